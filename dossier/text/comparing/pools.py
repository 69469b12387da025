"""The words of a text among which a name is sought, in whatever form it stands there."""

from __future__ import annotations

import unicodedata
from functools import cached_property, lru_cache
from typing import NamedTuple

from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.tokens import Token, Tokens, words_of

ACRONYM = range(2, 7)  # letters of an abbreviation
KEY = 3  # letters by which forms of a name are looked up
_OPENS = frozenset('.!?:;"“„«»‘‚()[]…–—')
_SUBSTRING = 4  # letters from which on a name may be a part of a longer word
_LONGER = 4  # letters that one form of a name has more than another


class NameWord(NamedTuple):
    """A word with a capital, and what stands directly around it; `opening` where a sentence begins with it."""

    text: str
    folded: str
    start: int
    end: int
    before: str
    after: str
    opening: bool
    joined: bool
    """Whether the word directly before it has a capital as well."""
    joins: bool
    """Whether that after it has."""


class Pool:
    """The words of one text, in one case and without accents. What is made of them is made when it is asked for."""

    def __init__(self, text: str, language: str) -> None:
        """`language` is that of the text; empty for a name, which has none."""
        self._text, self._language = text, language
        self._known = language_of(language)

    @cached_property
    def _tokens(self) -> list[Token]:
        return [token for token in tokens_of(self._text, self._language) if token.kind == "word"]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word, and without the points of an abbreviation."""
        folded = [fold(token.text) for token in self._tokens]
        return frozenset({*folded, *(word.replace(".", "") for word in folded)} - {""})

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """The words with more than one capital."""
        return frozenset(
            fold(token.text).replace(".", "") for token in self._tokens if sum(map(str.isupper, token.text)) > 1
        )

    @cached_property
    def _together(self) -> str:
        return " ".join(fold(token.text) for token in self._tokens)

    @cached_property
    def _by_key(self) -> dict[str, list[str]]:
        """The words with a capital, by how they begin."""
        found: dict[str, list[str]] = {}
        for word in sorted({fold(token.text) for token in self._tokens if token.text[0].isupper()}):
            found.setdefault(word[:KEY], []).append(word)
        return found

    @cached_property
    def _called(self) -> frozenset[str]:
        called = self._known.comparison.called
        return frozenset(filter(None, map(called.of, self.words)))

    def _initials(self, *, capital: bool) -> str:
        return "".join(fold(token.text)[:1] for token in self._tokens if token.text[0].isupper() or not capital)

    @cached_property
    def capitals(self) -> tuple[NameWord, ...]:
        """The words that begin with a capital, but for single letters and ends of compounds."""
        known = self._known
        tokens = tokens_of(self._text, self._language)
        found = []
        for i, token in enumerate(tokens):
            if token.kind != "word" or not token.text[0].isupper() or len(token.text) < ACRONYM[0]:
                continue
            before, after = tokens[i - 1] if i else None, tokens[i + 1]
            if before and before.low == "-" and before.glued and token.glued:
                continue
            found.append(
                NameWord(
                    text=token.text,
                    folded=fold(token.text),
                    start=token.start,
                    end=token.end,
                    before=before.low if before and before.kind == "word" else "",
                    after=after.low if after.kind == "word" else "",
                    opening=before is None or before.low in _OPENS,
                    joined=before is not None and _is_capital(known, before),
                    joins=_is_capital(known, after),
                )
            )
        return tuple(found)

    def carries(self, word: str, known: Language) -> bool:
        """Whether the text has a word, in another form too, or as an abbreviation; `known` is the word's language."""
        folded = fold(word)
        bare = folded.replace(".", "")
        if folded in self.words or bare in self.words or (len(folded) >= _SUBSTRING and folded in self._together):
            return True
        if any(_related(folded, other) for other in self._by_key.get(folded[:KEY], ())):
            return True
        if word.isupper() and len(bare) in ACRONYM and bare in self._initials(capital=len(bare) == ACRONYM[0]):
            return True
        return known.comparison.called.of(folded) in self._called


@lru_cache(maxsize=50_000)
def pool(text: str, language: str = "") -> Pool:
    """The words of a text in a language, or of a name."""
    return Pool(text, language)


def tokens_of(text: str, language: str) -> Tokens:
    """The tokens of a text."""
    return words_of(text, language_of(language).elisions)


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """A word in one case, without accents and a genitive's apostrophe."""
    bare = text.replace("’", "'").removesuffix("'s").removesuffix("'").casefold()
    if bare.isascii():
        return bare
    return "".join(sign for sign in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(sign))


def _is_capital(known: Language, token: Token) -> bool:
    """Whether a word has a capital that it has not only as the first of a sentence."""
    if token.kind != "word" or not token.text[0].isupper():
        return False
    return token.low not in known.sentences.starters and token.low not in known.comparison.articles


def _related(one: str, other: str) -> bool:
    """Whether two words may be forms of one name: Italy and Italian, Sen and Senator."""
    length = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    shorter, longer = sorted((len(one), len(other)))
    return length >= max(KEY, shorter - 1) and (longer - shorter <= _LONGER or length == shorter)
