"""The start page: what happened, in cited sentences, and the ways in."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.charts.flow import Flow, flow
from dossier.components.layout import PageKind, page
from dossier.components.order import sort_key
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link, Page
from dossier.edition.context import SiteContext
from dossier.edition.deals import terms_of
from dossier.frozen import dataclass
from dossier.model.coverage import total_share
from dossier.pages.disputes import DisputeView, dispute_view
from dossier.pages.prose import BlockView, prose_blocks
from dossier.text.value import Money

HOME = PageKind(name="home", template="home", stylesheet="pictures")


FEATURED_DISPUTES = 3  # shown in full on the start page; the rest is a click away
FEATURED_PEOPLE = 24  # those of whom most is told; a small dossier shows all


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
class FeaturedDeal:
    """A deal with the amounts the sources give for it."""

    link: Link
    amounts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The view of `pages/home.html`."""

    blocks: tuple[BlockView, ...]
    figures: tuple[Figure, ...]
    ways: Mapping[str, str]
    counts: tuple[Count, ...]
    people: tuple[Link, ...]
    deals: tuple[FeaturedDeal, ...]
    pages: tuple[Link, ...]
    disputes: tuple[DisputeView, ...]
    coverage: int  # per cent of the sentences of all sources
    flow: Flow | None  # its citations lead to the claims' own pages: their entries would double the page's weight
    flow_href: str


def home_page(site: SiteContext, language: str) -> Page[HomeView]:
    """The start page of a language."""
    context = PageContext.at(site, language)
    prose = site.dossier.pages[("home", language)]
    blocks = prose_blocks(context, prose)
    dossier, index = site.dossier, site.index
    people = [record for record in dossier.entities.values() if record.kind == "person"]
    people.sort(key=lambda record: (-len(index.about.get(record.id, ())), sort_key(record, context.language)))
    figures = tuple(_figure(context, key) for key in prose.front.figures)
    deals = tuple(_featured_deal(context, record.id) for record in dossier.entities.values() if record.kind == "deal")
    featured = [dispute for dispute in dossier.disputes.values() if dispute.status == "open"][:FEATURED_DISPUTES]
    disputes = tuple(dispute_view(context, dispute) for dispute in featured)
    moves = flow(PageContext.at(site, language, own=frozenset())) if site.publishes("analysis") else None
    return page(
        context,
        HOME,
        title=prose.front.title,
        title_origin="page:home:title",
        description=prose.front.description,
        view=HomeView(
            blocks=blocks,
            figures=figures,
            ways={word: context.href(word) for word in ("people", "deals", "disputes", "claims", "sources")},
            counts=counts(context),
            people=tuple(context.entity_link(record.id) for record in people[:FEATURED_PEOPLE]),
            deals=deals,
            pages=tuple(
                Link(other.front.title, context.href(other.name), f"page:{other.name}:title")
                for (name, code), other in dossier.pages.items()
                if code == language and name != "home"
            ),
            disputes=disputes,
            coverage=int(total_share(dict(index.coverage)) * 100),
            flow=moves,
            flow_href=context.href("pictures", "flow"),
        ),
    )


def _figure(context: PageContext, key: str) -> Figure:
    claim = context.site.dossier.claims[key]
    return Figure(context.value(claim), context.statement(claim))


def _featured_deal(context: PageContext, key: str) -> FeaturedDeal:
    amounts = [claim for claim in terms_of(context.site, key) if isinstance(claim.value, Money)]
    return FeaturedDeal(context.entity_link(key), tuple(context.value(claim) for claim in amounts))


def counts(context: PageContext) -> tuple[Count, ...]:
    """The size of the dossier in its own units."""
    site = context.site
    dossier = site.dossier
    kinds = [record.kind for record in dossier.entities.values()]
    numbers = {
        "claims": len(dossier.claims),
        "sources": len(dossier.sources),
        "people": kinds.count("person"),
        "organizations": kinds.count("organization"),
        "deals": kinds.count("deal"),
        "disputes": len(dossier.disputes),
    }
    return tuple(Count(word, number, context.href(word)) for word, number in numbers.items() if number)
