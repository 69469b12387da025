"""The second clock: dates of sources in order, as far as they have one."""

import pytest

from dossier.model.asof import address, source_dates, undated
from dossier.text.dates import parse_date
from tests.model.minimal import TEXTS, minimal_dossier


def dated(**dates):
    """A dossier with further texts of these dates."""
    return minimal_dossier(
        {"fire": "first"}, dates={name: date.replace("_", " ") for name, date in dates.items()}
    ).dossier


def test_sources_of_one_date_stand_on_one_step_and_steps_add_up():
    found = source_dates(dated(b="2024-03-01", a="2024-03-01", c="2023"))
    assert [(step.key, set(step.sources), set(step.appeared)) for step in found] == [
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
def test_dates_go_by_the_last_day_they_may_mean(dates, order):
    assert "".join(key for step in source_dates(dated(**dates)) for key in step.sources) == order


def test_a_step_says_which_dates_it_cannot_be_ordered_with():
    found = {
        step.sources[0]: step.unordered for step in source_dates(dated(a="2024-07-02", b="2024-07", c="2024-08-01"))
    }
    assert found == {"a": ("b",), "b": ("a",), "c": ()}


def test_a_source_without_a_date_or_without_a_year_has_no_place():
    dossier = dated(a="2024-07", b="XXXX-07-02", c="XXXX-06")
    assert [step.appeared for step in source_dates(dossier)] == [("a",)]
    assert set(undated(dossier)) == {"b", "c", *TEXTS}


def test_without_dates_there_are_no_steps():
    assert source_dates(minimal_dossier({"fire": "first"}).dossier) == ()


@pytest.mark.parametrize(
    ("date", "loose"),
    [("2024", False), ("2024~", True), ("2024?", True), ("2024-01/2024-02~", True), ("2024-01/2024-02", False)],
)
def test_an_approximate_date_says_so(date, loose):
    assert source_dates(dated(a=date))[0].imprecise is loose


def test_addresses_are_plain_and_apart():
    dates = ("2024", "2024~", "2024?", "2024%", "mid 2024", "2024-06", "2024-06-12", "2024-06/2024-07", "late 2024-06~")
    made = [address(parse_date(date)) for date in dates]
    assert made[5:8] == ["2024-06", "2024-06-12", "2024-06--2024-07"]
    assert len(set(made)) == len(made)
    assert all(set(one) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for one in made)
