"""All embeds of a site. A new kind is a module, a line here, a template."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from dossier.components.views import Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.embeds.claim import claim_embed
from dossier.embeds.deals import deals_embed
from dossier.embeds.dispute import dispute_embed
from dossier.embeds.embed import Embed
from dossier.embeds.entity import entity_embed
from dossier.embeds.picture import picture_embed
from dossier.embeds.pinned import PINNED, pinned_embed

Key = tuple[str, ...]  # language and the parts of the page's address: ("de", "deals", "scale-ai")


class Embeds(Mapping[Key, Embed]):
    """The embeds of what a site shows today, each composed when it is first asked for, here and nowhere else."""

    def __init__(self, site: SiteContext, makers: Mapping[Key, Callable[[], Embed]]) -> None:
        self._site = site
        self._makers = makers

    def __getitem__(self, key: Key) -> Embed:
        return self._site.once(("embed", *key), self._makers[key])

    def __iter__(self) -> Iterator[Key]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)


def embeds_of(site: SiteContext) -> Embeds:
    """Every embed of what the site shows today."""
    return Embeds(site, {key: make for language in site.dossier.languages for key, make in _makers(site, language)})


def _makers(site: SiteContext, language: str) -> Iterator[tuple[Key, Callable[[], Embed]]]:
    dossier = site.dossier
    for key in dossier.claims:
        yield (language, urls.FOLDER["claim"], key), partial(claim_embed, site, language, key)
    for key, record in dossier.entities.items():
        yield (language, urls.FOLDER[record.kind], key), partial(entity_embed, site, language, key)
    if any(record.kind == "deal" for record in dossier.entities.values()):
        yield (language, urls.FOLDER["deal"]), partial(deals_embed, site, language)
    for key in dossier.disputes:
        yield (language, urls.FOLDER["dispute"], key), partial(dispute_embed, site, language, key)
    for key in site.pictures:
        yield (language, "pictures", key), partial(picture_embed, site, language, key)


def pinned_pages(site: SiteContext, language: str) -> Iterator[tuple[str, Callable[[], Page[Any]]]]:
    """The pages of published revisions, by claim and name of the revision."""
    for key in site.table(PINNED):
        yield key, partial(pinned_embed, site, language, key)
