"""Italian, as news writes it."""

from functools import partial

from dossier.text.language import Amounts, Clock, Currency, Dates, Language, Numbers, Sentences
from dossier.text.languages.italian_comparison import ITALIAN_COMPARISON
from dossier.text.languages.italian_cues import (
    ATTRIBUTION,
    CLAUSES,
    CUE_ENDINGS,
    CUES,
    ELISIONS,
    NEGATION,
    NO_CUES,
    PRONOUNS,
    SPEECH_VERBS,
)
from dossier.text.languages.italian_governing import DENYING, GOVERNING
from dossier.text.word_lists import entries, meanings, phrases, words

_phrases = partial(phrases, elisions=ELISIONS)

SENTENCES = Sentences(
    abbreviations=entries("""
        sig., sigg., dott., prof., ing., avv., on., sen., gen., col., cap., mons., S., art.,
        artt., p. es., ad es., es., pag., pagg., p., pp., vol., n., nn., tel., ca., circ., a. C., d. C., cfr., vd., ed.,
        fig., max., min., gg., gen., febbr., apr., giu., lug., ag., sett., ott., nov., dic., vs.
    """),
    final_abbreviations=entries("""
        ecc., etc., S. p. A., S.p.A., S. r. l., S.r.l., Inc., Corp., Co., Ltd., U. E., U. S. A., U. S., Spa.
    """),
    starters=words("""
        il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai
        agli alle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sulla sui sugli sulle questo
        questa questi queste quel quello quella quelli quelle egli lui lei loro esso essa essi io noi voi suo sua suoi
        sue e ed o ma però anche inoltre poi quindi dunque così allora intanto tuttavia invece perché poiché se come
        quando dove mentre dopo prima durante secondo senza non mai nessuno niente nulla né tutto tutti tutte ogni
        alcuni alcune molti molte altri altre altro oggi ieri domani ora già ancora che chi cosa quale quali si ci è
        era sono ha hanno
    """),
)

UNITS = entries("uno, due, tre, quattro, cinque, sei, sette, otto, nove")
TEENS = entries("""
    dieci, undici, dodici, tredici, quattordici, quindici, sedici, diciassette, diciotto, diciannove""")
TENS = entries("venti, trenta, quaranta, cinquanta, sessanta, settanta, ottanta, novanta")


def _below_hundred() -> dict[str, int]:
    """The numbers from 1 to 99, each one word: "ventuno", "ventitré", "ventotto"."""
    numbers = {word: value for value, word in enumerate(UNITS + TEENS, 1)}
    for start, ten in enumerate(TENS, 2):
        numbers[ten] = start * 10
        for value, unit in enumerate(UNITS, 1):
            word = (ten[:-1] if value in (1, 8) else ten) + unit
            numbers[word] = start * 10 + value
            numbers |= {word[:-1] + "é": start * 10 + 3} if value == 3 else {}
            numbers |= {word[:-1]: start * 10 + 1} if value == 1 else {}  # "ventun anni"
    return numbers


def _below_thousand() -> dict[str, int]:
    """The numbers from 2 to 999: "duecento", "centottanta" and "centoottanta"."""
    small = _below_hundred()
    numbers = {word: value for word, value in small.items() if value > 1}
    for many, unit in enumerate(UNITS, 1):
        hundred = ("" if many == 1 else unit) + "cento"
        numbers[hundred] = many * 100
        numbers |= {hundred + word: many * 100 + value for word, value in small.items()}
        numbers |= {hundred[:-1] + word: many * 100 + value for word, value in small.items() if word[0] in "uo"}
    return numbers


def _ordinals() -> dict[str, int]:
    """The ordinals from "primo" to "centesimo" in all forms."""
    stems = dict(enumerate(entries("prim, second, terz, quart, quint, sest, settim, ottav, non, decim"), 1))
    stems |= {value: (word if word.endswith("tre") else word[:-1]) + "esim" for word, value in _below_hundred().items()
              if value > 10 and word[-1] in "oaie"} | {100: "centesim"}  # fmt: skip
    numbers = {stem + ending: value for value, stem in stems.items() for ending in "oaie" if stem != "non"}
    return numbers | {"nono": 9, "nona": 9}


NUMBERS = Numbers(
    decimal=",",
    cardinals=_below_thousand() | {"zero": 0, "entrambi": 2, "entrambe": 2},
    alone=words("zero entrambi entrambe"),
    compounded=True,
    hundred="cento",
    thousand="mila",
    one_thousand="mille",
    one="un",
    one_at_end="uno",
    spaced=True,
    articles=words("un uno una un'"),
    half_of=words("mezzo mezza mezz'"),
    half_bare=True,
    and_a_half=_phrases({"0.5": "e mezzo, e mezza"}),
    factors=meanings({
        2: "doppio raddoppiare raddoppiato raddoppiata raddoppiati raddoppiate raddoppia raddoppiano raddoppiò",
        3: "triplo triplicato", 4: "quadruplo",
    }),
    dozen=words("dozzina"),
    about=meanings({
        10: "decina", 15: "quindicina", 20: "ventina", 30: "trentina", 40: "quarantina", 50: "cinquantina",
        100: "centinaio", 1000: "migliaio",
    }),
    scales=meanings({
        3: "mila migliaia", 6: "milione milioni mln", 9: "miliardo miliardi mld", 12: "bilione bilioni",
    }),
    signed_scales={"k": 3, "m": 6},
    abbreviated=words("mln mld"),
    glued=words("x"),
)  # fmt: skip

AMOUNTS = Amounts(
    comparators=_phrases({
        "~": """circa, intorno a, intorno ai, intorno al, intorno all', attorno a, attorno ai, attorno al, attorno
            all', all'incirca, più o meno, pressappoco, approssimativamente, grosso modo, nell'ordine di, ca.""",
        ">": """supera, superano, supera i, superano i, supera le, supera gli, supera il, più di, più d', più del,
            più della, più dei, più delle, più degli, oltre, poco più di, ben più di, superiore a, superiori a,
            oltre i, oltre le, al di sopra di""",
        ">=": "almeno, perlomeno, non meno di, un minimo di, come minimo, minimo",
        "<": """meno di, meno d', meno del, meno della, meno dei, meno delle, quasi, poco meno di, inferiore a,
            inferiori a, al di sotto di""",
        "<=": """fino a, fino ad, fino al, fino all', fino ai, fino alla, fino alle, sino a, sino al, al massimo,
            non più di, al più, tutt'al più, un massimo di""",
    }),
    nearly=_phrases({"": "quasi, poco meno di"}),
    comparators_after=_phrases({
        ">=": "o più, e più, e oltre, come minimo, +", "<=": "o meno, al massimo", "~": "circa, all'incirca",
    }),
    between=words("tra fra"),
    between_and=words("e"),
    joiners=words("a ai al alle agli all'"),
    number_articles=words("il lo la i gli le l'"),
    change_from=words("da dal dall' dai dalla dalle"),
    change_to=words("a al all' ai alla alle"),
    alternatives=words("o"),
    no_range_after=entries("pass, aument, sal, scend, sces, cal, cresc, crol, ridott, ridu"),
    both=words("entrambi entrambe"),
    currencies=_phrases({
        Currency("USD", "USD"): """dollari americani, dollaro americano, dollari statunitensi, dollari USA, dollari Usa,
            USD, US$""",
        Currency("USD", "dollar"): "dollari, dollaro, $",
        Currency("EUR", "EUR"): "euro, EUR, €",
        Currency("GBP", "GBP"): "sterline, sterlina, sterline britanniche, GBP, £",
        Currency("CHF", "CHF"): "franchi svizzeri, franco svizzero, CHF",
        Currency("CHF", "franc"): "franchi, franco",
        Currency("JPY", "JPY"): "yen, yen giapponesi, JPY",
        Currency("CNY", "CNY"): "yuan, yuan cinesi, renminbi, CNY",
        Currency("CAD", "CAD"): "dollari canadesi, dollaro canadese, CAD",
        Currency("AUD", "AUD"): "dollari australiani, dollaro australiano, AUD",
    }),
    hundredths=_phrases({
        Currency("XXX", "cent"): "centesimo, centesimi, cent", Currency("GBP", "GBP"): "pence, penny",
    }),
    percent=_phrases({"": "per cento, percento, %", "point": "punti percentuali, punto percentuale"}),
    units=meanings({
        "year": "anno anni enne enni",
        "month": "mese mesi",
        "week": "settimana settimane",
        "day": "giorno giorni",
        "hour": "ora ore",
        "minute": "minuto minuti",
        "second": "secondi",
        "quarter": "trimestre trimestri",
        "decade": "decennio decenni",
    }),
    measures=_phrases({
        "km": "km, chilometro, chilometri", "m": "m, metro, metri", "cm": "cm, centimetro, centimetri",
        "mm": "mm, millimetro, millimetri", "mile": "miglio, miglia", "ft": "piede, piedi", "inch": "pollice, pollici",
        "yard": "iarda, iarde", "km²": "chilometri quadrati, chilometro quadrato, chilometri quadri, km²",
        "m²": "metri quadrati, metro quadrato, metri quadri, m²", "mile²": "miglia quadrate", "ft²": "piedi quadrati",
        "ha": "ettaro, ettari, ha", "acre": "acro, acri", "m³": "metri cubi, metro cubo, m³",
        "l": "litro, litri", "gallon": "gallone, galloni", "barrel": "barile, barili",
        "kg": "kg, chilo, chili, chilogrammo, chilogrammi", "g": "grammo, grammi", "mg": "mg, milligrammo, milligrammi",
        "t": "tonnellata, tonnellate", "oz": "oncia, once",
        "km/h": "km/h, chilometri orari, chilometri all'ora", "mph": "miglia orarie, miglia all'ora",
        "kW": "kilowatt, chilowatt, kW", "MW": "megawatt, MW", "GW": "gigawatt, GW",
        "kWh": "chilowattora, kilowattora, kWh", "degree": "grado, gradi, °",
    }),
    unit_cues=words("in"),
    of=words("di d'"),
    shares=_phrases({
        "50": "la metà di, la metà del, la metà dei, la metà delle, la metà della, la metà degli, la metà, metà",
        "20": "un quinto di, un quinto del, un quinto dei, un quinto delle, un quinto della, un quinto degli",
        "40": "due quinti", "60": "tre quinti", "80": "quattro quinti",
        "10": "un decimo di, un decimo del, un decimo dei, un decimo delle, un decimo della, un decimo degli",
        "third": "un terzo",
        "two thirds": "due terzi",
        "25": "un quarto",
        "75": "tre quarti",
    }),
    not_shared_after=words("prima seconda altra buona"),
    vague=_phrases({
        "several": "diversi, diverse, vari, varie, parecchi, parecchie, svariati, svariate, diverse decine di",
        "several hundreds": "diverse centinaia di, diverse centinaia",
        "some": "alcuni, alcune, qualche, qualche decina di",
        "some hundreds": "qualche centinaio di, qualche centinaio, alcune centinaia di",
        "few": "pochi, poche",
        "many": "molti, molte, numerosi, numerose, tanti, tante",
        "dozens": "decine, dozzine",
        "hundreds": "centinaia",
        "thousands": "migliaia",
        "tens of thousands": "decine di migliaia",
        "hundreds of thousands": "centinaia di migliaia",
    }),
    vague_scales={"milioni": 6, "miliardi": 9},
    not_vague_before=words("volta volte tempo modo"),
    not_vague_after=words("i le gli sui sue questi queste molto troppo così dei delle nei nelle"),
    digits=_phrases({
        1: "a una cifra", 2: "a due cifre", 3: "a tre cifre", 4: "a quattro cifre", 5: "a cinque cifre",
        6: "a sei cifre", 7: "a sette cifre", 8: "a otto cifre", 9: "a nove cifre",
    }),
    ratios=words("su"),
    every=words("ogni"),
    numbered=words("n numero nº"),
    ordinals=_ordinals(),
    ordinal_endings=words("º ª ° o a esimo esima esimi esime"),
    centuries=words("secolo millennio"),
    named_centuries={
        "Duecento": 13, "Trecento": 14, "Quattrocento": 15, "Cinquecento": 16, "Seicento": 17, "Settecento": 18,
        "Ottocento": 19, "Novecento": 20,
    },
    ordinal_needs=words("""
        il la lo i gli le l' del della dello dei delle al alla nel nella dal dalla suo sua loro questo questa quest'
        ogni sul sulla per un una e"""),
    ordinal_needs_noun=words("un una per e"),
    placed=words("arrivato arrivata finito finita classificato classificata arrivò finì"),
    places=words("posto"),
    not_ordinal_before=words("di d' del dei delle della luogo ministro ministra cui"),
    versions=words("versione versioni"),
    version_joiners=words("e o , /"),
)  # fmt: skip

MONTHS = meanings({
    1: "gennaio", 2: "febbraio", 3: "marzo", 4: "aprile", 5: "maggio", 6: "giugno", 7: "luglio", 8: "agosto",
    9: "settembre", 10: "ottobre", 11: "novembre", 12: "dicembre",
})  # fmt: skip
SHORT_MONTHS = meanings({
    1: "gen", 2: "feb febbr", 4: "apr", 6: "giu", 7: "lug", 8: "ago", 9: "sett set", 10: "ott", 11: "nov", 12: "dic",
})  # fmt: skip

DATES = Dates(
    months=MONTHS | {month.capitalize(): number for month, number in MONTHS.items()} | SHORT_MONTHS,
    doubtful_months=frozenset(SHORT_MONTHS) | {"Maggio", "Marzo"},
    short_months=frozenset(SHORT_MONTHS),
    named_days=_phrases({(1, 1): "Capodanno"}),
    month_cues=words("a ad in da di dal del nel fino entro"),
    day_ends=words("º °"),
    slashed=True,
    year_words=words("anno"),
    year_cues=words("nel del dal al anno entro dopo prima estate autunno inverno primavera inizio fine metà sul"),
    before_year=words("del dello ,"),
    before_near_year=words("dello dell' del di"),
    decade_words=_phrases({"": "anni, gli anni, degli anni, negli anni"}),
    parts=_phrases({
        "early": """primi, i primi, nei primi, dei primi, inizio, all'inizio, all'inizio di, l'inizio, l'inizio di,
            inizi di, agli inizi, agli inizi di, a inizio, i primi di, ai primi di""",
        "mid": "metà, a metà, a metà di, metà di, alla metà di, alla metà",
        "late": "fine, a fine, alla fine, alla fine di, la fine, la fine di, fine di",
    }),
    near=meanings({
        -1: "scorso scorsa scorsi scorse ultimo ultima ultimi ultime", 0: "questo questa questi queste quest'",
        1: "prossimo prossima prossimi prossime",
    }),
    near_after=meanings({-1: "scorso scorsa passato passata precedente", 1: "prossimo prossima successivo"}),
    near_plurals=words("scorsi scorse ultimi ultime prossimi prossime"),
    year_before=_phrases({-1: "l'anno prima"}),
    recent=words("ultimi ultime"),
    weekdays=meanings({
        1: "lunedì", 2: "martedì", 3: "mercoledì", 4: "giovedì", 5: "venerdì", 6: "sabato", 7: "domenica",
    }),
    until_now=_phrases({
        "": "fino ad oggi, fino a oggi, a tutt'oggi, finora, 24 ore su 24, ventiquattr'ore su ventiquattro",
    }),
    now=words("ora adesso ormai attualmente"),
    near_days={"oggi": ("day", 0, None), "ieri": ("day", -1, None), "domani": ("day", 1, None)},
    unit_articles=words("l' il lo la i gli le dell' del dello della delle dei degli di nell' nei negli nelle"),
    plurals=words("anni mesi settimane giorni ore minuti trimestri decenni"),
    few=words("pochi poche"),
    ago_after=words("fa"),
    relations={
        "dal": "since", "dall'": "since", "dalla": "since", "da": "since", "fino": "until", "entro": "until",
        "prima": "before", "dopo": "after", "partire": "from",
    },
    relation_articles=words("il lo la l' al alla all' a del dell' della la fine"),
    counted=words("""
        persone dipendenti lavoratori posti addetti utenti clienti impianti negozi azioni famiglie imprese euro morti
        feriti case auto copie studenti abitanti metri chilometri chili tonnellate ettari soldati agenti medici
        pazienti"""),
)  # fmt: skip

CLOCK = Clock(
    hour_words=words("ore"),
    named_hours={"mezzogiorno": 12, "mezzanotte": 0},
    clock_cues=words("alle dalle ore"),
    day_halves=_phrases({0: "del mattino, di mattina", 12: "del pomeriggio, di sera, della sera"}),
    minutes_after=_phrases({30: "e mezza, e mezzo", 15: "e un quarto", -15: "meno un quarto"}),
)

ITALIAN = Language(
    code="it",
    elisions=ELISIONS,
    sentences=SENTENCES,
    numbers=NUMBERS,
    amounts=AMOUNTS,
    dates=DATES,
    clock=CLOCK,
    cues=CUES,
    cue_endings=CUE_ENDINGS,
    no_cues=NO_CUES,
    speech_verbs=SPEECH_VERBS,
    clauses=CLAUSES,
    pronouns=PRONOUNS,
    negation=NEGATION,
    governing=GOVERNING,
    denying=DENYING,
    attribution=ATTRIBUTION,
    names_inflected=False,
    comparison=ITALIAN_COMPARISON,
)
