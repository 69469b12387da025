"""German, as news writes it."""

from dossier.text.language import Amounts, Clock, Compounds, Currency, Dates, Language, Numbers, Sentences
from dossier.text.languages.german_comparison import GERMAN_COMPARISON
from dossier.text.languages.german_cues import (
    ATTRIBUTION,
    CLAUSES,
    CUES,
    HEARSAY,
    NEGATION,
    PRONOUNS,
    PROSPECTIVE,
    ROLES,
    SPEECH_VERBS,
)
from dossier.text.languages.german_governing import DENYING, GOVERNING
from dossier.text.word_lists import entries, groups, meanings, phrases, words

ADJECTIVE = ("e", "en", "er", "es", "em")  # endings
UNITS = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
WEEKDAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
PARTS_OF_DAY = ("abend", "abends", "früh", "mittag", "morgen", "nachmittag", "nacht", "vormittag")
ALONE = {"null": 0, "beide": 2, "beiden": 2, "beider": 2, "zweier": 2, "dreier": 3}


def _inflected(stems: str) -> str:
    """All forms of some adjectives."""
    return " ".join(stem + ending for stem in stems.split() for ending in ADJECTIVE)


def _below_hundred() -> dict[str, int]:
    """The number words from 2 to 99: "einundzwanzig" is one word."""
    numbers = {word: value for value, word in enumerate(UNITS) if value > 1}
    numbers |= {word: value for value, word in enumerate(TEENS, 10)}
    for tens, ten in enumerate(TENS):
        if ten:
            numbers |= {f"{unit}und{ten}" if unit else ten: 10 * tens + value for value, unit in enumerate(UNITS)}
    return numbers


def _ordinals() -> dict[str, int]:
    """The ordinals from "erste" to "neunundneunzigste" in all forms: "-te" up to 19, "-ste" above."""
    stems = {word + ("t" if value < 20 else "st"): value for word, value in _below_hundred().items()}
    for regular, irregular in (("dreit", "dritt"), ("siebent", "siebt"), ("achtt", "acht")):
        stems[irregular] = stems.pop(regular)
    stems["erst"] = 1
    return {stem + ending: value for stem, value in stems.items() for ending in ADJECTIVE} | {"erstmals": 1}


def _weekdays() -> dict[str, int]:
    """The weekdays, also in a genitive, every week ("sonntags"), and with a part of the day in one word."""
    days = (*enumerate(WEEKDAYS, 1), (6, "Sonnabend"))
    table = {day + ending: number for number, day in days for ending in ("", "s", "es", "e", "en", *PARTS_OF_DAY)}
    return table | {f"{day.lower()}s": number for number, day in days}


SENTENCES = Sentences(
    abbreviations=entries("""
        z. B., d. h., u. a., i. d. R., i. H. v., i. e. S., i. w. S., o. g., o. ä., u. U., v. a., s. o., s.
        u., z. T., z. Zt., z. Z., m. E., m. a. W., n. Chr., v. Chr., u. ä., a. D., a. M., i. A., i. V.,
        zzgl., abzgl., bzw., ca., evtl., ggf., gem., geb., gest., inkl., exkl., max., mind., sog., vgl.,
        rd., bspw., einschl., entspr., franz., engl., dt., amerik., ehem., stellv., allg., insb., insbes.,
        jew., resp., vorm., lt., gg., Dr., Prof., Dipl., Ing., Hr., Hrn., Fr., Frl., St., Sr., Jr., Mag.,
        Hrsg., Nr., Abs., Abb., Bd., Kap., Anm., Aufl., Tab., Ziff., Bsp., Tel., Sen., Gen., Gov., Mr.,
        Mrs., Ms., No., vs.
    """),
    final_abbreviations=entries("""
        Mio., Mrd., Bio., Tsd., Mill., Inc., Corp., Co., Ltd., U. S., U. S. A., U. K., e. V., p. a., Std.,
        Min., Sek., Str., Jh., Jhd., Stk., Art., Fa., Abt., Univ., Jan., Jän., Feb., Mär., Mrz., Apr.,
        Jun., Jul., Aug., Sep., Sept., Okt., Nov., Dez.
    """),
    starters=words("""
        der die das den dem des ein eine einer einem einen eines er sie es wir ich ihr man dies diese
        dieser dieses diesem diesen jener jene jenes sein seine seiner ihre ihrer ihren im in am an auf
        aus bei beim mit nach seit von vom vor während wegen zu zum zur zwischen durch für gegen ohne um
        unter über und aber doch denn oder sondern auch nun dann danach zudem außerdem allerdings jedoch
        dabei damit darüber davon dazu dort hier da daher deshalb trotzdem zuvor zuletzt bisher bereits
        schon noch nur so wie was wer wo wann warum wenn weil obwohl ob als dass kein keine keiner alle
        alles andere anders viele einige mehrere beide jede jeder jedes jetzt heute gestern künftig später
        früher inzwischen insgesamt dennoch dadurch derzeit ebenfalls ebenso
    """),
    ordinal_cues=words("""
        am im vom zum beim ab bis seit der die das des dem den jeder jede jedes jeden jedem sein seine
        seinen seinem seines seiner ihr ihre ihren ihrem ihres ihrer dieser diese dieses diesen diesem
    """),
)

NUMBERS = Numbers(
    decimal=",",
    cardinals=_below_hundred() | ALONE,
    alone=frozenset(ALONE),
    compounded=True,
    hundred="hundert",
    thousand="tausend",
    one="ein",
    one_at_end="eins",
    articles=words("ein eine einen einem einer eines"),
    halves={"eineinhalb": "1.5", "anderthalb": "1.5", "zweieinhalb": "2.5", "dreieinhalb": "3.5", "viereinhalb": "4.5"},
    half_of=words("halbe halben halbes halber"),
    factors=meanings({
        2: "doppelt zweifach zweimal verdoppeln verdoppelt verdoppelte verdoppelten verdopplung verdoppelung "
            + _inflected("doppelt zweifach"),
        3: "dreifach dreimal verdreifachen verdreifacht verdreifachte verdreifachten " + _inflected("dreifach"),
        4: "vierfach viermal vervierfachen vervierfacht vervierfachte vervierfachten " + _inflected("vierfach"),
        5: "fünffach fünfmal verfünffacht verfünffachte " + _inflected("fünffach"),
        6: "sechsmal", 7: "siebenmal", 8: "achtmal",
        10: "zehnfach zehnmal verzehnfacht verzehnfachte " + _inflected("zehnfach"),
    }),
    dozen=words("dutzend"),
    fractions={"dreiviertel": "0.75", "viertel": "0.25"},
    # the long scale: a "Billion" has twelve zeros
    scales=meanings({
        3: "tsd tausend",
        6: "mio mill million millionen",
        9: "mrd milliarde milliarden",
        12: "bio billion billionen",
        15: "billiarde billiarden",
    }),
    abbreviated=words("tsd mio mill mrd bio"),
    suffixes={
        "prozentig": ("%", ("", *ADJECTIVE)),
        "jährig": ("year", ("", *ADJECTIVE)),
        "monatig": ("month", ADJECTIVE),
        "wöchig": ("week", ADJECTIVE),
        "tägig": ("day", ADJECTIVE),
        "stündig": ("hour", ADJECTIVE),
        "gleisig": ("", ("", *ADJECTIVE)),
        "köpfig": ("", ("", *ADJECTIVE)),
        "teilig": ("", ("", *ADJECTIVE)),
        "stufig": ("", ("", *ADJECTIVE)),
    },
    glued=words("s er fach mal x"),
    nouns_capitalised=True,
)  # fmt: skip

AMOUNTS = Amounts(
    comparators=phrases({
        "~": """rund, etwa, ca., circa, zirka, ungefähr, schätzungsweise, annähernd, grob, um die, an die, nahe,
            in etwa, nahezu bei""",
        ">": """über, mehr als, gut, etwas mehr als, deutlich mehr als, weit mehr als, mehr als nur, übersteigt,
            übersteigen, überstieg, überstiegen, überschreitet, überschreiten, überschritt, überschritten""",
        ">=": "mindestens, wenigstens, mind., nicht weniger als, nicht unter, minimal",
        "<": "unter, weniger als, kaum, knapp, fast, beinahe, nahezu, etwas weniger als, deutlich weniger als",
        "<=": "bis zu, höchstens, maximal, max., nicht mehr als, allenfalls, nicht über, nicht höher als",
    }),
    nearly=phrases({"": "fast, kaum, knapp, beinahe, nahezu, annähernd, etwas weniger als"}),
    comparators_after=phrases({
        ">=": "oder mehr, und mehr, oder darüber, +",
        "<=": """oder weniger, und weniger, oder darunter, nicht überschritten, nicht überschreiten,
            nicht überschreitet, nicht übersteigen, nicht übersteigt, nicht überstieg""",
        "~": "oder so",
    }),
    not_comparing={
        "über": entries("""verfüg, bericht, sprach, sprich, sprech, gespr, artikel, vertrag, verträg, verhand, rede,
            inform, entsch, diskut, debatt, kredit, rechnung, scheck, schreib, schrieb, daten, wissen, deal,
            vereinbarung, auftrag, investition"""),
        "unter": ("darunter",),
    },
    comparing_adverbs=words("inzwischen mittlerweile bereits schon nun jetzt"),
    between=words("zwischen"),
    between_and=words("und"),
    both=words("beide beiden beider"),
    joiners=words("bis"),
    change_from=words("von"),
    change_to=words("auf"),
    alternatives=words("oder"),
    currencies=phrases({
        Currency("USD", "USD"): """US-Dollar, US-Dollars, US Dollar, US-$, US$, USD, $, amerikanische Dollar,
            amerikanischen Dollar""",
        Currency("USD", "dollar"): "Dollar, Dollars",
        Currency("EUR", "EUR"): "Euro, Euros, EUR, €",
        Currency("GBP", "GBP"): "britische Pfund, britischen Pfund, britisches Pfund, Pfund Sterling, GBP, £",
        Currency("CHF", "CHF"): "Schweizer Franken, CHF",
        Currency("CHF", "franc"): "Franken",
        Currency("JPY", "JPY"): "Yen, japanische Yen, japanischer Yen, JPY",
        Currency("CNY", "CNY"): "Yuan, Renminbi Yuan, Renminbi, CNY",
        Currency("CAD", "CAD"): "kanadische Dollar, kanadischer Dollar, CAD",
        Currency("AUD", "AUD"): "australische Dollar, australischer Dollar, AUD",
    }),
    hundredths=phrases({
        Currency("XXX", "cent"): "Cent, Cents", Currency("GBP", "GBP"): "Pence, Penny",
        Currency("CHF", "CHF"): "Rappen",
    }),
    percent=phrases({"": "Prozent, %, v. H.", "point": "Prozentpunkte, Prozentpunkten, Prozentpunkt"}),
    units=meanings({
        "year": "jahr jahre jahren jahres",
        "month": "monat monate monaten monats",
        "week": "woche wochen",
        "day": "tag tage tagen tages",
        "hour": "stunde stunden",
        "minute": "minute minuten min",
        "second": "sekunde sekunden",
        "quarter": "quartal quartale quartalen quartals",
        "decade": "jahrzehnt jahrzehnte jahrzehnten jahrzehnts",
    }),
    measures=phrases({
        "km": "km, Kilometer, Kilometern, Kilometers", "m": "m, Meter, Metern, Meters",
        "cm": "cm, Zentimeter, Zentimetern", "mm": "mm, Millimeter, Millimetern",
        "mile": "Meile, Meilen", "ft": "Fuß", "inch": "Zoll", "yard": "Yard, Yards",
        "km²": "Quadratkilometer, Quadratkilometern, km²", "m²": "Quadratmeter, Quadratmetern, m², qm",
        "mile²": "Quadratmeilen, Quadratmeile", "ft²": "Quadratfuß",
        "ha": "Hektar, Hektare, Hektaren, ha", "acre": "Acre, Acres",
        "m³": "Kubikmeter, Kubikmetern, m³",
        "l": "Liter, Litern", "gallon": "Gallonen, Gallone", "barrel": "Barrel, Fass",
        "kg": "kg, Kilo, Kilos, Kilogramm", "g": "Gramm", "mg": "mg, Milligramm",
        "t": "Tonne, Tonnen", "oz": "Unze, Unzen", "pound": "Pfund",
        "km/h": "km/h, Stundenkilometer, Stundenkilometern, Kilometer pro Stunde, Kilometern pro Stunde",
        "mph": "mph, Meilen pro Stunde",
        "kW": "Kilowatt, kW", "MW": "Megawatt, MW", "GW": "Gigawatt, GW", "kWh": "Kilowattstunden, kWh",
        "degree": "Grad, °",
        "century": "Jahrhundert, Jahrhunderte, Jahrhunderten",
    }),
    unit_cues=words("in"),
    of=words("von"),
    shares=phrases({
        "50": "Hälfte, die Hälfte, der Hälfte, halbiert, halbierte, halbierten, halbieren, Halbierung",
        "third": "ein Drittel, einem Drittel, eines Drittels",
        "two thirds": "zwei Drittel, zwei Dritteln, Zweidrittel, Zweidritteln",
        "25": "ein Viertel, einem Viertel, eines Viertels",
        "75": "drei Viertel, drei Vierteln, Dreiviertel, Dreivierteln",
        "20": "ein Fünftel, einem Fünftel, eines Fünftels", "40": "zwei Fünftel, zwei Fünfteln",
        "60": "drei Fünftel, drei Fünfteln", "80": "vier Fünftel, vier Fünfteln",
        "10": "ein Zehntel, einem Zehntel, eines Zehntels",
        "eighth": "ein Achtel, einem Achtel, eines Achtels",
        "sixth": "ein Sechstel, einem Sechstel, eines Sechstels",
    }),
    not_shared_after=words("erste ersten erster zweite zweiten zweiter andere anderen oberen unteren"),
    vague=phrases({
        "several hundreds": "mehrere hundert", "some hundreds": "einige hundert, ein paar hundert",
        "several": "mehrere, mehreren, mehrerer, mehrerem, mehrfach, mehrmals, mehrgleisig, mehrjährig",
        "some": "einige, einigen, einiger, ein paar, manche, manchen, mancher",
        "few": "wenige, wenigen",
        "many": "viele, vielen, vieler",
        "numerous": "zahlreiche, zahlreichen, zahlreicher",
        "dozens": "Dutzende, Dutzenden, Dutzender, zig",
        "hundreds": "Hunderte, Hunderten, Hunderter",
        "thousands": "Tausende, Tausenden, Tausender",
        "tens of thousands": "Zehntausende, Zehntausenden",
        "hundreds of thousands": "Hunderttausende, Hunderttausenden",
    }),
    vague_scales={"millionen": 6, "milliarden": 9, "billionen": 12},
    not_vague_before=words("zeit dank mal male"),
    not_vague_after=words("sich wie zu so uns"),
    digits=phrases({
        places: ", ".join((*_inflected(f"{unit}stellig").split(), f"im {unit}stelligen"))
        for places, unit in enumerate(UNITS) if unit
    }),
    digit_scales=(("million", 6), ("milliarde", 9), ("tausend", 3)),
    ratios=words("von"),
    every=words("jeder jede jedes jeden jedem"),
    numbered=words("nr nummer # platz rang"),
    ordinals=_ordinals(),
    ordinal_endings=words("."),
    anniversaries=words("geburtstag geburtstags jahrestag jahrestags jubiläum jubiläums hochzeitstag"),
    jubilees={"hundertjahrfeier": 100, "zweihundertjahrfeier": 200},
    placed=words("wurde wurden"),
    places=words("platz rang"),
    not_ordinal_before=words("linie hilfe blick hand zeit"),
    ranked={"zweit": 2, "dritt": 3, "viert": 4, "fünft": 5},
    ranked_endings=("te", "ten", "ter", "tes", "tem"),
    versions=words("version versionen"),
    version_joiners=words("und oder , /"),
    decades={ten: 10 * tens for tens, ten in enumerate(TENS) if ten and tens < 9},
    decade_plurals=words("s"),
    years_old=("jährig",),
)  # fmt: skip

MONTHS = meanings({
    1: "Januar Jänner", 2: "Februar Feber", 3: "März", 4: "April", 5: "Mai", 6: "Juni", 7: "Juli", 8: "August",
    9: "September", 10: "Oktober", 11: "November", 12: "Dezember",
})  # fmt: skip
SHORT_MONTHS = meanings({
    1: "Jan Jän", 2: "Feb", 3: "Mär Mrz", 4: "Apr", 6: "Jun", 7: "Jul", 8: "Aug", 9: "Sep Sept", 10: "Okt", 11: "Nov",
    12: "Dez",
})  # fmt: skip

DATES = Dates(
    months=MONTHS | SHORT_MONTHS,
    doubtful_months=frozenset(SHORT_MONTHS),
    short_months=frozenset(SHORT_MONTHS),
    named_days=phrases({(12, 31): "Silvester", (1, 1): "Neujahr", (12, 24): "Heiligabend"}),
    quarter_letters=words("q"),
    quarter_names={"schlussquartal": 4, "schlussquartals": 4, "auftaktquartal": 1, "auftaktquartals": 1},
    month_cues=words("im seit bis ab anfang mitte ende vom zum am"),
    day_ends=words("."),
    day_needs_end=True,
    dotted=True,
    year_words=words("jahr jahre jahres"),
    year_cues=words("jahr jahre jahres seit ende anfang mitte sommer herbst winter frühjahr frühling bis ab"),
    before_year=words(", des"),
    before_near_year=words("des in"),
    decade_endings=words("er ern s"),
    decade_names={
        beginning + ending: 10 * tens
        for tens, beginning in enumerate(TENS) if beginning
        for ending in ("erjahre", "erjahren", "erjahres", "ern", "er")
    },
    bare_decades=frozenset(beginning + "er" for beginning in TENS if beginning),
    parts=phrases({
        "early": "Anfang, zu Beginn, zu Anfang, Beginn", "mid": "Mitte", "late": "Ende, gegen Ende, zum Ende",
    }),
    near=meanings({
        -1: _inflected("letzt vergangen vorig jüngst"), 0: _inflected("dies laufend"), 1: _inflected("kommend nächst"),
    }),
    year_before=phrases({
        -1: """im Jahr davor, im Jahr zuvor, das Jahr davor, das Jahr zuvor, ein Jahr zuvor, ein Jahr davor,
            einem Jahr zuvor, vor Jahresfrist""",
    }),
    recent=words("jüngste jüngsten jüngster jüngstes jüngstem"),
    weekdays=_weekdays(),
    until_now=phrases({"": "bis heute, bis dato, bis zum heutigen Tag, bis jetzt, 24 Stunden am Tag"}),
    apart=phrases({
        "day": """einen tag nach, einen tag vor, einen tag später, einen tag zuvor, einen tag danach, einen tag darauf,
            tags darauf, tags zuvor, am tag danach, am tag darauf, am tag zuvor, am folgetag, am vortag""",
        "month": """einen monat nach, einen monat vor, einen monat später, einen monat zuvor, einen monat danach,
            im monat danach, im monat darauf, im monat zuvor, im folgemonat, im vormonat""",
        "year": """ein jahr nach, ein jahr vor, ein jahr später, ein jahr zuvor, ein jahr danach, ein jahr darauf,
            im jahr danach, im jahr darauf, im jahr zuvor, im folgejahr, im vorjahr""",
    }),
    now=words("jetzt inzwischen mittlerweile nun derzeit gegenwärtig heutzutage"),
    near_days={
        "heute": ("day", 0, None), "gestern": ("day", -1, None), "vorgestern": ("day", -2, None),
        "morgen": ("day", 1, None), "übermorgen": ("day", 2, None), "heuer": ("year", 0, None),
        "vorjahr": ("year", -1, None), "vorjahres": ("year", -1, None), "vormonat": ("month", -1, None),
        "jahresende": ("year", None, "late"), "jahresmitte": ("year", None, "mid"),
        "jahresbeginn": ("year", None, "early"), "jahresanfang": ("year", None, "early"),
        "monatsende": ("month", None, "late"),
    },
    hours=words("morgen"),
    hours_after=words("heute gestern"),
    unit_articles=words("des der"),
    plurals=words("""jahre jahren monate monaten wochen tage tagen stunden minuten quartale quartalen jahrzehnte
        jahrzehnten"""),
    few=words("paar wenigen"),
    ago_before=phrases({"": "vor"}),
    relations={"seit": "since", "bis": "until", "vor": "before", "nach": "after", "ab": "from"},
    relation_articles=words("zum zur dem der den in im"),
)  # fmt: skip

CLOCK = Clock(
    clock_words=words("uhr"),
    named_hours={"Mitternacht": 0},
    day_halves=phrases(
        {
            0: "morgens, früh, vormittags, am Morgen, am Vormittag",
            12: "nachmittags, abends, am Nachmittag, am Abend",
        }
    ),
    minutes_before=phrases({-30: "halb", 15: "Viertel nach", -15: "Viertel vor, drei viertel, dreiviertel"}),
)

COMPOUNDS = Compounds(
    nouns=words("""
        abkommen abteilung anbieter angebot angestellte anlage anteil arbeit auftrag bank behörde bericht betrag
        betrieb budget büro chef chefin daten dienst einnahmen ende entwicklung fabrik fahrt finanzen firma
        forscher forscherin forschung frist führung gebäude gehalt geld gericht geschäft gesellschaft gesetz
        gespräch gewinn gremium gruppe größe gründer gründung hafen handel haus hilfe industrie ingenieur jahr
        kapital kosten kraft kunde kunden land leiter leiterin leitung liste löhne markt medien minister
        ministerium mitglied modell nachricht netz partei personal planung platz pläne politik position preis
        privat programm projekt prämie raum recht regierung reihe reise risiko schiff schulden schutz sicherheit
        software spitze sprache staat stadt stelle steuer strategie straße summe system technik technologie teil
        tochter unternehmen verbot verkehr verlust vermögen versicherung vertrag verwaltung vorstand wachstum ware
        werbung werk wert wettbewerb wirtschaft wissenschaft zahl zeit zentrum ziel zins zukunft
    """),
    links=("s", "es", "n", "en", "er", "e", "ens", ""),
    endings=("", "e", "n", "s", "en", "er", "es", "ern", "ns"),
    plurals=("e", "n"),
    prefixes=words("""
        unter über wider hinter gegen nieder wieder zurück zusammen herab heran heraus voran voraus weiter"""),
)

VALUE_WORDS = {
    "=": "{}",
    "<": "weniger als {}",
    "<=": "bis zu {}",
    ">": "mehr als {}",
    ">=": "mindestens {}",
    "~": "rund {}",
    "range": "{} bis {}",
    "percent": "{}\u00a0%",
    "unknown": "nicht bekannt",
    "none": "keine",
    "no-currency": "{} (Währung nicht genannt)",
    "of": "{} {}",  # an amount with a scale, and its currency
    "of-vowel": "{} {}",
    "money-scale": "short",  # 14,3 Mrd. US-Dollar
    # dates: a day is written by a pattern of the Unicode CLDR
    "day": "d. MMMM",
    "day-of-year": "d. MMMM y",
    "first-day": "{}",
    "about-day": "um den {}",
    "about-month": "etwa {}",
    "about-year": "um {}",
    "early-month": "Anfang {}",
    "mid-month": "Mitte {}",
    "late-month": "Ende {}",
    "early-year": "Anfang {}",
    "mid-year": "Mitte {}",
    "late-year": "Ende {}",
    "uncertain": "{} (unsicher)",
    "no-year": "{} (Jahr nicht genannt)",
}

SYNONYMS = groups("""
    Kartellrecht, Kartellamt, Kartellbehörde, Wettbewerbsrecht, Wettbewerbsbehörde, Wettbewerbshüter,
        Wettbewerbsauflagen, antitrust
    Milliarde, Milliarden, Mrd
    Million, Millionen, Mio
    anwerben, wirbt, warb, angeworben, abwerben, abgeworben, Abwerbung, anheuern, heuert, einstellen, eingestellt,
        wechseln, wechselt, wechselte, gewechselt, Wechsel
    kaufen, kauft, kaufte, gekauft, Kauf, erwerben, erwirbt, erwarb, erworben, Erwerb, übernehmen, übernimmt,
        übernahm, übernommen, Übernahme
    Anteil, Anteile, Beteiligung, Beteiligungen
    investieren, investiert, investierte, Investition, Investitionen, Investment, ausgeben, gibt aus, gab aus,
        ausgegeben
    bestreiten, bestreitet, bestritt, bestritten, dementieren, dementiert, dementierte, Dementi
    Vorstandschef, Geschäftsführer, Konzernchef, Chef, CEO
    Prämie, Prämien, Bonus, Boni
    Gericht, Gerichte, Klage, Klagen, klagen, klagt, Prozess
    künstliche Intelligenz, künstlicher Intelligenz, KI
    Start-up, Start-ups, Startup, Startups
    verlassen, verlässt, verließ, Abgang, Weggang
    gründen, gründet, gründete, gegründet, Gründer, Mitgründer, Gründung
""")

GERMAN = Language(
    code="de",
    sentences=SENTENCES,
    numbers=NUMBERS,
    amounts=AMOUNTS,
    dates=DATES,
    clock=CLOCK,
    cues=CUES,
    hearsay=HEARSAY,
    prospective=PROSPECTIVE,
    speech_verbs=SPEECH_VERBS,
    clauses=CLAUSES,
    pronouns=PRONOUNS,
    negation=NEGATION,
    attribution=ATTRIBUTION,
    governing=GOVERNING,
    denying=DENYING,
    roles=ROLES,
    name_endings=("s", "'s"),
    hissing="sxzß",
    names_inflected=False,
    word_endings=entries("ungen, ung, en, er, es, em, e, s, n, t"),
    transliterations={"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"},
    compounds=COMPOUNDS,
    comparison=GERMAN_COMPARISON,
    value_words=VALUE_WORDS,
    synonyms=SYNONYMS,
)
