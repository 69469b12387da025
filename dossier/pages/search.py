"""The search page: everything the dossier holds as one compact list, by kind, and the field that searches it.

The list is the page for everyone without JavaScript and the store of what the script shows: a result is the list's own
item, so that its statement, line and links are those the page was checked with, and the index need hold no text.
"""

from __future__ import annotations

from dossier.components.dispute_sides import open_disputes
from dossier.components.entries import source_link
from dossier.components.layout import PageKind, asset, page
from dossier.components.order import sort_key
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link, Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.frozen import dataclass
from dossier.model import addresses
from dossier.model.dossier import Source
from dossier.read.records import DisputeRecord, EntityRecord

SEARCH = PageKind(name="search", template="search", stylesheet="search", searches=True, indexed=False)


ENTITY_KINDS = ("person", "organization", "product", "deal", "place")
FOLDER = addresses.SEARCH_INDEX
PROGRAM = f"{FOLDER}/pagefind.js"
SCRIPT = "search.js"
SPELLING = "search-spelling.js"  # which it needs


@dataclass(frozen=True, slots=True)
class SearchItem:
    """One record. `link` names what is no claim, `fact` is a claim's statement or the first one about an entity."""

    id: str
    kind: str
    link: Link | None
    fact: Fact | None
    claims: int = 0
    sources: int = 0
    origins: int = 0
    disputes: int = 0
    title: str = ""
    language: str = ""  # of the title
    status: str = ""


@dataclass(frozen=True, slots=True)
class ItemGroup:
    """Items about one thing; `link` is empty where the section is not divided."""

    link: Link | None
    items: tuple[SearchItem, ...]


@dataclass(frozen=True, slots=True)
class SearchSection:
    """All items of a kind; `word` is the page of that kind."""

    kind: str
    word: str
    number: int
    groups: tuple[ItemGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The view of `pages/search.html`. Without an index `script` is empty and the list stands alone."""

    sections: tuple[SearchSection, ...]
    number: int
    script: str
    spelling: str
    index: str


def map_path(language: str) -> str:
    """Where it stands which result of Pagefind is which record."""
    return f"{FOLDER}/records.{language}.json"


def search_path(site: SiteContext, language: str) -> str:
    """The path of the search page of a language."""
    return urls.page_path(language, site.dossier.languages[0], "search")


def search_page(site: SiteContext, language: str) -> Page[SearchView]:
    """The page with the field and the list."""
    context = PageContext.at(site, language, "search")
    sections = [_entities(context, kind) for kind in ENTITY_KINDS]
    sections += [_disputes(context), _sources(context), _claims(context)]
    filled = tuple(section for section in sections if section.number)
    searching = site.settings.search
    view = SearchView(
        sections=filled,
        number=sum(section.number for section in filled),
        script=asset(context, SCRIPT) if searching else "",
        spelling=asset(context, SPELLING) if searching else "",
        index=context.link(PROGRAM) if searching else "",
    )
    return page(context, SEARCH, view=view)


def _section(kind: str, word: str, groups: list[ItemGroup]) -> SearchSection:
    return SearchSection(kind, word, sum(len(group.items) for group in groups), tuple(groups))


def _entities(context: PageContext, kind: str) -> SearchSection:
    records = [record for record in context.site.dossier.entities.values() if record.kind == kind]
    records.sort(key=lambda record: sort_key(record, context.language))
    return _section(kind, urls.FOLDER[kind], [ItemGroup(None, tuple(_entity(context, record) for record in records))])


def _entity(context: PageContext, record: EntityRecord) -> SearchItem:
    index = context.site.index
    claims = [*index.about.get(record.id, ()), *index.mentioning.get(record.id, ())]
    fact = context.statement(claims[0], here=False, subject=record.id) if claims else None
    disputes = len(open_disputes(context.site, record.id))
    return SearchItem(
        id=record.id,
        kind=record.kind,
        link=context.entity_link(record.id),
        fact=fact,
        claims=len(claims),
        disputes=disputes,
    )


def _claims(context: PageContext) -> SearchSection:
    """By what they are about, in the order of the names."""
    groups = [
        ItemGroup(context.entity_link(entity), tuple(_claim(context, claim.id) for claim in claims))
        for entity, claims in context.site.index.about.items()
    ]
    groups.sort(key=lambda group: group.link.text.casefold() if group.link else "")
    return _section("claim", "claims", groups)


def _claim(context: PageContext, key: str) -> SearchItem:
    claim = context.site.dossier.claims[key]
    sources = {item.passage.source for item in claim.evidence}
    fact = context.statement(claim, here=False)
    return SearchItem(id=key, kind="claim", link=None, fact=fact, sources=len(sources), origins=len(claim.origins))


def _sources(context: PageContext) -> SearchSection:
    items = tuple(_source(context, source) for source in context.site.dossier.sources.values())
    return _section("source", "sources", [ItemGroup(None, items)])


def _source(context: PageContext, source: Source) -> SearchItem:
    claims = {item.claim for item in context.site.index.evidence[source.id]}
    title = source.record.title.value or ""
    return SearchItem(
        id=source.id,
        kind="source",
        link=source_link(context, source),
        fact=None,
        claims=len(claims),
        title=title,
        language=source.language,
    )


def _disputes(context: PageContext) -> SearchSection:
    items = tuple(_dispute(context, record) for record in context.site.dossier.disputes.values())
    return _section("dispute", "disputes", [ItemGroup(None, items)])


def _dispute(context: PageContext, record: DisputeRecord) -> SearchItem:
    link = Link(context.text(record.question), context.to("dispute", record.id), f"dispute:{record.id}:question")
    claims = {claim for position in record.positions for claim in position.claims}
    return SearchItem(id=record.id, kind="dispute", link=link, fact=None, claims=len(claims), status=record.status)
