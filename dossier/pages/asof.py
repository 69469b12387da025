"""The dossier as of each date of a source: what was new, what was better supported, what fell into dispute."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from dossier.components.dispute_sides import question_link
from dossier.components.entries import DatedSource, dated_source, source_date
from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.frozen import dataclass
from dossier.model.asof import SourceDate, source_dates, undated
from dossier.model.growth import Growth, growth
from dossier.model.support import Support
from dossier.model.without import only_from, remains
from dossier.pages.claims import SubjectGroup
from dossier.pages.without import ChangeView, EntitiesOfKind, by_subject, change_view, clusters, entities_by_kind

DATES = PageKind(name="dates", template="dates", stylesheet="pages")
ASOF = PageKind(name="asof", template="asof", stylesheet="pages")
COUNTED = ("person", "deal")  # kinds of entity that are counted


@dataclass(frozen=True, slots=True)
class DossierCount:
    """How many of something the sources of a date and before give, and how many of these are new."""

    word: str
    number: int
    new: int


@dataclass(frozen=True, slots=True)
class Stop:
    """A date in the line of pages; `date` is the field of a source that gives it."""

    link: Link
    numbers: tuple[DossierCount, ...]
    sources: tuple[DatedSource, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesView:
    """The view of `pages/dates.html`: every date, and the whole, which also counts what has no date."""

    stops: tuple[Stop, ...]
    whole: tuple[DossierCount, ...]
    undated: tuple[DatedSource, ...]
    only_undated: int  # claims that rest on no dated source


@dataclass(frozen=True, slots=True, kw_only=True)
class AsofView:
    """The view of `pages/asof.html`."""

    date: Link
    loose: bool
    numbers: tuple[DossierCount, ...]
    sources: tuple[DatedSource, ...]
    unordered: tuple[DatedSource, ...]
    undated: tuple[DatedSource, ...]
    claims: tuple[SubjectGroup, ...]
    number_claims: int
    then: Mapping[str, Support]  # how well a new claim was supported, where that differs from today
    changed: tuple[ChangeView, ...]
    disputes: tuple[Link, ...]
    sides: tuple[Link, ...]  # disputes that were open to more sides than before
    entities: tuple[EntitiesOfKind, ...]
    previous: Link | None
    following: Link | None


@dataclass(frozen=True, slots=True)
class _Step:
    """A date, what its sources added, and how large the dossier was then, by word."""

    date: SourceDate
    growth: Growth
    size: Mapping[str, int]


def dates_page(site: SiteContext, language: str) -> Page[DatesView]:
    """All dates, and what has none."""
    context = PageContext.at(site, language, "as-of")
    sources, steps = site.dossier.sources, _steps(site)
    befores = (_nothing(site), *(step.size for step in steps))
    stops = tuple(
        Stop(
            _date_link(context, step.date),
            _numbers(step.size, before),
            tuple(dated_source(context, sources[key]) for key in step.date.sources),
        )
        for step, before in zip(steps, befores, strict=False)
    )
    everything = remains(site.dossier, only_from(sources))
    whole = _larger(
        site,
        _nothing(site),
        sources=sources,
        claims=everything.claims,
        disputes=everything.disputes,
        entities=everything.entities,
    )
    view = DatesView(
        stops=stops,
        whole=_numbers(whole, befores[-1]),
        undated=tuple(dated_source(context, sources[key]) for key in undated(site.dossier)),
        only_undated=whole["claims"] - befores[-1]["claims"],
    )
    crumbs = (Link("timeline", context.href("timeline")),)
    return page(context, DATES, view=view, crumbs=crumbs)


def asof_page(site: SiteContext, language: str, number: int) -> Page[AsofView]:
    """The page of the date with this number in their order."""
    steps = _steps(site)
    date, added = steps[number].date, steps[number].growth
    context = PageContext.at(site, language, "as-of", date.key)
    support, disputes = site.index.support, site.dossier.disputes
    link = _date_link(context, date)
    crumbs = (Link("timeline", context.href("timeline")), Link("dates", context.href("as-of")))
    view = AsofView(
        date=link,
        loose=date.imprecise,
        numbers=_numbers(steps[number].size, steps[number - 1].size if number else _nothing(site)),
        sources=tuple(dated_source(context, site.dossier.sources[key]) for key in date.sources),
        unordered=tuple(dated_source(context, site.dossier.sources[key]) for key in date.unordered),
        undated=tuple(dated_source(context, site.dossier.sources[key]) for key in undated(site.dossier)),
        claims=by_subject(context, added.claims),
        number_claims=len(added.claims),
        then={key: then for key, then in added.claims.items() if then != support[key]},
        changed=tuple(change_view(context, change) for change in added.changed),
        disputes=tuple(question_link(context, disputes[key]) for key in added.disputes),
        sides=tuple(question_link(context, disputes[key]) for key in added.wider),
        entities=entities_by_kind(context, added.entities),
        previous=_date_link(context, steps[number - 1].date) if number else None,
        following=_date_link(context, steps[number + 1].date) if number + 1 < len(steps) else None,
    )
    return page(context, ASOF, title=link.text, title_origin=link.origin, prefix="as-of", crumbs=crumbs, view=view)


def _steps(site: SiteContext) -> tuple[_Step, ...]:
    return site.once("as of", lambda: tuple(_each_step(site)))


def _each_step(site: SiteContext) -> Iterator[_Step]:
    dates, size = source_dates(site.dossier), _nothing(site)
    for date, added in zip(dates, growth(clusters(site), dates), strict=True):
        size = _larger(
            site,
            size,
            sources=date.sources,
            claims=added.claims,
            disputes=added.disputes,
            entities=added.entities,
        )
        yield _Step(date, added, size)


def _nothing(site: SiteContext) -> dict[str, int]:
    """The size of an empty dossier; kinds that this one does not have are left out."""
    kinds = {record.kind for record in site.dossier.entities.values()}
    words = ("sources", "claims", *(urls.FOLDER[kind] for kind in COUNTED if kind in kinds))
    return dict.fromkeys((*words, "disputes") if site.dossier.disputes else words, 0)


def _larger(
    site: SiteContext,
    size: Mapping[str, int],
    *,
    sources: Collection[str],
    claims: Collection[str],
    disputes: Collection[str],
    entities: Iterable[str],
) -> dict[str, int]:
    """The size of a dossier with so much more in it."""
    added = Counter(urls.FOLDER[site.dossier.entities[key].kind] for key in entities)
    added.update(sources=len(sources), claims=len(claims), disputes=len(disputes))
    return {word: number + added[word] for word, number in size.items()}


def _numbers(now: Mapping[str, int], before: Mapping[str, int]) -> tuple[DossierCount, ...]:
    return tuple(DossierCount(word, number, number - before[word]) for word, number in now.items())


def _date_link(context: PageContext, date: SourceDate) -> Link:
    source = context.site.dossier.sources[date.sources[0]]
    return Link(source_date(context, source), context.href("as-of", date.key), f"source:{source.id}:date")
