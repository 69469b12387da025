"""The chart of moves for a phone: the same lines, straight, one mover below the other, grouped by where they go."""

from __future__ import annotations

from dataclasses import replace

from dossier.charts.flow_drawing import (
    OVER,
    PLACE,
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
from dossier.charts.svg import Label, Point, label, rounded
from dossier.components.page_context import PageContext
from dossier.edition.moves import Leg, Mover

WIDTH = 360.0
HALF = 148.0  # px of a line from an origin
RIGHT = 160.0  # where the line to a target starts
BAR = 354.0
GAP = 20.0
UNDER = 15.0  # px down to the first baseline below a line


def narrow(context: PageContext, rows: tuple[Mover, ...], targets: tuple[str, ...]) -> FlowDrawing:
    """Draw every mover under each place it goes to."""
    named = targets_named(rows)
    lines: list[FlowLine] = []
    names: list[MoverName] = []
    places: list[PlaceBar] = []
    apart: list[Point] = []
    y = 0.0
    for place in targets:
        head = label(context.entity_link(place), (BAR + 4, 0), size=15, room=WIDTH, bold=True, end=True)
        head = head.lowered(y - head.box[1])
        top = head.box[3] + 8
        y, last = top + 4, top
        said = False
        for mover in sorted(rows, key=lambda mover: not _arrives(context, mover, place)):
            if legs := tuple(leg for leg in mover.targets if leg.place == place):
                if not said and not _arrives(context, mover, place):
                    said = True
                    apart.append((0.0, rounded(y + UNDER)))
                    y = rounded(y + UNDER + GAP / 2)
                block = _Block(context, mover, y)
                last = block.draw(legs, named)
                lines += block.lines
                names.append(block.name)
                y = block.foot + GAP
        places.append(PlaceBar(label=head, x=BAR, y=rounded(top), height=rounded(last - top + 12)))
        y += GAP
    return FlowDrawing(
        width=WIDTH,
        height=rounded(y - GAP),
        lines=tuple(lines),
        movers=tuple(names),
        places=tuple(places),
        apart=tuple(apart),
    )


def _arrives(context: PageContext, mover: Mover, place: str) -> bool:
    return any(arrives(context, leg) for leg in mover.targets if leg.place == place)


class _Block:
    """One mover from `top` down while it is drawn: its lines, its labels, and where the next mover may start."""

    def __init__(self, context: PageContext, mover: Mover, top: float) -> None:
        self.context = context
        self.mover = mover
        self.count = line_count(mover)
        self.over = OVER + (thickness(self.count) / 2 - 6.5 if self.count != 1 else 0)
        self.names = mover_labels(context, mover, RIGHT, BAR - RIGHT - 8)
        self.places = [label(context.entity_link(leg.place), (0, 0), size=PLACE, room=HALF) for leg in mover.origins]
        self.line = rounded(top + max([self.names[0].height, *(place.height for place in self.places[:1])]) + self.over)
        self.foot = self.line
        self.lines: list[FlowLine] = []
        self.labels = [
            self.names[0].standing_at(self.line - self.over),
            *(name.lowered(self._under(self.line) - name.rows[0].y) for name in self.names[1:]),
        ]
        self.heights: tuple[list[float], list[float]] = ([], [])  # of lines from origins, and to targets

    @property
    def name(self) -> MoverName:
        """All labels, and the brackets."""
        from_origins, to_targets = self.heights
        return MoverName(tuple(self.labels), brackets((HALF + 4, from_origins), (RIGHT - 4, to_targets)))

    def draw(self, legs: tuple[Leg, ...], named: bool) -> float:
        """Draw the lines from all origins and those of `legs`; returns the height of the last one."""
        names_below = self.labels[1:]
        self._origins()
        if not self.mover.origins:
            self.labels.append(no_origin_label((0, self.line + 4)))
        y = self.line
        for leg in legs:
            words = self._words(leg, (RIGHT, self._under(y)), named, BAR - RIGHT - 8)
            points = ((RIGHT, y), (RIGHT + 20, y), (BAR - 1, y))
            self.lines.append(line_to(self.context, leg, points, count=self.count, words=words))
            self.heights[1].append(y)
            below = max(item.box[3] for item in (words, *names_below) if item is not None)
            y = rounded(below + 14)
            self.foot = max(self.foot, below)
        return self.heights[1][-1]

    def _origins(self) -> None:
        """The lines from origins, below each other."""
        y = self.line
        for leg, place in zip(self.mover.origins, self.places, strict=True):
            if self.heights[0]:
                y = rounded(self.foot + 8 + place.height + self.over)
            self.labels.append(place.standing_at(y - self.over))
            words = self._words(leg, (0, self._under(y)), True, HALF)
            points = ((0, y), (20, y), (HALF, y))
            self.lines.append(line_from(self.context, leg, points, count=self.count, words=words))
            self.foot = words.box[3] if words else y + self.over
            self.heights[0].append(y)

    def _under(self, y: float) -> float:
        """The first baseline below a line at `y`."""
        return y + UNDER + self.over - OVER

    def _words(self, leg: Leg, at: Point, named: bool, room: float) -> Label | None:
        if self.mover.group is not None:
            return None
        return replace(leg_label(self.context, leg, at, named=named, room=room - 20), x=rounded(at[0]))
