"""Read the quantities and dates in a sentence, so that a translation can be held against its original.

`readings` never guesses: what is not certainly a quantity is none ("eine" is an article, "eine Milliarde" an
amount; the 4 of "Llama 4" belongs to a name, which the caller marks). Two faithful sentences in two languages
have the same multiset of `normal_form`s; a wrong digit, scale, unit, currency, bound or date shows there.

The libraries were no help: they read "35 Mio. Euro" as 35 and "im März 2020" with today's day.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from dossier.text.figures.amounts import age, digits, quantity, vague
from dossier.text.figures.clock import time_of_day
from dossier.text.figures.dates import date
from dossier.text.figures.digits import digits_in
from dossier.text.figures.numbers import cardinal, compound, literal
from dossier.text.figures.ordinals import ordinal, ranked, roman, versions
from dossier.text.figures.periods import APOSTROPHES, counts, quarter
from dossier.text.figures.reading import Reading
from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.quantity import Money, Number, Percent, exact
from dossier.text.span import Span
from dossier.text.tokens import Token, Tokens, tokenise

_LONGEST_GAP = 12  # characters between two numbers of a list
_DIGITS = re.compile(r"\d[\d.,'’\u00a0\u202f]*(?<=\d)", re.ASCII)


def readings(text: str, language: str, names: Sequence[Span] = ()) -> tuple[Reading, ...]:
    """The quantities and dates of `text`, from left to right, none overlapping.

    `names` are the spans of known names, whose digits are no quantities. In a language that has no reader only digits
    are read, with what the CLDR knows of them.
    """
    known = language_of(language)
    if not known.numbers.decimal:
        return digits_in(text, known.cldr, names) if known.cldr else ()
    tokens = tokenise(text, names, known.elisions)
    read: list[Reading] = []
    i = 0
    while tokens[i].kind != "end":
        if not _may_start(known, tokens[i]):
            i += 1
            continue
        several = versions(known, tokens, i)
        if several:
            read += several[0]
            i = several[1]
            continue
        if _limits_date(known, text, tokens, i):
            i += 1
            continue
        hit = (
            quarter(known, tokens, i)
            or time_of_day(known, tokens, i)
            or age(known, tokens, i)
            or date(known, text, tokens, i)
            or digits(known, tokens, i)
            or ordinal(known, tokens, i)
            or quantity(known, tokens, i)
            or vague(known, tokens, i)
        )
        if hit:
            read.append(hit[0])
        i = hit[1] if hit else i + 1
    return tuple(_with_elided_units(known, text, read))


def _with_elided_units(language: Language, text: str, read: Sequence[Reading]) -> list[Reading]:
    """The readings, a bare number in a list with the unit that is told once at its end: "5, 10 and 15 miles"."""
    amounts, between = language.amounts, language.amounts.version_joiners | language.amounts.of
    between |= amounts.both_and | language.dates.relation_articles | {"-"}
    readings = list(read)
    for i in range(len(readings) - 2, -1, -1):
        number, after = readings[i], readings[i + 1]
        bare = number.kind == "number" and number.exact and not number.unit and isinstance(number.value, Number)
        if not bare or after.start - number.end > _LONGEST_GAP:
            continue
        gap = [token.low for token in tokenise(text[number.end : after.start]) if token.kind != "end"]
        last = after.elided or after
        if gap and between.issuperset(gap) and last.exact and (last.unit or last.kind in ("money", "percent")):
            readings[i] = replace(number, elided=_as_after(language, text, number, last))
    return readings


def _as_after(language: Language, text: str, number: Reading, after: Reading) -> Reading | None:
    """A bare number with the scale and the unit of the one after it."""
    digits = _DIGITS.search(text[after.start : after.end])
    written = literal(language, digits[0]) if digits else None
    value, model = number.value, after.value
    if not isinstance(value, Number) or not isinstance(model, Money | Percent | Number) or value.low is None:
        return None
    scale = model.low / written if model.low and written else 1
    amount = exact(value.low * scale)
    return replace(
        after, start=number.start, end=number.end, value=replace(model, low=amount, high=amount), elided=None
    )


def _limits_date(language: Language, text: str, tokens: Tokens, i: int) -> bool:
    """Whether a word that may compare limits a date here: "hasta 2020", but "hasta 2020 personas"."""
    dates = language.dates
    if tokens[i].low not in dates.relations or not language.amounts.comparators.at(tokens, i):
        return False
    at = i + 1
    while tokens[at].low in dates.relation_articles:
        at += 1
    counted = tokens[at].kind == "number" and counts(language, tokens, at + 1)
    return not counted and date(language, text, tokens, at) is not None


def _may_start(language: Language, token: Token) -> bool:
    if token.kind == "number":
        return True
    if token.kind == "gone":
        return token.text.lower() in language.amounts.versions
    if token.kind == "sign":
        return token.low in _starts(language) or token.low == "-"
    return token.kind == "word" and _opens(language, token.low, token.text)


@lru_cache(maxsize=8192)
def _opens(language: Language, low: str, text: str) -> bool:
    """Whether a reading may begin with a word."""
    if low in _starts(language) or text in language.dates.months or low in _weekdays(language):
        return True
    if language.amounts.centuries and (roman(text) or text in language.amounts.named_centuries):
        return True
    if language.numbers.compounded and low.startswith(tuple(language.amounts.vague_scales)):
        return True
    return any(known(language, low) is not None for known in (cardinal, compound, ranked))


@lru_cache(maxsize=8)
def _weekdays(language: Language) -> frozenset[str]:
    return frozenset(map(str.lower, language.dates.weekdays))


@lru_cache(maxsize=8)
def _starts(language: Language) -> frozenset[str]:
    """Every word with which a reading may begin, compounds excepted."""
    numbers, amounts, dates = language.numbers, language.amounts, language.dates
    phrases = (amounts.comparators, amounts.currencies, amounts.shares, amounts.vague, amounts.vague_long)
    tables = (
        *(phrase.table for phrase in (*phrases, amounts.digits, amounts.digits_of_scale, dates.parts)),
        *(numbers.cardinals, numbers.halves, numbers.factors, numbers.scales, numbers.articles, numbers.dozen),
        *(numbers.half_of, amounts.vague_scales, amounts.ordinals, amounts.between, amounts.versions),
        *(dates.near, dates.near_days, dates.ago_before.table, dates.day_articles, dates.year_words),
        *(numbers.below_hundred.table, numbers.hundreds, dates.decade_words.table, dates.decade_names),
        *(dates.named_days.table, dates.quarter_letters, dates.quarter_names, language.clock.minutes_before.table),
        *((APOSTROPHES,) if dates.decade_endings else ()),
        *((amounts.units,) if dates.near_after else ()),
        *(({numbers.thousand},) if numbers.bare_thousand else ()),
    )
    return frozenset(word for table in tables for word in table)
