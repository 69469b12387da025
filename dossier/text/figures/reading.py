"""What a reading says: one of the values of claims, or one of four kinds that no claim has.

`Vague` is an amount without a number ("mehrere Milliarden Dollar"), `Relative` a date told from the day
of the text ("Ende letzten Jahres"), `TimeOfDay` a time ("9.30 Uhr"). None can be a claim's value, yet all can be lost
or changed. `Digits` is a figure of a language that has no reader of its own.
"""

from collections.abc import Hashable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import Literal

from dossier.frozen import dataclass
from dossier.text.dates import Date, Part, date_text
from dossier.text.quantity import NO_CURRENCY, Comparator, Money, Number, Percent, Quantity, QuantityKind, exact
from dossier.text.value import Value

Kind = Literal[QuantityKind, "date", "time", "ordinal", "vague", "digits"]
Form = Literal["unit", "span", "ago", "apart"]
APART: Form = "apart"
NTH_QUARTER = "nth quarter"
OF_HUNDREDTHS = "cent"  # how a currency is named of which only the hundredth part is ("50 cents")
_LEFT_OUT = ("year", "hour")  # units that a language may leave out: "64, ...", "at 6"
_HAVE_CENTS = ("USD", "EUR", "CAD", "AUD")


@dataclass(frozen=True, slots=True)
class Vague:
    """An amount without a number: `kind` is the same in all languages, `word` as written.

    `scale` is the power of ten ("einige Millionen": 6), `currency` as in `Money`, empty for none.
    """

    kind: str
    word: str
    scale: int = 0
    currency: str = ""
    comparator: Comparator = "="


@dataclass(frozen=True, slots=True)
class Relative:
    """A date told from the day of the text, or from another: `offset` units away, `None` if not said.

    `form` tells "last month" (unit) from "the last months" (span), "three months ago" (ago) and "a month after" (apart,
    forwards or backwards). Of a weekday `offset` is its number from Monday, 1; of the third quarter of a year (the unit
    is `NTH_QUARTER`) it is 3.
    """

    unit: str
    offset: int | None
    month: int | None = None
    part: Part | None = None
    form: Form = "unit"


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day, its hour from 0 to 24; `either` where it may be in the morning or twelve hours later."""

    hour: int
    minute: int
    either: bool = False


@dataclass(frozen=True, slots=True)
class Digits:
    """A figure in a language without a reader: all that its digits may mean by the CLDR.

    `amounts` and `dates` are what it may be; `currencies` and `unit` (`%` for percent) are empty where nothing known
    stands beside it. Of a weekday its number from Monday, 1, is all there is. A `weak` one belongs to a code or a time,
    or is not certainly a figure: it may be what is said elsewhere, and need not be.
    """

    amounts: frozenset[Decimal] = frozenset()
    currencies: frozenset[str] = frozenset()
    unit: str = ""
    dates: tuple[Date, ...] = ()
    weekdays: frozenset[int] = frozenset()
    weak: bool = False


ReadingValue = Quantity | Date | Vague | Relative | TimeOfDay | Digits


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity or date at `start` to `end` (code points) of a text.

    `exact`: told without a bound, range, "about" or vague word. `unit` is what is counted, if it is a unit of time, of
    measure or percentage points; `currency_word` how definitely the currency is named ("dollar" for a plain
    "Dollar", else its code); `relation` where a date is a limit (since, until, before, after, from); `nearly` where
    the comparator's words are as near to "about" as to "less than" ("close to 8 billion"); `elided` what a bare number
    may be besides, by the unit of one after it ("5, 10 and 15 miles", "from 5 to 8 percent").
    """

    start: int
    end: int
    kind: Kind
    value: ReadingValue
    exact: bool
    unit: str = ""
    currency_word: str = ""
    relation: str = ""
    nearly: bool = False
    elided: "Reading | None" = None


def quantity_key(value: Quantity) -> tuple[Hashable, ...]:
    """Bounds and comparator of a quantity in a form in which equal ones are equal."""
    return value.comparator, _plain(value.low), _plain(value.high)


def normal_form(reading: Reading) -> tuple[Hashable, ...]:
    """What a reading says, apart from its place and words: equal in a text and its translation.

    A plain "Dollar" differs here from "US-Dollar", for a translation that adds or drops the country says
    something else; `compatible` accepts both.
    """
    value = reading.value
    if isinstance(value, Money):
        return "money", reading.currency_word or value.currency, *quantity_key(value)
    if isinstance(value, Quantity):
        return reading.kind, reading.unit, *quantity_key(value)
    match value:
        case Date():
            return "date", reading.relation, date_text(value)
        case Relative():
            return "relative", reading.relation, value.unit, value.offset, value.month, value.part, value.form
        case Vague():
            currency = reading.currency_word or value.currency
            return "vague", value.kind, value.scale, currency, value.comparator, reading.unit
        case TimeOfDay():
            return "time", value
        case Digits():
            return "digits", value


def alike(first: Reading, second: Reading) -> bool:
    """Whether two readings say the same, if in other words: "almost" and "about", "aged 64" and "64 years old"."""
    return any(normal_form(one) == normal_form(other) for one, other in _pairs(first, second))


def variants(reading: Reading) -> list[Reading]:
    """The reading, and what it may be told as elsewhere."""
    readings = [reading, *(variants(reading.elided) if reading.elided else ())]
    value = reading.value
    if reading.nearly and isinstance(value, Money | Percent | Number):
        comparator: Comparator = "~" if value.comparator == "<" else "<"
        low = value.high if comparator == "~" else None
        readings.append(replace(reading, value=replace(value, low=low, comparator=comparator)))
    if reading.unit in _LEFT_OUT and reading.kind == "number":
        readings += [replace(one, unit="") for one in readings]
    if isinstance(value, Number) and reading.unit == "pound":
        money = Money(currency="GBP", low=value.low, high=value.high, comparator=value.comparator)
        readings.append(replace(reading, kind="money", value=money, unit="", currency_word="GBP"))
        readings.append(replace(reading, unit="lb"))
    if isinstance(value, Money) and reading.currency_word == OF_HUNDREDTHS:
        named = (replace(reading, value=replace(value, currency=code), currency_word=code) for code in _HAVE_CENTS)
        readings += [*named, replace(reading, value=replace(value, currency="USD"), currency_word="dollar")]
    if isinstance(value, TimeOfDay):
        return _times_of(reading, value)
    return readings


def _times_of(reading: Reading, value: TimeOfDay) -> list[Reading]:
    """The times of day that may be meant, and whole hours as a number: "à 9 heures", "at 9"."""
    hours = (value.hour, (value.hour + 12) % 24) if value.either else (value.hour,)
    readings = [replace(reading, value=TimeOfDay(hour, value.minute)) for hour in hours]
    numbers = dict.fromkeys(number for hour in hours for number in (hour, hour % 12 or 12)) if not value.minute else ()
    for number in map(Decimal, numbers):
        plain = Number(low=number, high=number)
        readings += [replace(reading, kind="number", value=plain, unit=unit) for unit in ("hour", "")]
    return readings


def compatible(first: Value | ReadingValue | Reading, second: Value | ReadingValue | Reading) -> bool:
    """Whether neither value says more than the other: one kind, the same bounds, comparator, precision.

    An amount whose currency is not named (`XXX`) says as much as the bare number, and a month of a year
    that is told only relatively ("im April letzten Jahres") as much as a month without year (`XXXX-04`),
    which is how a claim has to write both. Units count only between two readings.
    """
    if isinstance(first, Reading) and isinstance(second, Reading):
        return any(_is_compatible(one, other) for one, other in _pairs(first, second))
    mine, others = (variants(value) if isinstance(value, Reading) else [value] for value in (first, second))
    return any(_is_compatible(one, other) for one in mine for other in others)


def _pairs(first: Reading, second: Reading) -> Iterator[tuple[Reading, Reading]]:
    """Each of what one reading may be with each of the other; two times are compared as times alone, not as numbers."""
    times = isinstance(first.value, TimeOfDay) and isinstance(second.value, TimeOfDay)
    for one, other in product(variants(first), variants(second)):
        if not times or (isinstance(one.value, TimeOfDay) and isinstance(other.value, TimeOfDay)):
            yield one, other


def _is_compatible(first: Value | ReadingValue | Reading, second: Value | ReadingValue | Reading) -> bool:
    units = [value.unit for value in (first, second) if isinstance(value, Reading)]
    relations = [value.relation for value in (first, second) if isinstance(value, Reading)]
    if len({*units}) > 1 or len({*relations}) > 1:
        return False
    return _key(first) == _key(second)


def _key(value: Value | ReadingValue | Reading) -> Hashable:
    if isinstance(value, Reading):
        return ("ordinal", _key(value.value)) if value.kind == "ordinal" else _key(value.value)
    if isinstance(value, Quantity):
        if isinstance(value, Money):
            unnamed = value.currency == NO_CURRENCY
            return (Number if unnamed else Money), value.currency, *quantity_key(value)
        return type(value), NO_CURRENCY, *quantity_key(value)
    match value:
        case Relative() if value.month is not None:
            return Date(year=None, month=value.month, part=value.part)
        case Vague():
            return "vague", value.kind, value.scale, value.currency, value.comparator
        case _:
            return value


def _plain(number: Decimal | None) -> Decimal | None:
    return None if number is None else exact(number)
