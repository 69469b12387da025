"""The tables of the readers as plain data, so that a reader in another program need write down no word twice.

The page that compares a draft reads it in the browser (`static/draft-*.js`). Only the small grammar is written there
once more; every word it knows comes from here. What both read is held together by `tests/vectors/`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass

from .language import get
from .markers import table_of
from .reading import grammar_of
from .reading_tokens import Phrases

LANGUAGE_FIELDS = (
    "abbreviations", "final_abbreviations", "starters", "ordinal_cues", "months", "doubtful_months", "date_cues",
    "speech_verbs", "pointers", "turns",
)  # fmt: skip
MARKER_FIELDS = ("phrases", "word_lists", "verb_last")
SHORTEST = 3  # letters of a word that others are folded into
SKIPPED = ("code",)
HUNDRED = 100  # above it German number words are put together from smaller ones, which the reader does itself


def tables(code: str) -> dict[str, dict[str, object]]:
    """Everything that reads a language's quantities, dates, markers and sentences; empty where nothing is known."""
    grammar, table, language = grammar_of(code), table_of(code), get(code)
    if grammar is None or table is None:
        return {}
    words = {one.name: getattr(grammar, one.name) for one in fields(grammar) if one.name not in SKIPPED}
    words["cardinals"] = {word: value for word, value in grammar.cardinals.items() if value <= HUNDRED}
    words["hundred"] = "" if grammar.tens_join else min(_named(grammar.cardinals, HUNDRED), key=len)
    return {
        "grammar": {name: _plain(value) for name, value in words.items()},
        "markers": {name: _plain(getattr(table, name)) for name in MARKER_FIELDS},
        "language": {name: _plain(getattr(language, name)) for name in LANGUAGE_FIELDS},
    }


def _named(cardinals: Mapping[str, int], value: int) -> list[str]:
    return [word for word, known in cardinals.items() if known == value]


def _plain(value: object) -> object:
    """A table as JSON has it, short: a set as one text, a mapping turned round, since many words mean the same.

    `{"set": words}`, `{"map": [[meaning, words], …]}` with a space between words, folded; a phrase holds spaces, so
    that `{"phrases": [[meaning, phrases], …]}` has a `|` between them.
    """
    if isinstance(value, frozenset):
        return {"set": _folded(value)}
    if isinstance(value, Phrases):
        rows = [row for rows in value.table.values() for row in rows]
        return {"phrases": _turned({" ".join(words): what for words, what in rows}, "|")}
    if isinstance(value, Mapping):
        if value and all(isinstance(one, frozenset) for one in value.values()):
            return {key: _plain(one) for key, one in value.items()}
        return {"map": [[what, _folded(words.split(" "))] for what, words in _turned(value, " ")]}
    return _meaning(value)


def _folded(words: Iterable[str]) -> str:
    """Words with a space between them; endings of one that is longer by them follow it: `erste,m,n,r,s`."""
    found: list[list[str]] = []
    for word in sorted(words):
        base = found[-1][0] if found else ""
        if len(base) >= SHORTEST and word.startswith(base) and "," not in word:
            found[-1].append(word[len(base) :])
        else:
            found.append([word])
    return " ".join(",".join(one) for one in found)


def _turned(meanings: Mapping[str, object], between: str) -> list[tuple[object, str]]:
    """The mapping from meanings to the words that have them."""
    found: dict[str, tuple[object, list[str]]] = {}
    for words, value in meanings.items():
        what = _meaning(value)
        found.setdefault(json.dumps(what), (what, []))[1].append(words)
    return [(what, between.join(every)) for what, every in found.values()]


def _meaning(value: object) -> object:
    """What a word means, as JSON has it: a record as the list of its fields."""
    if is_dataclass(value):
        return [_meaning(getattr(value, one.name)) for one in fields(value)]
    if isinstance(value, tuple):
        return [_meaning(one) for one in value]
    return value
