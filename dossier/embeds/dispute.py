"""A dispute in a frame: the question, and each side with its claims and the passages that carry them."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.components.dispute_sides import Side, sides_of, sources_of
from dossier.components.views import Page
from dossier.edition.context import SiteContext
from dossier.embeds.base import (
    EmbedView,
    embed_context,
    embed_page,
    evidence_blocks,
    foot,
    head,
    opening,
    operand_blocks,
    shared,
    statement_block,
)
from dossier.embeds.changes import Changes, changes_of, since_blocks
from dossier.embeds.measure import Block, of

FOLDER = "disputes"


@dataclass(frozen=True, slots=True)
class DisputeEmbed(EmbedView):
    """The view of `embeds/dispute.html`."""

    dispute: str
    nature: str
    status: str
    sides: tuple[Side, ...]
    changes: Changes


def dispute_embed(site: SiteContext, language: str, key: str) -> Page[DisputeEmbed]:
    """The embed of a dispute, with every passage of every side."""
    parts = (FOLDER, key)
    context = embed_context(site, language, parts)
    record = site.dossier.disputes[key]
    question = context.text(record.question)
    made = head(context, "dispute", parts, question, f"dispute:{key}:question")
    sources = tuple(dict.fromkeys(one for position in record.positions for one in sources_of(site, position)))
    sides = sides_of(context, record, sources)
    changes = changes_of(site, language, [one for position in record.positions for one in position.claims])
    translate = site.translate(language)
    blocks = opening(question, [f"{translate(f'nature: {record.nature}')} · {translate(f'status: {record.status}')}"])
    for side in sides:
        blocks.append(Block(side.label, 15, 22, above=16, bold=True))
        for claim in side.claims:
            label = translate("This side disputes:") if side.stance == "disputes" else ""
            blocks.append(statement_block(claim.fact, f"{label} →"))
            blocks += operand_blocks(translate, claim.operation, claim.operands, above=0)
            for row in claim.rows:
                blocks += evidence_blocks(translate, row.evidence)
    blocks += since_blocks(translate, changes)
    blocks += foot(translate, made)
    return embed_page(
        context.path,
        "embeds/dispute.html",
        DisputeEmbed(
            *shared(made, str(changes.version), of(blocks)),
            key,
            record.nature,
            record.status,
            sides,
            changes,
        ),
    )
