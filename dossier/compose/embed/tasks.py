"""All embeds: the table of contents of this folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from dossier.compose.embed.claim import claim_embed
from dossier.compose.embed.deals import deals_embed
from dossier.compose.embed.dispute import dispute_embed
from dossier.compose.embed.entity import entity_embed
from dossier.compose.embed.moved import Maker, moved_embeds
from dossier.compose.embed.picture import picture_embed
from dossier.compose.embed.pinned import pinned_embed
from dossier.compose.parts import Page
from dossier.compose.world import World
from dossier.read.fields import KINDS

MAKERS: Mapping[str, Maker] = {
    **dict.fromkeys(KINDS, entity_embed),
    "claim": claim_embed,
    "dispute": dispute_embed,
}


def embed_tasks(world: World, language: str) -> Iterator[Callable[[], Page]]:
    """Every embed of a language, as a task that makes it."""
    dossier = world.dossier
    for key in dossier.claims:
        yield partial(claim_embed, world, language, key)
    seen: set[tuple[str, str]] = set()
    for record in dossier.revisions:
        if (record.claim, record.rev) not in seen:  # what was stated before may be stated again
            seen.add((record.claim, record.rev))
            yield partial(pinned_embed, world, language, record)
    for key in dossier.entities:
        yield partial(entity_embed, world, language, key)
    if any(record.kind == "deal" for record in dossier.entities.values()):
        yield partial(deals_embed, world, language)
    for key in dossier.disputes:
        yield partial(dispute_embed, world, language, key)
    for key in world.pictures:
        yield partial(picture_embed, world, language, key)
    yield from moved_embeds(world, language, MAKERS)
