"""Values in the reader's language, at exactly the precision the source gave: "mid-June" gets no year and no day.

Numbers, currencies and months are Babel's; the words around them are few enough to stand here.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal, get_currency_name

from dossier.edition.context import SiteContext
from dossier.model.dossier import Claim
from dossier.text.dates import Date
from dossier.text.value import (
    BadValue,
    EntityValue,
    Money,
    Nothing,
    Number,
    Percent,
    Quantity,
    Term,
    Text,
    Unknown,
    Value,
    parse,
)

NO_CURRENCY = "XXX"  # ISO 4217 for "no currency"
MAX_DECIMALS = 3  # beyond them a number is clearer written out

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "=": "{}",
        "<": "less than {}",
        "<=": "up to {}",
        ">": "more than {}",
        ">=": "at least {}",
        "~": "about {}",
        "about-day": "about {}",
        "about-month": "about {}",
        "about-year": "about {}",
        "range": "{} to {}",
        "interval": "{} to {}",
        "unknown": "not known",
        "none": "none",
        "no-currency": "{} (currency not named)",
        "no-year": "{} (year not given)",
        "uncertain": "{} (uncertain)",
        "early-month": "early {}",
        "mid-month": "mid-{}",
        "late-month": "late {}",
        "early-year": "early {}",
        "mid-year": "mid-{}",
        "late-year": "late {}",
    },
    "de": {
        "=": "{}",
        "<": "weniger als {}",
        "<=": "bis zu {}",
        ">": "mehr als {}",
        ">=": "mindestens {}",
        "~": "rund {}",
        "about-day": "um den {}",
        "about-month": "etwa {}",
        "about-year": "um {}",
        "range": "{} bis {}",
        "interval": "{} bis {}",
        "unknown": "nicht bekannt",
        "none": "keine",
        "no-currency": "{} (Währung nicht genannt)",
        "no-year": "{} (Jahr nicht genannt)",
        "uncertain": "{} (unsicher)",
        "early-month": "Anfang {}",
        "mid-month": "Mitte {}",
        "late-month": "Ende {}",
        "early-year": "Anfang {}",
        "mid-year": "Mitte {}",
        "late-year": "Ende {}",
    },
}
_SCALES: Mapping[str, tuple[tuple[int, str, str], ...]] = {
    "en": ((12, "trillion", "trillion"), (9, "billion", "billion"), (6, "million", "million")),
    "de": ((12, "Billion", "Billionen"), (9, "Milliarde", "Milliarden"), (6, "Million", "Millionen")),
}


def value_text(site: SiteContext, prop: str, value: Value | BadValue, language: str) -> str:
    """The value in words. `prop` is the property it is a value of, for the names of its terms."""
    words = _WORDS[language]
    match value:
        case EntityValue(id=key):
            return site.dossier.entities[key].name.get(language)
        case Term(id=key):
            return site.dossier.vocabulary.properties[prop].terms[key].get(language)
        case Text(texts=texts):
            return "" if texts is None else texts.get(language, texts.get("*", ""))
        case Date():
            return date_text(value, language)
        case Money() | Percent() | Number():
            return quantity_text(value, language)
        case Nothing():
            return words["none"]
        case Unknown():
            return words["unknown"]
        case BadValue():
            return ""


def quantity_text(value: Quantity, language: str) -> str:
    """An amount, percentage or number with its comparator: "up to 100 million US dollars"."""
    words = _WORDS[language]
    low, high = value.low, value.high
    if low is not None and high is not None and low != high:
        number = _range(low, high, language)
    else:
        number = scaled(low if low is not None else high if high is not None else Decimal(0), language)
    number = words[value.comparator].format(number)
    if isinstance(value, Percent):
        return f"{number}%" if language == "en" else f"{number}\N{NO-BREAK SPACE}%"
    if isinstance(value, Money):
        if value.currency == NO_CURRENCY:
            return words["no-currency"].format(number)
        return f"{number} {get_currency_name(value.currency, count=2, locale=language)}"
    return number


def scaled(number: Decimal, language: str) -> str:
    """A number with its scale in words, as long as that is exact: 14.3 billion, but 14,312,345."""
    for exponent, singular, plural in _SCALES[language]:
        size = abs(number).scaleb(-exponent)
        if size >= 1:
            short = number.scaleb(-exponent).normalize()
            if -int(short.as_tuple().exponent) <= MAX_DECIMALS:
                digits = format_decimal(short, locale=language, decimal_quantization=False)
                return f"{digits} {singular if short == 1 else plural}"
            break
    return str(format_decimal(number, locale=language, decimal_quantization=False))


def written_date(written: str, language: str) -> str:
    """A date as it stands in a file, in a language's words; empty where it is none."""
    date = parse("date", written)
    return date_text(date, language) if isinstance(date, Date) else ""


def date_text(date: Date, language: str) -> str:
    """A date at its own precision: "mid-June (year not given)", "June to July 2025"."""
    words = _WORDS[language]
    if date.end is not None:
        return words["interval"].format(date_text(replace(date, end=None), language), date_text(date.end, language))
    unit = "year"
    if date.day is not None and date.month is not None:
        unit = "day"
        year = date.year or 2024  # any year with all days; it is not shown where none is given
        pattern = {"en": ("d MMMM y", "d MMMM"), "de": ("d. MMMM y", "d. MMMM")}[language][date.year is None]
        text = format_date(_day(year, date.month, date.day), pattern, locale=language)
    elif date.month is not None:
        unit = "month"
        month = get_month_names("wide", "stand-alone", language)[date.month]
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


def _day(year: int, month: int, day: int) -> datetime.date:
    return datetime.date(year, month, day)


def _range(low: Decimal, high: Decimal, language: str) -> str:
    """Two bounds; the scale stands once where both share it: "100 to 999 million"."""
    first, last = scaled(low, language), scaled(high, language)
    head, _, scale = first.partition(" ")
    if scale and last.endswith(f" {scale}"):
        first = head
    return _WORDS[language]["range"].format(first, last)


def statement_text(site: SiteContext, claim: Claim, language: str) -> str:
    """A claim's statement; a derived claim's `{value}` is filled with what was computed."""
    text = claim.record.statement.get(language)
    if claim.record.derived is not None:
        text = text.replace("{value}", value_text(site, claim.record.property, claim.value, language))
    return text
