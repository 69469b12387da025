"""What a drawing of moves consists of, and what a thread looks like from claim to path."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dossier.charts.label import Label, label, tidy
from dossier.charts.moves import hedged
from dossier.charts.stroke import Point, curve, level, number, stroke
from dossier.components.page_context import PageContext
from dossier.components.views import Link
from dossier.edition.moves import Leg, Mover
from dossier.model.support import Support
from dossier.text.value import Number

MAX_BUNDLE = 12  # threads of a group that are drawn; a larger one is a band
APART = 3.0  # px between the threads of a bundle
SHORT = 28.0  # px that a thread which does not arrive ends before its place
TIE = 11  # type size of what stands at a thread
NAME = 14
PLACE = 13


@dataclass(frozen=True, slots=True)
class Thread:
    """The line of a claim. It arrives (`arrow`, path data) or does not (`ring`: its middle and radius)."""

    claim: str
    support: Support
    path: str
    band: str = ""  # path data of what lies behind the line of a large group
    arrow: str = ""
    ring: tuple[float, float, float] | None = None
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A place: its name, and the bar at which threads start or end."""

    label: Label
    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Middle:
    """A mover: the name, for a group its number with what is counted; `brackets` hold several threads together."""

    labels: tuple[Label, ...]
    brackets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All of it, in px of the view box. `heads` is where the columns' headings stand, if it has columns."""

    width: float
    height: float
    threads: tuple[Thread, ...]
    middles: tuple[Middle, ...]
    nodes: tuple[Node, ...]
    heads: tuple[float, ...] = ()


def size_of(mover: Mover) -> int:
    """How many threads a mover is drawn with: one, or those of a group; 0 stands for a band."""
    if mover.group is None or not isinstance(mover.group.value, Number):
        return 1
    low, high = mover.group.value.low, mover.group.value.high
    count = low if low is not None else high if high is not None else 1
    return max(1, int(count)) if count <= MAX_BUNDLE else 0


def thickness(count: int) -> float:
    """How much of a bar the threads of a mover take, in px."""
    return 34.0 if count == 0 else 13.0 if count == 1 else count * APART + 8


def thread(
    context: PageContext, tie: Leg, points: tuple[Point, Point, Point], count: int, to: bool, made: Label | None
) -> Thread:
    """The thread of a tie through three points, curved between those of different height."""
    support = context.site.index.support[tie.claim.id]
    if not to:
        return Thread(tie.claim.id, support, _path(points, support, count), _band(points, count), label=made)
    x, y = points[-1]
    half = _half(count)
    if support in ("hedged", "disputed") or tie.wanted or hedged(tie.claim):
        points = (points[0], _before(points[1], x - SHORT - half * 2), (x - SHORT - half * 2, y))
        ring = (tidy(x - SHORT - half), tidy(y), tidy(half))
        return Thread(tie.claim.id, support, _path(points, support, count), _band(points, count), ring=ring, label=made)
    points = (points[0], points[1], (x - half * 1.6, y))
    back = number(x - half * 1.6)
    arrow = f"M{back} {number(y - half)}L{number(x)} {number(y)}L{back} {number(y + half)}Z"
    return Thread(tie.claim.id, support, _path(points, support, count), _band(points, count), arrow, label=made)


def tie_label(context: PageContext, tie: Leg, told: bool, x: float, y: float, room: float) -> Label:
    """What stands at a thread: what its property is called, where `told`, and how far it is said."""
    prop = context.site.dossier.vocabulary.properties[tie.claim.record.property]
    link = Link(context.text(prop.label) if told else "", "", f"property:{tie.claim.record.property}:label")
    words = ("hedged",) if hedged(tie.claim) else ()
    if context.site.index.support[tie.claim.id] == "disputed":
        words = ("disputed", *words)
    return label(link, x, y, TIE, room, quiet=True, words=words, cites=(context.cite(tie.claim.id),), lead=True)


def name_labels(context: PageContext, mover: Mover, x: float, room: float) -> tuple[Label, ...]:
    """The name of a mover; of a group its number, cited, and what is counted. The first baseline is 0."""
    if mover.group is None:
        return (label(context.entity_link(mover.entity), x, 0, NAME, room, bold=True),)
    fact = context.value(mover.group)
    text = "".join(piece.text for piece in fact.pieces)
    count = label(
        Link(text, "", fact.origin), x, 0, NAME, room, bold=True, support=fact.cite.support, cites=(fact.cite,)
    )
    prop = context.site.dossier.vocabulary.properties[mover.group.record.property]
    what = Link(context.text(prop.label), "", f"property:{mover.group.record.property}:label")
    return count, label(what, x, count.rows[-1].y + TIE * 1.4, TIE, room, quiet=True)


def told_targets(rows: tuple[Mover, ...]) -> bool:
    """Whether threads to places must say what they are: not where all are of one property that means going there."""
    ties = [tie for mover in rows if mover.group is None for tie in mover.targets]
    return any(tie.wanted for tie in ties) or len({tie.claim.record.property for tie in ties}) > 1


def _half(count: int) -> float:
    return 10.0 if count == 0 else max(4.0, count * APART / 2 + 1)


def _before(point: Point, x: float) -> Point:
    return min(point[0], x), point[1]


def _path(points: tuple[Point, Point, Point], support: Support, count: int) -> str:
    if count <= 1:
        return _line(points, support)
    offsets = [(index - (count - 1) / 2) * APART for index in range(count)]
    if support == "disputed":
        offsets = [offset for offset in offsets if offset in (offsets[0], offsets[-1])]  # waves need more room
    return "".join(_line(tuple((x, y + offset) for x, y in points), support) for offset in offsets)


def _band(points: tuple[Point, Point, Point], count: int) -> str:
    return _line(points, "corroborated") if count == 0 else ""


def _line(points: tuple[Point, ...], support: Support) -> str:
    """Straight where two points stand at one height, an S between two heights."""
    if len({y for _, y in points}) == 1:
        return level(points[0][0], points[-1][0], points[0][1], support)
    data = f"M{number(points[0][0])} {number(points[0][1])}"
    for start, end in pairwise(points):
        middle = (start[0] + end[0]) / 2
        if support == "disputed" and start[1] == end[1]:
            data += level(start[0], end[0], start[1], support)
        elif support == "disputed":
            data += stroke(curve(start, (middle, start[1]), (middle, end[1]), end), support)
        elif start[1] == end[1]:
            data += f"H{number(end[0])}"
        else:
            pulls = f"C{number(middle)} {number(start[1])} {number(middle)} {number(end[1])}"
            data += f"{pulls} {number(end[0])} {number(end[1])}"
    return data
