"""Where the sources disagree: the overview, and a dispute as other pages show it. Nobody picks a side."""

from __future__ import annotations

from typing import get_args

from dossier.components.dispute_sides import sources_of
from dossier.components.entries import evidence_view, source_link
from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, EvidenceView, Fact, Link, Page
from dossier.edition.context import SiteContext
from dossier.frozen import dataclass
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
    said: tuple[EvidenceView, ...] = ()  # the passage that speaks for this side, if one may be shown


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
class OpenGroup:
    """Cards of open disputes: those in which both cannot be so, or those that a date or an original might clear up."""

    name: str  # "contradiction" or "unclear"
    cards: tuple[DisputeView, ...]


@dataclass(frozen=True, slots=True)
class PositionSummary:
    """A side in a line: what it is called, how many sources take it, and its claims."""

    label: str
    origin: str
    stance: str
    sources: int
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class DisputeItem:
    """An entry of the list of those that are not open."""

    id: str
    href: str
    question: str
    lines: tuple[PositionSummary, ...]


@dataclass(frozen=True, slots=True)
class NatureGroup:
    """The disputes of one status and nature."""

    nature: str
    items: tuple[DisputeItem, ...]


@dataclass(frozen=True, slots=True)
class SettledGroup:
    """The disputes that are explained, or resolved, by nature."""

    status: str
    number: int
    natures: tuple[NatureGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputesView:
    """The view of `pages/disputes.html`: cards of what is open, lines of the rest."""

    open: tuple[OpenGroup, ...]
    settled: tuple[SettledGroup, ...]


def disputes_page(site: SiteContext, language: str) -> Page[DisputesView]:
    """All disputes, the open ones first; each leads to its own page, where its sources are."""
    context = PageContext.at(site, language, "disputes", own=frozenset())
    records = site.dossier.disputes.values()
    is_open = [record for record in records if record.status == "open"]
    contradictions = [record for record in is_open if record.nature == "contradiction"]
    unclear = [record for record in is_open if record.nature != "contradiction"]
    cards = (
        OpenGroup(name, tuple(dispute_view(context, record) for record in chosen))
        for name, chosen in (("contradiction", contradictions), ("unclear", unclear))
        if chosen
    )
    groups = (_settled(context, status) for status in get_args(fields.Status) if status != "open")
    view = DisputesView(open=tuple(cards), settled=tuple(group for group in groups if group.number))
    return page(context, DISPUTES, view=view)


def _settled(context: PageContext, status: str) -> SettledGroup:
    chosen = [record for record in context.site.dossier.disputes.values() if record.status == status]
    natures = tuple(
        NatureGroup(nature, items)
        for nature in get_args(fields.Nature)
        if (items := tuple(_item(context, record) for record in chosen if record.nature == nature))
    )
    return SettledGroup(status, len(chosen), natures)


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
    """The passage that says what a side says: the first in one piece whose words may be shown, else the first one.

    A passage of which only parts are quoted does not speak for itself.
    """
    claims = (context.site.dossier.claims[key] for key in position.claims)
    items = [item for claim in claims for item in claim.with_stance(position.stance)]
    shown = [item for item in items if context.site.shows(item.passage)]
    shown.sort(key=lambda item: len(item.passage.spans) > 1)
    return tuple(evidence_view(context, item) for item in shown[:1])


def _item(context: PageContext, record: DisputeRecord) -> DisputeItem:
    lines = tuple(
        PositionSummary(
            label=context.text(position.label),
            origin=f"dispute:{record.id}:position-{index}",
            stance=position.stance,
            sources=len(sources_of(context.site, position)),
            cites=tuple(context.cite(key, here=False) for key in position.claims),
        )
        for index, position in enumerate(record.positions, start=1)
    )
    return DisputeItem(record.id, context.to("dispute", record.id), context.text(record.question), lines)


def _source(context: PageContext, key: str) -> Link:
    return source_link(context, context.site.dossier.sources[key])
