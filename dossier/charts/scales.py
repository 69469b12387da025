"""The scales of charts: amounts on a logarithmic line, and dates on a line of time."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from math import log10

from babel.dates import get_month_names

from dossier.charts.svg import rounded
from dossier.edition.locales import locale_of
from dossier.frozen import dataclass
from dossier.text.dates import Date

STEPS = (1, 2, 5)  # the ticks of a power of ten
ROOM = 1.6  # how much further than the outermost amounts the scale reaches at least, as a factor
NO_YEAR = 2024  # where dates without a year are drawn: it has all days
YEARS_APART, MONTHS_APART = 46, 40  # px between the words of two ticks

Days = tuple[int, int]  # proleptic Gregorian ordinals: first day, and the day after the last


@dataclass(frozen=True, slots=True)
class LogScale:
    """From amount `start` at `left` px to amount `stop` at `right` px."""

    start: Decimal
    stop: Decimal
    left: float
    right: float

    def x(self, amount: Decimal) -> float:
        """Where an amount above 0 stands."""
        part = log10(amount / self.start) / log10(self.stop / self.start)
        return rounded(self.left + part * (self.right - self.left))

    def ticks(self, room: float) -> tuple[Decimal, ...]:
        """Amounts to be labelled, each label `room` px wide: powers of ten, each ten times the last, if three are in
        sight and have room, else fewer of them; of a shorter scale 1, 2, 5 of each power.
        """
        powers = self.stop.adjusted() - self.start.adjusted() + (self.start.as_tuple().digits[0] == 1)
        finest = ((1, (1,)),) if powers >= 3 else ((1, STEPS), (1, (1,)))
        for every, steps in (*finest, (2, (1,)), (3, (1,)), (6, (1,))):
            ticks = [
                amount
                for power in range(self.start.adjusted(), self.stop.adjusted() + 1)
                if power % every == 0
                for amount in (step * Decimal(10) ** power for step in steps)
                if self.start <= amount <= self.stop
            ]
            apart = [self.x(b) - self.x(a) for a, b in pairwise(ticks)]
            if len(ticks) > 1 and min(apart) >= room:
                return tuple(ticks)
        return (self.start, self.stop)


def log_scale(amounts: list[Decimal], left: float, right: float) -> LogScale:
    """A scale over amounts above 0, from tick to tick, with room at both ends for what is open."""
    return LogScale(
        start=_tick(min(amounts) / Decimal(str(ROOM)), up=False),
        stop=_tick(max(amounts) * Decimal(str(ROOM)), up=True),
        left=left,
        right=right,
    )


def _tick(amount: Decimal, up: bool) -> Decimal:
    """The nearest tick at or beyond an amount."""
    power = Decimal(10) ** amount.adjusted()
    ticks = [step * power for step in (*STEPS, 10)]
    return min(tick for tick in ticks if tick >= amount) if up else max(tick for tick in ticks if tick <= amount)


@dataclass(frozen=True, slots=True)
class TimeTick:
    """A mark on the line: a year, or a month by its short name; `origin` names the month."""

    x: float
    text: str
    origin: str = ""


@dataclass(frozen=True, slots=True)
class TimeScale:
    """A line from `left` to `right` px that stands for the days `first` to `last` (excluded)."""

    first: int
    last: int
    left: float
    right: float

    def x(self, day: float) -> float:
        """Where a day begins."""
        return self.left + (day - self.first) / (self.last - self.first) * (self.right - self.left)


def days_of(date: Date) -> tuple[Days, ...]:
    """The days a date may mean: one stretch, or two where an interval without years runs over the turn of the year."""
    if date.year is None:
        date = replace(date, year=NO_YEAR, end=replace(date.end, year=NO_YEAR) if date.end else None)
    first, last = date.earliest, date.latest
    if first is None or last is None:
        return ()
    start, end = first.toordinal(), last.toordinal() + 1
    if start < end:
        return ((start, end),)
    return ((start, _first_of(NO_YEAR + 1)), (_first_of(NO_YEAR), end))


def is_soft(date: Date) -> bool:
    """Whether the source itself says "about", or is unsure."""
    return date.approximate or date.uncertain or (date.end is not None and is_soft(date.end))


def time_scale(dates: Iterable[Date], left: float, right: float) -> TimeScale:
    """A line of whole years with room for all the dates, which have years."""
    spans = [span for date in dates for span in days_of(date)]
    first = datetime.date.fromordinal(min(start for start, _ in spans)).year
    last = datetime.date.fromordinal(max(end for _, end in spans) - 1).year
    return TimeScale(first=_first_of(first), last=_first_of(last + 1), left=left, right=right)


def year_scale(left: float, right: float) -> TimeScale:
    """A year, for dates of which no year is known."""
    return TimeScale(first=_first_of(NO_YEAR), last=_first_of(NO_YEAR + 1), left=left, right=right)


def ticks(scale: TimeScale, language: str) -> tuple[TimeTick, ...]:
    """The years on a line, and the months between them, as many as have room."""
    first, last = (datetime.date.fromordinal(day).year for day in (scale.first, scale.last - 1))
    year_width = (scale.right - scale.left) / (last - first + 1)
    step = next(years for years in _steps() if years * year_width >= YEARS_APART)
    first_marked = first + -first % step
    marks = [TimeTick(scale.x(_first_of(year)), str(year)) for year in range(first_marked, last + 1, step)]
    if _months_apart(year_width) < 12:  # else they have no room in any of what may be thousands of years
        for year in range(first, last + 1):
            marks += _months(scale, year, year_width, language)[1:]  # the year itself stands in January
    return tuple(sorted(marks, key=lambda tick: tick.x))


def months(scale: TimeScale, language: str) -> tuple[TimeTick, ...]:
    """The months of the year without a number, as many as have room."""
    return tuple(_months(scale, NO_YEAR, scale.right - scale.left, language))


def _months(scale: TimeScale, year: int, year_width: float, language: str) -> list[TimeTick]:
    step = _months_apart(year_width)
    names = get_month_names("abbreviated", "stand-alone", locale_of(language))
    return [
        TimeTick(scale.x(datetime.date(year, month, 1).toordinal()), names[month], f"month:{month}")
        for month in range(1, 13, step)
    ]


def _months_apart(year_width: float) -> int:
    """Every how many-th month has room on the line; 12 where only the year itself has."""
    return next((size for size in (1, 2, 3, 6) if size * year_width / 12 >= MONTHS_APART), 12)


def _steps() -> Iterable[int]:
    size = 1
    while True:
        yield from (size, size * 2, size * 5)
        size *= 10


def _first_of(year: int) -> int:
    """The first of January; the calendar of Python ends with the year before one."""
    return datetime.date(year - 1, 12, 31).toordinal() + 1 if year > 1 else 1
