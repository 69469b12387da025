"""The unit that a table or list tells once, above its figures: "Umsatz (Mio. Euro)" in the head of a column, "in %".

A bare number may then be read with it as well. The head of the number's own column comes before a line for the whole
table, and what stands nearer before what stands above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from dossier.text.figures.numbers import scale, times
from dossier.text.figures.reading import Reading
from dossier.text.language import Currency, Language
from dossier.text.quantity import Money, Number, Percent
from dossier.text.tokens import Tokens, tokenise

_CELLS = re.compile(r"\||\t| {2,}")
_LINES = 60  # above a number among which its unit is looked for
_LONGEST = 160  # characters of a line that may be one of a table or list
_OPENS = frozenset("([,")


class Unit(NamedTuple):
    """What is counted: ten to the `power` of a currency, percent, or a unit of measure or time."""

    power: int
    currency: Currency | None
    percent: bool
    unit: str


def with_units_above(language: Language, text: str, readings: Sequence[tuple[Reading, int]]) -> list[Reading]:
    """The readings, bare numbers with the unit above them; with each goes its place in the whole text."""
    found: list[Reading] = []
    for reading, place in readings:
        bare = reading.kind == "number" and reading.exact and not reading.unit and not reading.elided
        unit = _unit_of(language, text, place) if bare else None
        value = reading.value
        if unit and isinstance(value, Number) and value.low is not None:
            found.append(replace(reading, elided=_told_in(reading, value, unit)))
        else:
            found.append(reading)
    return found


def may_be_in_table(text: str, place: int) -> bool:
    """Whether a line is as short as those of tables and lists: a glance, before anything is read."""
    end = text.find("\n", place)
    return (end if end >= 0 else len(text)) - text.rfind("\n", 0, place) <= _LONGEST


def _told_in(reading: Reading, value: Number, unit: Unit) -> Reading:
    amount = times(value.low, unit.power) if value.low is not None else None
    if unit.currency:
        money = Money(currency=unit.currency.code, low=amount, high=amount)
        return replace(reading, kind="money", value=money, currency_word=unit.currency.wording)
    if unit.percent:
        return replace(reading, kind="percent", value=Percent(low=amount, high=amount), unit=unit.unit)
    return replace(reading, value=Number(low=amount, high=amount), unit=unit.unit)


def _unit_of(language: Language, text: str, place: int) -> Unit | None:
    """The unit of the number at a place: by its row, by the head of its column, or by a line above."""
    if not may_be_in_table(text, place):
        return None
    start = text.rfind("\n", 0, place) + 1
    before = text[start:place]
    column = len(_CELLS.findall(before))
    label = _CELLS.split(before)[0] if column else before.rpartition(":")[0]
    own = _unit_in(language, label or next(iter(_CELLS.split(before.lstrip(" |\t"))), ""))
    if own:
        return own
    for above in _lines_above(text, start):
        cells = _CELLS.split(above)
        head = cells[column] if column and len(cells) > column else ""
        unit = _unit_in(language, head) or (_unit_in(language, above) if len(cells) == 1 else None)
        if unit:
            return unit
    return None


def _lines_above(text: str, start: int) -> Iterator[str]:
    """The lines above a place that may belong to the same table or list, the nearest first."""
    blank = False
    for _ in range(_LINES):
        if not start:
            return
        end, start = start - 1, text.rfind("\n", 0, start - 1) + 1
        line = text[start:end].rstrip("\r")
        if len(line) > _LONGEST or (blank and not line.strip()):
            return
        blank = not line.strip()
        if not blank:
            yield line


def _unit_in(language: Language, head: str) -> Unit | None:
    """The unit that a head names, after "in" or in brackets, or where it is nothing else."""
    tokens = tokenise(head.strip(" *_#"), (), language.elisions)
    for i, token in enumerate(tokens):
        if token.kind == "end":
            return None
        if i and tokens[i - 1].low not in language.amounts.unit_cues | _OPENS:
            continue
        hit = _unit_at(language, tokens, i)
        if hit and tokens[hit[1]].kind not in ("word", "number"):
            return hit[0]
    return None


def _unit_at(language: Language, tokens: Tokens, i: int) -> tuple[Unit, int] | None:
    amounts = language.amounts
    currency = amounts.currencies.at(tokens, i)
    if currency:
        power, end = scale(language, tokens, currency[1])
        return Unit(power, currency[0], percent=False, unit=""), end
    power, at = scale(language, tokens, i)
    if not power and tokens[i].low.removesuffix("s") in language.numbers.scales:  # "in thousands"
        power, at = language.numbers.scales[tokens[i].low.removesuffix("s")], i + 1
    named = amounts.currencies.at(tokens, at + (tokens[at].low in amounts.of))
    percent, measure = amounts.percent.at(tokens, at), amounts.measures.at(tokens, at)
    if named:
        return Unit(power, named[0], percent=False, unit=""), named[1]
    if percent:
        return Unit(power, None, percent=True, unit=percent[0]), percent[1]
    if measure:
        return Unit(power, None, percent=False, unit=measure[0]), measure[1]
    return (Unit(power, None, percent=False, unit=""), at) if power else None
