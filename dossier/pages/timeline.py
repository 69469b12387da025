"""What happened when, at the precision the sources give: a month without a year stays one."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.charts.svg import Picture
from dossier.charts.timeline import timeline
from dossier.components.entries import DatedSource, dated_source
from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Page
from dossier.edition.context import SiteContext
from dossier.edition.format_values import value_text
from dossier.frozen import dataclass
from dossier.model.asof import source_dates
from dossier.model.dossier import Claim
from dossier.text.value import Date, Value

TIMELINE = PageKind(name="timeline", template="timeline", stylesheet="pictures", in_navigation=lambda site: True)


ENOUGH_DATES = 2  # of sources, for what could be told on one of them to differ from another
PARTS = (None, "early", "mid", "late")  # of a month or year, in order; a whole one comes first


@dataclass(frozen=True, slots=True)
class Dated:
    """A fact with its date in words; `year` is empty where the sources give none."""

    date: str
    year: str
    fact: Fact
    sort: tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Year:
    """The facts of one year; an empty `year` gathers those whose year no source gives."""

    year: str
    facts: tuple[Dated, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """The view of `pages/timeline.html`."""

    picture: Picture | None
    years: tuple[Year, ...]
    sources: tuple[DatedSource, ...]
    dates: str  # the way to the dossier as of each date; empty without two dated sources, or without analysis


def timeline_page(site: SiteContext, language: str) -> Page[TimelineView]:
    """All dated claims."""
    context = PageContext.at(site, language, "timeline")
    picture = timeline(context) if site.publishes("analysis") else None
    by_year: dict[str, list[Dated]] = {}
    for item in dated(context, site.dossier.claims.values()):
        by_year.setdefault(item.year, []).append(item)
    years = tuple(Year(year, tuple(items)) for year, items in by_year.items())
    sources = tuple(dated_source(context, source) for source in site.dossier.sources.values())
    dates = (
        context.href("as-of") if site.publishes("analysis") and len(source_dates(site.dossier)) >= ENOUGH_DATES else ""
    )
    return page(context, TIMELINE, view=TimelineView(picture=picture, years=years, sources=sources, dates=dates))


def dated(context: PageContext, claims: Iterable[Claim]) -> list[Dated]:
    """Those of the claims that have a date, oldest first, years unknown last; facts are numbered in that order."""
    pairs = [(value, claim) for claim in claims if isinstance(value := _date(claim), Date)]
    pairs.sort(key=lambda pair: _sort(pair[0], pair[1].id))
    return [_dated(context, value, claim) for value, claim in pairs]


def _date(claim: Claim) -> Value | None:
    return claim.value if isinstance(claim.value, Date) else claim.when


def _dated(context: PageContext, value: Date, claim: Claim) -> Dated:
    words = value_text(context.site, claim.record.property, value, context.language)
    return Dated(words, _year(value), context.statement(claim), _sort(value, claim.id))


def _year(value: Date) -> str:
    return "" if value.earliest is None else str(value.earliest.year)


def _sort(value: Date, key: str) -> tuple[int, str, str]:
    within = f"{value.month or 0:02}{PARTS.index(value.part)}{value.day or 0:02}"
    return (1, within, key) if value.earliest is None else (0, value.earliest.isoformat(), key)
