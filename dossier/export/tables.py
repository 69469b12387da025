"""All tables of the export: the list that the CSV files, the data package and the SQLite file are made from.

A table stands after those it refers to.
"""

from __future__ import annotations

from dossier.edition.context import SiteContext
from dossier.export import tables_claims, tables_records, tables_views
from dossier.export.table import Table

MAKERS = (
    tables_records.sources,
    tables_records.entities,
    tables_records.aliases,
    tables_claims.claims,
    tables_claims.evidence,
    tables_claims.passages,
    tables_claims.operands,
    tables_records.disputes,
    tables_records.positions,
    tables_views.deals,
    tables_views.moves,
)


def tables(site: SiteContext) -> tuple[Table, ...]:
    """Every table, with its rows in the order of the files."""
    return tuple(make(site) for make in MAKERS)
