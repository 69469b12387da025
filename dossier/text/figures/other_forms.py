"""What a figure may say besides, by what stands beside it: "5, 10 and 15 miles", "No. 2", "one in four", "every tenth".

The reading itself stays what it is, so that a translation may tell it likewise; whoever compares takes either.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from dossier.text.figures.numbers import literal
from dossier.text.figures.reading import Reading, variants
from dossier.text.language import Language
from dossier.text.quantity import EXACT, Money, Number, Percent, Quantity, exact

_LONGEST_GAP = 12  # characters between two numbers of a list
_BEFORE = 24  # characters before a number among which a word makes something else of it
_LARGEST_SHARE = 20  # "one in twenty"; "one in 2003" is none
_PIECES = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_DIGITS = re.compile(r"\d[\d.,'’\u00a0\u202f]*(?<=\d)", re.ASCII)


def with_other_forms(language: Language, text: str, read: Sequence[Reading]) -> list[Reading]:
    """The readings, each with what else it may say."""
    readings = list(read)
    for i in range(len(readings) - 1, -1, -1):
        reading, after = readings[i], readings[i + 1] if i + 1 < len(readings) else None
        if not isinstance(reading.value, Number) or not reading.exact or reading.unit:
            continue
        before = _tokens(text[max(0, reading.start - _BEFORE) : reading.start])
        if reading.kind == "ordinal":
            readings[i] = _every(language, reading, reading.value, before)
            if readings[i] is reading:
                readings[i] = _of_years(language, text, reading)
        elif after and after.start - reading.end <= _LONGEST_GAP:
            readings[i] = _as_listed(language, text, reading, after)
            readings[i : i + 2] = _as_share(language, text, readings[i], after)
        if readings[i].kind == "number" and not readings[i].elided and i:
            readings[i] = _of_currency_before(text, readings[i], reading.value, readings[:i])
        if readings[i].kind == "number" and not readings[i].elided:
            readings[i] = _of_one(language, readings[i], reading.value, before)
    return readings


def _tokens(text: str) -> list[str]:
    """The words, numbers and signs of a few characters, in lower case; dashes of all kinds are hyphens."""
    return ["-" if piece in "‐‑–—−" else piece for piece in _PIECES.findall(text.lower())]


def _every(language: Language, reading: Reading, value: Number, before: Sequence[str]) -> Reading:
    """A share told as a place: "jeder vierte" is one in four, and a quarter."""
    if not before or before[-1] not in language.amounts.every or not value.low or value.low > _LARGEST_SHARE:
        return reading
    return replace(reading, elided=replace(reading, kind="number", elided=_share(reading, Decimal(1), value.low)))


def _of_years(language: Language, text: str, reading: Reading) -> Reading:
    """So many years told by their last: "its 50th anniversary", "der 70. Geburtstag"."""
    named = {
        text[reading.start : reading.end].lower(),
        next(iter(_tokens(text[reading.end : reading.end + _BEFORE])), ""),
    }
    years = replace(reading, kind="number", unit="year")
    return reading if named.isdisjoint(language.amounts.anniversaries) else replace(reading, elided=years)


def _of_one(language: Language, reading: Reading, value: Number, before: Sequence[str]) -> Reading:
    """A number that ranks ("No. 2", "Platz drei"), or is the whole of a share ("one in four")."""
    amounts, words = language.amounts, [word for word in before if word != "."]
    if words and words[-1] in amounts.numbered:
        return replace(reading, elided=replace(reading, kind="ordinal"))
    joint = [word for word in words if word not in amounts.of][-2:]  # "one out of four", "uno de cada cuatro"
    joined = len(joint) > 1 and joint[0] in _ones(language) and joint[1] in amounts.ratios
    if joined and value.low and 1 < value.low <= _LARGEST_SHARE:
        return replace(reading, elided=_share(reading, Decimal(1), value.low))
    return reading


def _ones(language: Language) -> frozenset[str]:
    return language.numbers.articles | {language.numbers.one_at_end or language.numbers.one}


def _as_share(language: Language, text: str, part: Reading, whole: Reading) -> list[Reading]:
    """Both numbers of "three in five", "zwei von drei", each with the percentage that they tell together."""
    gap = set(_tokens(text[part.end : whole.start]))
    few, many = part.value, whole.value
    if not gap or not gap <= language.amounts.ratios | language.amounts.of or gap.isdisjoint(language.amounts.ratios):
        return [part, whole]
    bare = whole.kind == "number" and whole.exact and not whole.unit
    if not bare or not isinstance(few, Number) or not isinstance(many, Number) or not few.low or not many.low:
        return [part, whole]
    if not few.low < many.low <= _LARGEST_SHARE:
        return [part, whole]
    return [replace(one, elided=_share(one, few.low, many.low)) for one in (part, whole)]


def _share(reading: Reading, part: Decimal, whole: Decimal) -> Reading:
    percent = exact(EXACT.divide(part * 100, whole)) if part * 100 % whole == 0 else None
    value = Percent(low=percent, high=percent) if percent is not None else None
    return replace(reading, kind="percent", value=value or reading.value, elided=None)


def _as_listed(language: Language, text: str, number: Reading, after: Reading) -> Reading:
    """A bare number in a list with the unit that is told once at its end: "5, 10 and 15 miles"."""
    amounts = language.amounts
    between = amounts.version_joiners | amounts.of | amounts.both_and | language.dates.relation_articles | {"-"}
    gap, last = _tokens(text[number.end : after.start]), after.elided or after
    if not gap or not between.issuperset(gap) or not last.exact:
        return number
    return replace(number, elided=_as_after(language, text, number, last)) if _has_unit(last) else number


def _of_currency_before(text: str, reading: Reading, value: Number, before: Sequence[Reading]) -> Reading:
    """A number with a scale in words, with the currency of the sum before it: "$1.25bn, up from 980 million"."""
    scaled = any(map(str.isalpha, text[reading.start : reading.end])) and any(
        map(str.isdecimal, text[reading.start : reading.end])
    )
    for money in (form for each in reversed(before) for form in variants(each)) if scaled else ():
        if isinstance(money.value, Money):
            amount = replace(money.value, low=value.low, high=value.high, comparator=value.comparator)
            named = replace(reading, kind="money", value=amount, currency_word=money.currency_word)
            return replace(reading, elided=named)
    return reading


def _has_unit(reading: Reading) -> bool:
    return bool(reading.unit) or reading.kind in ("money", "percent")


def _as_after(language: Language, text: str, number: Reading, after: Reading) -> Reading | None:
    """A bare number with the scale and the unit of the one after it."""
    digits = _DIGITS.search(text[after.start : after.end])
    written = literal(language, digits[0]) if digits else None
    bare, model = number.value, after.value
    if not isinstance(bare, Number) or not isinstance(model, Money | Percent | Number) or bare.low is None:
        return None
    scale = model.low / written if model.low and written else 1
    amount = exact(bare.low * scale)
    value: Quantity = replace(model, low=amount, high=amount)
    return replace(after, start=number.start, end=number.end, value=value, elided=None)
