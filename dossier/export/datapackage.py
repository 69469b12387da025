"""The tables as CSV files, and `data/datapackage.json`, which describes them as a Frictionless tabular data package.

CSV is that of RFC 4180: UTF-8, CRLF, one header row, an empty cell where there is nothing. A spreadsheet takes a text
that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula, and a passage may begin with any of them.
Such a text gets an apostrophe in front, and so does one that begins with an apostrophe: whoever takes exactly one
leading apostrophe off a text cell has the text again, letter by letter. Numbers stay as they are; the other formats
need no such mark and have none.

The package holds Table Schemas with types, required cells, closed lists of words, primary and foreign keys, and the
size and hash of each file.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Callable, Iterable
from typing import Any

from dossier.edition.flat import FlatDossier
from dossier.edition.indented import indented
from dossier.export.tables import Cell, Column, Table

FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")
MARK = "'"


def csv_text(table: Table) -> str:
    """The table's text."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    for row in table.rows:
        writer.writerow(_cell(cell) for cell in row)
    return file.getvalue()


def _cell(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case str():
            return MARK + cell if cell.startswith(FORMULA) else cell
    return format(cell, "f") if not isinstance(cell, int) else str(cell)


def datapackage_json(flat: FlatDossier, tables: Iterable[Table], translate: Callable[[str], str]) -> str:
    """The file's text. `translate` gives the interface's words in the site's first language."""
    title = flat.title[flat.first]
    package = {
        "profile": "tabular-data-package",
        "name": slug(title),
        "title": title,
        "description": f"{flat.tagline[flat.first]} {translate('rights of the data')}",
        "licenses": [
            {"name": re.sub(r"[^A-Za-z0-9._-]+", "-", flat.license), "title": flat.license},
        ],
        "resources": [_resource(table, translate) for table in tables],
    }
    if flat.base:
        package["homepage"] = f"{flat.base}/"
    if flat.date:
        package["created"] = flat.date
    return indented(package) + "\n"


def slug(text: str) -> str:
    """A text as a name: lower-case ASCII letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60].strip("-") or "dossier"


def _resource(table: Table, translate: Callable[[str], str]) -> dict[str, Any]:
    data = csv_text(table).encode()
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": translate(f"data: {table.name}.csv"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {
            "fields": [_field(column, translate) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [_refers(column) for column in table.columns if column.refers],
            "missingValues": [""],
        },
    }


def _field(column: Column, translate: Callable[[str], str]) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": translate(f"column is: {column.word}"),
    }
    limits: dict[str, Any] = {"required": True} if column.required else {}
    if column.choices:
        limits["enum"] = list(column.choices)
    if column.type == "integer":
        limits["minimum"] = 0
    return {**described, "constraints": limits} if limits else described


def _refers(column: Column) -> dict[str, Any]:
    return {"fields": [column.name], "reference": {"resource": column.refers, "fields": ["id"]}}
