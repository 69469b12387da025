"""All tables of the data: columns taken from the fields of the flat form, and rows of plain values.

One definition makes the CSV files, their `datapackage.json` and the SQLite file, so that the three cannot differ.
Column types are those of Frictionless' Table Schema. A table stands after those it refers to.

A column names the field whose values it holds, as a path from the record of a row; its type, whether a cell may be
empty and which words it may hold follow from the field's annotation. Exact values stand as text in `value`, in the form
editors write (`USD 14.3 billion`); bounds as decimals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from dossier.edition.deals import DealColumn
from dossier.edition.flat import (
    FlatClaim,
    FlatDispute,
    FlatDossier,
    FlatEntity,
    FlatEvidence,
    FlatPosition,
    FlatSource,
    FlatValue,
)
from dossier.edition.flat_passages import FlatPassage
from dossier.frozen import dataclass
from dossier.model.basis import STATED

Cell = str | int | Decimal | bool | None
ColumnType = Literal["string", "integer", "number", "boolean"]
COLUMN_TYPES: Mapping[Any, ColumnType] = {str: "string", int: "integer", Decimal: "number", bool: "boolean"}
ADDRESS = "url"  # the field that a table gives as an address on the web


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `word` is its name without the language; `refers` names the table whose `id` it holds."""

    name: str
    word: str
    type: ColumnType = "string"
    required: bool = False
    choices: tuple[str, ...] = ()
    refers: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `key` names the columns that tell its rows apart."""

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __post_init__(self) -> None:
        """A row with a cell too many would shift what stands behind it: refused here, not found by a reader."""
        if wrong := [row for row in self.rows if len(row) != len(self.columns)]:
            raise ValueError(f"{self.name}: {len(self.columns)} columns, but {wrong[0]!r}")


@dataclass(frozen=True, slots=True)
class FieldColumn:
    """The column of a field; one of texts by language becomes a column a language, which may be empty if `optional`."""

    name: str
    path: tuple[str, ...]
    refers: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Definition:
    """What a table is made from: the record of its rows, and where they come from."""

    name: str
    record: type
    rows: Callable[[FlatDossier], Iterable[Any]]
    columns: tuple[FieldColumn, ...]
    key: tuple[str, ...] = ("id",)


@dataclass(frozen=True, slots=True)
class AliasRow:
    """Another form of an entity's name."""

    entity: FlatEntity
    alias: str


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A verbatim part of a passage; `part` counts from 1."""

    evidence: FlatEvidence
    part: int
    passage: FlatPassage


@dataclass(frozen=True, slots=True)
class OperandRow:
    """A claim that another is computed from."""

    claim: FlatClaim
    operand: str


@dataclass(frozen=True, slots=True)
class PositionRow:
    """A claim of a side of a dispute; `number` counts the sides from 1."""

    dispute: FlatDispute
    number: int
    position: FlatPosition
    claim: str


@dataclass(frozen=True, slots=True)
class DealCellRow:
    """A claim in a cell of the table of deals."""

    deal: FlatEntity
    cell: DealColumn
    claim: FlatClaim


@dataclass(frozen=True, slots=True)
class MoveRow:
    """A claim that puts a mover in a place. A counted group has no `mover`, and its number in `group`."""

    mover: str | None
    direction: Literal["from", "to", "wanted"]
    place: str
    claim: FlatClaim
    group: FlatValue | None


def column(name: str, path: str = "", refers: str = "", *, optional: bool = False) -> FieldColumn:
    """A column called `name` for the field at `path`, which is that of its name where none is given."""
    return FieldColumn(name=name, path=tuple((path or name).split(".")), refers=refers, optional=optional)


def columns(names: str) -> tuple[FieldColumn, ...]:
    """Columns for fields of their own names."""
    return tuple(column(name) for name in names.split())


def value_columns(path: str) -> tuple[FieldColumn, ...]:
    """The columns of the value at `path`."""
    return (
        column("value", f"{path}.text"),
        column("value_entity", f"{path}.entity", refers="entities"),
        column("value_text", f"{path}.words", optional=True),
        column("currency", f"{path}.currency"),
        column("low", f"{path}.low"),
        column("high", f"{path}.high"),
        column("comparator", f"{path}.comparison"),
    )


def _once(keys: tuple[str, ...]) -> Iterable[str]:
    return dict.fromkeys(keys)


def _moves(flat: FlatDossier) -> Iterator[MoveRow]:
    for mover in flat.movers:
        group = flat.claim[mover.group.id].value if mover.group else None
        legs: list[tuple[Literal["from", "to", "wanted"], Any]] = [("from", leg) for leg in mover.origins]
        legs += [("wanted" if leg.wanted else "to", leg) for leg in mover.targets]
        for direction, leg in legs:
            yield MoveRow(
                mover=mover.entity or None,
                direction=direction,
                place=leg.place,
                claim=flat.claim[leg.claim.id],
                group=group,
            )


PAGE = column("page", ADDRESS)

DEFINITIONS = (
    Definition(
        name="sources",
        record=FlatSource,
        rows=lambda flat: flat.sources,
        columns=(
            *columns("id label seed sha256"),
            *(
                statement
                for name in STATED
                for statement in (column(name, f"basis.{name}.value"), column(f"{name}_basis", f"basis.{name}.basis"))
            ),
            *columns("archive rights derived_from"),
            column("sentences", "sentences.all"),
            column("sentences_cited", "sentences.cited"),
            column("sentences_set_aside", "sentences.set_aside"),
            PAGE,
        ),
    ),
    Definition(
        name="entities",
        record=FlatEntity,
        rows=lambda flat: flat.entities,
        columns=(*columns("id kind name"), PAGE),
    ),
    Definition(
        name="aliases",
        record=AliasRow,
        rows=lambda flat: (AliasRow(entity, alias) for entity in flat.entities for alias in _once(entity.aliases)),
        columns=(column("entity", "entity.id", refers="entities"), column("alias")),
        key=("entity", "alias"),
    ),
    Definition(
        name="claims",
        record=FlatClaim,
        rows=lambda flat: flat.claims,
        columns=(
            column("id"),
            column("subject", refers="entities"),
            column("property"),
            column("property_label", "label"),
            column("type", "value.type"),
            *value_columns("value"),
            column("at", refers="entities"),
            column("valid_date", "when.text"),
            *columns("statement line"),
            column("origins", "origin_count"),
            column("operation", "derived.operation"),
            *columns("weight note"),
            PAGE,
        ),
    ),
    Definition(
        name="evidence",
        record=FlatEvidence,
        rows=lambda flat: flat.evidence,
        columns=(
            column("id"),
            column("claim", refers="claims"),
            column("number"),
            column("source", refers="sources"),
            *columns("start end quote"),
            column("translation", optional=True),
            *columns("stance certainty"),
            column("speaker", refers="entities"),
            *columns("relay origin"),
            column("value", "value.text"),
            column("locator_label", "locator.label"),
            column("locator", "locator.value"),
            column("note"),
            PAGE,
        ),
    ),
    Definition(
        name="passages",
        record=PassageRow,
        rows=lambda flat: (
            PassageRow(item, part, passage)
            for item in flat.evidence
            for part, passage in enumerate(item.passages, start=1)
        ),
        columns=(
            column("evidence", "evidence.id", refers="evidence"),
            column("part"),
            column("start", "passage.start"),
            column("end", "passage.end"),
            column("exact", "passage.exact"),
        ),
        key=("evidence", "part"),
    ),
    Definition(
        name="operands",
        record=OperandRow,
        rows=lambda flat: (OperandRow(claim, operand) for claim in flat.claims for operand in claim.operands),
        columns=(column("claim", "claim.id", refers="claims"), column("operand", refers="claims")),
        key=("claim", "operand"),
    ),
    Definition(
        name="disputes",
        record=FlatDispute,
        rows=lambda flat: flat.disputes,
        columns=(*columns("id question nature status note settles"), PAGE),
    ),
    Definition(
        name="positions",
        record=PositionRow,
        rows=lambda flat: (
            PositionRow(dispute, number, position, claim)
            for dispute in flat.disputes
            for number, position in enumerate(dispute.positions, start=1)
            for claim in _once(position.claims)
        ),
        columns=(
            column("dispute", "dispute.id", refers="disputes"),
            column("position", "number"),
            column("label", "position.label"),
            column("claim", refers="claims"),
            column("stance", "position.stance"),
        ),
        key=("dispute", "position", "claim"),
    ),
    # Two amounts for one deal are two rows: nothing picks between them.
    Definition(
        name="deals",
        record=DealCellRow,
        rows=lambda flat: (
            DealCellRow(flat.entity[deal], claim.column, claim)
            for deal in flat.deals
            for claim in flat.about.get(deal, ())
            if claim.column
        ),
        columns=(
            column("claim", "claim.id", refers="claims"),
            column("deal", "deal.id", refers="entities"),
            column("name", "deal.name"),
            column("cell"),
            column("property", "claim.property"),
            column("property_label", "claim.label"),
            *value_columns("claim.value"),
            column("line", "claim.line"),
        ),
        key=("claim",),
    ),
    Definition(
        name="moves",
        record=MoveRow,
        rows=_moves,
        columns=(
            column("mover", refers="entities"),
            column("direction"),
            column("place", refers="entities"),
            column("claim", "claim.id", refers="claims"),
            column("low", "group.low"),
            column("high", "group.high"),
            column("line", "claim.line"),
        ),
        key=("claim", "direction"),
    ),
)


def tables(flat: FlatDossier) -> tuple[Table, ...]:
    """Every table, with its rows in the order of the files."""
    return tuple(table(flat, definition) for definition in DEFINITIONS)


def table(flat: FlatDossier, definition: Definition) -> Table:
    """The table of a definition."""
    parts = [(field.path, tuple(_columns(field, definition.record, flat.languages))) for field in definition.columns]
    return Table(
        name=definition.name,
        key=definition.key,
        columns=tuple(part for _, own in parts for part in own),
        rows=tuple(
            tuple(cell for path, own in parts for cell in _cells(flat, row, path, len(own)))
            for row in definition.rows(flat)
        ),
    )


def _columns(field: FieldColumn, record: type, languages: tuple[str, ...]) -> Iterator[Column]:
    kind, required = _type_at(record, field.path)
    required = required and not field.optional
    if get_origin(kind) is Literal:
        yield Column(name=field.name, word=field.name, required=required, choices=get_args(kind), refers=field.refers)
    elif kind in COLUMN_TYPES:
        type_ = COLUMN_TYPES[kind]
        yield Column(name=field.name, word=field.name, type=type_, required=required, refers=field.refers)
    else:
        for code in languages:
            yield Column(name=f"{field.name}_{code}", word=field.name, required=required)


@cache
def _type_at(record: type, path: tuple[str, ...]) -> tuple[Any, bool]:
    """The type of the field at a path, and whether it always has a value."""
    kind: Any = record
    required = True
    for name in path:
        kind = _types_of(kind)[name]
        if get_origin(kind) is Annotated:
            kind = get_args(kind)[0]
        if get_origin(kind) in (Union, UnionType):
            required = False
            (kind,) = (part for part in get_args(kind) if part is not NoneType)
    return kind, required


@cache
def _types_of(record: type) -> dict[str, Any]:
    """The types of a record's fields, by name."""
    return get_type_hints(record, include_extras=True)


def _cells(flat: FlatDossier, row: Any, path: tuple[str, ...], count: int) -> Iterator[Cell]:
    """The `count` cells of the field at a path."""
    value = row
    for name in path:
        value = None if value is None else getattr(value, name)
    if isinstance(value, Mapping):
        yield from (value.get(code) or None for code in flat.languages)
    elif value is None:
        yield from [None] * count
    else:
        yield flat.address(value) if path[-1] == ADDRESS else value
