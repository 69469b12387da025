"""Values are written as is usual in the language of the page."""

import pytest

from dossier.edition.format_values import date_text
from dossier.text.value import Date, parse


@pytest.mark.parametrize(
    ("written", "english", "german"),
    [
        ("2025-07-02~", "about 2 July 2025", "um den 2. Juli 2025"),
        ("2025-06~", "about June 2025", "etwa Juni 2025"),
        ("2025~", "about 2025", "um 2025"),
        ("mid 2025-06~", "about mid-June 2025", "etwa Mitte Juni 2025"),
    ],
)
def test_approximate_dates_are_idiomatic_in_both_languages(written, english, german):
    date = parse("date", written)
    assert isinstance(date, Date)
    assert (date_text(date, "en"), date_text(date, "de")) == (english, german)
