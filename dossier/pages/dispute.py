"""One dispute as a matrix: who takes which side, in which source, when and how surely, in which words."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.components.dispute_sides import Side, question_link, sides_of, sources_of
from dossier.components.entries import DatedSource, dated_source, source_entries
from dossier.components.layout import page_layout
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page, View
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.embeds.embed_code import Offer
from dossier.embeds.embed_codes import dispute_offer


@dataclass(frozen=True, slots=True)
class DisputePageView(View):
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
    embed_code: Offer


def dispute_page(site: SiteContext, language: str, key: str, order: tuple[str, ...]) -> Page:
    """The page of one dispute; `order` is all disputes, for the way on and back."""
    path = urls.record_path(language, site.dossier.languages[0], "dispute", key)
    context = PageContext(site, language, path)
    record = site.dossier.disputes[key]
    question = context.text(record.question)
    crumbs = (Link("disputes", context.href("disputes")),)
    origin = f"dispute:{key}:question"
    layout = page_layout(context, "dispute", ("disputes", key), question, question, origin, crumbs)
    claims = [site.dossier.claims[one] for position in record.positions for one in position.claims]
    sources = tuple(dict.fromkeys(one for position in record.positions for one in sources_of(site, position)))
    sides = sides_of(context, record, sources)
    at = order.index(key)
    return Page(
        path,
        "pages/dispute.html",
        DisputePageView(
            layout,
            source_entries(context),
            key,
            record.nature,
            record.status,
            context.text(record.note),
            context.text(record.settles) if record.settles else "",
            sides,
            tuple(dated_source(context, site.dossier.sources[key]) for key in sources),
            sum(len(claim.rows) for side in sides for claim in side.claims),
            tuple(
                context.entity_link(one)
                for one in dict.fromkeys(entity for claim in claims for entity in claim.mentions)
                if one in site.dossier.entities
            ),
            at + 1,
            len(order),
            question_link(context, site.dossier.disputes[order[at - 1]]) if at else None,
            question_link(context, site.dossier.disputes[order[at + 1]]) if at + 1 < len(order) else None,
            dispute_offer(site, language, key),
        ),
    )
