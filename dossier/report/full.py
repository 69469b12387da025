"""Problems as text: the line itself, a caret under the exact part, what was found, what to write instead."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Mapping

from dossier.problem import Place, Problem, Severity
from dossier.report.grouped import grouped
from dossier.report.limit import limited

WIDTH = 110  # columns of a report; wide enough for a path, narrow enough for a log
_CELLS = {"W": 2, "F": 2}  # by East Asian width; all else takes one column


def full(problems: Iterable[Problem], lines_of: Mapping[str, str]) -> str:
    """Every problem with its line. `lines_of`: text by path, from which lines are quoted."""
    lines = _Lines(lines_of)
    return "\n".join(_full(problem, lines) for problem in limited(grouped(problems)))


def concise(problems: Iterable[Problem]) -> str:
    """One line per problem, in the format of compilers."""
    return "\n".join(
        f"{p.place}: {p.severity}[{p.code}] {visible(' '.join(p.message.split()))}" for p in limited(grouped(problems))
    )


def summary(problems: Iterable[Problem]) -> str:
    """How many errors and warnings there are."""
    severities = [problem.severity for problem in problems]
    errors = severities.count(Severity.ERROR)
    return f"{count(errors, 'error')}, {count(len(severities) - errors, 'warning')}"


def visible(text: str) -> str:
    """The text with a visible sign for each control character: no input may control a terminal."""
    return "".join(_sign(char) for char in text) if not text.isprintable() else text


class _Lines:
    """The lines of the files; each file is split once, however many problems it has."""

    def __init__(self, text_of: Mapping[str, str]) -> None:
        self._text_of = text_of
        self._cut: dict[str, list[str]] = {}

    def at(self, place: Place) -> str:
        """The line as it was written."""
        if place.path not in self._cut:
            self._cut[place.path] = self._text_of.get(place.path, "").split("\n")
        lines = self._cut[place.path]
        return lines[place.line - 1] if place.line <= len(lines) else ""


def _full(problem: Problem, lines: _Lines) -> str:
    head = f"{problem.place}: {problem.severity}[{problem.code}]"
    parts = [head, *_wrapped(problem.message, ""), *_snippet(problem.place, lines)]
    for related in problem.related:
        parts += [f"  {related.place}: {related.message}", *_snippet(related.place, lines)]
    parts += _wrapped(problem.hint, "  -> ") if problem.hint else []
    return "\n".join(parts) + "\n"


def _wrapped(text: str, first: str) -> list[str]:
    rest = " " * max(len(first), 2)
    lines = textwrap.wrap(text, WIDTH, initial_indent=first or "  ", subsequent_indent=rest, break_long_words=False)
    return [visible(line) for line in lines]


def _snippet(place: Place, lines: _Lines) -> list[str]:
    """The line with a caret line under it; a long line is cut around the place."""
    line = lines.at(place)
    if not line or line.isspace():
        return []
    number = f"{place.line:>5} | "
    room = WIDTH - len(number)
    start = 0
    if len(line) > room:
        start = max(min(place.column - 1 - room // 3, len(line) - room), 0)
    shown = visible(line[start : start + room])
    if start:
        shown = "…" + shown[1:]
    if start + room < len(line):
        shown = shown[:-1] + "…"
    column = place.column - 1 - start
    carets = _cells(shown[column : column + place.width])
    return [number + shown, " " * (len(number) - 2) + "| " + " " * _cells(shown[:column]) + "^" * max(carets, 1)]


def _sign(char: str) -> str:
    if char.isprintable():
        return char
    if char.isspace():
        return " "
    return chr(0x2400 + ord(char)) if char < " " else "\u2421" if char == "\x7f" else "\ufffd"


def _cells(text: str) -> int:
    """How many terminal columns the text takes: Chinese characters and most emoji two, combining accents none."""
    return sum(_CELLS.get(unicodedata.east_asian_width(char), 1) if not _joins(char) else 0 for char in text)


def _joins(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Me")


def count(number: int, word: str) -> str:
    """The number with its noun: "1 claim", "2 claims"."""
    return f"{number} {word}{'' if number == 1 else 's'}"
