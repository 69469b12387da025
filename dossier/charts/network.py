"""People, organizations and deals, and the claims that tie them.

People and deals stand on the left, organizations on the right, a line for every tie. The one that nearly all others are
tied to would make a star of any drawing; it becomes the frame instead, and a tie to it is a short line to the edge.
No line passes a label: what joins two columns runs between them, what leads to the frame has its row to itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.charts.network_plan import Heading, NetworkSize, Node, NodePlace, plan
from dossier.charts.svg import Picture
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, Fact, Link
from dossier.edition.format_values import statement_text
from dossier.frozen import dataclass
from dossier.model.relations import Relation, relations

KINDS = ("person", "deal", "organization")
FEWEST = 2  # ties: a single line is no chart
MOST = 60  # entities drawn; the table names all
HUB_TIES, HUB_SHARE = 5, 1 / 3  # from here on the most tied entity is the frame

WIDE = NetworkSize(name="wide", width=880, label=200, type_size=13, line=16, between=8, bar=7, stub=30)
NARROW = NetworkSize(name="narrow", width=352, label=102, type_size=12, line=14, between=10, bar=5, stub=17)


@dataclass(frozen=True, slots=True)
class EntityMark:
    """An entity in a drawing."""

    link: Link
    place: NodePlace


@dataclass(frozen=True, slots=True)
class TieLine:
    """The line of a tie, called by what its best supported claim states; `id` is that of the element which does."""

    id: str
    statement: str
    cite: Cite
    path: str


@dataclass(frozen=True, slots=True)
class NetworkDrawing:
    """One drawing. `hub` is the entity that is its frame, if there is any."""

    size: str
    width: int
    height: int
    hub: Link | None
    frame: str
    headings: tuple[Heading, ...]
    marks: tuple[EntityMark, ...]
    edges: tuple[TieLine, ...]


@dataclass(frozen=True, slots=True)
class TieRow:
    """A tie in the table: the two, and all that claims say of it."""

    ends: tuple[Link, Link]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Network(Picture):
    """The chart `network`, drawn for a desktop and for a phone. `left_out` entities stand in the table alone."""

    drawings: tuple[NetworkDrawing, ...]
    rows: tuple[TieRow, ...]
    left_out: int


def network(context: PageContext, most: int = MOST) -> Network | None:
    """The chart, or none where there is too little to draw; `most` entities are drawn."""
    dossier = context.site.dossier
    kinds = {key: record.kind for key, record in dossier.entities.items() if record.kind in KINDS}
    all_ties = [tie for tie in relations(dossier, context.site.index) if all(end in kinds for end in tie.ends)]
    if len(all_ties) < FEWEST:
        return None
    kept = most_tied(all_ties, most)
    drawn = [tie for tie in all_ties if all(end in kept for end in tie.ends)]
    hub = hub_of(drawn)
    left_out = len(_counts(all_ties)) - len(_counts(drawn))
    rows = tuple(_row(context, tie) for tie in all_ties)  # first, so that its citations count up
    panels = [drawn, *_panels(drawn, kinds)]
    return Network(
        id="network",
        drawings=tuple(_drawing(context, number, panel, hub) for number, panel in enumerate(panels)),
        rows=rows,
        left_out=left_out,
    )


def _panels(drawn: Sequence[Relation], kinds: Mapping[str, str]) -> list[list[Relation]]:
    """For a phone: ties of deals in a drawing of their own, so that fewer lines share the narrow middle."""
    deals = [tie for tie in drawn if "deal" in (kinds[end] for end in tie.ends)]
    return [panel for panel in ([tie for tie in drawn if tie not in deals], deals) if panel]


def _drawing(context: PageContext, panel: int, drawn: Sequence[Relation], hub: str) -> NetworkDrawing:
    """Panel 0 is the wide one."""
    hub = hub if any(hub in tie.ends for tie in drawn) else ""
    entities = context.site.dossier.entities
    nodes = [Node(key, entities[key].kind, context.name(key)) for key in {end for tie in drawn for end in tie.ends}]
    size = NARROW if panel else WIDE
    layout = plan(size, nodes, [tie.ends for tie in drawn], hub)
    edges = []
    for number, tie in enumerate(drawn, start=1):
        claim = tie.claims[0]
        statement = statement_text(context.site, claim, context.language)
        edges.append(
            TieLine(
                id=f"tie-{panel}-{number}",
                statement=statement,
                cite=context.cite(claim.id),
                path=layout.paths[tie.ends],
            )
        )
    return NetworkDrawing(
        size=size.name,
        width=layout.width,
        height=layout.height,
        hub=context.entity_link(hub) if hub else None,
        frame=layout.frame,
        headings=layout.headings,
        marks=tuple(EntityMark(context.entity_link(key), layout.places[key]) for key in layout.order),
        edges=tuple(edges),
    )


def most_tied(ties: Sequence[Relation], most: int) -> frozenset[str]:
    """The entities with the most ties."""
    counts = _counts(ties)
    return frozenset(sorted(counts, key=lambda key: (-counts[key], key))[:most])


def hub_of(ties: Sequence[Relation]) -> str:
    """The entity that so many are tied to that it is better drawn as a frame, or empty."""
    counts = _counts(ties)
    hub = min(counts, key=lambda key: (-counts[key], key), default="")
    return hub if hub and counts[hub] >= max(HUB_TIES, HUB_SHARE * (len(counts) - 1)) else ""


def _counts(ties: Sequence[Relation]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for tie in ties:
        for end in tie.ends:
            counts[end] = counts.get(end, 0) + 1
    return counts


def _row(context: PageContext, tie: Relation) -> TieRow:
    """The two in the order of the best supported claim, as it reads."""
    first = tie.claims[0].subject
    links = (context.entity_link(first), context.entity_link(tie.other(first)))
    return TieRow(links, tuple(context.statement(claim) for claim in tie.claims))
