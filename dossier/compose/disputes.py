"""Where the sources disagree: the overview, and a dispute as other pages show it. Nobody picks a side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.frame import frame
from dossier.compose.parts import Cite, Fact, Link, Page, View
from dossier.compose.world import World
from dossier.graph.dossier import Sure
from dossier.read import fields
from dossier.read.records import DisputeRecord, PositionRecord


@dataclass(frozen=True, slots=True)
class PositionView:
    """One side: what it is called, its claims, and the sources that take it."""

    label: str
    origin: str
    stance: str
    facts: tuple[Fact, ...]
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DisputeView:
    """A dispute with its sides, the kind of disagreement, and the editors' sentence."""

    id: str
    href: str
    question: str
    nature: str
    status: str
    note: str
    positions: tuple[PositionView, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A side in a line: what it is called, how sure its claims are, how many sources take it."""

    label: str
    origin: str
    stance: str
    sure: tuple[Sure, ...]
    sources: int
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class DisputeItem:
    """An entry of the overview."""

    id: str
    href: str
    question: str
    lines: tuple[Line, ...]
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


@dataclass(frozen=True, slots=True)
class DisputesView(View):
    """The view of `pages/disputes.html`."""

    groups: tuple[StatusGroup, ...]
    disputes: int


def disputes_page(world: World, language: str) -> Page:
    """All disputes, the open ones first; each leads to its own page."""
    path = urls.page_path(language, world.dossier.languages[0], "disputes")
    desk = Desk(world, language, path)
    records = world.dossier.disputes.values()
    groups = []
    for status in get_args(fields.Status):
        found = [record for record in records if record.status == status]
        natures = tuple(
            NatureGroup(nature, tuple(_item(desk, record) for record in found if record.nature == nature))
            for nature in get_args(fields.Nature)
            if any(record.nature == nature for record in found)
        )
        if found:
            groups.append(StatusGroup(status, len(found), natures))
    view_frame = frame(desk, "disputes", ("disputes",), "disputes", "disputes")
    view = DisputesView(view_frame, desk.entries(), tuple(groups), len(world.dossier.disputes))
    return Page(path, "pages/disputes.html", view)


def dispute_view(desk: Desk, record: DisputeRecord) -> DisputeView:
    """A dispute as any page shows it; its claims are cited on that page."""
    positions = []
    for index, position in enumerate(record.positions):
        facts = tuple(desk.statement(desk.world.dossier.claims[key]) for key in position.claims)
        sources = tuple(_source(desk, key) for key in sources_of(desk.world, position))
        origin = f"dispute:{record.id}:position-{index + 1}"
        positions.append(PositionView(desk.text(position.label), origin, position.stance, facts, sources))
    return DisputeView(
        record.id,
        desk.to("dispute", record.id),
        desk.text(record.question),
        record.nature,
        record.status,
        desk.text(record.note),
        tuple(positions),
    )


def sources_of(world: World, position: PositionRecord) -> tuple[str, ...]:
    """The sources with a passage that takes the side, in order of its claims."""
    claims = [world.dossier.claims[key] for key in position.claims]
    found = (item.passage.source for claim in claims for item in claim.with_stance(position.stance))
    return tuple(dict.fromkeys(found))


def question_link(desk: Desk, record: DisputeRecord) -> Link:
    """A dispute's question, leading to its page."""
    return Link(desk.text(record.question), desk.to("dispute", record.id), f"dispute:{record.id}:question")


def _item(desk: Desk, record: DisputeRecord) -> DisputeItem:
    world = desk.world
    lines = []
    for index, position in enumerate(record.positions):
        cites = tuple(desk.cite(key, here=False) for key in position.claims)
        sure = tuple(one for one in get_args(Sure) if any(cite.sure == one for cite in cites))
        origin = f"dispute:{record.id}:position-{index + 1}"
        number = len(sources_of(world, position))
        lines.append(Line(desk.text(position.label), origin, position.stance, sure, number, cites))
    sources = {key for position in record.positions for key in sources_of(world, position)}
    href = desk.to("dispute", record.id)
    return DisputeItem(record.id, href, desk.text(record.question), tuple(lines), len(sources))


def _source(desk: Desk, key: str) -> Link:
    from dossier.compose.entries import source_link

    return source_link(desk, desk.world.dossier.sources[key])
