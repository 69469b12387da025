"""Whether figures are said elsewhere, where one of the two texts has no reader of its own.

What digits mean is then known in part: any of the meanings they may have is taken, and bounds ("nearly", "more than")
are not compared. What is not found may stand there in words that nobody reads: such a figure is `unclear` unless it is
one that nobody writes in words, or another figure stands there that nobody has stated.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Generic, Literal, NamedTuple, TypeVar

from dossier.text.dates import Date
from dossier.text.figures.reading import (
    NTH_QUARTER,
    Digits,
    Reading,
    ReadingValue,
    Relative,
    TimeOfDay,
    compatible,
)
from dossier.text.quantity import NO_CURRENCY, Money, Number, Percent, Quantity
from dossier.text.value import Value

Figure = TypeVar("Figure", bound=Reading | Value, covariant=True)
Verdict = Literal["said", "unclear", "missing"]
_IN_WORDS = 12  # up to which numbers are usually written in words
_ROUND = 2  # digits other than zeros at the end, of a number that may be written in words
_COUNT = "#"  # the unit of a number that a reader knows to be no percentage; what it counts may be years


class StatedFigure(NamedTuple, Generic[Figure]):
    """A figure, its words and the word after them; a value that an editor wrote has none."""

    figure: Figure
    words: str = ""
    after: str = ""


def is_digits(figure: Reading | Value) -> bool:
    """Whether a figure comes from a text whose language has no reader."""
    return isinstance(figure, Reading) and isinstance(figure.value, Digits)


class _Told:
    """What some texts say in digits, ready to be looked for: a table may hold thousands of figures."""

    def __init__(self, parts: Iterable[Digits]) -> None:
        self.parts = tuple(dict.fromkeys(parts))
        self.by_amount: dict[Decimal, list[Digits]] = {}
        for part in self.parts:
            for amount in part.amounts:
                self.by_amount.setdefault(amount, []).append(part)
        self.dates = tuple(dict.fromkeys(date for part in self.parts for date in part.dates))
        self.years = {date.year for date in self.dates}
        self.reckoned = {date.year for part in self.parts if _is_reckoned(part) for date in part.dates}
        self.months = {date.month for date in self.dates} - {None}
        self.weekdays = frozenset(day for part in self.parts if not part.weak for day in part.weekdays)

    def holds(self, part: Digits) -> bool:
        """Whether a part of a figure is among what they say."""
        if part.weekdays:
            return any(part.weekdays & other.weekdays for other in self.parts)
        near = {other: None for amount in part.amounts for other in self.by_amount.get(amount, ())}
        return any(_same_amount(part, other) for other in near) or any(map(self._holds_date, part.dates))

    def _holds_date(self, date: Date) -> bool:
        """Whether all that a date tells is told: its year and day may stand apart, its month may be unreadable."""
        for each in self.dates:
            if not _agree(date, each):
                continue
            year = date.year in (None, each.year) or date.year in self.years
            month = date.month in (None, each.month) or not self.months
            day = date.day in (None, each.day) or (each.day is None and Decimal(date.day or 0) in self.by_amount)
            day = day or (each.month is None and each.year in self.reckoned)
            if year and month and day:
                return True
        return False


def verdicts(
    stated: Sequence[StatedFigure[Reading | Value]], said: Sequence[Reading | Value], *, unread: bool
) -> list[Verdict]:
    """For each figure whether those of some texts say it; `unread` is whether one of the texts has no reader."""
    if not unread and not any(is_digits(item.figure) for item in stated):
        return ["said" if any(compatible(item.figure, other) for other in said) else "missing" for item in stated]
    in_words = [other for other in said if not is_digits(other)]
    in_digits = _Told(part for other in said if is_digits(other) for part in parts_of(other))
    all_told = _Told(part for other in said for part in parts_of(other))
    wanted = [parts_of(item.figure) for item in stated]
    everything = _Told(part for some in wanted for part in some)
    left = [part for part in in_digits.parts if not part.weak and not everything.holds(part)]
    left += [_days_and_years(part) for part in left if everything.months & {date.month for date in part.dates}]
    found: list[Verdict] = []
    for item, parts in zip(stated, wanted, strict=True):
        if is_digits(item.figure):
            is_said = all(part.weak or all_told.holds(part) for part in parts)
        else:
            is_said = any(compatible(item.figure, other) for other in in_words)
            is_said = is_said or (unread and bool(parts) and all(map(in_digits.holds, parts)))
        found.append("said" if is_said else _judged(item, parts, in_digits, left) if unread else "missing")
    return found


def parts_of(figure: Reading | Value | ReadingValue) -> tuple[Digits, ...]:
    """What a figure says in digits, each to be found by itself; nothing where it has none."""
    value = figure.value if isinstance(figure, Reading) else figure
    unit = figure.unit if isinstance(figure, Reading) else ""
    match value:
        case Digits():
            return (value,)
        case Money():
            of_some_country = isinstance(figure, Reading) and figure.currency_word.islower()  # "dollar"
            named = value.currency != NO_CURRENCY and not of_some_country
            return _bounds(value, currencies=frozenset({value.currency} if named else ()))
        case Percent():
            return _bounds(value, unit="%")
        case Number():
            return _bounds(value, unit=_COUNT if unit in ("", "age") else unit)
        case Date(year=int() as year, month=None, end=Date(year=last)) if last == year + 9:
            return (Digits(amounts=frozenset({Decimal(year % 100)}), dates=(Date(year=year),)),)  # "1990-х", "lata 90."
        case Date(month=int() as month, end=Date(month=same, day=int() as last)) if month == same:  # "5 to 11 March"
            return Digits(dates=(value,)), Digits(amounts=frozenset({Decimal(last)}), dates=(replace(value, day=last),))
        case Date():
            return tuple(Digits(dates=(date,)) for date in (value, value.end) if date)
        case Relative() if value.month is not None:
            return (Digits(dates=(Date(year=None, month=value.month),)),)
        case Relative() if value.unit == "weekday" and value.offset:
            return (Digits(weekdays=frozenset({value.offset})),)
        case Relative() if value.unit == NTH_QUARTER and value.offset:
            return (Digits(amounts=frozenset({Decimal(value.offset)})),)
        case TimeOfDay():
            hours = frozenset(Decimal(hour) for hour in (value.hour, (value.hour + 12) % 24, value.hour % 12 or 12))
            minutes = (Digits(amounts=frozenset({Decimal(value.minute)})),) if value.minute % 15 else ()  # "half past"
            return (Digits(amounts=hours), *minutes)
        case _:
            return ()


def _bounds(value: Quantity, *, currencies: frozenset[str] = frozenset(), unit: str = "") -> tuple[Digits, ...]:
    bounds = dict.fromkeys(abs(bound) for bound in (value.low, value.high) if bound is not None)
    return tuple(Digits(amounts=frozenset({bound}), currencies=currencies, unit=unit) for bound in bounds)


def _same_amount(one: Digits, other: Digits) -> bool:
    """Whether both may be the same amount of the same thing, as far as it is known what they count."""
    if not one.amounts & other.amounts:
        return False
    if one.currencies and other.currencies:
        return bool(one.currencies & other.currencies)
    for money, units in ((one, other), (other, one)):
        if money.currencies and units.unit not in ("", _COUNT):
            return False
    units_of_both = {one.unit, other.unit} - {""}
    return len(units_of_both) < 2 or (_COUNT in units_of_both and "%" not in units_of_both)


def _is_reckoned(part: Digits) -> bool:
    """Whether it may be a year of another calendar, whose months and days are not read."""
    return len({date.year for date in part.dates}) > 1


def _agree(one: Date, other: Date) -> bool:
    """Whether two dates share a part and differ in none."""
    shared = [
        (mine, yours)
        for mine, yours in zip((one.year, one.month, one.day), (other.year, other.month, other.day), strict=True)
        if mine and yours
    ]
    return bool(shared) and all(mine == yours for mine, yours in shared)


def _days_and_years(part: Digits) -> Digits:
    """The days and years of a date whose month is stated: "September 12", of which "September 42" was made."""
    return Digits(amounts=frozenset(Decimal(n) for date in part.dates for n in (date.day, date.year) if n))


def _judged(
    item: StatedFigure[Reading | Value], wanted: Sequence[Digits], told: _Told, left: Sequence[Digits]
) -> Verdict:
    """What to make of a figure that was not found in texts of which one has no reader."""
    if not wanted:  # "several", "last year"
        return "unclear"
    if any(part.weekdays for part in wanted):
        return "missing" if told.weekdays else "unclear"
    dates = [date for part in wanted for date in part.dates]
    if dates and not is_digits(item.figure):
        return "missing" if told.months or any(date.year for date in dates) else "unclear"
    amounts = [amount for part in wanted for amount in part.amounts]
    others = [amount for part in left for amount in part.amounts if not _is_year(part) or not item.words]
    if item.words and not any(map(str.isdecimal, item.words)):
        like = any(amount <= _IN_WORDS or max(amounts) > _IN_WORDS for amount in others)
        return "missing" if like else "unclear"
    return "missing" if others or not all(map(_may_be_in_words, amounts)) else "unclear"


def _is_year(part: Digits) -> bool:
    return bool(part.dates) and all(date.month is None for date in part.dates)


def _may_be_in_words(amount: Decimal) -> bool:
    """Whether it is round enough: "forty", "two million"; nobody writes 9,999 or 14.3 out."""
    digits = "".join(map(str, amount.normalize().as_tuple().digits))
    return len(digits) <= _ROUND and amount == int(amount)
