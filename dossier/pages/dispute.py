"""One dispute as a matrix: who takes which side, in which source, when and how surely, in which words."""

from __future__ import annotations

from dossier.components.dispute_sides import Side, question_link, sides_of, sources_of
from dossier.components.entries import DatedSource, dated_source
from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page
from dossier.edition.context import SiteContext
from dossier.embeds.embed_code import EmbedCode
from dossier.frozen import dataclass

DISPUTE = PageKind(name="dispute", template="dispute", stylesheet="pages", embed=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputePageView:
    """The view of `pages/dispute.html`."""

    dispute: str
    nature: str
    status: str
    note: str
    settles: str
    sides: tuple[Side, ...]
    sources: tuple[DatedSource, ...]
    passages: int
    entities: tuple[Link, ...]
    number: int  # its place among all disputes, from 1
    disputes: int
    previous: Link | None
    following: Link | None
    embed_code: EmbedCode | None


def dispute_page(site: SiteContext, language: str, key: str, embed_code: EmbedCode | None) -> Page[DisputePageView]:
    """The page of one dispute."""
    context = PageContext.at(site, language, "disputes", key)
    record = site.dossier.disputes[key]
    claims = [site.dossier.claims[claim] for side in record.positions for claim in side.claims]
    sources = tuple(dict.fromkeys(source for side in record.positions for source in sources_of(site, side)))
    sides = sides_of(context, record, sources)
    order = list(site.dossier.disputes)
    position = order.index(key)
    return page(
        context,
        DISPUTE,
        title=context.text(record.question),
        title_origin=f"dispute:{key}:question",
        crumbs=(Link("disputes", context.href("disputes")),),
        view=DisputePageView(
            dispute=key,
            nature=record.nature,
            status=record.status,
            note=context.text(record.note),
            settles=context.text(record.settles) if record.settles else "",
            sides=sides,
            sources=tuple(dated_source(context, site.dossier.sources[source]) for source in sources),
            passages=sum(len(claim.rows) for side in sides for claim in side.claims),
            entities=tuple(
                context.entity_link(entity)
                for entity in dict.fromkeys(entity for claim in claims for entity in claim.mentions)
                if entity in site.dossier.entities
            ),
            number=position + 1,
            disputes=len(order),
            previous=question_link(context, site.dossier.disputes[order[position - 1]]) if position else None,
            following=question_link(context, site.dossier.disputes[order[position + 1]])
            if position + 1 < len(order)
            else None,
            embed_code=embed_code,
        ),
    )
