"""The way on and back: the records before and after one, in the order of the index that lists them."""

from __future__ import annotations

from dossier.compose import urls
from dossier.compose.deals import deal_order
from dossier.compose.desk import Desk
from dossier.compose.entities import sort_key
from dossier.compose.entries import source_link
from dossier.compose.parts import Link, Turn


def turn(desk: Desk, parts: tuple[str, ...]) -> Turn | None:
    """The neighbours of the record whose address consists of `parts`; None where it has none."""
    if len(parts) != 2 or parts[0] == urls.FOLDER["claim"]:  # claims have a way on of their own, with their lines
        return None
    folder, key = parts
    order = _order(desk, folder)
    if key not in order or len(order) == 1:
        return None
    at = order.index(key)
    before = _link(desk, order[at - 1]) if at else None
    return Turn(folder, before, _link(desk, order[at + 1]) if at + 1 < len(order) else None)


def _order(desk: Desk, folder: str) -> list[str]:
    dossier = desk.world.dossier
    if folder == urls.FOLDER["source"]:
        return list(dossier.sources)
    if folder == urls.FOLDER["deal"]:
        return deal_order(desk.world)
    records = [record for record in dossier.entities.values() if urls.FOLDER[record.kind] == folder]
    return [record.id for record in sorted(records, key=lambda record: sort_key(desk, record))]


def _link(desk: Desk, key: str) -> Link:
    dossier = desk.world.dossier
    return source_link(desk, dossier.sources[key]) if key in dossier.sources else desk.entity_link(key)
