"""Values in the reader's language, at exactly the precision the source gave: "mid-June" gets no year and no day.

Numbers, scales, currencies and months are Babel's; the words around them are the language's own (`value_words`).
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal, localcontext

from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal, get_currency_name

from dossier.edition.context import SiteContext
from dossier.edition.locales import locale_of
from dossier.model.dossier import Claim
from dossier.text.dates import Date
from dossier.text.languages import language as language_of
from dossier.text.quantity import EXACT, NO_CURRENCY
from dossier.text.value import (
    BadValue,
    EntityValue,
    Money,
    Nothing,
    Percent,
    Quantity,
    Term,
    Text,
    Unknown,
    Value,
    parse,
)

MAX_DECIMALS = 3  # beyond them a number is clearer written out
SCALES = (12, 9, 6)  # powers of ten that have a word


def value_text(site: SiteContext, prop: str, value: Value | BadValue, language: str) -> str:
    """The value in words. `prop` is the property it is a value of, for the names of its terms."""
    words = language_of(language).value_words
    if isinstance(value, Quantity):
        return quantity_text(value, language)
    match value:
        case EntityValue(id=key):
            return site.dossier.entities[key].name.get(language)
        case Term(id=key):
            return site.dossier.vocabulary.properties[prop].terms[key].get(language)
        case Text(texts=texts):
            return "" if texts is None else texts.get(language, texts.get("*", ""))
        case Date():
            return date_text(value, language)
        case Nothing():
            return words["none"]
        case Unknown():
            return words["unknown"]
        case BadValue():
            return ""


def quantity_text(value: Quantity, language: str) -> str:
    """An amount, percentage or number with its comparator: "up to 100 million US dollars"."""
    words = language_of(language).value_words
    low, high = value.low, value.high
    if low is not None and high is not None and low != high:
        number = _range(low, high, language)
    else:
        number = scaled(low if low is not None else high if high is not None else Decimal(0), language)
    number = words[value.comparator].format(number)
    if isinstance(value, Percent):
        return words["percent"].format(number)
    if isinstance(value, Money):
        if value.currency == NO_CURRENCY:
            return words["no-currency"].format(number)
        return f"{number} {get_currency_name(value.currency, count=2, locale=locale_of(language))}"
    return number


def scaled(number: Decimal, language: str) -> str:
    """A number with its scale in words, as long as that is exact: 14.3 billion, but 14,312,345."""
    with localcontext(prec=EXACT.prec):  # the ordinary one rounds after 28 digits, and a number may have more
        for exponent in SCALES:
            size = abs(number).scaleb(-exponent)
            if size >= 1:
                short = number.scaleb(-exponent).normalize()
                if -int(short.as_tuple().exponent) <= MAX_DECIMALS:
                    digits = format_decimal(short, locale=locale_of(language), decimal_quantization=False)
                    return f"{digits} {_scale_word(exponent, short, language)}"
                break
        return str(format_decimal(number, locale=locale_of(language), decimal_quantization=False))


def written_date(written: str, language: str) -> str:
    """A date as it stands in a file, in a language's words; empty where it is none."""
    date = parse("date", written)
    return date_text(date, language) if isinstance(date, Date) else ""


def _scale_word(exponent: int, number: Decimal, language: str) -> str:
    """The word for a power of ten after a number: "Milliarde", "Milliarden"."""
    locale = locale_of(language)
    pattern = locale.compact_decimal_formats["long"][locale.plural_form(number)][str(10**exponent)]
    return str(pattern.suffix[0]).strip()


def date_text(date: Date, language: str) -> str:
    """A date at its own precision: "mid-June (year not given)", "June to July 2025"."""
    words = language_of(language).value_words
    if date.end is not None:
        return words["range"].format(date_text(replace(date, end=None), language), date_text(date.end, language))
    unit = "year"
    if date.day is not None and date.month is not None:
        unit = "day"
        year = date.year or 2024  # any year with all days; it is not shown where none is given
        pattern = words["day"] if date.year is None else words["day-of-year"]
        text = format_date(datetime.date(year, date.month, date.day), pattern, locale=locale_of(language))
    elif date.month is not None:
        unit = "month"
        month = get_month_names("wide", "stand-alone", locale_of(language))[date.month]
        text = month if date.year is None else f"{month} {date.year}"
    else:
        text = str(date.year)
    if date.part is not None:
        text = words[f"{date.part}-{unit}"].format(text)
    if date.approximate:
        text = words["about-month" if date.part else f"about-{unit}"].format(text)
    if date.uncertain:
        text = words["uncertain"].format(text)
    return words["no-year"].format(text) if date.year is None else text


def _range(low: Decimal, high: Decimal, language: str) -> str:
    """Two bounds; the scale stands once where both share it: "100 to 999 million"."""
    first, last = scaled(low, language), scaled(high, language)
    head, _, scale = first.partition(" ")
    if scale and last.endswith(f" {scale}"):
        first = head
    return language_of(language).value_words["range"].format(first, last)


def statement_text(site: SiteContext, claim: Claim, language: str) -> str:
    """A claim's statement; a derived claim's `{value}` is filled with what was computed."""
    text = claim.record.statement.get(language)
    if claim.record.derived is not None:
        text = text.replace("{value}", value_text(site, claim.record.property, claim.value, language))
    return text
