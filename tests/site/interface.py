"""The words of the interface, which hold no fact: what the gettext catalogue of a language has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.pofile import read_po

from tests.site.plain import plain

LOCALE = Path(__file__).parent.parent.parent / "dossier" / "locale"


class Words:
    """The interface's words of a language, and whether a text is made of nothing else.

    `more` are words that no catalogue has: what the languages of the site are called.
    """

    def __init__(self, language: str, more: Iterable[str] = ()) -> None:
        with (LOCALE / f"{language}.po").open("rb") as file:
            catalogue = read_po(file, locale=language)
        self.by_key: dict[str, str] = {}
        self.plurals: list[str] = []
        for message in catalogue:
            if message.id and isinstance(message.id, str):
                self.by_key[message.id] = str(message.string)
            elif message.id:
                self.plurals += [form for form in message.string or () if form]
        uncounted = (form for form in self.plurals if "{n}" not in form)  # verbs, in the number of those who do it
        every = (*self.by_key.values(), *uncounted, *more)
        phrases = sorted({plain(phrase) for phrase in every if phrase}, key=len, reverse=True)
        self._phrase = re.compile(_any_of(phrases))
        counts = "|".join(re.escape(plain(phrase)).replace(r"\{n\}", r"\d[\d.,]*") for phrase in self.plurals)
        self._count = re.compile(rf"(?:{counts}|\d[\d.,]*)")

    def all(self) -> Iterator[str]:
        """Every word and phrase."""
        yield from self.by_key.values()
        yield from self.plurals

    def left_over(self, text: str) -> str:
        """What is left of a text when the interface's phrases and punctuation are taken away: nothing, or a fact."""
        left = self._phrase.sub(" ", plain(text))
        return "" if re.fullmatch(r"[\s.,:;()\[\]…·–—→←↑↓/|“”„\"’‘?!-]*", left) else plain(left)

    def is_count(self, text: str) -> bool:
        """Whether a text is a number with the word for what is counted, or a number alone."""
        return self._count.fullmatch(plain(text)) is not None


def _any_of(phrases: Iterable[str]) -> str:
    """A pattern for the first of these that stands somewhere, words as whole words.

    Grouped by their first signs, so that at most places none of hundreds has to be tried.
    """
    by_start: dict[str, list[str]] = {}
    for phrase in phrases:
        end = r"(?!\w)" if phrase[-1].isalnum() else ""
        by_start.setdefault(phrase[0], []).append(re.escape(phrase[1:]) + end)
    word = r"(?<!\w)"
    return "|".join(
        f"{word * start.isalnum()}{re.escape(start)}(?:{'|'.join(rests)})" for start, rests in by_start.items()
    )
