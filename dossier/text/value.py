"""The values a claim may have, each of one kind, read from and written as one line of text.

*Unknown* (the source says it is not known) and *none* (the source says there is none) are values of every
kind; the distinction is Wikidata's (somevalue, novalue). See `docs/annotating.md`, "Values".
"""

import re
from collections.abc import Callable, Mapping

from dossier.frozen import dataclass
from dossier.text import quantity
from dossier.text.dates import Date, date_text, parse_date
from dossier.text.quantity import (
    BadValue,
    Money,
    Number,
    Percent,
    Quantity,
    quantity_text,
)
from dossier.text.shortened import shortened

__all__ = [
    "KINDS",
    "BadValue",
    "Date",
    "EntityValue",
    "Money",
    "Nothing",
    "Number",
    "Percent",
    "Quantity",
    "Term",
    "Text",
    "Unknown",
    "Value",
    "as_text",
    "bad_id",
    "parse",
]

MAX_ID_LENGTH = 80  # an id is an address and a file name for good, so it must work everywhere
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DEVICE = re.compile(r"con|prn|aux|nul|com[1-9]|lpt[1-9]")  # Windows opens the device instead of a file
_VALUES = frozenset({"unknown", "none"})  # every value may be one of these words, so nothing may be called so


@dataclass(frozen=True, slots=True)
class EntityValue:
    """An entity, by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class Term:
    """One of the terms of a property, by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class Text:
    """One text per language code; `None` where the claim's statement is itself the value."""

    texts: Mapping[str, str] | None = None

    def __hash__(self) -> int:
        return hash(tuple(sorted(self.texts.items())) if self.texts is not None else None)


@dataclass(frozen=True, slots=True)
class Unknown:
    """The source says that it is not known."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """The source says that there is none."""


Value = Quantity | Date | EntityValue | Term | Text | Unknown | Nothing


def parse(kind: str, text: str) -> Value | BadValue:
    """What `text` says as a value of `kind`, one of `KINDS`; surrounding whitespace does not count.

    A value of kind `text` is localized and read with the record; here it can only be `unknown` or
    `none`.
    """
    text = text.strip()
    if text == "unknown":
        return Unknown()
    if text == "none":
        return Nothing()
    parser = _PARSERS.get(kind)
    if not parser:
        return BadValue(f"There is no kind of value called “{kind}”.", f"Use one of {', '.join(KINDS)}.")
    if not text:
        return BadValue("The value is empty.", "Write the value, unknown or none.")
    return parser(text)


def as_text(value: Value) -> str:
    """The canonical form of a value: reading it gives the value again.

    Only `Text` has more than one line, one per language, and is not read back here.
    """
    if isinstance(value, Quantity):
        return quantity_text(value)
    match value:
        case Date():
            return date_text(value)
        case EntityValue() | Term():
            return value.id
        case Text():
            texts = value.texts or {}
            return texts.get("*") or "\n".join(f"{language}: {text}" for language, text in sorted(texts.items()))
        case Unknown():
            return "unknown"
        case Nothing():
            return "none"


def bad_id(text: str) -> str | None:
    """Why `text` cannot be an id, as the rest of a sentence about it; `None` if it can."""
    if not text:
        return "is empty"
    if len(text) > MAX_ID_LENGTH:
        return f"is {len(text)} characters long; at most {MAX_ID_LENGTH} are allowed"
    if not _ID.fullmatch(text):
        if _ID.fullmatch(text.lower()):
            return "has upper-case letters; ids are lower-case"
        return "may hold only lower-case ASCII letters, digits and single hyphens between them"
    if _DEVICE.fullmatch(text):
        return "is the name of a device on Windows, where no file can be called so"
    if text in _VALUES:
        return "is a value of its own, so no thing can be called so"
    return None


def _parse_id(build: Callable[[str], Value]) -> Callable[[str], Value | BadValue]:
    def parse_id(text: str) -> Value | BadValue:
        reason = bad_id(text)
        return (
            BadValue(f"“{shortened(text)}” {reason}.", "Write the id of a record or term.") if reason else build(text)
        )

    return parse_id


def _parse_text(text: str) -> BadValue:
    return BadValue("A value of kind text is given per language.", "Write {en: …, de: …}, or leave it out.")


_PARSERS: dict[str, Callable[[str], Value | BadValue]] = {
    "entity": _parse_id(EntityValue),
    **quantity.PARSERS,
    "date": parse_date,
    "term": _parse_id(Term),
    "text": _parse_text,
}
KINDS = tuple(_PARSERS)
