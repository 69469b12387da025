"""One dispute as a matrix: who takes which side, in which source, when and how surely, in which words."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.disputes import question_link, sources_of
from dossier.compose.embed.offer import Offer
from dossier.compose.entries import evidence_view, source_date, source_link
from dossier.compose.frame import frame
from dossier.compose.parts import EvidenceView, Fact, Link, Page, View
from dossier.compose.world import World
from dossier.graph.dossier import Claim, Evidence
from dossier.read.records import DisputeRecord


@dataclass(frozen=True, slots=True)
class Testimony:
    """A row: a passage with the judgement on it, and what the date of its source rests on."""

    evidence: EvidenceView
    basis: str


@dataclass(frozen=True, slots=True)
class SideClaim:
    """A claim on a side with its rows. `id` is empty where its first rows stand on an earlier side."""

    claim: str
    id: str
    fact: Fact
    rows: tuple[Testimony, ...]
    operation: str
    operands: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What one source says to one side: how often without reserve, how often otherwise, how often the opposite."""

    plain: int
    hedged: int
    against: int


@dataclass(frozen=True, slots=True)
class Side:
    """A side of the dispute. `told` is what each of the dispute's sources says to it, in their order."""

    label: str
    origin: str
    stance: str
    claims: tuple[SideClaim, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class DatedSource:
    """A source that takes a side, with its date and what that rests on."""

    link: Link
    origin: str
    date: str
    basis: str


@dataclass(frozen=True, slots=True)
class DisputePageView(View):
    """The view of `pages/dispute.html`."""

    dispute: str
    nature: str
    status: str
    note: str
    settles: str
    sides: tuple[Side, ...]
    sources: tuple[DatedSource, ...]
    passages: int
    entities: tuple[Link, ...]
    number: int  # its place among all disputes, from 1
    disputes: int
    previous: Link | None
    following: Link | None
    offer: Offer


def dispute_page(world: World, language: str, key: str, order: tuple[str, ...]) -> Page:
    """The page of one dispute; `order` is all disputes, for the way on and back."""
    from dossier.compose.embed.offers import dispute_offer  # its embed shows the sides made here

    path = urls.record_path(language, world.dossier.languages[0], "dispute", key)
    desk = Desk(world, language, path)
    record = world.dossier.disputes[key]
    question = desk.text(record.question)
    crumbs = (Link("disputes", desk.href("disputes")),)
    origin = f"dispute:{key}:question"
    view_frame = frame(desk, "dispute", ("disputes", key), question, question, origin, crumbs)
    claims = [world.dossier.claims[one] for position in record.positions for one in position.claims]
    sources = tuple(dict.fromkeys(one for position in record.positions for one in sources_of(world, position)))
    sides = sides_of(desk, record, sources)
    at = order.index(key)
    return Page(
        path,
        "pages/dispute.html",
        DisputePageView(
            view_frame,
            desk.entries(),
            key,
            record.nature,
            record.status,
            desk.text(record.note),
            desk.text(record.settles) if record.settles else "",
            sides,
            tuple(_dated(desk, one) for one in sources),
            sum(len(claim.rows) for side in sides for claim in side.claims),
            tuple(
                desk.entity_link(one)
                for one in dict.fromkeys(entity for claim in claims for entity in claim.mentions)
                if one in world.dossier.entities
            ),
            at + 1,
            len(order),
            question_link(desk, world.dossier.disputes[order[at - 1]]) if at else None,
            question_link(desk, world.dossier.disputes[order[at + 1]]) if at + 1 < len(order) else None,
            dispute_offer(world, language, key),
        ),
    )


def sides_of(desk: Desk, record: DisputeRecord, sources: tuple[str, ...]) -> tuple[Side, ...]:
    """The sides with their rows. Each passage stands once: on the first side that takes its stance on the claim."""
    stances = {(key, position.stance) for position in record.positions for key in position.claims}
    placed: set[tuple[str, int]] = set()
    begun: set[str] = set()
    sides = []
    for index, position in enumerate(record.positions):
        claims = []
        for key in position.claims:
            claim = desk.world.dossier.claims[key]
            rows = [
                item
                for item in claim.evidence
                if (key, item.index) not in placed
                and (item.record.stance == position.stance or (key, item.record.stance) not in stances)
            ]
            placed |= {(key, item.index) for item in rows}
            claims.append(_claim(desk, claim, rows, key not in begun))
            begun.add(key)
        told = tuple(_told(desk, position.claims, position.stance, source) for source in sources)
        origin = f"dispute:{record.id}:position-{index + 1}"
        sides.append(Side(desk.text(position.label), origin, position.stance, tuple(claims), told))
    return tuple(sides)


def _claim(desk: Desk, claim: Claim, rows: list[Evidence], first: bool) -> SideClaim:
    operands = [desk.world.dossier.claims[key] for key in claim.operands] if first else []
    return SideClaim(
        claim.id,
        urls.cite_id(claim.id) if first else "",
        desk.statement(claim, here=False),
        tuple(_testimony(desk, item) for item in rows),
        claim.record.derived.operation if claim.record.derived and first else "",
        tuple(desk.statement(operand, here=False) for operand in operands),
    )


def _testimony(desk: Desk, item: Evidence) -> Testimony:
    source = desk.world.dossier.sources[item.passage.source]
    return Testimony(evidence_view(desk, item), source.record.date.basis)


def _told(desk: Desk, claims: tuple[str, ...], stance: str, source: str) -> Told:
    every = (item for key in claims for item in desk.world.dossier.claims[key].evidence)
    here = [item for item in every if item.passage.source == source]
    items = [item for item in here if item.record.stance == stance]
    against = sum(item.record.stance == "disputes" != stance for item in here)
    return Told(sum(item.firm for item in items), sum(not item.firm for item in items), against)


def _dated(desk: Desk, key: str) -> DatedSource:
    source = desk.world.dossier.sources[key]
    return DatedSource(
        source_link(desk, source), f"source:{key}:date", source_date(desk, source), source.record.date.basis
    )
