"""How English writes quantities and dates."""

from .lexicon import words
from .quantity import Comparator
from .reading_grammar import Currency, Grammar
from .reading_tokens import phrases, spread

_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_CARDINALS = {
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, **_TENS, "both": 2,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "twentieth": 20,
}  # fmt: skip
_COMPARATORS: dict[str, Comparator] = {
    **spread("""around, about, approximately, approx., roughly, circa, ca., some, an estimated, close to,
        in the region of, nearly around""", "~"),
    **spread("""over, more than, above, in excess of, upwards of, exceeding, north of, just over, slightly more than,
        well over, a good, far more than, much more than""", ">"),
    **spread("at least, no less than, no fewer than, not less than, not fewer than, a minimum of", ">="),
    **spread("under, less than, fewer than, below, just under, nearly, almost, not quite, slightly less than", "<"),
    **spread("up to, at most, no more than, not more than, a maximum of, as much as, as many as, at the most", "<="),
}  # fmt: skip
_AFTER: dict[str, Comparator] = {
    **spread("or more, and more, or above, or over, +", ">="),
    **spread("or less, or fewer, and below, or under", "<="),
    "or so": "~",
}
_SCALES = {
    "thousand": 3, "million": 6, "millions": 6, "mn": 6, "bn": 9, "billion": 9, "billions": 9, "tn": 12, "trn": 12,
    "trillion": 12, "trillions": 12, "quadrillion": 15,
}  # fmt: skip
_CURRENCIES = {
    **spread("""US dollars, US dollar, US-dollar, U.S. dollars, U.S. dollar, US$, US-$, USD, $, American dollars""",
             Currency("USD", "USD")),
    **spread("dollars, dollar", Currency("USD", "dollar")),
    **spread("euros, euro, EUR, €", Currency("EUR", "EUR")),
    **spread("British pounds, British pound, pounds sterling, GBP, £", Currency("GBP", "GBP")),
    **spread("Swiss francs, Swiss franc, CHF", Currency("CHF", "CHF")),
    **spread("francs, franc", Currency("CHF", "franc")),
    **spread("yen, Japanese yen, JPY", Currency("JPY", "JPY")),
    **spread("yuan, Chinese yuan, renminbi, CNY", Currency("CNY", "CNY")),
    **spread("Canadian dollars, Canadian dollar, CAD", Currency("CAD", "CAD")),
    **spread("Australian dollars, Australian dollar, AUD", Currency("AUD", "AUD")),
}  # fmt: skip

ENGLISH = Grammar(
    code="en",
    decimal=".",
    cardinals=_CARDINALS,
    thousand="",
    tens_join=True,
    halves={},
    articles=words("a an one"),
    factors={
        "twice": 2, "double": 2, "doubled": 2, "thrice": 3, "triple": 3, "tripled": 3, "twofold": 2, "threefold": 3,
        "fourfold": 4, "tenfold": 10,
    },
    suffixes={},
    scales=_SCALES,
    glued_scales={"k": 3, "m": 6, "b": 9, "t": 12},
    abbreviated=words("mn bn tn trn"),
    dozen=words("dozen"),
    half_of=words("half"),
    comparators=phrases(_COMPARATORS),
    comparators_after=phrases(_AFTER),
    not_comparing={
        "about": ("talk", "report", "article", "question", "inform", "stor", "book", "think", "know", "rumour",
                  "rumor", "speak", "spoke", "writ", "wrote", "learn", "heard", "say", "said", "ask", "worr"),
        "above": ("all",),
        "over": ("took", "take", "taking", "taken", "hand", "dispute", "battle", "fight"),
    },
    between=words("between"),
    between_and=words("and"),
    joiners=words("to"),
    no_range_after=("rose", "rise", "grew", "grow", "fell", "fall", "increas", "decreas", "went", "rais", "drop"),
    currencies=phrases(_CURRENCIES),
    percent=phrases({
        **spread("percent, per cent, %", ""),
        **spread("percentage points, percentage point, percent points", "point"),
    }),
    units={
        **spread("year, years, year's, years'", "year"), **spread("month, months, month's", "month"),
        **spread("week, weeks, week's", "week"), **spread("day, days, day's", "day"), **spread("hour, hours", "hour"),
        **spread("minute, minutes", "minute"), **spread("seconds", "second"),
        **spread("quarter, quarters", "quarter"), **spread("decade, decades", "decade"),
    },
    aged=words("aged"),
    shares=phrases({
        **spread("half, half of, one half", "50"),
        **spread("a third of, one third, one-third", "third"),
        **spread("two thirds, two-thirds", "two thirds"),
        **spread("a quarter of, one quarter, one-quarter, a fourth of", "25"),
        **spread("three quarters, three-quarters, three fourths", "75"),
    }),
    not_shared_after=words("first second other latter former better in a"),
    vague=phrases({
        "several": "several",
        **spread("some, a few, a couple of", "some"),
        "few": "few",
        "many": "many",
        "numerous": "numerous",
        **spread("dozens, scores", "dozens"),
        "hundreds": "hundreds",
        "thousands": "thousands",
        "tens of thousands": "tens of thousands",
        "hundreds of thousands": "hundreds of thousands",
    }),
    vague_scales={"millions": 6, "billions": 9, "trillions": 12, "multimillion": 6, "multibillion": 9},
    of=words("of"),
    not_vague_before=words("kind sort form way time day extent degree point"),
    not_vague_after=words("how as so too very the last past next coming recent"),
    digits=phrases({
        "in the tens of": 2, "in the hundreds of": 3, "two-digit": 2, "three-digit": 3, "double-digit": 2,
        "two-figure": 2, "three-figure": 3, "four-figure": 4, "five-figure": 5, "six-figure": 6, "seven-figure": 7,
        "eight-figure": 8, "nine-figure": 9, "ten-figure": 10, "four-digit": 4, "five-digit": 5, "six-digit": 6,
        "seven-digit": 7, "eight-digit": 8, "nine-digit": 9, "single-digit": 1,
    }),
    digit_scales=(("million", 6), ("billion", 9), ("thousand", 3)),
    ordinals=_ORDINALS,
    ordinal_endings=words("st nd rd th"),
    ordinal_needs=words("the a an its his her their this that our my your every each very another"),
    not_ordinal_before=words("name names place hand glance sight lady party parties of"),
    ranked={},
    ranked_endings=(),
    parts=phrases({
        **spread("early, early in, the beginning of, beginning of, the start of, start of", "early"),
        **spread("mid, middle of, the middle of", "mid"),
        **spread("late, late in, the end of, end of", "late"),
    }),
    possessive=words("his her their my your our its"),
    decades={
        "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    },
    near={"last": -1, "past": -1, "previous": -1, "recent": -1, "this": 0, "current": 0, "next": 1, "coming": 1},
    recent=words("recent"),
    near_days={
        "today": ("day", 0, None), "yesterday": ("day", -1, None), "tomorrow": ("day", 1, None),
    },
    the_unit=words("the"),
    plurals=words("years months weeks days hours minutes quarters decades years'"),
    few=words("few couple"),
    ago_before=frozenset(),
    ago_after=words("ago"),
    year_word=words("year"),
    year_cues=words("year in since until till by of from during before after summer autumn winter spring fall"),
    counted=words("people men women staff children"),
    counted_ending="s",
    not_counted=words("was is has this its as plus does us his versus across"),
    relations={
        "since": "since", "until": "until", "till": "until", "by": "until", "before": "before", "after": "after",
        "from": "from",
    },
    day_ends=words("st nd rd th"),
    day_after_month=True,
    version=words("version versions"),
    listing=words("and or , /"),
)  # fmt: skip
