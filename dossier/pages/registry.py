"""All pages of the site. A new page kind is a module, a template, a block of CSS, words, and its lines here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from dossier.components.layout import PageKind
from dossier.components.views import Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.embeds.badge import badge_file
from dossier.embeds.embed import Embed
from dossier.embeds.embed_code import EmbedCode, embed_code
from dossier.embeds.gone import moved_embeds
from dossier.embeds.oembed import oembed_answer
from dossier.embeds.registry import Embeds, pinned_pages
from dossier.frozen import dataclass
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

Make = Callable[[], Page[Any]]
Beside = Callable[[], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Task:
    """A page to be made, and the files beside it that come from the same; `key` says which, from build to build."""

    key: str
    make: Make
    beside: Beside = dict


@dataclass(frozen=True, slots=True)
class FilesTask:
    """Files to be made that belong to no page: their bytes by path, and what is to be known of them, for JSON."""

    key: str
    make: Callable[[], tuple[Mapping[str, bytes], Any]]


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
    """Every page that is not prose, in every language, as a task that makes it: workers share the list.

    What is made of the same record follows each other, so that mostly one worker makes it.
    """
    for language in site.dossier.languages:
        for key, make in _indexes(site, language):
            yield Task(f"{language}/{key}", make)
        yield from _records(site, language, embeds)
        for key, make in pinned_pages(site, language) if site.publishes("embeds") else ():
            yield Task(f"{language}/revisions/{key}", make)
        for key, make in moved.moved_pages(site, language):
            yield Task(f"{language}/moved/{key}", make)
        for parts, compose in moved_embeds(site, language, embeds) if site.publishes("embeds") else ():
            yield _embed_at_old_address(site, (language, *parts), compose)
    yield Task("not found", partial(not_found.not_found_page, site))


def late_tasks(site: SiteContext) -> Iterator[Task]:
    """The pages that tell of files which must have been made before."""
    for language in site.dossier.languages:
        if site.publishes("search"):
            yield Task(f"{language}/search", partial(search.search_page, site, language))
        if site.publishes("data"):
            yield Task(f"{language}/data", partial(data.data_page, site, language))


def prose_tasks(site: SiteContext) -> Iterator[tuple[str, Task]]:
    """The pages written in Markdown, with the path of the file each was written in."""
    for (name, language), record in site.dossier.pages.items():
        is_home = name == "home"
        make = partial(home.home_page, site, language) if is_home else partial(prose.prose_page, site, language, name)
        yield record.path, Task(f"{language}/prose/{name}", make)


def _indexes(site: SiteContext, language: str) -> Iterator[tuple[str, Make]]:
    """The pages that stand for no single record."""
    dossier = site.dossier
    kinds = {record.kind for record in dossier.entities.values()}
    for kind in entities.ENTITIES:
        if kind in kinds:
            yield f"index/{kind}", partial(entities.entities_page, site, language, kind)
    yield "index/claims", partial(claims.claims_page, site, language)
    yield "index/sources", partial(sources.sources_page, site, language)
    if dossier.disputes:
        yield "index/disputes", partial(disputes.disputes_page, site, language)
    yield "index/timeline", partial(timeline.timeline_page, site, language)
    yield "corrections", partial(corrections.corrections_page, site, language)
    if site.publishes("analysis"):
        yield from _analysis(site, language)


def _analysis(site: SiteContext, language: str) -> Iterator[tuple[str, Make]]:
    """The pages that reckon with the whole dossier; those of single sources and origins are made with the records."""
    yield "index/origins", partial(without.origins_page, site, language)
    dates = source_dates(site.dossier)
    if dates:
        yield "index/dates", partial(asof.dates_page, site, language)
    for number in range(len(dates)):
        yield f"as of/{number}", partial(asof.asof_page, site, language, number)
    if site.pictures:
        yield "index/pictures", partial(picture.pictures_page, site, language)
    if site.compares_drafts:
        yield "draft", partial(draft.draft_page, site, language)


def _records(site: SiteContext, language: str, embeds: Embeds) -> Iterator[Task]:
    """The pages of all records, each with that of its embed."""
    dossier = site.dossier
    analysis = site.publishes("analysis")

    def embeddable(*parts: str, page: Callable[[EmbedCode | None], Page[Any]]) -> Iterator[Task]:
        key = (language, *parts)
        if not site.publishes("embeds"):
            yield Task("/".join(key), lambda: page(None))
            return
        yield Task("/".join(key), lambda: page(embed_code(site, embeds[key])))
        yield Task(f"embed/{'/'.join(key)}", lambda: embeds[key].page, lambda: _beside(site, embeds[key]))

    if any(record.kind == "deal" for record in dossier.entities.values()):
        yield from embeddable(urls.FOLDER["deal"], page=partial(deals.deals_page, site, language))
    for key, record in dossier.entities.items():
        yield from embeddable(urls.FOLDER[record.kind], key, page=partial(entity.entity_page, site, language, key))
    for key in dossier.claims:
        yield from embeddable(urls.FOLDER["claim"], key, page=partial(claims.claim_page, site, language, key))
    for key in dossier.sources:
        yield Task(f"{language}/sources/{key}", partial(sources.source_page, site, language, key))
        if analysis:
            yield Task(f"{language}/without source/{key}", partial(without.source_without_page, site, language, key))
    for key in all_origins(dossier) if analysis else ():
        yield Task(f"{language}/without origin/{key}", partial(without.origin_page, site, language, key))
    for key in dossier.disputes:
        yield from embeddable(urls.FOLDER["dispute"], key, page=partial(dispute.dispute_page, site, language, key))
    for key in site.pictures:
        yield from embeddable("pictures", key, page=partial(picture.picture_page, site, language, key))


def _embed_at_old_address(site: SiteContext, key: tuple[str, ...], compose: Callable[[], Embed]) -> Task:
    language, *parts = key
    embed = partial(site.once, ("embed", *key), compose)
    return Task(
        f"{language}/moved embeds/{parts[-1]}", lambda: embed().page, lambda: _beside(site, embed(), tuple(parts))
    )


def _beside(site: SiteContext, embed: Embed, at: tuple[str, ...] = ()) -> dict[str, str]:
    """What programs ask for instead of an embed's page; `at` is an older address."""
    return {**oembed_answer(site, embed, at), **badge_file(embed)}
