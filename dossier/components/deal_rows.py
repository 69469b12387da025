"""A deal as a row of a table: a column per type of value, so that any dossier's vocabulary fills it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dossier.components.dispute_sides import open_disputes, question_link
from dossier.components.entries import source_link
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, Fact, Link
from dossier.edition.deals import DEAL_COLUMNS, terms_of
from dossier.edition.format_values import value_text
from dossier.frozen import dataclass
from dossier.model.dossier import Claim
from dossier.text.value import BadValue, Unknown


@dataclass(frozen=True, slots=True)
class Labelled:
    """A fact in a cell, with what its property is called."""

    label: str
    property: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class OwnValue:
    """What a source gives instead of the value of the claim it supports."""

    text: Link
    source: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class DealRow:
    """A deal and its cells, by column. `cites` leads to all its claims, in one number where they follow each other."""

    link: Link
    cells: dict[str, tuple[Labelled, ...]]
    own: dict[str, tuple[OwnValue, ...]]
    sources: tuple[Link, ...]
    disputes: tuple[Link, ...]
    cites: tuple[Cite, ...]


def deal_row(context: PageContext, key: str) -> DealRow:
    """The row of a deal."""
    site = context.site
    claims = terms_of(site, key)
    cells: dict[str, list[Labelled]] = {column: [] for column in DEAL_COLUMNS.values()}
    own: dict[str, list[OwnValue]] = {column: [] for column in DEAL_COLUMNS.values()}
    for claim in claims:
        prop = site.dossier.vocabulary.properties[claim.record.property]
        column = DEAL_COLUMNS.get(prop.type)
        if column is not None:
            cells[column].append(Labelled(context.text(prop.label), claim.record.property, context.value(claim)))
            own[column] += _own_values(context, claim)
    used = dict.fromkeys(item.passage.source for claim in claims for item in claim.evidence)
    return DealRow(
        link=context.entity_link(key),
        cells={column: tuple(facts) for column, facts in cells.items()},
        own={column: tuple(values) for column, values in own.items()},
        sources=tuple(source_link(context, site.dossier.sources[source]) for source in used),
        disputes=tuple(question_link(context, dispute) for dispute in open_disputes(site, key)),
        cites=_joined(cell.fact.cite for column in cells.values() for cell in column),
    )


def _own_values(context: PageContext, claim: Claim) -> Iterable[OwnValue]:
    for item in claim.with_stance("supports"):
        if item.value is None or item.value == claim.value or isinstance(item.value, Unknown | BadValue):
            continue
        words = value_text(context.site, claim.record.property, item.value, context.language)
        origin = f"evidence:{claim.id}:{item.index + 1}:value"
        yield OwnValue(Link(words, "", origin), source_link(context, context.site.dossier.sources[item.passage.source]))


def _joined(cites: Iterable[Cite]) -> tuple[Cite, ...]:
    """The citations by number, those that follow each other as one; those that lead to other pages have no number."""
    joined: list[Cite] = []
    for cite in sorted(dict.fromkeys(cites), key=lambda cite: cite.number):
        last = joined[-1] if joined else None
        if last and last.here and cite.here and cite.number == (last.upto or last.number) + 1:
            joined[-1] = replace(last, upto=cite.number)
        else:
            joined.append(cite)
    return tuple(joined)
