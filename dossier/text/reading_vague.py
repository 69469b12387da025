"""Amounts that are no plain number: "mehrere Milliarden", "dreistellige Millionenboni", "zweite", "Anfang 30"."""

import re
from decimal import Decimal

from .quantity import Comparator, Money, Number
from .reading_grammar import Currency, Grammar
from .reading_numbers import cardinal, literal, scale, times
from .reading_tokens import Tokens, after_hyphen
from .reading_value import Reading, Vague

_PART_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}

_SHORTEST = 4  # letters; no superlative is as short, endings are ("zweitens")
_VERSION = re.compile(r"\d{1,4}(?:\.\d{1,4})?", re.ASCII)

Found = tuple[Reading, int] | None


def vague(grammar: Grammar, tokens: Tokens, i: int) -> Found:
    """Return an amount without number: "einige Millionen Dollar", "dozens", "Milliarden", "Millionenprämien"."""
    found, at = grammar.vague.at(tokens, i), i  # "some millions" before "some 50"
    comparator: Comparator = "="
    if not found:
        comparator, at = grammar.comparators.at(tokens, i) or ("=", i)
        found = grammar.vague.at(tokens, at)
    if found:
        kind, end = found
        before, after = tokens[at - 1].low if at else "", tokens[end].low
        if before in grammar.not_vague_after or after in grammar.not_vague_before:
            return None
    else:
        kind, end = "", at
    power, end = _scale(grammar, tokens, end, bool(found))
    if not kind and not power:
        return None
    currency, end = _currency(grammar, tokens, end, power)
    unit = ""
    if not power and not currency and tokens[end].low in grammar.units:
        unit, end = grammar.units[tokens[end].low], end + 1
    word = " ".join(token.text for token in tokens[at:end])
    value = Vague(kind or "plural", word, power, currency.code if currency else "", comparator)
    wording = currency.wording if currency else ""
    return Reading(tokens[i].start, tokens[end - 1].end, "vague", value, False, unit, wording), end


def _scale(grammar: Grammar, tokens: Tokens, i: int, counted: bool) -> tuple[int, int]:
    """Return the scale without number at ``i``, compounds ("Milliardendeal") included."""
    at = i + (counted and tokens[i].low in grammar.of)
    word = tokens[at]
    if word.kind != "word":
        return 0, i
    if counted:
        power, end = scale(grammar, tokens, at)
        if power:
            return power, end
    if word.low in grammar.vague_scales:
        return grammar.vague_scales[word.low], at + 1
    singular = grammar.scales.get(word.low, 0)
    if singular and tokens[at + 1].low == "-" and grammar.currencies.at(tokens, at + 2):
        return singular, at + 1
    for plural, power in grammar.vague_scales.items():
        if len(word.low) > len(plural) and word.low.startswith(plural) and grammar.thousand:
            return power, at + 1
    return 0, i


def _currency(grammar: Grammar, tokens: Tokens, i: int, power: int) -> tuple[Currency | None, int]:
    at = after_hyphen(tokens, i)
    found = grammar.currencies.at(tokens, at + (tokens[at].low in grammar.of)) if power or at == i else None
    return found if found else (None, i)


def digits(grammar: Grammar, tokens: Tokens, i: int) -> Found:
    """Return the range that a number of digits leaves: "dreistellige Millionenboni" is 100 to 999 million."""
    found = grammar.digits.at(tokens, i)
    if not found:
        return None
    places, end = found
    power, wording = 0, None
    for beginning, zeros in grammar.digit_scales:
        if tokens[end].low.startswith(beginning):
            power, end = zeros, end + 1
            break
    if not power and tokens[i + 1].low == "the":
        return None
    if not power and places > 3:
        places, power = (places - 1) % 3 + 1, (places - 1) // 3 * 3
    wording, end = _currency(grammar, tokens, end, power)
    low, high = times(Decimal(10 ** (places - 1)), power), times(Decimal(10**places - 1), power)
    start, last = tokens[i].start, tokens[end - 1].end
    if wording:
        return Reading(start, last, "money", Money(wording.code, low, high), False, "", wording.wording), end
    return Reading(start, last, "number", Number(low, high), False), end


def ordinal(grammar: Grammar, tokens: Tokens, i: int, cues: frozenset[str]) -> Found:
    """Return a place in an order: "zweite", "2nd", "21.", and the number of a version."""
    word, after = tokens[i], tokens[i + 1]
    before = tokens[i - 1].low if i else ""
    if word.kind == "number":
        suffix = after.low in grammar.ordinal_endings and after.glued
        if not suffix or not word.text.isdigit():
            return None
        if after.low == "." and (before not in cues or tokens[i + 2].kind != "word"):
            return None
        return _ordinal(tokens, i, i + 2, Decimal(word.text))
    value = grammar.ordinals.get(word.low) or ranked(grammar, word.low)
    at = after_hyphen(tokens, i + 1)
    if value is None and grammar.tens_join and cardinal(grammar, word.low) in range(20, 100, 10) and at > i + 1:
        unit = grammar.ordinals.get(tokens[at].low)
        return _ordinal(tokens, i, at + 1, Decimal((cardinal(grammar, word.low) or 0) + unit)) if unit else None
    if value is None or after.low in grammar.not_ordinal_before:
        return None
    if grammar.ordinal_needs and (before not in grammar.ordinal_needs or (before == "a" and after.kind != "word")):
        return None
    if word.text[0].isupper() and i and tokens[i - 1].kind == "word":
        return None
    return _ordinal(tokens, i, i + 1, Decimal(value))


def ranked(grammar: Grammar, word: str) -> int | None:
    """Return the place in "zweitgrößte", English's "second-largest"."""
    if not grammar.ranked or not word.endswith(grammar.ranked_endings):
        return None
    stems = (stem for stem in grammar.ranked if word.startswith(stem) and len(word) > len(stem) + _SHORTEST)
    return next((grammar.ranked[stem] for stem in stems), None)


def _ordinal(tokens: Tokens, i: int, end: int, value: Decimal) -> Found:
    return Reading(tokens[i].start, tokens[end - 1].end, "ordinal", Number(value, value), True), end


def versions(grammar: Grammar, tokens: Tokens, i: int) -> tuple[list[Reading], int] | None:
    """Return the numbers after "Version", each an ordinal: "Version 4.1 und 4.2".

    They are read in a name too: the list that follows a name ("Version 4.1") may go on outside it.
    """
    if tokens[i].text.lower() not in grammar.version:
        return None
    found: list[Reading] = []
    at = i + 1
    while _VERSION.fullmatch(tokens[at].text):
        value = Decimal(tokens[at].text)
        found.append(Reading(tokens[at].start, tokens[at].end, "ordinal", Number(value, value), True))
        at += 1
        if tokens[at].low in grammar.listing and _VERSION.fullmatch(tokens[at + 1].text):
            at += 1
    return (found, at) if found else None


def age(grammar: Grammar, tokens: Tokens, i: int) -> Found:
    """Return the years of "Anfang 30", "Anfang-30-Jährige", "his early thirties": a range without unit."""
    if grammar.possessive and (not i or tokens[i - 1].low not in grammar.possessive):
        return None
    part = grammar.parts.at(tokens, i)
    if part:
        at = after_hyphen(tokens, part[1])
    elif grammar.possessive:
        at = i
    else:
        return None
    decade, end = _decade(grammar, tokens, at)
    if decade is None or not (grammar.possessive or part):
        return None
    low, high = _PART_OF_DECADE[part[0]] if part else (0, 9)
    value = Number(Decimal(decade + low), Decimal(decade + high))
    return Reading(tokens[i].start, tokens[end - 1].end, "number", value, False, "age"), end


def _decade(grammar: Grammar, tokens: Tokens, i: int) -> tuple[int | None, int]:
    word = tokens[i]
    plural = tokens[i + 1].low == "s" and tokens[i + 1].glued
    if word.kind == "number":
        value = literal(grammar, word.text)
        fits = value is not None and value in range(20, 100, 10) and plural == bool(grammar.possessive)
        if value is None or not fits:
            return None, i
        at = after_hyphen(tokens, i + 1 + plural)
        more = grammar.percent.at(tokens, at) or grammar.currencies.at(tokens, at) or tokens[at].low in grammar.scales
        years = tokens[at].low.startswith("jährig")
        return (None, i) if more else (int(value), at + 1 if years else i + 1 + plural)
    decade = grammar.decades.get(word.low)
    return (decade, i + 1) if decade else (None, i)
