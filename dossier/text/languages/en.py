"""English, as news and our own pages write it."""

from dossier.text.language import Amounts, Clock, Currency, Dates, Language, Numbers, Sentences
from dossier.text.languages.english_comparison import ENGLISH_COMPARISON
from dossier.text.languages.english_cues import (
    ATTRIBUTION,
    CLAUSES,
    CUES,
    NEGATION,
    PRONOUNS,
    PROSPECTIVE,
    SPEECH_VERBS,
)
from dossier.text.languages.english_governing import DENYING, GOVERNING
from dossier.text.languages.english_opposites import ROLES
from dossier.text.word_lists import entries, groups, meanings, phrases, words

SENTENCES = Sentences(
    abbreviations=entries("""
        e. g., i. e., cf., viz., vs., approx., ca., est., incl., excl., max., nos., vol., fig., figs.,
        ch., sec., Mr., Mrs., Ms., Mx., Dr., Prof., St., Sr., Jr., Rev., Hon., Gov., Sen., Rep., Gen.,
        Col., Lt., Sgt., Capt., No., Nos., Vol., Fig., Figs., Ch., Sec., Art., Messrs., Mt., Ft., Ph. D.
    """),
    final_abbreviations=entries("""
        U. S., U. S. A., U. K., U. N., E. U., Inc., Corp., Co., Ltd., LLC., Bros., a. m., p. m., Jan.,
        Feb., Mar., Apr., Jun., Jul., Aug., Sep., Sept., Oct., Nov., Dec., D. C., L. A., N. Y., et al.,
        no., Ave., Blvd., Dept., Univ.
    """),
    starters=words("""
        the a an he she it they we you i this that these those his her its their our my in on at by for
        from to with after before since until during while when where what who why how if as although
        though because but and or so then there here now also however meanwhile moreover nevertheless
        still yet only not no none all both each every some many most several other another such earlier
        later today yesterday instead according
    """),
)

NUMBERS = Numbers(
    decimal=".",
    cardinals={
        "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
        "seventy": 70, "eighty": 80, "ninety": 90, "both": 2,
    },
    hundred="hundred",
    thousand="thousand",
    one="one",
    joints=words("and"),
    articles=words("a an one"),
    half_of=words("half"),
    and_a_half=phrases({"0.5": "and a half"}),
    factors=meanings({
        2: "twice double doubled doubles doubling twofold", 3: "thrice triple tripled triples tripling threefold",
        4: "quadruple quadrupled quadruples quadrupling fourfold",
        10: "tenfold",
    }),
    dozen=words("dozen"),
    scales=meanings({
        3: "thousand",
        6: "million millions mn",
        9: "bn billion billions",
        12: "tn trn trillion trillions",
        15: "quadrillion",
    }),
    glued_scales={"k": 3, "m": 6, "b": 9, "t": 12},
    abbreviated=words("mn bn tn trn"),
    glued=words("s x"),
)  # fmt: skip

AMOUNTS = Amounts(
    comparators=phrases({
        "~": """around, about, approximately, approx., roughly, circa, ca., c., some, an estimated, close to,
            in the region of, nearly around""",
        ">": """over, more than, above, in excess of, upwards of, exceeding, exceeds, exceed, exceeded, north of,
            just over, slightly more than, well over, a good, far more than, much more than""",
        ">=": "at least, no less than, no fewer than, not less than, not fewer than, a minimum of",
        "<": "under, less than, fewer than, below, just under, nearly, almost, barely, not quite, slightly less than",
        "<=": """up to, at most, no more than, not more than, a maximum of, as much as, as many as, at the most,
            not exceed, not exceeding, never exceeded""",
    }),
    nearly=phrases({"": "nearly, almost, close to, just under, not quite, slightly less than, barely"}),
    comparators_after=phrases({
        ">=": "or more, and more, or above, or over, +, -plus",
        "<=": "or less, or fewer, and below, or under, at most, at the most, at the outside",
        "~": "or so, -odd",
    }),
    not_comparing={
        "about": entries("""talk, report, article, question, inform, stor, book, think, know, rumour, rumor, speak,
            spoke, writ, wrote, learn, heard, say, said, ask, worr"""),
        "above": ("all",),
        "over": entries("took, take, taking, taken, hand, dispute, battle, fight"),
    },
    comparing_adverbs=words("now already even slightly far still"),
    between=words("between"),
    between_and=words("and"),
    joiners=words("to"),
    alternatives=words("or"),
    changed_by=words("by"),
    no_range_after=entries("""rose, rise, rising, grew, grow, fell, fall, increas, decreas, went, go, rais, drop,
        climb, jump, soar, surg, declin, plung, slip, slid, lower, reduc, expand, shr, widen, narrow, up, down,
        tumbl, slump, sank, sink, enlarg, extend, boost, cut, lift, push, brought, bring, moved, moving, chang,
        improv, swell,
        swoll, recover, revis, upgrad, downgrad, rebound, retreat, creep, crept, edg, nudg, dipp, eased, easing,
        tighten, doubl,
        tripl, halv"""),
    range_from=words("from"),
    change_from=words("from"),
    change_to=words("to"),
    both=words("both"),
    both_and=words("and"),
    currencies=phrases({
        Currency("USD", "USD"): """US dollars, US dollar, US-dollar, U.S. dollars, U.S. dollar, US$, US-$, USD, $,
            American dollars""",
        Currency("USD", "dollar"): "dollars, dollar",
        Currency("EUR", "EUR"): "euros, euro, EUR, €",
        Currency("GBP", "GBP"): "British pounds, British pound, pounds sterling, GBP, £",
        Currency("CHF", "CHF"): "Swiss francs, Swiss franc, CHF",
        Currency("CHF", "franc"): "francs, franc",
        Currency("JPY", "JPY"): "yen, Japanese yen, JPY",
        Currency("CNY", "CNY"): "yuan, Chinese yuan, renminbi, CNY",
        Currency("CAD", "CAD"): "Canadian dollars, Canadian dollar, CAD",
        Currency("AUD", "AUD"): "Australian dollars, Australian dollar, AUD",
    }),
    hundredths=phrases({Currency("XXX", "cent"): "cents, cent, ¢", Currency("GBP", "GBP"): "pence, penny"}),
    percent=phrases({"": "percent, per cent, %", "point": "percentage points, percentage point, percent points"}),
    units=meanings({
        "year": "year years year's years'",
        "month": "month months month's",
        "week": "week weeks week's",
        "day": "day days day's",
        "hour": "hour hours hr hrs",
        "minute": "minute minutes min mins",
        "second": "seconds sec secs",
        "quarter": "quarter quarters",
        "decade": "decade decades",
    }),
    measures=phrases({
        "km": "km, kilometre, kilometres, kilometer, kilometers",
        "m": "metre, metres, meter, meters",
        "cm": "cm, centimetre, centimetres, centimeter, centimeters",
        "mm": "mm, millimetre, millimetres, millimeter, millimeters",
        "mile": "mile, miles", "ft": "foot, feet, ft", "inch": "inch, inches", "yard": "yard, yards",
        "km²": "square kilometres, square kilometers, square kilometre, square kilometer, sq km, km²",
        "m²": "square metres, square meters, square metre, square meter, sq m, m²",
        "mile²": "square miles, square mile, sq mi", "ft²": "square feet, square foot, sq ft",
        "ha": "hectare, hectares, ha", "acre": "acre, acres",
        "m³": "cubic metres, cubic meters, cubic metre, cubic meter, m³",
        "l": "litre, litres, liter, liters", "gallon": "gallon, gallons", "barrel": "barrel, barrels",
        "kg": "kg, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes",
        "g": "gram, grams, gramme, grammes", "mg": "mg, milligram, milligrams",
        "t": "tonne, tonnes, metric tons, metric ton, ton, tons", "oz": "ounce, ounces", "lb": "lb, lbs",
        "pound": "pound, pounds",
        "km/h": "km/h, kph, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour",
        "mph": "mph, miles per hour, miles an hour",
        "kW": "kilowatt, kilowatts, kW", "MW": "megawatt, megawatts, MW", "GW": "gigawatt, gigawatts, GW",
        "kWh": "kilowatt-hours, kilowatt hours, kWh", "degree": "degrees, degree, °",
        "century": "century, centuries",
    }),
    unit_cues=words("in"),
    of=words("of"),
    shares=phrases({
        "50": "half, half of, one half, halved, halve, halves, halving, cut in half, cuts in half",
        "third": "a third of, one third, one-third, by a third",
        "two thirds": "two thirds, two-thirds",
        "25": "a quarter of, one quarter, one-quarter, a fourth of, one fourth, one-fourth, by a quarter, by a fourth",
        "75": "three quarters, three-quarters, three fourths, three-fourths",
        "20": "a fifth of, one fifth, one-fifth, by a fifth",
        "40": "two fifths, two-fifths", "60": "three fifths, three-fifths", "80": "four fifths, four-fifths",
        "10": "a tenth of, one tenth, one-tenth, by a tenth",
        "eighth": "an eighth of, one eighth, one-eighth, by an eighth",
        "sixth": "a sixth of, one sixth, one-sixth, by a sixth",
    }),
    compared_shares=phrases({
        "third": "a third", "25": "a quarter", "20": "a fifth", "sixth": "a sixth", "eighth": "an eighth",
        "10": "a tenth",
    }),
    not_shared_after=words("first second other latter former better in a"),
    vague=phrases({
        "several hundreds": "several hundred", "some hundreds": "a few hundred",
        "several": "several",
        "some": "some, a few, a couple of",
        "few": "few",
        "many": "many",
        "numerous": "numerous",
        "dozens": "dozens, scores",
        "hundreds": "hundreds",
        "thousands": "thousands",
        "tens of thousands": "tens of thousands",
        "hundreds of thousands": "hundreds of thousands",
    }),
    vague_scales={"millions": 6, "billions": 9, "trillions": 12, "multimillion": 6, "multibillion": 9},
    not_vague_before=words("kind sort form way time day extent degree point"),
    not_vague_after=words("how as so too very the last past next coming recent"),
    digits=phrases({
        1: "single-digit",
        2: "two-digit, double-digit, two-figure",
        3: "three-digit, three-figure",
        4: "four-digit, four-figure",
        5: "five-digit, five-figure",
        6: "six-digit, six-figure",
        7: "seven-digit, seven-figure",
        8: "eight-digit, eight-figure",
        9: "nine-digit, nine-figure",
        10: "ten-figure",
    }),
    digits_of_scale=phrases({2: "in the tens of", 3: "in the hundreds of"}),
    digit_scales=(("million", 6), ("billion", 9), ("thousand", 3)),
    ratios=words("in out"),
    every=words("every"),
    numbered=words("no nos number #"),
    ordinals={
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
        "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
        "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
        "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
        "hundredth": 100,
    },
    ordinal_endings=words("st nd rd th"),
    anniversaries=words("anniversary birthday jubilee"),
    jubilees={"centenary": 100, "centennial": 100, "bicentenary": 200},
    ordinal_needs=words("the a an its his her their this that our my your every each very another"),
    ordinal_needs_noun=words("a"),
    ranked_endings=("est",),
    placed=words("finished finish finishes finishing came come comes ranked ranks rank placed places"),
    places=words("place"),
    not_ordinal_before=words("name names hand glance sight lady party parties of"),
    versions=words("version versions"),
    version_joiners=words("and or , /"),
    aged=words("aged"),
    possessive=words("his her their my your our its"),
    decades={
        "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    },
    decade_plurals=words("s"),
)  # fmt: skip

MONTHS = {
    "January": 1, "February": 2, "March": 3, "April": 4, "May": 5, "June": 6, "July": 7, "August": 8,
    "September": 9, "October": 10, "November": 11, "December": 12,
}  # fmt: skip
SHORT_MONTHS = {
    "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Sept": 9, "Oct": 10,
    "Nov": 11, "Dec": 12,
}  # fmt: skip

WEEKDAYS = entries("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday")

DATES = Dates(
    months=MONTHS | SHORT_MONTHS,
    doubtful_months=frozenset(SHORT_MONTHS) | {"May", "March"},
    short_months=frozenset(SHORT_MONTHS),
    named_days=phrases({
        (12, 31): "New Year's Eve", (1, 1): "New Year's Day", (12, 24): "Christmas Eve", (12, 25): "Christmas Day",
    }),
    quarter_letters=words("q"),
    month_cues=words("in since until till by from early mid late last next this of during"),
    day_articles=words("the"),
    day_ends=words("st nd rd th"),
    day_of=words("of"),
    day_after_month=True,
    year_words=words("year"),
    year_cues=words("year in since until till by of from during before after summer autumn winter spring fall"),
    before_year=words(", of"),
    before_near_year=words("of in"),
    decade_endings=words("s"),
    decade_names={
        "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
        "nineties": 90,
    },
    bare_decades=words("twenties thirties forties fifties sixties seventies eighties nineties"),
    short_weekdays=meanings({
        1: "Mon", 2: "Tue Tues", 3: "Wed", 4: "Thu Thur Thurs", 5: "Fri", 6: "Sat", 7: "Sun",
    }),
    parts=phrases({
        "early": "early, early in, the beginning of, beginning of, the start of, start of",
        "mid": "mid, middle of, the middle of",
        "late": "late, late in, the end of, end of",
    }),
    near={"last": -1, "past": -1, "previous": -1, "recent": -1, "this": 0, "current": 0, "next": 1, "coming": 1},
    year_before=phrases({
        -1: "the year before, the prior year, the year prior, a year earlier, a year before, one year earlier",
    }),
    apart=phrases({
        "day": """a day after, a day before, a day later, a day earlier, one day after, one day before, one day later,
            one day earlier, the day after, the day before, last night""",
        "month": """a month after, a month before, a month later, a month earlier, one month after, one month before,
            one month later, one month earlier, the month after, the month before""",
        "year": """a year after, a year before, a year later, a year earlier, one year after, one year before,
            one year later, one year earlier, the year after, the year before""",
    }),
    recent=words("recent"),
    weekdays={day + ending: number for number, day in enumerate(WEEKDAYS, 1) for ending in ("", "s", "'s", "’s")},
    until_now=phrases({
        "": """to this day, to date, until today, up to today, until now, 24 hours a day, twenty-four hours a day, 24/7,
            seven days a week""",
    }),
    now=words("now nowadays currently presently"),
    near_days={"today": ("day", 0, None), "yesterday": ("day", -1, None), "tomorrow": ("day", 1, None)},
    unit_articles=words("the"),
    plurals=words("years months weeks days hours minutes quarters decades years'"),
    few=words("few couple"),
    ago_after=words("ago"),
    date_joiners=words("until till through"),
    relations={
        "since": "since", "until": "until", "till": "until", "by": "until", "before": "before", "after": "after",
        "from": "from",
    },
    relation_articles=words("the in"),
    no_relation_after=words("not"),
    counted=words("people men women staff children"),
    counted_ending="s",
    not_counted=words("was is has this its as plus does us his versus across"),
)  # fmt: skip

CLOCK = Clock(
    clock_words=words("o'clock"),
    named_hours={"noon": 12, "midday": 12, "midnight": 0},
    day_halves=phrases(
        {
            0: "a.m., am, in the morning",
            12: "p.m., pm, in the afternoon, in the evening",
        }
    ),
    minutes_before=phrases(
        {
            30: "half past",
            15: "quarter past, a quarter past",
            -15: "quarter to, a quarter to",
        }
    ),
)

VALUE_WORDS = {
    "=": "{}",
    "<": "less than {}",
    "<=": "up to {}",
    ">": "more than {}",
    ">=": "at least {}",
    "~": "about {}",
    "range": "{} to {}",
    "percent": "{}%",
    "unknown": "not known",
    "none": "none",
    "no-currency": "{} (currency not named)",
    "money": "sign",  # of the currency, in front: $14.3 billion; but in a sentence:
    "of": "{} {}",  # an amount with a scale, and its currency
    "of-vowel": "{} {}",
    # dates: a day is written by a pattern of the Unicode CLDR
    "day": "d MMMM",
    "day-of-year": "d MMMM y",
    "first-day": "{}",
    "about-day": "about {}",
    "about-month": "about {}",
    "about-year": "about {}",
    "early-month": "early {}",
    "mid-month": "mid-{}",
    "late-month": "late {}",
    "early-year": "early {}",
    "mid-year": "mid-{}",
    "late-year": "late {}",
    "uncertain": "{} (uncertain)",
    "no-year": "{} (year not given)",
}

SYNONYMS = groups("""
    antitrust, competition law, competition authority, competition authorities, competition watchdog, cartel,
        Kartellrecht
    billion, billions, bn
    million, millions, mn, mln
    trillion, trillions, tn
    move to, moves to, moved to, moving to,
        hire, hires, hired, hiring, poach, poaches, poached, poaching, recruit, recruits, recruited, recruiting, join,
        joins, joined, joining
    buy, buys, buying, bought, acquire, acquires, acquired, acquiring, acquisition, take over, takes over, taking
        over, took over, takeover, purchase, Übernahme
    stake, stakes, shareholding
    invest, invests, invested, investing, investment, spend, spends, spending, spent
    deny, denies, denied, denial, dispute, disputes, disputed, reject, rejects, rejected
    chief executive, chief executive officer, CEO
    bonus, bonuses
    lawsuit, lawsuits, court, courts, trial, sue, sues, sued
    artificial intelligence, AI
    start-up, start-ups, startup, startups
    leave, leaves, quit, quits, depart, departs, departure
    found, founds, founded, founder, co-founder, co-founded, set up, sets up
""")

ENGLISH = Language(
    code="en",
    sentences=SENTENCES,
    numbers=NUMBERS,
    amounts=AMOUNTS,
    dates=DATES,
    clock=CLOCK,
    cues=CUES,
    prospective=PROSPECTIVE,
    speech_verbs=SPEECH_VERBS,
    clauses=CLAUSES,
    pronouns=PRONOUNS,
    negation=NEGATION,
    governing=GOVERNING,
    denying=DENYING,
    attribution=ATTRIBUTION,
    roles=ROLES,
    name_endings=("s", "'s"),
    hissing="sxz",
    names_inflected=False,
    word_endings=entries("ing, ies, ed, es, ly, e, s"),
    comparison=ENGLISH_COMPARISON,
    value_words=VALUE_WORDS,
    synonyms=SYNONYMS,
)
