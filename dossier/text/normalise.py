"""Bring two texts to one form for comparison, and remember where every character came from.

A quote counts only if it is verbatim. Typing it involves choices that are not the author's: straight or
curly quotation marks, a hyphen or a dash, a line break or a space. `normalise` removes exactly these,
the same way on both sides, and nothing else: case, digits and punctuation stay, so that no number and no
"not" can slip through.

The idea of returning the map along with the text is Hypothesis' (`rendered-text.ts`); naming and
versioning the form is what the W3C annotation model left open (web-annotation #221, #227).
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

NORM = "v1"
"""The name of this normalisation. It is part of what a signed-off passage means: change the rules, change
the name.
"""

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff]+")  # soft hyphen, zero-width, BOM
_FOLD = str.maketrans(
    {
        **dict.fromkeys("„“”‟«»", '"'),
        **dict.fromkeys("‚‘’‛‹›", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys(filter(str.isspace, map(chr, range(0x3001))), " "),
    }
)
_RUN_OR_ELLIPSIS = re.compile("  +|…")  # once folded, what is not as long as its normalised form
_MAY_JOIN = re.compile(".?[\u0300-\U0010ffff]+", re.DOTALL)  # nothing below U+0300 joins what stands before it
_HANGUL_AFTER_FIRST = (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))  # vowels and final consonants


class _Stretches:
    """The way back from a text, kept by stretches: most of a text is normalised character by character.

    The characters of a stretch come from the raw characters `raw_starts` to `raw_ends`: one by one or, where it is
    `whole`, all from all. They are handed out from left to right, cut to the lengths that are asked for.
    """

    __slots__ = ("_cut", "_next", "lengths", "raw_ends", "raw_starts", "whole")

    def __init__(self) -> None:
        self.lengths, self.raw_starts, self.raw_ends = array("I"), array("I"), array("I")
        self.whole = bytearray()
        self._next = 0  # stretch to hand out
        self._cut = 0  # characters of it that were handed out already

    def add(self, length: int, raw_start: int, raw_end: int, whole: bool = False) -> None:
        """Add a stretch at the end; an empty one is none."""
        if length:
            self.lengths.append(length)
            self.raw_starts.append(raw_start)
            self.raw_ends.append(raw_end)
            self.whole.append(whole)

    def hand_over(self, length: int, to: _Stretches) -> None:
        """Add the stretches of the next `length` characters to another text's."""
        while length > 0:
            size, raw_start, raw_end, whole = self._part(length)
            to.add(size, raw_start, raw_end, whole)
            length -= size

    def hand_over_as(self, new_length: int, length: int, to: _Stretches) -> None:
        """Add the next `length` characters as one stretch of another length, all from all."""
        size, raw_start, raw_end, _ = self._part(length)
        while length > size:
            length -= size
            size, _, raw_end, _ = self._part(length)
        to.add(new_length, raw_start, raw_end, True)

    def _part(self, length: int) -> tuple[int, int, int, bool]:
        """Of the next stretch, at most `length` characters, which are handed out with this."""
        at, cut = self._next, self._cut
        left, raw_start, raw_end = self.lengths[at] - cut, self.raw_starts[at], self.raw_ends[at]
        size = length if length < left else left
        self._next, self._cut = (at, cut + size) if size < left else (at + 1, 0)
        if self.whole[at]:
            return size, raw_start, raw_end, True
        return size, raw_start + cut, raw_start + cut + size, False


@dataclass(frozen=True, slots=True)
class Normalised:
    """A normalised text with its way back, which is kept by stretches: most of a text is normalised one by one."""

    text: str
    _raw_length: int
    _starts: array[int]  # in `text`, of each stretch
    _stretches: _Stretches

    @property
    def offsets(self) -> tuple[int, ...]:
        """For each character the raw offset at which it begins; one more entry holds the length of the raw text."""
        return (*map(self._offset, range(len(self.text))), self._raw_length)

    @property
    def ends(self) -> tuple[int, ...]:
        """For each character the raw offset just after the last raw character that went into it.

        Not the same as the next one's offset where invisible characters were left out in between.
        """
        return tuple(map(self._end, range(len(self.text))))

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """The raw offsets of the normalised characters `start` to `end` (`0 <= start <= end
        <= len(text)`).

        Where an edge is no `is_edge` (inside the three dots of an ellipsis sign), the raw span covers
        the whole sign.
        """
        if start == end:
            return self._offset(start), self._offset(start)
        return self._offset(start), self._end(end - 1)

    def is_edge(self, index: int) -> bool:
        """Whether the raw text can be cut before `index`, which is not so inside an ellipsis sign."""
        return index <= 0 or index >= len(self.text) or self._offset(index) >= self._end(index - 1)

    def _offset(self, index: int) -> int:
        if index == len(self.text):
            return self._raw_length
        at = bisect_right(self._starts, index) - 1
        within = 0 if self._stretches.whole[at] else index - self._starts[at]
        return self._stretches.raw_starts[at] + within

    def _end(self, index: int) -> int:
        at = bisect_right(self._starts, index) - 1
        if self._stretches.whole[at]:
            return self._stretches.raw_ends[at]
        return self._stretches.raw_starts[at] + index - self._starts[at] + 1


def normalise(raw: str) -> Normalised:
    """`raw` in the form `NORM`, with the way back. Normalising twice changes nothing.

    Invisible characters go, the rest is brought to NFC, a run of whitespace (line ends and no-break
    spaces too) becomes one space, quotation marks, apostrophes, dashes and the ellipsis sign become their
    ASCII forms.
    """
    composed, source = _composed(raw)
    text = composed.translate(_FOLD)
    runs = (
        (hit.start(), hit.end(), "..." if text[hit.start()] == "…" else " ") for hit in _RUN_OR_ELLIPSIS.finditer(text)
    )
    text, stretches = _replaced(text, runs, source)
    starts = array("I", accumulate(stretches.lengths, initial=0))
    return Normalised(text, len(raw), starts[:-1], stretches)


def composed(raw: str) -> Normalised:
    """`raw` as people see it, with the way back: without invisible characters and in NFC, and as it was otherwise."""
    text, stretches = _composed(raw)
    starts = array("I", accumulate(stretches.lengths, initial=0))
    return Normalised(text, len(raw), starts[:-1], stretches)


def visible(raw: str) -> str:
    """`raw` as people see it; the text itself, where it holds nothing else."""
    return raw if is_visible(raw) else _composed(raw)[0]


def is_visible(raw: str) -> bool:
    """Whether people see every character of a text by itself: none is invisible, all letters are one with accents."""
    return raw.isascii() or (unicodedata.is_normalized("NFC", raw) and not _INVISIBLE.search(raw))


def _composed(raw: str) -> tuple[str, _Stretches]:
    """The text without invisible characters, composed (NFC), with the way back.

    In this order, because an accent that follows a dropped character joins the letter before it.
    """
    kept = _Stretches()
    done = 0
    for hit in _INVISIBLE.finditer(raw):
        kept.add(hit.start() - done, done, hit.start())
        done = hit.end()
    kept.add(len(raw) - done, done, len(raw))
    visible = _INVISIBLE.sub("", raw) if done else raw
    if unicodedata.is_normalized("NFC", visible):
        return visible, kept
    return _replaced(visible, _compositions(visible), kept)


def _replaced(text: str, pieces: Iterable[tuple[int, int, str]], source: _Stretches) -> tuple[str, _Stretches]:
    """The text with other words for some pieces (start, end, words), in their order, with the way back.

    `source` is the way back from `text`, and is used up.
    """
    parts: list[str] = []
    stretches = _Stretches()
    done = 0
    for start, end, words in pieces:
        parts += text[done:start], words
        source.hand_over(start - done, stretches)
        source.hand_over_as(len(words), end - start, stretches)
        done = end
    parts.append(text[done:])
    source.hand_over(len(text) - done, stretches)
    return "".join(parts), stretches


def _compositions(text: str) -> Iterator[tuple[int, int, str]]:
    """The pieces of `text` that composition changes, cut as small as it allows, with what it makes of them."""
    for hit in _MAY_JOIN.finditer(text):
        joined = hit.group()
        if unicodedata.is_normalized("NFC", joined):
            continue
        begin = hit.start()
        if len(joined) == 2 and _starts_anew(joined[1]) is False:  # a letter and its accent, as in most such texts
            yield begin, begin + 2, unicodedata.normalize("NFC", joined)
            continue
        for first, last in _segments(joined):
            piece = joined[first:last]
            new = unicodedata.normalize("NFC", piece)
            if new != piece:  # an accent without a composed form keeps its own place
                yield begin + first, begin + last, new


def _segments(text: str) -> list[tuple[int, int]]:
    """The pieces of `text` across which composition cannot reach, cut before each character that starts anew.

    A character of combining class 0 may still join what stands before it (Hangul, some Indic vowels), so
    it is tried; and the class of what it is made of counts, not its own (Tibetan U+0F73).
    """
    cuts = [0]
    for i in range(1, len(text)):
        anew = _starts_anew(text[i])
        if anew is None:
            before = unicodedata.normalize("NFC", text[cuts[-1] : i])
            alone = unicodedata.normalize("NFC", text[i])
            anew = unicodedata.normalize("NFC", text[cuts[-1] : i + 1]) == before + alone
        if anew:
            cuts.append(i)
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True))


@lru_cache(maxsize=4096)
def _starts_anew(char: str) -> bool | None:
    """Whether composition cannot reach across the place before a character, wherever it stands; None if it depends."""
    if char < "\u0300":
        return True
    first = unicodedata.normalize("NFD", char)[0]
    if unicodedata.combining(first):
        return False
    return None if first in _joining() else True


@lru_cache(maxsize=1)
def _joining() -> frozenset[str]:
    """The characters of combining class 0 that join some other before them. Looked up only for texts that need it."""
    apart = (unicodedata.decomposition(chr(code)).split() for code in range(0x300, 0x30000))
    second = (chr(int(parts[1], 16)) for parts in apart if len(parts) == 2 and not parts[0].startswith("<"))
    return frozenset(map(chr, _HANGUL_AFTER_FIRST)).union(second)
