"""Numbers, in digits and in words, with their scale: "14,3 Milliarden", "two hundred thousand", "eine Million".

A number that is part of a code ("o3-mini", "GPT-4", "5G") is none, and neither is one whose points and commas
do not fit the language: "14.3" in a German text may be a version, a date or a slip, and is left alone.
"""

import re
from decimal import Decimal
from functools import lru_cache

from dossier.text.language import Language, Unit
from dossier.text.quantity import EXACT, MAX_DIGITS, exact
from dossier.text.tokens import Token, Tokens, after_hyphen

_PLAIN = r"(?:0|[1-9]\d*)"
_GROUPED = r"[1-9]\d{0,2}(?:[%s]\d{3})+"
_SPACES = "'’\u00a0\u202f\u2009"
_LITERALS = {
    sign: re.compile(rf"(?:{_PLAIN}|{_GROUPED % re.escape(group)}|{_GROUPED % _SPACES})(?:\{sign}\d+)?", re.ASCII)
    for sign, group in ((".", ","), (",", "."))
}
_OTHER = {  # what has decimals after the other sign for certain
    sign: re.compile(rf"(?:{_PLAIN}\{group}(?:\d\d?|\d{{4,}})|{_GROUPED % re.escape(sign)}\{group}\d+)", re.ASCII)
    for sign, group in ((".", ","), (",", "."))
}
_NOT_DIGITS = re.compile(rf"[{_SPACES}]")
_HALF = Decimal("0.5")
_THOUSAND = 3  # as a power of ten

Scaled = tuple[Decimal, int]
"""A number and the power of ten by which a word multiplies it."""


def number(language: Language, tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """The number at `i` without its scale, and the place after it."""
    token, numbers = tokens[i], language.numbers
    if token.kind == "number":
        end = _spaced_end(tokens, i) if numbers.spaced else i + 1
        digits = "".join(part.text for part in tokens[i:end])
        value = None if _is_code(language, tokens, i, end) else literal(language, digits)
        return None if value is None else (value, end)
    if token.kind == "sign":
        minus = token.low == "-" and tokens[i + 1].glued and tokens[i + 1].kind == "number"
        if not minus or token.glued:
            return None
        below = literal(language, tokens[i + 1].text)
        return None if below is None else (-below, i + 2)
    if token.low in numbers.halves:
        return Decimal(numbers.halves[token.low]), i + 1
    if not numbers.compounded:
        return _in_several_words(language, tokens, i)
    if numbers.nouns_capitalised and _is_noun(tokens, i):
        return None
    plain = cardinal(language, token.low)
    return None if plain is None else (Decimal(plain), i + 1)


def scaled(language: Language, tokens: Tokens, i: int) -> tuple[Scaled, int] | None:
    """The number at `i` with its scale, and the place after both."""
    numbers = language.numbers
    part = part_of_scale(language, tokens, i)
    if part:
        return part
    plain = number(language, tokens, i) or _one(language, tokens, i)
    if not plain:
        return None
    value, at = plain
    more = numbers.and_a_half.at(tokens, at)
    if more:
        value, at = value + Decimal(more[0]), more[1]
    in_words = tokens[i].kind == "word"
    power, at = scale(language, tokens, at)
    if not power and tokens[at].low in numbers.dozen:
        value, at = value * 12, at + 1
    if power and not more:
        more = numbers.and_a_half.at(tokens, at)
        if more:
            return (value + Decimal(more[0]), power), more[1]
    rest = _after_scale(language, tokens, at) if in_words and power > _THOUSAND else None
    if rest and rest[0] < 10**power:
        return (times(value, power) + rest[0], 0), rest[1]
    return (value, power), at


def part_of_scale(language: Language, tokens: Tokens, i: int) -> tuple[Scaled, int] | None:
    """A fraction of a scale: "a quarter of a million", "un quart de million", "Viertelmillion"."""
    numbers, amounts, word = language.numbers, language.amounts, tokens[i].low
    for beginning, value in numbers.fractions.items():
        power = numbers.scales.get(word.removeprefix(beginning), 0) if word.startswith(beginning) else 0
        if power:
            return (Decimal(value), power), i + 1
    share = amounts.shares.at(tokens, i)
    if not share or not share[0].isdigit():
        return None
    at = share[1] + (tokens[share[1]].low in amounts.of)
    at += tokens[at].low in numbers.articles
    power, end = scale(language, tokens, at)
    return ((Decimal(share[0]).scaleb(-2), power), end) if power and at > share[1] else None


def _after_scale(language: Language, tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """What follows the millions of a number in words: "two million three hundred thousand"."""
    rest = number(language, tokens, i) if tokens[i].kind == "word" else None
    if not rest:
        return None
    power, at = scale(language, tokens, rest[1])
    return times(rest[0], power), at


def scale(language: Language, tokens: Tokens, i: int) -> tuple[int, int]:
    """The power of ten at `i` (0 where none is), and the place after it."""
    at, numbers = after_hyphen(tokens, i), language.numbers
    word = tokens[at]
    if word.kind == "word" and word.glued and at == i and word.low in numbers.glued_scales:
        return numbers.glued_scales[word.low], at + 1
    signed = word.low in numbers.signed_scales and tokens[at + 1].glued and tokens[at + 1].kind == "sign"
    if signed and language.amounts.currencies.at(tokens, at + 1):
        return numbers.signed_scales[word.low], at + 1
    if word.low not in numbers.scales:
        return 0, i
    power = numbers.scales[word.low]
    if power == _THOUSAND and tokens[at + 1].low in numbers.scales:  # "14 mil millones"
        return power + numbers.scales[tokens[at + 1].low], at + 2
    point = word.low in numbers.abbreviated and tokens[at + 1].low == "." and tokens[at + 1].glued
    return power, at + 1 + point


def about(language: Language, tokens: Tokens, i: int) -> tuple[Scaled, int] | None:
    """A number that is told as a noun, and the place after it: "une centaine", "una decena de millones"."""
    if tokens[i].low not in language.numbers.articles or tokens[i + 1].low not in language.numbers.about:
        return None
    value, at = Decimal(language.numbers.about[tokens[i + 1].low]), i + 2
    power, end = scale(language, tokens, at + (tokens[at].low in language.amounts.of))
    return (value, power), end if power else at


def times(value: Decimal, power: int) -> Decimal:
    """`value` times ten to the `power`, exactly."""
    return exact(value.scaleb(power, EXACT))


def literal(language: Language, text: str) -> Decimal | None:
    """What digits with points and commas mean in this language, or `None`."""
    decimal = language.numbers.decimal
    if language.numbers.other_decimal and _OTHER[decimal].fullmatch(text):
        decimal = "." if decimal == "," else ","
    if not _LITERALS[decimal].fullmatch(text) or sum(map(str.isdigit, text)) > MAX_DIGITS:
        return None
    plain = _NOT_DIGITS.sub("", text)
    return Decimal(plain.replace(".", "").replace(",", ".") if decimal == "," else plain.replace(",", ""))


@lru_cache(maxsize=4096)
def cardinal(language: Language, word: str) -> int | None:
    """The value of a number word of one token, compounds included."""
    numbers = language.numbers
    if numbers.one_thousand and word.startswith(numbers.one_thousand):
        after = word.removeprefix(numbers.one_thousand)
        more = _rest(language, after)
        return None if more is None or (after and not more) else 1000 + more
    if not numbers.compounded or numbers.thousand not in word:
        return _below_thousand(language, word)
    before, _, after = word.partition(numbers.thousand)
    single = () if numbers.one_thousand else ("", numbers.one)
    thousands = 1 if before in single else _below_thousand(language, before)
    rest = _rest(language, after)
    return None if not thousands or rest is None or (after and not rest) else thousands * 1000 + rest


def _below_thousand(language: Language, word: str) -> int | None:
    numbers = language.numbers
    known = numbers.cardinals.get(word)
    if known is not None or not numbers.compounded or numbers.hundred not in word:
        return known
    before, _, after = word.partition(numbers.hundred)
    hundreds = 1 if before in ("", numbers.one) else _part(language, before)
    rest = _rest(language, after)
    plain = hundreds is not None and 0 < hundreds < 10 and rest is not None and rest < 100 and bool(rest or not after)
    return (hundreds or 0) * 100 + (rest or 0) if plain else None


def _rest(language: Language, word: str) -> int | None:
    """What the end of a compound adds to its thousands or hundreds."""
    if not word:
        return 0
    return 1 if word == language.numbers.one_at_end else _part(language, word)


def _part(language: Language, word: str) -> int | None:
    """The value of a part of a compound."""
    return None if word in language.numbers.alone else _below_thousand(language, word)


@lru_cache(maxsize=4096)
def compound(language: Language, word: str) -> tuple[int, Unit | str] | None:
    """Number and unit of a word such as "zehnprozentig" or "zweigleisig"."""
    for suffix, (unit, endings) in language.numbers.suffixes.items():
        before, separator, ending = word.rpartition(suffix)
        if separator and ending in endings:
            value = 1 if before == language.numbers.one else cardinal(language, before)
            if value is not None:
                return value, unit
    return None


def _one(language: Language, tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """One, or a half, before a scale or a dozen: "eine Milliarde", "a dozen", "half a billion"."""
    numbers = language.numbers
    first, second, third = tokens[i].low, tokens[i + 1].low, tokens[i + 2].low
    takes = numbers.scales.keys() | numbers.dozen
    if first in numbers.half_of or (first in numbers.articles and second in numbers.half_of):  # "half a percent"
        at = after_hyphen(tokens, i + 1 + (first in numbers.articles or second in numbers.articles))
        if language.amounts.percent.at(tokens, at):
            return _HALF, at
    singular = takes - language.amounts.vague_scales.keys()
    if first in numbers.articles:
        at = after_hyphen(tokens, i + 2)
        if second in numbers.half_of and tokens[at].low in takes:
            return _HALF, at
        if second in singular and not _before_adjective(tokens, i + 1):
            return Decimal(1), i + 1
        more = numbers.and_a_half.at(tokens, i + 1) or language.amounts.percent.at(tokens, i + 1)
        return (Decimal(1), i + 1) if more else None
    if first in singular and numbers.and_a_half.at(tokens, i + 1):  # "millón y medio"
        return Decimal(1), i
    if first not in numbers.half_of:
        return None
    at = after_hyphen(tokens, i + 1)
    if numbers.half_bare and tokens[at].low in takes:
        return _HALF, at
    return (_HALF, i + 2) if second in numbers.articles and third in takes else None


def _before_adjective(tokens: Tokens, i: int) -> bool:
    """A "billion-dollar deal" tells no amount; "one billion-dollar deal" neither."""
    return tokens[i + 1].low == "-" and tokens[i + 1].glued and tokens[i + 2].glued


def _in_several_words(language: Language, tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """A number of several words: "two hundred and twenty-one thousand five hundred"."""
    numbers = language.numbers
    start = _hundreds(language, tokens, i)
    bare = not start and numbers.bare_thousand and tokens[i].low == numbers.thousand
    if not start and not bare:
        return None
    value, at = start or (1, i)
    thousand = after_hyphen(tokens, at)
    if numbers.thousand and tokens[thousand].low == numbers.thousand:
        joint = tokens[thousand + 1].low in numbers.joints
        rest = _hundreds(language, tokens, after_hyphen(tokens, thousand + 1 + joint))
        if rest:
            return Decimal(value * 1000 + rest[0]), rest[1]
    return (Decimal(1000), i + 1) if bare else (Decimal(value), at)


def _hundreds(language: Language, tokens: Tokens, i: int) -> tuple[int, int] | None:
    numbers = language.numbers
    start = _tens(language, tokens, i)
    if tokens[i].low in numbers.hundreds:
        return _with_rest(language, tokens, numbers.hundreds[tokens[i].low], i + 1)
    if not numbers.hundred:
        return start
    if tokens[i].low in numbers.articles and tokens[i + 1].low == numbers.hundred:
        start = 1, i + 1
    if not start:
        return None
    at = after_hyphen(tokens, start[1]) if numbers.plural_hundred else start[1]
    if tokens[at].low not in (numbers.hundred, numbers.plural_hundred or numbers.hundred):
        return start
    return _with_rest(language, tokens, start[0] * 100, at + 1)


def _with_rest(language: Language, tokens: Tokens, hundreds: int, i: int) -> tuple[int, int]:
    """Hundreds with the tens and units after them, if there are any."""
    numbers = language.numbers
    at = i + (tokens[i].low in numbers.joints)
    at = after_hyphen(tokens, at) if numbers.hundreds else at
    rest = _tens(language, tokens, at)
    if not rest and numbers.hundreds and tokens[at].low == numbers.one:
        rest = 1, at + 1
    return (hundreds + rest[0], rest[1]) if rest else (hundreds, i)


def _tens(language: Language, tokens: Tokens, i: int) -> tuple[int, int] | None:
    numbers = language.numbers
    if tokens[i].kind != "word":
        return None
    several = numbers.below_hundred.at(tokens, i)
    if several:
        return several
    value = numbers.cardinals.get(tokens[i].low)
    if value is None:
        return None
    unit_at = after_hyphen(tokens, i + 1)
    unit = numbers.cardinals.get(tokens[unit_at].low, 1 if tokens[unit_at].low == numbers.one else 0)
    if value >= 20 and unit_at > i + 1 and 0 < unit < 10:
        return value + unit, unit_at + 1
    return value, i + 1


def _spaced_end(tokens: Tokens, i: int) -> int:
    """The place after a number whose thousands are set apart by plain spaces: "2 500"."""
    end = i + 1
    if not tokens[i].text.isdigit() or len(tokens[i].text) > 3 or tokens[i].text.startswith("0"):
        return end
    while tokens[end].kind == "number" and tokens[end].start == tokens[end - 1].end + 1:
        whole = re.split(r"[.,]", tokens[end].text)[0]
        if len(whole) != 3:
            return i + 1
        end += 1
        if whole != tokens[end - 1].text:
            break
    return end


def _is_code(language: Language, tokens: Tokens, i: int, end: int) -> bool:
    """Whether the digits up to `end` belong to letters: "o1", "GPT-4", "5G"; "49-prozentig" and "14.3bn" do not."""
    token, after, numbers, amounts = tokens[i], tokens[end], language.numbers, language.amounts
    if after.kind == "word" and after.glued:
        known = (numbers.scales, numbers.glued_scales, numbers.glued, amounts.ordinal_endings, amounts.units)
        if not any(after.low in table for table in known):
            phrases = (amounts.currencies, amounts.measures, amounts.hundredths)
            return not any(phrase.at(tokens, end) for phrase in phrases)
    if after.low in ("/", ":") and after.glued and tokens[end + 1].glued and tokens[end + 1].kind == "number":
        return True
    if _is_split(tokens[end - 1], after) or (i and _is_split(tokens[i - 1], token)):
        return True
    if not token.glued or not i:
        return False
    before = tokens[i - 1]
    if before.low in ("/", ":", "_", "#", "@") or before.kind == "gone":
        return before.kind == "gone" or before.glued
    if before.low == "-" and i > 1:
        return before.glued and tokens[i - 2].kind in ("word", "gone")
    return before.kind == "word" and not amounts.currencies.at(tokens, i - 1)


def _is_split(first: Token, second: Token) -> bool:
    """Whether two numbers may be one, written "100 000": it cannot be known, so neither is read."""
    digits = first.kind == second.kind == "number" and first.text.isdigit() and len(first.text) <= 3
    return digits and not second.glued and len(re.split(r"[.,]", second.text)[0]) == 3


def _is_noun(tokens: Tokens, i: int) -> bool:
    """Whether a number word with a capital inside a sentence is a noun: "die Elf", "außer Acht"."""
    opens = not i or tokens[i - 1].kind == "sign"
    return tokens[i].text[:1].isupper() and not opens
