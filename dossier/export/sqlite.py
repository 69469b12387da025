"""`data/dossier.sqlite`: all tables in one file, with keys, indexes and views; Datasette opens it as it is.

Made in memory and never on disk. The same dossier gives the same bytes with the same SQLite library: rows go in by the
order of the files, `VACUUM` lays the pages, and the library's own version number, which SQLite writes into the header
for information (bytes 96 to 99), is replaced by a fixed one. A library that lays pages differently gives other bytes.

Decimals are stored as SQLite's numbers, to be compared and summed; a number with more digits than those hold stays a
text. What the source says, exactly, is the text in `value`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from decimal import Decimal

from dossier.edition.flat import FlatDossier
from dossier.export.tables import Cell, Column, Table

VERSION_AT = slice(96, 100)  # of the header: which library wrote the file last
VERSION = (3_037_000).to_bytes(4, "big")
APPLICATION = 0x446F7373  # "Doss": what `file` and others may know such a file by
TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "NUMERIC", "boolean": "INTEGER"}

VIEWS = {
    "claims_with_evidence": """
        SELECT claims.id AS claim, claims.statement_{code} AS statement, claims.line, evidence.stance,
          evidence.certainty, evidence.quote, sources.label_{code} AS source, speakers.name_{code} AS speaker,
          evidence.relay, claims.page
        FROM claims
        JOIN evidence ON evidence.claim = claims.id
        JOIN sources ON sources.id = evidence.source
        LEFT JOIN entities AS speakers ON speakers.id = evidence.speaker""",
    "disputed_claims": """
        SELECT disputes.question_{code} AS question, disputes.status, positions.label_{code} AS side,
          claims.id AS claim, claims.statement_{code} AS statement, positions.stance, disputes.page
        FROM positions
        JOIN disputes ON disputes.id = positions.dispute
        JOIN claims ON claims.id = positions.claim""",
    "claims_by_entity": """
        SELECT entities.id AS entity, entities.name_{code} AS name, entities.kind, claims.id AS claim,
          claims.property_label_{code} AS property, claims.statement_{code} AS statement, claims.line
        FROM entities
        JOIN claims ON claims.subject = entities.id""",
}


def sqlite_file(flat: FlatDossier, tables: Iterable[Table]) -> bytes:
    """The file's bytes. Views are in the site's first language."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        base.execute("PRAGMA page_size = 4096")
        base.execute("PRAGMA foreign_keys = ON")
        base.execute(f"PRAGMA application_id = {APPLICATION}")
        base.execute("BEGIN")
        for table in tables:
            _fill(base, table)
        for name, select in VIEWS.items():
            base.execute(f"CREATE VIEW {name} AS {select.format(code=flat.first)}")
        base.execute("COMMIT")
        base.execute("VACUUM")
        data = bytearray(base.serialize())
    data[VERSION_AT] = VERSION
    return bytes(data)


def _fill(base: sqlite3.Connection, table: Table) -> None:
    lines = [_column(column) for column in table.columns]
    lines.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    lines += [
        f"FOREIGN KEY ({_quoted(column.name)}) REFERENCES {_quoted(column.refers)} (id)"
        for column in table.columns
        if column.refers
    ]
    base.execute(f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n)")
    places = ", ".join("?" for _ in table.columns)
    base.executemany(
        f"INSERT INTO {_quoted(table.name)} VALUES ({places})", [tuple(map(_bound, row)) for row in table.rows]
    )
    for column in table.columns:
        if column.refers:
            name = _quoted(f"{table.name}_{column.name}")
            base.execute(f"CREATE INDEX {name} ON {_quoted(table.name)} ({_quoted(column.name)})")


def _column(column: Column) -> str:
    definition = f"{_quoted(column.name)} {TYPES[column.type]}"
    if column.required:
        definition += " NOT NULL"
    if column.choices:
        choices = ", ".join(f"'{choice}'" for choice in column.choices)
        definition += f" CHECK ({_quoted(column.name)} IN ({choices}))"
    return definition


def _bound(cell: Cell) -> str | int | None:
    return format(cell, "f") if isinstance(cell, Decimal) else cell


def _quoted(name: str) -> str:
    return f'"{name}"'
