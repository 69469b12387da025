"""The picture of moves: where people were, who they are, where they go; a thread is a claim, drawn as sure as it is.

What is only hedged ends before it arrives, and so does a move that is wanted: nobody must read it as done. A group of
people without names is a bundle with as many threads as a source counts people, up to a limit.
"""

from __future__ import annotations

from dataclasses import dataclass

from dossier.compose.desk import Desk
from dossier.compose.parts import Fact, Link
from dossier.compose.pictures.base import Picture
from dossier.compose.pictures.flow_drawing import Drawing
from dossier.compose.pictures.flow_narrow import narrow
from dossier.compose.pictures.flow_wide import wide
from dossier.compose.pictures.moves import Mover, Tie, hedged, movers, ordered


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


def flow(desk: Desk) -> Flow | None:
    """The picture of all moves, or None where nobody goes anywhere."""
    found = movers(desk.world)
    if not found:
        return None
    rows, origins, targets = ordered(found)
    return Flow(
        "flow",
        wide(desk, rows, origins, targets),
        narrow(desk, rows, targets),
        tuple(_row(desk, mover) for mover in rows),
        any(mover.group for mover in rows),
    )


def _row(desk: Desk, mover: Mover) -> FlowRow:
    origins = tuple(_cell(desk, tie, mover) for tie in mover.origins)
    targets = tuple(_cell(desk, tie, mover) for tie in mover.targets)
    if mover.group is None:
        return FlowRow(desk.entity_link(mover.entity), None, origins, targets)
    count = desk.value(mover.group)
    return FlowRow(_property(desk, mover.group.record.property), count, origins, targets)


def _cell(desk: Desk, tie: Tie, mover: Mover) -> Cell:
    """A group's places are no values of its claim: they are its subject and what it names with `at`."""
    place = desk.entity_link(tie.place) if mover.group is not None else None
    return Cell(_property(desk, tie.claim.record.property), place, desk.value(tie.claim), hedged(tie.claim))


def _property(desk: Desk, key: str) -> Link:
    return Link(desk.text(desk.world.dossier.vocabulary.properties[key].label), "", f"property:{key}:label")
