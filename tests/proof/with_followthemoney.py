"""Read what `data/` holds for FollowTheMoney with FollowTheMoney itself; say what it found.

Run by `tests/export/test_proof.py` in an environment of its own (`requirements-proof.lock`).
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from followthemoney import model
from followthemoney.exc import InvalidData

from tests.proof.answers import answer

COLUMNS = {"canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin", "lang"}


def main(data: Path, vocabulary: list[str]) -> dict[str, Any]:
    """What it says of the entities, of the statements and of the vocabulary's mappings."""
    lines = (data / "entities.ftm.jsonl").read_text("utf-8").splitlines()
    entities = {made["id"]: made for made in map(json.loads, lines)}
    return {
        "entities": len(lines),
        "ids": len(entities),
        "problems": [*_entities(entities), *_statements(data, entities)],
        "vocabulary": [one for one in vocabulary if not _known(*one.split(":"))],
        "edges": sorted([made["schema"], *_ends(made)] for made in entities.values() if model.get(made["schema"]).edge),
    }


def _ends(made: dict[str, Any]) -> list[str]:
    schema = model.get(made["schema"])
    return [made["properties"][end][0] for end in (schema.edge_source, schema.edge_target)]


def _entities(entities: dict[str, dict[str, Any]]) -> Any:
    for made in entities.values():
        schema = model.get(made["schema"])
        if schema is None or schema.abstract:
            yield f"{made['id']}: no schema {made['schema']}"
            continue
        try:
            schema.validate(made)
        except InvalidData as error:
            yield f"{made['id']}: {error} {error.errors}"
        proxy = model.get_proxy(made, cleaned=False)  # cleans every value, and drops what is not one
        for name, values in made["properties"].items():
            prop = schema.get(name)
            if prop is None:
                yield f"{made['id']}: {made['schema']} has no {name}"
                continue
            if sorted(proxy.get(name)) != sorted(values):
                yield f"{made['id']}.{name}: {values} was read as {proxy.get(name)}"
            for value in values if prop.range else ():
                there = entities.get(value)
                if there is None or not model.get(there["schema"]).is_a(prop.range):
                    yield f"{made['id']}.{name}: {value} is no {prop.range.name}"


def _statements(data: Path, entities: dict[str, dict[str, Any]]) -> Any:
    told: dict[str, dict[str, list[str]]] = {}
    with (data / "statements.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, dialect="unix"))
    if not set(rows[0]) >= COLUMNS:
        yield f"statements.csv lacks {COLUMNS - set(rows[0])}"
    for row in rows:
        if row["prop"] == "id":
            continue
        prop = model.get(row["schema"]).get(row["prop"])
        if prop is None or prop.type.name != row["prop_type"]:
            yield f"{row['schema']}:{row['prop']} is no {row['prop_type']}"
        told.setdefault(row["entity_id"], {}).setdefault(row["prop"], []).append(row["value"])
    if told != {key: made["properties"] for key, made in entities.items()}:
        yield "the statements do not say what the entities say"
    if len({row["id"] for row in rows}) != len(rows):
        yield "two statements have one id"
    try:
        from followthemoney.statement import CSV, Statement, read_path_statements
    except ImportError:  # before version 4, statements were another library's
        return
    for row, read in zip(rows, read_path_statements(data / "statements.csv", CSV), strict=True):
        made = Statement(
            row["entity_id"], row["prop"], row["schema"], row["value"], row["dataset"], row["lang"] or None
        )
        if (read.value, read.original_value or "") != (row["value"], row["original_value"]) or made.id != row["id"]:
            yield f"statement {row['id']} of {row['entity_id']} {row['prop']}: {read.to_dict()} {made.id}"


def _known(schema: str, prop: str) -> bool:
    found = model.get(schema)
    return found is not None and found.get(prop) is not None


if __name__ == "__main__":
    answer(main)
