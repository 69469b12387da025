"""Times of day in running text: "9:30 a.m.", "halb zehn", "9 h 30", "a las nueve y media".

An hour up to twelve that no word places before or after noon may be either: "9.30 Uhr" and "9:30 p.m." can be the same.
A number of hours alone is a duration, and no time.
"""

import re
from typing import NamedTuple

from dossier.text.figures.numbers import cardinal
from dossier.text.figures.reading import Reading, TimeOfDay
from dossier.text.language import Language
from dossier.text.tokens import Tokens

_HOUR = re.compile(r"[01]?\d|2[0-4]", re.ASCII)
_MINUTE = re.compile(r"[0-5]\d", re.ASCII)
_POINTED = re.compile(r"([01]?\d|2[0-4])\.([0-5]\d)", re.ASCII)
_NOON = 12


class _Written(NamedTuple):
    """Hour and minute as they are written, the place after them, and whether they can be nothing but a time."""

    hour: int
    minute: int
    end: int
    certain: bool


def time_of_day(language: Language, tokens: Tokens, i: int) -> tuple[Reading, int] | None:
    """The time of day that begins at `i`, and the place after it."""
    words = language.clock
    before = words.minutes_before.at(tokens, i)
    written = _written(language, tokens, before[1] if before else i)
    if not written:
        return None
    cue = tokens[i - 1].low if i else ""
    cued = cue in words.clock_cues or cue in words.hour_cues
    minutes, at = written.hour * 60 + written.minute + (before[0] if before else 0), written.end
    named = tokens[at].low in words.clock_words
    hours = named or tokens[at].low in words.hour_words
    at += hours
    after = words.minutes_after.at(tokens, at) if cued else None
    if after:
        minutes, at = minutes + after[0], after[1]
    half = words.day_halves.at(tokens, at)
    free = cue in words.clock_cues and tokens[at].kind != "word" and not _is_amount(language, tokens, at)
    sure = written.certain or before or after or named or half or (cued and hours) or free
    if not sure and not _begins_span(language, tokens, at, hours=hours):
        return None
    hour, minute = divmod(minutes % (24 * 60), 60)
    if half and hour <= _NOON:
        hour = hour % _NOON + half[0]
    end = half[1] if half else at
    value = TimeOfDay(hour, minute, either=not half and 1 <= hour <= _NOON)
    return Reading(start=tokens[i].start, end=tokens[end - 1].end, kind="time", value=value, exact=True), end


def _begins_span(language: Language, tokens: Tokens, i: int, *, hours: bool) -> bool:
    """Whether what joins an hour to a time stands at `i`: "von 9 bis 18 Uhr", "de 9 heures à 18 heures"."""
    words, amounts = language.clock, language.amounts
    if tokens[i].low not in amounts.joiners | amounts.change_to | amounts.between_and:
        return False
    second = _written(language, tokens, i + 1)
    if not second or tokens[i + 1].kind != "number":
        return False
    after = second.end
    named = tokens[after].low in words.clock_words or words.day_halves.at(tokens, after) is not None
    return second.certain or named or (hours and tokens[after].low in words.hour_words)


def _written(language: Language, tokens: Tokens, i: int) -> _Written | None:
    token, words = tokens[i], language.clock
    if token.kind == "word":
        in_words = 1 if token.low in (*language.numbers.articles, language.numbers.one_at_end) else None
        hour = in_words or cardinal(language, token.low)
        return _Written(hour, 0, i + 1, certain=False) if hour and hour <= _NOON else None
    pointed = _POINTED.fullmatch(token.text)
    if pointed:
        marked = {tokens[i + 1].low, tokens[i - 1].low if i else ""}
        certain = not marked.isdisjoint(words.clock_words | words.hour_words | words.clock_cues)
        return _Written(int(pointed[1]), int(pointed[2]), i + 1, certain=certain)
    if token.kind != "number" or not _HOUR.fullmatch(token.text) or _is_glued(tokens, i):
        return None
    between, minute = tokens[i + 1], tokens[i + 2]
    colon = between.low == ":" and between.glued and minute.glued
    if (colon or between.low in words.hour_words | words.clock_words) and _MINUTE.fullmatch(minute.text):
        more = tokens[i + 3].low == ":" and tokens[i + 3].glued  # a duration
        return None if more else _Written(int(token.text), int(minute.text), i + 3, certain=True)
    return _Written(int(token.text), 0, i + 1, certain=False)


def _is_glued(tokens: Tokens, i: int) -> bool:
    """Whether digits belong to what stands before them: "2:10:30", "o4"."""
    before = tokens[i - 1] if i else tokens[-1]
    joined = tokens[i].glued and before.kind in ("word", "number", "gone")
    return joined or (before.low in (":", "/") and before.glued)


def _is_amount(language: Language, tokens: Tokens, i: int) -> bool:
    amounts = language.amounts
    return bool(amounts.percent.at(tokens, i) or amounts.currencies.at(tokens, i)) or tokens[i].kind == "number"
