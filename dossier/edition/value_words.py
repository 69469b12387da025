"""The words and signs around a value: a language's own, else those of the Unicode CLDR, as far as it has any.

A language of the site that the program has no words in writes its numbers, dates, months and currencies itself, and
comparisons with the signs of mathematics. What no sign says ("mid-June", "not known") stands there in English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from babel.numbers import get_currency_name, get_currency_symbol, get_currency_unit_pattern

from dossier.edition.locales import ROOT, locale_of
from dossier.text.languages import language as language_of

_SIGNS = {
    "=": "{}",
    "<": "< {}",
    "<=": "≤ {}",
    ">": "> {}",
    ">=": "≥ {}",
    "~": "≈ {}",
    "range": "{}–{}",
    "no-currency": "{} ¤",
    "first-day": "{}",
    "about-day": "≈ {}",
    "about-month": "≈ {}",
    "about-year": "≈ {}",
    "uncertain": "{} (?)",
}
_NUMBER = re.compile(r"[#0,.]+")
_VOWELS = "aeiouàâéèêëîïôöùûü"


def has_words(language: str) -> bool:
    """Whether the program has words for values in a language."""
    return bool(language_of(language).value_words)


@cache
def value_words(language: str) -> Mapping[str, str]:
    """The words for values, by what they say; what is missing has to be said in English."""
    if has_words(language):
        return language_of(language).value_words
    locale = locale_of(language)
    day = locale.datetime_skeletons.get("MMMMd")
    return {
        **_SIGNS,
        "percent": _NUMBER.sub("{}", str(locale.percent_formats[None].pattern).split(";")[0]),
        "day": "d MMMM" if day is None else str(day.pattern),
        "day-of-year": str(locale.date_formats["long"].pattern),
    }


def in_words(key: str, language: str) -> str:
    """Words that no sign stands for: in the language, else in English."""
    return value_words(language).get(key) or value_words(ROOT)[key]


def sign_leads(language: str) -> bool:
    """Whether a language's words have the sign of a currency in front of an amount: "$14.3 billion"."""
    return value_words(language).get("money") == "sign"


def signed(number: str, code: str, language: str) -> str:
    """A number with the sign of its currency before it: "$14.3 billion", "CHF 2,500", "-$5"."""
    sign = str(get_currency_symbol(code, locale=locale_of(language)))
    gap = "\N{NO-BREAK SPACE}" if sign[-1:].isalpha() else ""
    minus = number[:1] if number[:1] in ("-", "\N{MINUS SIGN}") else ""
    return f"{minus}{sign}{gap}{number.removeprefix(minus)}"


def with_currency(number: str, scaled: bool, code: str, language: str) -> str:
    """A number with its currency behind it: "14,3 Mrd. US-Dollar", "2 milliards d’euros"; `scaled`: it has a scale."""
    locale = locale_of(language)
    name = str(get_currency_name(code, count=2, locale=locale))
    if not has_words(language):
        if not scaled:
            return str(get_currency_unit_pattern(code, count=2, locale=locale)).format(number, name)
        # Which word stands between a scale and a currency ("14,3 bilhões de dólares") no pattern says.
        sign = str(get_currency_symbol(code, locale=locale))
        pattern = str(locale.currency_formats["standard"].pattern).split(";")[0]
        return _NUMBER.sub(lambda _: number, pattern).replace("¤", sign)
    words = value_words(language)
    if not scaled:
        return f"{number} {name}"
    return words["of-vowel" if name[0].lower() in _VOWELS else "of"].format(number, name)


def compact_forms(language: str, short: bool = False) -> Mapping[str, Mapping[str, Any]]:
    """The CLDR's forms of numbers with a word for their power of ten: by plural form, then by the power.

    `short` asks for those that newspapers write in German ("Mrd."); in English they would be single letters.
    """
    formats = locale_of(language).compact_decimal_formats
    forms: Mapping[str, Mapping[str, Any]] = formats["short" if short or "long" not in formats else "long"]
    return forms


@cache
def scales_of(language: str) -> tuple[int, ...]:
    """The powers of ten that have a word of their own, the largest first.

    Of the CLDR's "compact" forms those count that begin a new word: `0 million` does, `00 million` goes on with it. In
    Japanese these are other powers than in English.
    """
    other = compact_forms(language)["other"]
    powers = {len(size) - 1: str(form.pattern) for size, form in other.items()}
    return tuple(
        power
        for power, pattern in sorted(powers.items(), reverse=True)
        if power > 3 and pattern.count("0") == 1 and pattern != "0"
    )
