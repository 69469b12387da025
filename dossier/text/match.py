"""Find a quote in a source text: exactly, or not at all.

The comparison is exact on the normalised form (see `normalise`). Where a quote occurs twice, a prefix
or suffix must decide; nothing is ever guessed, because a confident wrong anchor is worse than none
(Hypothesis client #7571, #258). The vocabulary (exact, prefix, suffix) is that of the W3C
`TextQuoteSelector`; an ellipsis is a list of parts, in order and near each other, because a free
ellipsis is how a quote is made to lie.
"""

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.text.normalise import Normalised, normalise
from dossier.text.span import Span as Span  # callers of `find` get it back
from dossier.text.span import is_boundary, same_paragraph

MIN_CHARS = 12  # shorter cuts are findable by chance and show no context (vellum #9)
MIN_WORDS = 2  # one word supports nothing
MIN_PART_CHARS = 4  # each part of an ellipsis
_LINE_END = re.compile("\n")
MAX_GAP = 300  # raw characters left out between two parts: about two sentences


@dataclass(frozen=True, slots=True)
class SourceText:
    """A source text as received, with its normalised form. Build it with `source_text`."""

    raw: str
    norm: Normalised
    line_ends: Sequence[int]  # the offsets of the line feeds in `raw`

    def exact(self, span: Span) -> str:
        """The author's own characters at `span`."""
        return self.raw[span.start : span.end]


@dataclass(frozen=True, slots=True)
class Found:
    """The quote is there, once: the raw span of each part."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Absent:
    """Part number `part` (from 0) occurs nowhere in the text."""

    part: int


@dataclass(frozen=True, slots=True)
class InsideWord:
    """The part occurs only with an end inside a word or number."""

    part: int


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The part occurs `count` times, at `spans`, and nothing says which is meant."""

    part: int
    count: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class TooShort:
    """The quote as a whole, or this part of it, is too short to stand for a passage."""

    part: int


@dataclass(frozen=True, slots=True)
class ContextAbsent:
    """The part occurs, but nowhere with the prefix or suffix that was given."""

    part: int


@dataclass(frozen=True, slots=True)
class PartsReversed:
    """The part occurs only before the end of the part that should precede it."""

    part: int


@dataclass(frozen=True, slots=True)
class PartsFar:
    """More than `MAX_GAP` raw characters, namely `distance`, are left out before the part."""

    part: int
    distance: int


@dataclass(frozen=True, slots=True)
class PartsAcrossParagraphs:
    """The part comes only in a later paragraph than the part before it."""

    part: int


Miss = Absent | InsideWord | Ambiguous | TooShort | ContextAbsent | PartsReversed | PartsFar | PartsAcrossParagraphs


def source_text(raw: str) -> SourceText:
    """A text, prepared for `find`."""
    return SourceText(raw, normalise(raw), array("I", (end.start() for end in _LINE_END.finditer(raw))))


def find(
    text: SourceText,
    parts: Sequence[str],
    *,
    prefix: str | None = None,
    suffix: str | None = None,
    gap_ok: bool = False,
    short_ok: bool = False,
) -> Found | Miss:
    """Where the quote made of `parts` stands in `text`, or why it is not found.

    The first part must be unique, or unique after `prefix`; each later part must be unique in the rest
    of the paragraph. `prefix` stands directly before the first part and `suffix` directly after the
    last, whitespace aside. `gap_ok` lifts the limits on what is left out between parts, `short_ok`
    those on length (for text that is only set aside, such as a caption).
    """
    needles = [normalise(part).text.strip() for part in parts]
    short = _too_short(needles, short_ok)
    if short:
        return short
    before = normalise(prefix).text.strip() if prefix else ""
    after = normalise(suffix).text.strip() if suffix else ""
    norm, last = text.norm.text, len(needles) - 1
    spans: list[Span] = []
    for part, needle in enumerate(needles):
        places = _places(text, needle)
        if not places:
            return Absent(part)
        places = [place for place in places if _is_whole(text, place, place + len(needle))]
        if not places:
            return InsideWord(part)
        if part == 0 and before:
            places = [place for place in places if _follows(norm, place, before)]
        if part == last and after:
            places = [place for place in places if _precedes(norm, place + len(needle), after)]
        if not places:
            return ContextAbsent(part)
        candidates = [Span(*text.norm.raw_span(place, place + len(needle))) for place in places]
        chosen = (
            _next_part(text, part, candidates, previous=spans[-1], gap_ok=gap_ok) if spans else _only(part, candidates)
        )
        if not isinstance(chosen, Span):
            return chosen
        spans.append(chosen)
    return Found(tuple(spans))


def places(text: SourceText, words: str) -> list[Span]:
    """Every stretch that consists of `words`, compared as quotes are, even inside a word.

    None for words of which nothing can be seen.
    """
    needle = normalise(words).text.strip()
    starts = _places(text, needle) if needle else []
    return [Span(*text.norm.raw_span(at, at + len(needle))) for at in starts]


def _too_short(needles: Sequence[str], short_ok: bool) -> TooShort | None:
    """The minimum holds for the parts together; a part of an ellipsis has a smaller one of its own."""
    if not needles:
        return TooShort(0)
    for part, needle in enumerate(needles):
        if not needle or (len(needles) > 1 and len(needle) < MIN_PART_CHARS):
            return TooShort(part)
    words = sum(any(char.isalnum() for char in word) for needle in needles for word in needle.split())
    if not short_ok and (words < MIN_WORDS or sum(map(len, needles)) < MIN_CHARS):
        return TooShort(0)
    return None


def _places(text: SourceText, needle: str) -> list[int]:
    """Every place where `needle` begins in the normalised text; those that overlap are ambiguous too."""
    places = []
    place = text.norm.text.find(needle)
    while place >= 0:
        places.append(place)
        place = text.norm.text.find(needle, place + 1)
    return places


def _is_whole(text: SourceText, start: int, end: int) -> bool:
    norm = text.norm
    return all(is_boundary(norm.text, index) and norm.is_edge(index) for index in (start, end))


def _follows(norm: str, place: int, prefix: str) -> bool:
    """Whitespace is one space at most in the normalised text."""
    return norm.endswith(prefix, 0, place) or norm.endswith(prefix + " ", 0, place)


def _precedes(norm: str, place: int, suffix: str) -> bool:
    return norm.startswith(suffix, place) or norm.startswith(" " + suffix, place)


def _only(part: int, candidates: Sequence[Span]) -> Span | Miss:
    return candidates[0] if len(candidates) == 1 else Ambiguous(part, len(candidates), tuple(candidates))


def _next_part(text: SourceText, part: int, candidates: Sequence[Span], *, previous: Span, gap_ok: bool) -> Span | Miss:
    """Where a later part of an ellipsis is, given where the part before it is."""
    later = [span for span in candidates if span.start >= previous.end]
    if not later:
        return PartsReversed(part)
    near = [span for span in later if same_paragraph(text.raw, previous.end, span.start)]
    if not near and not gap_ok:
        return PartsAcrossParagraphs(part)
    chosen = _only(part, near or later)
    if isinstance(chosen, Span) and not gap_ok and chosen.start - previous.end > MAX_GAP:
        return PartsFar(part, chosen.start - previous.end)
    return chosen
