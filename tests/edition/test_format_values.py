"""Values are written as is usual in the language of the page."""

import re

import pytest

from dossier.edition.format_values import date_text, quantity_text
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


@pytest.mark.parametrize("digits", ["123456789" * 3 + "123", "0." + "123456789" * 3 + "12"])
def test_a_number_of_thirty_digits_is_written_digit_by_digit(digits):
    """The ordinary context rounds after 28 digits, and Babel raised."""
    number = parse("number", digits)
    assert re.sub(r"\D", "", quantity_text(number, "en")) == digits.replace(".", "")
    assert re.sub(r"\D", "", quantity_text(number, "de")) == digits.replace(".", "")
    large = parse("number", f"{digits} trillion")
    assert re.sub(r"\D", "", quantity_text(large, "en")).startswith(digits.removeprefix("0."))
