"""The index of people, organizations, products or places, by name, each with the first statement about it.

Of places there is seldom more to say than a statement or two: their index has them all.
"""

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

MOST_OF_A_PLACE = 12  # statements; the rest is on its own page


@dataclass(frozen=True, slots=True)
class EntityItem:
    """One line of the index. `facts` lead to the claims' own pages for their passages."""

    id: str
    link: Link
    claims: int
    disputes: int
    facts: tuple[Fact, ...]


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
    claims = sorted(about, key=lambda claim: section_order(dossier, claim)) + list(other)
    shown = MOST_OF_A_PLACE if record.kind == "place" else 1
    return EntityItem(
        id=record.id,
        link=context.entity_link(record.id),
        claims=len(claims),
        disputes=len(open_disputes(context.site, record.id)),
        facts=tuple(context.statement(claim, here=False, subject=record.id) for claim in claims[:shown]),
    )
