"""Stretches of a text, its paragraphs, and where it may be cut without splitting a word or a number."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dossier.frozen import dataclass
from dossier.text import scripts

_NEWLINE = re.compile("[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")  # what str.splitlines splits at
_JOINTS = ".,．٫٬'’"
_APOSTROPHES = "'’"
_LONGEST_ELISION = 10  # with its apostrophe


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters `start` (included) to `end` (excluded) of a raw text, counted in code points."""

    start: int
    end: int


def paragraphs(raw: str) -> tuple[Span, ...]:
    """The lines of `raw` without line ends, empty ones too: the seeds hold a paragraph per line."""
    starts = [0]
    ends = []
    for newline in _NEWLINE.finditer(raw):
        ends.append(newline.start())
        starts.append(newline.end())
    return tuple(Span(start, end) for start, end in zip(starts, [*ends, len(raw)], strict=True))


def count_paragraphs(raw: str) -> int:
    """How many there are: of millions, much faster than by making them."""
    return sum(1 for _ in _NEWLINE.finditer(raw)) + 1


def touching(spans: Sequence[Span], start: int, end: int) -> range:
    """The indexes of the spans that share a character with `start` to `end`; spans are sorted, none overlaps."""
    first = bisect_right(spans, start, key=lambda span: span.end)
    return range(first, max(first, bisect_left(spans, end, key=lambda span: span.start)))


def is_boundary(text: str, index: int) -> bool:
    """Whether `text` may be cut before character `index` without splitting a word, a number or an accented letter.

    A quote that stops inside a word is not what the author wrote: "Meta" is not in "Metas", and "14" is not in "14,3".
    A word runs over letters, digits, underscores and their accents, and over an apostrophe between
    letters ("don't"); a number runs over one point or comma between digits. A hyphen is a boundary:
    "Meta" is in "Meta-Chef". Where a script has no spaces, it is enough to split no syllable, no number and no word in
    katakana: "在|Meta|工作", but not "メ|タ" nor "150|万".
    """
    if index <= 0 or index >= len(text):
        return True
    before, after = text[index - 1], text[index]
    if is_mark(after):
        return False
    if _in_word(before) and _in_word(after):
        return scripts.parts(text, index)
    joint = index if after in _JOINTS else index - 1 if before in _JOINTS else 0
    if not 0 < joint < len(text) - 1:
        return True
    left, right = text[joint - 1], text[joint + 1]
    if text[joint] not in _APOSTROPHES:
        return not (left.isdigit() and right.isdigit())
    return not (left.isalpha() and right.isalpha())


def follows_elision(text: str, index: int, elisions: frozenset[str]) -> bool:
    """Whether character `index` begins a word that is written together with one of `elisions`: "Acme" in "qu'Acme"."""
    if not elisions or not 2 <= index < len(text) or text[index - 1] not in _APOSTROPHES:
        return False
    start = index - 1
    while start > max(0, index - _LONGEST_ELISION) and _in_word(text[start - 1]):
        start -= 1
    return f"{text[start : index - 1].lower()}'" in elisions


def is_mark(char: str) -> bool:
    """Whether a character belongs to the one before it: an accent, or a vowel in the scripts of India."""
    return unicodedata.category(char).startswith("M")


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_" or is_mark(char)
