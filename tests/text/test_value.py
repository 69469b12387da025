"""Every value can be written as text and parsed back."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.value import (
    KINDS,
    MAX_ID_LENGTH,
    BadValue,
    Date,
    EntityValue,
    Money,
    Nothing,
    Number,
    Percent,
    Term,
    Text,
    Unknown,
    as_text,
    bad_id,
    parse,
)

DECIMALS = st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=4).map(Decimal.normalize)


@st.composite
def limits(draw):
    """Bounds and comparator, as parsing gives them."""
    low, high = sorted((draw(DECIMALS), draw(DECIMALS)))
    comparator = draw(st.sampled_from(["=", "~", "<", "<=", ">", ">="]))
    if draw(st.booleans()):
        low = high
    if comparator in ("<", "<="):
        return None, high, comparator
    return (low, None, comparator) if comparator in (">", ">=") else (low, high, comparator)


@st.composite
def dates(draw):
    year = draw(st.integers(1, 9999) | st.none())
    day = draw(st.dates(datetime.date(2000, 1, 1), datetime.date(2000, 12, 31)))
    month = draw(st.sampled_from([None, day.month])) if year else day.month
    number = draw(st.sampled_from([None, min(day.day, 28)])) if month else None
    part = None if number else draw(st.sampled_from([None, "early", "mid", "late"]))
    return Date(year, month, number, part, draw(st.booleans()), draw(st.booleans()))


VALUES = st.one_of(
    limits().map(lambda limit: ("number", Number(*limit))),
    limits().map(lambda limit: ("percent", Percent(*limit))),
    limits().map(lambda limit: ("money", Money("EUR", *limit))),
    dates().map(lambda date: ("date", date)),
    st.from_regex(r"[a-z0-9]+(-[a-z0-9]+){1,3}", fullmatch=True)
    .filter(lambda text: len(text) <= 80)
    .flatmap(lambda text: st.sampled_from([("entity", EntityValue(text)), ("term", Term(text))])),
    st.tuples(st.sampled_from(KINDS), st.sampled_from([Unknown(), Nothing()])),
)


@given(VALUES)
def test_every_value_is_parsed_back_from_its_text(kind_and_value):
    kind, value = kind_and_value
    assert parse(kind, as_text(value)) == value


@given(st.sampled_from(KINDS), st.text() | st.text("USD <>=~.,-/%X0123456789 abcdmilonely", max_size=20))
def test_no_input_raises_and_the_text_of_a_value_is_stable(kind, text):
    value = parse(kind, text)
    if not isinstance(value, BadValue):
        assert parse(kind, as_text(value)) == value
        assert as_text(parse(kind, as_text(value))) == as_text(value)


def test_ids_are_checked():
    assert parse("entity", "scale-ai") == EntityValue("scale-ai")
    assert parse("term", "completed") == Term("completed")
    assert isinstance(parse("entity", "Scale AI"), BadValue)


@pytest.mark.parametrize("kind", KINDS)
def test_unknown_and_none_are_values_of_every_kind(kind):
    assert parse(kind, "unknown") == Unknown()
    assert parse(kind, " none ") == Nothing()


def test_an_empty_value_and_an_unknown_kind_are_refused():
    assert isinstance(parse("money", ""), BadValue)
    assert "money" in parse("colour", "red").hint
    assert isinstance(parse("text", "CEO"), BadValue)


def test_localized_text_is_a_value():
    text = Text({"en": "chief executive", "de": "CEO"})
    assert as_text(text) == "de: CEO\nen: chief executive"
    assert as_text(Text()) == ""
    assert hash(text) == hash(Text({"de": "CEO", "en": "chief executive"}))


@pytest.mark.parametrize(
    "text", ["meta", "alexandr-wang", "signing-bonus-100m", "2025", "com10", "console", "a" * MAX_ID_LENGTH]
)
def test_good_ids_are_accepted(text):
    assert bad_id(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("a" * (MAX_ID_LENGTH + 1), "81 characters"),
        ("Meta", "upper-case"),
        ("meta_ai", "only"),
        ("meta--ai", "only"),
        ("-meta", "only"),
        ("meta-", "only"),
        ("meta\n", "only"),
        ("zürich", "only"),
        ("a/b", "only"),
        ("..", "only"),
        ("٣", "only"),
        ("con", "Windows"),
        ("lpt9", "Windows"),
        ("unknown", "value"),
        ("none", "value"),
    ],
)
def test_bad_ids_are_refused_with_the_reason(text, reason):
    assert reason in bad_id(text)
