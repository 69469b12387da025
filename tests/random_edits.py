"""Random edits of a dossier's files, as an editor might make them: words, records, order, names, settings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

_WORD = re.compile(r"[A-Za-zÄÖÜäöüß]{4,}")
_ITEM = re.compile(r"(?m)^- ")
Texts = Mapping[str, str]


def edited(texts: Texts, random: Random) -> dict[str, str]:
    """The texts, one of them changed in one place."""
    path = random.choice(sorted(texts))
    change = random.choice(CHANGES)
    return {**texts, path: change(texts[path], random)}


def _word_replaced(text: str, random: Random) -> str:
    """A word takes the place of another of the same file."""
    words = list(_WORD.finditer(text))
    if not words:
        return text
    at, other = random.choice(words), random.choice(words)
    return text[: at.start()] + other[0] + text[at.end() :]


def _word_added(text: str, random: Random) -> str:
    words = list(_WORD.finditer(text))
    at = random.choice(words).end() if words else len(text)
    return f"{text[:at]} again{text[at:]}"


def _number_changed(text: str, random: Random) -> str:
    digits = list(re.finditer(r"\d", text))
    if not digits:
        return text
    at = random.choice(digits).start()
    return text[:at] + str((int(text[at]) + 1) % 10) + text[at + 1 :]


def _line_removed(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True)
    lines.pop(random.randrange(len(lines)))
    return "".join(lines)


def _lines_swapped(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True)
    at = random.randrange(max(len(lines) - 1, 1))
    lines[at : at + 2] = reversed(lines[at : at + 2])
    return "".join(lines)


def _record_removed(text: str, random: Random) -> str:
    records = _records(text)
    if len(records) > 2:
        records.pop(random.randrange(1, len(records)))
    return "".join(records)


def _records_swapped(text: str, random: Random) -> str:
    records = _records(text)
    if len(records) > 2:
        at = random.randrange(1, len(records) - 1)
        records[at : at + 2] = reversed(records[at : at + 2])
    return "".join(records)


def _record_repeated(text: str, random: Random) -> str:
    """A record a second time under another id."""
    records = _records(text)
    if len(records) > 1:
        again = re.sub(r"(?m)^(- id: \S+)", r"\1-again", random.choice(records[1:]))
        records.append(again)
    return "".join(records)


def _line_put_above(text: str, _: Random) -> str:
    """All places of the file are others; nothing else is."""
    return f"# a remark\n{text}" if not text.startswith("---") else text


def _records(text: str) -> list[str]:
    """What stands before the first record of a list, and the records."""
    starts = [match.start() for match in _ITEM.finditer(text)]
    return [text[start:end] for start, end in zip([0, *starts], [*starts, len(text)], strict=True)]


CHANGES: tuple[Callable[[str, Random], str], ...] = (
    _word_replaced,
    _word_added,
    _number_changed,
    _line_removed,
    _lines_swapped,
    _record_removed,
    _records_swapped,
    _record_repeated,
    _line_put_above,
)
