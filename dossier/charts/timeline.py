"""Two clocks: when it happened, and when it was said. A row a claim, so that no thread crosses another.

A bar is as long as the time the source leaves open: a day is a dot, a month is as wide as a month. From it a thread
leads to the sources that tell it, at the time they appeared as far as that is known. Below stand all sources by the
second clock. After the two axes of bitemporal databases, valid time and transaction time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from dossier.charts.base import Picture
from dossier.charts.stroke import number
from dossier.charts.time_scale import Days, Tick, clock_of, days_of, months, ticks, year_clock
from dossier.charts.timerow import GAP, LEADING, Form, Row, claim_row, source_row
from dossier.components.page_context import PageContext
from dossier.model.dossier import Claim, Source
from dossier.text.value import Date

BETWEEN = 26  # px between bands

WIDE = Form(width=1100, left=300, right=800, tellers=836, room=280, stacked=False)
NARROW = Form(width=358, left=6, right=190, tellers=212, room=350, stacked=True)


Maker = Callable[[float], tuple[Row, float]]  # makes a row from a height down, and says where it ends


@dataclass(frozen=True, slots=True)
class Band:
    """Rows on one line of time: `happened`, `no-year` or `told`; ticks stand at `scale` and reach to `bottom`."""

    id: str
    y: str
    scale: str
    bottom: str
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """One size of the picture."""

    form: Form
    height: int
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Timeline(Picture):
    """Both sizes; the table needs the rows of one."""

    wide: Drawing
    narrow: Drawing


def timeline(context: PageContext) -> Timeline | None:
    """The picture; None where no claim has a date."""
    dated = [(date, claim) for claim in context.site.dossier.claims.values() if (date := date_of(claim))]
    if not dated:
        return None
    dated.sort(key=lambda pair: (days_of(pair[0]), pair[1].id))
    return Timeline("timeline", _drawing(context, dated, WIDE), _drawing(context, dated, NARROW))


def date_of(claim: Claim) -> Date | None:
    """The date that a claim states, or for which it holds."""
    value = claim.value if isinstance(claim.value, Date) else claim.when
    return value if isinstance(value, Date) else None


def _drawing(context: PageContext, dated: list[tuple[Date, Claim]], form: Form) -> Drawing:
    sources = sorted(context.site.dossier.sources.values(), key=_appeared)
    known = [date for date in (source.date for source in sources) if date and date.year]
    told = bool(known)
    known += [date for date, _ in dated if date.year]
    clock = clock_of(known, form.left, form.right) if known else None
    year = year_clock(form.left, form.right)
    happened = [partial(claim_row, context, clock, *pair, form) for pair in dated if clock and pair[0].year]
    no_year = [partial(claim_row, context, year, *pair, form) for pair in dated if not pair[0].year]
    appeared = [partial(source_row, context, clock, source, form) for source in sources]
    bands, y = [], 16.0
    for name, marks, rows in (
        ("happened", ticks(clock, context.language) if clock else (), happened),
        ("no-year", months(year, context.language), no_year),
        ("told", ticks(clock, context.language) if clock and told else (), appeared),
    ):
        if rows:
            band, y = _band(name, marks, rows, y, form)
            bands.append(band)
    return Drawing(form, round(y - BETWEEN), tuple(bands))


def _appeared(source: Source) -> tuple[bool, list[Days]]:
    date = source.date
    return (date is None or date.year is None, list(days_of(date)) if date else [])


def _band(name: str, marks: tuple[Tick, ...], rows: Sequence[Maker], y: float, form: Form) -> tuple[Band, float]:
    scale = y + LEADING if form.stacked and marks else y
    at, made = scale + GAP, []
    for make in rows:
        row, at = make(at)
        made.append(row)
    return Band(name, number(y), number(scale), number(at - GAP / 2), marks, tuple(made)), at + BETWEEN
