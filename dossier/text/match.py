"""Find a quote in a source text: exactly, or not at all.

The comparison is exact on the normalised form (see `normalise`). Where a quote occurs twice, a prefix
or suffix must decide; nothing is ever guessed, because a confident wrong anchor is worse than none
(Hypothesis client #7571, #258). The vocabulary (exact, prefix, suffix) is that of the W3C
`TextQuoteSelector`; an ellipsis is a list of parts, in order and near each other, because a free
ellipsis is how a quote is made to lie.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import ClassVar

from dossier.frozen import dataclass
from dossier.text.normalise import normalise
from dossier.text.scripts import has_words, weight
from dossier.text.source import SourceText as SourceText  # callers of `find` give it, and get spans of it
from dossier.text.span import Span as Span
from dossier.text.span import follows_elision, is_boundary
from dossier.text.word_lists import NO_WORDS

MIN_CHARS = 12  # shorter cuts are findable by chance and show no context (vellum #9); see `scripts.weight`
MIN_WORDS = 2  # one word supports nothing
MIN_UNSPACED = 6  # letters that are both, in a script without spaces between words
MIN_PART_CHARS = 4  # each part of an ellipsis
MAX_PLACES = 1_000  # of one quote that are counted; where there are more, nobody goes through them
MAX_LOOKED_AT = 10_000  # places where, but for hyphens and spaces, the words stand; hardly ever is it not one of them
FEW = 4  # of the places of what should stand once that are shown
MAX_GAP = 300  # raw characters left out between two parts: about two sentences


@dataclass(slots=True)
class Work:
    """How much looking for quotes has taken: the characters that were gone through."""

    OF_A_PLACE: ClassVar[int] = 10_000  # looking at a place takes as long as going through so many characters

    characters: int = 0


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
    """The part occurs `count` times, at `spans`, and nothing says which is meant. No more than 1,001 are counted."""

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


def find(
    text: SourceText,
    parts: Sequence[str],
    *,
    prefix: str | None = None,
    suffix: str | None = None,
    gap_ok: bool = False,
    short_ok: bool = False,
    elisions: frozenset[str] = NO_WORDS,
    work: Work | None = None,
) -> Found | Miss:
    """Where the quote made of `parts` stands in `text`, or why it is not found; `work` counts what that took.

    The first part must be unique, or unique after `prefix`; each later part must be unique in the rest
    of the paragraph. `prefix` stands directly before the first part and `suffix` directly after the
    last, whitespace aside. `gap_ok` lifts the limits on what is left out between parts, `short_ok`
    those on length (for text that is only set aside, such as a caption). A part may begin behind one of the
    `elisions` of the text's language ("Acme" in "qu'Acme"). What the text leaves out, such as the
    header of a page in the middle of a sentence, is found where the quote holds it, too.
    """
    search = _Search(text, elisions, work or Work())
    result = _find(search, parts, prefix=prefix, suffix=suffix, gap_ok=gap_ok, short_ok=short_ok)
    if isinstance(result, Found) or text.whole is None:
        return result
    search = replace(search, text=text.whole)
    other = _find(search, parts, prefix=prefix, suffix=suffix, gap_ok=gap_ok, short_ok=short_ok)
    return other if isinstance(other, Found) else result


def _find(
    search: _Search,
    parts: Sequence[str],
    *,
    prefix: str | None,
    suffix: str | None,
    gap_ok: bool,
    short_ok: bool,
) -> Found | Miss:
    needles = [_needle(part) for part in parts]
    short = _too_short(needles, short_ok)
    if short:
        return short
    before = _needle(prefix) if prefix else ""
    after = _needle(suffix) if suffix else ""
    last = len(needles) - 1
    spans: list[Span] = []
    done = 0  # in the normalised text, where the part before ends
    for part, needle in enumerate(needles):
        context = before if part == 0 else "", after if part == last else ""
        places = search.places(needle, context, done)
        if not places:
            return _miss(search, part, needle, context=context)
        candidates = [search.raw(place) for place in places]
        chosen = (
            _next_part(search.text, part, candidates, previous=spans[-1], gap_ok=gap_ok)
            if spans
            else _only(part, candidates)
        )
        if not isinstance(chosen, Span):
            return chosen
        spans.append(chosen)
        done = places[candidates.index(chosen)].end
    return Found(tuple(spans))


@lru_cache(maxsize=20_000)  # a preview looks for all quotes again after every edit
def _needle(words: str) -> str:
    """Words in the form in which they are looked for."""
    return normalise(words).text.strip()


def find_run(text: SourceText, first: str, last: str, *, work: Work) -> Found | Ambiguous | Absent | PartsReversed:
    """The stretch from `first`, which must stand there once, to the next `last`, each compared as quotes are.

    Either may begin or end inside a word. `work` counts what that took.
    """
    search = _Search(text, NO_WORDS, work)
    begin, end = _needle(first), _needle(last)
    starts = list(islice(search.anywhere(begin), MAX_PLACES + 1)) if begin else []
    if not starts:
        return Absent(0)
    if len(starts) > 1:
        return Ambiguous(0, len(starts), tuple(map(search.raw, starts[:FEW])))
    if begin == end:
        return Found((search.raw(starts[0]),))
    reach = next(search.anywhere(end, starts[0].start), None) if end else None
    if reach is None:
        return PartsReversed(1) if end and next(search.anywhere(end), None) else Absent(1)
    return Found((search.raw(Span(starts[0].start, reach.end)),))


def _too_short(needles: Sequence[str], short_ok: bool) -> TooShort | None:
    """The minimum holds for the parts together; a part of an ellipsis has a smaller one of its own."""
    if not needles:
        return TooShort(0)
    for part, needle in enumerate(needles):
        if not needle or (len(needles) > 1 and weight(needle) < MIN_PART_CHARS):
            return TooShort(part)
    return None if short_ok or _is_enough(needles) else TooShort(0)


def is_quotable(text: str) -> bool:
    """Whether a text is long enough that something could be quoted from it."""
    return any(_is_enough([" ".join(part.split())]) for part in (text[: MIN_CHARS * 10], text))  # mostly in the first


def _is_enough(parts: Sequence[str]) -> bool:
    return sum(map(weight, parts)) >= MIN_CHARS and has_words(" ".join(parts), MIN_WORDS)


@dataclass(frozen=True, slots=True)
class _Search:
    """Looks for whole words of a text, and counts what that takes."""

    text: SourceText
    elisions: frozenset[str]
    work: Work

    def raw(self, place: Span) -> Span:
        """Where a place of the normalised text is in the text as received."""
        return Span(*self.text.norm.raw_span(place.start, place.end))

    def places(self, needle: str, context: tuple[str, str], start: int = 0) -> list[Span]:
        """The first places of `needle` from `start` on in the normalised text, directly between the words of `context`.

        Places that overlap are ambiguous too. Whitespace is one space at most in the normalised text.
        """
        places: set[Span] = set()
        for before in (context[0], f"{context[0]} ") if context[0] else ("",):
            for after in (context[1], f" {context[1]}") if context[1] else ("",):
                places.update(islice(self._between(before, needle, after, start=start), MAX_PLACES + 1))
        return sorted(places)

    def anywhere(self, words: str, start: int = 0) -> Iterator[Span]:
        """Every place of `words` from `start` on, inside words too; those that overlap are ambiguous too."""
        norm, joined = self.text.norm.text, self.text.joined
        self.work.characters += len(norm)
        if joined is not None:
            for looked_at in islice(joined.find(words, start), MAX_LOOKED_AT):
                self.work.characters += len(words)
                if looked_at is not None:
                    yield looked_at
            return
        place = norm.find(words, start)
        while place >= 0:
            yield Span(place, place + len(words))
            place = norm.find(words, place + 1)

    def _between(self, before: str, needle: str, after: str, *, start: int) -> Iterator[Span]:
        wanted = before + needle + after
        for place in self.anywhere(wanted, max(start - len(before), 0)):
            self.work.characters += Work.OF_A_PLACE
            begin, end = place.start + len(before), place.end - len(after)
            if self._is_edge(begin) and self._is_edge(end):
                yield Span(begin, end)

    def _is_edge(self, index: int) -> bool:
        """Whether a quote may begin or end at a character of the normalised text."""
        norm = self.text.norm
        cuts_no_word = is_boundary(norm.text, index) or follows_elision(norm.text, index, self.elisions)
        return cuts_no_word and norm.is_edge(index)


def _miss(search: _Search, part: int, needle: str, *, context: tuple[str, str]) -> Miss:
    """Why a part stands nowhere after the part before it."""
    if part and search.places(needle, context):
        return PartsReversed(part)
    if any(context) and search.places(needle, ("", "")):
        return ContextAbsent(part)
    return InsideWord(part) if next(search.anywhere(needle), None) else Absent(part)


def _only(part: int, candidates: Sequence[Span]) -> Span | Miss:
    return candidates[0] if len(candidates) == 1 else Ambiguous(part, len(candidates), tuple(candidates))


def _next_part(text: SourceText, part: int, candidates: Sequence[Span], *, previous: Span, gap_ok: bool) -> Span | Miss:
    """Where a later part of an ellipsis is, given where the part before it is and where this one stands after it."""
    end = text.paragraph_end(previous.end)
    near = [span for span in candidates if span.start <= end]
    if not near and not gap_ok:
        return PartsAcrossParagraphs(part)
    chosen = _only(part, near or candidates)
    if isinstance(chosen, Span) and not gap_ok and chosen.start - previous.end > MAX_GAP:
        return PartsFar(part, chosen.start - previous.end)
    return chosen
