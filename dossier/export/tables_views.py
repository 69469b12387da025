"""The tables of what the pages put together: the deals table cell by cell, and who moves from where to where.

A row is a claim in a place, so that two amounts for one deal are two rows and nothing picks between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from dossier.edition.context import SiteContext
from dossier.edition.deals import DEAL_COLUMNS, deal_order
from dossier.edition.moves import movers
from dossier.export.table import Cell, Column, Table, per_language, text
from dossier.export.tables_claims import QUANTITY, quantity, value_texts, written
from dossier.model.support import STROKES
from dossier.read.history import Stroke
from dossier.text.value import EntityValue


def deals(site: SiteContext) -> Table:
    """Every cell of the deals table: what is said of each deal, column by column, the largest deal first."""
    codes = site.dossier.languages
    columns = (
        *(text("claim", True, refers="claims"), text("deal", True, refers="entities")),
        *per_language(codes, "name", True),
        *(text("cell", True, DEAL_COLUMNS.values()), text("property", True)),
        *per_language(codes, "property_label", True),
        *(text("value"), text("value_entity", refers="entities")),
        *per_language(codes, "value_text"),
        *(*QUANTITY, text("line", True, get_args(Stroke))),
    )
    return Table("deals", ("claim",), columns, tuple(_cells(site)))


def moves(site: SiteContext) -> Table:
    """Who comes from where, goes where or is wanted where: a row for each claim that says so.

    A counted group without names has no `mover` and says in `low` and `high` how many it is.
    """
    columns = (
        *(text("mover", refers="entities"), text("direction", True, ("from", "to", "wanted"))),
        *(text("place", True, refers="entities"), text("claim", True, refers="claims")),
        *(Column("low", "low", "number"), Column("high", "high", "number"), text("line", True, get_args(Stroke))),
    )
    return Table("moves", ("claim", "direction"), columns, tuple(_ties(site)))


def _cells(site: SiteContext) -> Iterator[tuple[Cell, ...]]:
    codes = site.dossier.languages
    for deal in deal_order(site):
        names = [site.dossier.entities[deal].name.get(code) for code in codes]
        for claim in site.index.about.get(deal, ()):
            prop = site.dossier.vocabulary.properties[claim.record.property]
            if (cell := DEAL_COLUMNS.get(prop.type)) is not None:
                entity = claim.value.id if isinstance(claim.value, EntityValue) else None
                yield (
                    *(claim.id, deal, *names, cell, claim.record.property),
                    *(prop.label.get(code) for code in codes),
                    *(written(claim.value), entity, *value_texts(site, claim)),
                    *(*quantity(claim.value), STROKES[site.index.support[claim.id]]),
                )


def _ties(site: SiteContext) -> Iterator[tuple[Cell, ...]]:
    for mover in movers(site):
        low, high = quantity(mover.group.value)[1:3] if mover.group else (None, None)
        ties = [("from", tie) for tie in mover.origins]
        ties += [("wanted" if tie.wanted else "to", tie) for tie in mover.targets]
        for direction, tie in ties:
            stroke = STROKES[site.index.support[tie.claim.id]]
            yield (mover.entity or None, direction, tie.place, tie.claim.id, low, high, stroke)
