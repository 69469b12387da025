"""Amounts with what belongs to them: "bis zu 100 Millionen Dollar", "zwischen 25 und 35 Jahre", "$1-2bn"."""

from dataclasses import dataclass
from decimal import Decimal

from .quantity import Comparator, Money, Number, Percent
from .reading_grammar import Currency, Grammar
from .reading_numbers import Scaled, compound, scaled, times
from .reading_tokens import Tokens, after_hyphen
from .reading_value import Kind, Reading, Vague

_BOTH_WITHIN = 6  # words after "both" among which an "and" makes it a conjunction
_LOOK_BACK = 5  # words before a preposition among which a verb may govern it


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a number: a currency, percent or a unit of time; ``next`` is the place after it."""

    next: int
    kind: Kind = "number"
    currency: Currency | None = None
    unit: str = ""


def quantity(grammar: Grammar, tokens: Tokens, i: int) -> tuple[Reading, int] | None:
    """Return the amount that begins at ``i``, comparator included, and the place after it."""
    comparator, at, start = _comparator(grammar, tokens, i)
    share = _share(grammar, tokens, at, comparator, start)
    if share:
        return share
    found = _compound(grammar, tokens, at) or _range(grammar, tokens, at) or _single(grammar, tokens, at)
    if not found or (tokens[at].low == "both" and _is_conjunction(tokens, at)):
        return None
    low, high, tail = found
    end = tail.next
    after = grammar.comparators_after.at(tokens, end)
    if after and comparator == "=":
        comparator, end = after
    if start and tokens[start - 1].low in grammar.aged and tail == Tail(tail.next):
        tail = Tail(tail.next, unit="year")
    return _reading(tokens, start, end, comparator, (low, high), tail), end


def _reading(
    tokens: Tokens, start: int, end: int, comparator: Comparator, bounds: tuple[Decimal, Decimal], tail: Tail
) -> Reading:
    low: Decimal | None = bounds[0]
    high: Decimal | None = bounds[1]
    exact = comparator == "=" and low == high
    if comparator in ("<", "<="):
        low = None
    if comparator in (">", ">="):
        high = None
    first, last = tokens[start].start, tokens[end - 1].end
    if tail.currency:
        money = Money(tail.currency.code, low, high, comparator)
        return Reading(first, last, "money", money, exact, currency_word=tail.currency.wording)
    if tail.kind == "percent":
        return Reading(first, last, "percent", Percent(low, high, comparator), exact, tail.unit)
    return Reading(first, last, "number", Number(low, high, comparator), exact, tail.unit)


def _comparator(grammar: Grammar, tokens: Tokens, i: int) -> tuple[Comparator, int, int]:
    """Return the comparator at ``i``, the place of the number after it, and where the reading begins."""
    found = grammar.comparators.at(tokens, i)
    if not found:
        return "=", i, i
    comparator, at = found
    if tokens[at].low == "." and tokens[at].glued:
        at += 1
    governed = grammar.not_comparing.get(tokens[i].low, ())
    if governed and at == i + 1:
        before = [tokens[k].low for k in range(max(0, i - _LOOK_BACK), i)]
        if any(word.startswith(governed) for word in before):
            return "=", at, at
    return comparator, at, i


def _single(grammar: Grammar, tokens: Tokens, i: int) -> tuple[Decimal, Decimal, Tail] | None:
    prefix = grammar.currencies.at(tokens, i)
    at = prefix[1] if prefix else i
    if tokens[at].low in grammar.factors:
        factor = Decimal(grammar.factors[tokens[at].low])
        return factor, factor, Tail(at + 1)
    found = scaled(grammar, tokens, at)
    if not found:
        return None
    (value, power), end = found
    whole = times(value, power)
    return whole, whole, _tail(grammar, tokens, end, prefix[0] if prefix else None)


def _range(grammar: Grammar, tokens: Tokens, i: int) -> tuple[Decimal, Decimal, Tail] | None:
    """Return a range; a scale or unit after its second number is the first one's too."""
    between = tokens[i].low in grammar.between
    at = i + between
    prefix = grammar.currencies.at(tokens, at)
    first = scaled(grammar, tokens, prefix[1] if prefix else at) or _article(grammar, tokens, at)
    if not first:
        return None
    (low, low_power), at = first
    inner = _tail(grammar, tokens, at, prefix[0] if prefix else None)
    joiner = tokens[inner.next]
    dash = joiner.low == "-" and joiner.glued and tokens[inner.next + 1].glued
    joins = joiner.low in (grammar.between_and if between else grammar.joiners)
    if not joins and not dash:
        return None
    if joins and not between and _is_change(grammar, tokens, i):
        return None
    at = inner.next + 1
    again = grammar.currencies.at(tokens, at)
    second = scaled(grammar, tokens, again[1] if again else at)
    if not second:
        return None
    (high, high_power), at = second
    tail = _tail(grammar, tokens, at, (again or prefix or (None,))[0])
    if inner.currency and not tail.currency and tail.kind == "number":
        tail = Tail(tail.next, "money", inner.currency)
    elif inner != Tail(inner.next) and (inner.kind, inner.unit) != (tail.kind, tail.unit):
        return None
    bottom, top = times(low, low_power or high_power), times(high, high_power)
    return (bottom, top, tail) if bottom < top else None


def _article(grammar: Grammar, tokens: Tokens, i: int) -> tuple[Scaled, int] | None:
    """Return one, at the beginning of a range: "ein bis zwei", "one to two"."""
    if tokens[i].low in grammar.articles and tokens[i + 1].low in grammar.joiners:
        return (Decimal(1), 0), i + 1
    return None


def _tail(grammar: Grammar, tokens: Tokens, i: int, currency: Currency | None) -> Tail:
    at = after_hyphen(tokens, i)
    if currency:
        return Tail(i, "money", currency)
    percent = grammar.percent.at(tokens, at)
    if percent:
        return Tail(percent[1], "percent", None, percent[0])
    for suffix, (unit, endings) in grammar.suffixes.items():
        if tokens[at].low.startswith(suffix) and tokens[at].low.removeprefix(suffix) in endings:
            return Tail(at + 1, "percent") if unit == "%" else Tail(at + 1, unit=unit)
    named = grammar.currencies.at(tokens, at + (tokens[at].low in grammar.of))
    if named:
        return Tail(named[1], "money", named[0])
    if tokens[at].low in grammar.units:
        return Tail(at + 1, unit=grammar.units[tokens[at].low])
    return Tail(i)


def _compound(grammar: Grammar, tokens: Tokens, i: int) -> tuple[Decimal, Decimal, Tail] | None:
    """Return the number in "zehnprozentig"."""
    found = compound(grammar, tokens[i].low) if tokens[i].kind == "word" else None
    if not found:
        return None
    value, unit = Decimal(found[0]), found[1]
    return value, value, Tail(i + 1, "percent") if unit == "%" else Tail(i + 1, "number", None, unit)


def _share(grammar: Grammar, tokens: Tokens, i: int, comparator: Comparator, start: int) -> tuple[Reading, int] | None:
    """Return a fraction: half is 50 %, a third has no exact percentage and stays a word."""
    found = grammar.shares.at(tokens, i)
    if not found or (i and tokens[i - 1].low in grammar.not_shared_after):
        return None
    share, end = found
    before_amount = tokens[end].low in grammar.dozen | grammar.articles or tokens[end].low in grammar.scales
    if before_amount or (tokens[end].low == "-" and tokens[end].glued):
        return None
    if share.isdigit():
        half = Decimal(share)
        return _reading(tokens, start, end, comparator, (half, half), Tail(end, "percent")), end
    first, last = tokens[start].start, tokens[end - 1].end
    word = " ".join(token.text for token in tokens[i:end])
    return Reading(first, last, "vague", Vague(share, word, comparator=comparator), False), end


def _is_change(grammar: Grammar, tokens: Tokens, i: int) -> bool:
    """Tell whether "from 5 to 10" follows a verb of rising or falling: two numbers, no range."""
    before = [tokens[k].low for k in range(max(0, i - _LOOK_BACK), i)]
    return any(word.startswith(grammar.no_range_after) for word in before) if grammar.no_range_after else False


def _is_conjunction(tokens: Tokens, i: int) -> bool:
    """Tell whether "both" goes with an "and": "both Meta and OpenAI"."""
    after = [token.low for token in tokens[i + 1 : i + 1 + _BOTH_WITHIN]]
    return "and" in after
