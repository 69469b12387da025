"""The chart of moves for a wide screen: three columns, lines that curve between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace

from dossier.charts.flow_drawing import (
    OVER,
    PLACE,
    TARGET,
    FlowDrawing,
    FlowLine,
    MoverName,
    PlaceBar,
    arrives,
    brackets,
    leg_label,
    line_count,
    line_from,
    line_to,
    mover_labels,
    no_origin_label,
    targets_named,
    thickness,
)
from dossier.charts.svg import CITE, UNTOLD, Label, Point, label, rounded
from dossier.components.page_context import PageContext
from dossier.edition.moves import Leg, Mover
from dossier.frozen import dataclass

WIDTH = 1000.0
ROOM_PLACE = 165.0  # px for a place's name in a line
ROOM_NAME = 160.0
ROOM_LEG = 190.0
TOP = 34.0  # px for the headings
SLOT = 17.0  # px of a line
LINE = 14.0  # px of a line of its label
GAP = 12.0  # px between movers, and between places
CURVE = 70.0  # px a curve needs at least
PAD = 12.0
APART = 34.0  # px before those whose move is not certain, with the words that say so


@dataclass(frozen=True, slots=True)
class Slot:
    """A line at its mover: at which height, and the words above it."""

    leg: Leg
    mover: Mover
    y: float
    label: Label | None

    @property
    def thickness(self) -> float:
        """How much of a bar it takes, in px."""
        return thickness(line_count(self.mover))


@dataclass(frozen=True, slots=True)
class Bar:
    """A place before it has its bar: its lines from top to bottom, and how high they pull it."""

    label: Label
    slots: Sequence[Slot]
    height: float
    pull: float = 0.0
    ports: Sequence[float] = field(default=())  # where the lines meet the bar, once it has a place

    def bar(self, top: float, x: float, width: float = 0) -> PlaceBar:
        """The bar, and the name at its middle."""
        named = self.label.centred_at(top + self.height / 2)
        return PlaceBar(label=named, x=rounded(x), y=rounded(top), height=rounded(self.height), width=rounded(width))


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


@dataclass(frozen=True, slots=True)
class _Words:
    """All labels of movers by key, and of legs by claim, before they have a place."""

    names: Mapping[str, tuple[Label, ...]]
    legs: Mapping[str, Label]


def wide(
    context: PageContext, rows: tuple[Mover, ...], origins: tuple[str, ...], targets: tuple[str, ...]
) -> FlowDrawing:
    """Draw the movers from top to bottom, between origins on the left and targets on the right."""
    words = _words(context, rows)
    columns = _columns(context, rows, words, (origins, targets))
    movers, slots_in, slots_out, apart, foot = _rows(rows, words, columns, _uncertain(context, rows, targets))
    left = _origin_bars(context, origins, slots_in, columns.origin)
    right = _target_bars(context, targets, slots_out, columns)
    places = [place for _, place in (*left, *right)]
    lines = [
        *_lines_in(context, [bar for bar, _ in left], columns),
        *_lines_out(context, [bar for bar, _ in right], columns),
    ]
    height = max([foot, *(max(place.y + place.height, place.label.box[3]) for place in places)])
    return FlowDrawing(
        width=rounded(columns.width),
        height=rounded(height),
        lines=tuple(lines),
        movers=movers,
        places=tuple(places),
        heads=(0, rounded(columns.name), rounded(columns.width)),
        apart=apart,
    )


def _uncertain(context: PageContext, rows: Sequence[Mover], targets: Sequence[str]) -> frozenset[str]:
    """The first of each target's movers who do not arrive."""
    rank = {place: position for position, place in enumerate(targets)}
    first: dict[int, str] = {}
    for mover in rows:
        if not any(arrives(context, leg) for leg in mover.targets):
            first.setdefault(min(rank[leg.place] for leg in mover.targets), mover.key)
    return frozenset(first.values())


def _words(context: PageContext, rows: Sequence[Mover]) -> _Words:
    """In the order of reading, which is that of the citations' numbers."""
    named = targets_named(rows)
    names: dict[str, tuple[Label, ...]] = {}
    legs: dict[str, Label] = {}
    for mover in rows:
        names[mover.key] = mover_labels(context, mover, 0, ROOM_NAME)
        if mover.group is None:
            for leg in mover.origins:
                legs[leg.claim.id] = leg_label(context, leg, (0, 0), named=True, room=ROOM_LEG)
            for leg in mover.targets:
                legs[leg.claim.id] = leg_label(context, leg, (0, 0), named=named, room=ROOM_LEG)
    return _Words(names, legs)


def _columns(
    context: PageContext, rows: Sequence[Mover], words: _Words, places: tuple[Sequence[str], Sequence[str]]
) -> Columns:
    left = max((_place_label(context, place, 0).width for place in places[0]), default=0.0)
    right = max((_target_label(context, place, 0).width for place in places[1]), default=0.0)
    no_origin = UNTOLD if any(not mover.origins for mover in rows) else 0.0
    run_in, run_out = (
        max([CITE * 2, least, *(words.legs[leg.claim.id].width for leg in legs if leg.claim.id in words.legs)]) + PAD
        for least, legs in (
            (no_origin, [leg for mover in rows for leg in mover.origins]),
            (0.0, [leg for mover in rows for leg in mover.targets]),
        )
    )
    name = max(item.width for labels in words.names.values() for item in labels)
    fixed = left + run_in + name + run_out + right + 5 * PAD
    free = max(2 * CURVE, WIDTH - fixed)
    into = free - CURVE if left else CURVE / 2
    first = left + PAD
    start = first + into
    middle = start + run_in + PAD
    out = middle + name + PAD
    last = out + run_out + (free - into)
    return Columns(
        origin=first,
        run_in=start,
        name=middle,
        run_out=out,
        target_curve=out + run_out,
        target=last,
        width=max(WIDTH, last + 2 * PAD + right),
    )


def _place_label(context: PageContext, place: str, x: float, *, end: bool = False) -> Label:
    return label(context.entity_link(place), (x, 0), size=PLACE, room=ROOM_PLACE, bold=True, end=end)


def _target_label(context: PageContext, place: str, x: float) -> Label:
    return label(context.entity_link(place), (x, 0), size=TARGET, room=ROOM_PLACE, bold=True)


def _rows(
    rows: Sequence[Mover], words: _Words, columns: Columns, uncertain: frozenset[str]
) -> tuple[tuple[MoverName, ...], list[Slot], list[Slot], tuple[Point, ...], float]:
    """The movers below each other, their lines from origins and to targets, and where the last one ends.

    Before the `uncertain` ones, by key, there is room for words; where these stand is the last but one of what is
    returned.
    """
    apart: list[Point] = []
    names: list[MoverName] = []
    slots_in: list[Slot] = []
    slots_out: list[Slot] = []
    y = TOP
    for mover in rows:
        if mover.key in uncertain:
            y += APART if names else LINE
            apart.append((rounded(columns.name), rounded(y - LINE)))
        heights_in, heights_out = (
            [_height(mover, words.legs.get(leg.claim.id)) for leg in legs] for legs in (mover.origins, mover.targets)
        )
        labels = words.names[mover.key]
        name_height = labels[-1].box[3] - labels[0].box[1]
        height = max(sum(heights_in), sum(heights_out), name_height + 8)
        middle = y + height / 2
        mover_in = _slots(mover, zip(mover.origins, heights_in, strict=True), middle, (columns.run_in, words))
        mover_out = _slots(mover, zip(mover.targets, heights_out, strict=True), middle, (columns.run_out, words))
        down = middle - (labels[0].box[1] + labels[-1].box[3]) / 2
        labels = tuple(replace(item, x=rounded(columns.name)).lowered(down) for item in labels)
        if not mover.origins:
            labels = (*labels, no_origin_label((columns.name - PAD, middle), end=True).centred_at(middle))
        held = (
            (columns.name - 7, [slot.y for slot in mover_in]),
            (columns.run_out - 4, [slot.y for slot in mover_out]),
        )
        names.append(MoverName(labels, brackets(*held)))
        slots_in += mover_in
        slots_out += mover_out
        y += height + GAP
    return tuple(names), slots_in, slots_out, tuple(apart), y


def _height(mover: Mover, words: Label | None) -> float:
    if words is None:
        return max(SLOT, thickness(line_count(mover)) + 6)
    return SLOT + LINE * len(words.rows)


def _slots(mover: Mover, legs: Iterable[tuple[Leg, float]], middle: float, words: tuple[float, _Words]) -> list[Slot]:
    """Lines of these heights below each other around the middle of their mover; the words stand above each."""
    x, labels = words
    heights = list(legs)
    slots: list[Slot] = []
    y = middle - sum(height for _, height in heights) / 2
    for leg, height in heights:
        unplaced = labels.legs.get(leg.claim.id)
        line = y + (height / 2 if len(heights) == 1 or unplaced is None else height - SLOT / 2)
        placed = replace(unplaced, x=rounded(x + 4)).standing_at(line - OVER) if unplaced else None
        slots.append(Slot(leg=leg, mover=mover, y=rounded(line), label=placed))
        y += height
    return slots


def _slots_of(place: str, slots: Sequence[Slot]) -> list[Slot]:
    return sorted((slot for slot in slots if slot.leg.place == place), key=lambda slot: slot.y)


def _origin_bars(
    context: PageContext, places: Sequence[str], slots: Sequence[Slot], x: float
) -> list[tuple[Bar, PlaceBar]]:
    """Bars of origins: each where its lines pull it, none upon another, its lines evenly around its middle."""
    bars: list[Bar] = []
    for place in places:
        own = _slots_of(place, slots)
        name = _place_label(context, place, x - 8, end=True)
        height = max(sum(slot.thickness for slot in own), name.height + 4)
        bars.append(Bar(label=name, slots=own, height=height, pull=sum(slot.y for slot in own) / len(own)))
    drawn = []
    for bar, top in zip(bars, _tops(bars), strict=True):
        port = top + (bar.height - sum(slot.thickness for slot in bar.slots)) / 2
        ports = []
        for slot in bar.slots:
            ports.append(rounded(port + slot.thickness / 2))
            port += slot.thickness
        drawn.append((replace(bar, ports=ports), bar.bar(top, x)))
    return drawn


def _tops(bars: Sequence[Bar]) -> list[float]:
    """Where bars start that are pulled to a height: first from the top down, then runs of bars that push each other
    down are moved up again, as far as they are pulled and there is room.
    """
    tops: list[float] = []
    free = TOP
    for bar in bars:
        tops.append(max(free, bar.pull - bar.height / 2))
        free = tops[-1] + bar.height + GAP
    for index in reversed(range(len(tops))):
        above = tops[index - 1] + bars[index - 1].height + GAP if index else TOP
        run = [index]
        while run[-1] + 1 < len(tops) and tops[run[-1] + 1] - (tops[run[-1]] + bars[run[-1]].height + GAP) < 1:
            run.append(run[-1] + 1)
        over = sum(tops[at] - (bars[at].pull - bars[at].height / 2) for at in run) / len(run)
        up = min(max(0.0, over), tops[index] - above)
        for at in run:
            tops[at] -= up
    return tops


def _target_bars(
    context: PageContext, places: Sequence[str], slots: Sequence[Slot], columns: Columns
) -> list[tuple[Bar, PlaceBar]]:
    """Bars of targets, where the eye ends: blocks along all their movers, so that lines need not bend."""
    x = columns.target
    drawn = []
    free = TOP
    for place in places:
        own = _slots_of(place, slots)
        name = _target_label(context, place, x + PAD)
        ports: list[float] = []
        start = free
        for slot in own:
            half = slot.thickness / 2
            ports.append(rounded(max(slot.y, free + half)))
            free = ports[-1] + half
            start = ports[0] - half if len(ports) == 1 else start
        over = max(0.0, name.height + PAD - (free - start))
        bar = Bar(label=name, slots=own, height=free - start + over, ports=ports)
        drawn.append((bar, bar.bar(start, x, columns.width - x)))
        free += over + GAP
    return drawn


def _lines_in(context: PageContext, bars: Sequence[Bar], columns: Columns) -> Iterator[FlowLine]:
    for bar in bars:
        for slot, y in zip(bar.slots, bar.ports, strict=True):
            points = ((columns.origin + 5, y), (columns.run_in, slot.y), (columns.name - PAD + 2, slot.y))
            yield line_from(context, slot.leg, points, count=line_count(slot.mover), words=slot.label)


def _lines_out(context: PageContext, bars: Sequence[Bar], columns: Columns) -> Iterator[FlowLine]:
    for bar in bars:
        for slot, y in zip(bar.slots, bar.ports, strict=True):
            points = ((columns.run_out, slot.y), (columns.target_curve, slot.y), (columns.target - 1, y))
            yield line_to(context, slot.leg, points, count=line_count(slot.mover), words=slot.label)
