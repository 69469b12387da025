"""Quarters, seasons and decades: "Q3", "fourth-quarter", "2018-19", "the '90s", "Neunzigerjahre", "gli anni '90"."""

from dossier.text.dates import Date
from dossier.text.figures.numbers import cardinal
from dossier.text.figures.reading import NTH_QUARTER, Reading, Relative
from dossier.text.language import Language
from dossier.text.tokens import Token, Tokens, after_hyphen

YEARS = range(1900, 2100)
APOSTROPHES = frozenset("'’‘")
_CENTURY = 1900  # the one that "the nineties" are in
_MONTHS = 12
_QUARTERS = 4

Period = tuple[Date, int]
"""The first and the last year, and the place after them."""


def quarter(language: Language, tokens: Tokens, i: int) -> tuple[Reading, int] | None:
    """A quarter of a year by its number: "Q3", "3Q", "the third quarter", "im 3. Quartal"."""
    letters, first, second = language.dates.quarter_letters, tokens[i], tokens[i + 1]
    named = language.dates.quarter_names.get(first.low)
    if named:
        value = Relative(unit=NTH_QUARTER, offset=named)
        return Reading(start=first.start, end=first.end, kind="date", value=value, exact=True), i + 1
    if first.low in letters or second.low in letters:
        digit, end = (second, i + 2) if first.low in letters else (first, i + 2)
        joined = second.glued and not (tokens[end].glued and tokens[end].kind in ("word", "number"))
        number = whole(digit, 1) if joined and not (first.glued and i and tokens[i - 1].kind != "sign") else 0
    else:
        in_digits = second.low in language.amounts.ordinal_endings and second.glued
        number = whole(first, 1) if in_digits else language.amounts.ordinals.get(first.low, 0)
        at = after_hyphen(tokens, i + 1 + in_digits)
        end = at + 1
        compound = after_hyphen(tokens, end) > end and at == i + 1 + in_digits  # "the first quarter-century"
        if language.amounts.units.get(tokens[at].low) != "quarter" or compound:
            return None
    if not 1 <= number <= _QUARTERS:
        return None
    value = Relative(unit=NTH_QUARTER, offset=number)
    return Reading(start=first.start, end=tokens[end - 1].end, kind="date", value=value, exact=True), end


def season(language: Language, tokens: Tokens, i: int) -> Period | None:
    """Two years of which the second is short: "2001-02", "2018/19", "1914–18"; "2001-07" may be a month."""
    first, dash, second, after = tokens[i : i + 4]
    year, last = whole(first, 4), whole(second, 4)
    joined = dash.low in ("-", "/") and dash.glued and second.glued and not (after.glued and after.kind == "word")
    more = after.low in ("-", "/") and after.glued and tokens[i + 4].kind == "number"
    glued = first.glued and bool(i) and tokens[i - 1].kind in ("word", "number", "gone")
    if not joined or more or glued or year not in YEARS or len(second.text) not in (2, 4):
        return None
    if len(second.text) == 2:
        last += year - year % 100 + (100 if last < year % 100 else 0)
    follows = last == year + 1
    later = dash.low == "-" and len(second.text) == 2 and last > year and last % 100 > _MONTHS
    counted = is_amount(language, tokens, i + 3) or counts(language, tokens, i + 3)
    if not follows and (not later or counted):
        return None
    return Date(year=year, end=Date(year=last)), i + 3


def decade_in_digits(language: Language, tokens: Tokens, i: int) -> Period | None:
    """A decade by its first year: "1990s", "the 1990's", "1990er Jahre", "90er Jahre", "in the 90s"."""
    value, at = whole(tokens[i], 4), i + 1
    if tokens[at].low in APOSTROPHES and tokens[at].glued:
        at += 1
    ends = tokens[at].glued and tokens[at].low in language.dates.decade_endings
    if not ends or not value or value % 10:
        return None
    if value < 100:  # without such words beside it may be anything: "90s", "90er"
        articles = language.dates.relation_articles
        named = bool(i and tokens[i - 1].low in articles) or language.amounts.units.get(tokens[at + 1].low) == "year"
        value += _CENTURY if named else 0
    return _decade_of(language, tokens, at + 1, value)


def named_decade(language: Language, tokens: Tokens, i: int) -> Period | None:
    """A decade after a word that says so ("les années 1990"), or without its century ("the '90s", "the nineties")."""
    dates = language.dates
    hit = dates.decade_words.at(tokens, i)
    if hit:
        return _after_word(language, tokens, hit[1])
    if tokens[i].low in APOSTROPHES:
        tens, ending = whole(tokens[i + 1], 2), tokens[i + 2]
        fits = tokens[i + 1].glued and ending.glued and ending.low in dates.decade_endings
        return _decade_of(language, tokens, i + 3, _CENTURY + tens) if fits and tens and not tens % 10 else None
    if tokens[i].low not in dates.decade_names:
        return None
    at = i - 1 - (i > 1 and tokens[i - 1].low == "-")
    if tokens[i].low in dates.bare_decades:
        articles = dates.day_articles | dates.unit_articles | dates.relation_articles
        if not i or (tokens[at].low not in articles and not dates.parts.at(tokens, at)):
            return None
    return _decade_of(language, tokens, i + 1, _CENTURY + dates.decade_names[tokens[i].low])


def _after_word(language: Language, tokens: Tokens, i: int) -> Period | None:
    """A decade after a word that says so: "les années 1990", "gli anni '90", "los años noventa"."""
    at = i + (tokens[i].low in APOSTROPHES)
    token = tokens[at]
    tens = whole(token, 4) or cardinal(language, token.low)
    if not tens or tens % 10:
        return None
    year = tens + _CENTURY if tens < 100 else tens
    return (Date(year=year, end=Date(year=year + 9)), at + 1) if year in YEARS else None


def _decade_of(language: Language, tokens: Tokens, i: int, year: int) -> Period | None:
    """The decade that begins in a year; at `i` stands what follows."""
    end = i + (language.amounts.units.get(tokens[i].low) == "year")
    return (Date(year=year, end=Date(year=year + 9)), end) if year in YEARS else None


def whole(token: Token, places: int) -> int:
    """The number in digits that a token is; 0 where it is none, or has more digits than that."""
    return int(token.text) if token.kind == "number" and len(token.text) <= places and token.text.isdigit() else 0


def is_amount(language: Language, tokens: Tokens, i: int) -> bool:
    """Whether a scale, percent or a currency stands at `i`."""
    amounts = language.amounts
    scaled = tokens[i].low in language.numbers.scales
    return scaled or bool(amounts.percent.at(tokens, i) or amounts.currencies.at(tokens, i))


def counts(language: Language, tokens: Tokens, i: int) -> bool:
    """Whether the word at `i` looks like what a number before it counts."""
    word, dates = tokens[i], language.dates
    if word.kind != "word":
        return False
    if word.text[0].isupper() and len(word.text) > 1:
        return True
    plural = bool(dates.counted_ending) and word.low.endswith(dates.counted_ending)
    return word.low in dates.counted or (plural and word.low not in dates.not_counted)
