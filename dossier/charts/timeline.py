"""The timeline: when it happened, and when it was said. A row a claim, so that no line crosses another.

A bar is as long as the time the source leaves open: a day is a dot, a month is as wide as a month. From it a line leads
to the sources of the claim, at the time they appeared as far as that is known. Below stand all sources by the time they
appeared. After the two axes of bitemporal databases, valid time and transaction time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from dossier.charts.scales import Days, TimeScale, TimeTick, days_of, is_soft, months, ticks, time_scale, year_scale
from dossier.charts.svg import Picture, level_path, number, text_width, wrap
from dossier.components.entries import source_date, source_link
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, Link
from dossier.edition import urls
from dossier.edition.format_values import value_text
from dossier.frozen import dataclass
from dossier.model.derive import all_supporting
from dossier.model.dossier import Claim, Evidence, Source
from dossier.text.value import Date

SIZE, SMALL = 13, 12  # px of the letters
LEADING = 17  # px from line to line
GAP = 15  # px between rows
RISE = 4.5  # px from the foot of letters to their middle
REACH = 12  # px from a mark to its name
THINNEST = 2.0  # px: no bar is thinner
BETWEEN = 26  # px between bands


@dataclass(frozen=True, slots=True)
class TimelineSize:
    """The measures of one drawing, in px. `stacked`: names stand above the marks, not before them."""

    width: int
    left: int
    right: int
    sources: int
    room: int
    stacked: bool


WIDE = TimelineSize(width=1100, left=300, right=800, sources=836, room=280, stacked=False)
NARROW = TimelineSize(width=358, left=6, right=190, sources=212, room=350, stacked=True)


@dataclass(frozen=True, slots=True)
class TimeMark:
    """A bar, or a dot where `width` is empty. `soft`: the source itself says "about", or is unsure."""

    x: str
    width: str
    soft: bool


@dataclass(frozen=True, slots=True)
class WrappedText:
    """A text in lines: `x` and the height of each."""

    lines: tuple[tuple[str, str], ...]
    x: str


@dataclass(frozen=True, slots=True)
class SourceMark:
    """A source of a claim: a line to where it stands in time, and a leader from there to its name."""

    link: Link
    words: WrappedText
    source: str
    date: str
    basis: str
    under: str
    x: str
    y: str
    line: str
    leader: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A claim (with its citation) or a source, and its marks in time at the height `y`."""

    link: Link
    words: WrappedText
    cite: Cite | None
    about: Link | None
    about_y: str
    source: str
    date: str
    date_x: str
    date_y: str
    basis: str
    marks: tuple[TimeMark, ...]
    y: str
    sources: tuple[SourceMark, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """Rows on one line of time: `happened`, `no-year` or `told`; ticks stand at `scale` and reach to `bottom`."""

    id: str
    y: str
    scale: str
    bottom: str
    ticks: tuple[TimeTick, ...]
    rows: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class TimelineDrawing:
    """One size of the chart."""

    size: TimelineSize
    height: int
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Timeline(Picture):
    """Both sizes; the table needs the rows of one."""

    wide: TimelineDrawing
    narrow: TimelineDrawing


DrawRow = Callable[[float], tuple[TimelineRow, float]]  # draws a row from a height down, and says where it ends


def timeline(context: PageContext) -> Timeline | None:
    """The chart; None where no claim has a date."""
    dated = [(date, claim) for claim in context.site.dossier.claims.values() if (date := date_of(claim))]
    if not dated:
        return None
    dated.sort(key=lambda pair: (days_of(pair[0]), pair[1].id))
    wide, narrow = (_drawing(context, dated, size) for size in (WIDE, NARROW))
    return Timeline(id="timeline", wide=wide, narrow=narrow)


def date_of(claim: Claim) -> Date | None:
    """The date that a claim states, or for which it holds."""
    value = claim.value if isinstance(claim.value, Date) else claim.when
    return value if isinstance(value, Date) else None


def _drawing(context: PageContext, dated: Sequence[tuple[Date, Claim]], size: TimelineSize) -> TimelineDrawing:
    sources = sorted(context.site.dossier.sources.values(), key=_appeared)
    known = [date for date in (source.date for source in sources) if date and date.year]
    any_source_dated = bool(known)
    known += [date for date, _ in dated if date.year]
    year = year_scale(size.left, size.right)
    scale = time_scale(known, size.left, size.right) if known else None
    years = ticks(scale, context.language) if scale else ()
    with_year, no_year = _Rows(context, size, scale or year), _Rows(context, size, year)
    bands, y = [], 16.0
    rows: Sequence[DrawRow]
    for band_id, marks, rows in (
        ("happened", years, [partial(with_year.of_claim, *pair) for pair in dated if pair[0].year]),
        (
            "no-year",
            months(year, context.language),
            [partial(no_year.of_claim, *pair) for pair in dated if not pair[0].year],
        ),
        ("told", years if any_source_dated else (), [partial(with_year.of_source, source) for source in sources]),
    ):
        if rows:
            scale_y = y + LEADING if size.stacked and marks else y
            at, drawn = scale_y + GAP, []
            for draw in rows:
                row, at = draw(at)
                drawn.append(row)
            bands.append(
                Band(
                    id=band_id,
                    y=number(y),
                    scale=number(scale_y),
                    bottom=number(at - GAP / 2),
                    ticks=marks,
                    rows=tuple(drawn),
                )
            )
            y = at + BETWEEN
    return TimelineDrawing(size=size, height=round(y - BETWEEN), bands=tuple(bands))


def _appeared(source: Source) -> tuple[bool, list[Days]]:
    date = source.date
    return (date is None or date.year is None, list(days_of(date)) if date else [])


@dataclass(frozen=True, slots=True)
class _Rows:
    """Draws rows of one size on one scale."""

    context: PageContext
    size: TimelineSize
    scale: TimeScale

    def of_claim(self, date: Date, claim: Claim, top: float) -> tuple[TimelineRow, float]:
        """A claim's row from `top` down, and where it ends."""
        context, stacked = self.context, self.size.stacked
        name = context.entity_link(claim.subject)
        words = wrap(name.text, SIZE, self.size.room)
        first = top + SIZE if stacked else top + 2 * LEADING
        text = value_text(context.site, claim.record.property, date, context.language)
        y = first + (len(words) + 2) * LEADING + 8 - RISE if stacked else first - RISE
        cite = context.cite(claim.id)
        sources, end = self._sources(claim, date, y)
        row = TimelineRow(
            link=replace(name, href=cite.href, origin=f"claim:{claim.id}:subject"),
            words=_placed(words, 0, first),
            cite=cite,
            about=context.property_link(claim.record.property),
            about_y=number(first + len(words) * LEADING),
            source="",
            date=text,
            date_x=self._date_x(text, date),
            date_y=number(y - 12),
            basis="",
            marks=self._marks(date),
            y=number(y),
            sources=sources,
        )
        labels = 0 if stacked else first + len(words) * LEADING
        return row, max(end, labels) + GAP

    def of_source(self, source: Source, top: float) -> tuple[TimelineRow, float]:
        """A source's row, at the time it appeared."""
        size = self.size
        name = source_link(self.context, source)
        words = wrap(name.text, SIZE, size.sources - REACH if size.stacked else size.room)
        known = source.date
        date = known if known and known.year else None
        text = source_date(self.context, source)
        first = top + (SIZE if size.stacked or not date else 2 * LEADING)
        y = first + (len(words) + 1) * LEADING - RISE if size.stacked and date else first - RISE
        row = TimelineRow(
            link=name,
            words=_placed(words, 0, first),
            cite=None,
            about=None,
            about_y="",
            source=source.id,
            date=text,
            date_x=self._date_x(text, date) if date else number(size.sources + REACH),
            date_y=number(y - 12 if date else y + RISE + LEADING),
            basis=source.record.date.basis,
            marks=self._marks(date) if date else (),
            y=number(y),
            sources=(),
        )
        below = LEADING if text and not date else 0
        return row, max(y + RISE + below, first + (len(words) - 1) * LEADING) + GAP

    def _sources(self, claim: Claim, date: Date, y: float) -> tuple[tuple[SourceMark, ...], float]:
        """The sources of a claim, one below the other, and where that ends."""
        context, size = self.context, self.size
        first: dict[str, Evidence] = {}
        for item in all_supporting(context.site.dossier.claims, claim):
            first.setdefault(item.passage.source, item)
        marks, at = [], y
        for key, item in first.items():
            source = context.site.dossier.sources[key]
            href = context.to("source", key, urls.passage_id(item.passage.start))
            link = replace(source_link(context, source), href=href)
            words = wrap(link.text, SIZE, size.width - size.sources - REACH)
            appeared = source.date
            x, on_scale = float(size.sources), False
            if date.year and appeared and appeared.year:
                start, end = days_of(appeared)[0]
                x, on_scale = self.scale.x((start + end) / 2), True
            begin, behind = self._leave(date, x), max(x + 5, self._leave(date, size.width))
            foot = at + RISE
            marks.append(
                SourceMark(
                    link=link,
                    words=_placed(words, size.sources + REACH, foot),
                    source=key,
                    date=source_date(context, source),
                    basis=source.record.date.basis,
                    under=number(foot + len(words) * LEADING),
                    x=number(x),
                    y=number(at),
                    line=level_path(((begin, y), (x, at))) if begin != x else "",
                    leader=f"M{number(behind)} {number(at)}H{size.sources + REACH - 5}" if on_scale else "",
                )
            )
            at += (len(words) + 1) * LEADING + GAP / 2
        return tuple(marks), at + RISE - LEADING - GAP / 2 if marks else y

    def _marks(self, date: Date) -> tuple[TimeMark, ...]:
        """A day is a dot; anything longer is as wide as it is long, but always to be seen."""
        soft = is_soft(date)
        if date.day and date.end is None:
            start, end = days_of(date)[0]
            return (TimeMark(x=number(self.scale.x((start + end) / 2)), width="", soft=soft),)
        return tuple(
            TimeMark(x=number(start), width=number(max(end - start, THINNEST)), soft=soft)
            for start, end in self._spans(date)
        )

    def _spans(self, date: Date) -> list[tuple[float, float]]:
        return [(self.scale.x(start), self.scale.x(end)) for start, end in days_of(date)]

    def _leave(self, date: Date, x: float) -> float:
        """Where a line to `x` leaves the marks of a date: at the end that is nearer, or nowhere from within."""
        spans = self._spans(date)
        start, end = min(start for start, _ in spans), max(end for _, end in spans)
        if date.day and date.end is None:
            start, end = (start + end) / 2 - 5, (start + end) / 2 + 5
        return end if x > end else start if x < start else x

    def _date_x(self, text: str, date: Date) -> str:
        """A date stands above its mark, and does not leave the drawing."""
        x = self.scale.x(days_of(date)[0][0])
        limit = self.size.width if self.size.stacked else self.size.sources - REACH
        return number(max(0.0, min(x, limit - text_width(text, SMALL, bold=True))))


def _placed(lines: tuple[str, ...], x: float, y: float) -> WrappedText:
    return WrappedText(tuple((line, number(y + index * LEADING)) for index, line in enumerate(lines)), number(x))
