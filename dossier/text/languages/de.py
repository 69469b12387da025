"""German, as news writes it."""

from dossier.text.cue_words import Around, Clauses, Hearsay, Negation, Pronouns, Sense
from dossier.text.language import Amounts, Compounds, Currency, Dates, Language, Numbers, Sentences
from dossier.text.word_lists import entries, meanings, phrases, words

ADJECTIVE = ("e", "en", "er", "es", "em")  # endings
UNITS = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
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
        2: "doppelt zweifach zweimal verdoppelt verdoppelte verdoppelten " + _inflected("doppelt zweifach"),
        3: "dreifach dreimal verdreifacht " + _inflected("dreifach"),
        4: "vierfach viermal vervierfacht " + _inflected("vierfach"),
        10: "zehnfach " + _inflected("zehnfach"),
    }),
    dozen=words("dutzend"),
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
        ">": "über, mehr als, gut, etwas mehr als, deutlich mehr als, weit mehr als, mehr als nur",
        ">=": "mindestens, wenigstens, mind., nicht weniger als, nicht unter, minimal",
        "<": "unter, weniger als, knapp, fast, beinahe, nahezu, etwas weniger als, deutlich weniger als",
        "<=": "bis zu, höchstens, maximal, max., nicht mehr als, allenfalls, nicht über",
    }),
    nearly=phrases({"": "fast, knapp, beinahe, nahezu, annähernd, etwas weniger als"}),
    comparators_after=phrases({
        ">=": "oder mehr, und mehr, oder darüber, +",
        "<=": "oder weniger, und weniger, oder darunter",
        "~": "oder so",
    }),
    not_comparing={
        "über": entries("""verfüg, bericht, sprach, sprich, sprech, gespr, artikel, vertrag, verträg, verhand, rede,
            inform, entsch, diskut, debatt, kredit, rechnung, scheck, schreib, schrieb, daten, wissen, deal,
            vereinbarung, auftrag, investition"""),
        "unter": ("darunter",),
    },
    between=words("zwischen"),
    between_and=words("und"),
    joiners=words("bis"),
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
    percent=phrases({"": "Prozent, %, v. H.", "point": "Prozentpunkte, Prozentpunkten, Prozentpunkt"}),
    units=meanings({
        "year": "jahr jahre jahren jahres",
        "month": "monat monate monaten monats",
        "week": "woche wochen",
        "day": "tag tage tagen tages",
        "hour": "stunde stunden",
        "minute": "minute minuten",
        "second": "sekunde sekunden",
        "quarter": "quartal quartale quartalen quartals",
        "decade": "jahrzehnt jahrzehnte jahrzehnten jahrzehnts",
    }),
    of=words("von"),
    shares=phrases({
        "50": "Hälfte, die Hälfte, der Hälfte",
        "third": "ein Drittel, einem Drittel, eines Drittels",
        "two thirds": "zwei Drittel, zwei Dritteln",
        "25": "ein Viertel, einem Viertel, eines Viertels",
        "75": "drei Viertel, drei Vierteln, Dreiviertel",
    }),
    not_shared_after=words("erste ersten erster zweite zweiten zweiter andere anderen oberen unteren"),
    vague=phrases({
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
    ordinals=_ordinals(),
    ordinal_endings=words("."),
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
    month_cues=words("im seit bis ab anfang mitte ende vom zum am"),
    day_ends=words("."),
    day_needs_end=True,
    dotted=True,
    year_words=words("jahr jahre jahres"),
    year_cues=words("jahr jahre jahres seit ende anfang mitte sommer herbst winter frühjahr frühling bis ab"),
    before_year=words(", des"),
    before_near_year=words("des in"),
    decade_endings=words("er ern s"),
    parts=phrases({
        "early": "Anfang, zu Beginn, zu Anfang, Beginn", "mid": "Mitte", "late": "Ende, gegen Ende, zum Ende",
    }),
    near=meanings({
        -1: _inflected("letzt vergangen vorig jüngst"), 0: _inflected("dies laufend"), 1: _inflected("kommend nächst"),
    }),
    recent=words("jüngste jüngsten jüngster jüngstes jüngstem"),
    weekdays={
        "Montag": 1, "Dienstag": 2, "Mittwoch": 3, "Donnerstag": 4, "Freitag": 5, "Samstag": 6, "Sonnabend": 6,
        "Sonntag": 7,
    },
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

# Words by which a text hedges, relays, denies and plans. The verb of indirect speech is a relay without a word of its
# own; the conditional is one after a verb of saying, and holds back otherwise.
NOT_ABOUT = (Around(where="clause", words=("an",)),)  # somebody reports to somebody
COMPARING = (
    Around(where="before", words=("als",), within=1),  # "als wäre jemand eingebrochen"
    Around(where="before", words=("ob",), within=6),
    Around(where="before", words=("als wäre", "als hätte", "als würde"), within=10),
)
RATHER_THAN = (
    Around(where="rest", words=("als",)),  # "eher X als Y"
    Around(where="before", words=("je", "umso", "desto", "noch"), within=1),
)
COMFORT = (Around(where="clause", words=("fühlt", "fühlen", "fühlte", "fühlten", "sehr")),)
AB = (Around(where="clause", words=("ab",)),)
FIRST_PERSON = (Around(where="clause", words=("ich",), within=6),)

CUES = phrases({
    Sense(kind="hedge"): """
        dürfte, dürften, könnte, könnten, müsste, müssten, vermutlich, mutmaßlich, mutmaßliche, mutmaßlichen,
        mutmaßlicher, vermeintlich, vermeintliche, vermeintlichen, vermeintlicher, offenbar, offensichtlich,
        anscheinend, scheinbar, angeblich, angebliche, angeblichen, angeblicher, möglicherweise, womöglich,
        eventuell, vielleicht, wahrscheinlich, voraussichtlich, scheint, scheinen, schien, schienen, scheine,
        dem Anschein nach, allem Anschein nach, sieht so aus, deutet darauf hin, deuten darauf hin, es ist möglich,
        ist es möglich, nicht ausgeschlossen, nicht auszuschließen, unbestätigt, unbestätigte, unbestätigten,
        unbestätigter, vermutet, vermuten, vermutete, vermuteten, plausibel, unter Umständen, denkbar, mag sein,
        lässt vermuten, wird erwartet, werden erwartet""",
    Sense(kind="hedge", ambiguous=True): """
        sollte, sollten, gilt als, gelten als, galt als, galten als, tendenziell""",
    Sense(kind="hedge", ambiguous=True, hearsay=True): "soll, sollen",
    Sense(kind="hedge", unless=COMFORT, no_noun=True): "wohl",
    Sense(kind="hedge", unless=RATHER_THAN): "eher",
    Sense(kind="hedge", ambiguous=True, mood=True, unless=COMPARING, after_saying="relay"): """
        würde, würden, wäre, wären, hätte, hätten, gäbe, käme, ginge""",

    Sense(kind="relay"): """
        zufolge, Berichten zufolge, jüngsten Berichten zufolge, Medienberichten zufolge, nach Angaben,
        nach eigenen Angaben, eigenen Angaben nach, nach Informationen, nach Aussage, nach Aussagen,
        nach Darstellung, nach Auskunft, nach Ansicht, nach Meinung, nach Einschätzung, nach den Worten,
        dem Bericht nach, den Berichten nach, Berichten nach, es heißt, heißt es, hieß es, es hieß, gibt Berichte,
        gab Berichte, gibt es Berichte, gab es Berichte, aus Kreisen, aus dem Umfeld, Gerücht, Gerüchte, Gerüchten,
        Gerüchts, gerüchteweise, Spekulation, Spekulationen, spekuliert, Insider, Insidern, unter Berufung auf,
        beruft sich auf, berufen sich auf, unter Verweis auf, informierte Personen, informierten Personen,
        mit der Sache vertraut, mit der Sache vertraute, mit der Sache vertrauten, durchgesickert, von vielen als,
        von einigen als, will erfahren haben, will wissen, wollen erfahren haben""",
    Sense(kind="relay", ambiguous=True): "demzufolge, demnach",
    Sense(kind="relay", followed_by=words("""
        dem der den einem einer eigenen diesem dieser seinem seiner ihrem ihrer internen""")): "laut",
    Sense(kind="relay", unless=NOT_ABOUT): "berichtet, berichten, berichtete, berichteten",
    Sense(kind="relay", unless=(Around(where="clause", words=("sich", "zu")),)): "meldet, meldete, meldeten",
    Sense(kind="relay", mood=True, unless=FIRST_PERSON, no_noun=True): """
        sei, seien, habe, gebe, werde, könne, müsse, solle, wolle, dürfe, möge, wisse, versuche, entwickle, arbeite,
        ermögliche, plane, wechsle, gehe, komme, stehe, bleibe, lasse, mache, nehme, bedürfe, laufe, führe, sorge,
        zeige, brauche, erhalte, zahle, kaufe, verhandle, leite, rekrutiere, baue, übernehme, kümmere, gehöre, heiße,
        liege, finde, sehe, denke, glaube, halte, bestehe, biete, verfolge, investiere, suche, meine es""",
    Sense(kind="relay", ambiguous=True, mood=True, after_saying="only"): """
        bedürften, arbeiteten, gingen, bedürfe es""",

    Sense(kind="negation"): """
        nicht, nichts, kein, keine, keinen, keinem, keiner, keines, nie, niemals, niemand, niemanden, niemandem,
        nirgends, nirgendwo, weder, ohne, keinesfalls, keineswegs, dementiert, dementierte, dementierten, dementieren,
        Dementi, bestreitet, bestreiten, bestritt, bestritten, leugnet, leugnen, leugnete, verneint, verneinte,
        widerspricht, widersprach, zurückgewiesen, erfolglos, erfolglose, erfolglosen, vergeblich, unbekannt""",
    Sense(kind="negation", only=(Around(where="clause", words=("zurück",)),)): "wies, weist, wiesen, weisen",
    Sense(kind="refusal"): """
        weigert sich, weigern sich, weigerte sich, weigerten sich, sich weigert, sich weigerte, sich geweigert""",
    Sense(kind="refusal", ambiguous=True): """
        weigert, weigern, weigerte, weigerten, geweigert, verweigert, verweigern, verweigerte, verweigerten, abgelehnt,
        ablehnt, ablehnen, ablehnte, ablehnten, Ablehnung, Weigerung, außerstande, ausgeschlagen, ausschlug""",
    Sense(kind="refusal", ambiguous=True, only=AB): "lehnt, lehnte, lehnten, lehnen",
    Sense(kind="not-only"): """
        nicht nur, nicht bloß, nicht allein, nicht zuletzt, nicht mehr als, nicht weniger als, keine Geringeren als,
        kein Geringerer als, keine Geringere als, nichts Geringeres als, ohne Weiteres, nicht umsonst, kein Zweifel,
        kein Geheimnis, kein Wunder, keine Frage""",
    Sense(kind="plan"): """
        will, wollen, wollte, wollten, plant, planen, plante, planten, geplant, geplante, geplanten, möchte, möchten,
        beabsichtigt, beabsichtigen, hat vor, haben vor, strebt""",
})  # fmt: skip

HEARSAY = Hearsay(
    perfect=words("haben sein worden"),
    participle_beginnings=("ge",),
    participle_endings=("t", "en"),
    no_participles=words("zu soll sollen"),
    stative=words("gehören geben sein liegen betragen kosten haben stammen existieren heißen bestehen wissen"),
    future=words("""
        künftig demnächst bald zukünftig kommenden kommende nächsten nächste nächstes zukunft keinesfalls"""),
)

PROSPECTIVE = words("""
    wird werden würde würden soll sollen sollte sollten künftig künftige künftigen zukünftig zukünftige bald demnächst
    plan pläne plänen plant planen geplant geplante planung absicht absichten ziel ziele vorhaben vorhat projekt
    vorschlag nächste nächsten nächstes erwägt erwägen erwägung versucht versuchen versuchte versuchten versuch will
    wollte wollen wollten möchte möchten muss müssen darf kann könnte vorgesehen beabsichtigt strebt prüft bereitet
    bereit vorbereitung verhandelt verhandlungen gespräche gesprächen wunsch wünscht hofft entschieden entscheidung
    beschlossen zugesagt versprochen
""")

SPEECH_VERBS = entries("""
    sagt, sagen, sagte, sagten, gesagt, erklärt*, erklären, äußert*, äußern, behauptet*, behaupten, verrät, verriet,
    verraten, betont*, betonen, bestätigt*, bestätigen, mitgeteilt, angekündigt, verkündet*, verkünden, warnt*, warnen,
    eingeräumt, bekräftigt*, meint*, findet, kritisiert*, erzählt*, ergänzt*, umriss, umreißt
""")

CLAUSES = Clauses(
    complements=words("dass ob was wer warum wieso weshalb wie wo wohin woher welche welcher welches wann"),
    joined_complements=words("und"),
    subordinators=words("""weil da obwohl während wenn falls nachdem bevor ehe als indem sodass damit sobald solange
        obgleich wobei wodurch womit wogegen seitdem sofern"""),
    openers=words("wie während obwohl wenn falls nachdem bevor weil indem sobald solange was wer ob dass"),
    relatives=words("der die das den dem deren dessen denen welcher welche welches"),
    prepositions=words("an auf aus bei durch für gegen in mit nach ohne über um unter von vor zu zwischen"),
    coordinators=words("aber doch denn und oder jedoch"),
    contrasts=words("aber jedoch allerdings hingegen dagegen"),
    as_words=words("wie"),
    verb_last=True,
    infinitive_marker="zu",
    infinitive_ending="n",
)

PRONOUNS = Pronouns(
    person=words("er ihn ihm sein seine seinen seinem seiner seines sie ihr ihre ihren ihrem ihrer ihres"),
    several=words("sie beide ihnen ihr ihre ihren ihrem ihrer"),
    thing=words("es dafür daran davon dessen"),
    group=words("konzern konzerns unternehmen unternehmens firma gruppe start-up start-ups startup gesellschaft"),
    the=words("der die das dem den des dieser diese dieses diesem diesen"),
    empty=words("ist war gibt gab geht ging heißt hieß kam kommt scheint schien bleibt stellt wird wurde"),
    clause=words("dass was ob wie wer warum zu"),
)

NEGATION = Negation(
    denying=words("""dementiert dementierte dementierten dementieren dementi bestreitet bestreiten bestritt
        bestritten leugnet leugnen leugnete verneint verneinte widerspricht widersprach wies weist wiesen weisen
        zurückgewiesen"""),
    lacking=words("ohne"),
    ended=words("mehr länger"),
    past=words("""ehemaliger ehemalige ehemaligen ehemals früher früherer frühere früheren zuvor bisher bis
        einst vorher"""),
    limits=words("""nur allein alleine bloß lediglich ausschließlich ganz gänzlich völlig vollständig genau
        notwendigerweise immer alle alles jeder zuerst zufällig weil auch einmal unbedingt"""),
    contrast=words("sondern stattdessen vielmehr"),
    ifs=words("wenn falls ob sofern hätte hätten wäre wären würde würden"),
    joins=words("aber doch jedoch und oder sondern denn weil während obwohl"),
    failing=words("""scheitert scheitern scheiterte scheiterten gescheitert fehlt fehlte fehlen fehlten weigert
        weigerte weigern lehnt lehnte lehnten abgelehnt kaum selten wenig wenige stocken geplatzt platzte platzten
        zerschlug zerschlugen unmöglich fraglich zweifelt zweifelhaft verweigert verweigerte zurück
        unannotierten"""),
    of_one_word=r"nicht [a-zäöüß]+(?:e|en|er|es|em) [A-ZÄÖÜ]",
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

GERMAN = Language(
    code="de",
    sentences=SENTENCES,
    numbers=NUMBERS,
    amounts=AMOUNTS,
    dates=DATES,
    cues=CUES,
    hearsay=HEARSAY,
    prospective=PROSPECTIVE,
    speech_verbs=SPEECH_VERBS,
    clauses=CLAUSES,
    pronouns=PRONOUNS,
    negation=NEGATION,
    name_endings=("s", "'s"),
    hissing="sxzß",
    names_inflected=False,
    word_endings=entries("ungen, ung, en, er, es, em, e, s, n, t"),
    transliterations={"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"},
    compounds=COMPOUNDS,
    value_words=VALUE_WORDS,
)
