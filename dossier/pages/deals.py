"""The deals page: one table, a column per type of value, so that any dossier's vocabulary fills it."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.charts.deals import Deals, deals
from dossier.components.deal_rows import DealRow, deal_row
from dossier.components.entries import source_entries
from dossier.components.layout import page_layout
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page, View
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.deals import DEAL_COLUMNS, deal_order
from dossier.embeds.embed_code import Offer
from dossier.embeds.embed_codes import deals_offer
from dossier.pages.totals import Tally, Total, tallies, totals, untold


@dataclass(frozen=True, slots=True)
class DealsView(View):
    """The view of `pages/deals.html`. Every total and every tally unfolds into what it is made of."""

    columns: tuple[str, ...]
    rows: tuple[DealRow, ...]
    totals: tuple[Total, ...]
    tallies: tuple[Tally, ...]
    untold: tuple[Link, ...]
    picture: Deals | None
    picture_href: str
    embed_code: Offer


def deals_page(site: SiteContext, language: str) -> Page:
    """All deals, largest known amount first."""
    path = urls.page_path(language, site.dossier.languages[0], "deals")
    context = PageContext(site, language, path)
    keys = deal_order(site)
    picture = deals(context)
    rows = tuple(deal_row(context, key) for key in keys)
    sums, counts = totals(context, keys), tallies(context, keys)
    layout = page_layout(context, "deals", ("deals",), "deals", "deals")
    columns = tuple(DEAL_COLUMNS.values())
    href = context.href("pictures", "deals")
    view = DealsView(
        layout,
        source_entries(context),
        columns,
        rows,
        sums,
        counts,
        untold(context, keys),
        picture,
        href,
        deals_offer(site, language),
    )
    return Page(path, "pages/deals.html", view)
