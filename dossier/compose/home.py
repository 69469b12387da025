"""The start page: what happened, in cited sentences, and the ways in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.disputes import DisputeView, dispute_view
from dossier.compose.entities import sort_key
from dossier.compose.frame import frame
from dossier.compose.parts import Fact, Link, Page, View
from dossier.compose.pictures.flow import Flow, flow
from dossier.compose.prose import BlockView, prose_blocks
from dossier.compose.world import World
from dossier.graph.coverage import total_share
from dossier.text.value import Money

FEATURED_DISPUTES = 3  # shown in full on the start page; the rest is a click away
FEATURED_PEOPLE = 12


@dataclass(frozen=True, slots=True)
class Count:
    """How many of something the dossier holds, and where they are."""

    word: str
    number: int
    href: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A value that stands out, and the statement that says what it is the value of."""

    value: Fact
    statement: Fact


@dataclass(frozen=True, slots=True)
class DealLine:
    """A deal with the amounts the sources give for it."""

    link: Link
    amounts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class HomeView(View):
    """The view of `pages/home.html`."""

    blocks: tuple[BlockView, ...]
    figures: tuple[Figure, ...]
    ways: Mapping[str, str]
    counts: tuple[Count, ...]
    people: tuple[Link, ...]
    deals: tuple[DealLine, ...]
    pages: tuple[Link, ...]
    disputes: tuple[DisputeView, ...]
    coverage: int  # per cent of the sentences of all sources
    flow: Flow | None  # its citations lead to the claims' own pages: their entries would double the page's weight
    flow_href: str


def home_page(world: World, language: str) -> Page:
    """The start page of a language."""
    path = urls.page_path(language, world.dossier.languages[0])
    desk = Desk(world, language, path)
    prose = world.dossier.pages[("home", language)]
    blocks = prose_blocks(desk, prose)
    dossier, index = world.dossier, world.index
    people = [record for record in dossier.entities.values() if record.kind == "person"]
    people.sort(key=lambda record: (-len(index.about.get(record.id, ())), sort_key(desk, record)))
    figures = tuple(_figure(desk, key) for key in prose.front.figures)
    deals = tuple(_deal(desk, record.id) for record in dossier.entities.values() if record.kind == "deal")
    featured = [dispute for dispute in dossier.disputes.values() if dispute.status == "open"][:FEATURED_DISPUTES]
    disputes = tuple(dispute_view(desk, dispute) for dispute in featured)
    moves = flow(Desk(world, language, path, own=frozenset()))
    view_frame = frame(
        desk,
        "home",
        (),
        prose.front.title,
        prose.front.description,
        "page:home:title",
    )
    return Page(
        path,
        "pages/home.html",
        HomeView(
            view_frame,
            desk.entries(),
            blocks,
            figures,
            {word: desk.href(word) for word in ("people", "deals", "disputes", "claims", "sources")},
            counts(desk),
            tuple(desk.entity_link(record.id) for record in people[:FEATURED_PEOPLE]),
            deals,
            tuple(
                Link(page.front.title, desk.href(page.name), f"page:{page.name}:title")
                for (name, code), page in dossier.pages.items()
                if code == language and name != "home"
            ),
            disputes,
            int(total_share(dict(index.coverage)) * 100),
            moves,
            desk.href("pictures", "flow"),
        ),
    )


def _figure(desk: Desk, key: str) -> Figure:
    claim = desk.world.dossier.claims[key]
    return Figure(desk.value(claim), desk.statement(claim))


def _deal(desk: Desk, key: str) -> DealLine:
    amounts = [claim for claim in desk.world.index.about.get(key, ()) if isinstance(claim.value, Money)]
    return DealLine(desk.entity_link(key), tuple(desk.value(claim) for claim in amounts))


def counts(desk: Desk) -> tuple[Count, ...]:
    """The size of the dossier in its own units."""
    world = desk.world
    dossier = world.dossier
    kinds = [record.kind for record in dossier.entities.values()]
    numbers = {
        "claims": len(dossier.claims),
        "sources": len(dossier.sources),
        "people": kinds.count("person"),
        "organizations": kinds.count("organization"),
        "deals": kinds.count("deal"),
        "disputes": len(dossier.disputes),
    }
    return tuple(Count(word, number, desk.href(word)) for word, number in numbers.items() if number)
