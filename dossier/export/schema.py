"""`data/dossier.schema.json`: what stands in `dossier.json`, as a JSON Schema (draft-07) with a sentence per field."""

from __future__ import annotations

import json
from typing import Any, get_args

from dossier.read import fields
from dossier.read.history import Stroke


def schema_json() -> str:
    """The file's text."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def schema() -> dict[str, Any]:
    """The schema as plain data."""
    texts = {"type": "object", "additionalProperties": {"type": "string"}, "description": "One text per language."}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Annotated dossier",
        "description": "Sources, entities, claims with their passages, and disputes. Addresses (`url`) are relative "
        "to the site's root. Offsets count Unicode code points in the seed decoded as UTF-8.",
        **_object(
            {
                "title": texts,
                "languages": _list({"type": "string"}, "The site's languages; the first stands at the root."),
                "license": _string("The licence of the annotations."),
                "sources": _list(_source(texts), "The source texts."),
                "entities": _list(_entity(texts), "Who and what the claims are about."),
                "claims": _list(_claim(texts), "What the dossier states."),
                "disputes": _list(_dispute(texts), "Where the sources do not agree."),
            }
        ),
    }


def _source(texts: dict[str, Any]) -> dict[str, Any]:
    basis = _object(
        {
            "basis": _choice(fields.Basis, "What the statement rests on."),
            "value": _nullable("What is stated."),
            "reason": texts,
            "passages": _list(_passage(), "The words in the seed that say so."),
        },
        optional=("reason", "passages"),
    )
    names = ("title", "outlet", "author", "date", "url", "language")
    return _object(
        {
            "id": _string("Permanent id."),
            "seed": _string("File name in `seeds/`."),
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$", "description": "Hash of the seed's bytes."},
            "label": texts,
            "title": _nullable("The text's title, where it is known."),
            "language": _string("The text's language."),
            "rights": _choice(fields.Rights, "How much of it may be shown."),
            "basis": _object(dict.fromkeys(names, basis)),
            "derived_from": _nullable("What it translates or reprints."),
            "relays": _list({"type": "string"}, "Outlets it draws on as a whole."),
            "sentences": _object({name: _whole("Sentences.") for name in ("all", "cited", "set_aside")}),
            "url": _string("Its page."),
        }
    )


def _entity(texts: dict[str, Any]) -> dict[str, Any]:
    return _object(
        {
            "id": _string("Permanent id."),
            "kind": _choice(fields.Kind, "What it is."),
            "name": texts,
            "aliases": _list({"type": "string"}, "Other forms in which it is named."),
            "url": _string("Its page."),
        }
    )


def _claim(texts: dict[str, Any]) -> dict[str, Any]:
    value = {
        "type": ["object", "null"],
        "required": ["type"],
        "properties": {
            "type": {"enum": ["entity", "money", "percent", "number", "date", "term", "text", "unknown", "none"]},
            "text": _string("The value as editors write it: `USD 14.3 billion`."),
            "texts": {
                "type": ["object", "null"],
                "description": "A text per language; null: the statement is the value.",
            },
            "currency": _string("ISO 4217; XXX where none is named."),
            "low": _nullable("Lower bound, a decimal as text."),
            "high": _nullable("Upper bound, a decimal as text."),
            "comparator": {"enum": ["=", "<", "<=", ">", ">=", "~"]},
        },
        "additionalProperties": False,
    }
    evidence = _object(
        {
            "source": _string("Id of the source."),
            "stance": _choice(fields.Stance, "What the passage does to the claim."),
            "certainty": _choice(fields.Certainty, "How firmly the source says it."),
            "speaker": _nullable("Entity that says it inside the source; null: the outlet itself."),
            "relay": _string("`own`, or what is passed on: an entity or a kind of report."),
            "value": value,
            "origin": _nullable("What it comes down to; null: nobody is named."),
            "passages": _list(_passage(), "The verbatim parts, in order."),
            "translation": texts,
        }
    )
    derived = _object(
        {"operation": _choice(fields.Operation, "How it is computed."), "of": _list({"type": "string"}, "From which.")}
    )
    return _object(
        {
            "id": _string("Permanent id."),
            "subject": _string("Entity it is about."),
            "property": _string("Property of the vocabulary."),
            "value": value,
            "at": _nullable("Entity for which it holds."),
            "when": value,
            "statement": texts,
            "line": _choice(
                Stroke, "solid: two or more origins; dotted: one; dashed: hedged or relayed; wavy: disputed."
            ),
            "origins": _list({"type": "string"}, "Named origins that support it, each once."),
            "disputes": _list({"type": "string"}, "Disputes it is part of."),
            "url": _string("Its page."),
            "evidence": _list(evidence, "Its passages, with the judgement on each."),
            "derived": derived,
        },
        optional=("derived",),
    )


def _dispute(texts: dict[str, Any]) -> dict[str, Any]:
    position = _object(
        {
            "label": texts,
            "claims": _list({"type": "string"}, "Claims of this side."),
            "stance": {"enum": ["supports", "disputes"], "description": "Which of their evidence is meant."},
        }
    )
    return _object(
        {
            "id": _string("Permanent id."),
            "question": texts,
            "claims": _list({"type": "string"}, "All claims in it."),
            "nature": _choice(fields.Nature, "What kind of disagreement it is."),
            "status": _choice(fields.Status, "Where it stands."),
            "note": texts,
            "settles": {**texts, "description": "What would settle it, in the editors' judgement."},
            "positions": _list(position, "The sides."),
            "url": _string("Its page."),
        },
        optional=("settles",),
    )


def _passage() -> dict[str, Any]:
    return _object(
        {
            "start": _whole("First code point."),
            "end": _whole("Code point after the last."),
            "exact": _nullable("The words; null beyond the source's quote budget."),
        }
    )


def _object(properties: dict[str, Any], optional: tuple[str, ...] = ()) -> dict[str, Any]:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False}


def _list(items: dict[str, Any], description: str) -> dict[str, Any]:
    return {"type": "array", "items": items, "description": description}


def _string(description: str) -> dict[str, Any]:
    return {"type": "string", "description": description}


def _nullable(description: str) -> dict[str, Any]:
    return {"type": ["string", "null"], "description": description}


def _whole(description: str) -> dict[str, Any]:
    return {"type": "integer", "minimum": 0, "description": description}


def _choice(literal: Any, description: str) -> dict[str, Any]:
    return {"enum": list(get_args(literal)), "description": description}
