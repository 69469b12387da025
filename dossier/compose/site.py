"""All pages of the site: the table of contents of this room. A new page kind is a module, a line here, a template."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from dossier.compose.asof import asof_page, dates_page
from dossier.compose.claims import claim_page, claims_page
from dossier.compose.corrections import corrections_page
from dossier.compose.data import data_page, not_found_page
from dossier.compose.deals import deals_page
from dossier.compose.dispute import dispute_page
from dossier.compose.disputes import disputes_page
from dossier.compose.draft import draft_page
from dossier.compose.embed.tasks import embed_tasks
from dossier.compose.entities import entities_page
from dossier.compose.entity import entity_page
from dossier.compose.home import home_page
from dossier.compose.moved import moved_tasks
from dossier.compose.parts import Page
from dossier.compose.picture_page import picture_page, pictures_page
from dossier.compose.prose import prose_page
from dossier.compose.search import search_page
from dossier.compose.sources import source_page, sources_page
from dossier.compose.timeline import timeline_page
from dossier.compose.without import origin_page, origins_page, source_without_page
from dossier.compose.world import World
from dossier.graph.asof import steps
from dossier.graph.without import all_origins

Task = Callable[[], Page]


def tasks(world: World) -> Iterator[Task]:
    """Every page that is not prose, in every language, as a task that makes it: workers share the list."""
    for language in world.dossier.languages:
        yield from _tasks(world, language)
    yield partial(not_found_page, world)


def prose_tasks(world: World) -> Iterator[tuple[str, Task]]:
    """The pages written in Markdown, with the path of the file each was written in."""
    for (name, language), page in world.dossier.pages.items():
        task = partial(home_page, world, language) if name == "home" else partial(prose_page, world, page)
        yield page.path, task


def _tasks(world: World, language: str) -> Iterator[Task]:
    dossier = world.dossier
    kinds = {record.kind for record in dossier.entities.values()}
    for kind in ("person", "organization", "product", "place"):
        if kind in kinds:
            yield partial(entities_page, world, language, kind)
    if "deal" in kinds:
        yield partial(deals_page, world, language)
    for entity in dossier.entities:
        yield partial(entity_page, world, language, entity)
    yield partial(claims_page, world, language)
    order = tuple(dossier.claims)
    for claim in order:
        yield partial(claim_page, world, language, claim, order)
    yield partial(sources_page, world, language)
    for source in dossier.sources:
        yield partial(source_page, world, language, source)
        yield partial(source_without_page, world, language, source)
    yield partial(origins_page, world, language)
    for origin in all_origins(dossier):
        yield partial(origin_page, world, language, origin)
    if dossier.disputes:
        yield partial(disputes_page, world, language)
    disputes = tuple(dossier.disputes)
    for dispute in disputes:
        yield partial(dispute_page, world, language, dispute, disputes)
    dates = steps(dossier)
    if dates:
        yield partial(dates_page, world, language)
    for number in range(len(dates)):
        yield partial(asof_page, world, language, number)
    yield partial(timeline_page, world, language)
    if world.pictures:
        yield partial(pictures_page, world, language)
    for picture in world.pictures:
        yield partial(picture_page, world, language, picture)
    yield partial(search_page, world, language)
    yield partial(draft_page, world, language)
    yield partial(data_page, world, language)
    yield partial(corrections_page, world, language)
    yield from moved_tasks(world, language)
    yield from embed_tasks(world, language)
