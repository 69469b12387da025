"""Sources against claims: who tells what, and how much rests on one origin alone.

Bars count claims by the number of origins behind them; below, each source with its origins, topic by topic (small
multiples after Tufte); at last the origins that stand together, a dot a claim (after UpSet, Lex et al. 2014).
"""

from __future__ import annotations

from collections import Counter
from itertools import islice

from dossier.charts.origin_shares import OriginShare, claims_by_origins, origin_shares, shared_claims, topics
from dossier.charts.svg import Picture, fill_lines, number, text_width, wrap
from dossier.components.entries import origin_link, source_link
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, Link
from dossier.frozen import dataclass
from dossier.model.dossier import Claim

SIZE = 13  # px of the letters
LEADING = 17  # px from line to line
ROW = 24  # px from row to row
SECTION = 34  # px between the parts of the chart
DOT = 26  # px from dot to dot: a target for a finger
HEADS = 52  # px for the names of the columns
AFTER = 34  # px behind a bar, for its number
RISE = 4.5  # px from the foot of letters to their middle
NOTHING = 3.0  # px: no bar is shorter
MANY = 12  # combinations drawn; the rest is counted


@dataclass(frozen=True, slots=True)
class OriginsSize:
    """The measures of one drawing, in px. Topics have columns of `topic` px from `first` on, where there is room."""

    width: int
    names: int
    bars: int
    longest: int
    first: int
    topic: int
    stacked: bool


WIDE = OriginsSize(width=1100, names=240, bars=250, longest=150, first=464, topic=91, stacked=False)
NARROW = OriginsSize(width=358, names=140, bars=150, longest=170, first=0, topic=0, stacked=True)


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
class BarPart:
    """A part of a bar: stated firmly, hedged or disputed."""

    way: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class TopicCell:
    """An origin's claims on one topic."""

    topic: str
    pieces: tuple[BarPart, ...]
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
    cells: tuple[TopicCell, ...]


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
class OriginsDrawing:
    """One size of the chart; the heights of its parts."""

    size: OriginsSize
    height: int
    levels: tuple[Level, ...]
    matrix: int
    groups: tuple[SourceGroup, ...]
    dots: int
    combinations: tuple[Combination, ...]


@dataclass(frozen=True, slots=True)
class Origins(Picture):
    """Both sizes, and the numbers they share. `further` claims stand behind combinations that are not drawn."""

    wide: OriginsDrawing
    narrow: OriginsDrawing
    topics: tuple[str, ...]
    alone: int
    claims: int
    list: str
    further: int


def origins(context: PageContext) -> Origins | None:
    """The chart; None where no claim has evidence."""
    dossier = context.site.dossier
    shares = origin_shares(dossier)
    if not shares:
        return None
    heads = topics(dossier, shares)
    shared = shared_claims(dossier)
    further = sum(len(claims) for _, claims in shared[MANY:])
    wide, narrow = (_drawing(context, size, (shares, heads), (shared[:MANY], bool(further))) for size in (WIDE, NARROW))
    return Origins(
        id="origins",
        wide=wide,
        narrow=narrow,
        topics=heads,
        alone=len(claims_by_origins(dossier).get(1, ())),
        claims=len(dossier.claims),
        list=context.href("claims"),
        further=further,
    )


def _drawing(
    context: PageContext,
    size: OriginsSize,
    shares_and_topics: tuple[tuple[OriginShare, ...], tuple[str, ...]],
    shared: tuple[list[tuple[tuple[str, ...], tuple[Claim, ...]]], bool],
) -> OriginsDrawing:
    """One size: shares under the heads of topics, and the claims of several origins, with a line if there are more."""
    combinations, further = shared
    levels, y = _levels(context, size, 112 if size.stacked else 72)
    matrix = round(y + SECTION)
    groups, y = _groups(context, size, shares_and_topics, matrix + HEADS)
    dots = round(y + SECTION)
    drawn, y = _combinations(context, size, combinations, dots + ROW + (LEADING if size.stacked else 0))
    y += ROW if further else 0
    return OriginsDrawing(
        size=size,
        height=round(y if combinations else dots - SECTION),
        levels=levels,
        matrix=matrix,
        groups=groups,
        dots=dots,
        combinations=drawn,
    )


def _levels(context: PageContext, size: OriginsSize, y: float) -> tuple[tuple[Level, ...], float]:
    """A bar for each number of origins; that of a single one in parts, origin by origin."""
    dossier = context.site.dossier
    by_origins = claims_by_origins(dossier)
    counted = [("origins" if number_of else "none", number_of, claims) for number_of, claims in by_origins.items()]
    if computed := tuple(claim for claim in dossier.claims.values() if claim.operands):
        counted.append(("computed", 0, computed))
    left = 0 if size.stacked else size.bars
    unit = (size.width - left - AFTER) / max(len(claims) for _, _, claims in counted)
    levels = []
    for kind, number_of, claims in counted:
        label_y = y + SIZE
        y += LEADING + 4 if size.stacked else 0
        width = max(len(claims) * unit, NOTHING)
        levels.append(
            Level(
                kind=kind,
                origins=number_of,
                claims=len(claims),
                label_y=number(label_y),
                y=number(y),
                x=left,
                width=number(width),
                end=number(left + width + 8),
                segments=_segments(context, claims, left, unit) if number_of == 1 else (),
            )
        )
        y += ROW + 4
    return tuple(levels), y


def _segments(context: PageContext, claims: tuple[Claim, ...], left: float, unit: float) -> tuple[Segment, ...]:
    segments, x = [], left
    for origin, count in Counter(claim.origins[0] for claim in claims).most_common():
        link = origin_link(context, origin)
        width = count * unit
        segments.append(
            Segment(
                link=link,
                x=number(x),
                width=number(max(width - 1.5, 1)),
                claims=count,
                named=text_width(link.text, SIZE) + 16 <= width,
            )
        )
        x += width
    return tuple(segments)


def _groups(
    context: PageContext,
    size: OriginsSize,
    shares_and_topics: tuple[tuple[OriginShare, ...], tuple[str, ...]],
    y: float,
) -> tuple[tuple[SourceGroup, ...], float]:
    """The sources from `y` down, and where they end."""
    shares, heads = shares_and_topics
    unit = size.longest / max(share.claims for share in shares)
    largest = max(sum(share.of(head).values()) for share in shares for head in heads)
    groups = []
    for key in dict.fromkeys(share.source for share in shares):
        top, y = y, y + ROW
        rows = []
        for share in shares:
            if share.source == key:
                cells = _cells(size, share, heads, (size.topic - AFTER) / largest)
                rows.append(_row(context, size, share, y=y, unit=unit, cells=cells))
                y += ROW + (len(rows[-1].lines) - 1) * LEADING
        groups.append(
            SourceGroup(
                link=source_link(context, context.site.dossier.sources[key]),
                href=context.to("source", key, "passages"),
                y=number(top),
                rows=tuple(rows),
            )
        )
        y += ROW / 2
    return tuple(groups), y - ROW


def _cells(size: OriginsSize, share: OriginShare, heads: tuple[str, ...], unit: float) -> tuple[TopicCell, ...]:
    """The topics of an origin, a claim `unit` px wide; none where there is no room for them."""
    cells = []
    for index, head in enumerate(heads if size.topic else ()):
        pieces, x = [], float(size.first + index * size.topic)
        counts = share.of(head)
        for way, count in counts.items():
            if count:
                width = max(count * unit, NOTHING)
                pieces.append(BarPart(way=way, x=number(x), width=number(width)))
                x += width + 1
        cells.append(TopicCell(topic=head, pieces=tuple(pieces), counts=tuple(counts.values()), x=number(x + 4)))
    return tuple(cells)


def _row(
    context: PageContext,
    size: OriginsSize,
    share: OriginShare,
    *,
    y: float,
    unit: float,
    cells: tuple[TopicCell, ...],
) -> OriginRow:
    link = origin_link(context, share.origin) if share.origin else None
    itself = share.origin == share.source
    alone, rest = share.alone * unit, (share.claims - share.alone) * unit
    return OriginRow(
        link=link,
        lines=wrap(link.text, SIZE, size.names - 16) if link and not itself else ("",),
        itself=itself,
        claims=share.claims,
        alone=share.alone,
        y=y,
        alone_width=number(alone),
        rest_x=number(size.bars + alone),
        rest_width=number(rest),
        end=number(size.bars + max(alone + rest, NOTHING) + 6),
        cells=cells,
    )


def _combinations(
    context: PageContext, size: OriginsSize, combinations: list[tuple[tuple[str, ...], tuple[Claim, ...]]], y: float
) -> tuple[tuple[Combination, ...], float]:
    """Names on the left, or above where it is narrow; dots in as many rows as they need."""
    drawn = []
    left = DOT / 2 if size.stacked else size.first + DOT / 2
    across = max(1, int((size.width - left) // DOT))
    for origin_ids, claims in combinations:
        links = [origin_link(context, origin) for origin in origin_ids]
        names = _wrapped(links, size.width if size.stacked else size.first - DOT)
        foot = y + (len(names) - 1) * LEADING
        first = foot + 20 if size.stacked else y - RISE
        dots = []
        for index, claim in enumerate(claims):
            x, below = left + index % across * DOT, first + index // across * DOT
            dots.append((context.cite(claim.id, here=False), number(x), number(below)))
        drawn.append(Combination(lines=names, y=y, dots=tuple(dots)))
        y = max(foot, first + (len(claims) - 1) // across * DOT + RISE) + ROW + 6
    return tuple(drawn), y - ROW


def _wrapped(links: list[Link], room: float) -> tuple[tuple[Link, ...], ...]:
    """Names in lines, as many in each as have room with the dot behind each."""
    lines = fill_lines(((f"{link.text} · ", "") for link in links), room, lambda text: text_width(text, SIZE))
    rest = iter(links)
    return tuple(tuple(islice(rest, len(line))) for line in lines)
