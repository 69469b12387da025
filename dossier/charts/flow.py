"""The chart of moves: where people were, who they are, where they go. A line is a claim and shows its support.

What is only hedged ends before it arrives, and so does a move that is wanted: nobody must read it as done. A group of
people without names is a bundle with as many lines as a source counts people, up to a limit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dossier.charts.flow_drawing import FlowDrawing, arrives, is_hedged, people
from dossier.charts.flow_narrow import narrow
from dossier.charts.flow_wide import wide
from dossier.charts.svg import Picture
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link
from dossier.edition.moves import Leg, Mover, movers
from dossier.frozen import dataclass


@dataclass(frozen=True, slots=True)
class FlowCell:
    """A leg of a move in the table: what its property is called, the place, and how far the move is said to be made."""

    property: Link
    place: Link | None
    fact: Fact
    hedged: bool


@dataclass(frozen=True, slots=True)
class FlowRow:
    """A mover in the table; `count` is a group's number, with what is counted."""

    mover: Link
    count: Fact | None
    origins: tuple[FlowCell, ...]
    targets: tuple[FlowCell, ...]


@dataclass(frozen=True, slots=True)
class Flow(Picture):
    """The chart. `groups` tells whether any are drawn, which may overlap with the people named.

    What it shows is its title: who loses more people than anybody else, if somebody does, and how many of the moves
    are not certain.
    """

    wide: FlowDrawing
    narrow: FlowDrawing
    rows: tuple[FlowRow, ...]
    groups: bool
    loses: Link | None
    uncertain: int


def flow(context: PageContext) -> Flow | None:
    """The chart of all moves, or None where nobody goes anywhere."""
    unordered = movers(context.site)
    if not unordered:
        return None
    rows, origins, targets = _in_order(context, unordered)
    return Flow(
        id="flow",
        wide=wide(context, rows, origins, targets),
        narrow=narrow(context, rows, targets),
        rows=tuple(_row(context, mover) for mover in rows),
        groups=any(mover.group for mover in rows),
        loses=_loses_most(context, rows),
        uncertain=sum(not arrives(context, leg) for mover in rows for leg in mover.targets),
    )


def _loses_most(context: PageContext, rows: Sequence[Mover]) -> Link | None:
    """The place that more people leave than any other, of those who arrive; None where no two leave one."""
    lost: Counter[str] = Counter()
    for mover in rows:
        if any(arrives(context, leg) for leg in mover.targets):
            for leg in mover.origins:
                lost[leg.place] += people(mover)
    most = lost.most_common(2)
    if not most or most[0][1] < 2 or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    return context.entity_link(most[0][0])


def _row(context: PageContext, mover: Mover) -> FlowRow:
    origins = tuple(_cell(context, leg, mover) for leg in mover.origins)
    targets = tuple(_cell(context, leg, mover) for leg in mover.targets)
    if mover.group is None:
        return FlowRow(mover=context.entity_link(mover.entity), count=None, origins=origins, targets=targets)
    count = context.value(mover.group)
    counted = context.property_link(mover.group.record.property)
    return FlowRow(mover=counted, count=count, origins=origins, targets=targets)


def _cell(context: PageContext, leg: Leg, mover: Mover) -> FlowCell:
    """A group's places are no values of its claim: they are its subject and what it names with `at`."""
    return FlowCell(
        property=context.property_link(leg.claim.record.property),
        place=context.entity_link(leg.place) if mover.group is not None else None,
        fact=context.value(leg.claim),
        hedged=is_hedged(leg.claim),
    )


def _in_order(
    context: PageContext, unordered: Sequence[Mover]
) -> tuple[tuple[Mover, ...], tuple[str, ...], tuple[str, ...]]:
    """Movers, origins and targets, from top to bottom, so that few lines cross.

    Targets stand by how many go there; movers by target, first those who arrive, then by origin; origins where their
    lines pull them.
    """
    counts = Counter(leg.place for mover in unordered for leg in mover.targets)
    targets = sorted(counts, key=lambda place: -counts[place])
    rank = {place: position for position, place in enumerate(targets)}

    def group(mover: Mover) -> tuple[int, bool, bool]:
        uncertain = not any(arrives(context, leg) for leg in mover.targets)
        return min(rank[leg.place] for leg in mover.targets), uncertain, not mover.origins

    rows = sorted(unordered, key=group)
    origins = list(dict.fromkeys(leg.place for mover in rows for leg in mover.origins))
    for _ in range(len(origins)):
        positions = {place: position for position, place in enumerate(origins)}
        rows.sort(key=lambda mover: (*group(mover), _mean([positions[leg.place] for leg in mover.origins])))
        pull = {
            place: _mean([row for row, mover in enumerate(rows) for leg in mover.origins if leg.place == place])
            for place in origins
        }
        reordered = sorted(origins, key=lambda place: pull[place])
        if reordered == origins:
            break
        origins = reordered
    return tuple(rows), tuple(origins), tuple(targets)


def _mean(numbers: list[int]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.0
