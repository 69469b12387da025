"""The picture of moves for a wide screen: three columns, threads that curve between them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dossier.charts.flow_drawing import (
    PLACE,
    Drawing,
    Middle,
    Node,
    Thread,
    name_labels,
    size_of,
    thickness,
    thread,
    tie_label,
    told_targets,
)
from dossier.charts.label import CITE, WORD, Label, label, middled, moved, raised, tidy
from dossier.components.page_context import PageContext
from dossier.components.views import Link
from dossier.edition.moves import Leg, Mover

WIDTH = 1000.0
ROOM_PLACE = 165.0  # px for a place's name in a line
ROOM_NAME = 160.0
ROOM_TIE = 190.0
TOP = 34.0  # px for the headings
SLOT = 17.0  # px of a thread, and as much again for each line of its label
LINE = 14.0
GAP = 12.0  # px between movers, and between places
CURVE = 70.0  # px a curve needs at least
PAD = 12.0
OVER = 6.0  # px from a thread up to the words above it


@dataclass(frozen=True, slots=True)
class Slot:
    """A thread at its mover: at which height, and the words above it."""

    tie: Leg
    mover: Mover
    y: float
    label: Label | None


@dataclass(slots=True)
class Bar:
    """A place while it is being placed: its threads from top to bottom, and how high they pull it."""

    label: Label
    slots: list[Slot]
    height: float
    pull: float
    threads: float
    ports: list[float] = field(default_factory=list)
    node: Node | None = None

    def place(self, top: float, x: float) -> None:
        """Put it at a height, its threads evenly around its middle."""
        self.node = Node(middled(self.label, top + self.height / 2), tidy(x), tidy(top), tidy(self.height))
        port = top + (self.height - self.threads) / 2
        for slot in self.slots:
            thick = thickness(size_of(slot.mover))
            self.ports.append(tidy(port + thick / 2))
            port += thick


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand: bars of origins, run and names, run and bars of targets."""

    origin: float
    run_in: float
    name: float
    run_out: float
    target_curve: float
    target: float
    width: float


def wide(context: PageContext, rows: tuple[Mover, ...], origins: tuple[str, ...], targets: tuple[str, ...]) -> Drawing:
    """Draw the movers from top to bottom, between origins on the left and targets on the right."""
    told = told_targets(rows)
    names: dict[str, tuple[Label, ...]] = {}
    labels: dict[str, Label] = {}
    for mover in rows:  # in the order of reading, which is that of the citations' numbers
        names[mover.key] = name_labels(context, mover, 0, ROOM_NAME)
        if mover.group is None:
            labels |= {tie.claim.id: tie_label(context, tie, True, 0, 0, ROOM_TIE) for tie in mover.origins}
            labels |= {tie.claim.id: tie_label(context, tie, told, 0, 0, ROOM_TIE) for tie in mover.targets}
    columns = _columns(context, rows, names, labels, origins, targets)
    middles, slots_in, slots_out, foot = _rows(rows, names, labels, columns)
    left = _pulled(context, origins, slots_in, columns.origin)
    right = _spread(context, targets, slots_out, columns.target)
    threads = [*_threads(context, left, columns, False), *_threads(context, right, columns, True)]
    nodes = tuple(bar.node for bar in (*left, *right) if bar.node)
    height = max([foot, *(max(node.y + node.height, node.label.box[3]) for node in nodes)])
    heads = (0, tidy(columns.name), tidy(columns.width))
    return Drawing(tidy(columns.width), tidy(height), tuple(threads), middles, nodes, heads)


def _columns(
    context: PageContext,
    rows: tuple[Mover, ...],
    names: dict[str, tuple[Label, ...]],
    labels: dict[str, Label],
    origins: tuple[str, ...],
    targets: tuple[str, ...],
) -> Columns:
    left, right = (
        max((label(context.entity_link(one), 0, 0, PLACE, ROOM_PLACE, bold=True).width for one in places), default=0.0)
        for places in (origins, targets)
    )
    untold = WORD if any(not mover.origins for mover in rows) else 0.0
    run_in, run_out = (
        max([CITE * 2, least, *(labels[tie.claim.id].width for tie in ties if tie.claim.id in labels)]) + PAD
        for least, ties in (
            (untold, [tie for mover in rows for tie in mover.origins]),
            (0.0, [tie for mover in rows for tie in mover.targets]),
        )
    )
    name = max(one.width for found in names.values() for one in found)
    fixed = left + run_in + name + run_out + right + 4 * PAD
    free = max(2 * CURVE, WIDTH - fixed)
    into = free - CURVE if left else CURVE / 2
    first = left + PAD
    start = first + into
    middle = start + run_in + PAD
    out = middle + name + PAD
    last = out + run_out + (free - into)
    return Columns(first, start, middle, out, out + run_out, last, max(WIDTH, last + PAD + right))


def _rows(
    rows: tuple[Mover, ...], names: dict[str, tuple[Label, ...]], labels: dict[str, Label], columns: Columns
) -> tuple[tuple[Middle, ...], list[Slot], list[Slot], float]:
    middles: list[Middle] = []
    slots_in: list[Slot] = []
    slots_out: list[Slot] = []
    y = TOP
    for mover in rows:
        heights = [
            [_height(mover, labels.get(tie.claim.id)) for tie in ties] for ties in (mover.origins, mover.targets)
        ]
        name = names[mover.key]
        tall = name[-1].box[3] - name[0].box[1]
        high = max(sum(heights[0]), sum(heights[1]), tall + 8)
        at = y + high / 2
        put_in = _slots(mover, mover.origins, heights[0], at, labels, columns.run_in)
        put_out = _slots(mover, mover.targets, heights[1], at, labels, columns.run_out)
        down = at - (name[0].box[1] + name[-1].box[3]) / 2
        made = tuple(moved(replace(one, x=tidy(columns.name)), down) for one in name)
        if not mover.origins:
            made = (*made, _untold(columns, at))
        brackets = [
            f"M{tidy(x)} {tidy(found[0].y)}V{tidy(found[-1].y)}"
            for x, found in ((columns.name - 7, put_in), (columns.run_out - 4, put_out))
            if len(found) > 1
        ]
        middles.append(Middle(made, tuple(brackets)))
        slots_in += put_in
        slots_out += put_out
        y += high + GAP
    return tuple(middles), slots_in, slots_out, y


def _untold(columns: Columns, y: float) -> Label:
    return middled(label(Link("", ""), columns.name - PAD, y, 11, 0, end=True, quiet=True, words=("untold",)), y)


def _height(mover: Mover, made: Label | None) -> float:
    if made is None:
        return max(SLOT, thickness(size_of(mover)) + 6)
    return SLOT + LINE * len(made.rows)


def _slots(
    mover: Mover, ties: tuple[Leg, ...], heights: list[float], at: float, labels: dict[str, Label], x: float
) -> list[Slot]:
    """Threads below each other around the middle of their mover; the words stand above each."""
    made: list[Slot] = []
    y = at - sum(heights) / 2
    for tie, high in zip(ties, heights, strict=True):
        found = labels.get(tie.claim.id)
        line = y + (high / 2 if len(ties) == 1 or found is None else high - SLOT / 2)
        words = raised(replace(found, x=tidy(x + 4)), line - OVER) if found else None
        made.append(Slot(tie, mover, tidy(line), words))
        y += high
    return made


def _pulled(context: PageContext, places: tuple[str, ...], slots: list[Slot], x: float) -> list[Bar]:
    """Bars of origins: each where its threads pull it, none upon another."""
    bars: list[Bar] = []
    for place in places:
        mine = sorted((slot for slot in slots if slot.tie.place == place), key=lambda slot: slot.y)
        made = label(context.entity_link(place), x - 8, 0, PLACE, ROOM_PLACE, bold=True, end=True)
        threads = sum(thickness(size_of(slot.mover)) for slot in mine)
        bars.append(Bar(made, mine, max(threads, made.height + 4), sum(slot.y for slot in mine) / len(mine), threads))
    tops: list[float] = []
    free = TOP
    for bar in bars:
        tops.append(max(free, bar.pull - bar.height / 2))
        free = tops[-1] + bar.height + GAP
    _settle(tops, bars)
    for bar, top in zip(bars, tops, strict=True):
        bar.place(top, x)
    return bars


def _settle(tops: list[float], bars: list[Bar]) -> None:
    """Move runs of bars that push each other down up again, as far as they are pulled and there is room."""
    for index in reversed(range(len(tops))):
        above = tops[index - 1] + bars[index - 1].height + GAP if index else TOP
        run = [index]
        while run[-1] + 1 < len(tops) and tops[run[-1] + 1] - (tops[run[-1]] + bars[run[-1]].height + GAP) < 1:
            run.append(run[-1] + 1)
        over = sum(tops[one] - (bars[one].pull - bars[one].height / 2) for one in run) / len(run)
        up = min(max(0.0, over), tops[index] - above)
        for one in run:
            tops[one] -= up


def _spread(context: PageContext, places: tuple[str, ...], slots: list[Slot], x: float) -> list[Bar]:
    """Bars of targets: each along all its movers, so that threads need not bend."""
    bars: list[Bar] = []
    free = TOP
    for place in places:
        mine = sorted((slot for slot in slots if slot.tie.place == place), key=lambda slot: slot.y)
        made = label(context.entity_link(place), x + 12, 0, PLACE, ROOM_PLACE, bold=True)
        ports: list[float] = []
        start = free
        for slot in mine:
            half = thickness(size_of(slot.mover)) / 2
            ports.append(tidy(max(slot.y, free + half)))
            free = ports[-1] + half
            start = ports[0] - half if len(ports) == 1 else start
        over = max(0.0, made.height + 4 - (free - start))
        bar = Bar(made, mine, free - start + over, 0, 0)
        bar.place(start, x)
        bar.ports = ports
        bars.append(bar)
        free += over + GAP
    return bars


def _threads(context: PageContext, bars: list[Bar], columns: Columns, to: bool) -> list[Thread]:
    made: list[Thread] = []
    for bar in bars:
        for slot, y in zip(bar.slots, bar.ports, strict=True):
            if to:
                points = ((columns.run_out, slot.y), (columns.target_curve, slot.y), (columns.target - 1, y))
            else:
                points = ((columns.origin + 5, y), (columns.run_in, slot.y), (columns.name - PAD + 2, slot.y))
            made.append(thread(context, slot.tie, points, size_of(slot.mover), to, slot.label))
    return made
