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


@pytest.mark.parametrize(
    ("language", "kind", "written", "text"),
    [
        ("en", "money", "USD 14.3 billion", "$14.3 billion"),
        ("en", "money", "USD 1..2 billion", "$1 to $2 billion"),
        ("en", "money", "CAD 5 million", "CA$5 million"),
        ("en", "money", "CHF < 2500", "less than CHF\N{NO-BREAK SPACE}2,500"),
        ("en", "money", "XXX 100..999 million", "100 to 999 million (currency not named)"),
        ("en", "number", "2.5 million", "2.5 million"),
        ("de", "money", "USD 14.3 billion", "14,3 Mrd. US-Dollar"),
        ("de", "money", "EUR 1..2 billion", "1 bis 2 Mrd. Euro"),
        ("de", "money", "USD <= 100 million", "bis zu 100 Mio. US-Dollar"),
        ("de", "money", "EUR 2500", "2.500 Euro"),
        ("de", "number", "2.5 million", "2,5 Millionen"),
        ("fr", "money", "EUR 14.3 billion", "14,3 milliards d’euros"),
        ("fr", "money", "USD <= 100 million", "jusqu’à 100 millions de dollars des États-Unis"),
        ("fr", "money", "EUR 2500", "2\N{NARROW NO-BREAK SPACE}500 euros"),
        ("fr", "date", "2025-08-01", "1er août 2025"),
        ("pt-BR", "money", "USD >= 14.3 billion", "≥ US$\N{NO-BREAK SPACE}14,3 bilhões"),
        ("pt-BR", "date", "2025-06-12", "12 de junho de 2025"),
        ("pt-BR", "date", "2025-06~", "≈ junho de 2025"),
        ("ja", "money", "JPY 150 million", "￥1.5億"),
        ("ja", "money", "JPY 2500", "2,500円"),
        ("ja", "date", "2025-06", "2025年6月"),
        ("ar", "date", "2025-06-12", "12 يونيو 2025"),
        ("hi", "number", "2.5 million", "25 लाख"),
        ("es", "percent", "~49 %", "≈ 49\N{NO-BREAK SPACE}%"),
        ("aaa", "number", "2.5 million", "2.5 million"),
    ],
)
def test_each_language_writes_its_own_amounts_numbers_and_dates(language, kind, written, text):
    value = parse(kind, written)
    assert (date_text(value, language) if isinstance(value, Date) else quantity_text(value, language)) == text


def test_what_no_sign_says_is_said_in_english():
    assert date_text(parse("date", "mid XXXX-06"), "pt-BR") == "mid-June (year not given)"


@pytest.mark.parametrize(
    ("language", "written", "text"),
    [
        ("en", "USD <= 100 million", "up to 100 million US dollars"),
        ("en", "USD 1..2 billion", "1 to 2 billion US dollars"),
        ("de", "USD 14.3 billion", "14,3 Milliarden US-Dollar"),
    ],
)
def test_in_a_sentence_an_amount_is_written_in_full(language, written, text):
    """So a revision published before amounts were short reads as it did."""
    assert quantity_text(parse("money", written), language, in_full=True) == text
