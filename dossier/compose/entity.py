"""A person, organization, product, deal or place: a view of the claims that concern it. It holds no fact of its own."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.compose import urls
from dossier.compose.desk import Desk, statement_text
from dossier.compose.disputes import DisputeView, dispute_view
from dossier.compose.embed.offer import Offer
from dossier.compose.embed.offers import entity_offer
from dossier.compose.frame import frame
from dossier.compose.parts import Fact, Link, Page, Proof, View
from dossier.compose.pictures.ego import Ego, ego
from dossier.compose.portrait import SECTIONS, Row, at_a_glance, by_others, glance, section
from dossier.compose.prose import MentionView, mentions_of
from dossier.compose.timeline import Dated, dated
from dossier.compose.world import World
from dossier.graph.dossier import Claim, Dossier
from dossier.read.records import EntityRecord

MAX_RELATED = 12  # neighbours shown; the claims below name the rest


@dataclass(frozen=True, slots=True)
class Group:
    """Statements under one heading, each with its sources beside it; `section` is the word for the heading."""

    section: str
    proofs: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """A neighbour, with how many claims it shares."""

    link: Link
    kind: str
    claims: int


@dataclass(frozen=True, slots=True)
class SourceUse:
    """A source that this page rests on, with how many of its passages."""

    link: Link
    passages: int


@dataclass(frozen=True, slots=True)
class EntityView(View):
    """The view of `pages/entity.html`."""

    entity: str
    kind: str
    aliases: tuple[str, ...]
    claims: int
    glance: tuple[Row, ...]
    ego: Ego | None
    groups: tuple[Group, ...]
    elsewhere: tuple[Fact, ...]
    related: tuple[Related, ...]
    timeline: tuple[Dated, ...]
    disputes: tuple[DisputeView, ...]
    mentions: tuple[MentionView, ...]
    sources: tuple[SourceUse, ...]
    offer: Offer


def entity_page(world: World, language: str, key: str) -> Page:
    """The page of one entity."""
    record = world.dossier.entities[key]
    folder = urls.FOLDER[record.kind]
    path = urls.record_path(language, world.dossier.languages[0], record.kind, key)
    about = world.index.about.get(key, ())
    mentioning = world.index.mentioning.get(key, ())
    spoken = {item.claim for item in world.index.spoken.get(key, ())}
    sections = _sections(world.dossier, record, about, spoken)
    owned = {claim.id for claims in sections.values() for claim in claims}
    elsewhere = [claim for claim in mentioning if claim.id not in owned]
    at_glance = at_a_glance(world.dossier, record, [*about, *mentioning])
    desk = Desk(world, language, path, frozenset(owned | {claim.id for claim in at_glance}))
    # The statements are numbered first, so that their numbers run down the page.
    facts = {name: [desk.statement(claim, subject=key) for claim in claims] for name, claims in sections.items()}
    rows = glance(desk, record, at_glance)
    around = ego(desk, key)
    everything = [*(claim for claims in sections.values() for claim in claims), *elsewhere]
    view_frame = frame(
        desk,
        record.kind,
        (folder, key),
        desk.name(key),
        " ".join(statement_text(world, claim, language) for claim in everything[:2]),
        f"entity:{key}:name",
        (Link(folder, desk.href(folder)),),
    )
    timeline = tuple(dated(desk, everything))
    disputes = tuple(dispute_view(desk, one) for one in world.index.disputes_of_entity.get(key, ()))
    mentions = mentions_of(desk, everything)
    lines = tuple(desk.statement(claim, here=False, subject=key) for claim in elsewhere)
    entries = {entry.claim: entry for entry in desk.entries()}
    return Page(
        path,
        "pages/entity.html",
        EntityView(
            view_frame,
            tuple(entry for entry in entries.values() if entry.claim not in owned),
            key,
            record.kind,
            record.aliases,
            len(everything),
            rows,
            around,
            tuple(Group(name, tuple(Proof(one, entries[one.claim]) for one in facts[name])) for name in facts),
            lines,
            _related(desk, key, everything),
            timeline,
            disputes,
            mentions,
            _sources(desk, everything),
            entity_offer(world, language, key),
        ),
    )


def _sections(
    dossier: Dossier, record: EntityRecord, about: tuple[Claim, ...], spoken: set[str]
) -> dict[str, list[Claim]]:
    """The claims about the entity, or told by it, under the headings in the order of the page."""
    claims = dossier.claims
    said = [claim.id for claim in about if section(dossier, claim) == "said"]
    found: dict[str, list[Claim]] = {name: [] for name in (*SECTIONS[:2], "said", "of-them", *SECTIONS[2:])}
    found["said"] = [claims[one] for one in claims if one in spoken or one in said]
    for claim in about:
        if claim.id in spoken or claim.id in said:
            continue
        name = section(dossier, claim)
        of_them = record.kind == "person" and name not in ("role", "move") and by_others(claim, record.id)
        found["of-them" if of_them else name].append(claim)
    return {name: group for name, group in found.items() if group}


def _related(desk: Desk, key: str, claims: list[Claim]) -> tuple[Related, ...]:
    counts: dict[str, int] = {}
    for claim in claims:
        for entity in claim.mentions:
            if entity != key and entity in desk.world.dossier.entities:
                counts[entity] = counts.get(entity, 0) + 1
    ordered = sorted(counts, key=lambda entity: (-counts[entity], desk.name(entity).casefold()))
    entities = desk.world.dossier.entities
    return tuple(
        Related(desk.entity_link(entity), entities[entity].kind, counts[entity]) for entity in ordered[:MAX_RELATED]
    )


def _sources(desk: Desk, claims: list[Claim]) -> tuple[SourceUse, ...]:
    from dossier.compose.entries import source_link

    passages: dict[str, set[str]] = {}
    for claim in claims:
        for item in claim.evidence:
            passages.setdefault(item.passage.source, set()).add(item.passage.id)
    sources = desk.world.dossier.sources
    return tuple(SourceUse(source_link(desk, sources[one]), len(passages[one])) for one in sources if one in passages)
