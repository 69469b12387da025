"""Dates with the precision the source gives, and no more: a subset of EDTF (ISO 8601-2).

`2025`, `2025-06`, `2025-06-12`, `XXXX-06` (no year given), `2025-06~` (about), `2025?`
(uncertain), `2025%` (both), `2025-06/2025-07`; and `early`, `mid`, `late` before a year or
month, which EDTF lacks and news is full of. "June" never becomes the first of June: the bounds below
serve only to sort and to compare.
"""

import calendar
import datetime
import re
from dataclasses import replace
from typing import Literal

from dossier.frozen import dataclass
from dossier.text.quantity import BadValue
from dossier.text.shortened import shortened

Part = Literal["early", "mid", "late"]
Precision = Literal["year", "month", "day"]

_PARTS: dict[str, Part] = {"early": "early", "mid": "mid", "late": "late"}
_LEAP_YEAR = 2024  # in which every day of every month exists, for dates without year
_MONTHS_OF_PART = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}  # thirds of a year
_DAYS_OF_PART = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}  # thirds of a month
_YEARS_OF_PART = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}  # thirds of a decade, which alone has part and end
_DATE = re.compile(
    r"(?:(?P<part>[a-z]+)\s+)?(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[~?%]?)",
    re.ASCII,
)
_MARKS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
_EXAMPLE = "Write 2025, 2025-06, 2025-06-12, XXXX-06, mid 2025-06, 2025-06~ or 2025-06/2025-07."
_MISTAKES = (
    (re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}"), "Dates are written year first."),
    (re.compile(r"\d{1,2}/\d{1,2}/\d{4}"), "Dates are written year first."),
    (re.compile(r"[~?%]\s*\d"), "What qualifies a date stands after it."),
    (re.compile(r"\d{4}-\d(?!\d)|\d{4}-\d\d-\d(?!\d)"), "Months and days have two digits."),
    (re.compile(r"\d{4}-XX|\d{4}-\d\d-XX|\d{1,3}X+"), "What is not known is left out."),
    (re.compile(r".*\.\."), "An interval has both ends."),
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date, or with `end` the start of an interval; `year` is `None` where none is given."""

    year: int | None
    month: int | None = None
    day: int | None = None
    part: Part | None = None
    approximate: bool = False
    uncertain: bool = False
    end: "Date | None" = None

    @property
    def precision(self) -> Precision:
        """The finest unit that is given; of an interval, the coarser of its ends."""
        own: Precision = "day" if self.day else "month" if self.month else "year"
        order: tuple[Precision, ...] = ("year", "month", "day")
        return min(own, self.end.precision, key=order.index) if self.end else own

    @property
    def earliest(self) -> datetime.date | None:
        """The first day it may mean; `None` without a year."""
        if self.year and self.part and self.end:
            return datetime.date(self.year + _YEARS_OF_PART[self.part][0], 1, 1)
        return datetime.date(self.year, *_first_day(self)) if self.year else None

    @property
    def latest(self) -> datetime.date | None:
        """The last day it may mean; `None` without a year."""
        if self.year and self.part and self.end:
            return datetime.date(self.year + _YEARS_OF_PART[self.part][1], 12, 31)
        last = self.end or self
        return datetime.date(last.year, *_last_day(last)) if last.year else None


def parse_date(text: str) -> Date | BadValue:
    """The date or interval that is written; real calendar days only, intervals forwards only."""
    first, slash, second = text.partition("/")
    for pattern, message in _MISTAKES:
        if pattern.match(text):
            return BadValue(message, _EXAMPLE)
    start = _parse_date(first.rstrip(), 0)
    if isinstance(start, BadValue) or not slash:
        return start
    column = len(text) - len(second.lstrip())
    end = _parse_date(second.strip(), column)
    if isinstance(end, BadValue):
        return end
    return _interval(start, end, column)


def date_text(date: Date) -> str:
    """The canonical form: parsing it gives `date` again."""
    year = "XXXX" if date.year is None else f"{date.year:04}"
    digits = "-".join([year, *(f"{unit:02}" for unit in (date.month, date.day) if unit is not None)])
    mark = _MARKS[date.approximate, date.uncertain]
    end = f"/{date_text(date.end)}" if date.end else ""
    return f"{date.part} {digits}{mark}{end}" if date.part else f"{digits}{mark}{end}"


def _parse_date(text: str, column: int) -> Date | BadValue:
    written = _DATE.fullmatch(text)
    if not written:
        return BadValue("This is no date.", _EXAMPLE, column)
    year = None if written["year"] == "XXXX" else int(written["year"])
    month = int(written["month"]) if written["month"] else None
    day = int(written["day"]) if written["day"] else None
    part = _PARTS.get(written["part"] or "")
    if written["part"] and not part:
        return BadValue(
            f"I do not understand “{shortened(written['part'])}”.", "Only early, mid or late may stand there.", column
        )
    message = _impossible(year, month, day, part)
    if message:
        return BadValue(message, _EXAMPLE, column)
    mark = written["mark"]
    about, unsure = mark in ("~", "%"), mark in ("?", "%")
    return Date(year=year, month=month, day=day, part=part, approximate=about, uncertain=unsure)


def _impossible(year: int | None, month: int | None, day: int | None, part: Part | None) -> str | None:
    """What the calendar has against a date."""
    if year == 0:
        return "There is no year 0."
    if year is None and month is None:
        return "A date with neither year nor month says nothing: write unknown."
    if month is not None and not 1 <= month <= 12:
        return f"There is no month {month}."
    if day is not None and not 1 <= day <= _days(year, month):
        return f"There is no day {day} in this month."
    if part and day:
        return f"A day has no “{part}”."
    return None


def _interval(start: Date, end: Date, column: int) -> Date | BadValue:
    """The interval between two dates; without years either may come first: XXXX-12/XXXX-01 is a winter."""
    if (start.year is None) != (end.year is None):
        return BadValue("One end of the interval has a year, the other none.", "Give both or neither.", column)
    if start == end:
        return BadValue("The interval begins and ends at the same time.", "Write it once.", column)
    if start.earliest and end.latest and end.latest < start.earliest:
        return BadValue("The interval ends before it begins.", "Write the earlier date first.", column)
    return replace(start, end=end)


def _days(year: int | None, month: int | None) -> int:
    return calendar.monthrange(year or _LEAP_YEAR, month or 1)[1]


def _first_day(date: Date) -> tuple[int, int]:
    if date.month is None:
        return (_MONTHS_OF_PART[date.part][0] if date.part else 1), 1
    return date.month, date.day or (_DAYS_OF_PART[date.part][0] if date.part else 1)


def _last_day(date: Date) -> tuple[int, int]:
    if date.month is None:
        month = _MONTHS_OF_PART[date.part][1] if date.part else 12
        return month, _days(date.year, month)
    last = _days(date.year, date.month)
    return date.month, date.day or (min(_DAYS_OF_PART[date.part][1], last) if date.part else last)
