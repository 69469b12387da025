"""The deals page: one table, a column per type of value, so that any dossier's vocabulary fills it."""

from __future__ import annotations

from dossier.charts.deals import Deals, deals
from dossier.components.deal_rows import DealRow, deal_row
from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page
from dossier.edition.context import SiteContext
from dossier.edition.deals import DEAL_COLUMNS, deal_order
from dossier.embeds.embed_code import EmbedCode
from dossier.frozen import dataclass
from dossier.pages.totals import Tally, Total, tallies, totals, without_status

DEALS = PageKind(
    name="deals",
    template="deals",
    stylesheet="deals",
    in_navigation=lambda site: any(record.kind == "deal" for record in site.dossier.entities.values()),
    embed=True,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DealsView:
    """The view of `pages/deals.html`. Every total and every tally unfolds into what it is made of."""

    columns: tuple[str, ...]
    rows: tuple[DealRow, ...]
    totals: tuple[Total, ...]
    tallies: tuple[Tally, ...]
    without_status: tuple[Link, ...]
    picture: Deals | None
    picture_href: str
    embed_code: EmbedCode | None


def deals_page(site: SiteContext, language: str, embed_code: EmbedCode | None) -> Page[DealsView]:
    """All deals, largest known amount first."""
    context = PageContext.at(site, language, "deals")
    keys = deal_order(site)
    picture = deals(context) if site.publishes("analysis") else None
    rows = tuple(deal_row(context, key) for key in keys)
    sums, counts = totals(context, keys), tallies(context, keys)
    columns = tuple(DEAL_COLUMNS.values())
    href = context.href("pictures", "deals")
    view = DealsView(
        columns=columns,
        rows=rows,
        totals=sums,
        tallies=counts,
        without_status=without_status(context, keys),
        picture=picture,
        picture_href=href,
        embed_code=embed_code,
    )
    return page(context, DEALS, view=view)
