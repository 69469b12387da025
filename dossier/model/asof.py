"""The second clock: which sources had appeared by which date, at the precision their dates have.

Dates of different precision have only a partial order: a text of July and one of 2 July may have appeared either way
round. A line of pages needs one order, so dates go by the last day they may mean, and every date says with which
others its order cannot be told. A source without a date, or without a year, has no place in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model.dossier import Dossier
from dossier.text.dates import Date, date_text

_SIGNS = {" ": "-", "/": "--", "~": "-about", "?": "-uncertain", "%": "-about-uncertain"}  # of a date in an address


@dataclass(frozen=True, slots=True)
class Step:
    """A date of one or more sources. `told` are all that had appeared by then, these included."""

    key: str  # what it is called in addresses
    date: Date
    sources: tuple[str, ...]
    told: tuple[str, ...]
    unordered: tuple[str, ...]  # dated sources of which one cannot tell whether they appeared before or after

    @property
    def loose(self) -> bool:
        """Whether the date itself is marked as approximate or uncertain."""
        ends = (self.date, self.date.end) if self.date.end else (self.date,)
        return any(end.approximate or end.uncertain for end in ends)


def steps(dossier: Dossier) -> tuple[Step, ...]:
    """Every date of a source, in order."""
    by_date: dict[Date, list[str]] = {}
    for key in dossier.sources:
        date = _date(dossier, key)
        if date is not None:
            by_date.setdefault(date, []).append(key)
    made: list[Step] = []
    told: tuple[str, ...] = ()
    for date in sorted(by_date, key=_order):
        told = (*told, *by_date[date])
        unordered = tuple(
            key for other in sorted(by_date, key=_order) if _overlap(date, other) for key in by_date[other]
        )
        made.append(Step(address(date), date, tuple(by_date[date]), told, unordered))
    return tuple(made)


def undated(dossier: Dossier) -> tuple[str, ...]:
    """The sources that cannot be placed."""
    return tuple(key for key in dossier.sources if _date(dossier, key) is None)


def address(date: Date) -> str:
    """A date as a part of an address: `2025-07-02-about`."""
    return "".join(_SIGNS.get(sign, sign) for sign in date_text(date))


def _date(dossier: Dossier, key: str) -> Date | None:
    date = dossier.sources[key].date
    return date if date is not None and date.earliest and date.latest else None


def _order(date: Date) -> tuple[str, str, str]:
    return str(date.latest), str(date.earliest), date_text(date)


def _overlap(one: Date, other: Date) -> bool:
    if one == other or not (one.earliest and one.latest and other.earliest and other.latest):
        return False
    return one.earliest <= other.latest and other.earliest <= one.latest
