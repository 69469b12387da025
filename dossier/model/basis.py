"""What a source record states of its text: whether each statement has what its basis needs, and its value a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dossier.problem import Place, Problem
from dossier.read.fields import Basis, tag_hint
from dossier.read.records import SourceRecord
from dossier.read.stated import Attested, Stated, StatedAuthors
from dossier.text.address import bad_address
from dossier.text.shortened import shortened
from dossier.text.tags import is_language
from dossier.text.value import BadValue, Date, parse

NEEDS: Mapping[Basis, tuple[str, ...]] = {
    "stated": ("value", "quote"),
    "inferred": ("value", "reason"),
    "recorded": ("value", "by", "on", "from"),
    "unknown": (),
}
STATED = ("title", "outlet", "author", "date", "url", "language")
RECORDING = ("by", "on", "from")  # what belongs to what is recorded, and to nothing else
_WHAT = (
    "`stated` needs a quote from the seed, `inferred` a reason, `recorded` says `by` whom, `on` which day and `from` "
    "where; `unknown` has no value."
)
_SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]*:\S", re.IGNORECASE)  # of an address, where a place might stand
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def basis_problems(record: SourceRecord, name: str, statement: Stated | StatedAuthors) -> Iterator[Problem]:
    """What is missing for the basis of a statement, what does not go with it, and what has the wrong form."""
    place, basis = record.where(name), statement.basis
    for key in NEEDS[basis]:
        if _written(statement, key) is None:
            yield Problem("basis-incomplete", place, f"`{name}` is `{basis}`, so it needs `{key}`.", _WHAT)
    if basis == "unknown" and statement.value is not None:
        message = f"`{name}` is `unknown` and has a value."
        yield Problem("basis-incomplete", place, message, "Delete the value, or say what it rests on.")
    if basis != "recorded":
        for key in RECORDING:
            if _written(statement, key) is not None:
                message = f"`{name}` is `{basis}`; `{key}` tells of what is `recorded`."
                hint = f"Write `basis: recorded`, or delete `{key}`."
                yield Problem("basis-incomplete", record.where(name, key, key=True), message, hint)
    yield from _recording_problems(record, name, statement)
    if isinstance(statement, Stated) and statement.value is not None:
        yield from _value_problems(name, statement.value, record.where(name, "value"))


def date_of(record: SourceRecord) -> tuple[Date | None, list[Problem]]:
    """When the source appeared; None where that is not known, or not written as a date."""
    written = record.date.value
    if written is None:
        return None, []
    date = parse("date", written)
    if isinstance(date, BadValue):
        place = record.where("date", "value")
        return None, [Problem("bad-value", place, f"`{shortened(written)}`: {date.message}", date.hint)]
    return (date if isinstance(date, Date) else None), []


def recorded_too_early(record: SourceRecord, date: Date | None) -> Iterator[Problem]:
    """A text is recorded on the day on which it appears or later; of a vague date nobody knows which day that is."""
    day = None if date is None or date.approximate or date.uncertain else date.earliest
    appeared = "" if day is None else day.isoformat()
    for name in STATED:
        statement: Attested = getattr(record, name)
        if statement.on is not None and _is_day(statement.on) and statement.on < appeared:
            message = f"`{name}` was recorded on {statement.on}, before the text appeared ({record.date.value})."
            hint = "Correct the day, or the date of the text."
            yield Problem("recorded-too-early", record.where(name, "on"), message, hint)


def _is_day(text: str) -> bool:
    """Whether it is a whole day, written `2025-05-03`."""
    return bool(_DAY.fullmatch(text)) and isinstance(parse("date", text), Date)


def _written(statement: Attested, key: str) -> object:
    return getattr(statement, "from_" if key == "from" else key)


def _recording_problems(record: SourceRecord, name: str, statement: Attested) -> Iterator[Problem]:
    """A day is a whole one, and what looks like an address is one."""
    if statement.on is not None and not _is_day(statement.on):
        message = f"`{shortened(statement.on)}` is not a day."
        yield Problem("bad-value", record.where(name, "on"), message, "Write year, month and day: 2025-05-03.")
    for text in statement.from_.texts.values() if statement.from_ else ():
        if _SCHEME.match(text) and (reason := bad_address(text)):
            message = f"This is no address on the web: it {reason}."
            hint = "Write the whole address; or a place, in words."
            yield Problem("unsafe-link", record.where(name, "from"), message, hint)


def _value_problems(name: str, written: str, place: Place) -> Iterator[Problem]:
    """The address and the language of a text have a fixed form; `date_of` reads its date, the rest is free text."""
    if name == "url" and (reason := bad_address(written)):
        message = f"This is no address on the web: it {reason}."
        yield Problem("unsafe-link", place, message, "Write the whole address.")
    if name == "language" and not is_language(written):
        message = f"`{shortened(written)}` is not the tag of a language."
        yield Problem("bad-value", place, message, tag_hint(written))
