"""A row on the two clocks: a claim or a source, its marks in time, and threads to the sources that tell it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.charts.line_paths import thread
from dossier.charts.stroke import number
from dossier.charts.text_width import lines, width
from dossier.charts.time_scale import Clock, days_of, is_soft
from dossier.components.entries import source_date, source_link
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, Link
from dossier.edition import urls
from dossier.edition.format_values import value_text
from dossier.model.derive import supporting
from dossier.model.dossier import Claim, Evidence, Source
from dossier.text.value import Date

SIZE, SMALL = 13, 12  # px of the letters
LEADING = 17  # px from line to line
GAP = 15  # px between rows
RISE = 4.5  # px from the foot of letters to their middle
REACH = 12  # px from a mark to its name
THINNEST = 2.0  # px: no bar is thinner


@dataclass(frozen=True, slots=True)
class Form:
    """The measures of one drawing, in px. `stacked`: names stand above the marks, not before them."""

    width: int
    left: int
    right: int
    tellers: int
    room: int
    stacked: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """A bar, or a dot where `width` is empty. `soft`: the source itself says about, or is unsure."""

    x: str
    width: str
    soft: bool


@dataclass(frozen=True, slots=True)
class Words:
    """A text in lines: `x` and the height of each."""

    lines: tuple[tuple[str, str], ...]
    x: str


@dataclass(frozen=True, slots=True)
class Teller:
    """A source that tells a claim: a thread to where it stands in time, a lead to its name."""

    link: Link
    words: Words
    source: str
    date: str
    basis: str
    under: str
    x: str
    y: str
    thread: str
    lead: str


@dataclass(frozen=True, slots=True)
class Row:
    """A claim (with its citation) or a source, and its marks in time at the height `y`."""

    link: Link
    words: Words
    cite: Cite | None
    about: Link | None
    about_y: str
    source: str
    date: str
    date_x: str
    date_y: str
    basis: str
    marks: tuple[Mark, ...]
    y: str
    tellers: tuple[Teller, ...]


def claim_row(
    context: PageContext, clock: Clock, date: Date, claim: Claim, form: Form, top: float
) -> tuple[Row, float]:
    """A claim's row from `top` down, and where it ends."""
    name = context.entity_link(claim.subject)
    prop = context.site.dossier.vocabulary.properties[claim.record.property]
    about = Link(context.text(prop.label), "", f"property:{claim.record.property}:label")
    words = lines(name.text, SIZE, form.room)
    first = top + SIZE if form.stacked else top + 2 * LEADING
    said = value_text(context.site, claim.record.property, date, context.language)
    y = first + (len(words) + 2) * LEADING + 8 - RISE if form.stacked else first - RISE
    cite = context.cite(claim.id)
    marks = _marks(clock, date)
    tellers, end = _tellers(context, clock, claim, date, y, form)
    row = Row(
        link=replace(name, href=cite.href, origin=f"claim:{claim.id}:subject"),
        words=_words(words, 0, first),
        cite=cite,
        about=about,
        about_y=number(first + len(words) * LEADING),
        source="",
        date=said,
        date_x=_beside(said, _begin(clock, date), form),
        date_y=number(y - 12),
        basis="",
        marks=marks,
        y=number(y),
        tellers=tellers,
    )
    labels = 0 if form.stacked else first + len(words) * LEADING
    return row, max(end, labels) + GAP


def source_row(context: PageContext, clock: Clock | None, source: Source, form: Form, top: float) -> tuple[Row, float]:
    """A source's row by the second clock."""
    name = source_link(context, source)
    words = lines(name.text, SIZE, form.tellers - REACH if form.stacked else form.room)
    date = source.date
    on = clock if date and date.year else None
    said = source_date(context, source)
    first = top + (SIZE if form.stacked or not on else 2 * LEADING)
    y = first + (len(words) + 1) * LEADING - RISE if form.stacked and on else first - RISE
    row = Row(
        link=name,
        words=_words(words, 0, first),
        cite=None,
        about=None,
        about_y="",
        source=source.id,
        date=said,
        date_x=_beside(said, _begin(on, date), form) if on and date else number(form.tellers + REACH),
        date_y=number(y - 12 if on else y + RISE + LEADING),
        basis=source.record.date.basis,
        marks=_marks(on, date) if on and date else (),
        y=number(y),
        tellers=(),
    )
    below = LEADING if said and not on else 0
    return row, max(y + RISE + below, first + (len(words) - 1) * LEADING) + GAP


def _marks(clock: Clock, date: Date) -> tuple[Mark, ...]:
    """A day is a dot; anything longer is as wide as it is long, but always to be seen."""
    soft = is_soft(date)
    if date.day and date.end is None:
        start, end = days_of(date)[0]
        return (Mark(number(clock.x((start + end) / 2)), "", soft),)
    spans = [(clock.x(start), clock.x(end)) for start, end in days_of(date)]
    return tuple(Mark(number(start), number(max(end - start, THINNEST)), soft) for start, end in spans)


def _begin(clock: Clock, date: Date) -> float:
    return clock.x(days_of(date)[0][0])


def _tellers(
    context: PageContext, clock: Clock, claim: Claim, date: Date, y: float, form: Form
) -> tuple[tuple[Teller, ...], float]:
    """Who tells it, one below the other, and where that ends."""
    first: dict[str, Evidence] = {}
    for item in supporting(context.site.dossier.claims, claim):
        first.setdefault(item.passage.source, item)
    found, at = [], y
    for key, item in first.items():
        source = context.site.dossier.sources[key]
        link = replace(
            source_link(context, source), href=context.to("source", key, urls.passage_id(item.passage.start))
        )
        words = lines(link.text, SIZE, form.width - form.tellers - REACH)
        there = source.date
        x, on = float(form.tellers), False
        if date.year and there and there.year:
            start, end = days_of(there)[0]
            x, on = clock.x((start + end) / 2), True
        begin, behind = _leave(clock, date, x), max(x + 5, _leave(clock, date, form.width))
        foot = at + RISE
        found.append(
            Teller(
                link=link,
                words=_words(words, form.tellers + REACH, foot),
                source=key,
                date=source_date(context, source),
                basis=source.record.date.basis,
                under=number(foot + len(words) * LEADING),
                x=number(x),
                y=number(at),
                thread=thread((begin, y), (x, at), context.site.index.support[claim.id]) if begin != x else "",
                lead=f"M{number(behind)} {number(at)}H{form.tellers + REACH - 5}" if on else "",
            )
        )
        at += (len(words) + 1) * LEADING + GAP / 2
    return tuple(found), at + RISE - LEADING - GAP / 2 if found else y


def _leave(clock: Clock, date: Date, x: float) -> float:
    """Where a thread to `x` leaves the marks of a date: at the end that is nearer, or nowhere from within."""
    spans = [(clock.x(start), clock.x(end)) for start, end in days_of(date)]
    start, end = min(one for one, _ in spans), max(one for _, one in spans)
    if date.day and date.end is None:
        start, end = (start + end) / 2 - 5, (start + end) / 2 + 5
    return end if x > end else start if x < start else x


def _words(words: tuple[str, ...], x: float, y: float) -> Words:
    return Words(tuple((line, number(y + index * LEADING)) for index, line in enumerate(words)), number(x))


def _beside(said: str, x: float, form: Form) -> str:
    """A date stands above its mark, and does not leave the drawing."""
    limit = form.width if form.stacked else form.tellers - REACH
    return number(max(0.0, min(x, limit - width(said, SMALL, bold=True))))
