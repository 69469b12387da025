"""All embeds: the table of contents of this folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from dossier.components.views import Page
from dossier.edition.context import SiteContext
from dossier.embeds.claim import claim_embed
from dossier.embeds.deals import deals_embed
from dossier.embeds.dispute import dispute_embed
from dossier.embeds.entity import entity_embed
from dossier.embeds.moved import Maker, moved_embeds
from dossier.embeds.picture import picture_embed
from dossier.embeds.pinned import pinned_embed
from dossier.read.fields import KINDS

MAKERS: Mapping[str, Maker] = {
    **dict.fromkeys(KINDS, entity_embed),
    "claim": claim_embed,
    "dispute": dispute_embed,
}


def embed_tasks(site: SiteContext, language: str) -> Iterator[Callable[[], Page[Any]]]:
    """Every embed of a language, as a task that makes it."""
    dossier = site.dossier
    for key in dossier.claims:
        yield partial(claim_embed, site, language, key)
    seen: set[tuple[str, str]] = set()
    for record in dossier.revisions:
        if (record.claim, record.rev) not in seen:  # what was stated before may be stated again
            seen.add((record.claim, record.rev))
            yield partial(pinned_embed, site, language, record)
    for key in dossier.entities:
        yield partial(entity_embed, site, language, key)
    if any(record.kind == "deal" for record in dossier.entities.values()):
        yield partial(deals_embed, site, language)
    for key in dossier.disputes:
        yield partial(dispute_embed, site, language, key)
    for key in site.pictures:
        yield partial(picture_embed, site, language, key)
    yield from moved_embeds(site, language, MAKERS)
