"""The order of sources by date, as far as their dates can be ordered."""

import pytest

from dossier.model.asof import address, source_dates, undated
from dossier.text.dates import parse_date
from tests.model.minimal import TEXTS, minimal_dossier


def dated(**dates):
    """A dossier with more texts, of these dates."""
    return minimal_dossier(
        {"fire": "first"}, dates={name: date.replace("_", " ") for name, date in dates.items()}
    ).dossier


def test_sources_of_one_date_share_a_step_and_steps_accumulate():
    steps = source_dates(dated(b="2024-03-01", a="2024-03-01", c="2023"))
    assert [(step.key, set(step.sources), set(step.appeared)) for step in steps] == [
        ("2023", {"c"}, {"c"}),
        ("2024-03-01", {"a", "b"}, {"a", "b", "c"}),
    ]


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        ({"a": "2024-07-02", "b": "2024-07"}, "ab"),  # a month may last until its end
        ({"a": "2024-07-02", "b": "2024-07-01/2024-07-03"}, "ab"),
        ({"a": "2024-07-31", "b": "2024-07"}, "ba"),
        ({"a": "late 2024-06", "b": "mid 2024-07", "c": "early 2024-07"}, "acb"),
        ({"a": "2024", "b": "2024-12-31~"}, "ab"),
    ],
)
def test_dates_are_ordered_by_their_last_possible_day(dates, order):
    assert "".join(key for step in source_dates(dated(**dates)) for key in step.sources) == order


def test_a_step_names_the_dates_it_cannot_be_ordered_with():
    unordered = {
        step.sources[0]: step.unordered for step in source_dates(dated(a="2024-07-02", b="2024-07", c="2024-08-01"))
    }
    assert unordered == {"a": ("b",), "b": ("a",), "c": ()}


def test_sources_without_a_date_or_a_year_are_undated():
    dossier = dated(a="2024-07", b="XXXX-07-02", c="XXXX-06")
    assert [step.appeared for step in source_dates(dossier)] == [("a",)]
    assert set(undated(dossier)) == {"b", "c", *TEXTS}


def test_without_dates_there_are_no_steps():
    assert source_dates(minimal_dossier({"fire": "first"}).dossier) == ()


@pytest.mark.parametrize(
    ("date", "imprecise"),
    [("2024", False), ("2024~", True), ("2024?", True), ("2024-01/2024-02~", True), ("2024-01/2024-02", False)],
)
def test_an_approximate_date_is_imprecise(date, imprecise):
    assert source_dates(dated(a=date))[0].imprecise is imprecise


def test_addresses_are_unique_and_plain_ascii():
    dates = ("2024", "2024~", "2024?", "2024%", "mid 2024", "2024-06", "2024-06-12", "2024-06/2024-07", "late 2024-06~")
    addresses = [address(parse_date(date)) for date in dates]
    assert addresses[5:8] == ["2024-06", "2024-06-12", "2024-06--2024-07"]
    assert len(set(addresses)) == len(addresses)
    assert all(set(text) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for text in addresses)
