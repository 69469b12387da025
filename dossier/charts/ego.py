"""An entity and those it is tied to: its name on the left, a line to each of them that shows how well it is supported.

It stands on the entity's page beside lists that say the same and more, so it is small: one drawing for phones and
desks, one claim a line, the best supported. The lines fan out to one side, so that names have room and nothing crosses.
"""

from __future__ import annotations

from itertools import pairwise

from dossier.charts.svg import Picture, Pieces, TextLine, bezier, stacked, widest, wrap_hyphens
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, Link
from dossier.frozen import dataclass
from dossier.model.dossier import Claim
from dossier.model.relations import Relation, relations_of
from dossier.model.support import BEST_SUPPORTED_FIRST
from dossier.text.value import EntityValue, Text

FEWEST, MOST = 2, 12  # neighbours: a single one is no chart; what is beyond, the lists name
KINDS = ("organization", "person", "deal", "product", "place")
WIDTH = 352  # px of the drawing, unless a single word is too long for it
NAME, RELATION = 13, 11  # px, type sizes: of names, and of what ties them
NAME_LINE, RELATION_LINE, BETWEEN, KINDS_BETWEEN = 16, 14, 10, 18  # px, heights
OWN_ROOM, FAN, AIR = 92, 76, 8  # px, widths: of the own name, of the lines, between a line and a name
SLACK = 1.08  # how much wider than estimated the own name may run before it meets the lines
MOST_RELATION_LINES = 3  # longer roles are left to the lists


@dataclass(frozen=True, slots=True)
class RelationText:
    """Words that say what ties two entities; `origin` names their field, `value` tells if they are a claim's value."""

    text: str
    origin: str
    value: bool = False


@dataclass(frozen=True, slots=True)
class RelationLines:
    """What ties the two, in lines."""

    words: RelationText
    lines: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One that the entity is tied to: its name, the line to it, and the claim which that line is drawn for."""

    link: Link
    lines: tuple[TextLine, ...]
    texts: tuple[RelationLines, ...]
    cite: Cite
    path: str


@dataclass(frozen=True, slots=True)
class Ego(Picture):
    """The chart `ego`. Names of neighbours start at `x`; `left_out` is how many have no room."""

    own: Link
    own_lines: tuple[TextLine, ...]
    x: int
    width: int
    height: int
    neighbours: tuple[Neighbour, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class _Block:
    """A neighbour before it has a place: its name, and what stands above it, in lines."""

    relation: Relation
    other: str
    kind: int
    name: Pieces
    texts: tuple[tuple[RelationText, Pieces], ...]

    @property
    def height(self) -> int:
        """In px."""
        return len(self.name) * NAME_LINE + sum(len(lines) for _, lines in self.texts) * RELATION_LINE

    @property
    def width(self) -> float:
        """Of its longest line, in px."""
        return max([widest(self.name, NAME), *(widest(lines, RELATION) for _, lines in self.texts)])


def ego(context: PageContext, entity: str) -> Ego | None:
    """The chart of an entity, or none where there is nothing to draw."""
    relations = relations_of(context.site.dossier, context.site.index, entity)
    if len(relations) < FEWEST:
        return None
    own = wrap_hyphens(context.name(entity), NAME, OWN_ROOM, bold=True)
    start = round(widest(own, NAME, bold=True) * SLACK) + AIR
    x = start + FAN + AIR
    blocks = [_block(context, relation, entity, WIDTH - x) for relation in _chosen(context, relations, entity)]
    tops = [0]
    for block, following in pairwise(blocks):
        tops.append(tops[-1] + block.height + (BETWEEN if block.kind == following.kind else KINDS_BETWEEN))
    height = max(tops[-1] + blocks[-1].height, len(own) * NAME_LINE)
    return Ego(
        id="ego",
        own=context.entity_link(entity),
        own_lines=stacked(own, (height - len(own) * NAME_LINE) // 2, NAME_LINE),
        x=x,
        width=max(WIDTH, x + round(max(block.width for block in blocks) + 0.5)),
        height=height,
        neighbours=tuple(
            _neighbour(context, block, top, ((start, height / 2), x)) for block, top in zip(blocks, tops, strict=True)
        ),
        left_out=len(relations) - len(blocks),
    )


def _neighbour(context: PageContext, block: _Block, top: float, fan: tuple[tuple[float, float], float]) -> Neighbour:
    """A neighbour from `top` down; `fan` is the point from which lines start, and the x at which names do."""
    start, x = fan
    texts, y = [], top
    for words, lines in block.texts:
        texts.append(RelationLines(words, stacked(lines, y, RELATION_LINE)))
        y += len(lines) * RELATION_LINE
    end = (x - AIR, top + block.height / 2)
    middle = (start[0] + x) / 2
    return Neighbour(
        link=context.entity_link(block.other),
        lines=stacked(block.name, y, NAME_LINE),
        texts=tuple(texts),
        cite=context.cite(block.relation.claims[0].id),
        path=bezier((start, (middle, start[1]), (middle, end[1]), end)),
    )


def _chosen(context: PageContext, relations: tuple[Relation, ...], entity: str) -> list[Relation]:
    """Those with most claims, then the best supported; by kind, each kind in that order."""

    def weight(relation: Relation) -> tuple[int, int, str]:
        return -len(relation.claims), BEST_SUPPORTED_FIRST.index(relation.support), relation.other(entity)

    return sorted(
        sorted(relations, key=weight)[:MOST],
        key=lambda relation: (_kind(context, relation.other(entity)), *weight(relation)),
    )


def _kind(context: PageContext, entity: str) -> int:
    return KINDS.index(context.site.dossier.entities[entity].kind)


def _block(context: PageContext, relation: Relation, entity: str, room: float) -> _Block:
    other = relation.other(entity)
    texts = (
        (words, wrap_hyphens(words.text, RELATION, room))
        for words in relation_texts(context, relation.claims[0], entity, other)
    )
    return _Block(
        relation=relation,
        other=other,
        kind=_kind(context, other),
        name=wrap_hyphens(context.name(other), NAME, room),
        texts=tuple((words, lines) for words, lines in texts if len(lines) <= MOST_RELATION_LINES),
    )


def relation_texts(context: PageContext, claim: Claim, own_id: str, other_id: str) -> tuple[RelationText, ...]:
    """The relation to `other_id` as seen from `own_id`: "founder of", "founded by"; of a role at one: "role, CEO".

    A role keeps the name of its property: "chief executive" alone would make a former one a present one.
    """
    key = claim.record.property
    prop = context.site.dossier.vocabulary.properties[key]
    label = RelationText(context.text(prop.label), f"property:{key}:label")
    if isinstance(claim.value, EntityValue) and claim.value.id in (own_id, other_id):
        if claim.subject == own_id or prop.inverse is None:
            return (label,)
        return (RelationText(context.text(prop.inverse), f"property:{key}:inverse"),)
    if isinstance(claim.value, Text) and claim.value.texts is None:  # its statement is its value: too long for a line
        return (label,)
    value = "".join(piece.text for piece in context.value_pieces(claim))
    return label, RelationText(value, f"claim:{claim.id}:value", value=True)
