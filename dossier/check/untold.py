"""Figures that another text tells in words that are no figures: "today" of "now", "few believe" of "hardly anybody".

A text that has such words is not held to the figure: what they say is compared by other rules, or is as vague as they.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dossier.text.comparing.words import words
from dossier.text.figures.reading import Reading, Relative, Vague
from dossier.text.languages import language as language_of
from dossier.text.quantity import Number
from dossier.text.tokens import words_of

_A_NUMBER = "number"  # "a number of", "etliche": some, several or many
_TODAY = Relative(unit="day", offset=0)
_QUANTITIES: Mapping[str, str] = {
    "several": "several", "some": "some", "few": "few", "many": "many", "numerous": "many"
}  # fmt: skip
"""Amounts without a number to what `comparing.words` calls them, which knows more words for them."""


def is_first_told_as_largest(figure: Reading, texts: Iterable[tuple[str, str]]) -> bool:
    """Whether a first place is told in another text by a superlative: "le premier employeur", the largest."""
    first = figure.kind == "ordinal" and isinstance(figure.value, Number) and figure.value.low == 1
    return first and any(words(text, code).superlatives for text, code in texts)


def is_told_in_words(figure: Reading, texts: Iterable[tuple[str, str]]) -> bool:
    """Whether one of some texts, each with its language, tells a figure in words that are no figures."""
    value = figure.value
    if isinstance(value, Number) and value.low == value.high and figure.unit in ("", "year"):
        return any(value.low in _jubilees(text, code) for text, code in texts)
    if value != _TODAY and not (isinstance(value, Vague) and value.kind in _QUANTITIES and not value.scale):
        return False
    return any(_is_told(value, text, code) for text, code in texts)


def _jubilees(text: str, code: str) -> set[int]:
    """How many years a text tells by nouns: "centenary"."""
    known = language_of(code)
    named = known.amounts.jubilees
    return {named[token.low] for token in words_of(text, known.elisions) if token.low in named} if named else set()


def _is_told(value: Relative | Vague, text: str, code: str) -> bool:
    known = language_of(code)
    low = {token.low for token in words_of(text, known.elisions)}
    if isinstance(value, Relative):
        return not known.dates.now.isdisjoint(low)
    if value.kind == "few" and not known.governing.hardly.isdisjoint(low):
        return True
    meaning = _QUANTITIES[value.kind]
    return any(each.meaning in (meaning, _A_NUMBER) for each in words(text, code).quantities)
