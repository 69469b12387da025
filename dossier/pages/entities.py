"""The index of people, organizations, products or places, by name, each with the first statement about it."""

from __future__ import annotations

from dossier.components.dispute_sides import open_disputes
from dossier.components.entity_summary import section_order
from dossier.components.layout import PageKind, page
from dossier.components.order import sort_key
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link, Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.frozen import dataclass
from dossier.read.records import EntityRecord


def _index(kind: str) -> PageKind:
    return PageKind(
        name=urls.FOLDER[kind],
        template="entities",
        in_navigation=lambda site: any(record.kind == kind for record in site.dossier.entities.values()),
    )


ENTITIES = {kind: _index(kind) for kind in ("person", "organization", "product", "place")}  # deals have a table


@dataclass(frozen=True, slots=True)
class EntityItem:
    """One line of the index. `fact` leads to the claim's own page for its passages."""

    link: Link
    claims: int
    disputes: int
    fact: Fact | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntitiesView:
    """The view of `pages/entities.html`."""

    kind: str
    items: tuple[EntityItem, ...]


def entities_page(site: SiteContext, language: str, kind: str) -> Page[EntitiesView]:
    """The index of one kind of entity."""
    context = PageContext.at(site, language, urls.FOLDER[kind])
    records = [record for record in site.dossier.entities.values() if record.kind == kind]
    records.sort(key=lambda record: sort_key(record, context.language))
    items = tuple(_item(context, record) for record in records)
    return page(context, ENTITIES[kind], view=EntitiesView(kind=kind, items=items))


def _item(context: PageContext, record: EntityRecord) -> EntityItem:
    index = context.site.index
    about = index.about.get(record.id, ())
    other = index.mentioning.get(record.id, ())
    dossier = context.site.dossier
    first = min(about, key=lambda claim: section_order(dossier, claim), default=next(iter(other), None))
    return EntityItem(
        context.entity_link(record.id),
        len(about) + len(other),
        len(open_disputes(context.site, record.id)),
        context.statement(first, here=False, subject=record.id) if first else None,
    )
