"""Problems as text: the line itself, a caret under the exact part, what was found, what to write instead."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping

from dossier.problem import Place, Problem, Severity

WIDTH = 110  # columns of a report; wide enough for a path, narrow enough for a log


def full(problems: Iterable[Problem], lines_of: Mapping[str, str]) -> str:
    """Every problem with its line. `lines_of`: text by path, for quoting the lines."""
    return "\n".join(_full(problem, lines_of) for problem in problems)


def concise(problems: Iterable[Problem]) -> str:
    """One line a problem, as editors and compilers print them."""
    return "\n".join(f"{p.place}: {p.severity}[{p.code}] {p.message}" for p in problems)


def summary(problems: Iterable[Problem]) -> str:
    """How many of which."""
    found = list(problems)
    errors = sum(problem.severity is Severity.ERROR for problem in found)
    return f"{_count(errors, 'error')}, {_count(len(found) - errors, 'warning')}"


def _full(problem: Problem, lines_of: Mapping[str, str]) -> str:
    head = f"{problem.place}: {problem.severity}[{problem.code}]"
    parts = [head, *_wrapped(problem.message, ""), *_snippet(problem.place, lines_of)]
    for related in problem.related:
        parts += [f"  {related.place}: {related.message}", *_snippet(related.place, lines_of)]
    parts += _wrapped(problem.hint, "  -> ") if problem.hint else []
    return "\n".join(parts) + "\n"


def _wrapped(text: str, first: str) -> list[str]:
    rest = " " * max(len(first), 2)
    return textwrap.wrap(text, WIDTH, initial_indent=first or "  ", subsequent_indent=rest, break_long_words=False)


def _snippet(place: Place, lines_of: Mapping[str, str]) -> list[str]:
    """The line with a caret line under it; a long line is cut around the place."""
    lines = lines_of.get(place.path, "").split("\n")
    if place.line > len(lines) or not lines[place.line - 1].strip():
        return []
    line = lines[place.line - 1].replace("\t", " ")
    number = f"{place.line:>5} | "
    room = WIDTH - len(number)
    start = 0
    if len(line) > room:
        start = max(min(place.column - 1 - room // 3, len(line) - room), 0)
    shown = line[start : start + room]
    if start:
        shown = "…" + shown[1:]
    if start + room < len(line):
        shown = shown[:-1] + "…"
    column = place.column - 1 - start
    width = max(1, min(place.width, room - column, len(line) - start - column))
    return [number + shown, " " * (len(number) - 2) + "| " + " " * column + "^" * width]


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
