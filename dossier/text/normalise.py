"""Bring two texts to one form for comparison, and remember where every character came from.

A quote counts only if it is verbatim. Typing it involves choices that are not the author's: straight or
curly quotation marks, a hyphen or a dash, a line break or a space, letters cast in one. `normalise`
removes exactly these, the same way on both sides, and nothing else: case, digits and punctuation stay, so
that no number and no "not" can slip through. A word that was broken at the end of a line is put together.

The idea of returning the map along with the text is Hypothesis' (`rendered-text.ts`); naming and
versioning the form is what the W3C annotation model left open (web-annotation #221, #227).
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from heapq import merge
from itertools import accumulate

from dossier.frozen import dataclass
from dossier.text.scripts import closes_up
from dossier.text.span import Span, touching

NORM = "v2"
"""The name of this normalisation. It is part of what a signed-off passage means: change the rules, change
the name. What was written for `v1` is found as well: it knew neither ligatures nor words broken at line ends.
"""

PLACEHOLDER = "\u2060"  # invisible: stands where a character of a text is not read, so that no other changes its place
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # soft hyphen, zero-width, BOM
_OTHERWISE = re.compile(f"[{_INVISIBLE}]+|[ﬀ-ﬆ]")  # what people see otherwise than it is written
_BROKEN = re.compile(  # perhaps a word: a letter or digit must stand before it; linear in any text
    "(?P<sign>[-\u2010\u00ad¬])[ \t]*(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])\x0c?[ \t]*(?P<next>[^\\W_])"
)
_LINE_END = re.compile("[ \t]*+(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])\x0c?[ \t]*+")
_SUSPENDED = re.compile(r"(?:und|oder|sowie|bzw|and|or|och|eller)(?!\w)")  # "Haupt- und Nebensatz"
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
_AS_BEFORE = {"-": "- ", "\u2010": "- ", "\u00ad": " ", "¬": "¬ "}  # in the form `v1`
_MAY_BE_BROKEN = re.compile("[-\u2010\u00ad¬][ \t]*[\n\r\x0b\x0c\x85\u2028\u2029]")
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
class Break:
    """Where a word was broken at the end of a line: the raw characters `start` to `end`, which are not read.

    They may be what parts the halves, the hyphen of a compound excepted, or nothing (in `Haupt-` and `und`). In a quote
    the halves may be parted by any of `forms`, in the normal form: nobody can tell whether a hyphen is the word's own.
    """

    start: int
    end: int
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Joint:
    """A break in a normalised text: the characters `start` to `end` part the halves there."""

    start: int
    end: int
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Normalised:
    """A normalised text with its way back, which is kept by stretches: most of a text is normalised one by one."""

    text: str
    _raw_length: int
    _starts: array[int]  # in `text`, of each stretch
    _stretches: _Stretches
    joints: tuple[Joint, ...] = ()

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

    def index(self, offset: int) -> int:
        """Where in the text the raw character at `offset` stands, which must be one that was kept."""
        starts = self._stretches.raw_starts
        at = bisect_left(starts, offset)  # of several characters that come from one, the first
        at -= at == len(starts) or starts[at] != offset
        within = 0 if self._stretches.whole[at] else offset - self._stretches.raw_starts[at]
        return self._starts[at] + within

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


def normalise(raw: str, left_out: Sequence[Span] = ()) -> Normalised:
    """`raw` in the form `NORM`, with the way back. Normalising twice changes nothing.

    Invisible characters go, ligatures become their letters, a word broken at the end of a line becomes one, the rest is
    brought to NFC, a run of whitespace (line ends and no-break spaces too) becomes one space, quotation marks,
    apostrophes, dashes and the ellipsis sign become their ASCII forms. What stands at `left_out` is dropped.
    """
    broken = breaks(raw)
    if broken and left_out:
        apart = [touching(left_out, one.start, one.end + 1) for one in broken]
        broken = tuple(one for one, touched in zip(broken, apart, strict=True) if not touched)
    composed, source = _composed(raw, broken, left_out)
    text = composed.translate(_FOLD)
    runs = (
        (hit.start(), hit.end(), "..." if text[hit.start()] == "…" else " ") for hit in _RUN_OR_ELLIPSIS.finditer(text)
    )
    text, stretches = _replaced(text, runs, source)
    norm = _with_way_back(text, raw, stretches)
    return replace(norm, joints=tuple(_joints(norm, broken))) if broken else norm


def breaks(raw: str) -> tuple[Break, ...]:
    """Where words are broken at line ends: after a hyphen, `¬` or a soft hyphen between letters or digits.

    A hyphen is taken for the compound's own before a capital or a digit ("Meta-Chef"); between digits it is never
    left out. The line after must go on at once, or on the next page. Between Han or kana a line end alone is a break.
    """
    broken = list(_breaks(raw)) if _MAY_BE_BROKEN.search(raw) else []
    if not raw.isascii():
        broken += (
            Break(*hit.span(), forms=("", " ")) for hit in _LINE_END.finditer(raw) if closes_up(raw, *hit.span())
        )
        broken.sort(key=lambda one: one.start)
    return tuple(broken)


def composed(raw: str) -> Normalised:
    """`raw` as people see it, with the way back: without invisible characters, letters apart, NFC, else as it was."""
    text, stretches = _composed(raw)
    return _with_way_back(text, raw, stretches)


@lru_cache(maxsize=2048)  # each rule asks anew for the texts of a claim
def visible(raw: str) -> str:
    """`raw` as people see it; the text itself, where it holds nothing else."""
    return raw if is_visible(raw) else _composed(raw)[0]


def is_visible(raw: str) -> bool:
    """Whether people see every character of a text by itself: none is invisible, all letters are one with accents."""
    return raw.isascii() or (unicodedata.is_normalized("NFC", raw) and not _OTHERWISE.search(raw))


def _with_way_back(text: str, raw: str, stretches: _Stretches) -> Normalised:
    starts = array("I", accumulate(stretches.lengths, initial=0))
    return Normalised(text, len(raw), starts[:-1], stretches)


def _breaks(raw: str) -> Iterator[Break]:
    for hit in _BROKEN.finditer(raw):
        start, end, sign = hit.start(), hit.start("next"), hit["sign"]
        before = raw[start - 1 : start]
        kind = unicodedata.category(before or " ")[0]
        if kind not in "LMN":
            continue
        as_before = _AS_BEFORE[sign]
        after = hit["next"]
        letters = after.isalpha() and kind != "N"
        own = (
            sign in "-\u2010" and after.isupper() and not before.isupper()
        )  # "Meta-Chef"; but "STADT-ARCHIV" may be one
        forms = ("", "-", as_before) if letters and not own else ("-", as_before)
        if sign in "-\u2010":
            if _SUSPENDED.match(raw, end):
                yield Break(end, end, forms)
                continue
            start += not (letters and after.islower())
        elif not letters:
            continue
        yield Break(start, end, forms)


def _joints(norm: Normalised, broken: Iterable[Break]) -> Iterator[Joint]:
    """The breaks in the normalised text: what parts the halves there is nothing, a hyphen, or a hyphen and a space."""
    for one in broken:
        end = norm.index(one.end)
        before = next(form for form in reversed(one.forms) if norm.text.endswith(form, 0, end))
        yield Joint(end - len(before), end, one.forms)


def _composed(raw: str, broken: Sequence[Break] = (), left_out: Sequence[Span] = ()) -> tuple[str, _Stretches]:
    """The text without invisible characters and breaks, ligatures apart, composed (NFC), with the way back.

    In this order, because an accent that follows a dropped character joins the letter before it.
    """
    kept = _Stretches()
    parts: list[str] = []
    done = 0
    for start, end, words in _otherwise(raw, broken, left_out):
        if end <= done:
            continue
        if start > done:
            parts.append(raw[done:start])
            kept.add(start - done, done, start)
        if words:
            parts.append(words)
            kept.add(len(words), start, end, whole=True)
        done = end
    if done < len(raw):
        parts.append(raw[done:])
        kept.add(len(raw) - done, done, len(raw))
    seen = "".join(parts) if done else raw
    if unicodedata.is_normalized("NFC", seen):
        return seen, kept
    return _replaced(seen, _compositions(seen), kept)


def _otherwise(raw: str, broken: Sequence[Break], left_out: Sequence[Span]) -> Iterator[tuple[int, int, str]]:
    """What is seen otherwise than it is written, in order (start, end, what is seen). What is dropped may overlap."""
    drops = merge(((one.start, one.end, "") for one in broken), ((one.start, one.end, "") for one in left_out))
    if raw.isascii():
        return iter(tuple(drops))
    others = ((hit.start(), hit.end(), LIGATURES.get(hit[0], "")) for hit in _OTHERWISE.finditer(raw))
    return merge(others, drops)


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
