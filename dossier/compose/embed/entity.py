"""A person, a deal or another entity in a frame: what matters first, each statement with all its passages."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.embed.base import EmbedView, embed_desk, foot, head, opening, shared, statement_block
from dossier.compose.embed.changes import Changes, changes_of, since_blocks
from dossier.compose.embed.claim import entry_blocks
from dossier.compose.embed.measure import of
from dossier.compose.parts import Entry, Fact, Page
from dossier.compose.portrait import at_a_glance, section_order
from dossier.compose.world import World
from dossier.graph.dossier import Claim

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


def entity_embed(world: World, language: str, key: str) -> Page:
    """The embed of an entity: roles and moves, or terms, as far as there is room, and how much more there is."""
    record = world.dossier.entities[key]
    parts = (urls.FOLDER[record.kind], key)
    desk = embed_desk(world, language, parts)
    name = desk.name(key)
    made = head(desk, record.kind, parts, name, f"entity:{key}:name")
    both = (*world.index.about.get(key, ()), *world.index.mentioning.get(key, ()))
    every = tuple({one.id: one for one in both}.values())
    chosen = foremost(world, key, every)
    facts, proofs = proven(desk, [claim.id for claim in chosen])
    disputes = len(world.index.disputes_of_entity.get(key, ()))
    changes = changes_of(world, language, [claim.id for claim in every])
    more = len(every) - len(chosen)
    say = world.say(language)
    blocks = opening(name, [f"{say('page: claims')} 100 · {say('page: disputes')} 100"])
    for fact, one in zip(facts, proofs, strict=True):
        blocks += [statement_block(fact), *entry_blocks(say, (one,))]
    blocks += since_blocks(say, changes)
    blocks += foot(say, made, f"{say('More on the page')}." if more else "")
    return Page(
        desk.path,
        "embeds/entity.html",
        EntityEmbed(
            *shared(made, str(len(world.dossier.revisions)), of(blocks)),
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


def foremost(world: World, key: str, every: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims an embed has room for: what stands at a glance first, roles before moves; at least one."""
    dossier = world.dossier
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


def proven(desk: Desk, keys: list[str]) -> tuple[tuple[Fact, ...], tuple[Entry, ...]]:
    """Statements with their source entries; claims they are computed from are named, their proof is a page away."""
    desk.own = frozenset(keys)
    facts = tuple(desk.statement(desk.world.dossier.claims[key]) for key in keys)
    entries = {one.claim: one for one in desk.entries()}
    return facts, tuple(entries[key] for key in keys)
