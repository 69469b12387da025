"""Where everything stands in the network: labels, marks, the frame and the lines, in px of the drawing's view box.

Two columns are laid out so that few lines cross, the same on every machine. The order is Sugiyama's: each entry goes to
the middle of those it is tied to, column after column, a few times over; the order with the fewest crossings is kept.
Heights are then settled by pooling neighbours that would overlap.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations
from math import ceil

from dossier.charts.svg import MARK_SIZE, TextLine, bezier, entity_mark, level_line, stacked, widest, wrap_hyphens
from dossier.frozen import dataclass

LEFT, RIGHT = ("person", "deal"), ("organization",)  # the kinds of the two columns, block by block
AIR = 7  # px between a mark and its label, a label and the line behind it
HEAD = 28  # px of the frame's head
HEADING, APART = 26, 12  # px of a heading, and of the room before a second block
LEAST = 96  # px, the least a column of labels takes: its heading, a word of the interface, has to fit, too
GAP = 56  # px, the least between the columns
SLACK = 1.06  # how much wider than estimated a label may run before it meets its line
SWING = 0.45  # how far a line pulls towards the middle before it turns
SWEEPS = 12  # times that a column is put in order by the other

Edge = tuple[str, str]
Blocks = tuple[tuple[str, ...], ...]  # the entries of a column, in blocks that stay apart


@dataclass(frozen=True, slots=True)
class NetworkSize:
    """A size to draw at. All in px: the width; what a label may take; type and its lines; the frame and its lines."""

    name: str
    width: int
    label: int
    type_size: int
    line: int
    between: int
    bar: int
    stub: int


@dataclass(frozen=True, slots=True)
class Node:
    """What is drawn of an entity."""

    id: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class NodePlace:
    """An entity's place: its label, line by line, which starts (on the left ends) at `x`, and its mark's path."""

    lines: tuple[TextLine, ...]
    x: int
    outer: float  # where the label ends, away from the mark
    mark_x: float
    y: float
    path: str

    @property
    def on_left(self) -> bool:
        """Whether it stands in the left column."""
        return self.outer < self.x

    @property
    def port(self) -> float:
        """Where lines to other marks leave, towards the middle."""
        return self.mark_x + (MARK_SIZE + 1 if self.on_left else -MARK_SIZE - 1)


@dataclass(frozen=True, slots=True)
class Heading:
    """Over a block of a column."""

    kind: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A drawing laid out; `order` is that of reading, `frame` the hub's path or empty."""

    width: int
    height: int
    order: tuple[str, ...]
    places: Mapping[str, NodePlace]
    headings: tuple[Heading, ...]
    paths: Mapping[Edge, str]
    frame: str


def plan(size: NetworkSize, nodes: Iterable[Node], ties: Collection[Edge], hub: str) -> Plan:
    """Lay out the nodes, of which `hub` is the frame, if it is any, and the ties between them."""
    by_id = {node.id: node for node in nodes if node.id != hub}
    inner = [edge for edge in sorted(ties) if hub not in edge]
    left, right = ordered(_blocks(by_id, LEFT), _blocks(by_id, RIGHT), inner)
    labels = {key: wrap_hyphens(node.name, size.type_size, size.label) for key, node in by_id.items()}
    wide = {key: widest(lines, size.type_size) for key, lines in labels.items()}
    tall = {key: len(lines) * size.line + size.between for key, lines in labels.items()}
    edge = size.bar + size.stub + AIR if hub else AIR
    rooms = [max((wide[key] for block in column for key in block), default=0) for column in (left, right)]
    ends = [edge + ceil(max(room, LEAST)) for room in rooms]
    width = max(size.width, sum(ends) + 2 * (2 * AIR + round(MARK_SIZE)) + GAP)
    xs = (ends[0], width - ends[1])
    top = HEAD + size.between if hub else 0
    middles, bottom = _left_middles(left, tall, top)
    rights, low = _right_middles(right, tall, (middles, inner), (top, bottom))
    places = {}
    for x, way, column in ((xs[0], 1, middles), (xs[1], -1, rights)):
        for key, y in column.items():
            mark_x = x + way * (AIR + MARK_SIZE)
            places[key] = NodePlace(
                lines=stacked(labels[key], y - len(labels[key]) * size.line / 2, size.line),
                x=x,
                outer=x - way * wide[key] * SLACK,
                mark_x=mark_x,
                y=y,
                path=entity_mark(by_id[key].kind, mark_x, y),
            )
    height = round(max(bottom, low)) + (size.bar + AIR if hub else 0)
    room = xs[1] - xs[0] - 4 * (AIR + MARK_SIZE)
    paths = {}
    for pair in ties:
        if hub in pair:
            place = places[pair[1] if pair[0] == hub else pair[0]]
            paths[pair] = _to_frame(place, (size.bar, width - size.bar))
        else:
            paths[pair] = _between([places[end] for end in pair], room)
    inside = f"M{size.bar} {HEAD}V{height - size.bar}H{width - size.bar}V{HEAD}z"
    frame = f"M0 0H{width}V{height}H0z{inside}" if hub else ""
    return Plan(
        width=width,
        height=height,
        order=(*middles, *rights),
        places=places,
        headings=(*_headings(left, LEFT, (xs[0], top), tall), *_headings(right, RIGHT, (xs[1], top), tall)),
        paths=paths,
        frame=frame,
    )


def _blocks(nodes: Mapping[str, Node], kinds: Sequence[str]) -> Blocks:
    return tuple(tuple(key for key, node in nodes.items() if node.kind == kind) for kind in kinds)


def _left_middles(column: Blocks, tall: Mapping[str, int], top: float) -> tuple[dict[str, float], float]:
    """The middles of the rows of the left column, from `top` down, and where it ends."""
    middles: dict[str, float] = {}
    y = top
    for block in filter(None, column):
        y += (APART if middles else 0) + HEADING
        for key in block:
            middles[key] = round(y + tall[key] / 2)
            y += tall[key]
    return middles, y


def _right_middles(
    column: Blocks, tall: Mapping[str, int], tied: tuple[Mapping[str, float], Iterable[Edge]], ends: tuple[float, float]
) -> tuple[dict[str, float], float]:
    """The right column, each entry near those it is tied to; what is tied to the frame alone comes last."""
    (lefts, inner), (top, bottom) = tied, ends
    keys = [key for block in column for key in block]
    if not keys:
        return {}, top
    wanted: list[float] = []
    for key in keys:
        near = [lefts[end] for edge in inner if key in edge for end in edge if end in lefts]
        tied_here = any(key in edge for edge in inner)
        wanted.append(sum(near) / len(near) if near else (wanted[-1] if wanted and tied_here else bottom))
    middles = settled(wanted, [tall[key] for key in keys], top + HEADING, bottom)
    rounded = {key: float(round(middle)) for key, middle in zip(keys, middles, strict=True)}
    return rounded, rounded[keys[-1]] + tall[keys[-1]] / 2


def _headings(column: Blocks, kinds: Sequence[str], at: tuple[int, float], tall: Mapping[str, int]) -> list[Heading]:
    """The headings of the blocks of a column that starts at a point."""
    x, y = at
    headings: list[Heading] = []
    for kind, block in zip(kinds, column, strict=True):
        if block:
            y += APART if headings else 0
            headings.append(Heading(kind, x, round(y + HEADING - 10)))
            y += HEADING + sum(tall[key] for key in block)
    return headings


def _to_frame(place: NodePlace, walls: tuple[int, int]) -> str:
    """A line from an entity to the inner edge of the frame at its side."""
    start, end = (walls[0], place.outer - AIR) if place.on_left else (place.outer + AIR, walls[1])
    return level_line(start, end, place.y)


def _between(places: Iterable[NodePlace], room: float) -> str:
    """A curve between two entities; within a column it runs out and back, `room` px wide at most."""
    first, second = sorted(places, key=lambda place: (place.mark_x, place.y))
    start, end = (first.port, first.y), (second.port, second.y)
    if first.port == second.port:
        pull = min(abs(second.y - first.y) * SWING + 12, room * 0.6) * (1 if first.on_left else -1)
        return bezier((start, (start[0] + pull, start[1]), (end[0] + pull, end[1]), end))
    pull = (end[0] - start[0]) * SWING
    return bezier((start, (start[0] + pull, start[1]), (end[0] - pull, end[1]), end))


def ordered(left: Blocks, right: Blocks, edges: Iterable[Edge]) -> tuple[Blocks, Blocks]:
    """Both columns with the entries of each block in an order in which few edges cross."""
    near = _neighbours(edges)
    columns = [_sorted(column, near) for column in (left, right)]
    best, fewest = tuple(columns), _cost(columns, near)
    for sweep in range(SWEEPS):
        side = 1 - sweep % 2
        columns[side] = _swept(columns[side], columns, near)
        if (cost := _cost(columns, near)) < fewest:
            best, fewest = tuple(columns), cost
    return best[0], best[1]


def settled(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Where entries of these heights have their middles: each near where it is wanted, in order, none over another.

    Least squares by pooling adjacent violators. Entries that do not fit between `top` and `bottom` run over the end.
    """
    offsets, at = [], 0.0
    for height in heights:
        offsets.append(at + height / 2)
        at += height
    room = max(top, bottom - at)
    pools: list[tuple[float, int]] = []  # the sum of what a pool wants, and how many share it
    for want, offset in zip(wanted, offsets, strict=True):
        pool = (min(max(want - offset, top), room), 1)
        while pools and pools[-1][0] / pools[-1][1] >= pool[0] / pool[1]:
            before = pools.pop()
            pool = (before[0] + pool[0], before[1] + pool[1])
        pools.append(pool)
    starts = [total / number for total, number in pools for _ in range(number)]
    return [start + offset for start, offset in zip(starts, offsets, strict=True)]


def _neighbours(edges: Iterable[Edge]) -> dict[str, list[str]]:
    near: dict[str, list[str]] = {}
    for start, end in sorted(edges):
        near.setdefault(start, []).append(end)
        near.setdefault(end, []).append(start)
    return near


def _sorted(column: Blocks, near: Mapping[str, list[str]]) -> Blocks:
    """The start: most tied first, those without a line last."""
    return tuple(tuple(sorted(block, key=lambda key: (-len(near.get(key, ())), key))) for block in column)


def _places(column: Blocks) -> dict[str, float]:
    """Where entries stand in their column, from 0 to 1."""
    keys = [key for block in column for key in block]
    return {key: (place + 0.5) / len(keys) for place, key in enumerate(keys)}


def _swept(column: Blocks, columns: Sequence[Blocks], near: Mapping[str, list[str]]) -> Blocks:
    places = {**_places(columns[0]), **_places(columns[1])}

    def middle(key: str) -> tuple[float, float, str]:
        around = [places[other] for other in near.get(key, ()) if other in places]
        return (sum(around) / len(around) if around else 2.0), places[key], key

    return tuple(tuple(sorted(block, key=middle)) for block in column)


def _cost(columns: Sequence[Blocks], near: Mapping[str, list[str]]) -> tuple[int, float]:
    """How many edges cross, and how long they are together."""
    left, right = _places(columns[0]), _places(columns[1])
    across = [(left[key], right[other]) for key in left for other in near.get(key, ()) if other in right]
    crossings = sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(across, 2))
    beside = [
        places[other] - places[key]
        for places in (left, right)
        for key in places
        for other in near.get(key, ())
        if other in places
    ]
    return crossings, round(sum(abs(a - b) for a, b in across) + sum(map(abs, beside)) / 2, 9)
