"""Where the sources disagree: the overview, and a dispute as other pages show it. Nobody picks a side."""

from __future__ import annotations

from itertools import islice
from typing import get_args

from dossier.components.dispute_sides import sources_of
from dossier.components.entries import evidence_view, source_link
from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, EvidenceView, Fact, Link, Page
from dossier.edition.context import SiteContext
from dossier.frozen import dataclass
from dossier.model.support import Support
from dossier.read import fields
from dossier.read.records import DisputeRecord, PositionRecord

DISPUTES = PageKind(
    name="disputes",
    template="disputes",
    stylesheet="pages",
    in_navigation=lambda site: bool(site.dossier.disputes),
    feed=True,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionView:
    """One side: what it is called, its claims, and the sources that take it."""

    label: str
    origin: str
    stance: str
    facts: tuple[Fact, ...]
    sources: tuple[Link, ...]
    said: tuple[EvidenceView, ...] = ()  # the first passage that takes this side, if any does


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeView:
    """A dispute with its sides, the kind of disagreement, and the editors' sentence."""

    id: str
    href: str
    question: str
    nature: str
    status: str
    note: str
    settles: str
    positions: tuple[PositionView, ...]


@dataclass(frozen=True, slots=True)
class PositionSummary:
    """A side in a line: what it is called, how sure its claims are, how many sources take it."""

    label: str
    origin: str
    stance: str
    support: tuple[Support, ...]
    sources: int
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class DisputeItem:
    """An entry of the overview."""

    id: str
    href: str
    question: str
    lines: tuple[PositionSummary, ...]
    sources: int


@dataclass(frozen=True, slots=True)
class NatureGroup:
    """The disputes of one status and nature."""

    nature: str
    items: tuple[DisputeItem, ...]


@dataclass(frozen=True, slots=True)
class StatusGroup:
    """The disputes of one status, by nature."""

    status: str
    number: int
    natures: tuple[NatureGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputesView:
    """The view of `pages/disputes.html`."""

    groups: tuple[StatusGroup, ...]
    disputes: int


def disputes_page(site: SiteContext, language: str) -> Page[DisputesView]:
    """All disputes, the open ones first; each leads to its own page."""
    context = PageContext.at(site, language, "disputes")
    records = site.dossier.disputes.values()
    groups = []
    for status in get_args(fields.Status):
        chosen = [record for record in records if record.status == status]
        natures = tuple(
            NatureGroup(nature, tuple(_item(context, record) for record in chosen if record.nature == nature))
            for nature in get_args(fields.Nature)
            if any(record.nature == nature for record in chosen)
        )
        if chosen:
            groups.append(StatusGroup(status, len(chosen), natures))
    view = DisputesView(groups=tuple(groups), disputes=len(site.dossier.disputes))
    return page(context, DISPUTES, view=view)


def dispute_view(context: PageContext, record: DisputeRecord) -> DisputeView:
    """A dispute as any page shows it; its claims are cited on that page."""
    positions = []
    for index, position in enumerate(record.positions):
        facts = tuple(context.statement(context.site.dossier.claims[key]) for key in position.claims)
        sources = tuple(_source(context, key) for key in sources_of(context.site, position))
        origin = f"dispute:{record.id}:position-{index + 1}"
        positions.append(
            PositionView(
                label=context.text(position.label),
                origin=origin,
                stance=position.stance,
                facts=facts,
                sources=sources,
                said=_said(context, position),
            )
        )
    return DisputeView(
        id=record.id,
        href=context.to("dispute", record.id),
        question=context.text(record.question),
        nature=record.nature,
        status=record.status,
        note=context.text(record.note),
        settles=context.text(record.settles) if record.settles else "",
        positions=tuple(positions),
    )


def _said(context: PageContext, position: PositionRecord) -> tuple[EvidenceView, ...]:
    """The first passage that takes a side, as far as its words may be shown."""
    claims = (context.site.dossier.claims[key] for key in position.claims)
    items = [item for claim in claims for item in claim.with_stance(position.stance)]
    shown = (evidence_view(context, item) for item in items if context.site.shows(item.passage))
    return tuple(islice(shown, 1))


def _item(context: PageContext, record: DisputeRecord) -> DisputeItem:
    site = context.site
    lines = []
    for index, position in enumerate(record.positions):
        cites = tuple(context.cite(key, here=False) for key in position.claims)
        support = tuple(support for support in get_args(Support) if any(cite.support == support for cite in cites))
        origin = f"dispute:{record.id}:position-{index + 1}"
        number = len(sources_of(site, position))
        lines.append(
            PositionSummary(
                label=context.text(position.label),
                origin=origin,
                stance=position.stance,
                support=support,
                sources=number,
                cites=cites,
            )
        )
    sources = {key for position in record.positions for key in sources_of(site, position)}
    href = context.to("dispute", record.id)
    return DisputeItem(
        id=record.id, href=href, question=context.text(record.question), lines=tuple(lines), sources=len(sources)
    )


def _source(context: PageContext, key: str) -> Link:
    return source_link(context, context.site.dossier.sources[key])
