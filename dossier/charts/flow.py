"""The picture of moves: where people were, who they are, where they go; a thread is a claim, drawn as sure as it is.

What is only hedged ends before it arrives, and so does a move that is wanted: nobody must read it as done. A group of
people without names is a bundle with as many threads as a source counts people, up to a limit.
"""

from __future__ import annotations

from dataclasses import dataclass

from dossier.charts.base import Picture
from dossier.charts.flow_drawing import Drawing
from dossier.charts.flow_narrow import narrow
from dossier.charts.flow_wide import wide
from dossier.charts.moves import hedged, ordered
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link
from dossier.edition.moves import Leg, Mover, movers


@dataclass(frozen=True, slots=True)
class Cell:
    """A tie in the table: what its property is called, the place, and how far the move is said to be made."""

    property: Link
    place: Link | None
    fact: Fact
    hedged: bool


@dataclass(frozen=True, slots=True)
class FlowRow:
    """A mover in the table; `count` is a group's number, with what is counted."""

    mover: Link
    count: Fact | None
    origins: tuple[Cell, ...]
    targets: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Flow(Picture):
    """The picture. `groups` tells whether any are drawn, which may overlap with the people named."""

    wide: Drawing
    narrow: Drawing
    rows: tuple[FlowRow, ...]
    groups: bool


def flow(context: PageContext) -> Flow | None:
    """The picture of all moves, or None where nobody goes anywhere."""
    found = movers(context.site)
    if not found:
        return None
    rows, origins, targets = ordered(found)
    return Flow(
        "flow",
        wide(context, rows, origins, targets),
        narrow(context, rows, targets),
        tuple(_row(context, mover) for mover in rows),
        any(mover.group for mover in rows),
    )


def _row(context: PageContext, mover: Mover) -> FlowRow:
    origins = tuple(_cell(context, tie, mover) for tie in mover.origins)
    targets = tuple(_cell(context, tie, mover) for tie in mover.targets)
    if mover.group is None:
        return FlowRow(context.entity_link(mover.entity), None, origins, targets)
    count = context.value(mover.group)
    return FlowRow(_property(context, mover.group.record.property), count, origins, targets)


def _cell(context: PageContext, tie: Leg, mover: Mover) -> Cell:
    """A group's places are no values of its claim: they are its subject and what it names with `at`."""
    place = context.entity_link(tie.place) if mover.group is not None else None
    return Cell(_property(context, tie.claim.record.property), place, context.value(tie.claim), hedged(tie.claim))


def _property(context: PageContext, key: str) -> Link:
    return Link(context.text(context.site.dossier.vocabulary.properties[key].label), "", f"property:{key}:label")
