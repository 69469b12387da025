"""The tables of what the dossier states: claims, the evidence for each, its passages, and what is computed from what.

Exact values stand as text in `value`, in the form editors write (`USD 14.3 billion`); bounds as decimals, with the
comparator as a word, because a cell that begins with `=` is a formula to a spreadsheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import get_args

from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text, value_text
from dossier.export import iri
from dossier.export.table import Cell, Column, Table, per_language, text, whole
from dossier.model.dossier import Claim, Evidence
from dossier.model.support import STROKES
from dossier.read import fields
from dossier.read.history import Stroke
from dossier.text.value import EntityValue, Money, Number, Percent, Text, Value, as_text

COMPARATORS = {"=": "exactly", "<": "less", "<=": "at-most", ">": "more", ">=": "at-least", "~": "about"}
TYPES = ("entity", "money", "percent", "number", "date", "term", "text", "unknown", "none")
QUANTITY = (
    text("currency"),
    Column("low", "low", "number"),
    Column("high", "high", "number"),
    text("comparator", choices=COMPARATORS.values()),
)


def claims(site: SiteContext) -> Table:
    """What the dossier states, a row for each claim."""
    languages = site.dossier.languages
    columns = (
        *(text("id", True), text("subject", True, refers="entities"), text("property", True)),
        *per_language(languages, "property_label", True),
        *(text("type", True, TYPES), text("value"), text("value_entity", refers="entities")),
        *per_language(languages, "value_text"),
        *QUANTITY,
        *(text("at", refers="entities"), text("valid_date")),
        *per_language(languages, "statement", True),
        *(
            text("line", True, get_args(Stroke)),
            whole("origins"),
            text("operation", choices=get_args(fields.Operation)),
        ),
        text("page", True),
    )
    return Table("claims", ("id",), columns, tuple(_claim(site, one) for one in site.dossier.claims.values()))


def evidence(site: SiteContext) -> Table:
    """The passages of each claim, with the judgement on each. Words beyond a source's quote budget are left out."""
    languages = site.dossier.languages
    columns = (
        *(text("id", True), text("claim", True, refers="claims"), whole("number")),
        *(text("source", True, refers="sources"), whole("start"), whole("end"), text("quote")),
        *per_language(languages, "translation"),
        *(text("stance", True, get_args(fields.Stance)), text("certainty", True, get_args(fields.Certainty))),
        *(text("speaker", refers="entities"), text("relay", True), text("origin"), text("value"), text("page", True)),
    )
    return Table("evidence", ("id",), columns, tuple(_evidence(site, one) for one in _all_evidence(site)))


def passages(site: SiteContext) -> Table:
    """The verbatim parts of each passage, in order: most have one, an ellipsis has more."""
    columns = (text("evidence", True, refers="evidence"), whole("part"), whole("start"), whole("end"), text("exact"))
    rows: list[tuple[Cell, ...]] = []
    for item in _all_evidence(site):
        source = site.dossier.sources[item.passage.source]
        for part, span in enumerate(item.passage.spans, start=1):
            exact = source.text.exact(span) if site.shows(item.passage) else None
            rows.append((evidence_id(item), part, span.start, span.end, exact))
    return Table("passages", ("evidence", "part"), columns, tuple(rows))


def operands(site: SiteContext) -> Table:
    """Which claims a computed one is computed from."""
    columns = (text("claim", True, refers="claims"), text("operand", True, refers="claims"))
    rows = tuple(
        (claim.id, operand) for claim in site.dossier.claims.values() for operand in dict.fromkeys(claim.operands)
    )
    return Table("operands", ("claim", "operand"), columns, rows)


def evidence_id(item: Evidence) -> str:
    """The name of a piece of evidence in the tables: its claim, and the place it has there, counted from 1."""
    return f"{item.claim}/{item.index + 1}"


def quantity(value: Value) -> tuple[Cell, ...]:
    """The cells of `QUANTITY`; empty where the value is no quantity."""
    if not isinstance(value, Money | Percent | Number):
        return (None,) * len(QUANTITY)
    currency = value.currency if isinstance(value, Money) else None
    return (currency, _plain(value.low), _plain(value.high), COMPARATORS[value.comparator])


def written(value: Value) -> str | None:
    """The value as editors write it; empty for texts, which have a column per language."""
    return None if isinstance(value, Text) else as_text(value)


def value_texts(site: SiteContext, claim: Claim) -> tuple[str | None, ...]:
    """The value in words, per language; empty where the statement is the value."""
    codes = site.dossier.languages
    return tuple(value_text(site, claim.record.property, claim.value, code) or None for code in codes)


def _claim(site: SiteContext, claim: Claim) -> tuple[Cell, ...]:
    record, codes = claim.record, site.dossier.languages
    prop = site.dossier.vocabulary.properties[record.property]
    kind = type(claim.value).__name__.lower().removesuffix("value")
    return (
        *(claim.id, claim.subject, record.property),
        *(prop.label.get(code) for code in codes),
        *("none" if kind == "nothing" else kind, written(claim.value)),
        claim.value.id if isinstance(claim.value, EntityValue) else None,
        *value_texts(site, claim),
        *quantity(claim.value),
        *(record.at, None if claim.when is None else as_text(claim.when)),
        *(statement_text(site, claim, code) for code in codes),
        *(
            STROKES[site.index.support[claim.id]],
            len(claim.origins),
            record.derived.operation if record.derived else None,
        ),
        iri.claim(site, claim.id),
    )


def _evidence(site: SiteContext, item: Evidence) -> tuple[Cell, ...]:
    record, passage = item.record, item.passage
    source, shown = site.dossier.sources[passage.source], site.shows(passage)
    quote = " […] ".join(source.text.exact(span) for span in passage.spans) if shown else None
    return (
        *(evidence_id(item), item.claim, item.index + 1),
        *(source.id, passage.start, passage.end, quote),
        *(record.translation.get(code) if shown else None for code in site.dossier.languages),
        *(record.stance, record.certainty, record.speaker, record.relay),
        *(item.origin.id if item.origin.named else None, None if item.value is None else written(item.value)),
        iri.evidence(site, item),
    )


def _all_evidence(site: SiteContext) -> Iterator[Evidence]:
    for claim in site.dossier.claims.values():
        yield from claim.evidence


def _plain(number: Decimal | None) -> Decimal | None:
    """Without an exponent: 14300000000, not 1.43E+10."""
    return None if number is None else Decimal(format(number, "f"))
