"""The deals page: one table, a column per type of value, so that any dossier's vocabulary fills it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.disputes import question_link
from dossier.compose.embed.offer import Offer
from dossier.compose.frame import frame
from dossier.compose.parts import Fact, Link, Page, View
from dossier.compose.pictures.deals import Deals, deals
from dossier.compose.totals import Tally, Total, tallies, totals, untold
from dossier.compose.world import World
from dossier.graph.dossier import Claim
from dossier.text.value import Money

Column = Literal["parties", "amount", "stake", "status", "date"]
COLUMNS: dict[str, Column] = {
    "entity": "parties",
    "money": "amount",
    "percent": "stake",
    "term": "status",
    "date": "date",
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A fact in a cell, with what its property is called."""

    label: str
    property: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class DealRow:
    """A deal and its cells, by column."""

    link: Link
    cells: dict[str, tuple[Labelled, ...]]
    sources: tuple[Link, ...]
    disputes: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DealsView(View):
    """The view of `pages/deals.html`. Every total and every tally unfolds into what it is made of."""

    columns: tuple[str, ...]
    rows: tuple[DealRow, ...]
    totals: tuple[Total, ...]
    tallies: tuple[Tally, ...]
    untold: tuple[Link, ...]
    picture: Deals | None
    picture_href: str
    offer: Offer


def deals_page(world: World, language: str) -> Page:
    """All deals, largest known amount first."""
    from dossier.compose.embed.offers import deals_offer  # its embed shows the rows made here

    path = urls.page_path(language, world.dossier.languages[0], "deals")
    desk = Desk(world, language, path)
    keys = deal_order(world)
    picture = deals(desk)
    rows = tuple(deal_row(desk, key) for key in keys)
    sums, counts = totals(desk, keys), tallies(desk, keys)
    view_frame = frame(desk, "deals", ("deals",), "deals", "deals")
    columns = tuple(COLUMNS.values())
    href = desk.href("pictures", "deals")
    view = DealsView(
        view_frame,
        desk.entries(),
        columns,
        rows,
        sums,
        counts,
        untold(desk, keys),
        picture,
        href,
        deals_offer(world, language),
    )
    return Page(path, "pages/deals.html", view)


def deal_order(world: World) -> list[str]:
    """The ids of all deals, largest known amount first."""
    deals = [record.id for record in world.dossier.entities.values() if record.kind == "deal"]
    return sorted(deals, key=lambda key: (-_largest(world.index.about.get(key, ())), key))


def deal_row(desk: Desk, key: str) -> DealRow:
    """The row of a deal."""
    world = desk.world
    claims = world.index.about.get(key, ())
    cells: dict[str, list[Labelled]] = {column: [] for column in COLUMNS.values()}
    for claim in claims:
        prop = world.dossier.vocabulary.properties[claim.record.property]
        column = COLUMNS.get(prop.type)
        if column is not None:
            cells[column].append(Labelled(desk.text(prop.label), claim.record.property, desk.value(claim)))
    from dossier.compose.entries import source_link

    used = dict.fromkeys(item.passage.source for claim in claims for item in claim.evidence)
    disputes = world.index.disputes_of_entity.get(key, ())
    return DealRow(
        desk.entity_link(key),
        {column: tuple(found) for column, found in cells.items()},
        tuple(source_link(desk, world.dossier.sources[one]) for one in used),
        tuple(question_link(desk, one) for one in disputes),
    )


def _largest(claims: tuple[Claim, ...]) -> float:
    amounts = [claim.value for claim in claims if isinstance(claim.value, Money)]
    return max((float(amount.high or amount.low or 0) for amount in amounts), default=0.0)
