"""Publication dates: which sources had appeared by which date, at the precision their dates have.

Dates of different precision are only partially ordered: a text of July and one of 2 July may have appeared either way
round. The pages need one order, so dates are sorted by the last day they may mean, and each date names those whose
order relative to it is unknown. A source without a date, or without a year, has no place in the order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date as day

from dossier.frozen import dataclass
from dossier.model.dossier import Dossier, Source
from dossier.text.dates import Date, date_text

_SIGNS = {" ": "-", "/": "--", "~": "-about", "?": "-uncertain", "%": "-about-uncertain"}  # of a date in an address


@dataclass(frozen=True, slots=True)
class SourceDate:
    """A date on which one or more sources appeared. `appeared` are all that had appeared by then, these included."""

    key: str  # what it is called in addresses
    date: Date
    sources: tuple[str, ...]
    appeared: tuple[str, ...]
    unordered: tuple[str, ...]  # dated sources that may have appeared before or after this date

    @property
    def imprecise(self) -> bool:
        """Whether the date itself is marked as approximate or uncertain."""
        ends = (self.date, self.date.end) if self.date.end else (self.date,)
        return any(end.approximate or end.uncertain for end in ends)


def source_dates(dossier: Dossier) -> tuple[SourceDate, ...]:
    """Every date on which a source appeared, in order."""
    by_date: dict[Date, list[str]] = {}
    for source in dossier.sources.values():
        if source.date is not None and _is_placed(source):
            by_date.setdefault(source.date, []).append(source.id)
    ordered = sorted(by_date, key=_order)
    overlapping = _overlaps(ordered)
    dates: list[SourceDate] = []
    appeared: tuple[str, ...] = ()
    for number, date in enumerate(ordered):
        appeared = (*appeared, *by_date[date])
        dates.append(
            SourceDate(
                key=address(date),
                date=date,
                sources=tuple(by_date[date]),
                appeared=appeared,
                unordered=tuple(key for other in overlapping[number] for key in by_date[ordered[other]]),
            )
        )
    return tuple(dates)


def undated(dossier: Dossier) -> tuple[str, ...]:
    """The sources that have no place in the order."""
    return tuple(key for key, source in dossier.sources.items() if not _is_placed(source))


def address(date: Date) -> str:
    """A date as a part of an address: `2025-07-02-about`."""
    return "".join(_SIGNS.get(sign, sign) for sign in date_text(date))


def _is_placed(source: Source) -> bool:
    return source.date is not None and None not in (source.date.earliest, source.date.latest)


def _order(date: Date) -> tuple[str, str, str]:
    return str(date.latest), str(date.earliest), date_text(date)


def _overlaps(ordered: Sequence[Date]) -> list[list[int]]:
    """Of each date the numbers of the others that may have been before or after it; all are in order."""
    first = [date.earliest or day.min for date in ordered]
    last = [date.latest or day.max for date in ordered]
    overlapping: list[list[int]] = [[] for _ in ordered]
    for number, begins in enumerate(first):  # those before it that end when it has begun, or later
        for other in range(bisect_left(last, begins, hi=number), number):
            overlapping[number].append(other)
            overlapping[other].append(number)
    return overlapping
