"""Whether the history at hand continues one that was committed: all of its lines, as they were, in their order.

The hashes in the file cannot tell where its end was cut off, or where whoever changed a line hashed it anew with all
that follows it. A commit can. Lines may come between, as they do where branches are merged. A history that was begun
anew says so in its first line, with the hash of the one that it takes the place of.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Literal

from dossier.frozen import dataclass
from dossier.history.confirmed import hash_of
from dossier.problem import Place, Problem
from dossier.read.history import HISTORY

Fate = Literal["kept", "changed", "gone", "moved"]
_CODES = {"changed": "history-altered", "gone": "history-lost", "moved": "history-reordered"}


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that was committed: its number, from 1, what became of it, and the number it has now or would have."""

    number: int
    text: str
    fate: Fate
    now: int


def not_continued(committed: str, text: str, commit: str) -> list[Problem]:
    """A problem for each run of lines that the history in a commit has and `text` has not, or not as they were.

    `commit` is how git calls the commit, for the message.
    """
    if text.startswith(committed) or _taken_over(text) == digest_of(committed):
        return []
    before = [(number, line) for number, line in enumerate(committed.split("\n"), start=1) if line.strip()]
    if not text.strip():
        message = f"The history has {_lines(len(before))} in `{commit}`, and none here."
        return [Problem("history-lost", Place(HISTORY), message, _hint(commit))]
    runs = groupby(_fates(before, text.rstrip("\n").split("\n")), key=lambda line: line.fate)
    return [_problem(fate, list(lines), commit) for fate, lines in runs if fate != "kept"]


def digest_of(text: str) -> str:
    """The hash of a whole history, by which one that is begun anew names it."""
    return hash_of([line.strip() for line in text.split("\n") if line.strip()])


def _taken_over(text: str) -> str:
    """The hash of the history in whose place this one was begun, empty if it was not."""
    first = _read(text.lstrip().split("\n", 1)[0])
    return str(first.get("instead_of", "")) if first.get("event") == "begun" else ""


def _fates(before: Sequence[tuple[int, str]], lines: Sequence[str]) -> Iterator[_Line]:
    """What became of each line."""
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines, start=1):
        places.setdefault(line, []).append(number)
    first: dict[str, int] = {}  # a merge may have left the same line twice
    for number, line in before:
        first.setdefault(line, number)
    kept = _in_order([line for line in first if line in places], places)
    added = [(number, line) for number, line in enumerate(lines, start=1) if line.strip() and line not in first]
    rewritten = _rewritten([line for line in first if line not in places], added)
    last = 0
    for line, number in first.items():
        if line in places:
            fate: Fate = "kept" if line in kept else "moved"
            now = kept.get(line, places[line][0])
            last = now if fate == "kept" else last
        elif line in rewritten:
            fate, now = "changed", rewritten[line]
        else:
            fate, now = "gone", last + 1
        yield _Line(number, line, fate, min(now, len(lines)))


def _in_order(lines: Sequence[str], places: Mapping[str, Sequence[int]]) -> dict[str, int]:
    """Where lines stand that follow each other as they did: as many of them as can be."""
    placed: dict[str, int] = {}
    last = 0
    for line in lines:
        later = bisect_left(places[line], last + 1)
        if later == len(places[line]):
            return _most_in_order(lines, [places[line][0] for line in lines])
        last = placed[line] = places[line][later]
    return placed


def _most_in_order(lines: Sequence[str], numbers: Sequence[int]) -> dict[str, int]:
    """The longest run of lines whose numbers rise, by patience sorting."""
    tops: list[int] = []  # the lowest number that ends a rising run of each length
    ends: list[int] = []  # and the index of its line
    before: list[int | None] = []
    for index, number in enumerate(numbers):
        length = bisect_left(tops, number)
        tops[length : length + 1] = [number]
        ends[length : length + 1] = [index]
        before.append(ends[length - 1] if length else None)
    placed: dict[str, int] = {}
    at: int | None = ends[-1] if ends else None
    while at is not None:
        placed[lines[at]] = numbers[at]
        at = before[at]
    return placed


def _rewritten(missing: Iterable[str], added: Iterable[tuple[int, str]]) -> dict[str, int]:
    """The lines in whose place another one has come, and where that stands."""
    by_mark: dict[tuple[str, ...], int] = {}
    for number, line in added:
        for mark in _marks(line):
            by_mark.setdefault(mark, number)
    rewritten: dict[str, int] = {}
    taken: set[int] = set()
    for line in missing:
        now = next((by_mark[mark] for mark in _marks(line) if mark in by_mark), None)
        if now is not None and now not in taken:
            rewritten[line] = now
            taken.add(now)
    return rewritten


def _marks(line: str) -> list[tuple[str, ...]]:
    """By what an event can be told from others though its line was changed: its hash, or its record and number."""
    read = _read(line)
    marks = [("hash",), ("id", "number")]
    return [(*names, *(str(read[name]) for name in names)) for names in marks if all(name in read for name in names)]


def _read(line: str) -> Mapping[str, Any]:
    try:
        read = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _problem(fate: Fate, lines: Sequence[_Line], commit: str) -> Problem:
    many, numbers = len(lines) > 1, _numbers(lines)
    first = _told(lines[0].text)
    where = f"of `{HISTORY}` in `{commit}`"
    if fate == "gone":
        message = f"{numbers} {where} {'are' if many else 'is'} gone from here: {first}{' and on' if many else ''}."
    elif fate == "changed":
        these = f"These {len(lines)} lines are" if many else "This line is"
        message = f"{these} not as committed: {numbers.lower()} {where}, {first}{' and on' if many else ''}."
    else:
        these = f"These {len(lines)} lines stand" if many else "This line stands"
        message = f"{these} in another place than committed: {numbers.lower()} {where}, {first}."
    return Problem(_CODES[fate], Place(HISTORY, lines[0].now), message, _hint(commit))


def _numbers(lines: Sequence[_Line]) -> str:
    return f"Lines {lines[0].number} to {lines[-1].number}" if len(lines) > 1 else f"Line {lines[0].number}"


def _told(line: str) -> str:
    """What a line says happened, as far as it can be read."""
    read = _read(line)
    words = {name: " ".join(str(read.get(name, "?")).split())[:60] for name in ("event", "id", "by", "at")}
    return f"`{words['event']}` of `{words['id']}` by {words['by']} ({words['at']})"


def _hint(commit: str) -> str:
    return f"Bring the lines back as they were: git diff {commit} -- {HISTORY}"


def _lines(number: int) -> str:
    return f"{number} line{'' if number == 1 else 's'}"
