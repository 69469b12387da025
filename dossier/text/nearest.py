"""The closest thing to what was not found. It only ever words a hint.

Nothing here may decide that a quote counts: flipping a "not" in a sentence still scores 96 of 100, and
another amount 97 (measured, `references/mission.md` lesson 2), so every usable threshold would accept
both.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import field
from typing import Literal

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from dossier.frozen import dataclass
from dossier.text.match import SourceText
from dossier.text.normalise import normalise
from dossier.text.scripts import is_plain, tokens
from dossier.text.span import Span, is_boundary

MAX_NAMES = 2_000_000  # that are compared with others in one run
MAX_CHARACTERS = 100_000_000  # of sources that are compared with quotes in one run
MIN_SCORE = 60.0  # of 100; below, the passage shown is rarely the one that was meant
MIN_NAME_SCORE = 70.0  # names are short, so chance likeness is higher
TYPO_SCORE = 85.0  # of whole names that differ by a slip
TYPO_NEAR = 15.0  # below the best of them, another may have been meant as well
_LONGEST_NAME = 200  # characters of what was written that are compared
_REACH = 16  # edges, two per word, by which the first guess may be moved: more than is left out by accident
_AROUND = 1_000  # characters before and after the first guess among which these edges are sought
_SIDES = ("source", "quote")
_LETTERS = str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ƒ": "f", "ſ": "s"}
)  # Unicode has no form for these
_START = re.compile(r"(?<!\S)\S|(?<!\w)\w")  # of a word, and of a word without the quotation mark before it
_END = re.compile(r"\S(?!\S)|\w(?!\w)")


@dataclass(frozen=True, slots=True)
class DiffPart:
    """Some words: in both (`same`), only in the source, or only in the quote."""

    kind: Literal["same", "source", "quote"]
    text: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage most like a quote: raw span, own characters, likeness (0 to 100), and the difference."""

    span: Span
    exact: str
    score: float
    diff: tuple[DiffPart, ...]

    @property
    def ligatures(self) -> tuple[str, ...]:
        """The signs that stand for several letters, or for another sign, if nothing else makes the difference."""
        source, quote = (" ".join(part.text for part in self.diff if part.kind in ("same", side)) for side in _SIDES)
        if _apart(source) != _apart(quote):
            return ()
        signs = (sign for text in (source, quote) for sign in text if _apart(sign) != sign)
        common = {sign for sign in source if sign in quote}
        return tuple(dict.fromkeys(sign for sign in signs if sign not in common))


def nearest(text: SourceText, quote: str) -> Nearest | None:
    """The passage of whole words most like `quote`, or `None` if nothing scores `MIN_SCORE`."""
    wanted = normalise(quote).text.strip()
    norm = text.norm.text
    guess = fuzz.partial_ratio_alignment(wanted, norm)
    if not wanted or guess is None:
        return None
    near, end_of_near = max(guess.dest_start - _AROUND, 0), guess.dest_end + _AROUND
    starts, ends = _edges(norm, near, min(end_of_near, len(norm)))
    first, last = bisect_left(starts, guess.dest_start), bisect_left(ends, guess.dest_end)
    near_starts = starts[max(0, first - _REACH) : first + _REACH + 1]
    near_ends = [end for end in ends[max(0, last - _REACH) : last + _REACH + 1] if is_boundary(norm, end)]
    candidates = [
        (fuzz.ratio(wanted, norm[start:end]), start, end)
        for start in near_starts
        if is_boundary(norm, start)
        for end in near_ends
        if start < end
    ]
    score, start, end = max(candidates, default=(0.0, 0, 0))
    if score < MIN_SCORE:
        return None
    span = Span(*text.norm.raw_span(start, end))
    return Nearest(span, text.exact(span), score, _diff(norm[start:end], wanted))


def _edges(text: str, start: int, end: int) -> tuple[list[int], list[int]]:
    """Where a passage between `start` and `end` may begin, and where it may end."""
    if is_plain(text[start:end]):
        starts = [place.start() for place in _START.finditer(text, start, end)]
        return starts, [place.end() for place in _END.finditer(text, start, end)]
    cuts = [at for at in range(start, end + 1) if is_boundary(text, at)]
    starts = [at for at in cuts if at < end and text[at] != " "]
    return starts, [at for at in cuts if at > start and text[at - 1] != " "]


def closest_names(name: str, candidates: Iterable[str], limit: int = 4) -> tuple[str, ...]:
    """At most `limit` of `candidates` that `name` may have been meant for, the likeliest first.

    Four, and none at all rather than a far-fetched one, is Elm's measure (`Reporting/Suggest.hs`).
    """
    name = name[:_LONGEST_NAME]
    others = list(set(candidates))
    scored = process.extract(
        name.casefold(),
        [other.casefold() for other in others],
        scorer=fuzz.WRatio,
        score_cutoff=MIN_NAME_SCORE,
        limit=None,
    )
    likely = [other for _, other in sorted((-score, others[number]) for _, score, number in scored)]
    whole = {other: fuzz.ratio(name.casefold(), other.casefold()) for other in likely}
    best = max(whole.values(), default=0.0)
    if best >= TYPO_SCORE:  # then those that are only a part of it were hardly meant
        likely = [other for other in likely if whole[other] > best - TYPO_NEAR]
    return tuple(likely[:limit])


@dataclass(slots=True)
class HintBudget:
    """How much may still be compared for hints in one run: where thousands are wrong, most go without a guess."""

    names: int = field(default_factory=lambda: MAX_NAMES)
    characters: int = field(default_factory=lambda: MAX_CHARACTERS)

    def closest_names(self, name: str, candidates: Collection[str], limit: int = 4) -> tuple[str, ...]:
        """The closest names, or none if there are too many left to compare."""
        self.names -= len(candidates)
        return closest_names(name, candidates, limit) if self.names >= 0 else ()

    def nearest(self, text: SourceText, quote: str) -> Nearest | None:
        """The closest passage, or none if there is too much left to compare."""
        self.characters -= len(text.norm.text)
        return nearest(text, quote) if self.characters >= 0 else None


def _apart(text: str) -> str:
    """A text with every ligature, raised digit and wide letter as the letters it stands for."""
    return unicodedata.normalize("NFKC", text).translate(_LETTERS)


def _diff(source: str, quote: str) -> tuple[DiffPart, ...]:
    """The difference word by word, punctuation being part of its word: a lost comma is a difference.

    In a script without spaces it is letter by letter.
    """
    ours, theirs = list(tokens(source)), list(tokens(quote))
    steps = Indel.opcodes([source[start:end] for start, end in ours], [quote[start:end] for start, end in theirs])
    parts: list[DiffPart] = []
    for step in steps:
        if step.tag == "insert":
            parts.append(DiffPart("quote", _from_to(quote, theirs[step.dest_start : step.dest_end])))
            continue
        words = _from_to(source, ours[step.src_start : step.src_end])
        if step.tag == "equal":
            parts.append(DiffPart("same", words))
        else:  # where words were exchanged, the source's come first
            after_quote = bool(parts) and parts[-1].kind == "quote"
            parts.insert(len(parts) - after_quote, DiffPart("source", words))
    return tuple(parts)


def _from_to(text: str, tokens: Sequence[tuple[int, int]]) -> str:
    return text[tokens[0][0] : tokens[-1][1]]
