"""The unit that a table or list tells once, above its figures: "Umsatz (Mio. Euro)" in the head of a column, "in %".

A bare number may then be read with it as well. What stands nearest above counts: the head of the number's own column,
or a line for the whole table; before both comes the label of the row.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from dossier.text.figures.numbers import scale, times
from dossier.text.figures.reading import Reading
from dossier.text.language import Currency, Language
from dossier.text.quantity import Money, Number, Percent
from dossier.text.tokens import Tokens, tokenise

_CELLS = re.compile(r"\||\t| {2,}")
_WORDS = re.compile(r"[^\W\d_]+|[^\w\s]")
_LINE = re.compile(r"[^\n]*\n?")
_LINES = 60  # above a number among which its unit is looked for
_LONGEST = 160  # characters of a line that may be one of a table or list
_ABBREVIATED = 40  # characters of a line that may end with a point and be no sentence: "in Mio."
_OPENS = frozenset("([,")
_WHOLE = -1  # the column of a unit that is told for all


class Unit(NamedTuple):
    """What is counted: ten to the `power` of a currency, percent, or a unit of measure or time."""

    power: int
    currency: Currency | None
    percent: bool
    unit: str


Heads = Mapping[int, tuple[int, Unit]]
"""By column, `_WHOLE` for all, the number of the line that tells a unit, and the unit."""


@dataclass(frozen=True)
class _Table:
    """The units above the lines of a text: from each of `starts` on those in the same place of `heads` hold."""

    starts: Sequence[int]
    lines: Sequence[int]  # the number of the line that begins there
    heads: Sequence[Heads]

    def above(self, line: int, place: int, column: int) -> Unit | None:
        """The nearest unit above a line, which begins at a place, for a column."""
        heads = self.heads[bisect_right(self.starts, place) - 1]
        told = [heads[key] for key in {column, _WHOLE} if key in heads and line - heads[key][0] <= _LINES]
        return max(told)[1] if told else None


def with_units_above(language: Language, text: str, readings: Iterable[tuple[Reading, int]]) -> list[Reading]:
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
    cells = _CELLS.split(before)
    label = next(filter(str.strip, cells), "") if len(cells) > 1 else before.rpartition(":")[0]
    table = _table(language, text)
    return _unit_in(language, label) or table.above(table.lines[_at(table, start)], start, len(cells) - 1)


def _at(table: _Table, start: int) -> int:
    return bisect_right(table.starts, start) - 1


@lru_cache(maxsize=64)
def _table(language: Language, text: str) -> _Table:
    """The units above each line of a text, in one walk through it."""
    starts, lines, every = [0], [0], [dict[int, tuple[int, Unit]]()]
    heads: dict[int, tuple[int, Unit]] = {}
    blank, number = False, 0
    for number, match in enumerate(_LINE.finditer(text)):
        line = match[0].strip("\r\n")
        told: dict[int, tuple[int, Unit]] = {}
        if len(line) > _LONGEST or (blank and not line.strip()):
            heads = {}
        else:
            told = {column: (number, unit) for column, unit in _units_in(language, line).items()}
        starts.append(match.start())
        lines.append(number)
        every.append(heads)
        heads = {**heads, **told} if told else heads
        blank = not line.strip()
    return _Table(starts, lines, every)


def _units_in(language: Language, line: str) -> dict[int, Unit]:
    """The units that a line tells, by column: those of its cells, or one for the whole table where it is one cell."""
    cells = _CELLS.split(line)
    is_sentence = len(cells) == 1 and len(line) > _ABBREVIATED and line.rstrip().endswith((".", "!", "?"))
    if is_sentence or not _may_tell_unit(language, line):
        return {}
    if len(cells) == 1:
        unit = _unit_in(language, line)
        return {_WHOLE: unit} if unit else {}
    units = ((column, _unit_in(language, cell)) for column, cell in enumerate(cells) if column)
    return {column: unit for column, unit in units if unit}


def _may_tell_unit(language: Language, line: str) -> bool:
    """Whether a line has a word of a unit: a glance, before its words are told apart."""
    return not _unit_words(language).isdisjoint(_WORDS.findall(line.lower()))


@lru_cache(maxsize=8)
def _unit_words(language: Language) -> frozenset[str]:
    """The first words of all units, scales in the plural too."""
    amounts, numbers = language.amounts, language.numbers
    phrases = (amounts.currencies, amounts.percent, amounts.measures)
    scales = {*numbers.scales, *numbers.signed_scales}
    words = {word for phrase in phrases for word in phrase.table} | scales | {f"{word}s" for word in scales}
    return frozenset(part for word in words for part in _WORDS.findall(word)[:1])


def _unit_in(language: Language, head: str) -> Unit | None:
    """The unit that a head names, after "in" or in brackets, or where it is nothing else."""
    if not head or not _may_tell_unit(language, head):
        return None
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
