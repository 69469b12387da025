"""A person, organization, product, deal or place: a view of the claims that concern it. It holds no fact of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.disputes import DisputeView, dispute_view
from dossier.compose.frame import frame
from dossier.compose.parts import Fact, Link, Page, View
from dossier.compose.pictures.ego import Ego, ego
from dossier.compose.prose import MentionView, mentions_of
from dossier.compose.timeline import Dated, dated
from dossier.compose.world import World
from dossier.graph.dossier import Claim
from dossier.read.records import EntityRecord
from dossier.text.value import EntityValue

GLANCE_SECTIONS = ("role", "move", "deal", "profile", "product")
MAX_RELATED = 12  # neighbours shown; the claims below name the rest


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the glance list: a property and what the claims say of it."""

    label: Link
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Statements under one heading; `section` is the vocabulary's word for it."""

    section: str
    facts: tuple[Fact, ...]


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
    said: tuple[Fact, ...]
    elsewhere: tuple[Fact, ...]
    related: tuple[Related, ...]
    timeline: tuple[Dated, ...]
    disputes: tuple[DisputeView, ...]
    mentions: tuple[MentionView, ...]
    sources: tuple[SourceUse, ...]


def entity_page(world: World, language: str, key: str) -> Page:
    """The page of one entity."""
    record = world.dossier.entities[key]
    folder = urls.FOLDER[record.kind]
    path = urls.record_path(language, world.dossier.languages[0], record.kind, key)
    desk = Desk(world, language, path)
    about = world.index.about.get(key, ())
    mentioning = world.index.mentioning.get(key, ())
    own = [claim.id for claim in about if _section(world, claim) == "said"]
    said_ids = dict.fromkeys([*own, *(item.claim for item in world.index.spoken.get(key, ()))])
    said = [world.dossier.claims[one] for one in said_ids]
    rest = [claim for claim in about if claim.id not in said_ids]
    elsewhere = [claim for claim in mentioning if claim.id not in said_ids]
    glance = _glance(desk, record, rest, mentioning)
    around = ego(desk, key)
    title = desk.name(key)
    view_frame = frame(
        desk,
        record.kind,
        (folder, key),
        title,
        _description(desk, [*rest, *said, *elsewhere]),
        f"entity:{key}:name",
        (Link(folder, desk.href(folder)),),
        ("ego.css",) if around else (),
    )
    everything = [*rest, *said, *elsewhere]
    groups = _groups(desk, rest, key)
    said_facts = tuple(desk.statement(claim, subject=key) for claim in said)
    elsewhere_facts = tuple(desk.statement(claim, subject=key) for claim in elsewhere)
    timeline = tuple(dated(desk, everything))
    disputes = tuple(dispute_view(desk, one) for one in world.index.disputes_of_entity.get(key, ()))
    mentions = mentions_of(desk, everything)
    return Page(
        path,
        "pages/entity.html",
        EntityView(
            view_frame,
            desk.entries(),
            key,
            record.kind,
            record.aliases,
            len(everything),
            glance,
            around,
            groups,
            said_facts,
            elsewhere_facts,
            _related(desk, key, everything),
            timeline,
            disputes,
            mentions,
            _sources(desk, everything),
        ),
        priority=len(everything),
    )


def _section(world: World, claim: Claim) -> str:
    prop = world.dossier.vocabulary.properties.get(claim.record.property)
    return prop.section if prop else "other"


def _description(desk: Desk, claims: list[Claim]) -> str:
    """The first statements, for search engines: facts that are cited on the page."""
    from dossier.compose.desk import statement_text

    return " ".join(statement_text(desk.world, claim, desk.language) for claim in claims[:2])


def _glance(desk: Desk, record: EntityRecord, about: list[Claim], mentioning: tuple[Claim, ...]) -> tuple[Row, ...]:
    rows: dict[tuple[str, str], list[Fact]] = {}
    labels: dict[tuple[str, str], Link] = {}
    properties = desk.world.dossier.vocabulary.properties
    for claim in about:
        prop = properties[claim.record.property]
        if prop.section not in GLANCE_SECTIONS or (prop.type == "text" and claim.record.value is None):
            continue
        where = (claim.record.property, "")
        labels[where] = Link(desk.text(prop.label), "", f"property:{claim.record.property}:label")
        rows.setdefault(where, []).append(desk.value(claim))
    for claim in mentioning:
        prop = properties[claim.record.property]
        if isinstance(claim.value, EntityValue) and claim.value.id == record.id and prop.inverse is not None:
            where = (claim.record.property, "inverse")
            labels[where] = Link(desk.text(prop.inverse), "", f"property:{claim.record.property}:inverse")
            rows.setdefault(where, []).append(desk.subject_fact(claim))
    return tuple(Row(labels[where], _merged(facts)) for where, facts in rows.items())


def _merged(facts: list[Fact]) -> tuple[Fact, ...]:
    """Facts that read the same become one with several citations."""
    merged: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        key = (fact.pieces, fact.at, fact.when, fact.cite.sure)
        first = merged.setdefault(key, fact)
        if first is not fact:
            merged[key] = replace(first, also=(*first.also, fact.cite))
    return tuple(merged.values())


def _groups(desk: Desk, about: list[Claim], key: str) -> tuple[Group, ...]:
    sections: dict[str, list[Fact]] = {}
    for claim in about:
        sections.setdefault(_section(desk.world, claim), []).append(desk.statement(claim, subject=key))
    order = [*GLANCE_SECTIONS, "other"]
    return tuple(Group(name, tuple(sections[name])) for name in order if name in sections)


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
