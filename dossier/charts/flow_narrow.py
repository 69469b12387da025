"""The picture of moves for a phone: the same threads, straight, one mover below the other, grouped by where they go."""

from __future__ import annotations

from dataclasses import replace

from dossier.charts.flow_drawing import (
    PLACE,
    TIE,
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
from dossier.charts.label import Label, label, moved, raised, tidy
from dossier.components.page_context import PageContext
from dossier.components.views import Link
from dossier.edition.moves import Leg, Mover

WIDTH = 360.0
HALF = 148.0  # px of a thread from an origin
RIGHT = 160.0  # where the thread to a target starts
BAR = 354.0
GAP = 20.0
OVER = 6.0  # px from a thread up to the words above it
UNDER = 15.0  # px down to the first baseline below it


def narrow(context: PageContext, rows: tuple[Mover, ...], targets: tuple[str, ...]) -> Drawing:
    """Draw every mover under each place it goes to."""
    told = told_targets(rows)
    threads: list[Thread] = []
    middles: list[Middle] = []
    nodes: list[Node] = []
    y = 0.0
    for place in targets:
        head = label(context.entity_link(place), BAR + 4, 0, 15, WIDTH, bold=True, end=True)
        head = moved(head, y - head.box[1])
        top = head.box[3] + 8
        y, last = top + 4, top
        for mover in rows:
            ties = tuple(tie for tie in mover.targets if tie.place == place)
            if ties:
                made, middle, y, last = _block(context, mover, ties, told, y)
                threads += made
                middles.append(middle)
                y += GAP
        nodes.append(Node(head, BAR, tidy(top), tidy(last - top + 12)))
        y += GAP
    return Drawing(WIDTH, tidy(y - GAP), tuple(threads), tuple(middles), tuple(nodes))


def _block(
    context: PageContext, mover: Mover, targets: tuple[Leg, ...], told: bool, y: float
) -> tuple[list[Thread], Middle, float, float]:
    """One mover from `y` down: its threads, its name, where the next may start, where its last target's thread is."""
    names = name_labels(context, mover, RIGHT, BAR - RIGHT - 8)
    count = size_of(mover)
    over = OVER + (thickness(count) / 2 - 6.5 if count != 1 else 0)
    places = [label(context.entity_link(tie.place), 0, 0, PLACE, HALF) for tie in mover.origins]
    tall = max([names[0].height, *(one.height for one in places[:1])])
    line = tidy(y + tall + over)
    name = raised(names[0], line - over)
    labels = [name, *(moved(one, line + UNDER + over - OVER - one.rows[0].y) for one in names[1:])]
    threads: list[Thread] = []
    foot, heights = _origins(context, mover, places, line, over, threads, labels)
    if not mover.origins:
        labels.append(label(Link("", ""), 0, line + 4, TIE, 0, quiet=True, words=("untold",)))
    at, outs = line, []
    for tie in targets:
        made = _tie(context, tie, mover, told, RIGHT, at + UNDER + over - OVER, BAR - RIGHT - 8)
        threads.append(thread(context, tie, ((RIGHT, at), (RIGHT + 20, at), (BAR - 1, at)), count, True, made))
        outs.append(at)
        below = max([one.box[3] for one in (made, *labels[1 : len(names)]) if one is not None])
        at = tidy(below + 14)
        foot = max(foot, below)
    brackets = tuple(
        f"M{tidy(x)} {tidy(found[0])}V{tidy(found[-1])}"
        for x, found in ((HALF + 4, heights), (RIGHT - 4, outs))
        if len(found) > 1
    )
    return threads, Middle(tuple(labels), brackets), foot, outs[-1]


def _origins(
    context: PageContext,
    mover: Mover,
    places: list[Label],
    line: float,
    over: float,
    threads: list[Thread],
    labels: list[Label],
) -> tuple[float, list[float]]:
    """Put the threads from origins below each other; returns their foot and their heights."""
    foot, at = line, line
    heights: list[float] = []
    for tie, place in zip(mover.origins, places, strict=True):
        if heights:
            at = tidy(foot + 8 + place.height + over)
        labels.append(raised(place, at - over))
        made = _tie(context, tie, mover, True, 0, at + UNDER + over - OVER, HALF)
        threads.append(thread(context, tie, ((0, at), (20, at), (HALF, at)), size_of(mover), False, made))
        foot = made.box[3] if made else at + over
        heights.append(at)
    return foot, heights


def _tie(context: PageContext, tie: Leg, mover: Mover, told: bool, x: float, y: float, room: float) -> Label | None:
    if mover.group is not None:
        return None
    return replace(tie_label(context, tie, told, x, y, room - 20), x=tidy(x))
