"""Pydantic's validation errors as problems: at their place in the file, with a hint that says how to mend them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from dossier.problem import Place, Problem
from dossier.read import yamltree
from dossier.read.fields import language_hint, tag_hint
from dossier.read.part import Part
from dossier.read.records import EntityRecord
from dossier.text.nearest import closest_names
from dossier.text.shortened import shortened

MOST_MISSPELT = 100  # unknown keys of a record that may be a slip: with more, it is no such record
FORMS: Mapping[str, tuple[str, str]] = {  # by the key of a text with a required form: what it is not, and a hint
    "sha256": ("64 digits 0-9 and a-f", "`sha256sum seeds/<file>` prints it."),
    "seed": ("the name of a file in `seeds/`", "Letters a-z, digits, points, hyphens and underscores will do."),
    "first": ("a number of at most six digits", 'Write the number of the first page or line in digits: "7".'),
}
_TYPES = {
    "string_type": "a text",
    "dict_type": "a mapping",
    "mapping_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "list_type": "a list",
    "tuple_type": "a list",
}


def problems_of(error: ValidationError, model: type[BaseModel], node: yamltree.Node) -> list[Problem]:
    """Pydantic's findings as problems."""
    details = [detail for detail in error.errors(include_url=False) if not _is_echo(detail, node)]
    unknown: dict[tuple[int | str, ...], list[str]] = {}  # keys, by the path of what they stand in
    for detail in details:
        if detail["type"] == "extra_forbidden":
            unknown.setdefault(detail["loc"][:-1], []).append(str(detail["loc"][-1]))
    return [_problem(detail, model, node) for detail in details if not _is_misspelt(detail, unknown)]


def _is_echo(detail: Any, node: yamltree.Node) -> bool:
    """Whether pydantic calls a list too short only because its items have problems."""
    if detail["type"] != "too_short":
        return False
    written = _at(node, _as_written(detail["loc"], node, missing=False))
    return isinstance(written, yamltree.Listing) and len(written.items) >= detail["ctx"]["min_length"]


def _is_misspelt(detail: Any, unknown: Mapping[tuple[int | str, ...], list[str]]) -> bool:
    """Whether a missing key was written with a similar, unknown name: then only that name is reported."""
    if detail["type"] != "missing":
        return False
    *parent, name = detail["loc"] or ("",)
    beside = unknown.get(tuple(parent), [])[:MOST_MISSPELT]
    return any(closest_names(other, [str(name)], 1) for other in beside)


def _problem(detail: Any, model: type[BaseModel], node: yamltree.Node) -> Problem:
    """One of pydantic's error details as a problem, placed on the key or value that it is about."""
    kind: str = detail["type"]
    path = _as_written(detail["loc"], node, missing=kind == "missing")
    is_key = detail["loc"][-1:] == ("[key]",)
    place = yamltree.find(node, path, key=is_key)
    last = f"Part {path[-1] + 1}" if path and isinstance(path[-1], int) else f"`{path[-1] if path else ''}`"
    if kind == "extra_forbidden":
        return _unknown_key(model, path, yamltree.find(node, path, key=True))
    if kind == "missing":
        message = f"The key {last} is missing here."
        hint = f"Write `{path[-1]}:`; docs/annotating.md says what belongs there."
        return Problem("missing-key", place, message, hint)
    if kind in _TYPES:
        written = _at(node, path)
        empty = isinstance(written, yamltree.Scalar) and not written.text
        given = "nothing" if empty else yamltree.type_names[type(written)]
        message = f"{last} must be {_TYPES[kind]}; here stands {given}."
        hint = "Check the indent and the dash in front of list items."
        part = _model_at(model, path) if kind.startswith("model") else None
        if part is not None and issubclass(part, Part):
            hint = f"Its keys are: {', '.join(_keys(part))}. {hint}"
        return Problem("wrong-type", place, message, hint)
    if kind in ("literal_error", "enum"):
        choices = re.findall(r"'([^']+)'", str(detail.get("ctx", {}).get("expected", "")))
        close = closest_names(str(detail["input"]), choices, 1)
        hint = f"Did you mean `{close[0]}`? " if close else ""
        message = f"`{shortened(str(detail['input']))}` is not one of: {', '.join(choices)}."
        return Problem("bad-choice", place, message, f"{hint}Write one of them.")
    if "-" in kind:
        hints = {
            "bad-id": "An id is an address for good: lower-case letters a-z, digits and single hyphens.",
            "empty-text": "Write the text, or delete the key.",
            "control-character": "Delete the character.",
            "markup-in-text": "Write plain text; Markdown belongs into `content/pages/`, HTML nowhere.",
            "unsafe-link": "Write the whole address.",
            "bad-value": "docs/annotating.md says what may stand here.",
        }
        hint = hints.get(kind, "")
        if kind == "bad-value" and isinstance(detail["input"], str):  # the tag of a language
            hint = (language_hint if is_key else tag_hint)(detail["input"])
        hint = detail.get("ctx", {}).get("hint", hint)
        return Problem(kind, place, detail["msg"], hint)
    limits = detail.get("ctx", {})
    if kind == "string_pattern_mismatch":
        what, hint = FORMS[str(path[-1])]
        return Problem("bad-value", place, f"`{shortened(str(detail['input']))}` is not {what}.", hint)
    if kind == "string_too_long":
        message = f"{last} is longer than {limits['max_length']} characters."
    elif kind == "too_long":
        message = f"{last} has {limits['actual_length']} parts; at most {limits['max_length']} are allowed."
    elif kind == "too_short":
        written = _at(node, path)
        count = len(written.items) if isinstance(written, yamltree.Listing) else 1
        message = f"{last} has {count} part{'' if count == 1 else 's'}; it needs at least {limits['min_length']}."
    else:
        message = f"{last}: {detail['msg'].lower()}."
    return Problem("bad-value", place, message, "docs/annotating.md says what may stand here.")


def _as_written(location: tuple[str | int, ...], node: yamltree.Node, missing: bool) -> tuple[str | int, ...]:
    """The steps of pydantic's `location` that stand in the file: it names branches of a union and wrappers as well."""
    path: list[str | int] = []
    for number, step in enumerate(location):
        if isinstance(node, yamltree.Mapping) and str(step) in node.by_key:
            node = node.by_key[str(step)][1]
        elif isinstance(node, yamltree.Listing) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        elif not (missing and number == len(location) - 1):
            continue
        path.append(step)
    return tuple(path)


def _unknown_key(model: type[BaseModel], path: tuple[str | int, ...], place: Place) -> Problem:
    name = str(path[-1])[:60]
    owner = _model_at(model, path[:-1]) or model
    known = _keys(owner)
    if owner is EntityRecord:
        message = f"An entity record is identity only; `{name}` would be a fact without a source."
        hint = "Write a claim in `content/claims/` with this entity as `subject`."
        close = closest_names(name, known, 1)
        if not close:
            return Problem("fact-in-entity", place, message, hint)
    close = closest_names(name, known)
    start = f"Did you mean {' or '.join(f'`{word}`' for word in close)}? " if close else ""
    return Problem("unknown-key", place, f"I do not know the key `{name}` here.", f"{start}Keys: {', '.join(known)}.")


def _keys(model: type[BaseModel]) -> list[str]:
    """What may be written in a record or a part of one; the kind of an entity is its folder's."""
    keys = [field.alias or key for key, field in model.model_fields.items()]
    return [key for key in keys if model is not EntityRecord or key != "kind"]


def _at(node: yamltree.Node, path: tuple[str | int, ...]) -> yamltree.Node:
    for step in path:
        if isinstance(node, yamltree.Mapping):
            node = node.by_key[str(step)][1] if str(step) in node.by_key else node
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
