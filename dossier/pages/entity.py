"""A person, organization, product, deal or place: a view of the claims that concern it. It holds no fact of its own."""

from __future__ import annotations

from dossier.charts.ego import Ego, ego
from dossier.components.aliases import ALIASES
from dossier.components.entity_summary import SECTIONS, SummaryRow, at_a_glance, by_others, section, summary_rows
from dossier.components.entries import source_entries, source_link
from dossier.components.layout import PageKind, page
from dossier.components.order import by_weight, in_order
from dossier.components.page_context import PageContext
from dossier.components.views import CitedStatement, Fact, Link, Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text
from dossier.embeds.embed_code import EmbedCode
from dossier.frozen import dataclass
from dossier.model.dossier import Claim
from dossier.pages.disputes import DisputeView, dispute_view
from dossier.pages.prose import MentionView, mentions_of
from dossier.pages.timeline import Dated, dated
from dossier.read.fields import KINDS
from dossier.read.records import EntityRecord

ENTITY = {
    kind: PageKind(name=kind, template="entity", stylesheet="entity", feed=kind in ("person", "deal"), embed=True)
    for kind in KINDS
}
MAX_RELATED = 12  # entities shown; the claims below name the rest


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """Statements under one heading, each with its sources beside it; `section` is the word for the heading.

    Those of minor weight are folded away below the others.
    """

    section: str
    statements: tuple[CitedStatement, ...]
    minor: tuple[CitedStatement, ...]


@dataclass(frozen=True, slots=True)
class RelatedEntity:
    """A neighbour, with how many claims it shares."""

    link: Link
    kind: str
    claims: int


@dataclass(frozen=True, slots=True)
class SourceUse:
    """A source that this page rests on, with how many of its passages."""

    link: Link
    passages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """The view of `pages/entity.html`."""

    entity: str
    kind: str
    aliases: tuple[str, ...]
    claims: int
    glance: tuple[SummaryRow, ...]
    ego: Ego | None
    groups: tuple[StatementGroup, ...]
    elsewhere: tuple[Fact, ...]
    related: tuple[RelatedEntity, ...]
    timeline: tuple[Dated, ...]
    disputes: tuple[DisputeView, ...]
    mentions: tuple[MentionView, ...]
    sources: tuple[SourceUse, ...]
    embed_code: EmbedCode | None


def entity_page(site: SiteContext, language: str, key: str, embed_code: EmbedCode | None) -> Page[EntityView]:
    """The page of one entity."""
    record = site.dossier.entities[key]
    folder = urls.FOLDER[record.kind]
    about = site.index.about.get(key, ())
    mentioning = site.index.mentioning.get(key, ())
    spoken = {item.claim for item in site.index.spoken.get(key, ())}
    sections = _sections(site, record, about, spoken)
    owned = {claim.id for claims in sections.values() for claim in claims}
    elsewhere = [claim for claim in mentioning if claim.id not in owned]
    weighty = [claim for claim in (*about, *mentioning) if claim.record.weight is None]
    at_glance = at_a_glance(site.dossier, record, weighty)
    context = PageContext.at(site, language, folder, key, own=frozenset(owned | {claim.id for claim in at_glance}))
    # The statements are numbered first, so that their numbers run down the page.
    facts = {
        name: [context.statement(claim, subject=key) for claim in by_weight(claims)]
        for name, claims in sections.items()
    }
    rows = summary_rows(context, record, at_glance)
    around = ego(context, key)
    everything = [*(claim for claims in sections.values() for claim in claims), *elsewhere]
    timeline = tuple(dated(context, everything))
    disputes = tuple(dispute_view(context, dispute) for dispute in site.index.disputes_of_entity.get(key, ()))
    mentions = mentions_of(context, everything)
    lines = tuple(context.statement(claim, here=False, subject=key) for claim in elsewhere)
    entries = {entry.claim: entry for entry in source_entries(context)}
    return page(
        context,
        ENTITY[record.kind],
        title=context.name(key),
        title_origin=f"entity:{key}:name",
        description=" ".join(statement_text(site, claim, language) for claim in everything[:2]),
        crumbs=(Link(folder, context.href(folder)),),
        entries=tuple(entry for entry in entries.values() if entry.claim not in owned),
        view=EntityView(
            entity=key,
            kind=record.kind,
            aliases=site.table(ALIASES).get(key, ()),
            claims=len(everything),
            glance=rows,
            ego=around,
            groups=tuple(
                _group(site, name, [CitedStatement(fact, entries[fact.claim]) for fact in facts[name]])
                for name in facts
            ),
            elsewhere=lines,
            related=_related(context, key, everything),
            timeline=timeline,
            disputes=disputes,
            mentions=mentions,
            sources=_sources(context, everything),
            embed_code=embed_code,
        ),
    )


def _sections(
    site: SiteContext, record: EntityRecord, about: tuple[Claim, ...], spoken: set[str]
) -> dict[str, list[Claim]]:
    """The claims about the entity, or made by it, under the headings in the order of the page."""
    dossier = site.dossier
    said_ids = {claim.id for claim in about if section(dossier, claim) == "said"}
    groups: dict[str, list[Claim]] = {name: [] for name in (*SECTIONS[:2], "said", "of-them", *SECTIONS[2:])}
    groups["said"] = [dossier.claims[claim] for claim in in_order(site, "claims", spoken | said_ids)]
    for claim in about:
        if claim.id in spoken or claim.id in said_ids:
            continue
        name = section(dossier, claim)
        of_them = record.kind == "person" and name not in ("role", "move") and by_others(claim, record.id)
        groups["of-them" if of_them else name].append(claim)
    return {name: group for name, group in groups.items() if group}


def _group(site: SiteContext, name: str, statements: list[CitedStatement]) -> StatementGroup:
    claims = site.dossier.claims
    return StatementGroup(
        name,
        tuple(item for item in statements if claims[item.fact.claim].record.weight is None),
        tuple(item for item in statements if claims[item.fact.claim].record.weight == "minor"),
    )


def _related(context: PageContext, key: str, claims: list[Claim]) -> tuple[RelatedEntity, ...]:
    counts: dict[str, int] = {}
    for claim in claims:
        for entity in claim.mentions:
            if entity != key and entity in context.site.dossier.entities:
                counts[entity] = counts.get(entity, 0) + 1
    ordered = sorted(counts, key=lambda entity: (-counts[entity], context.name(entity).casefold()))
    entities = context.site.dossier.entities
    return tuple(
        RelatedEntity(context.entity_link(entity), entities[entity].kind, counts[entity])
        for entity in ordered[:MAX_RELATED]
    )


def _sources(context: PageContext, claims: list[Claim]) -> tuple[SourceUse, ...]:
    passages: dict[str, set[str]] = {}
    for claim in claims:
        for item in claim.evidence:
            passages.setdefault(item.passage.source, set()).add(item.passage.id)
    sources = context.site.dossier.sources
    return tuple(
        SourceUse(source_link(context, sources[source]), len(passages[source]))
        for source in in_order(context.site, "sources", passages)
    )
