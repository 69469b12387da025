"""Whether passages carry a figure that a statement in their language tells more coarsely.

"In 2007" of "July 19, 2007", "the late 1990s" of "March 1997", "more than 4 million" of 4,213,700, a day of one
sentence and its year of the next. A statement never says more than its passages: a finer date, another bound or a
number with more digits is another figure. Between languages nothing of this holds: a translation says as much.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from dossier.text.dates import Date
from dossier.text.figures.numbers import cardinal
from dossier.text.figures.ordinals import roman
from dossier.text.figures.reading import APART, NTH_QUARTER, Reading, Relative, Vague, variants
from dossier.text.language import Language
from dossier.text.quantity import Money, Number, Percent, Quantity
from dossier.text.span import Span
from dossier.text.tokens import tokenise

_AT_OR_SINCE = frozenset({"", "since", "from"})  # who "has led it since 1999" began "in 1999"
_ENDS = _AT_OR_SINCE | {"until"}
_ROUNDED = Decimal("0.05")  # by which "about" may be off
_BOUND = Decimal("0.25")  # by which "more than" and "nearly" may
_YEARS = range(1000, 2200)
_LEAP_YEAR = 2024  # any: it has every day
_MONTHS_OF_QUARTER = 3
_SHARES = {
    "third": Decimal(100) / 3,
    "two thirds": Decimal(200) / 3,
    "sixth": Decimal(100) / 6,
    "eighth": Decimal("12.5"),
}
_OFF = Decimal("0.5")  # percentage points by which a share may be off
_COUNTED = 4  # things that a text may tell one by one: "the first and the second round" are two
_HUNDREDS = frozenset({"hundreds", "several hundreds", "some hundreds"})
# What may be meant by an amount without a number, in units of its scale: from, and below.
_VAGUE = {
    "several": (3, 21), "some": (2, 21), "dozens": (24, 200), "hundreds": (200, 2000), "several hundreds": (300, 1000),
    "some hundreds": (200, 1000), "thousands": (2000, 20000), "tens of thousands": (20000, 200000),
    "hundreds of thousands": (200000, 2000000), "plural": (2, 1000),
}  # fmt: skip


def is_carried(stated: Reading, said: Sequence[Reading]) -> bool:
    """Whether the readings of passages carry one of a statement, as coarsely as that tells it."""
    return any(_is_carried(reading, said) for reading in variants(replace(stated, nearly=False)))


def is_numbered(language: Language, stated: Reading, text: str, names: Sequence[Span] = (), ranked: str = "") -> bool:
    """Whether a text numbers what a statement counts or ranks: "No. 2" for "the second", "top-8" for "top eight".

    `ranked` is the word after an ordinal: "season 4" is "the fourth season", and so is "the IV season".
    """
    value = stated.value
    if not isinstance(value, Number) or not (stated.kind == "ordinal" or _is_plain(stated)):
        return False
    tokens = tokenise(text, names, language.elisions)
    if stated.kind == "ordinal":
        numerals = (token.text for token in tokens if token.kind == "word" and len(token.text) > 1)  # "I" is a word
        if any(roman(numeral) == value.low for numeral in numerals):
            return True
    for i, token in enumerate(tokens[1:], 1):
        digits = Decimal(token.text) if token.kind == "number" and token.text.isdigit() else None
        number = cardinal(language, token.low) if token.kind == "word" else digits
        if number is None or number != value.low:
            continue
        before = [tokens[k].low for k in (i - 1, i - 2) if k >= 0]
        if before[0] in language.amounts.numbered or (before[0] == "." and before[-1] in language.amounts.numbered):
            return True
        if ranked and before[0] == ranked and stated.kind == "ordinal":
            return True
        joined = before[0] == "-" and tokens[i - 1].glued and token.glued and i > 1 and tokens[i - 2].kind == "word"
        if joined and stated.kind == "number":
            return True
    return False


def _is_carried(stated: Reading, said: Sequence[Reading]) -> bool:
    match stated.value:
        case Vague(kind=kind) as share if kind in _SHARES:
            return _share_is_carried(share, said)
        case Date() as date:
            return _date_is_carried(date, stated.relation, said)
        case Money() | Percent() | Number() as value:
            return _quantity_is_carried(value, stated, said)
        case Vague() as value:
            return _vague_is_carried(value, stated, said)
        case Relative(unit="weekday") as value:
            days = [each for each in said if each.value == value and each.relation in _AT_OR_SINCE]
            return stated.relation in _AT_OR_SINCE and bool(days)
        case Relative() as value:
            return not stated.relation and _relative_is_carried(value, said)
        case _:
            return False


# ---------------------------------------------------------------- dates


def _date_is_carried(stated: Date, relation: str, said: Sequence[Reading]) -> bool:
    dates = [(each.value, each.relation) for each in said if isinstance(each.value, Date)]
    alike = [date for date, other in dates if other == relation or {other, relation} <= _AT_OR_SINCE]
    if stated.end and not _is_decade(stated) and not relation:
        ends = [date for date, other in dates if other in _ENDS and not date.end]
        return all(_is_told(end, ends) for end in (_without_end(stated), stated.end))
    if _is_told(stated, alike):
        return True
    if relation == "until" and any(date.end == stated for date, other in dates if not other):
        return True
    numbers = [each.value.low for each in said if _is_plain(each) and isinstance(each.value, Number)]
    return _is_year(stated) and not relation and Decimal(stated.year or 0) in numbers  # "the 2011 Libyan war"


def _is_told(stated: Date, said: Sequence[Date]) -> bool:
    """Whether a date lies in the stated one, or its parts are told by two of them."""
    if any(_holds(stated, date) for date in said):
        return True
    years = {year for date in said for year in (date.year, date.end.year if date.end else None)}
    if _is_year(stated) and any(date.end and stated.year in (date.year, date.end.year) for date in said):
        return True  # "in 2001" of "2001-02"
    if not stated.month or (stated.year is not None and stated.year not in years):
        return False
    yearless = [date for date in said if date.year is None or stated.year is None]
    return any(_same_days(stated, date) for date in yearless)


def _same_days(stated: Date, date: Date) -> bool:
    """Whether month and day of a date are those of the stated one, or finer."""
    if stated.part and date.day and not date.part:  # "at the end of December" of "on 31 December"
        year = stated.year or date.year or _LEAP_YEAR
        return date.month == stated.month and _holds(replace(stated, year=year), replace(date, year=year))
    return date.month == stated.month and stated.day in (None, date.day) and stated.part in (None, date.part)


def _holds(stated: Date, date: Date) -> bool:
    """Whether a date with a year lies within the stated one."""
    first, last = _bounds(stated)
    if not first or not last or not date.earliest or not date.latest:
        return False
    return first <= date.earliest and date.latest <= last


def _bounds(date: Date) -> tuple[datetime.date | None, datetime.date | None]:
    """The first and the last day of a date; where it is a part of a year or a decade, somewhat more."""
    first, last = date.earliest, date.latest
    if first and last and date.part:
        slack = (last - first) / 4
        whole = Date(year=date.year, month=date.month, end=date.end)
        first, last = max(first - slack, whole.earliest or first), min(last + slack, whole.latest or last)
    return first, last


def _is_decade(date: Date) -> bool:
    return date.end == Date(year=(date.year or 0) + 9)


def _is_year(date: Date) -> bool:
    return date.year is not None and not (date.month or date.part or date.end)


def _without_end(date: Date) -> Date:
    return Date(year=date.year, month=date.month, day=date.day, part=date.part)


def _relative_is_carried(stated: Relative, said: Sequence[Reading]) -> bool:
    """Whether dates are as far apart as a statement says ("the next year" of 2012 and 2013), or lie in a quarter."""
    dates = [each.value for each in said if isinstance(each.value, Date) and not each.relation]
    if stated.unit == NTH_QUARTER:
        return any(date.month and -(-date.month // _MONTHS_OF_QUARTER) == stated.offset for date in dates)
    if stated.month or stated.part or stated.form != "unit" or stated.offset not in (-1, 1):
        return False
    if any(isinstance(each.value, Relative) and each.value == replace(stated, offset=1, form=APART) for each in said):
        return True
    match stated.unit:
        case "year":
            found = {date.year for date in dates if date.year is not None and not date.end}
        case "month":
            found = {12 * date.year + date.month for date in dates if date.year and date.month and not date.end}
        case "day":
            found = {date.earliest.toordinal() for date in dates if date.earliest and date.earliest == date.latest}
        case _:
            return False
    return any(place + 1 in found for place in found)


# ---------------------------------------------------------------- amounts


def _is_plain(reading: Reading) -> bool:
    """Whether it is a bare number."""
    return reading.kind == "number" and reading.exact and not reading.unit


def _quantity_is_carried(stated: Quantity, reading: Reading, said: Sequence[Reading]) -> bool:
    value = stated.low if stated.low is not None else stated.high
    if value is None:
        return False
    if _is_plain(reading) and value == int(value):
        years = {each.value.year for each in said if isinstance(each.value, Date)}
        if value in _YEARS and int(value) in years:  # "the 2011 Libyan war" of "in 2011"
            return True
        ordinals = {each.value.low for each in said if each.kind == "ordinal" and isinstance(each.value, Number)}
        if 1 < value <= _COUNTED and ordinals.issuperset(map(Decimal, range(1, int(value) + 1))):
            return True
    others = [other for each in said for other in variants(each) if _count_the_same(reading, other)]
    return any(_rounds(stated, other.value) for other in others if isinstance(other.value, type(stated)))


def _share_is_carried(stated: Vague, said: Sequence[Reading]) -> bool:
    """Whether a percentage goes with a share that none tells exactly: "a third" of 33.5 %, "over a third" of 35 %."""
    share, read = _SHARES[stated.kind], [each.value for each in said]
    exact = [value.low for value in read if isinstance(value, Percent) and value.low == value.high and value.low]
    match stated.comparator:
        case "=":
            return any(abs(percent - share) <= _OFF for percent in exact)
        case "~":
            return any(abs(percent - share) <= share * _ROUNDED for percent in exact)
        case ">" | ">=":
            return any(share <= percent <= share * (1 + _BOUND / 2) for percent in exact)
        case _:
            return any(share * (1 - _BOUND / 2) <= percent <= share for percent in exact)


def _count_the_same(one: Reading, other: Reading) -> bool:
    if isinstance(one.value, Money) and isinstance(other.value, Money):
        return one.value.currency == other.value.currency
    return one.kind == other.kind and one.unit == other.unit


def _rounds(stated: Quantity, exact: Quantity) -> bool:
    """Whether a rounded amount, with "about" or as a bound, goes with one that is told more exactly."""
    rounded = stated.low if stated.low is not None else stated.high
    amount = exact.low if exact.low == exact.high else None
    if rounded is None or amount is None or amount <= 0 or exact.comparator not in ("=", "~"):
        return _is_end(stated, exact)
    if _digits(rounded) >= _digits(amount) or (stated.low != stated.high and stated.comparator == "="):
        return False
    off, steps = (amount - rounded) / amount, _steps(rounded)
    match stated.comparator:
        case "~":
            return abs(off) <= _ROUNDED and abs(amount - rounded) <= min(steps) / 2
        case ">" | ">=":
            return exact.comparator == "=" and 0 < off <= _BOUND and amount - rounded < max(steps)
        case "<" | "<=":
            return exact.comparator == "=" and 0 < -off <= _BOUND and rounded - amount < max(steps)
        case _:
            return False


def _steps(rounded: Decimal) -> tuple[Decimal, ...]:
    """What an amount may be rounded to: its last digit that is no zero, or five of them where it is a multiple."""
    step = Decimal(1).scaleb(int(rounded.normalize().as_tuple().exponent))
    return (step, step * 5) if rounded % (step * 5) == 0 else (step,)


def _is_end(stated: Quantity, told: Quantity) -> bool:
    """Whether "at least" or "up to" says one end of a range."""
    if told.comparator != "=" or told.low is None or told.high is None or told.low == told.high:
        return False
    return (stated.comparator == ">=" and stated.low == told.low) or (
        stated.comparator == "<=" and stated.high == told.high
    )


def _digits(amount: Decimal) -> int:
    """How many digits an amount has that are no zeros at its end."""
    return len(amount.normalize().as_tuple().digits)


def _vague_is_carried(stated: Vague, reading: Reading, said: Sequence[Reading]) -> bool:
    if stated.kind not in _VAGUE or stated.comparator != "=":
        return False
    low, high = (Decimal(bound).scaleb(stated.scale) for bound in _VAGUE[stated.kind])
    for each in said:
        value = each.value
        if isinstance(value, Vague) and {value.kind, stated.kind} <= _HUNDREDS and value.comparator == "=":
            return (value.scale, value.currency, each.unit) == (stated.scale, stated.currency, reading.unit)
        if not isinstance(value, Money | Number) or each.kind == "ordinal":
            continue
        currency = value.currency if isinstance(value, Money) else ""
        amounts = [bound for bound in (value.low, value.high) if bound is not None]
        if all(low <= amount < high for amount in amounts) and (currency, each.unit) == (stated.currency, reading.unit):
            return True
    return False
