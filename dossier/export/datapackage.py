"""`data/datapackage.json`: what stands in the CSV files, as a Frictionless tabular data package with Table Schemas.

Types, required cells, closed lists of words, primary and foreign keys are in it, with the size and hash of each file.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable
from typing import Any

from dossier.edition.context import SiteContext
from dossier.export.csv_table import csv_text
from dossier.export.table import Column, Table


def datapackage_json(site: SiteContext, tables: Iterable[Table], word: Callable[[str], str]) -> str:
    """The file's text. `word` gives the interface's words, in the site's first language."""
    first = site.dossier.languages[0]
    site_record = site.dossier.site
    made = {
        "profile": "tabular-data-package",
        "name": slug(site_record.title.get(first)),
        "title": site_record.title.get(first),
        "description": f"{site_record.tagline.get(first)} {word('rights of the data')}",
        "licenses": [
            {
                "name": re.sub(r"[^A-Za-z0-9._-]+", "-", site_record.content_license),
                "title": site_record.content_license,
            }
        ],
        "resources": [_resource(table, word) for table in tables],
    }
    if site.settings.base_known:
        made["homepage"] = site.settings.base_url
    if site.settings.date:
        made["created"] = site.settings.date
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def slug(text: str) -> str:
    """A text as a name: lower-case ASCII letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:60].strip("-") or "dossier"


def _resource(table: Table, word: Callable[[str], str]) -> dict[str, Any]:
    data = csv_text(table).encode()
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": word(f"data: {table.name}.csv"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {
            "fields": [_field(column, word) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [_refers(column) for column in table.columns if column.refers],
            "missingValues": [""],
        },
    }


def _field(column: Column, word: Callable[[str], str]) -> dict[str, Any]:
    made: dict[str, Any] = {"name": column.name, "type": column.type, "description": word(f"column is: {column.word}")}
    limits: dict[str, Any] = {"required": True} if column.required else {}
    if column.choices:
        limits["enum"] = list(column.choices)
    if column.type == "integer":
        limits["minimum"] = 0
    return {**made, "constraints": limits} if limits else made


def _refers(column: Column) -> dict[str, Any]:
    return {"fields": [column.name], "reference": {"resource": column.refers, "fields": ["id"]}}
