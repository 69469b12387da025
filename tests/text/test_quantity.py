"""Amounts are exact and say what was written."""

from decimal import Decimal

import pytest

from dossier.text.value import BadValue, Money, Number, Percent, as_text, parse

D = Decimal


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("money", "USD 14.3 billion", Money("USD", D("14300000000"), D("14300000000"))),
        ("money", "USD <= 100 million", Money("USD", None, D("100000000"), "<=")),
        ("money", "USD > 14 billion", Money("USD", D("14000000000"), None, ">")),
        ("money", "USD ~19 billion", Money("USD", D("19000000000"), D("19000000000"), "~")),
        ("money", "USD 1..2 billion", Money("USD", D("1000000000"), D("2000000000"))),
        ("money", "XXX 5", Money("XXX", D(5), D(5))),
        ("percent", "49 %", Percent(D(49), D(49))),
        ("percent", "~50%", Percent(D(50), D(50), "~")),
        ("percent", "-3.5 %", Percent(D("-3.5"), D("-3.5"))),
        ("number", "8", Number(D(8), D(8))),
        ("number", "= 8.0", Number(D(8), D(8))),
        ("number", ">= 3", Number(D(3), None, ">=")),
        ("number", "25..35", Number(D(25), D(35))),
        ("number", "-5..-1.5", Number(D(-5), D("-1.5"))),
        ("number", "14 billion", Number(D(14000000000), D(14000000000))),
        ("number", "0.1 thousand", Number(D(100), D(100))),
    ],
)
def test_documented_amounts_are_read(kind, text, value):
    assert parse(kind, text) == value
    assert parse(kind, as_text(value)) == value


@pytest.mark.parametrize(
    ("kind", "text", "canonical"),
    [
        ("money", "USD 14300 million", "USD 14.3 billion"),
        ("money", "USD 500 million .. 2 billion", None),
        ("money", "USD 0.5..2 billion", "USD 0.5..2 billion"),
        ("money", "USD <100 million", "USD < 100 million"),
        ("number", "1.50", "1.5"),
        ("number", "1234567", "1234567"),
        ("number", "12345678", "12345678"),
        ("number", "999999", "999999"),
        ("number", "-0", "0"),
        ("percent", "> 50%", "> 50 %"),
        ("percent", "~25..30 %", "~25..30 %"),
    ],
)
def test_amounts_are_written_in_a_canonical_form(kind, text, canonical):
    value = parse(kind, text)
    if canonical is None:
        assert isinstance(value, BadValue)
    else:
        assert as_text(value) == canonical


@pytest.mark.parametrize(
    ("kind", "text", "hint"),
    [
        ("money", "14.3 billion USD", "USD 14.3 billion"),
        ("money", "usd 5", "USD 14.3 billion"),
        ("money", "$5", "USD 14.3 billion"),
        ("money", "USD", "USD 14.3 billion"),
        ("money", "USDT 5", "USD 14.3 billion"),
        ("money", "USD 1,000", "1000"),
        ("money", "USD 1,000,000.50", "1000"),
        ("money", "USD 14,3 billion", "14.3"),
        ("money", "USD 1.000.000", "1000000"),
        ("money", "USD 1.000", "1000 or 1"),
        ("money", "USD 14.3 Milliarden", "billion"),
        ("money", "USD 14.3 Mrd.", "billion"),
        ("money", "USD 14.3 bn", "billion"),
        ("money", "USD 2..1 billion", "USD"),
        ("money", "USD > 1..2 billion", "one of the two"),
        ("money", "USD ≤ 5", "<="),
        ("money", "USD => 5", "<="),
        ("number", "25-35", "25..35"),
        ("number", "1.5–2", "25..35"),
        ("number", "5..5", "25..35"),
        ("number", "012", "zeros"),
        ("number", "eight", "8"),
        ("number", "8 people", "8"),
        ("number", "1e9", "8"),
        ("number", "٣", "8"),
        ("number", "1" * 31, "8"),
        ("percent", "49", "49 %"),
        ("percent", "49 million %", "49 %"),
        ("percent", "%", "49 %"),
    ],
)
def test_refused_amounts_come_with_a_hint(kind, text, hint):
    value = parse(kind, text)
    assert isinstance(value, BadValue), value
    assert hint in value.hint
    assert 0 <= value.column <= len(text)


def test_the_column_of_the_mistake_is_given():
    assert parse("money", "USD 14.3 Milliarden").column == 9
    assert parse("money", "USD > 1,000").column == 6


def test_equal_values_have_the_same_repr():
    assert repr(parse("number", "1.10")) == repr(parse("number", "1.1"))
    assert repr(parse("number", "1 billion")) == repr(parse("number", "1000000000"))
