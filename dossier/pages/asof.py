"""The dossier as of each date of a source: what was new, what was better supported, what fell into dispute."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dossier.components.dispute_sides import question_link
from dossier.components.entries import DatedSource, dated_source, source_date
from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.model.asof import SourceDate, source_dates, undated
from dossier.model.support import Support
from dossier.model.without import Remains, SupportChange, only_from, remains
from dossier.pages.claims import SubjectGroup
from dossier.pages.without import ChangeView, EntitiesOfKind, by_subject, change_view, entities_by_kind

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


def dates_page(site: SiteContext, language: str) -> Page[DatesView]:
    """All dates, and what has none."""
    context = PageContext.at(site, language, "as-of")
    dates = source_dates(site.dossier)
    stops, before = [], _remains_from(site, ())
    for date in dates:
        now = _remains_from(site, date.appeared)
        numbers = _numbers(site, now, before, sources=len(date.appeared), new_sources=len(date.sources))
        stops.append(
            Stop(
                _date_link(context, date),
                numbers,
                tuple(dated_source(context, site.dossier.sources[key]) for key in date.sources),
            )
        )
        before = now
    whole = _remains_from(site, tuple(site.dossier.sources))
    loose = undated(site.dossier)
    crumbs = (Link("timeline", context.href("timeline")),)
    view = DatesView(
        stops=tuple(stops),
        whole=_numbers(site, whole, before, sources=len(site.dossier.sources), new_sources=len(loose)),
        undated=tuple(dated_source(context, site.dossier.sources[key]) for key in loose),
        only_undated=len(whole.claims) - len(before.claims),
    )
    return page(context, DATES, view=view, crumbs=crumbs)


def asof_page(site: SiteContext, language: str, number: int) -> Page[AsofView]:
    """The page of the date with this number in their order."""
    dates = source_dates(site.dossier)
    date = dates[number]
    context = PageContext.at(site, language, "as-of", date.key)
    before, now = _remains_from(site, dates[number - 1].appeared if number else ()), _remains_from(site, date.appeared)
    new = [key for key in now.claims if key not in before.claims]
    compared = [SupportChange(key, before.support[key], now.support[key]) for key in now.claims if key in before.claims]
    opened = [key for key in now.disputes if key not in before.disputes]
    wider = [
        key
        for key, dispute in now.disputes.items()
        if key in before.disputes and len(dispute.positions) > len(before.disputes[key].positions)
    ]
    link = _date_link(context, date)
    crumbs = (Link("timeline", context.href("timeline")), Link("dates", context.href("as-of")))
    view = AsofView(
        date=link,
        loose=date.imprecise,
        numbers=_numbers(site, now, before, sources=len(date.appeared), new_sources=len(date.sources)),
        sources=tuple(dated_source(context, site.dossier.sources[key]) for key in date.sources),
        unordered=tuple(dated_source(context, site.dossier.sources[key]) for key in date.unordered),
        undated=tuple(dated_source(context, site.dossier.sources[key]) for key in undated(site.dossier)),
        claims=by_subject(context, new),
        number_claims=len(new),
        then={key: now.support[key] for key in new if now.support[key] != site.index.support[key]},
        changed=tuple(change_view(context, change) for change in compared if change.before != change.after),
        disputes=tuple(question_link(context, site.dossier.disputes[key]) for key in opened),
        sides=tuple(question_link(context, site.dossier.disputes[key]) for key in wider),
        entities=entities_by_kind(
            context, (key for key in site.dossier.entities if key in now.entities - before.entities)
        ),
        previous=_date_link(context, dates[number - 1]) if number else None,
        following=_date_link(context, dates[number + 1]) if number + 1 < len(dates) else None,
    )
    return page(context, ASOF, title=link.text, title_origin=link.origin, prefix="as-of", crumbs=crumbs, view=view)


def _remains_from(site: SiteContext, sources: Collection[str]) -> Remains:
    return remains(site.dossier, only_from(sources))


def _numbers(
    site: SiteContext, now: Remains, before: Remains, *, sources: int, new_sources: int
) -> tuple[DossierCount, ...]:
    """The size of the dossier as of a date; kinds that the dossier does not have are left out."""
    numbers = [
        DossierCount("sources", sources, new_sources),
        DossierCount("claims", len(now.claims), len(now.claims) - len(before.claims)),
    ]
    for kind in COUNTED:
        every = {key for key, record in site.dossier.entities.items() if record.kind == kind}
        if every:
            number, earlier = len(now.entities & every), len(before.entities & every)
            numbers.append(DossierCount(urls.FOLDER[kind], number, number - earlier))
    if site.dossier.disputes:
        numbers.append(DossierCount("disputes", len(now.disputes), len(now.disputes) - len(before.disputes)))
    return tuple(numbers)


def _date_link(context: PageContext, date: SourceDate) -> Link:
    source = context.site.dossier.sources[date.sources[0]]
    return Link(source_date(context, source), context.href("as-of", date.key), f"source:{source.id}:date")
