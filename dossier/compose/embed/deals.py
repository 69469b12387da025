"""The table of deals in a frame: how much, how far; each cell leads to its sources, a deal is a block on a phone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.compose.deals import DealRow, deal_order, deal_row
from dossier.compose.embed.base import EmbedView, embed_desk, foot, head, opening, shared
from dossier.compose.embed.changes import Changes, changes_of, since_blocks
from dossier.compose.embed.measure import Block, in_columns, of
from dossier.compose.parts import Page
from dossier.compose.world import World

COLUMNS = ("amount", "stake", "status")  # the parties are in most names; the page has them all


@dataclass(frozen=True, slots=True)
class DealsEmbed(EmbedView):
    """The view of `embeds/deals.html`."""

    columns: tuple[str, ...]
    rows: tuple[DealRow, ...]
    changes: Changes


def deals_embed(world: World, language: str) -> Page:
    """The embed of the table of all deals, largest amount first."""
    parts = ("deals",)
    desk = embed_desk(world, language, parts, own=frozenset())
    made = head(desk, "deals", parts, "deals")
    rows = tuple(deal_row(desk, key) for key in deal_order(world))
    claims = [claim.id for key in deal_order(world) for claim in world.index.about.get(key, ())]
    changes = changes_of(world, language, claims)
    say = world.say(language)
    blocks = opening(say("page: deals"), [say("Each cell leads to its sources.")])
    blocks += since_blocks(say, changes)
    blocks += foot(say, made)
    return Page(
        desk.path,
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
