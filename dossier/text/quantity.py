"""Money, percentages and numbers: exact decimals with a comparator, or ranges.

`USD 14.3 billion`, `USD > 14 billion`, `~50 %`, `25..35`. The comparator is the source's own
vagueness as data: "more than 14 billion" is neither 14 billion nor unknown. Numbers are `Decimal`
throughout, because a float turns what a source says into something else.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Context, Decimal, Inexact
from typing import Literal

from dossier.frozen import dataclass
from dossier.text.shortened import shortened

Comparator = Literal["=", "<", "<=", ">", ">=", "~"]

NO_CURRENCY = "XXX"  # ISO 4217 for "no currency"
EXACT = Context(prec=100, traps=[Inexact])  # wider than MAX_DIGITS needs; never rounds silently
MAX_DIGITS = 30  # of one written number
SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}  # to powers of ten; English short scale
_WRITTEN_SCALES = ("trillion", "billion", "million")  # in canonical form
_FEW_DECIMALS = 3  # beyond, a number is clearer without its scale

_SCALE_HINTS = {
    **dict.fromkeys(("tausend", "tsd", "tsd.", "k"), "thousand"),
    **dict.fromkeys(("millionen", "mio", "mio.", "mn", "m", "mm"), "million"),
    **dict.fromkeys(("milliarde", "milliarden", "mrd", "mrd.", "bn", "b"), "billion"),
    **dict.fromkeys(("billionen", "bio", "bio.", "tn", "trn"), "trillion"),
}
_COMPARATORS: dict[str, Comparator] = {"=": "=", "<": "<", "<=": "<=", ">": ">", ">=": ">=", "~": "~"}
_COMPARATOR = re.compile(r"\s*(<=|>=|[=<>~])?\s*")
_DECIMAL = r"-?(?:0|[1-9]\d*)(?:\.\d+)?"
_AMOUNT = re.compile(rf"(?P<low>{_DECIMAL})(?:\s*\.\.\s*(?P<high>{_DECIMAL}))?(?![\d.,])", re.ASCII)
_CURRENCY = re.compile(r"[A-Z]{3}(?=\s)\s+")
_MISTAKES = tuple(
    (re.compile(pattern, re.ASCII), message, hint)
    for pattern, message, hint in (
        (r"-?\d{1,3}(,\d{3})+(?!\d)", "Thousands are not set apart.", "Write 1000 or 1 thousand, not 1,000."),
        (r"-?\d+,\d+", "Decimals follow a point.", "Write 14.3, not 14,3."),
        (r"-?\d{1,3}(\.\d{3}){2,}(?!\d)", "Thousands are not set apart.", "Write 1000000 or 1 million."),
        (r"-?[1-9]\d{0,2}\.000(?!\d)", "This may be read in two ways.", "Write 1000 or 1, not 1.000."),
        (r"-?0\d", "A number does not begin with 0.", "Leave out the zeros in front."),
        (r"-?\d+(\.\d+)?\s*[-–—]\s*\d", "A range is written with two points.", "Write 25..35."),
        (r"[≤≥≈<>=~]", "I do not know this comparator.", "Use one of =, <, <=, >, >=, ~, once."),
        (r"[$€£¥]", "A currency is named by its three letters.", "Write USD 14.3 billion."),
    )
)


@dataclass(frozen=True, slots=True)
class BadValue:
    """What was written is no value: what is wrong, what to write instead, and where (code points from 0)."""

    message: str
    hint: str
    column: int = 0


@dataclass(frozen=True, slots=True)
class Number:
    """A count or size. Both bounds are equal for one number; with `<` or `>` the open side is `None`."""

    low: Decimal | None
    high: Decimal | None
    comparator: Comparator = "="


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage; bounds as in `Number`, 49 % being 49."""

    low: Decimal | None
    high: Decimal | None
    comparator: Comparator = "="


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in units of `currency` (ISO 4217; `XXX`: none named); bounds as in `Number`."""

    currency: str
    low: Decimal | None
    high: Decimal | None
    comparator: Comparator = "="


Quantity = Money | Percent | Number
QuantityKind = Literal["money", "percent", "number"]  # what editors call them


def parse_number(text: str) -> Number | BadValue:
    """The number written as `8`, `~50`, `>= 3`, `25..35` or `14 billion`."""
    return _read(text, 0, "a number such as 8, ~50, >= 3, 25..35 or 14 billion")


def parse_percent(text: str) -> Percent | BadValue:
    """The percentage written as `49 %`, `~50 %` or `25..30 %`."""
    example = "a percentage such as 49 %, ~50 % or 25..30 %"
    if not text.endswith("%"):
        return BadValue("A percentage ends with %.", f"Write {example}.", len(text))
    number = _read(text[:-1].rstrip(), 0, example, scales={})
    if isinstance(number, BadValue):
        return number
    return Percent(low=number.low, high=number.high, comparator=number.comparator)


def parse_money(text: str) -> Money | BadValue:
    """The amount written as `USD 14.3 billion`, `USD <= 100 million` or `USD 1..2 billion`."""
    example = "a currency and an amount, such as USD 14.3 billion"
    head = _CURRENCY.match(text)
    if not head:
        message = "An amount of money begins with its currency, three capital letters (ISO 4217)."
        return BadValue(message, f"Write {example}; XXX stands for a currency that is not named.")
    number = _read(text, head.end(), example)
    if isinstance(number, BadValue):
        return number
    currency = head.group().strip()
    return Money(currency=currency, low=number.low, high=number.high, comparator=number.comparator)


PARSERS: Mapping[str, Callable[[str], Quantity | BadValue]] = {
    "money": parse_money,
    "percent": parse_percent,
    "number": parse_number,
}


def quantity_text(value: Quantity) -> str:
    """The canonical form: parsing it gives `value` again."""
    sign = "" if value.comparator == "=" else value.comparator
    gap = " " if sign not in ("", "~") else ""
    bounds = [bound for bound in (value.low, value.high) if bound is not None]
    scale = "" if isinstance(value, Percent) else _fitting_scale(bounds)
    shown = [_plain(exact(bound.scaleb(-SCALES[scale], EXACT)) if scale else bound) for bound in bounds]
    amount = shown[0] if len(shown) == 1 or shown[0] == shown[-1] else "..".join(shown)
    text = f"{sign}{gap}{amount}" + (f" {scale}" if scale else "")
    if isinstance(value, Money):
        return f"{value.currency} {text}"
    return f"{text} %" if isinstance(value, Percent) else text


def _read(text: str, start: int, example: str, scales: Mapping[str, int] = SCALES) -> Number | BadValue:
    """The number or range with its comparator and scale, from `start` to the end of `text`."""
    sign = _COMPARATOR.match(text, start)
    at = sign.end() if sign else start
    amount = _AMOUNT.match(text, at)
    if not amount or any(pattern.match(text, at) for pattern, _, _ in _MISTAKES):
        return _mistake(text, at, example)
    scale = text[amount.end() :].strip()
    if scale and scale not in scales:
        return _bad_scale(scale, amount.end() + 1, example, scales)
    numbers = [amount["low"], amount["high"] or amount["low"]]
    if any(sum(map(str.isdigit, number)) > MAX_DIGITS for number in numbers):
        hint = f"Round it, or write it with a scale: {example}." if scales else f"Round it: {example}."
        return BadValue(f"A number may have at most {MAX_DIGITS} digits.", hint, at)
    low, high = (exact(Decimal(number).scaleb(scales[scale] if scale else 0, EXACT)) for number in numbers)
    comparator = _COMPARATORS.get(sign[1] or "=", "=") if sign else "="
    if low > high or (amount["high"] and low == high):
        return BadValue("A range goes from the smaller to the larger number.", f"Write {example}.", at)
    if amount["high"] and comparator not in ("=", "~"):
        return BadValue(f"A range has both ends; {comparator} has one.", "Leave out one of the two.", start)
    open_below, open_above = comparator in ("<", "<="), comparator in (">", ">=")
    return Number(low=None if open_below else low, high=None if open_above else high, comparator=comparator)


def _mistake(text: str, at: int, example: str) -> BadValue:
    for pattern, message, hint in _MISTAKES:
        if pattern.match(text, at):
            return BadValue(message, hint, at)
    return BadValue("There is no number here.", f"Write {example}.", at)


def _bad_scale(scale: str, at: int, example: str, scales: Mapping[str, int]) -> BadValue:
    meant = _SCALE_HINTS.get(scale.lower())
    if meant in scales:
        return BadValue(f"{scale} is no scale here.", f"Write {meant}.", at)
    return BadValue(f"I do not understand “{shortened(scale)}” after the number.", f"Write {example}.", at)


def exact(number: Decimal) -> Decimal:
    """The same number without trailing zeros, exponent or minus zero: equal values look equal."""
    return Decimal(_plain(EXACT.plus(number)))


def _plain(number: Decimal) -> str:
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _fitting_scale(bounds: Sequence[Decimal]) -> str:
    """The largest scale that leaves no bound with more than a few decimals; none for small numbers."""
    for scale in _WRITTEN_SCALES:
        scaled = [exact(number.scaleb(-SCALES[scale], EXACT)) for number in bounds]
        short = all(-int(number.as_tuple().exponent) <= _FEW_DECIMALS for number in scaled)
        if short and max(map(abs, scaled)) >= 1:
            return scale
    return ""
