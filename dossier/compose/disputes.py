"""Where the sources disagree: the sides beside each other, each with its passages, and nobody picks."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.frame import frame
from dossier.compose.parts import Fact, Link, Page, View
from dossier.compose.world import World
from dossier.read.records import DisputeRecord


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
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DisputesView(View):
    """The view of `pages/disputes.html`."""

    disputes: tuple[DisputeView, ...]
    open: int


def disputes_page(world: World, language: str) -> Page:
    """All disputes."""
    path = urls.page_path(language, world.dossier.languages[0], "disputes")
    desk = Desk(world, language, path)
    views = tuple(dispute_view(desk, record) for record in world.dossier.disputes.values())
    number_open = sum(view.status == "open" for view in views)
    view_frame = frame(desk, "disputes", ("disputes",), "disputes", "disputes")
    return Page(path, "pages/disputes.html", DisputesView(view_frame, desk.entries(), views, number_open), 50)


def dispute_view(desk: Desk, record: DisputeRecord) -> DisputeView:
    """A dispute as any page shows it; its claims are cited on that page."""
    world = desk.world
    positions = []
    for index, position in enumerate(record.positions):
        claims = [world.dossier.claims[key] for key in position.claims]
        sources = dict.fromkeys(item.passage.source for claim in claims for item in claim.with_stance(position.stance))
        positions.append(
            PositionView(
                desk.text(position.label),
                f"dispute:{record.id}:position-{index + 1}",
                position.stance,
                tuple(desk.statement(claim) for claim in claims),
                tuple(_source(desk, key) for key in sources),
            )
        )
    claims_in = tuple(dict.fromkeys(key for position in record.positions for key in position.claims))
    return DisputeView(
        record.id,
        desk.to("dispute", record.id),
        desk.text(record.question),
        record.nature,
        record.status,
        desk.text(record.note),
        tuple(positions),
        claims_in,
    )


def _source(desk: Desk, key: str) -> Link:
    from dossier.compose.entries import source_link

    return source_link(desk, desk.world.dossier.sources[key])
