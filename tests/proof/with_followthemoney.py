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
    entities = {entity["id"]: entity for entity in map(json.loads, lines)}
    return {
        "entities": len(lines),
        "ids": len(entities),
        "problems": [*_entities(entities), *_statements(data, entities)],
        "vocabulary": [name for name in vocabulary if not _known(*name.split(":"))],
        "edges": sorted(
            [entity["schema"], *_ends(entity)] for entity in entities.values() if model.get(entity["schema"]).edge
        ),
    }


def _ends(entity: dict[str, Any]) -> list[str]:
    schema = model.get(entity["schema"])
    return [entity["properties"][end][0] for end in (schema.edge_source, schema.edge_target)]


def _entities(entities: dict[str, dict[str, Any]]) -> Any:
    for entity in entities.values():
        schema = model.get(entity["schema"])
        if schema is None or schema.abstract:
            yield f"{entity['id']}: no schema {entity['schema']}"
            continue
        try:
            schema.validate(entity)
        except InvalidData as error:
            yield f"{entity['id']}: {error} {error.errors}"
        proxy = model.get_proxy(entity, cleaned=False)  # cleans every value, and drops what is not one
        for name, values in entity["properties"].items():
            prop = schema.get(name)
            if prop is None:
                yield f"{entity['id']}: {entity['schema']} has no {name}"
                continue
            if sorted(proxy.get(name)) != sorted(values):
                yield f"{entity['id']}.{name}: {values} was read as {proxy.get(name)}"
            for value in values if prop.range else ():
                target = entities.get(value)
                if target is None or not model.get(target["schema"]).is_a(prop.range):
                    yield f"{entity['id']}.{name}: {value} is no {prop.range.name}"


def _statements(data: Path, entities: dict[str, dict[str, Any]]) -> Any:
    stated: dict[str, dict[str, list[str]]] = {}
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
        stated.setdefault(row["entity_id"], {}).setdefault(row["prop"], []).append(row["value"])
    if stated != {key: entity["properties"] for key, entity in entities.items()}:
        yield "the statements do not say what the entities say"
    if len({row["id"] for row in rows}) != len(rows):
        yield "two statements have one id"
    try:
        from followthemoney.statement import CSV, Statement, read_path_statements
    except ImportError:  # before version 4, statements were another library's
        return
    for row, read in zip(rows, read_path_statements(data / "statements.csv", CSV), strict=True):
        built = Statement(
            row["entity_id"], row["prop"], row["schema"], row["value"], row["dataset"], row["lang"] or None
        )
        if (read.value, read.original_value or "") != (row["value"], row["original_value"]) or built.id != row["id"]:
            yield f"statement {row['id']} of {row['entity_id']} {row['prop']}: {read.to_dict()} {built.id}"


def _known(schema: str, prop: str) -> bool:
    schema_class = model.get(schema)
    return schema_class is not None and schema_class.get(prop) is not None


if __name__ == "__main__":
    answer(main)
