"""All embeds of a site. A new kind is a module, a line here, a template."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from dossier.components.views import Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import written_date
from dossier.embeds.claim import claim_embed
from dossier.embeds.deals import deals_embed
from dossier.embeds.dispute import dispute_embed
from dossier.embeds.embed import Embed, EmbedView, embed_context, embed_layout, embed_page, embed_path, page_link
from dossier.embeds.entity import entity_embed
from dossier.embeds.picture import picture_embed
from dossier.embeds.pinned import PINNED, pinned_embed
from dossier.frozen import dataclass
from dossier.model.ids import kind_of
from dossier.read.fields import KINDS

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


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneEmbedView(EmbedView):
    """The view of `embeds/gone.html`: what was retracted."""

    key: str
    kind: str
    reason: str
    day: str


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


def moved_embeds(site: SiteContext, language: str, embeds: Embeds) -> Iterator[tuple[str, Callable[[], Page[Any]]]]:
    """The embed at every old address, by the old id: of a record under its new id, or why it is gone."""
    moved = site.dossier.moved
    for old, new in moved.redirects.items() if moved else ():
        record = site.dossier.record(new)
        folder = urls.FOLDER[kind_of(record)] if record else ""
        if (language, folder, new) in embeds:
            # Its links hold at the old address too, since both are equally deep.
            yield old, partial(_page_at, embeds, (language, folder, new), embed_path(site, language, folder, old))
    for old, retracted in moved.retracted.items() if moved else ():
        if retracted.kind in (*KINDS, "claim", "dispute"):
            yield old, partial(_gone_page, site, language, old)


def _page_at(embeds: Embeds, key: Key, path: str) -> Page[Any]:
    return replace(embeds[key].page, path=path)


def _gone_page(site: SiteContext, language: str, key: str) -> Page[GoneEmbedView]:
    retracted = site.dossier.moved.retracted[key] if site.dossier.moved else None
    if retracted is None:
        raise KeyError(key)
    context = embed_context(site, language, (urls.FOLDER[retracted.kind], key))
    view = GoneEmbedView(
        page=page_link(context),
        version="gone",
        key=key,
        kind=retracted.kind,
        reason=context.text(retracted.reason),
        day=written_date(retracted.at, language) if retracted.at else "",
    )
    layout = embed_layout(context, "gone", "moved")
    return embed_page(context, "gone", layout, view)
