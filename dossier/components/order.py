"""The order of records in their index, and the previous and the next one of each."""

from __future__ import annotations

from dossier.components.entries import source_link
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Neighbours
from dossier.edition import urls
from dossier.edition.deals import deal_order
from dossier.read.records import EntityRecord


def neighbours(context: PageContext, parts: tuple[str, ...]) -> Neighbours | None:
    """The neighbours of the record whose address consists of `parts`; None where it has none."""
    if len(parts) != 2 or parts[0] == urls.FOLDER["claim"]:  # a claim's page shows the statements of its neighbours
        return None
    folder, key = parts
    order = context.site.once(("order", context.language, folder), lambda: _order(context, folder))
    places = context.site.once(
        ("places in order", context.language, folder), lambda: {other: place for place, other in enumerate(order)}
    )
    at = places.get(key)
    if at is None or len(order) == 1:
        return None
    before = _link(context, order[at - 1]) if at else None
    return Neighbours(folder, before, _link(context, order[at + 1]) if at + 1 < len(order) else None)


def _order(context: PageContext, folder: str) -> list[str]:
    dossier = context.site.dossier
    if folder == urls.FOLDER["source"]:
        return list(dossier.sources)
    if folder == urls.FOLDER["deal"]:
        return deal_order(context.site)
    records = [record for record in dossier.entities.values() if urls.FOLDER[record.kind] == folder]
    return [record.id for record in sorted(records, key=lambda record: sort_key(context, record))]


def _link(context: PageContext, key: str) -> Link:
    dossier = context.site.dossier
    return source_link(context, dossier.sources[key]) if key in dossier.sources else context.entity_link(key)


def sort_key(context: PageContext, record: EntityRecord) -> str:
    """How a record is sorted: as it says, else by the last word of a person's name, else by name."""
    name = context.text(record.name)
    if record.sort is None and record.kind == "person":
        words = name.split()
        name = f"{words[-1]} {name}"
    return (record.sort or name).casefold()
