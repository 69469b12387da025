"""Word lists as files write them, in paragraphs, which read best, and what is made of them: sets, tables, patterns."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from dossier.text.tokens import Phrases

T = TypeVar("T")
NO_WORDS: frozenset[str] = frozenset()
NO_PHRASES: Phrases[Any] = Phrases({})


def words(text: str) -> frozenset[str]:
    """The words of `text` as a set."""
    return frozenset(text.split())


def entries(text: str) -> tuple[str, ...]:
    """The comma-separated entries of `text`: a word list reads best as a paragraph."""
    return tuple(" ".join(entry.split()) for entry in text.split(",") if entry.strip())


def groups(text: str) -> tuple[tuple[str, ...], ...]:
    """Comma-separated entries that belong together, a group a line; a line that is indented further goes on."""
    return tuple(entries(line) for line in re.sub(r"\n {8,}", " ", text).strip().splitlines())


def meanings(table: Mapping[T, str]) -> dict[str, T]:
    """The words of `table`, which lists them by their meaning, each with that meaning."""
    return {word: meaning for meaning, text in table.items() for word in text.split()}


def opposites(text: str) -> dict[str, tuple[int, ...]]:
    """Words that exclude each other, a pair of sides a line with `/` between them: to the line's number, or below zero.

    A line that is indented further goes on with the one before.
    """
    numbers: dict[str, tuple[int, ...]] = {}
    lines = re.sub(r"\n {8,}", " ", text).strip().splitlines()
    for number, line in enumerate(lines, 1):
        for side, listed in zip((number, -number), line.split("/"), strict=True):
            for word in listed.split():
                numbers[word] = (*numbers.get(word, ()), side)
    return numbers


def with_endings(text: str, endings: Iterable[str]) -> str:
    """Words with each of some endings in place of a `~`: "alt~" is "alt alte alten" and so on."""
    every = tuple(endings)
    return re.sub(r"(\w+)~", lambda word: " ".join(word[1] + ending for ending in every), text)


def phrases(table: Mapping[T, str], elisions: frozenset[str] = NO_WORDS) -> Phrases[T]:
    """The comma-separated phrases of `table`, which lists them by their meaning, ready to be looked for.

    `elisions` are those of the language, if it has any.
    """
    return Phrases({phrase: meaning for meaning, text in table.items() for phrase in entries(text)}, elisions)


def any_of(words: Iterable[str], written: Callable[[str], str] = re.escape) -> str:
    """The alternatives of a pattern for any of some words, the longest first; without words one that never matches.

    `written` is the pattern of one of them.
    """
    return "|".join(map(written, sorted(words, key=lambda word: (-len(word), word)))) or "(?!)"
