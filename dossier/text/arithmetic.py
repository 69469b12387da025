"""Arithmetic on the values of claims, for claims that are derived from others.

The result says exactly as much as the operands allow: "more than 14" and "19" make "more than 33"; "at
most 5" and "at least 3" add up to nothing one could state, and that is an answer, not a number. These are
the rules of interval arithmetic, with "about" as a colour that spreads.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from dossier.frozen import dataclass
from dossier.text.quantity import EXACT, BadValue, Comparator, Money, Number, Quantity, exact
from dossier.text.value import Value


@dataclass(frozen=True, slots=True)
class _Bound:
    """One end of a value; `reached` tells whether the value may equal it."""

    at: Decimal
    reached: bool


def add(values: Sequence[Value]) -> Quantity | BadValue:
    """The sum of one or more values of one type and currency."""
    alike = _alike(values)
    if isinstance(alike, BadValue):
        return alike
    low, high = _sum([_low(value) for value in alike]), _sum([_high(value) for value in alike])
    return _value(alike[0], low, high, any(value.comparator == "~" for value in alike))


def count(n: int) -> Number:
    """The count of `n` claims."""
    return Number(low=Decimal(n), high=Decimal(n))


def difference(a: Value, b: Value) -> Quantity | BadValue:
    """`a` less `b`, of one type and currency; it may be negative."""
    alike = _alike([a, b])
    if isinstance(alike, BadValue):
        return alike
    first, second = alike
    low = _sum([_low(first), _minus(_high(second))])
    high = _sum([_high(first), _minus(_low(second))])
    return _value(first, low, high, "~" in (first.comparator, second.comparator))


def largest(values: Sequence[Value]) -> Quantity | BadValue:
    """How large the largest of one or more values is.

    Where bounds leave it open which is the largest, the result is as wide: of `> 14` and `19` it is
    `>= 19`. A value with `~` is compared as written, and the result is approximate if it decides.
    """
    alike = _alike(values)
    if isinstance(alike, BadValue):
        return alike
    lows = [low for value in alike if (low := _low(value))]
    highs = [high for value in alike if (high := _high(value))]
    low = max(lows, key=lambda bound: (bound.at, not bound.reached), default=None)
    high = max(highs, key=lambda bound: (bound.at, bound.reached)) if len(highs) == len(alike) else None
    decisive = {bound.at for bound in (low, high) if bound}
    about = any(value.comparator == "~" and {value.low, value.high} & decisive for value in alike)
    return _value(alike[0], low, high, about)


def _alike(values: Sequence[Value]) -> Sequence[Quantity] | BadValue:
    """`values` if one can compute with them."""
    quantities = [value for value in values if isinstance(value, Quantity)]
    if not values:
        return BadValue("There is nothing to compute with.", "Name at least one claim.")
    if len(quantities) < len(values):
        return BadValue("Only money, percentages and numbers can be computed with.", "Leave out the others.")
    if len({type(value) for value in quantities}) > 1:
        return BadValue("These values are of different types.", "Compute with values of one type.")
    currencies = sorted({value.currency for value in quantities if isinstance(value, Money)})
    if len(currencies) > 1:
        return BadValue(f"These amounts are in {', '.join(currencies)}.", "Compute with amounts in one currency.")
    return quantities


def _low(value: Quantity) -> _Bound | None:
    return None if value.low is None else _Bound(value.low, value.comparator != ">")


def _high(value: Quantity) -> _Bound | None:
    return None if value.high is None else _Bound(value.high, value.comparator != "<")


def _minus(bound: _Bound | None) -> _Bound | None:
    return _Bound(EXACT.minus(bound.at), bound.reached) if bound else None


def _sum(bounds: Sequence[_Bound | None]) -> _Bound | None:
    """The sum; without a bound on one of them there is none on it."""
    total = Decimal(0)
    reached = True
    for bound in bounds:
        if bound is None:
            return None
        total = EXACT.add(total, bound.at)
        reached = reached and bound.reached
    return _Bound(total, reached)


def _value(like: Quantity, low: _Bound | None, high: _Bound | None, about: bool) -> Quantity | BadValue:
    """The value between two bounds. A range cannot stop just short of an end, so it includes it."""
    if low is None and high is None:
        message = "A lower bound and an upper bound leave the result open on both sides."
        return BadValue(message, "Leave out one of them.")
    if about and (low is None or high is None):
        return BadValue("An approximate value and one that is only a bound give no bound.", "Leave out one of them.")
    comparator: Comparator = "~" if about else "="
    if high is None and low:
        comparator = ">=" if low.reached else ">"
    if low is None and high:
        comparator = "<=" if high.reached else "<"
    at_low, at_high = exact(low.at) if low else None, exact(high.at) if high else None
    return replace(like, low=at_low, high=at_high, comparator=comparator)
