"""Where everything stands in the network: labels, marks, the frame and the lines, in px of the drawing's view box."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from dossier.charts.columns import Blocks, Edge, ordered, settled
from dossier.charts.knot import SIZE, knot
from dossier.charts.stroke import bow, stroke
from dossier.charts.wrapping import Line, broken, placed, widest
from dossier.model.support import Support

LEFT, RIGHT = ("person", "deal"), ("organization",)  # the kinds of the two columns, block by block
AIR = 7  # px between a mark and its label, a label and the line behind it
HEAD = 28  # px of the frame's head
HEADING, APART = 26, 12  # px of a heading, and of the room before a second block
LEAST = 96  # px, the least a column of labels takes: its heading, a word of the interface, has to fit, too
GAP = 56  # px, the least between the columns
SLACK = 1.06  # how much wider than estimated a label may run before it meets its line
SWING = 0.45  # how far a line pulls towards the middle before it turns


@dataclass(frozen=True, slots=True)
class Size:
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
class Spot:
    """An entity's place: its label, line by line, which starts (on the left ends) at `x`, and its mark's path."""

    lines: tuple[Line, ...]
    x: int
    outer: float  # where the label ends, away from the mark
    knot_x: float
    y: float
    path: str

    @property
    def on_left(self) -> bool:
        """Whether it stands in the left column."""
        return self.outer < self.x

    @property
    def port(self) -> float:
        """Where lines to other marks leave, towards the middle."""
        return self.knot_x + (SIZE + 1 if self.on_left else -SIZE - 1)


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
    spots: Mapping[str, Spot]
    headings: tuple[Heading, ...]
    paths: Mapping[Edge, str]
    frame: str


def plan(size: Size, nodes: Iterable[Node], ties: Mapping[Edge, Support], hub: str) -> Plan:
    """Lay out the nodes, of which `hub` is the frame, if it is any, and the ties between them."""
    by_id = {node.id: node for node in nodes if node.id != hub}
    inner = [edge for edge in sorted(ties) if hub not in edge]
    left, right = ordered(_blocks(by_id, LEFT), _blocks(by_id, RIGHT), inner)
    labels = {key: broken(node.name, size.type_size, size.label) for key, node in by_id.items()}
    wide = {key: widest(lines, size.type_size) for key, lines in labels.items()}
    tall = {key: len(lines) * size.line + size.between for key, lines in labels.items()}
    edge = size.bar + size.stub + AIR if hub else AIR
    rooms = [max((wide[key] for block in column for key in block), default=0) for column in (left, right)]
    ends = [edge + ceil(max(room, LEAST)) for room in rooms]
    width = max(size.width, sum(ends) + 2 * (2 * AIR + round(SIZE)) + GAP)
    xs = (ends[0], width - ends[1])
    top = HEAD + size.between if hub else 0
    middles, headings, bottom = _stacked(left, LEFT, by_id, tall, top, xs[0])
    rights, more, low = _settled(right, tall, middles, inner, top, bottom, xs[1])
    spots = {}
    for side, column in enumerate((middles, rights)):
        way = 1 if side == 0 else -1
        for key, y in column.items():
            x = xs[side]
            lines = placed(labels[key], y - len(labels[key]) * size.line / 2, size.line)
            knot_x = x + way * (AIR + SIZE)
            spots[key] = Spot(lines, x, x - way * wide[key] * SLACK, knot_x, y, knot(by_id[key].kind, knot_x, y))
    height = round(max(bottom, low)) + (size.bar + AIR if hub else 0)
    room = xs[1] - xs[0] - 4 * (AIR + SIZE)
    paths = {
        ends: _path(ends, support, spots, hub, (size.bar, width - size.bar), room) for ends, support in ties.items()
    }
    inside = f"M{size.bar} {HEAD}V{height - size.bar}H{width - size.bar}V{HEAD}z"
    frame = f"M0 0H{width}V{height}H0z{inside}" if hub else ""
    return Plan(width, height, (*middles, *rights), spots, (*headings, *more), paths, frame)


def _blocks(nodes: Mapping[str, Node], kinds: Sequence[str]) -> Blocks:
    return tuple(tuple(key for key, node in nodes.items() if node.kind == kind) for kind in kinds)


def _stacked(
    column: Blocks, kinds: Sequence[str], nodes: Mapping[str, Node], tall: Mapping[str, int], top: float, x: int
) -> tuple[dict[str, float], list[Heading], float]:
    """The left column from the top down: middles of rows, headings, and where it ends."""
    middles: dict[str, float] = {}
    headings: list[Heading] = []
    y = top
    for kind, block in zip(kinds, column, strict=True):
        if not block:
            continue
        y += APART if headings else 0
        headings.append(Heading(kind, x, round(y + HEADING - 10)))
        y += HEADING
        for key in block:
            middles[key] = round(y + tall[key] / 2)
            y += tall[key]
    return middles, headings, y


def _settled(
    column: Blocks, tall: Mapping[str, int], lefts: Mapping[str, float], inner: Iterable[Edge], top: float,
    bottom: float, x: int,
) -> tuple[dict[str, float], list[Heading], float]:  # fmt: skip
    """The right column, each entry near those it is tied to; what is tied to the frame alone comes last."""
    keys = [key for block in column for key in block]
    if not keys:
        return {}, [], top
    wanted: list[float] = []
    for key in keys:
        near = [lefts[one] for edge in inner if key in edge for one in edge if one in lefts]
        tied = any(key in edge for edge in inner)
        wanted.append(sum(near) / len(near) if near else (wanted[-1] if wanted and tied else bottom))
    middles = settled(wanted, [tall[key] for key in keys], top + HEADING, bottom)
    found = {key: float(round(middle)) for key, middle in zip(keys, middles, strict=True)}
    return found, [Heading(RIGHT[0], x, round(top + HEADING - 10))], found[keys[-1]] + tall[keys[-1]] / 2


def _path(
    ends: Edge, support: Support, spots: Mapping[str, Spot], hub: str, walls: tuple[int, int], room: float
) -> str:
    if hub in ends:
        spot = spots[ends[1] if ends[0] == hub else ends[0]]
        start, end = (walls[0], spot.outer - AIR) if spot.on_left else (spot.outer + AIR, walls[1])
        return stroke([(start, spot.y), (end, spot.y)], support)
    one, other = sorted((spots[end] for end in ends), key=lambda spot: (spot.knot_x, spot.y))
    start, end = one.port, other.port
    if start == end:  # within a column: out and back
        pull = min(abs(other.y - one.y) * SWING + 12, room * 0.6) * (1 if one.on_left else -1)
        return bow((start, one.y), (start + pull, one.y), (end + pull, other.y), (end, other.y), support)
    pull = (end - start) * SWING
    return bow((start, one.y), (start + pull, one.y), (end - pull, other.y), (end, other.y), support)
