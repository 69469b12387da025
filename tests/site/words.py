"""What values read like, worked out a second time from what editors wrote: the audit must not ask the composer.

`value_words("USD <= 100 million", "money", "de")` is "bis zu 100 Mio. US-Dollar". The grammar of values is that
of docs/annotating.md; the words are the ones a reader is promised, written down here independently.
"""

from __future__ import annotations

import re
from decimal import Decimal

from babel import Locale

from dossier.text.word_lists import entries

MONTHS = {
    "en": entries("January, February, March, April, May, June, July, August, September, October, November, December"),
    "de": entries("Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember"),
}
COMPARED = {
    "en": {
        "": "{}",
        "<": "less than {}",
        "<=": "up to {}",
        ">": "more than {}",
        ">=": "at least {}",
        "~": "about {}",
    },
    "de": {
        "": "{}",
        "<": "weniger als {}",
        "<=": "bis zu {}",
        ">": "mehr als {}",
        ">=": "mindestens {}",
        "~": "rund {}",
    },
}
NOT_A_VALUE = {"en": {"unknown": "not known", "none": "none"}, "de": {"unknown": "nicht bekannt", "none": "keine"}}
TO = {"en": "{} to {}", "de": "{} bis {}"}
CURRENCIES = {
    "USD": {"en": "US dollars", "de": "US-Dollar"},
    "EUR": {"en": "euros", "de": "Euro"},
    "GBP": {"en": "British pounds", "de": "Britische Pfund"},
}
SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}  # before an amount in English
NO_CURRENCY = {"en": "{} (currency not named)", "de": "{} (Währung nicht genannt)"}
NO_YEAR = {"en": "{} (year not given)", "de": "{} (Jahr nicht genannt)"}
UNCERTAIN = {"en": "{} (uncertain)", "de": "{} (unsicher)"}
PARTS = {
    "en": {"early": "early {}", "mid": "mid-{}", "late": "late {}"},
    "de": {"early": "Anfang {}", "mid": "Mitte {}", "late": "Ende {}"},
}
SCALES = {
    "en": [(12, "trillion", "trillion"), (9, "billion", "billion"), (6, "million", "million")],
    "de": [(12, "Billion", "Billionen"), (9, "Milliarde", "Milliarden"), (6, "Million", "Millionen")],
}
SHORT = {"Millionen": "Mio.", "Million": "Mio.", "Milliarden": "Mrd.", "Milliarde": "Mrd."}  # of amounts of money
WRITTEN_SCALE = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}

_QUANTITY = re.compile(
    r"(?:(?P<currency>[A-Z]{3})\s+)?(?P<comparator><=|>=|<|>|~|=)?\s*(?P<low>[\d.]+?)(?:\.\.(?P<high>[\d.]+))?"
    r"(?:\s*(?P<scale>thousand|million|billion|trillion))?(?:\s*(?P<percent>%))?"
)
_DATE = re.compile(
    r"(?:(?P<part>early|mid|late) )?(?P<year>\d{4}|XXXX)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?(?P<mark>[~?%]?)"
)


def value_words(written: str, kind: str, language: str) -> str:
    """The words for a `money`, `percent`, `number` or `date` as an editor wrote it."""
    if written in NOT_A_VALUE[language]:
        return NOT_A_VALUE[language][written]
    return date_words(written, language) if kind == "date" else quantity_words(written, language)


def quantity_words(written: str, language: str) -> str:
    """An amount, percentage or number."""
    parts = _QUANTITY.fullmatch(written.strip())
    if parts is None:
        raise ValueError(f"not a quantity: {written!r}")
    factor = Decimal(10) ** WRITTEN_SCALE.get(parts["scale"], 0)
    low = Decimal(parts["low"]) * factor
    high = Decimal(parts["high"]) * factor if parts["high"] else low
    return number_words(low, high, parts["comparator"] or "", parts["currency"], bool(parts["percent"]), language)


def number_words(
    low: Decimal,
    high: Decimal,
    comparator: str,
    currency: str | None,
    percent: bool,
    language: str,
    *,
    in_full: bool = False,
) -> str:
    """A number from `low` to `high` with what stands before and behind it; `in_full` as a sentence has money."""
    short = currency is not None and not in_full
    first, last = (amount_at_scale(number, language) if short else scaled(number, language) for number in (low, high))
    if low != high and " " in first and first.split(" ", 1)[1] == last.partition(" ")[2]:
        first = first.split(" ", 1)[0]
    sign = SIGNS.get(currency or "", "") if language == "en" and short else ""
    number = f"{sign}{last}" if low == high else TO[language].format(f"{sign}{first}", f"{sign}{last}")
    number = COMPARED[language]["" if comparator in ("=", "range") else comparator].format(number)
    if percent:
        return number + ("%" if language == "en" else "\N{NO-BREAK SPACE}%")
    if currency == "XXX":
        return NO_CURRENCY[language].format(number)
    return f"{number} {CURRENCIES[currency][language]}" if currency and not sign else number


def tick_words(amount: Decimal, currency: str, language: str) -> str:
    """An amount at the scale of a drawing: with the sign of its currency in English, where that stands in front."""
    return f"{SIGNS.get(currency, '') if language == 'en' else ''}{amount_at_scale(amount, language)}"


def amount_at_scale(number: Decimal, language: str) -> str:
    """A number of money: in German its scale is shortened."""
    text = scaled(number, language)
    digits, _, scale = text.partition(" ")
    return f"{digits} {SHORT.get(scale, scale)}" if language == "de" and scale else text


def scaled(number: Decimal, language: str) -> str:
    """A number in digits, with its scale as a word where at most three decimals are left."""
    for exponent, singular, many in SCALES[language]:
        short = number / Decimal(10) ** exponent
        if short >= 1:
            if short == short.quantize(Decimal("0.001")):
                return f"{digits(short, language)} {singular if short == 1 else many}"
            break
    return digits(number, language)


def digits(number: Decimal, language: str) -> str:
    """A number with the separators of the language."""
    text = f"{number.normalize():,f}"
    return text if language == "en" else text.translate(str.maketrans(",.", ".,"))


def _about(parts: re.Match[str], language: str) -> str:
    if language == "en":
        return "about {}"
    if parts["part"] or (parts["month"] and not parts["day"]):
        return "etwa {}"
    return "um den {}" if parts["day"] else "um {}"


def date_words(written: str, language: str) -> str:
    """A date at its own precision."""
    if "/" in written:
        start, end = written.split("/")
        return TO[language].format(date_words(start, language), date_words(end, language))
    parts = _DATE.fullmatch(written.strip())
    if parts is None:
        raise ValueError(f"not a date: {written!r}")
    year = "" if parts["year"] == "XXXX" else parts["year"]
    month = MONTHS[language][int(parts["month"]) - 1] if parts["month"] else ""
    day = f"{int(parts['day'])}{'.' if language == 'de' else ''}" if parts["day"] else ""
    text = " ".join(word for word in (day, month, year) if word)
    if parts["part"]:
        text = PARTS[language][parts["part"]].format(text)
    if parts["mark"] in ("~", "%"):
        text = _about(parts, language).format(text)
    if parts["mark"] in ("?", "%"):
        text = UNCERTAIN[language].format(text)
    return text if year else NO_YEAR[language].format(text)


def language_word(tag: str, reader: str) -> str:
    """What a language is called in the language of a reader."""
    return str(Locale.parse(tag, sep="-").get_display_name(reader))
