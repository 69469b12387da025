"""Words, numbers and signs of a text with their places, and phrases to be found among them.

Readings are looked for token by token, not with one great pattern: what stands before and after a number
decides what it is ("Llama 4", "4 Prozent", "o4-mini"), and a token knows both.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Generic, Literal, NamedTuple, TypeVar

from dossier.text.span import Span

T = TypeVar("T")
Kind = Literal["word", "number", "sign", "gone", "end"]

GONE = r"(?:https?://|www\.)\S+|(?<!\S)\S[^@\s]*@\S+\.\w+"  # mail: sought once between two spaces
"""A pattern for addresses, in which nothing is a quantity."""

_PLAIN_TOKEN = (
    r"(?P<number>[0-9]{1,3}(?:[\u00a0\u202f\u2009'’][0-9]{3})+(?![0-9])(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*)"
    r"|(?P<word>(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<sign>\S)"
)
_TOKEN = re.compile(_PLAIN_TOKEN)
_TOKEN_OR_ADDRESS = re.compile(rf"(?P<gone>{GONE})|{_PLAIN_TOKEN}")
_IN_ADDRESSES = ("@", "://", "www.")  # without one of these a text holds none
_DASHES = dict.fromkeys("‐‑–—−", "-")
_LOOK_AHEAD = 12  # end marks, so that no rule has to ask whether the text goes on
_NONE: frozenset[str] = frozenset()


class Token(NamedTuple):
    """A word, number or sign; `low` is what rules compare, `glued` says that no space precedes it.

    A `gone` token belongs to a name or an address: nothing in it is a quantity.
    """

    text: str
    low: str
    start: int
    end: int
    kind: Kind
    glued: bool


Tokens = Sequence[Token]


def tokenise(text: str, names: Sequence[Span] = (), elisions: frozenset[str] = _NONE) -> Tokens:
    """The tokens of `text`; those that touch one of `names` are `gone`.

    `elisions` are words that the language writes together with the next one, apostrophe included ("l'"). They are
    tokens of their own, and the next one is not glued to them.
    """
    tokens = words_of(text, elisions)
    return _without_names(tokens, sorted(names), elisions) if names else tokens


def words_of(text: str, elisions: frozenset[str] = _NONE) -> Tokens:
    """The tokens of a text in which no names are marked."""
    return _remembered(text, elisions)


@lru_cache(maxsize=4096)  # each rule that weighs words asks anew
def _remembered(text: str, elisions: frozenset[str]) -> Tokens:
    return _tokens(text, elisions)


def _tokens(text: str, elisions: frozenset[str]) -> Tokens:
    tokens: list[Token] = []
    last = -1
    curly = "’" in text
    create = tuple.__new__  # thousands of tokens: half as long as by their fields' names
    for word, start, kind in _elided(text, elisions) if elisions else _pieces(text):
        end = start + len(word)
        low = _DASHES.get(word, word) if kind == "sign" else word.lower()
        if curly and kind != "sign":
            low = low.replace("’", "'")
        tokens.append(create(Token, (word, low, start, end, kind, start == last)))
        last = -1 if low in elisions else end
    end_mark = Token(text="", low="", start=len(text), end=len(text), kind="end", glued=False)
    return (*tokens, *(end_mark for _ in range(_LOOK_AHEAD)))


def _without_names(tokens: Tokens, names: Sequence[Span], elisions: frozenset[str]) -> Tokens:
    """The tokens, those that touch one of the sorted `names` being `gone`; what follows an elision is glued to that."""
    marked = list(tokens)
    at = 0
    for i, token in enumerate(tokens):
        while at < len(names) and names[at].end <= token.start:
            at += 1
        if at == len(names) or token.kind == "end":
            break
        if names[at].start < token.end:
            marked[i] = marked[i]._replace(kind="gone", low="")
            after = tokens[i + 1]
            if token.low in elisions and after.kind != "end":
                marked[i + 1] = after._replace(glued=after.start == token.end)
    return tuple(marked)


def _pieces(text: str) -> Iterator[tuple[str, int, str | None]]:
    """What is a token in any language: its words, its place and its kind."""
    pattern = _TOKEN_OR_ADDRESS if any(sign in text for sign in _IN_ADDRESSES) else _TOKEN
    for match in pattern.finditer(text):
        yield match[0], match.start(), match.lastgroup


def _elided(text: str, elisions: frozenset[str]) -> Iterator[tuple[str, int, str | None]]:
    """The pieces, elisions cut off: "l'usine", "d'1 million", and "d'" at the end of a phrase."""
    skipped = -1
    for piece, begin, kind in _pieces(text):
        word, start = piece, begin
        if start == skipped:
            continue
        while kind == "word" and (cut := _elision(word, elisions)):
            yield word[:cut], start, kind
            word, start = word[cut:], start + cut
        end = start + len(word)
        follows = text[end + 1 : end + 2]
        if kind == "word" and (follows.isalnum() or not follows) and _elision(text[start : end + 1], elisions):
            word, skipped = text[start : end + 1], end
        yield word, start, kind


def _elision(word: str, elisions: frozenset[str]) -> int:
    """How many characters of a word are an elision."""
    cut = word.replace("’", "'").find("'") + 1
    return cut if word[:cut].lower().replace("’", "'") in elisions else 0


def after_hyphen(tokens: Tokens, i: int) -> int:
    """The place after a hyphen that joins two words at `i`, or `i`."""
    joins = tokens[i].low == "-" and tokens[i].glued and tokens[i + 1].glued
    return i + 1 if joins else i


class Phrases(Generic[T]):
    """Phrases of one or more tokens, each with what it means; the longest is found first.

    Their table is made when it is first asked for: most dossiers are written in a language or two of those known.
    """

    def __init__(self, meanings: Mapping[str, T], elisions: frozenset[str] = _NONE) -> None:
        """Phrases as they stand in a text, with their meanings; `elisions` are those of the language."""
        self._meanings, self._elisions = meanings, elisions

    @cached_property
    def table(self) -> Mapping[str, tuple[tuple[tuple[str, ...], T], ...]]:
        """The phrases by their first words, each in lower case with its meaning, the longest first."""
        table: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for text, meaning in self._meanings.items():
            if text.replace(" ", "").isalpha():  # hundreds, and nothing in them to be cut
                words = tuple(text.lower().split())
            else:
                words = tuple(token.low for token in _tokens(text, self._elisions) if token.kind != "end")
            table.setdefault(words[0], []).append((words, meaning))
        return {first: tuple(sorted(rows, key=lambda row: -len(row[0]))) for first, rows in table.items()}

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        """Each phrase by its words in lower case."""
        return (words for rows in self.table.values() for words, _ in rows)

    def at(self, tokens: Tokens, i: int) -> tuple[T, int] | None:
        """The meaning of the phrase that begins at `i`, and the place after it."""
        for words, meaning in self.table.get(tokens[i].low, ()):
            end = i + len(words)
            if end == i + 1 or words == tuple([token.low for token in tokens[i:end]]):  # the table is by the first word
                return meaning, end
        return None

    def hits(self, tokens: Tokens) -> Iterator[tuple[int, T, int]]:
        """The phrases of a text from left to right, none overlapping: the place of each, its meaning, and its end."""
        table, end = self.table, 0
        for i, token in enumerate(tokens):
            if token.low in table and i >= end and (hit := self.at(tokens, i)):
                yield i, *hit
                end = hit[1]
