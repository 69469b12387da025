"""All embeds of a site. A new kind is a module, a line here, a template."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
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
from dossier.embeds.pinned import pinned_embed
from dossier.model.ids import kind_of
from dossier.read.fields import KINDS
from dossier.read.history import RevisionRecord

Embeds = Mapping[tuple[str, ...], Embed]  # by language and the parts of the page's address: ("de", "deals", "scale-ai")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneEmbedView(EmbedView):
    """The view of `embeds/gone.html`: what was retracted."""

    key: str
    kind: str
    reason: str
    day: str


def compose_embeds(site: SiteContext) -> Embeds:
    """Every embed of what the site shows today. Each is composed here and nowhere else."""
    embeds = (embed for language in site.dossier.languages for embed in _embeds(site, language))
    return {(embed.language, *embed.parts): embed for embed in embeds}


def _embeds(site: SiteContext, language: str) -> Iterator[Embed]:
    dossier = site.dossier
    for key in dossier.claims:
        yield claim_embed(site, language, key)
    for key in dossier.entities:
        yield entity_embed(site, language, key)
    if any(record.kind == "deal" for record in dossier.entities.values()):
        yield deals_embed(site, language)
    for key in dossier.disputes:
        yield dispute_embed(site, language, key)
    for key in site.pictures:
        yield picture_embed(site, language, key)


def embed_pages(site: SiteContext, language: str, embeds: Embeds) -> Iterator[Callable[[], Page[Any]]]:
    """The pages of a language's embeds, those of published revisions and old addresses included, each as a task."""
    for embed in embeds.values():
        if embed.language == language:
            yield partial(_page, embed)
    revisions: dict[tuple[str, str], RevisionRecord] = {}
    for record in site.dossier.revisions:
        revisions.setdefault((record.claim, record.rev), record)  # the same may be stated again later
    for record in revisions.values():
        yield partial(pinned_embed, site, language, record)
    yield from _moved_pages(site, language, embeds)


def _page(embed: Embed, path: str = "") -> Page[Any]:
    return replace(embed.page, path=path) if path else embed.page


def _moved_pages(site: SiteContext, language: str, embeds: Embeds) -> Iterator[Callable[[], Page[Any]]]:
    """The embed at every old address: of a record under its new id, or why it is gone."""
    moved = site.dossier.moved
    for old, new in moved.redirects.items() if moved else ():
        record = site.dossier.record(new)
        folder = urls.FOLDER[kind_of(record)] if record else ""
        if (language, folder, new) in embeds:
            # Its links hold at the old address too, since both are equally deep.
            yield partial(_page, embeds[language, folder, new], embed_path(site, language, folder, old))
    for old, retracted in moved.retracted.items() if moved else ():
        if retracted.kind in (*KINDS, "claim", "dispute"):
            yield partial(_gone_page, site, language, old)


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
