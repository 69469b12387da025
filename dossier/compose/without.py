"""What would be left without one source, or without one origin: each carries a part of the dossier."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.compose import urls
from dossier.compose.claims import SubjectGroup
from dossier.compose.desk import Desk
from dossier.compose.disputes import question_link
from dossier.compose.entries import origin_link, source_link
from dossier.compose.frame import frame
from dossier.compose.parts import Fact, Link, Page, View
from dossier.compose.world import World
from dossier.graph.dossier import Sure
from dossier.graph.without import Change, Loss, Remains, all_origins, loss, not_from_origin, not_from_source, remains


@dataclass(frozen=True, slots=True)
class ChangeView:
    """A claim whose line changes: the fact as it stands in the whole dossier, the line before and after."""

    fact: Fact
    before: Sure
    after: Sure


@dataclass(frozen=True, slots=True)
class Gone:
    """What disappears of one kind of entity."""

    folder: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class WithoutView(View):
    """The view of `pages/without.html`; `kind` is source or origin. Claims lead to their own pages."""

    kind: str
    subject: Link
    named: bool
    claims: int  # in the whole dossier
    bears: int  # claims with a passage of it
    number_fallen: int  # those that can no longer be computed included
    fallen: tuple[SubjectGroup, ...]
    uncomputable: tuple[Fact, ...]
    single: tuple[ChangeView, ...]
    changed: tuple[ChangeView, ...]
    thinner: int
    disputes: tuple[Link, ...]
    narrowed: tuple[Link, ...]
    number_gone: int
    gone: tuple[Gone, ...]


@dataclass(frozen=True, slots=True)
class OriginItem:
    """A line of the index of origins; `known` is the origin's own page, if it has one."""

    link: Link
    known: Link
    claims: int
    fallen: int
    single: int
    disputes: int


@dataclass(frozen=True, slots=True)
class OriginsView(View):
    """The view of `pages/origins.html`."""

    named: tuple[OriginItem, ...]
    unnamed: tuple[OriginItem, ...]
    sources: tuple[OriginItem, ...]


def source_without_page(world: World, language: str, key: str) -> Page:
    """The dossier without one source text."""
    desk = _desk(world, language, "sources", key, "without")
    source = world.dossier.sources[key]
    link = source_link(desk, source)
    crumbs = (Link("sources", desk.href("sources")), link)
    return _page(desk, "source", ("sources", key, "without"), link, crumbs, loss(world.dossier, not_from_source(key)))


def origin_page(world: World, language: str, key: str) -> Page:
    """The dossier without one origin, whatever text it stands in."""
    desk = _desk(world, language, "origins", key)
    crumbs = (Link("sources", desk.href("sources")), Link("origins", desk.href("origins")))
    link = origin_link(desk, key)
    return _page(desk, "origin", ("origins", key), link, crumbs, loss(world.dossier, not_from_origin(key)))


def origins_page(world: World, language: str) -> Page:
    """Who all of it comes down to, and how much hangs on each; those that carry most come first."""
    desk = _desk(world, language, "origins")
    whole = remains(world.dossier, lambda _: True)
    items = [(_origin_item(desk, key, whole), named) for key, named in all_origins(world.dossier).items()]
    items.sort(key=lambda one: (-one[0].fallen, -one[0].claims))
    crumbs = (Link("sources", desk.href("sources")),)
    view = OriginsView(
        frame(desk, "origins", ("origins",), "origins", "origins", crumbs=crumbs),
        desk.entries(),
        tuple(item for item, named in items if named),
        tuple(item for item, named in items if not named),
        tuple(_source_item(desk, key, whole) for key in world.dossier.sources),
    )
    return Page(desk.path, "pages/origins.html", view)


def by_subject(desk: Desk, claims: Iterable[str]) -> tuple[SubjectGroup, ...]:
    """Claims by what they are about, the subjects in the order of the files; each leads to its own page."""
    found: dict[str, list[Fact]] = {}
    for key in claims:
        claim = desk.world.dossier.claims[key]
        found.setdefault(claim.subject, []).append(desk.statement(claim, here=False, subject=claim.subject))
    entities = desk.world.dossier.entities
    order = [entity for entity in entities if entity in found]
    return tuple(
        SubjectGroup(f"about-{entity}", desk.entity_link(entity), entities[entity].kind, tuple(found[entity]))
        for entity in order
    )


def change_view(desk: Desk, change: Change) -> ChangeView:
    """A changed line as a page shows it."""
    fact = desk.statement(desk.world.dossier.claims[change.claim], here=False)
    return ChangeView(fact, change.before, change.after)


def by_kind(desk: Desk, entities: Iterable[str]) -> tuple[Gone, ...]:
    """Entities by kind, in the order in which kinds first occur."""
    found: dict[str, list[Link]] = {}
    for key in entities:
        found.setdefault(desk.world.dossier.entities[key].kind, []).append(desk.entity_link(key))
    return tuple(Gone(urls.FOLDER[kind], tuple(links)) for kind, links in found.items())


def _desk(world: World, language: str, *parts: str) -> Desk:
    return Desk(world, language, urls.page_path(language, world.dossier.languages[0], *parts))


def _page(desk: Desk, kind: str, parts: tuple[str, ...], link: Link, crumbs: tuple[Link, ...], lost: Loss) -> Page:
    world = desk.world
    prefix = f"without-{kind}"
    view_frame = frame(desk, "without", parts, link.text, prefix, link.origin, crumbs, prefix)
    facts = [world.dossier.claims[key] for key in lost.uncomputable]
    key = parts[1]
    return Page(
        desk.path,
        "pages/without.html",
        WithoutView(
            view_frame,
            desk.entries(),
            kind,
            link,
            kind == "source" or all_origins(world.dossier)[key],
            len(world.dossier.claims),
            _bears(world, kind, key),
            len(lost.fallen) + len(lost.uncomputable),
            by_subject(desk, lost.fallen),
            tuple(desk.statement(claim, here=False) for claim in facts),
            tuple(change_view(desk, one) for one in lost.single),
            tuple(change_view(desk, one) for one in lost.changed),
            lost.thinner,
            tuple(question_link(desk, world.dossier.disputes[one]) for one in lost.disputes),
            tuple(question_link(desk, world.dossier.disputes[one]) for one in lost.narrowed),
            len(lost.entities),
            by_kind(desk, lost.entities),
        ),
    )


def _bears(world: World, kind: str, key: str) -> int:
    return sum(
        any(key == (item.passage.source if kind == "source" else item.origin.id) for item in claim.evidence)
        for claim in world.dossier.claims.values()
    )


def _origin_item(desk: Desk, key: str, whole: Remains) -> OriginItem:
    known = origin_link(desk, key)
    link = Link(known.text, desk.href("origins", key), known.origin)
    return _item(desk, "origin", key, link, known, loss(desk.world.dossier, not_from_origin(key), whole))


def _source_item(desk: Desk, key: str, whole: Remains) -> OriginItem:
    known = source_link(desk, desk.world.dossier.sources[key])
    link = Link(known.text, desk.href("sources", key, "without"), known.origin)
    return _item(desk, "source", key, link, known, loss(desk.world.dossier, not_from_source(key), whole))


def _item(desk: Desk, kind: str, key: str, link: Link, known: Link, lost: Loss) -> OriginItem:
    fallen = len(lost.fallen) + len(lost.uncomputable)
    return OriginItem(link, known, _bears(desk.world, kind, key), fallen, len(lost.single), len(lost.disputes))
