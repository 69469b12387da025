"""Time as a line: where a date stands on it and how wide it is, no narrower and no wider than the source says."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace

from babel.dates import get_month_names

from dossier.text.dates import Date

Days = tuple[int, int]  # proleptic Gregorian ordinals: first day, and the day after the last

NO_YEAR = 2024  # where dates without year are drawn: it has all days
YEARS_APART, MONTHS_APART = 46, 40  # px between the words of two ticks


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the line: a year, or a month by its short name; `origin` names the month."""

    x: float
    text: str
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
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
    """Whether the source itself says about, or is unsure."""
    return date.approximate or date.uncertain or (date.end is not None and is_soft(date.end))


def clock_of(dates: Iterable[Date], left: float, right: float) -> Clock:
    """A line of whole years with room for all the dates, which have years."""
    spans = [span for date in dates for span in days_of(date)]
    first = datetime.date.fromordinal(min(start for start, _ in spans)).year
    last = datetime.date.fromordinal(max(end for _, end in spans) - 1).year
    return Clock(_first_of(first), _first_of(last + 1), left, right)


def year_clock(left: float, right: float) -> Clock:
    """A year, for dates of which no year is known."""
    return Clock(_first_of(NO_YEAR), _first_of(NO_YEAR + 1), left, right)


def ticks(clock: Clock, language: str) -> tuple[Tick, ...]:
    """The years on a line, and the months between them, as many as have room."""
    first, last = (datetime.date.fromordinal(day).year for day in (clock.first, clock.last - 1))
    each = (clock.right - clock.left) / (last - first + 1)
    step = next(one for one in _steps() if one * each >= YEARS_APART)
    found = [Tick(clock.x(_first_of(year)), str(year)) for year in range(first, last + 1) if year % step == 0]
    for year in range(first, last + 1):
        found += _months(clock, year, each, language)[1:]  # the year itself stands in January
    return tuple(sorted(found, key=lambda tick: tick.x))


def months(clock: Clock, language: str) -> tuple[Tick, ...]:
    """The months of the year without a number, as many as have room."""
    return tuple(_months(clock, NO_YEAR, clock.right - clock.left, language))


def _months(clock: Clock, year: int, each: float, language: str) -> list[Tick]:
    step = next((one for one in (1, 2, 3, 6) if one * each / 12 >= MONTHS_APART), 12)
    names = get_month_names("abbreviated", "stand-alone", language)
    return [
        Tick(clock.x(datetime.date(year, month, 1).toordinal()), names[month], f"month:{month}")
        for month in range(1, 13, step)
    ]


def _steps() -> Iterable[int]:
    size = 1
    while True:
        yield from (size, size * 2, size * 5)
        size *= 10


def _first_of(year: int) -> int:
    """The first of January; the calendar of Python ends with the year before one."""
    return datetime.date(year - 1, 12, 31).toordinal() + 1 if year > 1 else 1
