"""Word lists as files write them, in paragraphs, which read best, and what is made of them: sets, tables, patterns."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from dossier.text.tokens import Phrases

T = TypeVar("T")
NO_WORDS: frozenset[str] = frozenset()
NO_PHRASES: Phrases[Any] = Phrases({})


def words(text: str, *, endings: tuple[str, ...] = ()) -> frozenset[str]:
    """The words of `text` as a set, a `~` at the end of one standing for each of the `endings`."""
    return frozenset(form for word in text.split() for form in forms(word, endings))


def entries(text: str) -> tuple[str, ...]:
    """The comma-separated entries of `text`: a word list reads best as a paragraph."""
    return tuple(" ".join(entry.split()) for entry in text.split(",") if entry.strip())


def forms(entry: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    """An entry with each of some endings in place of a `~` at its end: "alt~" is "alt", "alte", "alten" and so on."""
    return tuple(entry[:-1] + ending for ending in endings) if entry.endswith("~") else (entry,)


def _lines(text: str) -> list[str]:
    """The lines of a list; one that is indented further goes on with the one before."""
    return re.sub(r"\n {8,}", " ", text).strip().splitlines()


def groups(text: str) -> tuple[tuple[str, ...], ...]:
    """Comma-separated entries that belong together, a group a line; a line that is indented further goes on."""
    return tuple(entries(line) for line in _lines(text))


def meanings(table: Mapping[T, str]) -> dict[str, T]:
    """The words of `table`, which lists them by their meaning, each with that meaning."""
    return {word: meaning for meaning, text in table.items() for word in text.split()}


def opposites(text: str, *, endings: tuple[str, ...] = ()) -> dict[str, tuple[int, ...]]:
    """Words that exclude each other, a pair of sides a line with `/` between them: to the line's number, or below zero.

    A line that is indented further goes on with the one before; a `~` at the end of a word stands for each of the
    `endings`.
    """
    numbers: dict[str, tuple[int, ...]] = {}
    for number, line in enumerate(_lines(text), 1):
        for side, listed in zip((number, -number), line.split("/"), strict=True):
            for word in (form for each in listed.split() for form in forms(each, endings)):
                numbers[word] = (*numbers.get(word, ()), side)
    return numbers


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
