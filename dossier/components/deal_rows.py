"""A deal as a row of a table: a column per type of value, so that any dossier's vocabulary fills it."""

from __future__ import annotations

from dossier.components.dispute_sides import open_disputes, question_link
from dossier.components.entries import source_link
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link
from dossier.edition.deals import DEAL_COLUMNS, terms_of
from dossier.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Labelled:
    """A fact in a cell, with what its property is called."""

    label: str
    property: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class DealRow:
    """A deal and its cells, by column."""

    link: Link
    cells: dict[str, tuple[Labelled, ...]]
    sources: tuple[Link, ...]
    disputes: tuple[Link, ...]


def deal_row(context: PageContext, key: str) -> DealRow:
    """The row of a deal."""
    site = context.site
    claims = terms_of(site, key)
    cells: dict[str, list[Labelled]] = {column: [] for column in DEAL_COLUMNS.values()}
    for claim in claims:
        prop = site.dossier.vocabulary.properties[claim.record.property]
        column = DEAL_COLUMNS.get(prop.type)
        if column is not None:
            cells[column].append(Labelled(context.text(prop.label), claim.record.property, context.value(claim)))
    used = dict.fromkeys(item.passage.source for claim in claims for item in claim.evidence)
    disputes = open_disputes(site, key)
    return DealRow(
        context.entity_link(key),
        {column: tuple(facts) for column, facts in cells.items()},
        tuple(source_link(context, site.dossier.sources[source]) for source in used),
        tuple(question_link(context, dispute) for dispute in disputes),
    )
