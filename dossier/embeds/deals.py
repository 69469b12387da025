"""The table of deals in a frame: each cell links to its sources; on a phone a deal is a block."""

from __future__ import annotations

from dataclasses import replace

from dossier.components.deal_rows import DealRow, deal_row
from dossier.components.revisions import NumberedRevision, latest_changes
from dossier.edition.context import SiteContext
from dossier.edition.deals import deal_order
from dossier.embeds.embed import (
    Embed,
    EmbedView,
    compose_embed,
    dossier_version,
    embed_context,
    embed_layout,
    page_link,
    public_url,
)
from dossier.embeds.embed_code import figure, plain, value
from dossier.embeds.height import Block, change_blocks, footer_blocks, height_of, heights_in_columns, opening
from dossier.frozen import dataclass

COLUMNS = ("amount", "stake", "status")  # the parties are in most names; the page has them all


@dataclass(frozen=True, slots=True, kw_only=True)
class DealsEmbedView(EmbedView):
    """The view of `embeds/deals.html`."""

    columns: tuple[str, ...]
    rows: tuple[DealRow, ...]
    changes: tuple[NumberedRevision, ...]


def deals_embed(site: SiteContext, language: str) -> Embed:
    """The embed of the table of all deals, largest amount first."""
    context = embed_context(site, language, ("deals",), own=frozenset())
    layout, page = embed_layout(context, "deals", "deals"), page_link(context)
    order = deal_order(site)
    rows = tuple(deal_row(context, key) for key in order)
    changes = latest_changes(site, language, [claim.id for key in order for claim in site.index.about.get(key, ())])
    translate = site.translate(language)
    title, version = translate("page: deals"), dossier_version(site)
    blocks = opening(title, [translate("Each cell leads to its sources.")])
    blocks += change_blocks(translate, changes)
    blocks += footer_blocks(translate, layout, page)
    return compose_embed(
        context,
        "deals",
        title=title,
        layout=layout,
        view=DealsEmbedView(page=page, version=version, columns=COLUMNS, rows=rows, changes=changes),
        height=replace(height_of(blocks), listed=heights_in_columns([_blocks(row) for row in rows])),
        quotation=_quotation(site, language, rows),
    )


def _blocks(row: DealRow) -> list[Block]:
    blocks = [Block(row.link.text, 15, 26, above=21, bold=True)]
    for column in COLUMNS:
        for cell in row.cells[column]:
            at = f" ({cell.fact.at.text})" if cell.fact.at else ""
            marks = " →" * (1 + len(cell.fact.also))
            padding = 16 * (1 + len(cell.fact.also))  # of the marks, and the sign before them
            text = f"{cell.fact.text}{at} {cell.fact.when}{marks}"
            blocks.append(Block(text, 14, 26, inset=88 + padding, least=26))
    return [*blocks, Block(" ·  ".join(source.text for source in row.sources), 13, 24)]


def _quotation(site: SiteContext, language: str, rows: tuple[DealRow, ...]) -> str:
    """The table in plain HTML."""
    translate = site.translate(language)
    head = "".join(f"<th>{plain(translate(f'column: {column}'))}</th>" for column in ("deal", *COLUMNS))
    body = []
    for row in rows:
        cells = ["; ".join(value(site, language, cell.fact) for cell in row.cells[column]) for column in COLUMNS]
        filled = "".join(f"<td>{cell or '–'}</td>" for cell in cells)
        body.append(f"<tr><td>{plain(row.link.text)}</td>{filled}</tr>")
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>"
    return figure(table, language, public_url(site, language, "deals"), site.dossier.site.title.get(language))
