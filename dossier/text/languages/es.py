"""Spanish, as news writes it."""

from dossier.text.language import Amounts, Clock, Currency, Dates, Language, Numbers, Sentences
from dossier.text.languages.spanish_comparison import SPANISH_COMPARISON
from dossier.text.languages.spanish_cues import (
    ATTRIBUTION,
    CLAUSES,
    CUE_ENDINGS,
    CUES,
    NEGATION,
    NO_CUES,
    PRONOUNS,
    SPEECH_VERBS,
)
from dossier.text.languages.spanish_governing import DENYING, GOVERNING
from dossier.text.tokens import Phrases
from dossier.text.word_lists import entries, meanings, phrases, words

SENTENCES = Sentences(
    abbreviations=entries("""
        Sr., Sra., Srta., Sres., Dr., Dra., D., Dña., Prof., Lic., Ing., Arq., Excmo., Ilmo., Mons., Gral., Cnel.,
        art., arts., p. ej., p., pp., pág., págs., cap., vol., núm., núms., n., tel., av., avda., aprox., máx., mín.,
        a. C., d. C., c., cf., vid., ed., eds., fig., ss., St., Sta., Sto., ene., feb., abr., jun., jul., ago., sept.,
        oct., nov., dic., vs., ca.
    """),
    final_abbreviations=entries("""
        etc., S. A., S. L., S. R. L., EE. UU., EE.UU., Inc., Corp., Co., Ltd., Cía., a. m., p. m., U. E., U. S., Ud.,
        Uds.
    """),
    starters=words("""
        el la los las un una unos unas lo al del de en con por para sin sobre tras desde hasta entre según durante
        contra ante bajo este esta estos estas ese esa esos esas aquel aquella él ella ellos ellas yo tú usted nosotros
        su sus mi mis nuestro nuestra y e o u ni pero sino aunque porque pues como cuando donde mientras si que quien
        quienes qué quién cómo dónde cuándo cuánto también tampoco además después luego entonces antes ahora hoy ayer
        mañana ya aún todavía no nunca nadie nada ningún ninguna todo toda todos todas cada algunos algunas muchos
        muchas otro otra otros otras así asimismo sin se le les me nos hay es era fue han ha a
    """),
)

UNITS = entries("uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve")
TEENS = entries("""diez, once, doce, trece, catorce, quince, dieciséis, diecisiete, dieciocho, diecinueve""")
TWENTIES = entries("""
    veinte, veintiuno, veintidós, veintitrés, veinticuatro, veinticinco, veintiséis, veintisiete, veintiocho,
    veintinueve""")
TENS = {30: "treinta", 40: "cuarenta", 50: "cincuenta", 60: "sesenta", 70: "setenta", 80: "ochenta", 90: "noventa"}
HUNDREDS = {200: "doscient", 300: "trescient", 400: "cuatrocient", 500: "quinient", 600: "seiscient", 700: "setecient",
            800: "ochocient", 900: "novecient"}  # fmt: skip


def _below_hundred() -> dict[str, int]:
    """The numbers from 31 to 99 that have three words: "treinta y uno"."""
    ones = (*enumerate(UNITS, 1), (1, "un"), (1, "una"))
    return {f"{ten} y {unit}": start + value for start, ten in TENS.items() for value, unit in ones}


def _ordinals() -> dict[str, int]:
    """The ordinals from "primero" to "vigésimo" and the tens in all forms."""
    stems = dict(
        enumerate(
            entries("""
        primer, segund, tercer, cuart, quint, sext, séptim, octav, noven, décim, undécim, duodécim, decimotercer,
        decimocuart, decimoquint, decimosext, decimoséptim, decimoctav, decimonoven, vigésim"""),
            1,
        )
    )
    tens = entries("trigésim, cuadragésim, quincuagésim, sexagésim, septuagésim, octogésim, nonagésim, centésim")
    stems |= {10 * ten: stem for ten, stem in enumerate(tens, 3)}
    numbers = {stem + ending: value for value, stem in stems.items() for ending in ("o", "a", "os", "as")}
    return numbers | {"primer": 1, "tercer": 3, "decimotercer": 13}


NUMBERS = Numbers(
    decimal=",",
    other_decimal=True,
    cardinals={
        **{word: value for value, word in enumerate(UNITS, 1) if value > 1},
        **{word: value for value, word in enumerate(TEENS, 10)},
        **{word: value for value, word in enumerate(TWENTIES, 20)},
        **{word: value for value, word in TENS.items()},
        "veintiún": 21, "veintiuna": 21, "dieciseis": 16, "veintidos": 22, "veintitres": 23, "veintiseis": 26,
        "cero": 0, "ambos": 2, "ambas": 2,
    },
    below_hundred=Phrases(_below_hundred()),
    hundreds={
        "cien": 100, "ciento": 100,
        **{stem + ending: value for value, stem in HUNDREDS.items() for ending in ("os", "as")},
    },
    thousand="mil",
    bare_thousand=True,
    one="uno",
    spaced=True,
    articles=words("un una uno"),
    half_of=words("medio media"),
    half_bare=True,
    and_a_half=phrases({"0.5": "y medio, y media"}),
    factors=meanings({
        2: "doble duplicar duplicado duplicada duplicó duplicaron duplica duplican",
        3: "triple triplicado triplicó triplicaron triplica", 4: "cuádruple",
    }),
    dozen=words("docena docenas"),
    about=meanings({
        10: "decena", 20: "veintena", 30: "treintena", 40: "cuarentena", 50: "cincuentena", 100: "centenar",
        1000: "millar",
    }),
    # the long scale: a "billón" has twelve zeros
    scales=meanings({3: "mil miles", 6: "millón millones mill", 12: "billón billones"}),
    signed_scales={"k": 3, "m": 6, "mm": 6},
    abbreviated=words("mill"),
    glued=words("x"),
)  # fmt: skip

AMOUNTS = Amounts(
    comparators=phrases({
        "~": """unos, unas, cerca de, cerca del, alrededor de, alrededor del, aproximadamente, en torno a, en torno
        al, en torno a los, más o menos, aprox., cosa de, del orden de""",
        ">": """más de, por encima de, algo más de, poco más de, bastante más de, muy por encima de, superior a,
            superiores a, más del, supera los, superan los, supera las, superan las""",
        ">=": "al menos, como mínimo, por lo menos, no menos de, un mínimo de, cuando menos",
        "<": "menos de, casi, por debajo de, poco menos de, algo menos de, inferior a, inferiores a, menos del",
        "<=": "hasta, como máximo, como mucho, a lo sumo, no más de, un máximo de",
    }),
    nearly=phrases({"": "casi, cerca de, cerca del, poco menos de, algo menos de"}),
    comparators_after=phrases({
        ">=": "o más, y más, como mínimo, al menos, +", "<=": "o menos, como máximo, como mucho",
        "~": "aproximadamente, más o menos",
    }),
    between=words("entre"),
    between_and=words("y"),
    joiners=words("a"),
    number_articles=words("el la los las"),
    change_from=words("de del"),
    change_to=words("a al hasta"),
    alternatives=words("o"),
    no_range_after=entries("pas, aument, sub, baj, cay, cae, crec, reduj, reduc, elev, ascend, descend"),
    both=words("ambos ambas"),
    currencies=phrases({
        Currency("USD", "USD"): """dólares estadounidenses, dólar estadounidense, dólares americanos,
            dólares de Estados Unidos, dólares de EE. UU., USD, US$, $ US""",
        Currency("USD", "dollar"): "dólares, dólar, $",
        Currency("EUR", "EUR"): "euros, euro, EUR, €",
        Currency("GBP", "GBP"): "libras esterlinas, libra esterlina, libras británicas, GBP, £",
        Currency("CHF", "CHF"): "francos suizos, franco suizo, CHF",
        Currency("CHF", "franc"): "francos, franco",
        Currency("JPY", "JPY"): "yenes, yen, yenes japoneses, JPY",
        Currency("CNY", "CNY"): "yuanes, yuan, yuanes chinos, renminbi, renminbis, CNY",
        Currency("CAD", "CAD"): "dólares canadienses, dólar canadiense, CAD",
        Currency("AUD", "AUD"): "dólares australianos, dólar australiano, AUD",
    }),
    hundredths=phrases({
        Currency("XXX", "cent"): "céntimo, céntimos, centavo, centavos", Currency("GBP", "GBP"): "peniques, penique",
    }),
    percent=phrases({"": "por ciento, %, por cien, porciento", "point": "puntos porcentuales, punto porcentual"}),
    units=meanings({
        "year": "año años",
        "month": "mes meses",
        "week": "semana semanas",
        "day": "día días",
        "hour": "hora horas",
        "minute": "minuto minutos",
        "second": "segundos",
        "quarter": "trimestre trimestres",
        "decade": "década décadas decenio decenios",
    }),
    measures=phrases({
        "km": "km, kilómetro, kilómetros", "m": "m, metro, metros", "cm": "cm, centímetro, centímetros",
        "mm": "mm, milímetro, milímetros", "mile": "milla, millas", "ft": "pie, pies", "inch": "pulgada, pulgadas",
        "yard": "yarda, yardas", "km²": "kilómetros cuadrados, kilómetro cuadrado, km²",
        "m²": "metros cuadrados, metro cuadrado, m²", "mile²": "millas cuadradas", "ft²": "pies cuadrados",
        "ha": "hectárea, hectáreas, ha", "acre": "acre, acres", "m³": "metros cúbicos, metro cúbico, m³",
        "l": "litro, litros", "gallon": "galón, galones", "barrel": "barril, barriles",
        "kg": "kg, kilo, kilos, kilogramo, kilogramos", "g": "gramo, gramos", "mg": "mg, miligramo, miligramos",
        "t": "tonelada, toneladas", "oz": "onza, onzas",
        "km/h": "km/h, kilómetros por hora", "mph": "millas por hora",
        "kW": "kilovatio, kilovatios, kW", "MW": "megavatio, megavatios, MW", "GW": "gigavatio, gigavatios, GW",
        "kWh": "kilovatios hora, kWh", "degree": "grado, grados, °",
    }),
    unit_cues=words("en"),
    of=words("de"),
    shares=phrases({
        "50": "la mitad de, la mitad del, la mitad, mitad",
        "20": "una quinta parte, la quinta parte, un quinto de", "40": "dos quintas partes, dos quintos",
        "60": "tres quintas partes, tres quintos", "80": "cuatro quintas partes, cuatro quintos",
        "10": "una décima parte, la décima parte",
        "third": "un tercio, una tercera parte, la tercera parte",
        "two thirds": "dos tercios, las dos terceras partes, dos terceras partes",
        "25": "un cuarto, una cuarta parte, la cuarta parte",
        "75": "tres cuartos, tres cuartas partes, las tres cuartas partes",
    }),
    not_shared_after=words("primera segunda otra buena"),
    vague=phrases({
        "several": "varios, varias, varias decenas de, varias docenas de",
        "several hundreds": "varios cientos de, varios centenares de, varios cientos, varios centenares",
        "some hundreds": "unos cientos de, algunos cientos de",
        "some": "algunos, algunas, unos pocos, unas pocas, unos cuantos, unas cuantas",
        "few": "pocos, pocas",
        "many": "muchos, muchas, numerosos, numerosas",
        "dozens": "decenas, docenas",
        "hundreds": "cientos, centenares, centenas",
        "thousands": "miles, millares",
        "tens of thousands": "decenas de miles",
        "hundreds of thousands": "cientos de miles, centenares de miles",
    }),
    vague_scales={"millones": 6, "billones": 12},
    vague_long=phrases({9: "miles de millones"}),
    not_vague_before=words("veces tiempo"),
    not_vague_after=words("los las sus estos estas esos esas muy tan demasiado"),
    digits=phrases({
        1: "de una cifra", 2: "de dos cifras, de dos dígitos", 3: "de tres cifras, de tres dígitos",
        4: "de cuatro cifras", 5: "de cinco cifras", 6: "de seis cifras", 7: "de siete cifras", 8: "de ocho cifras",
        9: "de nueve cifras",
    }),
    ratios=words("cada"),
    every=words("cada"),
    numbered=words("número nº º"),
    ordinals=_ordinals(),
    ordinal_endings=words("º ª er ero era a o"),
    ordinal_signs=words("º ª er"),
    centuries=words("siglo milenio"),
    ordinal_needs=words("el la los las un una su sus este esta ese esa al del cada otro otra mi nuestro nuestra por"),
    ordinal_needs_noun=words("un una"),
    placed=words("terminó quedó acabó llegó terminado quedado"),
    places=words("puesto"),
    not_ordinal_before=words("de del lugar plano parte partes ministro ministra"),
    versions=words("versión versiones"),
    version_joiners=words("y o , /"),
)  # fmt: skip

MONTHS = meanings({
    1: "enero", 2: "febrero", 3: "marzo", 4: "abril", 5: "mayo", 6: "junio", 7: "julio", 8: "agosto",
    9: "septiembre setiembre", 10: "octubre", 11: "noviembre", 12: "diciembre",
})  # fmt: skip
SHORT_MONTHS = meanings({
    1: "ene", 2: "feb", 4: "abr", 6: "jun", 7: "jul", 8: "ago", 9: "sept sep", 10: "oct", 11: "nov", 12: "dic",
})  # fmt: skip

DATES = Dates(
    months=MONTHS | {month.capitalize(): number for month, number in MONTHS.items()} | SHORT_MONTHS,
    doubtful_months=frozenset(SHORT_MONTHS) | {"Mayo", "Abril", "Julio", "Marzo"},
    month_cues=words("en de desde hasta del"),
    short_months=frozenset(SHORT_MONTHS),
    named_days=phrases({(12, 31): "Nochevieja", (12, 24): "Nochebuena"}),
    day_ends=words("º"),
    day_of=words("de"),
    slashed=True,
    year_words=words("año"),
    year_cues=words("""
        en desde hasta del año antes después verano otoño invierno primavera principios mediados finales fines"""),
    before_year=words("de del ,"),
    before_near_year=words("de del"),
    decade_words=phrases({"": """
        años, los años, década de, la década de, década de los, la década de los, década del, la década del"""}),
    parts=phrases({
        "early": "principios, a principios, comienzos, a comienzos, inicios, a inicios",
        "mid": "mediados, a mediados",
        "late": "finales, a finales, fines, a fines, a final",
    }),
    near=meanings({
        -1: "último última últimos últimas pasado pasada pasados pasadas", 0: "este esta estos estas",
        1: "próximo próxima próximos próximas",
    }),
    near_after=meanings({-1: "pasado pasada anterior", 1: "próximo próxima siguiente"}),
    near_plurals=words("últimos últimas pasados pasadas próximos próximas"),
    year_before=phrases({-1: "año previo"}),
    recent=words("últimos últimas"),
    weekdays=meanings({
        1: "lunes", 2: "martes", 3: "miércoles", 4: "jueves", 5: "viernes", 6: "sábado", 7: "domingo",
    }),
    until_now=phrases({
        "": "hasta hoy, hasta la fecha, hasta el día de hoy, hasta ahora, las 24 horas del día, 24 horas al día",
    }),
    now=words("ahora actualmente"),
    near_days={
        "hoy": ("day", 0, None), "ayer": ("day", -1, None), "mañana": ("day", 1, None), "anteayer": ("day", -2, None),
    },
    hours=words("mañana"),
    hours_after=words("la esta de por"),
    unit_articles=words("el la los las de del"),
    plurals=words("años meses semanas días horas minutos trimestres décadas decenios"),
    few=words("pocos pocas"),
    ago_before=phrases({"": "hace"}),
    relations={
        "desde": "since", "hasta": "until", "antes": "before", "después": "after", "tras": "after", "partir": "from",
    },
    relation_articles=words("el la los las de del"),
    no_relation_after=words("fue"),
    counted=words("personas empleados"),
    counted_ending="s",
    not_counted=words("los las sus más tras pues después antes entonces es además estos estas otros otras sólo ambos"),
)  # fmt: skip

CLOCK = Clock(
    hour_words=words("h horas"),
    clock_cues=words("las"),
    hour_cues=words("la"),
    named_hours={"mediodía": 12, "medianoche": 0},
    day_halves=phrases({0: "de la mañana, a. m., am", 12: "de la tarde, de la noche, p. m., pm"}),
    minutes_after=phrases({30: "y media", 15: "y cuarto", -15: "menos cuarto"}),
)

SPANISH = Language(
    code="es",
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
    comparison=SPANISH_COMPARISON,
)
