"""`data/dossier.json`, the whole dossier for other programs, and `data/dossier.schema.json`, which describes it.

Both are made from the described fields of the flat form. The schema is a JSON Schema (draft-07) with a sentence per
field. The vocabulary of passages is that of the W3C annotation model (exact, start, end).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from dossier.edition.data_field import DataField
from dossier.edition.flat import FlatDossier, FlatValue
from dossier.edition.indented import indented

_ONLY_IN_SOME = {"texts", "low", "high"}  # fields of a value that may be null, and that values of other types have not


def dossier_json(flat: FlatDossier) -> str:
    """The file's text."""
    return indented(as_json(flat)) + "\n"


def schema_json() -> str:
    """The text of the schema."""
    return indented(schema()) + "\n"


def as_json(content: Any) -> Any:
    """A record's described fields as plain data; decimals are texts, so that no reader rounds them."""
    match content:
        case FlatValue():
            return {name: as_json(getattr(content, name)) for name in content.data_fields()}
        case Decimal():
            return format(content, "f")
        case tuple():
            return [as_json(item) for item in content]
        case Mapping():
            return dict(content)
    if not is_dataclass(content):
        return content
    record: type = type(content)
    values = ((name, getattr(content, name), mark) for name, _, mark in _data_fields(record))
    return {name.rstrip("_"): as_json(value) for name, value, mark in values if value is not None or not mark.optional}


def schema() -> dict[str, Any]:
    """The schema as plain data."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Annotated dossier",
        "description": "Sources, entities, claims with their passages, and disputes. Addresses (`url`) are relative "
        "to the site's root. Offsets count Unicode code points in the seed decoded as UTF-8.",
        **_object(FlatDossier),
    }


@cache
def _data_fields(record: type) -> tuple[tuple[str, Any, DataField], ...]:
    """Name, type and mark of the described fields of a record."""
    hints = get_type_hints(record, include_extras=True)
    kinds = ((field.name, hints[field.name]) for field in fields(record))
    return tuple((name, get_args(kind)[0], get_args(kind)[-1]) for name, kind in kinds if get_origin(kind) is Annotated)


def _object(record: type) -> dict[str, Any]:
    properties, required = {}, []
    for name, kind, mark in _data_fields(record):
        properties[name.rstrip("_")] = _field(kind, mark)  # `from_` is `from`, which no field of Python can be
        if not mark.optional and not (record is FlatValue and name in _ONLY_IN_SOME):
            required.append(name.rstrip("_"))
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False}


def _field(kind: Any, mark: DataField) -> dict[str, Any]:
    if nullable := get_origin(kind) in (Union, UnionType):
        (kind,) = (part for part in get_args(kind) if part is not NoneType)
    described = _type(kind)
    if nullable and not mark.optional:
        described["type"] = [described["type"], "null"]
    if mark.pattern:
        described["pattern"] = mark.pattern
    if mark.description:
        described["description"] = mark.description
    return described


def _type(kind: Any) -> dict[str, Any]:
    if is_dataclass(kind) and isinstance(kind, type):
        return _object(kind)
    if kind in (str, Decimal):
        return {"type": "string"}
    if kind is int:
        return {"type": "integer", "minimum": 0}
    match get_origin(kind):
        case origin if origin is Literal:
            return {"enum": list(get_args(kind))}
        case origin if origin is tuple:
            return {"type": "array", "items": _type(get_args(kind)[0])}
    return {"type": "object", "additionalProperties": {"type": "string"}}
