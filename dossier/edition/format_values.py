"""Values in the reader's language, at exactly the precision the source gave: "mid-June" gets no year and no day.

Numbers, scales, currencies and months are Babel's; the words around them are those of `edition/value_words.py`.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal, localcontext

from babel.dates import format_date, format_skeleton, get_month_names
from babel.numbers import format_decimal

from dossier.edition.context import SiteContext
from dossier.edition.locales import ROOT, locale_of
from dossier.edition.value_words import compact_forms, has_words, in_words, scales_of, value_words, with_currency
from dossier.model.dossier import Claim
from dossier.text.dates import Date
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


def value_text(site: SiteContext, prop: str, value: Value | BadValue, language: str) -> str:
    """The value in words. `prop` is the property it is a value of, for the names of its terms."""
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
            return in_words("none", language)
        case Unknown():
            return in_words("unknown", language)
        case BadValue():
            return ""


def quantity_text(value: Quantity, language: str) -> str:
    """An amount, percentage or number with its comparator: "up to 100 million US dollars"."""
    words = value_words(language)
    low, high = value.low, value.high
    last = high if high is not None else low if low is not None else Decimal(0)
    text = scaled(last, language) if low is None or high is None or low == high else _range(low, high, language)
    if isinstance(value, Percent):
        text = words["percent"].format(text)
    elif isinstance(value, Money) and value.currency == NO_CURRENCY:
        text = words["no-currency"].format(text)
    elif isinstance(value, Money):
        text = with_currency(text, _scale(last, language) is not None, value.currency, language)
    return words[value.comparator].format(text)


def scaled(number: Decimal, language: str) -> str:
    """A number with its scale in words, as long as that is exact: 14.3 billion, but 14,312,345."""
    power = _scale(number, language)
    with localcontext(prec=EXACT.prec):  # the ordinary one rounds after 28 digits, and a number may have more
        if power is None:
            return _digits(number, language)
        short = number.scaleb(-power).normalize()
        return _with_scale(_digits(short, language), power, short, language)


def _scale(number: Decimal, language: str) -> int | None:
    """The power of ten whose word is written after a number; None where it is clearer in digits."""
    with localcontext(prec=EXACT.prec):
        for power in scales_of(language):
            if abs(number).scaleb(-power) >= 1:
                decimals = -int(number.scaleb(-power).normalize().as_tuple().exponent)
                return power if decimals <= MAX_DECIMALS else None
    return None


def _digits(number: Decimal, language: str) -> str:
    return str(format_decimal(number, locale=locale_of(language), decimal_quantization=False))


def written_date(written: str, language: str) -> str:
    """A date as it stands in a file, in a language's words; empty where it is none."""
    date = parse("date", written)
    return date_text(date, language) if isinstance(date, Date) else ""


def _with_scale(digits: str, power: int, number: Decimal, language: str) -> str:
    """Digits with the word for a power of ten: "1 Milliarde", "2 Milliarden"."""
    forms = compact_forms(language)
    pattern = forms.get(locale_of(language).plural_form(number), forms["other"])[str(10**power)]
    before, after = str(pattern.prefix[0]), str(pattern.suffix[0])
    after = f" {after.strip()}" if after[:1].isspace() else after
    return f"{before}{digits}{after}"


def date_text(date: Date, language: str) -> str:
    """A date at its own precision: "mid-June (year not given)", "June to July 2025"."""
    if (date.part is not None or (date.year is None and date.end is None)) and not has_words(language):
        return date_text(date, ROOT)  # no sign says that
    words = value_words(language)
    if date.end is not None:
        return words["range"].format(date_text(replace(date, end=None), language), date_text(date.end, language))
    unit = "day" if date.day is not None and date.month is not None else "month" if date.month is not None else "year"
    text = _plain_date(date, language)
    if date.part is not None:
        text = words[f"{date.part}-{unit}"].format(text)
    if date.approximate:
        text = words["about-month" if date.part else f"about-{unit}"].format(text)
    if date.uncertain:
        text = words["uncertain"].format(text)
    return words["no-year"].format(text) if date.year is None else text


def _plain_date(date: Date, language: str) -> str:
    words, locale = value_words(language), locale_of(language)
    if date.month is None:
        return str(date.year)
    if date.day is not None:
        year = date.year or 2024  # any year with all days; it is not shown where none is given
        pattern = words["day"] if date.year is None else words["day-of-year"]
        text = str(format_date(datetime.date(year, date.month, date.day), pattern, locale=locale))
        return text.replace("1", words["first-day"].format("1"), 1) if date.day == 1 else text
    if date.year is not None and not has_words(language):
        return str(format_skeleton("yMMMM", datetime.date(date.year, date.month, 1), locale=locale))
    month = get_month_names("wide", "stand-alone", locale)[date.month]
    return month if date.year is None else f"{month} {date.year}"


def _range(low: Decimal, high: Decimal, language: str) -> str:
    """Two bounds; the scale stands once where both share it: "100 to 999 million"."""
    first, last = scaled(low, language), scaled(high, language)
    head, _, scale = first.partition(" ")
    if scale and last.endswith(f" {scale}"):
        first = head
    return value_words(language)["range"].format(first, last)


def statement_text(site: SiteContext, claim: Claim, language: str) -> str:
    """A claim's statement; a derived claim's `{value}` is filled with what was computed."""
    text = claim.record.statement.get(language)
    if claim.record.derived is not None:
        text = text.replace("{value}", value_text(site, claim.record.property, claim.value, language))
    return text
