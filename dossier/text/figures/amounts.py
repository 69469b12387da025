"""Amounts with what belongs to them, and amounts that are no plain number.

"bis zu 100 Millionen Dollar", "zwischen 25 und 35 Jahre", "$1-2bn"; "mehrere Milliarden", "dreistellige Millionenboni",
"Anfang 30".
"""

from dataclasses import replace
from decimal import Decimal

from dossier.frozen import dataclass
from dossier.text.figures.numbers import Scaled, about, compound, literal, number, part_of_scale, scale, scaled, times
from dossier.text.figures.reading import Kind, Reading, Vague
from dossier.text.language import Currency, Language
from dossier.text.quantity import Comparator, Money, Number, Percent, Quantity
from dossier.text.tokens import Tokens, after_hyphen

_BOTH_WITHIN = 6  # words after "both" among which an "and" makes it a conjunction
_LOOK_BACK = 5  # words before a preposition among which a verb may govern it
_PART_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}

Hit = tuple[Reading, int] | None
"""What is read, and the place after it."""


@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a number: a currency, percent or a unit of time; `next` is the place after it."""

    next: int
    kind: Kind = "number"
    currency: Currency | None = None
    unit: str = ""
    power: int = 0
    """Of ten, by which the number is multiplied: -2 where hundredths of the currency are counted."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing follows that belongs to the number."""
        return self.kind == "number" and not self.unit


def quantity(language: Language, tokens: Tokens, i: int) -> Hit:
    """The amount that begins at `i`, comparator included, and the place after it."""
    amounts = language.amounts
    comparator, at, start = _comparator(language, tokens, i)
    share = _share(language, tokens, at, start=start, comparator=comparator)
    if share:
        return share
    noun = _noun(language, tokens, at)
    if noun and comparator == "=":
        comparator = "~"
    amount = noun or _compound(language, tokens, at) or _range(language, tokens, at) or _single(language, tokens, at)
    if (
        not amount and at > i and amounts.number_articles and tokens[i].low not in language.dates.relations
    ):  # "quasi il 40%", "supera il miliardo"
        at += tokens[at].low in amounts.number_articles
        amount = _definite(language, tokens, at) or _range(language, tokens, at) or _single(language, tokens, at)
    if not amount or _is_conjunction(language, tokens, at):
        return None
    low, high, tail = amount
    if tail.power:
        low, high = times(low, tail.power), times(high, tail.power)
    end = tail.next
    after = amounts.comparators_after.at(tokens, end) or _behind_noun(language, tokens, tail)
    if after and comparator == "=":
        comparator, end = after
    if start and tokens[start - 1].low in amounts.aged and tail.is_empty:
        tail = Tail(tail.next, unit="year")
    reading = _reading(tokens, tail, start=start, end=end, comparator=comparator, bounds=(low, high))
    shared = _shared(language, tokens, start, end) if tail.is_empty and comparator == "=" else None
    return replace(reading, nearly=bool(amounts.nearly.at(tokens, start)), elided=shared), end


def _reading(
    tokens: Tokens, tail: Tail, *, start: int, end: int, comparator: Comparator, bounds: tuple[Decimal, Decimal]
) -> Reading:
    low: Decimal | None = bounds[0]
    high: Decimal | None = bounds[1]
    exact = comparator == "=" and low == high
    if comparator in ("<", "<="):
        low = None
    if comparator in (">", ">="):
        high = None
    kind: Kind = "number"
    value: Quantity = Number(low=low, high=high, comparator=comparator)
    if tail.currency:
        kind, value = "money", Money(currency=tail.currency.code, low=low, high=high, comparator=comparator)
    elif tail.kind == "percent":
        kind, value = "percent", Percent(low=low, high=high, comparator=comparator)
    return Reading(
        start=tokens[start].start,
        end=tokens[end - 1].end,
        kind=kind,
        value=value,
        exact=exact,
        unit="" if tail.currency else tail.unit,
        currency_word=tail.currency.wording if tail.currency else "",
    )


def _comparator(language: Language, tokens: Tokens, i: int) -> tuple[Comparator, int, int]:
    """The comparator at `i`, the place of the number after it, and where the reading begins."""
    hit = language.amounts.comparators.at(tokens, i)
    if not hit:
        return "=", i, i
    comparator, at = hit
    at += tokens[at].low in language.amounts.comparing_adverbs
    if tokens[at].low == "." and tokens[at].glued:
        at += 1
    governed = language.amounts.not_comparing.get(tokens[i].low, ())
    if governed and at == i + 1 and any(word.startswith(governed) for word in _before(tokens, i)):
        return "=", at, at
    return comparator, at, i


def _behind_noun(language: Language, tokens: Tokens, tail: Tail) -> tuple[Comparator, int] | None:
    """A comparator behind what a number counts: "2000 Autos oder mehr", "200 salariés au moins"."""
    at = tail.next
    if not tail.is_empty or tokens[at].kind != "word" or tokens[at].glued:
        return None
    hit = language.amounts.comparators_after.at(tokens, at + 1)
    if not hit or language.amounts.comparators.at(tokens, at + 2) or number(language, tokens, hit[1]):
        return None
    return hit


def _before(tokens: Tokens, i: int) -> list[str]:
    return [tokens[k].low for k in range(max(0, i - _LOOK_BACK), i)]


def _single(language: Language, tokens: Tokens, i: int) -> tuple[Decimal, Decimal, Tail] | None:
    prefix = language.amounts.currencies.at(tokens, i)
    at = prefix[1] if prefix else i
    unit_at = at + (tokens[at].low in language.numbers.articles)
    unit = _unit(language, tokens, unit_at) if unit_at > at or language.numbers.half_bare else ""
    more = language.numbers.and_a_half.at(tokens, unit_at + 1) if unit else None
    if unit and more:  # "an hour and a half"
        return 1 + Decimal(more[0]), 1 + Decimal(more[0]), Tail(more[1], unit=unit)
    if tokens[at].low in language.numbers.factors:
        factor = Decimal(language.numbers.factors[tokens[at].low])
        return factor, factor, Tail(at + 1)
    number = scaled(language, tokens, at)
    if not number:
        return None
    (value, power), end = number
    whole = times(value, power)
    tail = _tail(language, tokens, end, prefix[0] if prefix else None)
    half = language.numbers.and_a_half.at(tokens, tail.next) if tail.unit else None
    if half and whole == int(whole):
        return whole + Decimal(half[0]), whole + Decimal(half[0]), replace(tail, next=half[1])
    return whole, whole, tail


def _unit(language: Language, tokens: Tokens, i: int) -> str:
    """The unit of one word at `i`: "hour", "century"."""
    measure = language.amounts.measures.at(tokens, i)
    return language.amounts.units.get(tokens[i].low) or (measure[0] if measure and measure[1] == i + 1 else "")


def _range(language: Language, tokens: Tokens, i: int) -> tuple[Decimal, Decimal, Tail] | None:
    """A range; a scale or unit after its second number is the first one's too."""
    amounts = language.amounts
    between = tokens[i].low in amounts.between
    at = i + between + (between and tokens[i + 1].low in amounts.number_articles)
    prefix = amounts.currencies.at(tokens, at)
    first = scaled(language, tokens, prefix[1] if prefix else at) or _article(language, tokens, at)
    if not first:
        return None
    (low, low_power), at = first
    inner = _tail(language, tokens, at, prefix[0] if prefix else None)
    joiner = tokens[inner.next]
    dash = joiner.low == "-" and joiner.glued and tokens[inner.next + 1].glued
    either = not between and joiner.low in amounts.alternatives
    joins = either or joiner.low in (amounts.between_and if between else amounts.joiners)
    if not joins and not dash:
        return None
    if joins and not between and _is_change(language, tokens, i):
        return None
    if joins and not inner.is_empty and i and tokens[i - 1].low in amounts.changed_by:
        return None
    at = inner.next + 1 + (joins and tokens[inner.next + 1].low in amounts.number_articles)
    again = amounts.currencies.at(tokens, at)
    second = scaled(language, tokens, again[1] if again else at)
    if not second:
        return None
    (high, high_power), at = second
    tail = _tail(language, tokens, at, (again or prefix or (None,))[0])
    if inner.currency and not tail.currency and tail.kind == "number":
        tail = Tail(tail.next, kind="money", currency=inner.currency)
    elif not inner.is_empty and (inner.kind, inner.unit) != (tail.kind, tail.unit):
        return None
    if inner.currency and inner.power != tail.power:  # "by 40 cents to $2"
        return None
    bottom, top = times(low, low_power or high_power), times(high, high_power)
    if either and high != low + 1:  # "10 or 15" are two numbers
        return None
    return (bottom, top, tail) if bottom < top else None


def _shared(language: Language, tokens: Tokens, i: int, end: int) -> Reading | None:
    """What the number at `i` says if it shares scale and unit with the one it changes to: "from 5 to 8 percent"."""
    amounts = language.amounts
    if not i or tokens[i - 1].low not in amounts.change_from or tokens[end].low not in amounts.change_to:
        return None
    first, second = scaled(language, tokens, i), scaled(language, tokens, end + 1)
    if not first or not second or first[1] != end:
        return None
    tail = _tail(language, tokens, second[1], None)
    value = times(first[0][0], first[0][1] or second[0][1])
    if tail.is_empty and value == times(*first[0]):
        return None
    tail = replace(tail, next=end)
    return _reading(tokens, tail, start=i, end=end, comparator="=", bounds=(value, value))


def _definite(language: Language, tokens: Tokens, i: int) -> tuple[Decimal, Decimal, Tail] | None:
    """One, where the article before a scale is the definite one: "supera il miliardo di euro"."""
    if tokens[i].low not in language.numbers.scales.keys() - language.amounts.vague_scales.keys():
        return None
    power, end = scale(language, tokens, i)
    value = times(Decimal(1), power)
    return value, value, _tail(language, tokens, end, None)


def _article(language: Language, tokens: Tokens, i: int) -> tuple[Scaled, int] | None:
    """One, at the beginning of a range: "ein bis zwei", "one to two"."""
    if tokens[i].low in language.numbers.articles and tokens[i + 1].low in language.amounts.joiners:
        return (Decimal(1), 0), i + 1
    return None


def _tail(language: Language, tokens: Tokens, i: int, currency: Currency | None) -> Tail:
    amounts = language.amounts
    at = after_hyphen(tokens, i)
    if currency:
        return Tail(i, kind="money", currency=currency)
    percent = amounts.percent.at(tokens, at)
    if percent:
        return Tail(percent[1], kind="percent", unit=percent[0])
    for suffix, (unit, endings) in language.numbers.suffixes.items():
        if tokens[at].low.startswith(suffix) and tokens[at].low.removeprefix(suffix) in endings:
            return Tail(at + 1, kind="percent") if unit == "%" else Tail(at + 1, unit=unit)
    named = amounts.currencies.at(tokens, at + (tokens[at].low in amounts.of))
    if named:
        return Tail(named[1], kind="money", currency=named[0])
    first = amounts.ordinals.get(tokens[at].low) == 1  # "les six premiers mois"
    if tokens[at + first].low in amounts.units:
        return Tail(at + first + 1, unit=amounts.units[tokens[at + first].low])
    measure = amounts.measures.at(tokens, at)
    if measure:
        return Tail(measure[1], unit=measure[0])
    part = amounts.hundredths.at(tokens, at)
    return Tail(part[1], kind="money", currency=part[0], power=-2) if part else Tail(i)


def _compound(language: Language, tokens: Tokens, i: int) -> tuple[Decimal, Decimal, Tail] | None:
    """The number in "zehnprozentig"."""
    parts = compound(language, tokens[i].low) if tokens[i].kind == "word" else None
    if not parts:
        return None
    value, unit = Decimal(parts[0]), parts[1]
    return value, value, Tail(i + 1, kind="percent") if unit == "%" else Tail(i + 1, unit=unit)


def _noun(language: Language, tokens: Tokens, i: int) -> tuple[Decimal, Decimal, Tail] | None:
    """The number in "une centaine de millions d'euros"."""
    hit = about(language, tokens, i)
    if not hit:
        return None
    value = times(*hit[0])
    return value, value, _tail(language, tokens, hit[1], None)


def _share(language: Language, tokens: Tokens, i: int, *, start: int, comparator: Comparator) -> Hit:
    """A fraction: half is 50 %, a third has no exact percentage and stays a word."""
    amounts, numbers = language.amounts, language.numbers
    hit = amounts.shares.at(tokens, i)
    if not hit and start < i:
        hit = amounts.compared_shares.at(tokens, i)
    if not hit or (i and tokens[i - 1].low in amounts.not_shared_after):
        return None
    share, end = hit
    before_amount = any(tokens[end].low in table for table in (numbers.dozen, numbers.articles, numbers.scales))
    before_amount = before_amount or (share.isdigit() and part_of_scale(language, tokens, i) is not None)
    of_time = tokens[end].low in amounts.of and tokens[end + 1].low in amounts.units
    if before_amount or of_time or (tokens[end].low == "-" and tokens[end].glued):
        return None
    if share.isdigit():
        tail, bounds = Tail(end, kind="percent"), (Decimal(share), Decimal(share))
        return _reading(tokens, tail, start=start, end=end, comparator=comparator, bounds=bounds), end
    value = Vague(kind=share, word=_text(tokens, i, end), comparator=comparator)
    return _vague_reading(tokens, start, end, value), end


def _text(tokens: Tokens, start: int, end: int) -> str:
    return " ".join(token.text for token in tokens[start:end])


def _vague_reading(
    tokens: Tokens, start: int, end: int, value: Vague, *, unit: str = "", currency_word: str = ""
) -> Reading:
    first, last = tokens[start].start, tokens[end - 1].end
    return Reading(
        start=first, end=last, kind="vague", value=value, exact=False, unit=unit, currency_word=currency_word
    )


def _is_change(language: Language, tokens: Tokens, i: int) -> bool:
    """Whether "from 5 to 10" follows a verb of rising or falling: two numbers, no range."""
    verbs, needed = language.amounts.no_range_after, language.amounts.range_from
    if needed and i and tokens[i - 1].low not in needed:
        return False
    return bool(verbs) and any(word.startswith(verbs) for word in _before(tokens, i))


def _is_conjunction(language: Language, tokens: Tokens, i: int) -> bool:
    """Whether "both" goes with an "and": "both Meta and OpenAI"."""
    after = [token.low for token in tokens[i + 1 : i + 1 + _BOTH_WITHIN]]
    return tokens[i].low in language.amounts.both and not language.amounts.both_and.isdisjoint(after)


def vague(language: Language, tokens: Tokens, i: int) -> Hit:
    """An amount without a number: "einige Millionen Dollar", "dozens", "Milliarden", "Millionenprämien"."""
    amounts = language.amounts
    long = amounts.vague_long.at(tokens, i)
    hit, at = None if long else amounts.vague.at(tokens, i), i  # "some millions" before "some 50"
    comparator: Comparator = "="
    if not hit and not long:
        comparator, at = amounts.comparators.at(tokens, i) or ("=", i)
        hit = amounts.vague.at(tokens, at)
    kind, end = hit or ("", at)
    before, after = tokens[at - 1].low if at else "", tokens[end].low
    if hit and (before in amounts.not_vague_after or after in amounts.not_vague_before):
        return None
    power, end = long or _scale(language, tokens, end, counted=bool(hit))
    if not kind and not power:
        return None
    currency, end = _currency(language, tokens, end, power)
    unit = ""
    if not power and not currency and tokens[end].low in amounts.units:
        unit, end = amounts.units[tokens[end].low], end + 1
    value = Vague(
        kind=kind or "plural",
        word=_text(tokens, at, end),
        scale=power,
        currency=currency.code if currency else "",
        comparator=comparator,
    )
    wording = currency.wording if currency else ""
    return _vague_reading(tokens, i, end, value, unit=unit, currency_word=wording), end


def _scale(language: Language, tokens: Tokens, i: int, *, counted: bool) -> tuple[int, int]:
    """The scale without a number at `i`, compounds ("Milliardendeal") included."""
    amounts = language.amounts
    at = i + (counted and tokens[i].low in amounts.of)
    word = tokens[at]
    if word.kind != "word":
        return 0, i
    if counted:
        power, end = scale(language, tokens, at)
        if power:
            return power, end
        if word.low == language.numbers.hundred:  # "several hundred"
            return 0, at + 1
    if word.low in amounts.vague_scales:
        return amounts.vague_scales[word.low], at + 1
    singular = language.numbers.scales.get(word.low, 0)
    if singular and tokens[at + 1].low == "-" and amounts.currencies.at(tokens, at + 2):
        return singular, at + 1
    for plural, power in amounts.vague_scales.items():
        if len(word.low) > len(plural) and word.low.startswith(plural) and language.numbers.compounded:
            return power, at + 1
    return 0, i


def _currency(language: Language, tokens: Tokens, i: int, power: int) -> tuple[Currency | None, int]:
    amounts = language.amounts
    at = after_hyphen(tokens, i)
    hit = amounts.currencies.at(tokens, at + (tokens[at].low in amounts.of)) if power or at == i else None
    return hit if hit else (None, i)


def digits(language: Language, tokens: Tokens, i: int) -> Hit:
    """The range that a number of digits leaves: "dreistellige Millionenboni" is 100 to 999 million."""
    amounts = language.amounts
    of_scale = amounts.digits_of_scale.at(tokens, i)
    hit = of_scale or amounts.digits.at(tokens, i)
    if not hit:
        return None
    places, end = hit
    power = 0
    for beginning, zeros in amounts.digit_scales:
        if tokens[end].low.startswith(beginning):
            power, end = zeros, end + 1
            break
    if of_scale and not power:
        return None
    if not power and places > 3:
        places, power = (places - 1) % 3 + 1, (places - 1) // 3 * 3
    currency, end = _currency(language, tokens, end, power)
    low, high = times(Decimal(10 ** (places - 1)), power), times(Decimal(10**places - 1), power)
    tail = Tail(end, currency=currency)
    return _reading(tokens, tail, start=i, end=end, comparator="=", bounds=(low, high)), end


def age(language: Language, tokens: Tokens, i: int) -> Hit:
    """The years of "Anfang 30", "Anfang-30-Jährige", "his early thirties": a range without unit."""
    possessive = language.amounts.possessive
    if possessive and (not i or tokens[i - 1].low not in possessive):
        return None
    part = language.dates.parts.at(tokens, i)
    if not part and not possessive:
        return None
    decade, end = _decade(language, tokens, after_hyphen(tokens, part[1]) if part else i)
    if decade is None:
        return None
    low, high = _PART_OF_DECADE[part[0]] if part else (0, 9)
    value = Number(low=Decimal(decade + low), high=Decimal(decade + high))
    first, last = tokens[i].start, tokens[end - 1].end
    return Reading(start=first, end=last, kind="number", value=value, exact=False, unit="age"), end


def _decade(language: Language, tokens: Tokens, i: int) -> tuple[int | None, int]:
    amounts = language.amounts
    word = tokens[i]
    plural = tokens[i + 1].low in amounts.decade_plurals and tokens[i + 1].glued
    if word.kind == "number":
        value = literal(language, word.text)
        fits = value is not None and value in range(20, 100, 10) and plural == bool(amounts.possessive)
        if value is None or not fits:
            return None, i
        at = after_hyphen(tokens, i + 1 + plural)
        more = amounts.percent.at(tokens, at) or amounts.currencies.at(tokens, at)
        years = bool(amounts.years_old) and tokens[at].low.startswith(amounts.years_old)
        if more or tokens[at].low in language.numbers.scales:
            return None, i
        return int(value), at + 1 if years else i + 1 + plural
    decade = amounts.decades.get(word.low)
    return (decade, i + 1) if decade else (None, i)
