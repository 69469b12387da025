"""Values in the reader's language, at exactly the precision the source gave: "mid-June" gets no year and no day.

Numbers, scales, currencies and months are Babel's; the words around them are those of `edition/value_words.py`.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from decimal import Decimal, localcontext

from babel.dates import format_date, format_skeleton, get_month_names
from babel.numbers import format_decimal

from dossier.edition.context import SiteContext
from dossier.edition.locales import ROOT, locale_of
from dossier.edition.value_words import (
    compact_forms,
    has_words,
    in_words,
    scales_of,
    sign_leads,
    signed,
    value_words,
    with_currency,
)
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

_QUOTED = re.compile(r"'([^']*)'")  # what a pattern of the CLDR says letter by letter, as the stop in "Mrd'.'"
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


def quantity_text(value: Quantity, language: str, *, in_full: bool = False) -> str:
    """An amount, percentage or number with its comparator: "up to $100 million", "bis zu 100 Mio. US-Dollar".

    `in_full` writes money as a sentence does: "up to 100 million US dollars".
    """
    words = value_words(language)
    low, high = value.low, value.high
    last = high if high is not None else low if low is not None else Decimal(0)
    short = isinstance(value, Money) and not in_full and words.get("money-scale") == "short"
    texts = [scaled(last, language, short)]
    if low is not None and high is not None and low != high:
        texts = _bounds(low, high, language, short)
    if isinstance(value, Money) and value.currency != NO_CURRENCY and not in_full and sign_leads(language):
        texts = [signed(text, value.currency, language) for text in texts]
    text = texts[0] if len(texts) == 1 else words["range"].format(*texts)
    if isinstance(value, Percent):
        text = words["percent"].format(text)
    elif isinstance(value, Money) and value.currency == NO_CURRENCY:
        text = words["no-currency"].format(text)
    elif isinstance(value, Money) and (in_full or not sign_leads(language)):
        text = with_currency(text, _scale(last, language) is not None, value.currency, language)
    return words[value.comparator].format(text)


def tick_text(amount: Decimal, currency: str, language: str) -> str:
    """An amount at the scale of a drawing: with the currency's sign if the language has that in front ("$1 billion").

    Elsewhere the drawing says once what the currency is called.
    """
    text = scaled(amount, language, value_words(language).get("money-scale") == "short")
    return signed(text, currency, language) if currency != NO_CURRENCY and sign_leads(language) else text


def scaled(number: Decimal, language: str, short: bool = False) -> str:
    """A number with its scale in words, as long as that is exact: 14.3 billion, but 14,312,345; `short`: 14,3 Mrd."""
    power = _scale(number, language)
    with localcontext(prec=EXACT.prec):  # the ordinary one rounds after 28 digits, and a number may have more
        if power is None:
            return _digits(number, language)
        digits = number.scaleb(-power).normalize()
        return _with_scale(digits, power, language, short)


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


def _with_scale(number: Decimal, power: int, language: str, short: bool) -> str:
    """A number with the word for a power of ten: "1 Milliarde", "2 Milliarden"; `short`: "2 Mrd."."""
    forms = compact_forms(language, short)
    pattern = forms.get(locale_of(language).plural_form(number), forms["other"])[str(10**power)]
    before, after = (_QUOTED.sub(r"\1", str(part[0])) for part in (pattern.prefix, pattern.suffix))
    after = f" {after.strip()}" if after[:1].isspace() else after
    return f"{before}{_digits(number, language)}{after}"


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


def _bounds(low: Decimal, high: Decimal, language: str, short: bool) -> list[str]:
    """Two bounds; the scale stands once where both share it: "100 to 999 million"."""
    first, last = scaled(low, language, short), scaled(high, language, short)
    head, _, scale = first.partition(" ")
    return [head if scale and last.endswith(f" {scale}") else first, last]


def statement_text(site: SiteContext, claim: Claim, language: str) -> str:
    """A claim's statement; a derived claim's `{value}` is filled with what was computed, written in full."""
    text, value = claim.record.statement.get(language), claim.value
    if claim.record.derived is not None:
        if isinstance(value, Quantity):
            return text.replace("{value}", quantity_text(value, language, in_full=True))
        text = text.replace("{value}", value_text(site, claim.record.property, value, language))
    return text
