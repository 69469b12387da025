"""All pages of the site. A new page kind is a module, a template, a block of CSS, words, and its lines here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from dossier.components.layout import PageKind
from dossier.components.views import Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.embeds.embed_code import EmbedCode, embed_code
from dossier.embeds.registry import Embeds, embed_pages
from dossier.model.asof import source_dates
from dossier.model.without import all_origins
from dossier.pages import (
    asof,
    claims,
    corrections,
    data,
    deals,
    dispute,
    disputes,
    draft,
    entities,
    entity,
    home,
    moved,
    not_found,
    picture,
    prose,
    search,
    sources,
    timeline,
    without,
)

Task = Callable[[], Page[Any]]

# Those in the navigation are in its order.
KINDS: tuple[PageKind, ...] = (
    entities.ENTITIES["person"],
    deals.DEALS,
    entities.ENTITIES["organization"],
    entities.ENTITIES["product"],
    entities.ENTITIES["place"],
    claims.CLAIMS,
    disputes.DISPUTES,
    sources.SOURCES,
    timeline.TIMELINE,
    picture.PICTURES,
    *entity.ENTITY.values(),
    asof.ASOF,
    asof.DATES,
    claims.CLAIM,
    corrections.CORRECTIONS,
    data.DATA,
    dispute.DISPUTE,
    draft.DRAFT,
    home.HOME,
    moved.MOVED,
    not_found.NOT_FOUND,
    picture.PICTURE,
    prose.PROSE,
    search.SEARCH,
    sources.SOURCE,
    without.ORIGINS,
    without.WITHOUT,
)


def navigation(site: SiteContext) -> tuple[str, ...]:
    """The index pages that every page leads to: those that have something to show."""
    return tuple(kind.name for kind in KINDS if kind.in_navigation and kind.in_navigation(site))


def tasks(site: SiteContext, embeds: Embeds) -> Iterator[Task]:
    """Every page that is not prose, in every language, as a task that makes it: workers share the list."""
    for language in site.dossier.languages:
        yield from _tasks(site, language, embeds)
    yield partial(not_found.not_found_page, site)


def prose_tasks(site: SiteContext) -> Iterator[tuple[str, Task]]:
    """The pages written in Markdown, with the path of the file each was written in."""
    for (name, language), record in site.dossier.pages.items():
        is_home = name == "home"
        yield (
            record.path,
            partial(home.home_page, site, language) if is_home else partial(prose.prose_page, site, record),
        )


def _tasks(site: SiteContext, language: str, embeds: Embeds) -> Iterator[Task]:
    dossier = site.dossier

    def code(*parts: str) -> EmbedCode:
        return embed_code(site, embeds[language, *parts])

    kinds = {record.kind for record in dossier.entities.values()}
    for kind in entities.ENTITIES:
        if kind in kinds:
            yield partial(entities.entities_page, site, language, kind)
    if "deal" in kinds:
        yield partial(deals.deals_page, site, language, code("deals"))
    for key, record in dossier.entities.items():
        yield partial(entity.entity_page, site, language, key, embed_code=code(urls.FOLDER[record.kind], key))
    yield partial(claims.claims_page, site, language)
    for key in dossier.claims:
        yield partial(claims.claim_page, site, language, key, embed_code=code("claims", key))
    yield partial(sources.sources_page, site, language)
    for key in dossier.sources:
        yield partial(sources.source_page, site, language, key)
        yield partial(without.source_without_page, site, language, key)
    yield partial(without.origins_page, site, language)
    for key in all_origins(dossier):
        yield partial(without.origin_page, site, language, key)
    if dossier.disputes:
        yield partial(disputes.disputes_page, site, language)
    for key in dossier.disputes:
        yield partial(dispute.dispute_page, site, language, key, embed_code=code("disputes", key))
    dates = source_dates(dossier)
    if dates:
        yield partial(asof.dates_page, site, language)
    for number in range(len(dates)):
        yield partial(asof.asof_page, site, language, number)
    yield partial(timeline.timeline_page, site, language)
    if site.pictures:
        yield partial(picture.pictures_page, site, language)
    for key in site.pictures:
        yield partial(picture.picture_page, site, language, key, embed_code=code("pictures", key))
    yield partial(search.search_page, site, language)
    yield partial(draft.draft_page, site, language)
    yield partial(data.data_page, site, language)
    yield partial(corrections.corrections_page, site, language)
    yield from moved.moved_tasks(site, language)
    yield from embed_pages(site, language, embeds)
