"""The index of people, organizations, products or places: everyone by name, with the first thing said of them."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.components.entity_summary import section_order
from dossier.components.entries import source_entries
from dossier.components.layout import page_layout
from dossier.components.order import sort_key
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link, Page, View
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.read.records import EntityRecord


@dataclass(frozen=True, slots=True)
class EntityItem:
    """One line of the index. `fact` leads to the claim's own page for its passages."""

    link: Link
    claims: int
    disputes: int
    fact: Fact | None


@dataclass(frozen=True, slots=True)
class EntitiesView(View):
    """The view of `pages/entities.html`."""

    kind: str
    items: tuple[EntityItem, ...]


def entities_page(site: SiteContext, language: str, kind: str) -> Page:
    """The index of one kind of entity."""
    folder = urls.FOLDER[kind]
    path = urls.page_path(language, site.dossier.languages[0], folder)
    context = PageContext(site, language, path)
    records = [record for record in site.dossier.entities.values() if record.kind == kind]
    records.sort(key=lambda record: sort_key(context, record))
    items = tuple(_item(context, record) for record in records)
    layout = page_layout(context, folder, (folder,), folder, folder)
    return Page(path, "pages/entities.html", EntitiesView(layout, source_entries(context), kind, items))


def _item(context: PageContext, record: EntityRecord) -> EntityItem:
    index = context.site.index
    about = index.about.get(record.id, ())
    other = index.mentioning.get(record.id, ())
    dossier = context.site.dossier
    first = min(about, key=lambda claim: section_order(dossier, claim), default=next(iter(other), None))
    return EntityItem(
        context.entity_link(record.id),
        len(about) + len(other),
        len(index.disputes_of_entity.get(record.id, ())),
        context.statement(first, here=False, subject=record.id) if first else None,
    )
