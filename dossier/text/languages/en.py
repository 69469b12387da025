"""English, as news and our own pages write it."""

from dossier.text.cue_words import Around, Attribution, Clauses, Negation, Pronouns, Sense
from dossier.text.language import Amounts, Clock, Currency, Dates, Language, Numbers, Sentences
from dossier.text.languages.english_comparison import ENGLISH_COMPARISON
from dossier.text.languages.english_governing import DENYING, GOVERNING
from dossier.text.languages.english_opposites import OPPOSITES, ROLES
from dossier.text.word_lists import entries, meanings, phrases, words

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
        2: "twice double doubled doubles doubling twofold", 3: "thrice triple tripled threefold", 4: "fourfold",
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
        "<=": "up to, at most, no more than, not more than, a maximum of, as much as, as many as, at the most",
    }),
    nearly=phrases({"": "nearly, almost, close to, just under, not quite, slightly less than, barely"}),
    comparators_after=phrases({
        ">=": "or more, and more, or above, or over, +, -plus",
        "<=": "or less, or fewer, and below, or under",
        "~": "or so, -odd",
    }),
    not_comparing={
        "about": entries("""talk, report, article, question, inform, stor, book, think, know, rumour, rumor, speak,
            spoke, writ, wrote, learn, heard, say, said, ask, worr"""),
        "above": ("all",),
        "over": entries("took, take, taking, taken, hand, dispute, battle, fight"),
    },
    between=words("between"),
    between_and=words("and"),
    joiners=words("to"),
    alternatives=words("or"),
    changed_by=words("by"),
    no_range_after=entries("""rose, rise, rising, grew, grow, fell, fall, increas, decreas, went, go, rais, drop,
        climb, jump, soar, surg, declin, plung, slip, slid, lower, reduc, expand, shr, widen, narrow, up, down,
        tumbl, slump, sank, sink"""),
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
    year_before=phrases({-1: "the year before, the prior year, the year prior"}),
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
    until_now=phrases({"": "to this day, to date, until today, up to today, until now"}),
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

# Words by which a text hedges, relays, denies and plans.
REPORTS_TO = (
    Around(where="after", words=("to",), within=4),  # somebody reports to somebody
    Around(where="before", words=("according",), within=3),  # "according to reports" is one cue, not two
    Around(where="before", words=("to",), within=1),
)
NO_SOURCE = (Around(where="after", words=("vision", "plan", "plans", "schedule", "rules", "law"), within=6),)
COPULA = (Around(where="before", words=("is", "are", "was", "were", "be", "been", "it's", "seems"), within=1),)
RATHER_THAN = (Around(where="after", words=("than",), within=1),)

CUES = phrases({
    Sense(kind="hedge"): """
        reportedly, allegedly, alleged, supposedly, supposed to, apparently, seemingly, presumably, probably, possibly,
        perhaps, maybe, might, likely, unlikely, seem, seems, seemed, appear to, appears to, appeared to, is said to,
        are said to, was said to, were said to, be said to, said to be, said to have, believed to, thought to,
        rumoured to, rumored to, is possible that, it is possible, is it possible, plausible, unconfirmed, presume,
        presumes, presumed, suspect, suspects, suspected, purported, purportedly, expected to, conceivably,
        cannot be ruled out, not
        ruled out, not rule out, does not rule out, not excluded, not exclude, not impossible, not inconceivable, not
        unlikely, quite possible""",
    Sense(kind="hedge", ambiguous=True): """
        could, should, would, would have, is regarded as, are regarded as, arguably, tends to""",
    Sense(kind="hedge", lower_case=True): "may",
    Sense(kind="hedge", ambiguous=True, only=COPULA, unless=RATHER_THAN): "rather",

    Sense(kind="relay"): """
        according to reports, there are reports, there were reports, reports say, it is said, rumour, rumours, rumor,
        rumors, citing, people familiar with, sources say, sources said, insiders, leaked, in the view of,
        on that view, in the words of, by its own account, by his own account, by her own account, is reported to,
        are reported to, was reported to, regarded by many as, speculation""",
    Sense(kind="relay", unless=NO_SOURCE): "according to",
    Sense(kind="relay", unless=REPORTS_TO): "reports, reported, report that",

    Sense(kind="negation"): """
        not, no, none, nobody, no one, nothing, nowhere, never, neither, without, cannot, don't, doesn't, didn't,
        isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, won't, wouldn't, can't, couldn't, shouldn't, mustn't,
        needn't, deny, denies, denied, denying, denial, disputes, disputed, refutes, refuted, unsuccessful,
        unsuccessfully, in vain, unknown""",
    Sense(kind="negation", unless=(Around(where="before", words=("neither",)),)): "nor",
    Sense(kind="refusal"): """
        decline to, declines to, declined to, declining to, declined comment, refuse to, refuses to, refused to,
        refusing to""",
    Sense(kind="refusal", ambiguous=True): """
        refuse, refuses, refused, refusing, refusal, fail to, fails to, failed to, failing to, failure to, unable,
        reject, rejects, rejected, rejecting, unaware, free of, yet to, turn down, turns down, turned down, lacks,
        lacked""",
    Sense(kind="not-only"): """
        not only, not just, not merely, not least, no fewer than, no less than, no more than, not more than,
        not less than, not fewer than, not until, no doubt, no secret, no wonder, no question, no later than, not to
        mention, that is to say""",

    Sense(kind="plan"): """
        is about to, are about to, was about to, were about to, is on the verge of, are on the verge of, wants to,
        want to, wanted to, plans to, plan to, planned to, planned, planning to, intends to, intend to, intended to,
        aims to, aim to, is meant to, are meant to, is set to, are set to, is going to, are going to, would like to""",
    Sense(kind="plan", ambiguous=True): "is to, are to",
})  # fmt: skip

PROSPECTIVE = words("""
    will 'll would shall going future upcoming soon plan plans planned planning intention intentions intends intend
    intending intended aim aims aiming goal goals project projects proposal proposals proposed proposes considering
    considers consider consideration wants want wanted set due expected next ambition ambitions hope hopes hoped hoping
    seek seeks seeking sought try tries tried trying attempt attempts attempted should must may might could need needs
    pending eventually agreed agrees agreement commits committed promised promises pledged pledges vows vowed prepares
    preparing prepared ready negotiating talks discussing discusses mulls mulling eyes eyeing weighs weighing explores
    exploring looking thinking scheduled slated poised keen willing interested interest decided decision decides wish
    wishes desire desires expects expecting forecast forecasts predicts predicted anticipates envisages envisaged
    contemplates contemplating studying studies looks meant mean means envisions envisioned
""")

SPEECH_VERBS = entries("""
    said, says, say, told, tells, stated, states, claimed, claims, claim, explained, explains, added,
    adds, confirmed, confirms, announced, announces, revealed, reveals, disclosed, admitted, admits,
    acknowledged, warned, warns, stressed, emphasised, emphasized, insisted, insists, argued, argues,
    noted, notes, remarked, outlined, outlines, reaffirmed
""")

CLAUSES = Clauses(
    complements=words("that whether what who why how where when"),
    joined_complements=words("and or but"),
    bare_complements=words("that"),
    subordinators=words("although though because since while as if after before unless whereas so"),
    openers=words("although though because since while as if after before unless whereas what when"),
    relatives=words("who which whose whom that where"),
    bare_relatives=words("who which whose whom"),
    prepositions=words("of in with for from to by about at on"),
    without_preposition=words("that"),
    coordinators=words("but and or yet nor"),
    contrasts=words("but however"),
    as_words=words("as"),
)

PRONOUNS = Pronouns(
    person=words("he him his himself she her herself"),
    several=words("they them their both"),
    thing=words("it its itself"),
    group=words("company company's group group's firm firm's start-up start-up's startup corporation enterprise"),
    the=words("the this that"),
    empty=words("is was seems seemed appears appeared turns turned remains becomes became takes took has"),
    clause=words("that what whether how who why to"),
)

ATTRIBUTION = Attribution(
    judging=words("see sees saw seen regard regards regarded consider considers considered view viewed calls called"),
    texts=words("article articles report reports caption headline sources"),
    beside=words("""according accordingly said says say writes wrote write writing reports reported reporting calls
        called calling counting dated undated presumably probably apparently appeared appears published time latest
        recent recently after before about by in of from when as that judgement view words quoted quotes cites citing
        internal same another page caption picture"""),
)

NEGATION = Negation(
    opposites=OPPOSITES,
    denying=words("deny denies denied denying denial disputes disputed refutes refuted"),
    lacking=words("without"),
    ended=words("longer more anymore"),
    past=words("former formerly previously previous once until before earlier used"),
    limits=words("""only alone just yet merely solely entirely completely wholly fully quite exactly necessarily
        always all every everything whole first chance because too either even"""),
    contrast=words("rather instead"),
    ifs=words("if unless whether lest had would"),
    joins=words("but and or yet nor while although though because which who"),
    failing=words("""fail fails failed failing failure refuse refuses refused decline declines declined lack
        lacks lacked lacking reject rejects rejected unable hardly barely scarcely rarely seldom little few stalled
        broke collapsed unannotated unsustainable unlikely doubt doubts doubtful"""),
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
)
