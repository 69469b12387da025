"""A table as CSV (RFC 4180): UTF-8, CRLF, one header row, an empty cell where there is nothing.

A spreadsheet takes a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula, and a passage
may begin with any of them. Such a text gets an apostrophe in front, and so does one that begins with an apostrophe:
whoever takes exactly one leading apostrophe off a text cell has the text again, letter by letter. Numbers are numbers
and stay as they are; the other formats need no such mark and have none.
"""

from __future__ import annotations

import csv
import io

from dossier.export.table import Cell, Table

FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
MARK = "'"


def csv_text(table: Table) -> str:
    """The table's text."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    for row in table.rows:
        writer.writerow(_cell(cell) for cell in row)
    return made.getvalue()


def _cell(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case str():
            return MARK + cell if cell.startswith(FORMULA) else cell
    return format(cell, "f") if not isinstance(cell, int) else str(cell)
