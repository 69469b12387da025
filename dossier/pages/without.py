"""What would be left without one source, or without one origin: each carries a part of the dossier."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.components.dispute_sides import question_link
from dossier.components.entries import origin_link, source_link
from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link, Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.frozen import dataclass
from dossier.model import addresses
from dossier.model.clusters import Clusters, clusters_of
from dossier.model.support import Support
from dossier.model.without import Loss, SupportChange, all_origins
from dossier.pages.claims import SubjectGroup

WITHOUT = PageKind(name="without", template="without", stylesheet="pages")
ORIGINS = PageKind(name="origins", template="origins", stylesheet="pages")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """A claim that is supported otherwise: the fact as in the whole dossier, its support before and after."""

    fact: Fact
    before: Support
    after: Support


@dataclass(frozen=True, slots=True)
class EntitiesOfKind:
    """What disappears of one kind of entity."""

    folder: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WithoutView:
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
    gone: tuple[EntitiesOfKind, ...]


@dataclass(frozen=True, slots=True)
class OriginItem:
    """A line of the index of origins; `known` is the origin's own page, if it has one."""

    link: Link
    known: Link
    claims: int
    fallen: int
    single: int
    disputes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginsView:
    """The view of `pages/origins.html`."""

    named: tuple[OriginItem, ...]
    unnamed: tuple[OriginItem, ...]
    sources: tuple[OriginItem, ...]


def source_without_page(site: SiteContext, language: str, key: str) -> Page[WithoutView]:
    """The dossier without one source text."""
    context = PageContext.at(site, language, "sources", key, addresses.WITHOUT)
    source = site.dossier.sources[key]
    link = source_link(context, source)
    crumbs = (Link("sources", context.href("sources")), link)
    return _page(context, "source", link, crumbs=crumbs, lost=clusters(site).loss_of_source(key))


def origin_page(site: SiteContext, language: str, key: str) -> Page[WithoutView]:
    """The dossier without one origin, whatever text it stands in."""
    context = PageContext.at(site, language, "origins", key)
    crumbs = (Link("sources", context.href("sources")), Link("origins", context.href("origins")))
    link = origin_link(context, key)
    return _page(context, "origin", link, crumbs=crumbs, lost=clusters(site).loss_of_origin(key))


def origins_page(site: SiteContext, language: str) -> Page[OriginsView]:
    """Who all of it comes down to, and how much hangs on each; those that carry most come first."""
    context = PageContext.at(site, language, "origins")
    items = [(_origin_item(context, key), named) for key, named in _origins(site).items()]
    items.sort(key=lambda pair: (-pair[0].fallen, -pair[0].claims))
    crumbs = (Link("sources", context.href("sources")),)
    view = OriginsView(
        named=tuple(item for item, named in items if named),
        unnamed=tuple(item for item, named in items if not named),
        sources=tuple(_source_item(context, key) for key in site.dossier.sources),
    )
    return page(context, ORIGINS, view=view, crumbs=crumbs)


def by_subject(context: PageContext, claims: Iterable[str]) -> tuple[SubjectGroup, ...]:
    """Claims by what they are about, the subjects in the order of the files; each leads to its own page."""
    facts: dict[str, list[Fact]] = {}
    for key in claims:
        claim = context.site.dossier.claims[key]
        facts.setdefault(claim.subject, []).append(context.statement(claim, here=False, subject=claim.subject))
    entities = context.site.dossier.entities
    order = sorted(facts, key=clusters(context.site).order.__getitem__)
    return tuple(
        SubjectGroup(f"about-{entity}", context.entity_link(entity), entities[entity].kind, tuple(facts[entity]))
        for entity in order
    )


def change_view(context: PageContext, change: SupportChange) -> ChangeView:
    """A change of support as a page shows it."""
    fact = context.statement(context.site.dossier.claims[change.claim], here=False)
    return ChangeView(fact=fact, before=change.before, after=change.after)


def entities_by_kind(context: PageContext, entities: Iterable[str]) -> tuple[EntitiesOfKind, ...]:
    """Entities by kind, in the order in which kinds first occur."""
    by_kind: dict[str, list[Link]] = {}
    for key in entities:
        by_kind.setdefault(context.site.dossier.entities[key].kind, []).append(context.entity_link(key))
    return tuple(EntitiesOfKind(urls.FOLDER[kind], tuple(links)) for kind, links in by_kind.items())


def _page(context: PageContext, kind: str, link: Link, *, crumbs: tuple[Link, ...], lost: Loss) -> Page[WithoutView]:
    site = context.site
    facts = [site.dossier.claims[key] for key in lost.uncomputable]
    key = context.parts[1]
    return page(
        context,
        WITHOUT,
        title=link.text,
        title_origin=link.origin,
        prefix=f"without-{kind}",
        crumbs=crumbs,
        view=WithoutView(
            kind=kind,
            subject=link,
            named=kind == "source" or _origins(site)[key],
            claims=len(site.dossier.claims),
            bears=_bears(site, kind, key),
            number_fallen=len(lost.fallen) + len(lost.uncomputable),
            fallen=by_subject(context, lost.fallen),
            uncomputable=tuple(context.statement(claim, here=False) for claim in facts),
            single=tuple(change_view(context, change) for change in lost.single),
            changed=tuple(change_view(context, change) for change in lost.changed),
            thinner=lost.thinner,
            disputes=tuple(question_link(context, site.dossier.disputes[key]) for key in lost.disputes),
            narrowed=tuple(question_link(context, site.dossier.disputes[key]) for key in lost.narrowed),
            number_gone=len(lost.entities),
            gone=entities_by_kind(context, lost.entities),
        ),
    )


def clusters(site: SiteContext) -> Clusters:
    """What hangs together in a dossier, found out for the first page that asks."""
    return site.once("clusters", lambda: clusters_of(site.dossier))


def _origins(site: SiteContext) -> dict[str, bool]:
    return site.once("origins", lambda: all_origins(site.dossier))


def _bears(site: SiteContext, kind: str, key: str) -> int:
    near = clusters(site)
    return len((near.of_source if kind == "source" else near.of_origin).get(key, ()))


def _origin_item(context: PageContext, key: str) -> OriginItem:
    known = origin_link(context, key)
    href = context.href("origins", key)
    lost = clusters(context.site).loss_of_origin(key)
    return _item(known, href, _bears(context.site, "origin", key), lost)


def _source_item(context: PageContext, key: str) -> OriginItem:
    known = source_link(context, context.site.dossier.sources[key])
    href = context.href("sources", key, addresses.WITHOUT)
    lost = clusters(context.site).loss_of_source(key)
    return _item(known, href, _bears(context.site, "source", key), lost)


def _item(known: Link, href: str, claims: int, lost: Loss) -> OriginItem:
    return OriginItem(
        link=Link(known.text, href, known.origin),
        known=known,
        claims=claims,
        fallen=len(lost.fallen) + len(lost.uncomputable),
        single=len(lost.single),
        disputes=len(lost.disputes),
    )
