"""The index of people, organizations, products or places: everyone by name, with the first thing said of them."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.frame import frame
from dossier.compose.parts import Fact, Link, Page, View
from dossier.compose.portrait import section_order
from dossier.compose.world import World
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


def entities_page(world: World, language: str, kind: str) -> Page:
    """The index of one kind of entity."""
    folder = urls.FOLDER[kind]
    path = urls.page_path(language, world.dossier.languages[0], folder)
    desk = Desk(world, language, path)
    records = [record for record in world.dossier.entities.values() if record.kind == kind]
    records.sort(key=lambda record: sort_key(desk, record))
    items = tuple(_item(desk, record) for record in records)
    view_frame = frame(desk, folder, (folder,), folder, folder)
    return Page(path, "pages/entities.html", EntitiesView(view_frame, desk.entries(), kind, items))


def sort_key(desk: Desk, record: EntityRecord) -> str:
    """How a record is sorted: as it says, else by the last word of a person's name, else by name."""
    name = desk.text(record.name)
    if record.sort is None and record.kind == "person":
        words = name.split()
        name = f"{words[-1]} {name}"
    return (record.sort or name).casefold()


def _item(desk: Desk, record: EntityRecord) -> EntityItem:
    index = desk.world.index
    about = index.about.get(record.id, ())
    other = index.mentioning.get(record.id, ())
    dossier = desk.world.dossier
    first = min(about, key=lambda claim: section_order(dossier, claim), default=next(iter(other), None))
    return EntityItem(
        desk.entity_link(record.id),
        len(about) + len(other),
        len(index.disputes_of_entity.get(record.id, ())),
        desk.statement(first, here=False, subject=record.id) if first else None,
    )
