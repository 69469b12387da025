"""The deals page: by how far they got, a column per type of value, so that any dossier's vocabulary fills it."""

from __future__ import annotations

from dossier.charts.deals import Deals, deals
from dossier.components.deal_rows import DealRow, deal_row
from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page
from dossier.edition.context import SiteContext
from dossier.edition.deals import deal_groups, deal_order, group_label
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


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Deals that got equally far. `heading` leads to them on the page; it is none where no status is told."""

    heading: Link | None
    rows: tuple[DealRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DealsView:
    """The view of `pages/deals.html`. Every total and every tally unfolds into what it is made of."""

    groups: tuple[RowGroup, ...]
    columns: tuple[str, ...]
    totals: tuple[Total, ...]
    tallies: tuple[Tally, ...]
    without_status: tuple[Link, ...]
    picture: Deals | None
    picture_href: str
    embed_code: EmbedCode | None


def deals_page(site: SiteContext, language: str, embed_code: EmbedCode | None) -> Page[DealsView]:
    """All deals by how far they got, largest known amount first."""
    context = PageContext.at(site, language, "deals")
    keys = deal_order(site)
    groups = []
    for group in deal_groups(site, keys):  # before the picture is drawn, so that the claims of a row follow each other
        heading = Link(context.text(group_label(site, group)), group.name, group.origin) if group.name else None
        groups.append(RowGroup(heading, tuple(deal_row(context, key) for key in group.deals)))
    rows = [row for group in groups for row in group.rows]
    picture = deals(context) if site.publishes("analysis") else None
    sums, counts = totals(context, keys), tallies(context, keys)
    href = context.href("pictures", "deals")
    view = DealsView(
        groups=tuple(groups),
        columns=tuple(column for column in ("amount", "status", "date") if any(row.cells[column] for row in rows)),
        totals=sums,
        tallies=counts,
        without_status=without_status(context, keys),
        picture=picture,
        picture_href=href,
        embed_code=embed_code,
    )
    return page(context, DEALS, view=view)
