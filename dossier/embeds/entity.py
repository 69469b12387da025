"""A person, a deal or another entity in a frame: what matters first, each statement with all its passages."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.components.entity_summary import at_a_glance, section_order
from dossier.components.entries import source_entries
from dossier.components.page_context import PageContext
from dossier.components.views import Entry, Fact, Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.embeds.base import EmbedView, embed_context, embed_page, foot, head, opening, shared, statement_block
from dossier.embeds.changes import Changes, changes_of, since_blocks
from dossier.embeds.claim import entry_blocks
from dossier.embeds.measure import of
from dossier.model.dossier import Claim

MOST_CLAIMS = 4  # of which an embed gives the proof; the page has the rest
MOST_PASSAGES = 7


@dataclass(frozen=True, slots=True)
class EntityEmbed(EmbedView):
    """The view of `embeds/entity.html`. `more` claims and `disputes` stand on the page."""

    entity: str
    kind: str
    facts: tuple[Fact, ...]
    proofs: tuple[Entry, ...]
    claims: int
    more: int
    disputes: int
    changes: Changes


def entity_embed(site: SiteContext, language: str, key: str) -> Page[EntityEmbed]:
    """The embed of an entity: roles and moves, or terms, as far as there is room, and how much more there is."""
    record = site.dossier.entities[key]
    parts = (urls.FOLDER[record.kind], key)
    context = embed_context(site, language, parts)
    name = context.name(key)
    made = head(context, record.kind, parts, name, f"entity:{key}:name")
    both = (*site.index.about.get(key, ()), *site.index.mentioning.get(key, ()))
    every = tuple({one.id: one for one in both}.values())
    chosen = foremost(site, key, every)
    facts, proofs = proven(context, [claim.id for claim in chosen])
    disputes = len(site.index.disputes_of_entity.get(key, ()))
    changes = changes_of(site, language, [claim.id for claim in every])
    more = len(every) - len(chosen)
    translate = site.translate(language)
    blocks = opening(name, [f"{translate('page: claims')} 100 · {translate('page: disputes')} 100"])
    for fact, one in zip(facts, proofs, strict=True):
        blocks += [statement_block(fact), *entry_blocks(translate, (one,))]
    blocks += since_blocks(translate, changes)
    blocks += foot(translate, made, f"{translate('More on the page')}." if more else "")
    return embed_page(
        context.path,
        "embeds/entity.html",
        EntityEmbed(
            *shared(made, str(len(site.dossier.revisions)), of(blocks)),
            key,
            record.kind,
            facts,
            proofs,
            len(every),
            more,
            disputes,
            changes,
        ),
    )


def foremost(site: SiteContext, key: str, every: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims an embed has room for: what stands at a glance first, roles before moves; at least one."""
    dossier = site.dossier
    glance = at_a_glance(dossier, dossier.entities[key], every)
    ordered = sorted(glance, key=lambda claim: section_order(dossier, claim))
    ordered += [claim for claim in every if claim not in ordered]
    chosen: list[Claim] = []
    passages = 0
    for claim in ordered:
        passages += len(claim.evidence)
        if chosen and (len(chosen) == MOST_CLAIMS or passages > MOST_PASSAGES):
            break
        chosen.append(claim)
    return tuple(chosen)


def proven(context: PageContext, keys: list[str]) -> tuple[tuple[Fact, ...], tuple[Entry, ...]]:
    """Statements with their source entries; claims they are computed from are named, their proof is a page away."""
    context.own = frozenset(keys)
    facts = tuple(context.statement(context.site.dossier.claims[key]) for key in keys)
    entries = {one.claim: one for one in source_entries(context)}
    return facts, tuple(entries[key] for key in keys)
