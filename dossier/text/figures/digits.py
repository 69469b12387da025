"""Figures in digits, in any language and script, with what the Unicode CLDR knows of words and signs beside them.

"14,3 milliards", "2.500 euros", "3 августа 2023 года", "عام ٢٠١٠", "1億5000万円". Numbers in words are not read. What
may be read in two ways ("1.250") is both: whoever compares takes either, so that nothing true is refused.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

import regex

from dossier.frozen import dataclass
from dossier.text.dates import Date
from dossier.text.figures.calendar_dates import (
    FoundDate,
    Whole,
    dates_in_digits,
    dates_with_months,
    eras,
    weekdays,
    years,
)
from dossier.text.figures.reading import Digits, Reading
from dossier.text.languages.cldr import LETTERS, NOTHING, UNSPACED, FigureWords, Meaning, figure_words
from dossier.text.quantity import EXACT, MAX_DIGITS, exact
from dossier.text.span import Span
from dossier.text.tokens import GONE

_DIGIT = regex.compile(r"(?![0-9])\p{Nd}")
_SIGNS = {ord("．"): ".", ord("，"): ",", ord("\u066b"): ",", ord("\u066c"): "'"}
_SPACES = " \u00a0\u202f\u2009"
_SEPARATORS = f".,'’{_SPACES}"
_NUMBER = regex.compile(
    rf"(?P<grouped>[1-9]\d{{0,2}}(?P<sep>[{_SEPARATORS}])\d{{3}}(?:(?P=sep)\d{{3}})*(?!\d)(?:(?!(?P=sep))[.,]\d+)?)"
    r"|(?P<lakhs>\d{1,2}(?:,\d{2})+,\d{3}(?!\d)(?:\.\d+)?)"
    r"|(?P<plain>\d+(?:[.,]\d+)?)"
)
_MORE = regex.compile(r"(?:[.,]\d+)+")
_GONE = regex.compile(GONE)
_HAN_YEAR = regex.compile("[〇零一二三四五六七八九]{4}(?=年)")
_HAN_DIGITS = {ord(sign): str(value) for value, sign in enumerate("〇一二三四五六七八九")} | {ord("零"): "0"}
_LINK = regex.compile(r"\s(?:[\p{L}\p{M}]{1,3}\s|d['’])")
_TAILS = 5  # letters that an inflection may add to a stem
_SHORTEST_STEM = 4
_CODE = regex.compile(r"[\p{Latin}\p{Greek}\p{Cyrillic}]")  # letters to which digits are joined in codes ("GPT-4")
_CAPITAL = regex.compile(r"\p{Lu}(?!\p{Ll})")
_MOST_SCALES = 3
_RANGE = regex.compile(r"\s?[-–—~～]\s?|\s[\p{L}\p{M}]{1,4}\s")
_ZERO = frozenset({0})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Number:
    """A number in digits: its place, what it may amount to, what stands beside it.

    `whole` is its value where it is written with digits alone, so that it may be a day or a year.
    """

    start: int
    end: int
    digits_end: int
    amounts: frozenset[Decimal]
    whole: int | None
    meaning: Meaning
    weak: bool


def digits_in(text: str, tag: str, names: Sequence[Span] = ()) -> tuple[Reading, ...]:
    """The figures of `text` in the language of a tag, from left to right; numbers in `names` are names."""
    words = figure_words(tag)
    plain = _plain(text)
    in_digits = list(dates_in_digits(plain, words))
    in_eras = list(eras(plain))
    gone = [*names, *(Span(*match.span()) for match in _GONE.finditer(plain))]
    dated = [*(Span(found.start, found.end) for found in in_digits), *(Span(era.start, era.end) for era in in_eras)]
    taken = sorted([*gone, *dated])
    numbers = list(_numbers(text, plain, words, taken))
    wholes = [Whole(each.start, each.digits_end, each.whole) for each in numbers if each.whole is not None]
    with_months = list(dates_with_months(plain, words, sorted([*wholes, *in_eras])))
    numbers = _with_scales_of_ranges(plain, numbers)
    used = {place for found in with_months for place in found.used}
    readings = [_of_date(found) for found in (*in_digits, *with_months) if not _is_taken(found, gone)]
    readings += [_of_year(each) for each in in_eras if each.start not in used]
    reckoned = any(len(years(words, each.whole)) > 1 for each in numbers)
    rest = (each for each in numbers if each.start not in used)
    readings += [_of_number(replace(each, weak=each.weak or (reckoned and _may_be_day(each))), words) for each in rest]
    days = weekdays(plain, words)
    readings += [_reading(start, end, Digits(weekdays=frozenset({day}))) for start, end, day in days]
    return tuple(sorted(readings, key=lambda reading: (reading.start, reading.end)))


def _is_taken(found: FoundDate, spans: Sequence[Span]) -> bool:
    return any(span.start < found.end and found.start < span.end for span in spans)


def _reading(start: int, end: int, value: Digits) -> Reading:
    return Reading(start=start, end=end, kind="digits", value=value, exact=True)


def _of_date(found: FoundDate) -> Reading:
    return _reading(found.start, found.end, Digits(amounts=frozenset(map(Decimal, found.counted)), dates=found.dates))


def _of_year(found: Whole) -> Reading:
    return _reading(found.start, found.end, Digits(dates=(Date(year=found.value),)))


def _may_be_day(number: _Number) -> bool:
    """Whether it may be a day of another calendar, whose months are not read."""
    return number.whole in range(1, 33) and number.meaning == Meaning(powers=_ZERO)


def _of_number(number: _Number, words: FigureWords) -> Reading:
    meaning = number.meaning
    alone = not meaning.currencies and meaning.powers <= _ZERO and meaning.unit in ("", "year")
    dates = tuple(Date(year=year) for year in years(words, number.whole)) if alone else ()
    value = Digits(
        amounts=number.amounts,
        currencies=meaning.currencies,
        unit="" if dates else meaning.unit,
        dates=dates,
        weak=number.weak,
    )
    return _reading(number.start, number.end, value)


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    """The text in lower case, its digits those of ASCII, every character in its place."""
    low = text.lower()
    if len(low) != len(text):  # "İ" becomes two characters
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    plain = _DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), low.translate(_SIGNS))
    return _HAN_YEAR.sub(lambda match: match[0].translate(_HAN_DIGITS), plain)


def _numbers(text: str, plain: str, words: FigureWords, taken: Sequence[Span]) -> Iterator[_Number]:
    """The numbers outside the spans that are `taken`."""
    at, i = 0, 0
    while match := _NUMBER.search(plain, at):
        start, at = match.span()
        more = _MORE.match(plain, at)
        if more:  # a version, an address, a list
            at = more.end()
            continue
        while i < len(taken) and taken[i].end <= start:
            i += 1
        if i < len(taken) and taken[i].start < at:
            at = max(at, taken[i].end)
            continue
        if sum(map(str.isdigit, match[0])) <= MAX_DIGITS:
            number = _number(text, plain, words, match)
            at = number.end
            yield number


def _with_scales_of_ranges(plain: str, numbers: Sequence[_Number]) -> list[_Number]:
    """The numbers, those at the beginning of a range with the scale after its end too: "2-3 тысячи"."""
    scaled = list(numbers)
    for i, (first, second) in enumerate(pairwise(numbers)):
        between = plain[first.digits_end : second.start]
        if first.meaning.powers == _ZERO and second.meaning.powers != _ZERO and _RANGE.fullmatch(between):
            more = {exact(value.scaleb(power, EXACT)) for value in first.amounts for power in second.meaning.powers}
            scaled[i] = replace(first, amounts=first.amounts | more)
    return scaled


def _number(text: str, plain: str, words: FigureWords, match: regex.Match[str]) -> _Number:
    start, end = match.span()
    values = _values(match)
    before = _before(plain, words, start)
    after, last = _after(plain, words, end)
    powers = after.powers or before.powers or _ZERO
    amounts = frozenset(exact(value.scaleb(power, EXACT)) for value in values for power in powers)
    more = _compound(plain, words, amounts, after=after, at=last)
    if more:
        amounts, after, last = more
    tail = after if after.currencies or after.unit else before
    meaning = Meaning(powers=powers, currencies=tail.currencies, unit=tail.unit)
    weak = before == NOTHING and after == NOTHING and _is_code(text, plain, start, end)
    whole = int(match[0]) if match[0].isdigit() else None
    return _Number(
        start=start,
        end=max(end, last),
        digits_end=end,
        amounts=amounts,
        whole=whole,
        meaning=meaning,
        weak=weak,
    )


def _values(match: regex.Match[str]) -> set[Decimal]:
    """What digits with points, commas and spaces may mean."""
    written = match[0]
    if match["plain"] is not None:
        return {Decimal(written.replace(",", "."))}
    if match["lakhs"] is not None:
        return {Decimal(written.replace(",", ""))}
    separator = match["sep"]
    values = {Decimal(written.replace(separator, "").replace(",", "."))}
    if separator in ".," and written.count(separator) == 1 and not {".", ","} - {separator} & set(written):
        values.add(Decimal(written.replace(",", ".")))
    return values


def _after(plain: str, words: FigureWords, at: int) -> tuple[Meaning, int]:
    """What stands after a number: scales that multiply, then a currency, percent or a unit; and the place after it."""
    powers: frozenset[int] = frozenset()
    for _ in range(_MOST_SCALES):
        hit = _phrase(plain, words, at)
        if not hit:
            break
        meaning, end = hit
        if not meaning.powers:
            return Meaning(powers=powers, currencies=meaning.currencies, unit=meaning.unit), end
        powers = frozenset(one + other for one in powers or _ZERO for other in meaning.powers)
        at = end
        if meaning.unit:  # "3割"
            return Meaning(powers=powers, unit=meaning.unit), end
    link = _LINK.match(plain, at)
    hit = _phrase(plain, words, link.end() - (plain[link.end() - 1] == " ")) if link else None
    if hit and hit[0].currencies:
        return Meaning(powers=powers, currencies=hit[0].currencies), hit[1]
    return Meaning(powers=powers), at


def _phrase(plain: str, words: FigureWords, at: int) -> tuple[Meaning, int] | None:
    """The longest known phrase at a place, after one space or a hyphen; else a word by its stem."""
    at += plain[at : at + 1] in ("-", *_SPACES) and at < len(plain)
    for end in range(min(at + words.longest.get(plain[at : at + 1], 0), len(plain)), at, -1):
        meaning = words.words.get(plain[at:end])
        if meaning and not _inside_word(plain, end):
            return meaning, end
    word = LETTERS.match(plain, at)
    if not word or len(word[0]) < _SHORTEST_STEM:
        return None
    for length in range(len(word[0]), max(_SHORTEST_STEM, len(word[0]) - _TAILS) - 1, -1):
        if meaning := words.stems.get(word[0][:length]):
            return meaning, word.end()
    return None


def _inside_word(plain: str, at: int) -> bool:
    """Whether a word goes on at a place, in a script that sets words apart."""
    joined = bool(LETTERS.match(plain, at - 1)) and bool(LETTERS.match(plain, at))
    return joined and not UNSPACED.match(plain, at - 1)


def _before(plain: str, words: FigureWords, at: int) -> Meaning:
    """What stands before a number: the sign of a currency or of percent, or a scale where it comes first."""
    end = at - (plain[at - 1 : at] in tuple(_SPACES)) if at else 0
    for start in range(max(0, end - words.longest_before.get(plain[end - 1 : end], 0)), end):
        meaning = words.before.get(plain[start:end])
        if meaning and not (start and _inside_word(plain, start)):
            return meaning
    return NOTHING


def _compound(
    plain: str, words: FigureWords, amounts: frozenset[Decimal], *, after: Meaning, at: int
) -> tuple[frozenset[Decimal], Meaning, int] | None:
    """A number of several parts with falling scales: "1億5000万円", "3만 5천 명"."""
    if not after.powers or after.currencies or after.unit or not UNSPACED.match(plain, at - 1):
        return None
    match = _NUMBER.match(plain, at + (plain[at : at + 1] == " "))
    if not match or _MORE.match(plain, match.end()) or len(match[0]) > MAX_DIGITS:
        return None
    more, last = _after(plain, words, match.end())
    scaled = (value.scaleb(power, EXACT) for value in _values(match) for power in more.powers or _ZERO)
    parts = {exact(value) for value in scaled if value == int(value)}
    if not parts or not max(parts) < 10 ** min(after.powers):
        return None
    together = frozenset(EXACT.add(amount, part) for amount in amounts for part in parts)
    return _compound(plain, words, together, after=more, at=last) or (together, more, max(last, match.end()))


def _is_code(text: str, plain: str, start: int, end: int) -> bool:
    """Whether digits belong to letters, a time or a fraction: "GPT-4", "5G", "14:30"."""
    before = plain[start - 1 : start] if start else ""
    joined = before in ("-", "–", "/", "_", "#", "@", ":") and start > 1
    if before and (_CODE.match(before) or (joined and _CODE.match(plain, start - 2))):
        return True
    if joined and before in "/:" and plain[start - 2].isdigit():
        return True
    if plain[end : end + 1] in ("/", ":") and plain[end + 1 : end + 2].isdigit():
        return True
    return bool(_CAPITAL.match(text, end))
