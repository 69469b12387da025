"""What records and their parts are made of: unknown keys are refused, and nothing changes after reading."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from pydantic import BaseModel, ConfigDict
from pydantic_core import PydanticCustomError

from dossier.read.fields import LocalizedText


class Part(BaseModel):
    """What all records and their parts share: unknown keys are refused, nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def texts(self) -> Iterator[tuple[tuple[str | int, ...], LocalizedText]]:
        """Every localized text in the record and its parts, with the path to it."""
        yield from _texts(self, ())


def _texts(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], LocalizedText]]:
    if isinstance(value, LocalizedText):
        yield path, value
    elif isinstance(value, Part):
        for name, written in _fields(type(value)):
            part = getattr(value, name)
            if part is not None and type(part) is not str:  # most are, and hold no text for readers
                yield from _texts(part, (*path, written))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))


@cache
def _fields(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """The names of a model's fields, here and in a file."""
    return tuple((name, field.alias or name) for name, field in model.model_fields.items())


def bad_value(message: str) -> PydanticCustomError:
    """What a check of fields raises that do not go together."""
    return PydanticCustomError("bad-value", "{message}", {"message": message})
