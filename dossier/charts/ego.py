"""An entity and those it is tied to: its name on the left, a line to each of them, drawn as surely as it is stated.

It stands on the entity's page beside lists that say the same and more, so it is small: one drawing for phones and
desks, one claim a line, the surest. The lines fan out to one side, so that names have room and nothing crosses.
"""

from __future__ import annotations

from dataclasses import dataclass

from dossier.charts.base import Picture
from dossier.charts.stance_counts import Said, said_of
from dossier.charts.stroke import bow
from dossier.charts.wrapping import Line, broken, placed, widest
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, Link
from dossier.model.relations import Relation, relations_of
from dossier.model.support import BEST_SUPPORTED_FIRST

FEWEST, MOST = 2, 12  # neighbours: a single one is no picture; what is beyond, the lists name
KINDS = ("organization", "person", "deal", "product", "place")
WIDTH = 352  # px of the drawing, unless a single word is too long for it
NAME, SAID = 13, 11  # px, type sizes: of names, and of what ties them
NAME_LINE, SAID_LINE, BETWEEN, KINDS_BETWEEN = 16, 14, 10, 18  # px, heights
OWN_ROOM, FAN, AIR = 92, 76, 8  # px, widths: of the own name, of the lines, between a line and a name
SLACK = 1.08  # how much wider than estimated the own name may run before it meets the lines
MOST_SAID_LINES = 3  # longer roles are left to the lists


@dataclass(frozen=True, slots=True)
class Words:
    """What ties the two, in lines."""

    said: Said
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One that the entity is tied to: its name, the line to it, and the claim which that line is drawn for."""

    link: Link
    lines: tuple[Line, ...]
    words: tuple[Words, ...]
    cite: Cite
    path: str


@dataclass(frozen=True, slots=True)
class Ego(Picture):
    """The picture `ego`. Names of neighbours start at `x`; `left_out` is how many have no room."""

    own: Link
    own_lines: tuple[Line, ...]
    x: int
    width: int
    height: int
    neighbours: tuple[Neighbour, ...]
    left_out: int


def ego(context: PageContext, entity: str) -> Ego | None:
    """The picture of an entity, or none where there is nothing to draw."""
    found = relations_of(context.site.dossier, context.site.index, entity)
    if len(found) < FEWEST:
        return None
    own = broken(context.name(entity), NAME, OWN_ROOM, bold=True)
    start = round(widest(own, NAME, bold=True) * SLACK) + AIR
    x = start + FAN + AIR
    chosen = _chosen(context, found, entity)
    blocks = [_block(context, tie, entity, WIDTH - x) for tie in chosen]
    kinds = [_kind(context, tie, entity) for tie in chosen]
    tops = [0]
    for block, kind, after in zip(blocks[:-1], kinds, kinds[1:], strict=False):
        tops.append(tops[-1] + _height(*block) + (BETWEEN if kind == after else KINDS_BETWEEN))
    height = max(tops[-1] + _height(*blocks[-1]), len(own) * NAME_LINE)
    neighbours = []
    for tie, (names, said), top in zip(chosen, blocks, tops, strict=True):
        words, y = [], top
        for one, lines in said:
            words.append(Words(one, placed(lines, y, SAID_LINE)))
            y += len(lines) * SAID_LINE
        end = (x - AIR, top + _height(names, said) / 2)
        middle = (start + x) / 2
        bend = ((start, height / 2), (middle, height / 2), (middle, end[1]), end)
        link, cite = context.entity_link(tie.other(entity)), context.cite(tie.claims[0].id)
        neighbours.append(Neighbour(link, placed(names, y, NAME_LINE), tuple(words), cite, bow(*bend, tie.support)))
    return Ego(
        "ego",
        context.entity_link(entity),
        placed(own, (height - len(own) * NAME_LINE) // 2, NAME_LINE),
        x,
        max(WIDTH, x + _widest(blocks)),
        height,
        tuple(neighbours),
        len(found) - len(chosen),
    )


Broken = tuple[tuple[str, str], ...]
Block = tuple[Broken, tuple[tuple[Said, Broken], ...]]  # a name, and what is said above it, in lines


def _kind(context: PageContext, tie: Relation, entity: str) -> int:
    return KINDS.index(context.site.dossier.entities[tie.other(entity)].kind)


def _chosen(context: PageContext, found: tuple[Relation, ...], entity: str) -> list[Relation]:
    """Those with most claims, then the surest; by kind, each kind in that order."""

    def weight(tie: Relation) -> tuple[int, int, str]:
        return -len(tie.claims), BEST_SUPPORTED_FIRST.index(tie.support), tie.other(entity)

    return sorted(sorted(found, key=weight)[:MOST], key=lambda tie: (_kind(context, tie, entity), *weight(tie)))


def _block(context: PageContext, tie: Relation, entity: str, room: float) -> Block:
    other = tie.other(entity)
    said = [(one, broken(one.text, SAID, room)) for one in said_of(context, tie.claims[0], entity, other)]
    short = tuple((one, lines) for one, lines in said if len(lines) <= MOST_SAID_LINES)
    return broken(context.name(other), NAME, room), short


def _height(names: Broken, said: tuple[tuple[Said, Broken], ...]) -> int:
    return len(names) * NAME_LINE + sum(len(lines) for _, lines in said) * SAID_LINE


def _widest(blocks: list[Block]) -> int:
    names = [widest(lines, NAME) for lines, _ in blocks]
    said = [widest(lines, SAID) for _, words in blocks for _, lines in words]
    return round(max(names + said) + 0.5)
