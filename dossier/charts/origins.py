"""Sources against claims: who tells what, and how much rests on one origin alone.

Bars count claims by the number of origins behind them; below, each source with its origins, topic by topic (small
multiples after Tufte); at last the origins that stand together, a dot a claim (after UpSet, Lex et al. 2014).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from dossier.charts.base import Picture
from dossier.charts.shares import Told, levels, together, told, topics
from dossier.charts.stroke import number
from dossier.charts.text_width import lines, width
from dossier.components.entries import origin_link, source_link
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, Link
from dossier.model.dossier import Claim

SIZE = 13  # px of the letters
LEADING = 17  # px from line to line
ROW = 24  # px from row to row
SECTION = 34  # px between the parts of the picture
DOT = 26  # px from dot to dot: a target for a finger
HEADS = 52  # px for the names of the columns
AFTER = 34  # px behind a bar, for its number
RISE = 4.5  # px from the foot of letters to their middle
NOTHING = 3.0  # px: no bar is shorter
MANY = 12  # combinations drawn; the rest is counted


@dataclass(frozen=True, slots=True)
class Form:
    """The measures of one drawing, in px. Topics have columns of `topic` px from `first` on, where there is room."""

    width: int
    names: int
    bars: int
    longest: int
    first: int
    topic: int
    stacked: bool


WIDE = Form(width=1100, names=240, bars=250, longest=150, first=464, topic=91, stacked=False)
NARROW = Form(width=358, names=140, bars=150, longest=170, first=0, topic=0, stacked=True)


@dataclass(frozen=True, slots=True)
class Segment:
    """The part of a bar that is one origin's. `named`: there is room for its name inside."""

    link: Link
    x: str
    width: str
    claims: int
    named: bool


@dataclass(frozen=True, slots=True)
class Level:
    """All claims with a number of origins behind them; `kind` is origins, none or computed."""

    kind: str
    origins: int
    claims: int
    label_y: str
    y: str
    x: int
    width: str
    end: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar: told firmly, hedged or disputed."""

    way: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Cell:
    """An origin's claims on one topic."""

    topic: str
    pieces: tuple[Piece, ...]
    counts: tuple[int, ...]
    x: str


@dataclass(frozen=True, slots=True)
class OriginRow:
    """An origin in a source (`link` is None where nobody is named): its claims, and those resting on it alone."""

    link: Link | None
    lines: tuple[str, ...]
    itself: bool
    claims: int
    alone: int
    y: float
    alone_width: str
    rest_x: str
    rest_width: str
    end: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """A source and the origins that speak in it."""

    link: Link
    href: str
    y: str
    rows: tuple[OriginRow, ...]


@dataclass(frozen=True, slots=True)
class Combination:
    """Origins that stand together behind claims; each dot is a claim."""

    lines: tuple[tuple[Link, ...], ...]
    y: float
    dots: tuple[tuple[Cite, str, str], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One size of the picture; the heights of its parts."""

    form: Form
    height: int
    levels: tuple[Level, ...]
    matrix: int
    groups: tuple[SourceGroup, ...]
    dots: int
    combinations: tuple[Combination, ...]


@dataclass(frozen=True, slots=True)
class Origins(Picture):
    """Both sizes, and the numbers they share. `further` claims stand behind combinations that are not drawn."""

    wide: Sheet
    narrow: Sheet
    topics: tuple[str, ...]
    alone: int
    claims: int
    list: str
    further: int


def origins(context: PageContext) -> Origins | None:
    """The picture; None where no claim has evidence."""
    dossier = context.site.dossier
    rows = told(dossier)
    if not rows:
        return None
    heads = topics(dossier, rows)
    alone, several = len(levels(dossier).get(1, ())), together(dossier)
    further = sum(len(claims) for _, claims in several[MANY:])
    wide, narrow = (_sheet(context, rows, heads, several[:MANY], form, further) for form in (WIDE, NARROW))
    return Origins("origins", wide, narrow, heads, alone, len(dossier.claims), context.href("claims"), further)


def _sheet(
    context: PageContext,
    rows: tuple[Told, ...],
    heads: tuple[str, ...],
    several: list[tuple[tuple[str, ...], tuple[Claim, ...]]],
    form: Form,
    further: int,
) -> Sheet:
    bars, y = _levels(context, form, 112 if form.stacked else 72)
    matrix = round(y + SECTION)
    groups, y = _groups(context, rows, heads, form, matrix + HEADS)
    dots = round(y + SECTION)
    found, y = _combinations(context, several, form, dots + ROW + (LEADING if form.stacked else 0))
    y += ROW if further else 0
    return Sheet(form, round(y if several else dots - SECTION), bars, matrix, groups, dots, found)


def _levels(context: PageContext, form: Form, y: float) -> tuple[tuple[Level, ...], float]:
    """A bar for each number of origins; that of a single one in parts, origin by origin."""
    dossier = context.site.dossier
    found = [("origins" if key else "none", key, claims) for key, claims in levels(dossier).items()]
    if computed := tuple(claim for claim in dossier.claims.values() if claim.operands):
        found.append(("computed", 0, computed))
    left = 0 if form.stacked else form.bars
    unit = (form.width - left - AFTER) / max(len(claims) for _, _, claims in found)
    made = []
    for kind, key, claims in found:
        label = y + SIZE
        y += LEADING + 4 if form.stacked else 0
        wide = max(len(claims) * unit, NOTHING)
        segments = _segments(context, claims, left, unit) if key == 1 else ()
        end = number(left + wide + 8)
        made.append(Level(kind, key, len(claims), number(label), number(y), left, number(wide), end, segments))
        y += ROW + 4
    return tuple(made), y


def _segments(context: PageContext, claims: tuple[Claim, ...], left: float, unit: float) -> tuple[Segment, ...]:
    made, x = [], left
    for origin, count in Counter(claim.origins[0] for claim in claims).most_common():
        link = origin_link(context, origin)
        wide = count * unit
        made.append(Segment(link, number(x), number(max(wide - 1.5, 1)), count, width(link.text, SIZE) + 16 <= wide))
        x += wide
    return tuple(made)


def _groups(
    context: PageContext, rows: tuple[Told, ...], heads: tuple[str, ...], form: Form, y: float
) -> tuple[tuple[SourceGroup, ...], float]:
    unit = form.longest / max(row.claims for row in rows)
    largest = max(sum(row.of(head).values()) for row in rows for head in heads)
    made = []
    for key in dict.fromkeys(row.source for row in rows):
        source = source_link(context, context.site.dossier.sources[key])
        top, y = y, y + ROW
        inside = []
        for row in rows:
            if row.source == key:
                inside.append(_row(context, row, heads, form, y, unit, (form.topic - AFTER) / largest))
                y += ROW + (len(inside[-1].lines) - 1) * LEADING
        made.append(SourceGroup(source, context.to("source", key, "passages"), number(top), tuple(inside)))
        y += ROW / 2
    return tuple(made), y - ROW


def _row(
    context: PageContext, row: Told, heads: tuple[str, ...], form: Form, y: float, unit: float, small: float
) -> OriginRow:
    link = origin_link(context, row.origin) if row.origin else None
    itself = row.origin == row.source
    alone, rest = row.alone * unit, (row.claims - row.alone) * unit
    cells = []
    for index, head in enumerate(heads if form.topic else ()):
        x = form.first + index * form.topic
        pieces, counts, at = [], [], float(x)
        for way, count in row.of(head).items():
            counts.append(count)
            if count:
                wide = max(count * small, NOTHING)
                pieces.append(Piece(way, number(at), number(wide)))
                at += wide + 1
        cells.append(Cell(head, tuple(pieces), tuple(counts), number(at + 4)))
    return OriginRow(
        link=link,
        lines=lines(link.text, SIZE, form.names - 16) if link and not itself else ("",),
        itself=itself,
        claims=row.claims,
        alone=row.alone,
        y=y,
        alone_width=number(alone),
        rest_x=number(form.bars + alone),
        rest_width=number(rest),
        end=number(form.bars + max(alone + rest, NOTHING) + 6),
        cells=tuple(cells),
    )


def _combinations(
    context: PageContext, several: list[tuple[tuple[str, ...], tuple[Claim, ...]]], form: Form, y: float
) -> tuple[tuple[Combination, ...], float]:
    """Names on the left, or above where it is narrow; dots in as many rows as they need."""
    made = []
    left = DOT / 2 if form.stacked else form.first + DOT / 2
    across = max(1, int((form.width - left) // DOT))
    for key, claims in several:
        names = _joined([origin_link(context, one) for one in key], form.width if form.stacked else form.first - DOT)
        foot = y + (len(names) - 1) * LEADING
        first = foot + 20 if form.stacked else y - RISE
        dots = []
        for index, claim in enumerate(claims):
            x, below = left + index % across * DOT, first + index // across * DOT
            dots.append((context.cite(claim.id, here=False), number(x), number(below)))
        made.append(Combination(names, y, tuple(dots)))
        y = max(foot, first + (len(claims) - 1) // across * DOT + RISE) + ROW + 6
    return tuple(made), y - ROW


def _joined(links: list[Link], room: float) -> tuple[tuple[Link, ...], ...]:
    """Names in lines, as many in each as have room."""
    made: list[list[Link]] = []
    for link in links:
        if made and sum(width(f"{one.text} · ", SIZE) for one in [*made[-1], link]) <= room:
            made[-1].append(link)
        else:
            made.append([link])
    return tuple(map(tuple, made))
