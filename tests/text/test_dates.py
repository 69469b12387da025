"""Dates keep the precision they were written with, and must exist."""

import datetime

import pytest

from dossier.text.value import BadValue, Date, as_text, parse


@pytest.mark.parametrize(
    ("text", "value", "earliest", "latest", "precision"),
    [
        ("2025", Date(2025), "2025-01-01", "2025-12-31", "year"),
        ("2025-06", Date(2025, 6), "2025-06-01", "2025-06-30", "month"),
        ("2025-06-12", Date(2025, 6, 12), "2025-06-12", "2025-06-12", "day"),
        ("2024-02-29", Date(2024, 2, 29), "2024-02-29", "2024-02-29", "day"),
        ("2025-06~", Date(2025, 6, approximate=True), "2025-06-01", "2025-06-30", "month"),
        ("2025?", Date(2025, uncertain=True), "2025-01-01", "2025-12-31", "year"),
        ("2025%", Date(2025, approximate=True, uncertain=True), "2025-01-01", "2025-12-31", "year"),
        ("XXXX-06", Date(None, 6), None, None, "month"),
        ("XXXX-02-29", Date(None, 2, 29), None, None, "day"),
        ("mid XXXX-06", Date(None, 6, part="mid"), None, None, "month"),
        ("mid 2025-06", Date(2025, 6, part="mid"), "2025-06-11", "2025-06-20", "month"),
        ("late 2025-02", Date(2025, 2, part="late"), "2025-02-21", "2025-02-28", "month"),
        ("early 2025", Date(2025, part="early"), "2025-01-01", "2025-04-30", "year"),
        ("late 2025", Date(2025, part="late"), "2025-09-01", "2025-12-31", "year"),
        ("2025-06/2025-07", Date(2025, 6, end=Date(2025, 7)), "2025-06-01", "2025-07-31", "month"),
        ("2025/2026-02-03", Date(2025, end=Date(2026, 2, 3)), "2025-01-01", "2026-02-03", "year"),
        ("XXXX-12/XXXX-01", Date(None, 12, end=Date(None, 1)), None, None, "month"),
    ],
)
def test_documented_dates_are_read(text, value, earliest, latest, precision):
    date = parse("date", text)
    assert date == value
    assert as_text(date) == text
    assert (date.earliest and date.earliest.isoformat(), date.latest and date.latest.isoformat()) == (earliest, latest)
    assert date.precision == precision


@pytest.mark.parametrize(
    "text",
    [
        "2025-02-29", "1900-02-29", "2025-13", "2025-00", "2025-06-31", "2025-06-00", "XXXX-02-30",
        "0000", "XXXX", "mid XXXX", "2025-6", "2025-06-1", "12.06.2025", "06/12/2025", "June 2025",
        "2025-XX", "202X", "~2025", "mid 2025-06-12", "Mid 2025", "start 2025", "2025-07/2025-06",
        "2025-06/2025-06", "2025-06/..", "../2025", "2025/", "/2025", "2025-06/XXXX-07",
        "2025-06/2025-07/2025-08", "٢٠٢٥", "2025 06", "20250612", "",
    ],
)  # fmt: skip
def test_other_dates_are_refused_with_a_hint(text):
    value = parse("date", text)
    assert isinstance(value, BadValue), value
    assert value.hint


def test_dates_sort_by_their_bounds():
    texts = ["2025-06", "2024", "2025-05-31", "early 2025-06"]
    dates = sorted((parse("date", text) for text in texts), key=lambda date: (date.earliest, date.latest))
    assert [as_text(date) for date in dates] == ["2024", "2025-05-31", "early 2025-06", "2025-06"]
    assert dates[0].earliest == datetime.date(2024, 1, 1)
