"""All pages of the site: the table of contents of this room. A new page kind is a module, a line here, a template."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from dossier.components.views import Page
from dossier.edition.context import SiteContext
from dossier.embeds.tasks import embed_tasks
from dossier.model.asof import steps
from dossier.model.without import all_origins
from dossier.pages.asof import asof_page, dates_page
from dossier.pages.claims import claim_page, claims_page
from dossier.pages.corrections import corrections_page
from dossier.pages.data import data_page, not_found_page
from dossier.pages.deals import deals_page
from dossier.pages.dispute import dispute_page
from dossier.pages.disputes import disputes_page
from dossier.pages.draft import draft_page
from dossier.pages.entities import entities_page
from dossier.pages.entity import entity_page
from dossier.pages.home import home_page
from dossier.pages.moved import moved_tasks
from dossier.pages.picture_page import picture_page, pictures_page
from dossier.pages.prose import prose_page
from dossier.pages.search import search_page
from dossier.pages.sources import source_page, sources_page
from dossier.pages.timeline import timeline_page
from dossier.pages.without import origin_page, origins_page, source_without_page

Task = Callable[[], Page]


def tasks(site: SiteContext) -> Iterator[Task]:
    """Every page that is not prose, in every language, as a task that makes it: workers share the list."""
    for language in site.dossier.languages:
        yield from _tasks(site, language)
    yield partial(not_found_page, site)


def prose_tasks(site: SiteContext) -> Iterator[tuple[str, Task]]:
    """The pages written in Markdown, with the path of the file each was written in."""
    for (name, language), page in site.dossier.pages.items():
        task = partial(home_page, site, language) if name == "home" else partial(prose_page, site, page)
        yield page.path, task


def _tasks(site: SiteContext, language: str) -> Iterator[Task]:
    dossier = site.dossier
    kinds = {record.kind for record in dossier.entities.values()}
    for kind in ("person", "organization", "product", "place"):
        if kind in kinds:
            yield partial(entities_page, site, language, kind)
    if "deal" in kinds:
        yield partial(deals_page, site, language)
    for entity in dossier.entities:
        yield partial(entity_page, site, language, entity)
    yield partial(claims_page, site, language)
    order = tuple(dossier.claims)
    for claim in order:
        yield partial(claim_page, site, language, claim, order)
    yield partial(sources_page, site, language)
    for source in dossier.sources:
        yield partial(source_page, site, language, source)
        yield partial(source_without_page, site, language, source)
    yield partial(origins_page, site, language)
    for origin in all_origins(dossier):
        yield partial(origin_page, site, language, origin)
    if dossier.disputes:
        yield partial(disputes_page, site, language)
    disputes = tuple(dossier.disputes)
    for dispute in disputes:
        yield partial(dispute_page, site, language, dispute, disputes)
    dates = steps(dossier)
    if dates:
        yield partial(dates_page, site, language)
    for number in range(len(dates)):
        yield partial(asof_page, site, language, number)
    yield partial(timeline_page, site, language)
    if site.pictures:
        yield partial(pictures_page, site, language)
    for picture in site.pictures:
        yield partial(picture_page, site, language, picture)
    yield partial(search_page, site, language)
    yield partial(draft_page, site, language)
    yield partial(data_page, site, language)
    yield partial(corrections_page, site, language)
    yield from moved_tasks(site, language)
    yield from embed_tasks(site, language)
