"""A computed value is as precise as its operands allow, and no more."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.arithmetic import add, difference, largest
from dossier.text.value import BadValue, Nothing, as_text, parse


def number(text):
    return parse("money" if text[:1].isupper() else "number", text)


def shown(value):
    return None if isinstance(value, BadValue) else as_text(value)


@pytest.mark.parametrize(
    ("operands", "total"),
    [
        (["USD 14.3 billion", "USD 19 billion", "USD 1 billion"], "USD 34.3 billion"),
        (["USD > 14 billion", "USD 19 billion"], "USD > 33 billion"),
        (["> 14", ">= 19"], "> 33"),
        ([">= 14", ">= 19"], ">= 33"),
        (["<= 5", "< 5"], "< 10"),
        (["1..2", "3"], "4..5"),
        (["1..2", "> 3"], "> 4"),
        (["1..2", "<= 3"], "<= 5"),
        (["~19", "14"], "~33"),
        (["~19", "1..2"], "~20..21"),
        (["0.1", "0.2"], "0.3"),
        (["<= 5", ">= 3"], None),
        (["~5", "> 3"], None),
        (["USD 1", "EUR 1"], None),
        (["USD 1", "1"], None),
        (["7"], "7"),
        ([], None),
    ],
)
def test_sums(operands, total):
    assert shown(add([number(text) for text in operands])) == total


@pytest.mark.parametrize(
    ("operands", "result"),
    [
        (["USD 14.3 billion", "USD 19 billion"], "USD 19 billion"),
        (["> 14", "19"], ">= 19"),
        (["> 19", "14"], "> 19"),
        (["> 14", ">= 14"], "> 14"),
        (["<= 100", "19"], "19..100"),
        (["<= 5", "< 5"], "<= 5"),
        (["<= 5", "7"], "7"),
        (["<= 100", "> 14"], "> 14"),
        (["1..10", "3..8"], "3..10"),
        (["~19", "14"], "~19"),
        (["~1", "14"], "14"),
        (["~1", "> 14"], "> 14"),
        (["~19", "> 14"], None),
        (["49 %"], None),
        ([], None),
    ],
)
def test_the_largest(operands, result):
    assert shown(largest([number(text) for text in operands])) == result


@pytest.mark.parametrize(
    ("a", "b", "result"),
    [
        ("USD 19 billion", "USD 14.3 billion", "USD 4.7 billion"),
        ("3", "5", "-2"),
        ("> 14", "3", "> 11"),
        ("19", "<= 5", ">= 14"),
        ("19", "> 5", "< 14"),
        ("5..6", "1..2", "3..5"),
        ("~19", "5", "~14"),
        ("> 14", "> 3", None),
        ("~14", "> 3", None),
        ("USD 5", "EUR 3", None),
    ],
)
def test_differences(a, b, result):
    assert shown(difference(number(a), number(b))) == result


def test_values_without_a_quantity_are_refused():
    assert isinstance(add([number("1"), Nothing()]), BadValue)
    assert isinstance(difference(parse("date", "2025"), number("1")), BadValue)


NUMBERS = st.integers(-50, 50)
OPERANDS = st.one_of(
    NUMBERS.map(str),
    st.tuples(st.sampled_from(["<", "<=", ">", ">="]), NUMBERS).map(lambda pair: f"{pair[0]} {pair[1]}"),
    st.tuples(NUMBERS, st.integers(1, 9)).map(lambda pair: f"{pair[0]}..{pair[0] + pair[1]}"),
)


@st.composite
def operand_and_member(draw):
    """A value, and one of the numbers it can mean."""
    value = number(draw(OPERANDS))
    step = Decimal(draw(st.integers(0, 30))) + (1 if value.comparator in ("<", ">") else 0)
    if value.low is None:
        return value, value.high - step
    return value, value.low + step if value.high is None else min(value.low + step, value.high)


def holds(value, member):
    checks = {"<": lambda: member < value.high, ">": lambda: member > value.low}
    inside = (value.low is None or member >= value.low) and (value.high is None or member <= value.high)
    return inside and checks.get(value.comparator, lambda: True)()


@given(st.lists(operand_and_member(), min_size=1, max_size=4))
def test_the_result_allows_every_number_the_operands_can_mean(pairs):
    values, members = zip(*pairs, strict=True)
    for result, member in (
        (add(values), sum(members)),
        (largest(values), max(members)),
        (difference(values[0], values[-1]), members[0] - members[-1]),
    ):
        assert isinstance(result, BadValue) or holds(result, member)
