"""The table of deals in a frame: how much, how far; each cell leads to its sources, a deal is a block on a phone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.components.deal_rows import DealRow, deal_row
from dossier.components.views import Page
from dossier.edition.context import SiteContext
from dossier.edition.deals import deal_order
from dossier.embeds.base import EmbedView, embed_context, embed_page, foot, head, opening, shared
from dossier.embeds.changes import Changes, changes_of, since_blocks
from dossier.embeds.measure import Block, in_columns, of

COLUMNS = ("amount", "stake", "status")  # the parties are in most names; the page has them all


@dataclass(frozen=True, slots=True)
class DealsEmbed(EmbedView):
    """The view of `embeds/deals.html`."""

    columns: tuple[str, ...]
    rows: tuple[DealRow, ...]
    changes: Changes


def deals_embed(site: SiteContext, language: str) -> Page[DealsEmbed]:
    """The embed of the table of all deals, largest amount first."""
    parts = ("deals",)
    context = embed_context(site, language, parts, own=frozenset())
    made = head(context, "deals", parts, "deals")
    rows = tuple(deal_row(context, key) for key in deal_order(site))
    claims = [claim.id for key in deal_order(site) for claim in site.index.about.get(key, ())]
    changes = changes_of(site, language, claims)
    translate = site.translate(language)
    blocks = opening(translate("page: deals"), [translate("Each cell leads to its sources.")])
    blocks += since_blocks(translate, changes)
    blocks += foot(translate, made)
    return embed_page(
        context.path,
        "embeds/deals.html",
        DealsEmbed(
            *shared(made, str(changes.version), replace(of(blocks), listed=in_columns([_row(row) for row in rows]))),
            COLUMNS,
            rows,
            changes,
        ),
    )


def _row(row: DealRow) -> list[Block]:
    blocks = [Block(row.link.text, 15, 26, above=21, bold=True)]
    for column in COLUMNS:
        for cell in row.cells[column]:
            at = f" ({cell.fact.at.text})" if cell.fact.at else ""
            text = "".join(piece.text for piece in cell.fact.pieces)
            blocks.append(Block(f"{text}{at} {cell.fact.when} →", 14, 26, inset=88, least=26))
    return [*blocks, Block(" · ".join(one.text for one in row.sources), 13, 24)]
