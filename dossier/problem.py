"""What is wrong with the input, as values.

A problem is found in one phase, collected with all others and printed at the end; it is never raised inside a
phase and never logged. The shape follows Elm's reports and Ruff's diagnostics: a stable code, a place, one
sentence that says what was found, and a hint that says what to write instead.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from dossier.frozen import dataclass


class Severity(StrEnum):
    """How serious a problem is: an error stops the build, a warning asks for a decision.

    A note tells other programs what was not checked: nothing is wrong as far as anybody can tell.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in an input file: `path` relative to the root, `line` and `column` from 1, `width` in characters."""

    path: str
    line: int = 1
    column: int = 1
    width: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that helps to understand a problem."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Several:
    """What is said once of many problems of a kind in one file; `{number}` stands for how many they are."""

    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where it is, and what to do about it.

    `owner` names the record (and the piece of evidence) whose `allow` may acknowledge it: `("scale-ai-price",)`,
    `("scale-ai-price", 2)`. Without an owner a problem can only be mended. `several` is what people are told instead of
    many of them; without it each is told.
    """

    code: str
    place: Place
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    related: tuple[Related, ...] = ()
    owner: tuple[str | int, ...] = ()
    several: Several | None = None

    @property
    def places(self) -> tuple[Place, ...]:
        """Its own place and the further ones."""
        return (self.place, *(related.place for related in self.related))


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by file, line, column and code, each once: the order of a report."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.place, p.code, p.message)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any of the problems stops a build."""
    return any(problem.severity is Severity.ERROR for problem in problems)
