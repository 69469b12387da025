"""What pydantic finds wrong with a record's shape, said as problems of ours, in place and with a way out."""

from __future__ import annotations

import re
from typing import Any, get_args

from pydantic import BaseModel

from dossier.problem import Place, Problem
from dossier.read import yamltree
from dossier.read.records import EntityRecord
from dossier.text.nearest import closest_names

_TYPES = {
    "string_type": "a text",
    "dict_type": "a mapping",
    "mapping_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "list_type": "a list",
    "tuple_type": "a list",
}


def problem_of(detail: Any, model: type[BaseModel], node: yamltree.Node) -> Problem:
    """One of pydantic's error details as a problem, placed on the key or value that it is about."""
    kind: str = detail["type"]
    path = tuple(step for step in detail["loc"] if step != "texts")
    place = yamltree.find(node, path)
    last = path[-1] if path else ""
    if kind == "extra_forbidden":
        return _unknown_key(model, path, yamltree.find(node, path, key=True))
    if kind == "missing":
        message = f"The key `{last}` is missing here."
        hint = f"Write `{last}:`; docs/annotating.md says what belongs there."
        return Problem("missing-key", place, message, hint)
    if kind in _TYPES:
        found = yamltree.type_names[type(_at(node, path))]
        message = f"`{last}` must be {_TYPES[kind]}; here stands {found}."
        return Problem("wrong-type", place, message, "Check the indent and the dash in front of list items.")
    if kind in ("literal_error", "enum"):
        choices = re.findall(r"'([^']+)'", str(detail.get("ctx", {}).get("expected", "")))
        close = closest_names(str(detail["input"]), choices, 1)
        hint = f"Did you mean `{close[0]}`? " if close else ""
        message = f"`{str(detail['input'])[:60]}` is not one of: {', '.join(choices)}."
        return Problem("bad-choice", place, message, f"{hint}Write one of them.")
    if "-" in kind:
        hints = {
            "bad-id": "Ids are lower-case letters a-z, digits and single hyphens: they become addresses.",
            "empty-text": "Write the text, or delete the key.",
            "control-character": "Delete the character.",
            "markup-in-text": "Write plain text; Markdown belongs into `content/pages/`, HTML nowhere.",
            "unsafe-link": "Write the whole address.",
        }
        return Problem(kind, place, detail["msg"], hints.get(kind, ""))
    hint = "docs/annotating.md says what may stand here."
    return Problem("bad-value", place, f"`{last}`: {detail['msg'].lower()}.", hint)


def _unknown_key(model: type[BaseModel], path: tuple[str | int, ...], place: Place) -> Problem:
    name = str(path[-1])
    owner = _model_at(model, path[:-1]) or model
    known = [field.alias or key for key, field in owner.model_fields.items() if key != "kind"]
    if owner is EntityRecord:
        message = f"An entity record is identity only; `{name}` would be a fact without a source."
        hint = "Write a claim in `content/claims/` with this entity as `subject`."
        close = closest_names(name, known, 1)
        if not close:
            return Problem("fact-in-entity", place, message, hint)
    close = closest_names(name, known)
    start = f"Did you mean {' or '.join(f'`{word}`' for word in close)}? " if close else ""
    return Problem("unknown-key", place, f"I do not know the key `{name}` here.", f"{start}Keys: {', '.join(known)}.")


def _at(node: yamltree.Node, path: tuple[str | int, ...]) -> yamltree.Node:
    for step in path:
        if isinstance(node, yamltree.Mapping):
            node = next((value for key, value in node.pairs if key.text == step), node)
        elif isinstance(node, yamltree.Listing) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
    return node


def _model_at(model: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel] | None:
    """The model of the part at `path`, through lists, mappings and unions."""
    for step in path:
        field = next((f for k, f in model.model_fields.items() if (f.alias or k) == step), None)
        if field is None:
            continue
        inner = _models_in(field.annotation)
        if not inner:
            return None
        model = inner[0]
    return model


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models_in(part)]
