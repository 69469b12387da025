"""The sources under the deck of the start page, each with what rests on it alone; a script makes a switch of them."""

from __future__ import annotations

from dossier.components.entries import source_date, source_link
from dossier.components.page_context import PageContext
from dossier.components.views import Link
from dossier.frozen import dataclass
from dossier.model.addresses import WITHOUT
from dossier.model.dossier import Source

MOST_SOURCES = 12  # those on which most rests; a page says where the others are


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceChoice:
    """A source as the start page names it.

    `outlet`, `date` and whether it is `undated` are empty where its short name says them already. `alone` counts the
    claims that have no other source; `without` leads to what depends on it, and is empty where there is no analysis.
    """

    id: str
    link: Link
    outlet: Link | None
    outlet_basis: str
    date: str
    date_basis: str
    undated: bool
    alone: int
    without: str


def choices(context: PageContext) -> tuple[SourceChoice, ...]:
    """The sources, in the order of the files; of very many, those on which most rests."""
    sources = context.site.dossier.sources
    evidence = context.site.index.evidence
    most = sorted(sources, key=lambda key: -len(evidence.get(key, ())))[:MOST_SOURCES]
    return tuple(_choice(context, source) for key, source in sources.items() if key in most)


def _choice(context: PageContext, source: Source) -> SourceChoice:
    site, record = context.site, source.record
    link = source_link(context, source)
    date = source_date(context, source)
    undated = site.translate(context.language)("undated")
    key = record.outlet.value or ""
    outlet = context.entity_link(key) if key in site.dossier.entities else None
    claims = dict.fromkeys(item.claim for item in site.index.evidence.get(source.id, ()))
    return SourceChoice(
        id=source.id,
        link=link,
        outlet=None if outlet is None or outlet.text in link.text else outlet,
        outlet_basis=record.outlet.basis,
        date="" if date in link.text else date,
        date_basis=record.date.basis,
        undated=not date and undated not in link.text,
        alone=sum(
            all(item.passage.source == source.id for item in site.dossier.claims[key].with_stance("supports"))
            for key in claims
        ),
        without=context.href("sources", source.id, WITHOUT) if site.publishes("analysis") else "",
    )
