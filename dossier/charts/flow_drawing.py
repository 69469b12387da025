"""What a drawing of moves consists of, and what a line looks like from claim to path."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.charts.svg import Label, Point, label, level_path, number, rounded
from dossier.components.page_context import PageContext
from dossier.components.views import Link
from dossier.edition.moves import Leg, Mover
from dossier.frozen import dataclass
from dossier.model.dossier import Claim
from dossier.model.support import Support
from dossier.text.value import Number

MAX_BUNDLE = 12  # lines of a group that are drawn; a larger one is a band
APART = 3.0  # px between the lines of a bundle
SHORT = 28.0  # px that a line which does not arrive ends before its place
LEG = 11  # type size of what stands at a line
NAME = 14
PLACE = 13
TARGET = 15
OVER = 6.0  # px from a line up to the words above it


@dataclass(frozen=True, slots=True)
class FlowLine:
    """The line of a claim. It arrives (`arrow`, path data) or does not (`ring`: its middle and radius)."""

    claim: str
    support: Support
    path: str
    band: str = ""  # path data of what lies behind the line of a large group
    arrow: str = ""
    ring: tuple[float, float, float] | None = None
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class PlaceBar:
    """A place: its name, and the bar at which lines start or end; one with a width is a block with the name in it."""

    label: Label
    x: float
    y: float
    height: float
    width: float = 0


@dataclass(frozen=True, slots=True)
class MoverName:
    """A mover: the name, for a group its number with what is counted; `brackets` hold several lines together."""

    labels: tuple[Label, ...]
    brackets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FlowDrawing:
    """All of it, in px of the view box. `heads` is where the columns' headings stand, if it has columns.

    `apart` is where those begin whose move is not certain: each place has them last, under words of their own.
    """

    width: float
    height: float
    lines: tuple[FlowLine, ...]
    movers: tuple[MoverName, ...]
    places: tuple[PlaceBar, ...]
    heads: tuple[float, ...] = ()
    apart: tuple[Point, ...] = ()


def is_hedged(claim: Claim) -> bool:
    """Whether no source says it firmly, whatever else is said against it."""
    return not claim.operands and not any(item.firm for item in claim.with_stance("supports"))


def arrives(context: PageContext, leg: Leg) -> bool:
    """Whether a line to a target reaches it: not where the move is hedged, disputed or only wanted."""
    support = context.site.index.support[leg.claim.id]
    return not (support in ("hedged", "disputed") or leg.wanted or is_hedged(leg.claim))


def people(mover: Mover) -> int:
    """How many a mover stands for, at least: a group as many as are counted."""
    if mover.group is None or not isinstance(mover.group.value, Number):
        return 1
    low, high = mover.group.value.low, mover.group.value.high
    return int(low if low is not None else high if high is not None else 1)


def line_count(mover: Mover) -> int:
    """How many lines a mover is drawn with: one, or those of a group; 0 stands for a band."""
    count = people(mover)
    return max(1, count) if count <= MAX_BUNDLE else 0


def thickness(count: int) -> float:
    """How much of a bar the lines of a mover take, in px."""
    return 34.0 if count == 0 else 13.0 if count == 1 else count * APART + 8


def line_from(context: PageContext, leg: Leg, points: Sequence[Point], *, count: int, words: Label | None) -> FlowLine:
    """The line of a leg from an origin, level at each of the points."""
    return FlowLine(
        claim=leg.claim.id,
        support=context.site.index.support[leg.claim.id],
        path=_bundle(points, count),
        band=_band(points, count),
        label=words,
    )


def line_to(
    context: PageContext, leg: Leg, points: tuple[Point, Point, Point], *, count: int, words: Label | None
) -> FlowLine:
    """The line of a leg to a target, where it arrives or, if it is hedged, disputed or wanted, does not."""
    support = context.site.index.support[leg.claim.id]
    first, bend, (x, y) = points
    half = 10.0 if count == 0 else max(4.0, count * APART / 2 + 1)
    arrow, ring = "", None
    if not arrives(context, leg):
        end = x - SHORT - half * 2
        bend = (min(bend[0], end), bend[1])
        ring = (rounded(x - SHORT - half), rounded(y), rounded(half))
    else:
        end = x - half * 1.6
        back = number(end)
        arrow = f"M{back} {number(y - half)}L{number(x)} {number(y)}L{back} {number(y + half)}Z"
    shortened = (first, bend, (end, y))
    return FlowLine(
        claim=leg.claim.id,
        support=support,
        path=_bundle(shortened, count),
        band=_band(shortened, count),
        arrow=arrow,
        ring=ring,
        label=words,
    )


def _bundle(points: Sequence[Point], count: int) -> str:
    """Path data for as many parallel lines."""
    if count <= 1:
        return level_path(points)
    offsets = [(index - (count - 1) / 2) * APART for index in range(count)]
    return "".join(level_path([(x, y + offset) for x, y in points]) for offset in offsets)


def _band(points: Sequence[Point], count: int) -> str:
    return level_path(points) if count == 0 else ""


def leg_label(context: PageContext, leg: Leg, at: Point, *, named: bool, room: float) -> Label:
    """What stands at a line: what its property is called, where `named`, and how far it is said."""
    link = context.property_link(leg.claim.record.property)
    words = ("hedged",) if is_hedged(leg.claim) else ()
    if context.site.index.support[leg.claim.id] == "disputed":
        words = ("disputed", *words)
    return label(
        link if named else Link("", "", link.origin),
        at,
        size=LEG,
        room=room,
        quiet=True,
        words=words,
        cites=(context.cite(leg.claim.id),),
        lead=True,
    )


def mover_labels(context: PageContext, mover: Mover, x: float, room: float) -> tuple[Label, ...]:
    """The name of a mover; of a group its number, cited, and what is counted. The first baseline is 0."""
    if mover.group is None:
        return (label(context.entity_link(mover.entity), (x, 0), size=NAME, room=room, bold=True),)
    fact = context.value(mover.group)
    text = "".join(piece.text for piece in fact.pieces)
    count = label(
        Link(text, "", fact.origin),
        (x, 0),
        size=NAME,
        room=room,
        bold=True,
        support=fact.cite.support,
        cites=(fact.cite,),
    )
    counted = context.property_link(mover.group.record.property)
    return count, label(counted, (x, count.rows[-1].y + LEG * 1.4), size=LEG, room=room, quiet=True)


def no_origin_label(at: Point, *, end: bool = False) -> Label:
    """The words that no source says where somebody was."""
    return label(Link("", ""), at, size=LEG, room=0, end=end, quiet=True, words=("untold",))


def targets_named(rows: Sequence[Mover]) -> bool:
    """Whether lines to places must say what they are: not where all are of one property that means going there."""
    legs = [leg for mover in rows if mover.group is None for leg in mover.targets]
    return any(leg.wanted for leg in legs) or len({leg.claim.record.property for leg in legs}) > 1


def brackets(*columns: tuple[float, Sequence[float]]) -> tuple[str, ...]:
    """Path data for the brackets that hold several lines of a mover together, given their x and the lines' heights."""
    return tuple(
        f"M{rounded(x)} {rounded(heights[0])}V{rounded(heights[-1])}" for x, heights in columns if len(heights) > 1
    )
