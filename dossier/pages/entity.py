"""A person, organization, product, deal or place: a view of the claims that concern it. It holds no fact of its own."""

from __future__ import annotations

from dossier.components.aliases import ALIASES
from dossier.components.career import LeadPart, SourcedStatement, Step, is_step, lead_of, sourced, steps_of
from dossier.components.entity_summary import SECTIONS, SummaryRow, at_a_glance, by_others, section, summary_rows
from dossier.components.entries import source_entries, source_link
from dossier.components.layout import PageKind, page
from dossier.components.order import by_weight, in_order
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link, Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text
from dossier.embeds.embed_code import EmbedCode
from dossier.frozen import dataclass
from dossier.model.dossier import Claim
from dossier.pages.disputes import DisputeView, dispute_view
from dossier.pages.timeline import Dated, dated
from dossier.read.fields import KINDS
from dossier.read.records import EntityRecord

ENTITY = {
    kind: PageKind(
        name=kind,
        template="entity",
        stylesheet="person" if kind == "person" else "entity",
        feed=kind in ("person", "deal"),
        embed=True,
    )
    for kind in KINDS
}
MAX_RELATED = 6  # entities shown; the claims name the rest


@dataclass(frozen=True, slots=True)
class StatementGroup:
    """Statements under one heading, each with its sources; `section` is the word for the heading."""

    section: str
    statements: tuple[SourcedStatement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """The view of `pages/entity.html`: what matters first; claims of `minor` weight and the rest are folded.

    A person has a `lead` and `steps`, their roles and moves in order of time; anything else has a `glance`, its typed
    values and what others are to it. `quoted` says whether anything that they said is among the groups.
    """

    entity: str
    kind: str
    aliases: tuple[str, ...]
    claims: int
    lead: tuple[LeadPart, ...]
    steps: tuple[Step, ...]
    quoted: bool
    glance: tuple[SummaryRow, ...]
    groups: tuple[StatementGroup, ...]
    minor: tuple[SourcedStatement, ...]
    elsewhere: tuple[Fact, ...]
    related: tuple[Link, ...]  # those it shares most claims with, most first; the steps of a person name them
    timeline: tuple[Dated, ...]
    disputes: tuple[DisputeView, ...]
    sources: tuple[Link, ...]
    embed_code: EmbedCode | None


def entity_page(site: SiteContext, language: str, key: str, embed_code: EmbedCode | None) -> Page[EntityView]:
    """The page of one entity."""
    record = site.dossier.entities[key]
    folder = urls.FOLDER[record.kind]
    about = site.index.about.get(key, ())
    mentioning = site.index.mentioning.get(key, ())
    spoken = {item.claim for item in site.index.spoken.get(key, ())}
    concerned = {claim.id: claim for claim in (*about, *mentioning)}
    weighty = [claim for claim in concerned.values() if claim.record.weight is None]
    career = [claim for claim in weighty if claim.id not in spoken and is_step(site.dossier, record, claim)]
    sections = _sections(site, record, about, spoken=spoken, steps={claim.id for claim in career})
    at_glance = [] if record.kind == "person" else at_a_glance(site.dossier, record, weighty)
    listed = [*career, *(claim for claims in sections.values() for claim in claims)]
    owned = {claim.id for claim in listed}
    elsewhere = [claim for claim in mentioning if claim.id not in owned]
    context = PageContext.at(site, language, folder, key, own=frozenset(owned | {claim.id for claim in at_glance}))
    # What is listed is numbered first, so that numbers run down the page; glance and lead take these numbers up.
    steps = steps_of(context, record, career)
    statements = {
        name: tuple(sourced(context, claim, key) for claim in claims if claim.record.weight is None)
        for name, claims in sections.items()
    }
    minor = [claim for claims in sections.values() for claim in by_weight(claims) if claim.record.weight is not None]
    folded = tuple(sourced(context, claim, key) for claim in minor)
    everything = [*listed, *elsewhere]
    view = EntityView(
        entity=key,
        kind=record.kind,
        aliases=site.table(ALIASES).get(key, ()),
        claims=len(everything),
        lead=lead_of(context, record, career),
        steps=steps,
        quoted=bool(statements.get("said")),
        glance=summary_rows(context, record, at_glance),
        groups=tuple(StatementGroup(name, group) for name, group in statements.items() if group),
        minor=folded,
        elsewhere=tuple(context.statement(claim, here=False, subject=key) for claim in elsewhere),
        related=() if record.kind == "person" else _related(context, key, everything),
        timeline=() if record.kind == "person" else tuple(dated(context, everything)),
        disputes=tuple(dispute_view(context, dispute) for dispute in site.index.disputes_of_entity.get(key, ())),
        sources=_sources(context, everything),
        embed_code=embed_code,
    )
    return page(
        context,
        ENTITY[record.kind],
        title=context.name(key),
        title_origin=f"entity:{key}:name",
        description=" ".join(statement_text(site, claim, language) for claim in everything[:2]),
        crumbs=(Link(folder, context.href(folder)),),
        entries=source_entries(context),
        view=view,
    )


def _sections(
    site: SiteContext, record: EntityRecord, about: tuple[Claim, ...], *, spoken: set[str], steps: set[str]
) -> dict[str, list[Claim]]:
    """The claims about the entity, or made by it, under the headings in the order of the page, but for its `steps`."""
    dossier = site.dossier
    said_ids = {claim.id for claim in about if section(dossier, claim) == "said"}
    groups: dict[str, list[Claim]] = {name: [] for name in (*SECTIONS[:2], "said", "of-them", *SECTIONS[2:])}
    groups["said"] = [dossier.claims[claim] for claim in in_order(site, "claims", spoken | said_ids)]
    for claim in about:
        if claim.id in spoken or claim.id in said_ids or claim.id in steps:
            continue
        name = section(dossier, claim)
        judged = name == "other" or (name not in ("role", "move") and by_others(claim, record.id))
        groups["of-them" if record.kind == "person" and judged else name].append(claim)
    return {name: group for name, group in groups.items() if group}


def _related(context: PageContext, key: str, claims: list[Claim]) -> tuple[Link, ...]:
    counts: dict[str, int] = {}
    for claim in claims:
        for entity in claim.mentions:
            if entity != key and entity in context.site.dossier.entities:
                counts[entity] = counts.get(entity, 0) + 1
    ordered = sorted(counts, key=lambda entity: (-counts[entity], context.name(entity).casefold()))
    return tuple(map(context.entity_link, ordered[:MAX_RELATED]))


def _sources(context: PageContext, claims: list[Claim]) -> tuple[Link, ...]:
    used = {item.passage.source for claim in claims for item in claim.evidence}
    sources = context.site.dossier.sources
    return tuple(source_link(context, sources[source]) for source in in_order(context.site, "sources", used))
