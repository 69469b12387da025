"""Dates in a language without a reader, by the CLDR's names of months and order of day, month and year.

"3 maggio 2020", "3 августа 2023 года", "2023年8月3日", "2023. augusztus 3.", "03/08/2023". The text is in
lower case, and its digits are those of ASCII (`digits`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

import regex

from dossier.frozen import dataclass
from dossier.text.dates import Date, parse_date
from dossier.text.languages.cldr import UNSPACED, FigureWords
from dossier.text.quantity import BadValue
from dossier.text.word_lists import any_of

_YEARS = range(1000, 2200)
_IN_DIGITS = regex.compile(r"(?<![\d.,/])(?<!\d-)(\d{1,4})(?P<sep>\.\s?|/|-)(\d{1,2})(?P=sep)(\d{1,4})(?![\d/])(?!-\d)")
_DAY_GAP = regex.compile(r"[\s.,\-־]*(?:[\p{L}\p{M}'’]{1,5}[\s.]*)?")
_YEAR_GAP = regex.compile(r"[\s.,年년]*(?:[\p{L}\p{M}.]{1,6}[\s,]*){0,2}")
_LONGEST_GAP = 16
_TAIL = r"[\p{L}\p{M}]{0,5}"  # what an inflection may add to the name of a month
_BORDER = r"(?<![\p{L}\p{M}\d])"
_END = r"(?![\p{L}\p{M}])"
_LONG = 6  # letters of a name with which hardly another word begins
_PREFIXES = r"[בלמהוכשול]?"  # what Hebrew and Arabic write together with the next word
_ERAS: Mapping[str, int] = {
    "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911,
}  # fmt: skip
_ERA = regex.compile(rf"(?P<era>{'|'.join(_ERAS)})\s?(?P<year>\d{{1,3}}|元)(?=\s?年)")
# Years of other calendars that are usual in a language, and what is added to them: two where they begin within ours.
_CALENDARS: Mapping[str, tuple[range, tuple[int, ...]]] = {
    "th": (range(2400, 2700), (-543,)),
    "fa": (range(1200, 1500), (621, 622)),
    "ps": (range(1200, 1500), (621, 622)),
    "am": (range(1900, 2100), (7, 8)),
    "ne": (range(1950, 2100), (-57, -56)),
}


class Whole(NamedTuple):
    """A number without separators and its place."""

    start: int
    end: int
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """What may be meant by a date at a place; `used` are the places of numbers that belong to it.

    `counted` are numbers beside the month that may be no day or year.
    """

    start: int
    end: int
    dates: tuple[Date, ...]
    used: frozenset[int] = frozenset()
    counted: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mention:
    """A month that is named, and the two numbers nearest to it on both sides, the nearest first."""

    start: int
    end: int
    month: int
    before: Sequence[Whole]
    after: Sequence[Whole]


def dates_in_digits(text: str, words: FigureWords) -> Iterator[FoundDate]:
    """Dates of three numbers, in the order of the language; another order where that gives no date."""
    for match in _IN_DIGITS.finditer(text):
        first, second, third = match[1], match[3], match[4]
        orders = {"ymd": (first, second, third), "dmy": (third, second, first), "mdy": (third, first, second)}
        preferred = "ymd" if len(first) == 4 else words.order
        for order in (preferred, "dmy", "mdy", "ymd"):
            found = _dates(*orders[order])
            if found:
                yield FoundDate(start=match.start(), end=match.end(), dates=found)
                break


def _dates(year: str, month: str, day: str) -> tuple[Date, ...]:
    """What a date may be: one whose year has two digits is of this century or the last."""
    if len(day) > 2 or len(year) not in (2, 4):
        return ()
    centuries = ("",) if len(year) == 4 else ("20", "19")
    dates = (parse_date(f"{century}{year}-{month:0>2}-{day:0>2}") for century in centuries)
    return tuple(date for date in dates if not isinstance(date, BadValue))


def eras(text: str) -> Iterator[Whole]:
    """Years of eras ("令和5年"), as years of ours."""
    for match in _ERA.finditer(text):
        year = 1 if match["year"] == "元" else int(match["year"])
        yield Whole(match.start(), match.end(), _ERAS[match["era"]] + year)


def years(words: FigureWords, value: int | None) -> tuple[int, ...]:
    """The years of our calendar that a number may be."""
    usual, added = _CALENDARS.get(words.language, (range(0), ()))
    if value is None or not (value in _YEARS or value in usual):
        return ()
    return (value, *(value + more for more in added if value in usual))


def dates_with_months(text: str, words: FigureWords, numbers: Sequence[Whole]) -> Iterator[FoundDate]:
    """Months by name, or "8月", each with the day and year beside it."""
    at = 0
    for match in _month_pattern(words).finditer(text):
        start, end = match.span()
        month = _month(match, words)
        while at < len(numbers) and numbers[at].end <= start:
            at += 1
        mention = _Mention(
            start=start,
            end=end,
            month=month,
            before=numbers[max(0, at - 2) : at][::-1],
            after=[number for number in numbers[at : at + 3] if number.start >= end][:2],
        )
        if 1 <= month <= 12 and (not _is_doubtful(match) or _beside(text, mention)):
            inside = {number.start for number in numbers[at : at + 1] if number.start < end}  # the 8 of "8月"
            found = _with_day_and_year(text, words, mention)
            yield replace(found, used=found.used | inside)


def weekdays(text: str, words: FigureWords) -> Iterator[tuple[int, int, int]]:
    """The weekdays that are named: place and number from Monday, 1."""
    for match in _weekday_pattern(words).finditer(text):
        yield *match.span(), words.weekdays[match["name"]]


@lru_cache(maxsize=64)
def _weekday_pattern(words: FigureWords) -> regex.Pattern[str]:
    return regex.compile(_named("name", words.weekdays))


def _is_doubtful(match: regex.Match[str]) -> bool:
    """Whether it may be another word: a short form, a stem, or a short name with something added."""
    groups = match.groupdict()
    added = bool(groups.get("tail")) and len(groups["wide"]) < _LONG
    return added or bool(groups.get("short") or groups.get("stem"))


def _beside(text: str, mention: _Mention) -> bool:
    """Whether a number stands right beside, so that a short word is a month."""
    gaps = [text[number.end : mention.start] for number in mention.before[:1]]
    gaps += [text[mention.end : number.start] for number in mention.after[:1]]
    return any(not gap.strip(" .-\u00a0") for gap in gaps)


def _with_day_and_year(text: str, words: FigureWords, mention: _Mention) -> FoundDate:
    start, end, month = mention.start, mention.end, mention.month
    before, after = list(mention.before), list(mention.after)
    used: list[Whole] = []
    for side in ("after", "before") if words.day_after_month else ("before", "after"):
        if side == "before" and before and _is_day(before[0]) and _fits(_DAY_GAP, text[before[0].end : start]):
            used.append(before.pop(0))
        elif side == "after" and after and _is_day(after[0]) and _fits(_DAY_GAP, text[end : after[0].start]):
            used.append(after.pop(0))
        if used:
            break
    day = used[0] if used else None
    last, first = max(end, day.end if day else 0), min(start, day.start if day else start)
    found: tuple[int, ...] = ()
    for side in ("before",) if words.year_first else ("after", "before"):
        if side == "after" and after and _fits(_YEAR_GAP, text[last : after[0].start]):
            found = years(words, after[0].value)
            used += after[:1] if found else []
        elif side == "before" and before and _fits(_YEAR_GAP, text[before[0].end : first]):
            found = years(words, before[0].value)
            used += before[:1] if found else []
        if found:
            break
    # "w czerwcu 2013", and "w czerwcu 1500 osób"; "den 3 maj", and "i maj 3 personer"
    counted = [number for number in used if number.start > start] if day is None else []
    possible_years = [*(found or (None,)), *([None] if counted else [])]
    if day and (day.start > start) != words.day_after_month:
        counted = [day]
    possible_days = [day.value if day else None, *([None] if day in counted else [])]
    dates = tuple(Date(year=year, month=month, day=number) for year in possible_years for number in possible_days)
    return FoundDate(
        start=min([start, *(number.start for number in used)]),
        end=max([end, *(number.end for number in used)]),
        dates=dates,
        used=frozenset(number.start for number in used),
        counted=frozenset(number.value for number in counted),
    )


def _is_day(number: Whole) -> bool:
    return 1 <= number.value <= 31


def _fits(gap: regex.Pattern[str], between: str) -> bool:
    return len(between) <= _LONGEST_GAP and gap.fullmatch(between) is not None


def _month(match: regex.Match[str], words: FigureWords) -> int:
    groups = match.groupdict()
    number = groups.get("number") or groups.get("ordinal")
    if number:
        return int(number)
    if groups.get("wide"):
        return words.months[groups["wide"]]
    return words.month_stems[groups["stem"]] if groups.get("stem") else words.short_months[groups["short"]]


@lru_cache(maxsize=64)
def _month_pattern(words: FigureWords) -> regex.Pattern[str]:
    """What matches a month: its number between certain words, its name, a short form."""
    around = [(regex.escape(before), regex.escape(after)) for before, after in words.numbered_months if before or after]
    numbered = [rf"{before}\s?(?P<number>\d{{1,2}})(?!\d)" for before, after in around if not after]
    numbered += [rf"(?<!\d)(?P<ordinal>\d{{1,2}})\s?{after}" for before, after in around if not before]
    named = (
        _named("wide", words.months),
        rf"{_BORDER}{_PREFIXES}(?P<stem>{_any(words.month_stems)}){_TAIL}{_END}",
        rf"{_BORDER}(?P<short>{_any(words.short_months)}){_END}",
    )
    return regex.compile("|".join((*numbered, *named)))


def _named(group: str, names: Iterable[str]) -> str:
    """What matches any of some names, as a group: in a script without spaces as it is, else with what may be added."""
    unspaced = frozenset(filter(UNSPACED.search, names))
    spaced = frozenset(names) - unspaced
    added = rf"{_BORDER}{_PREFIXES}(?P<{group}>{_any(spaced)})(?P<tail>{_TAIL}){_END}"
    return rf"(?P<{group}>{_any(unspaced)})|{added}"


def _any(words: Iterable[str]) -> str:
    return f"(?:{any_of(words)})"
