"""What a table of the export is: named columns with types and keys, and rows of plain values.

One definition makes the CSV files, their `datapackage.json` and the SQLite file, so that the three cannot differ.
Column types are those of Frictionless' Table Schema.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Cell = str | int | Decimal | bool | None
ColumnType = Literal["string", "integer", "number", "boolean"]


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


def text(name: str, required: bool = False, choices: Iterable[str] = (), refers: str = "") -> Column:
    """A column of texts; one with `refers` holds ids."""
    return Column(name, name, "string", required, tuple(choices), refers)


def whole(name: str) -> Column:
    """A column of whole numbers, one in each row."""
    return Column(name, name, "integer", True)


def per_language(languages: Iterable[str], name: str, required: bool = False) -> tuple[Column, ...]:
    """A column of texts for each language of the site: `statement_en`."""
    return tuple(Column(f"{name}_{code}", name, "string", required) for code in languages)
