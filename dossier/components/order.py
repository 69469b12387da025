"""The order of records in their index, and the previous and the next one of each."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal

from dossier.components.entries import source_link
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Neighbours
from dossier.edition import urls
from dossier.edition.context import Derivation, SiteContext
from dossier.edition.deals import deal_groups, deal_order
from dossier.model.dossier import Claim
from dossier.read.records import EntityRecord


def neighbours(context: PageContext, parts: tuple[str, ...]) -> Neighbours | None:
    """The neighbours of the record whose address consists of `parts`; None where it has none."""
    if len(parts) != 2 or parts[0] == urls.FOLDER["claim"]:  # a claim's page shows the statements of its neighbours
        return None
    folder, key = parts
    before, after = context.site.table(NEIGHBOURS).get((context.language, folder, key), ("", ""))
    if not before and not after:
        return None
    return Neighbours(folder, *(_link(context, other) if other else None for other in (before, after)))


def claim_neighbours(context: PageContext, key: str) -> tuple[str, str]:
    """The claims before and after a claim, in the order of the files; empty where there is none."""
    return context.site.table(CLAIM_NEIGHBOURS)[key]


def in_order(site: SiteContext, kind: Literal["claims", "sources"], keys: Iterable[str]) -> list[str]:
    """Some records in the order of the files, without looking at all others for each page."""

    def places() -> dict[str, int]:
        return {key: place for place, key in enumerate(getattr(site.dossier, kind))}

    return sorted(keys, key=site.once(("places", kind), places).__getitem__)


def by_weight(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in their order, those of minor weight last."""
    return sorted(claims, key=lambda claim: claim.record.weight is not None)


def _neighbours(site: SiteContext) -> dict[tuple[str, str, str], tuple[str, str]]:
    """By language, folder and record, the records before and after it."""
    return {
        (language, folder, key): pair
        for language in site.dossier.languages
        for folder, order in _orders(site, language).items()
        for key, pair in _pairs(order).items()
    }


def _orders(site: SiteContext, language: str) -> dict[str, list[str]]:
    """By folder, its records in the order of their index."""
    orders = {urls.FOLDER["source"]: list(site.dossier.sources)}
    keys = {record.id: sort_key(record, language) for record in site.dossier.entities.values()}
    for key in sorted(keys, key=keys.__getitem__):
        orders.setdefault(urls.FOLDER[site.dossier.entities[key].kind], []).append(key)
    if (deals := urls.FOLDER["deal"]) in orders:
        groups = deal_groups(site, deal_order(site))
        orders[deals] = [key for group in groups for key in group.deals]
    return orders


def _pairs(order: Collection[str]) -> dict[str, tuple[str, str]]:
    """The ones before and after each, empty at the ends."""
    around = ["", *order, ""]
    return {key: (around[at], around[at + 2]) for at, key in enumerate(order)}


NEIGHBOURS = Derivation("neighbours", _neighbours)
CLAIM_NEIGHBOURS = Derivation("neighbours of claims", lambda site: _pairs(site.dossier.claims))
DERIVATIONS = (NEIGHBOURS, CLAIM_NEIGHBOURS)


def _link(context: PageContext, key: str) -> Link:
    dossier = context.site.dossier
    return source_link(context, dossier.sources[key]) if key in dossier.sources else context.entity_link(key)


def sort_key(record: EntityRecord, language: str) -> str:
    """How a record is sorted: as it says, else by the last word of a person's name, else by name."""
    name = record.name.get(language)
    if record.sort is None and record.kind == "person":
        words = name.split()
        name = f"{words[-1]} {name}"
    return (record.sort or name).casefold()
