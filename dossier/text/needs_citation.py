"""What makes a sentence of prose look like a fact: a number, a date, a known name. Such a sentence must cite."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from dossier.frozen import dataclass
from dossier.text.languages import language as language_of
from dossier.text.mention import Names
from dossier.text.word_lists import any_of

_NUMBER = re.compile(r"\d+(?:[.,:/٫٬．：]\d+)*")  # digits of any script


@dataclass(frozen=True, slots=True, order=True)
class Signal:
    """A reason why a sentence must cite, at `start` to `end` (code points in the sentence)."""

    start: int
    end: int
    kind: Literal["number", "date", "name"]


def signals(sentence: str, language: str, names: Names) -> tuple[Signal, ...]:
    """What in `sentence` looks like a fact, from left to right, none overlapping.

    A digit in a name ("Llama 4") belongs to the name. "May" and short forms count as months only beside a
    digit, or capitalised after a word like "since".
    """
    signs = [Signal(name.start, name.end, "name") for name in names.find_mentions(sentence)]
    months = [hit for pattern in _month_patterns(language) for hit in pattern.finditer(sentence)]
    signs += _free([Signal(*hit.span("month"), "date") for hit in months], signs)
    signs += _free([Signal(*hit.span(), "number") for hit in _NUMBER.finditer(sentence)], signs)
    return tuple(sorted(signs))


def _free(new: list[Signal], taken: list[Signal]) -> list[Signal]:
    """Those of `new` that overlap nothing in `taken` and are no repetition."""
    return [
        signal
        for signal in dict.fromkeys(new)
        if all(signal.end <= old.start or old.end <= signal.start for old in taken)
    ]


@lru_cache(maxsize=8)
def _month_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """What matches a month, as group `month`: certain ones anywhere, others beside a digit or cue."""
    dates = language_of(language).dates
    certain = _any(month for month in dates.months if month not in dates.doubtful_months)
    doubtful = _any(dates.doubtful_months)
    cues = _any({form for cue in dates.month_cues for form in (cue, cue.capitalize())})
    day_or_year = rf"\d{{1,4}}(?:{_any(dates.day_ends)}|\.)?"
    patterns = (
        rf"\b(?P<month>{certain})\b",
        rf"\b{day_or_year}\s+(?P<month>{doubtful})\b",
        rf"\b(?P<month>{doubtful})\b\.?,?\s+{day_or_year}\b",
        rf"\b{cues}[\s-]+(?P<month>{doubtful})\b",
    )
    return tuple(map(re.compile, patterns))


def _any(words: Iterable[str]) -> str:
    return f"(?:{any_of(words)})"
