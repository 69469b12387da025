"""`build.py schema`: the JSON Schemas (draft-07) by which editors complete and explain what one writes.

Generated from the records alone, so that they cannot say anything else; a test compares them with `docs/schemas/`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import click
from pydantic import BaseModel

from dossier.cli.group import PROGRAM, main
from dossier.read.history import MovedRecord
from dossier.read.records import ClaimRecord, DisputeRecord, EntityRecord, SiteRecord, SourceRecord, VocabularyRecord

DRAFT = "http://json-schema.org/draft-07/schema#"
FOLDER = "docs/schemas"

_ONE_OR_MANY: Mapping[str, type[BaseModel]] = {
    "claims": ClaimRecord,
    "disputes": DisputeRecord,
    "entities": EntityRecord,
    "sources": SourceRecord,
}
_SINGLE: Mapping[str, type[BaseModel]] = {
    "moved": MovedRecord,
    "site": SiteRecord,
    "vocabulary": VocabularyRecord,
}


@main.command()
def schema() -> None:
    """Write docs/schemas/ anew from the records; a test says when that is due."""
    from dossier.publish.whole_file import replace_file

    for path, text in schemas().items():
        target = PROGRAM / path
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_file(target, text)
        click.echo(path)


def schemas() -> dict[str, str]:
    """The text of every schema, by its path."""
    by_name = {name: _schema(model, many=True) for name, model in _ONE_OR_MANY.items()}
    by_name |= {name: _schema(model, many=False) for name, model in _SINGLE.items()}
    return {
        f"{FOLDER}/{name}.json": json.dumps(content, ensure_ascii=False, indent=1) + "\n"
        for name, content in by_name.items()
    }


def _schema(model: type[BaseModel], many: bool) -> dict[str, Any]:
    record = model.model_json_schema(ref_template="#/definitions/{model}")
    definitions = record.pop("$defs", {})
    for part in (record, *definitions.values()):
        _drop_titles(part)
    if "kind" in record.get("properties", {}):  # the folder says it
        del record["properties"]["kind"]
        record["required"].remove("kind")
    body = {"anyOf": [record, {"type": "array", "items": record}]} if many else record
    return {"$schema": DRAFT, **body, "definitions": definitions}


def _drop_titles(part: dict[str, Any]) -> None:
    """Remove the titles that pydantic makes of the names."""
    for content in (part, *part.get("properties", {}).values()):
        content.pop("title", None)
