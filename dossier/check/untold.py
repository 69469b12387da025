"""Figures that another text tells in words that are no figures: "today" of "now", "few believe" of "hardly anybody".

A text that has such words is not held to the figure: what they say is compared by other rules, or is as vague as they.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dossier.text.comparing.words import words
from dossier.text.figures.reading import Reading, Relative, Vague
from dossier.text.languages import language as language_of
from dossier.text.tokens import words_of

_A_NUMBER = "number"  # "a number of", "etliche": some, several or many
_TODAY = Relative(unit="day", offset=0)
_QUANTITIES: Mapping[str, str] = {
    "several": "several", "some": "some", "few": "few", "many": "many", "numerous": "many"
}  # fmt: skip
"""Amounts without a number to what `comparing.words` calls them, which knows more words for them."""


def is_told_in_words(figure: Reading, texts: Iterable[tuple[str, str]]) -> bool:
    """Whether one of some texts, each with its language, tells a figure in words that are no figures."""
    value = figure.value
    if value != _TODAY and not (isinstance(value, Vague) and value.kind in _QUANTITIES and not value.scale):
        return False
    return any(_is_told(value, text, code) for text, code in texts)


def _is_told(value: Relative | Vague, text: str, code: str) -> bool:
    known = language_of(code)
    low = {token.low for token in words_of(text, known.elisions)}
    if isinstance(value, Relative):
        return not known.dates.now.isdisjoint(low)
    if value.kind == "few" and not known.governing.hardly.isdisjoint(low):
        return True
    meaning = _QUANTITIES[value.kind]
    return any(each.meaning in (meaning, _A_NUMBER) for each in words(text, code).quantities)
