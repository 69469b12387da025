"""Numbers, in digits and in words, with their scale: "14,3 Milliarden", "two hundred thousand", "eine Million".

A number that is part of a code ("o3-mini", "GPT-4", "5G") is none, and neither is one whose points and commas
do not fit the language: "14.3" in a German text may be a version, a date or a slip, and is left alone.
"""

import re
from decimal import Decimal
from functools import lru_cache

from .quantity import EXACT, MAX_DIGITS, exact
from .reading_grammar import Grammar, Unit
from .reading_tokens import Token, Tokens, after_hyphen

_PLAIN = r"(?:0|[1-9]\d*)"
_GROUPED = r"[1-9]\d{0,2}(?:[%s]\d{3})+"
_SPACES = "'’\u00a0\u202f\u2009"
_LITERALS = {
    sign: re.compile(rf"(?:{_PLAIN}|{_GROUPED % re.escape(group)}|{_GROUPED % _SPACES})(?:\{sign}\d+)?", re.ASCII)
    for sign, group in ((".", ","), (",", "."))
}
_NOT_DIGITS = re.compile(rf"[{_SPACES}]")
_HALF = Decimal("0.5")
_GLUED_WORDS = ("fach", "mal", "x")

Scaled = tuple[Decimal, int]
"""A number and the power of ten by which a word multiplies it."""


def number(grammar: Grammar, tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """Return the number at ``i`` without its scale, and the place after it."""
    token = tokens[i]
    if token.kind == "number":
        value = None if _is_code(grammar, tokens, i) else literal(grammar, token.text)
        return None if value is None else (value, i + 1)
    if token.kind == "sign":
        minus = token.low == "-" and tokens[i + 1].glued and tokens[i + 1].kind == "number"
        if not minus or token.glued:
            return None
        below = literal(grammar, tokens[i + 1].text)
        return None if below is None else (-below, i + 2)
    if token.low in grammar.halves:
        return Decimal(grammar.halves[token.low]), i + 1
    if grammar.tens_join:
        return _joined(grammar, tokens, i)
    if _is_noun(tokens, i):
        return None
    plain = cardinal(grammar, token.low)
    return None if plain is None else (Decimal(plain), i + 1)


def scaled(grammar: Grammar, tokens: Tokens, i: int) -> tuple[Scaled, int] | None:
    """Return the number at ``i`` with its scale, and the place after both."""
    found = number(grammar, tokens, i) or _one(grammar, tokens, i)
    if not found:
        return None
    value, at = found
    if tokens[at].low == "and" and tokens[at + 1].low == "a" and tokens[at + 2].low == "half":
        value, at = value + _HALF, at + 3
    power, at = scale(grammar, tokens, at)
    if not power and tokens[at].low in grammar.dozen:
        value, at = value * 12, at + 1
    return (value, power), at


def scale(grammar: Grammar, tokens: Tokens, i: int) -> tuple[int, int]:
    """Return the power of ten at ``i`` (0 where none is), and the place after it."""
    at = after_hyphen(tokens, i)
    word = tokens[at]
    if word.kind == "word" and word.glued and at == i and word.low in grammar.glued_scales:
        return grammar.glued_scales[word.low], at + 1
    if word.low not in grammar.scales:
        return 0, i
    point = word.low in grammar.abbreviated and tokens[at + 1].low == "." and tokens[at + 1].glued
    return grammar.scales[word.low], at + 1 + point


def times(value: Decimal, power: int) -> Decimal:
    """Return ``value`` times ten to the ``power``, exactly."""
    return exact(value.scaleb(power, EXACT))


def literal(grammar: Grammar, text: str) -> Decimal | None:
    """Return what digits with points and commas mean in this language, or ``None``."""
    if not _LITERALS[grammar.decimal].fullmatch(text) or sum(map(str.isdigit, text)) > MAX_DIGITS:
        return None
    plain = _NOT_DIGITS.sub("", text)
    return Decimal(plain.replace(".", "").replace(",", ".") if grammar.decimal == "," else plain.replace(",", ""))


@lru_cache(maxsize=4096)
def cardinal(grammar: Grammar, word: str) -> int | None:
    """Return the value of a number word of one token, compounds included."""
    known = grammar.cardinals.get(word)
    if known is not None or not grammar.thousand or grammar.thousand not in word:
        return known
    before, _, after = word.partition(grammar.thousand)
    thousands = 1 if before in ("", "ein") else grammar.cardinals.get(before)
    rest = 0 if not after else 1 if after == "eins" else grammar.cardinals.get(after)
    return None if not thousands or rest is None or (after and not rest) else thousands * 1000 + rest


@lru_cache(maxsize=4096)
def compound(grammar: Grammar, word: str) -> tuple[int, Unit | str] | None:
    """Return number and unit of a word such as "zehnprozentig" or "zweigleisig"."""
    for suffix, (unit, endings) in grammar.suffixes.items():
        before, found, ending = word.rpartition(suffix)
        if found and ending in endings:
            value = 1 if before == "ein" else cardinal(grammar, before)
            if value is not None:
                return value, unit
    return None


def _one(grammar: Grammar, tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """Return one, or a half, before a scale or a dozen: "eine Milliarde", "a dozen", "half a billion"."""
    first, second, third = tokens[i].low, tokens[i + 1].low, tokens[i + 2].low
    takes = grammar.scales.keys() | grammar.dozen
    singular = takes - grammar.vague_scales.keys()
    if first in grammar.articles:
        if second in grammar.half_of and third in takes:
            return _HALF, i + 2
        if second in singular and not _before_adjective(tokens, i + 1):
            return Decimal(1), i + 1
        return (Decimal(1), i + 1) if grammar.percent.at(tokens, i + 1) else None
    return (_HALF, i + 2) if first in grammar.half_of and second in grammar.articles and third in takes else None


def _before_adjective(tokens: Tokens, i: int) -> bool:
    """A "billion-dollar deal" tells no amount; "one billion-dollar deal" neither."""
    return tokens[i + 1].low == "-" and tokens[i + 1].glued and tokens[i + 2].glued


def _joined(grammar: Grammar, tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """Return an English number: "two hundred and twenty-one thousand five hundred"."""
    found = _below_thousand(grammar, tokens, i)
    if not found:
        return None
    value, at = found
    if tokens[at].low == "thousand":
        rest = _below_thousand(grammar, tokens, at + 1 + (tokens[at + 1].low == "and"))
        if rest and tokens[at + 1].kind == "word":
            return Decimal(value * 1000 + rest[0]), rest[1]
    return Decimal(value), at


def _below_thousand(grammar: Grammar, tokens: Tokens, i: int) -> tuple[int, int] | None:
    found = _below_hundred(grammar, tokens, i)
    if tokens[i].low in grammar.articles and tokens[i + 1].low == "hundred":
        found = 1, i + 1
    if not found or tokens[found[1]].low != "hundred":
        return found
    hundreds, at = found
    rest = _below_hundred(grammar, tokens, at + 1 + (tokens[at + 1].low == "and"))
    return (hundreds * 100 + rest[0], rest[1]) if rest else (hundreds * 100, at + 1)


def _below_hundred(grammar: Grammar, tokens: Tokens, i: int) -> tuple[int, int] | None:
    value = grammar.cardinals.get(tokens[i].low)
    if value is None or tokens[i].kind != "word":
        return None
    unit_at = after_hyphen(tokens, i + 1)
    unit = grammar.cardinals.get(tokens[unit_at].low, 1 if tokens[unit_at].low == "one" else 0)
    if value >= 20 and unit_at > i + 1 and 0 < unit < 10:
        return value + unit, unit_at + 1
    return value, i + 1


def _is_code(grammar: Grammar, tokens: Tokens, i: int) -> bool:
    """Tell whether the digits belong to letters: "o1", "GPT-4", "5G"; "49-prozentig" and "14.3bn" do not."""
    token, after = tokens[i], tokens[i + 1]
    if after.kind == "word" and after.glued:
        suffixes = {"s", "er", *_GLUED_WORDS, *grammar.ordinal_endings, *grammar.units}
        if after.low not in grammar.scales and after.low not in grammar.glued_scales and after.low not in suffixes:
            return not grammar.currencies.at(tokens, i + 1)
    if after.low in ("/", ":") and after.glued and tokens[i + 2].glued and tokens[i + 2].kind == "number":
        return True
    if _is_split(token, after) or (i and _is_split(tokens[i - 1], token)):
        return True
    if not token.glued or not i:
        return False
    before = tokens[i - 1]
    if before.low in ("/", ":", "_", "#", "@") or before.kind == "gone":
        return before.kind == "gone" or before.glued
    if before.low == "-" and i > 1:
        return before.glued and tokens[i - 2].kind in ("word", "gone")
    return before.kind == "word" and not grammar.currencies.at(tokens, i - 1)


def _is_split(first: Token, second: Token) -> bool:
    """Tell whether two numbers may be one, written "100 000": it cannot be known, so neither is read."""
    digits = first.kind == second.kind == "number" and first.text.isdigit() and len(first.text) <= 3
    return digits and not second.glued and len(re.split(r"[.,]", second.text)[0]) == 3


def _is_noun(tokens: Tokens, i: int) -> bool:
    """A German number word with a capital inside a sentence is a noun: "die Elf", "außer Acht"."""
    opens = not i or tokens[i - 1].kind == "sign"
    return tokens[i].text[:1].isupper() and not opens
