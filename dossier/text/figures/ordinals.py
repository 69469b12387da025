"""Places in an order: "zweite", "2nd", "21.", "zweitgrößte", "XIXe siècle", and the numbers of versions."""

import re
from decimal import Decimal

from dossier.text.figures.numbers import cardinal, number
from dossier.text.figures.reading import Reading
from dossier.text.language import Language
from dossier.text.quantity import Number
from dossier.text.tokens import Tokens, after_hyphen

_PLACED = 3  # words before an ordinal among which one may make a place of it: "finished second", "wurde mittags Zweite"
_SHORTEST = 4  # letters; no superlative is as short, endings are ("zweitens")
_VERSION = re.compile(r"\d{1,4}(?:\.\d{1,4})?", re.ASCII)
_ROMAN = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})(?:er|ère|re|e|è|ème|ᵉ)?")
_ONES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


def ordinal(language: Language, tokens: Tokens, i: int) -> tuple[Reading, int] | None:
    """A place in an order, and the place after it; "the first" of "the first six months" is none."""
    amounts, cues = language.amounts, language.sentences.ordinal_cues
    word, after = tokens[i], tokens[i + 1]
    before = tokens[i - 1].low if i else ""
    century = _century(language, tokens, i)
    if century:
        return _ordinal(tokens, i, i + 1, Decimal(century))
    if word.kind == "number":
        point = after.low == "." and after.glued and tokens[i + 2].low in amounts.ordinal_signs and tokens[i + 2].glued
        if point and word.text.isdigit():
            return _ordinal(tokens, i, i + 3, Decimal(word.text))
        suffix = after.low in amounts.ordinal_endings and after.glued
        if not suffix or not word.text.isdigit():
            return None
        if after.low == "." and (before not in cues or tokens[i + 2].kind != "word"):
            return None
        return _ordinal(tokens, i, i + 2, Decimal(word.text))
    value = amounts.ordinals.get(word.low) or ranked(language, word.low)
    at = after_hyphen(tokens, i + 1)
    superlative = at > i + 1 and tokens[at].low.endswith(amounts.ranked_endings or "?")
    tens = None if language.numbers.compounded else cardinal(language, word.low)
    if value is None and tens in range(20, 100, 10) and at > i + 1:
        unit = amounts.ordinals.get(tokens[at].low)
        return _ordinal(tokens, i, at + 1, Decimal((tens or 0) + unit)) if unit else None
    if value is None or after.low in amounts.not_ordinal_before or (value == 1 and number(language, tokens, i + 1)):
        return None
    placed = value > 1 and any(tokens[k].low in amounts.placed for k in range(max(i - _PLACED, 0), i))
    is_place = placed or after.low in amounts.places
    if (
        amounts.ordinal_needs
        and before not in amounts.ordinal_needs
        and not superlative
        and not is_place
        and not _owns(language, tokens, i)
    ):
        return None
    if value == 1 and after.low in amounts.places and before in amounts.ordinal_needs:  # "in the first place"
        return None
    if before in amounts.ordinal_needs_noun and after.kind != "word":
        return None
    if word.text[0].isupper() and i and tokens[i - 1].kind == "word" and not placed:
        return None
    return _ordinal(tokens, i, i + 1, Decimal(value))


def roman(word: str) -> int:
    """The number that Roman figures up to XXXIX say, an ending included ("XIXe"); 0 where they are none."""
    figures = _ROMAN.fullmatch(word)
    return 10 * len(figures[1]) + _ONES[figures[2]] if figures else 0


def _century(language: Language, tokens: Tokens, i: int) -> int:
    """The number of a century: "XIXe siècle", "siglo XIX", "l'Ottocento"; 0 where there is none."""
    amounts, word = language.amounts, tokens[i]
    if not amounts.centuries or word.kind != "word":
        return 0
    before = tokens[i - 1].low if i else ""
    beside = before in amounts.centuries or tokens[i + 1].low in amounts.centuries
    return roman(word.text) if beside else amounts.named_centuries.get(word.text, 0)


def _owns(language: Language, tokens: Tokens, i: int) -> bool:
    """Whether a genitive with an apostrophe stands before `i`: "Acme's second plant", "its rivals' second plant"."""
    before = tokens[i - 1] if i else tokens[-1]
    signs = tuple(ending for ending in language.name_endings if not ending.isalpha())
    plural = before.low == "'" and before.glued and i > 1 and tokens[i - 2].text.endswith(tuple(language.hissing))
    return before.text.replace("’", "'").endswith(signs) or plural


def ranked(language: Language, word: str) -> int | None:
    """The place in "zweitgrößte", in English "second-largest"."""
    stems = language.amounts.ranked
    if not stems or not word.endswith(language.amounts.ranked_endings):
        return None
    return next((stems[stem] for stem in stems if word.startswith(stem) and len(word) > len(stem) + _SHORTEST), None)


def _ordinal(tokens: Tokens, i: int, end: int, value: Decimal) -> tuple[Reading, int]:
    number = Number(low=value, high=value)
    first, last = tokens[i].start, tokens[end - 1].end
    return Reading(start=first, end=last, kind="ordinal", value=number, exact=True), end


def versions(language: Language, tokens: Tokens, i: int) -> tuple[list[Reading], int] | None:
    """The numbers after "Version", each an ordinal: "Version 4.1 und 4.2".

    They are read in a name too: the list that follows a name ("Version 4.1") may go on outside it.
    """
    if tokens[i].text.lower() not in language.amounts.versions:
        return None
    numbers: list[Reading] = []
    at = i + 1
    while _VERSION.fullmatch(tokens[at].text):
        numbers.append(_ordinal(tokens, at, at + 1, Decimal(tokens[at].text))[0])
        at += 1
        if tokens[at].low in language.amounts.version_joiners and _VERSION.fullmatch(tokens[at + 1].text):
            at += 1
    return (numbers, at) if numbers else None
