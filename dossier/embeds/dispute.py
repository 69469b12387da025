"""A dispute in a frame: the question, and each side with its claims and their passages."""

from __future__ import annotations

from dossier.components.dispute_sides import Side, sides_of, sources_of
from dossier.components.revisions import NumberedRevision, latest_changes
from dossier.edition.context import SiteContext
from dossier.embeds.embed import (
    Embed,
    EmbedView,
    compose_embed,
    dossier_version,
    embed_context,
    embed_layout,
    page_link,
)
from dossier.embeds.embed_code import listed, plain, statement
from dossier.embeds.height import (
    Block,
    Translate,
    change_blocks,
    evidence_blocks,
    footer_blocks,
    height_of,
    opening,
    operand_blocks,
    statement_block,
)
from dossier.frozen import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeEmbedView(EmbedView):
    """The view of `embeds/dispute.html`."""

    dispute: str
    nature: str
    status: str
    sides: tuple[Side, ...]
    changes: tuple[NumberedRevision, ...]


def dispute_embed(site: SiteContext, language: str, key: str) -> Embed:
    """The embed of a dispute, with every passage of every side."""
    context = embed_context(site, language, ("disputes", key))
    record = site.dossier.disputes[key]
    question = context.text(record.question)
    layout = embed_layout(context, "dispute", question, heading_origin=f"dispute:{key}:question")
    page = page_link(context)
    sources = tuple(dict.fromkeys(source for position in record.positions for source in sources_of(site, position)))
    sides = sides_of(context, record, sources)
    changes = latest_changes(site, language, [claim for position in record.positions for claim in position.claims])
    translate, version = site.translate(language), dossier_version(site)
    blocks = opening(question, [f"{translate(f'nature: {record.nature}')} · {translate(f'status: {record.status}')}"])
    for side in sides:
        blocks += _blocks(translate, side)
    blocks += change_blocks(translate, changes)
    blocks += footer_blocks(translate, layout, page)
    items = [_line(site, language, side) for side in sides]
    return compose_embed(
        context,
        "dispute",
        title=question,
        layout=layout,
        view=DisputeEmbedView(
            page=page,
            version=version,
            dispute=key,
            nature=record.nature,
            status=record.status,
            sides=sides,
            changes=changes,
        ),
        height=height_of(blocks),
        quotation=listed(context, question, items),
    )


def _blocks(translate: Translate, side: Side) -> list[Block]:
    blocks = [Block(side.label, 15, 22, above=16, bold=True)]
    for claim in side.claims:
        label = translate("This side disputes:") if side.stance == "disputes" else ""
        blocks.append(statement_block(claim.fact, f"{label} →"))
        blocks += operand_blocks(translate, claim.operation, claim.operands, above=0)
        for row in claim.rows:
            blocks += evidence_blocks(translate, row)
    return blocks


def _line(site: SiteContext, language: str, side: Side) -> str:
    """A side in the quotation, as HTML."""
    against = f" ({site.translate(language)('disputes this')})" if side.stance == "disputes" else ""
    claims = " ".join(statement(site, language, claim.fact) for claim in side.claims)
    return f"<b>{plain(side.label)}</b>{plain(against)}: {claims}"
