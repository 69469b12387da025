"""Quotes to passages: found verbatim in the source text, or a problem that shows the closest words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import field, replace

from dossier.frozen import dataclass
from dossier.model.dossier import Passage, Source
from dossier.problem import Place, Problem, Related
from dossier.read.records import EvidenceRecord, SourceRecord
from dossier.text import match
from dossier.text.characters import UNQUOTABLE
from dossier.text.languages import language as language_of
from dossier.text.match import SourceText, Span, Work
from dossier.text.nearest import HintBudget
from dossier.text.normalise import normalise
from dossier.text.scripts import is_unspaced, tokens
from dossier.text.word_lists import NO_WORDS

LONG_QUOTE = 300  # characters; the time to look for something similar grows with the square of its length
MAX_WORK = 10_000_000_000  # characters of a source gone through for its quotes: some 2,000 of 5 MB, 100,000 of 100 kB
MAX_ELSEWHERE = 2_000_000_000  # characters of other sources that are gone through for quotes that are not found
WORDS_AROUND = 20  # of a long quote, before and after the point where it departs from the source


@dataclass(slots=True)
class Effort:
    """What reading sources and looking for quotes has taken in one run, and what may still be spent on hints."""

    hints: HintBudget = field(default_factory=HintBudget)
    work: dict[str, Work] = field(default_factory=lambda: defaultdict(Work))  # by source
    sentences: int = 0  # of all sources so far
    elsewhere: int = MAX_ELSEWHERE  # characters of other sources that are still gone through for quotes not found

    def exhausted(self, source: str) -> bool:
        """Whether so many quotes were sought in a source that no more are."""
        return self.work[source].characters > MAX_WORK


def anchor(
    source: SourceRecord,
    text: SourceText,
    parts: Sequence[str],
    places: Sequence[Place],
    prefix: str | None = None,
    suffix: str | None = None,
    gap_ok: bool = False,
    short_ok: bool = False,
    *,
    effort: Effort,
) -> Passage | Problem:
    """The passage in `source` that consists of `parts`; `places` are where the parts were written."""
    if effort.exhausted(source.id):
        return too_much(source, places[0])
    work = effort.work[source.id]
    result = match.find(
        text,
        parts,
        prefix=prefix,
        suffix=suffix,
        gap_ok=gap_ok,
        short_ok=short_ok,
        elisions=_elisions(source),
        work=work,
    )
    if isinstance(result, match.Found):
        return _unquotable(f"seeds/{source.seed}", text, result.spans) or Passage(source.id, result.spans)
    place = places[min(result.part, len(places) - 1)]
    seed = f"seeds/{source.seed}"
    quote = parts[result.part]
    match result:
        case match.Absent():
            return absent(seed, text, quote, place, hints=effort.hints)
        case match.Ambiguous(count=count, spans=spans):
            related = tuple(Related(place_in(seed, text, span), "here") for span in spans[:4])
            times = f"{count} times" if count <= match.MAX_PLACES else f"more than {match.MAX_PLACES:,} times"
            message = f"This quote stands {times} in `{source.id}`; I cannot tell which one is meant."
            hint = "Quote more words, or add `prefix:` or `suffix:` with the words directly before or after."
            return Problem("quote-ambiguous", place, message, hint, related=related)
        case match.TooShort():
            message = "The quote is too short to carry a claim."
            hint = f"Quote at least {match.MIN_WORDS} words and {match.MIN_CHARS} characters."
            if any(map(is_unspaced, parts)):
                hint = f"Quote at least {match.MIN_UNSPACED} characters of a script without spaces between words."
            return Problem("quote-too-short", place, message, hint)
        case match.PartsReversed():
            message = "This part stands before the one above it in the source."
            return Problem("quote-parts-reversed", place, message, "Write the parts in the order of the source.")
        case match.PartsFar(distance=distance):
            message = f"{distance} characters are left out before this part; at most {match.MAX_GAP} may be."
            hint = "Make two pieces of evidence of it, or add `gap_ok:` with the reason."
            return Problem("quote-parts-far", place, message, hint)
        case match.PartsAcrossParagraphs():
            message = "This part stands in another paragraph than the one above it."
            hint = "Make two pieces of evidence of it, or add `gap_ok:` with the reason."
            return Problem("quote-parts-far", place, message, hint)
        case match.ContextAbsent():
            message = "The quote is there, but not with this `prefix` or `suffix` directly beside it."
            return Problem("quote-context-absent", place, message, "Copy the words directly before or after the quote.")
        case match.InsideWord():
            message = "The quote starts or ends inside a word of the source."
            return Problem("quote-inside-word", place, message, "Quote whole words.")


def _elisions(source: SourceRecord) -> frozenset[str]:
    """What the language of a source writes together with the next word, which may be quoted without it."""
    return language_of(source.language.value).elisions if source.language.value else NO_WORDS


def misattributed(problem: Problem, item: EvidenceRecord, sources: Mapping[str, Source], *, effort: Effort) -> Problem:
    """The same problem, or where another source holds the quote word for word, one that names it and the place."""
    if problem.code != "quote-absent":
        return problem
    for key, other in sources.items():
        effort.elsewhere -= len(other.text.norm.text)
        if key == item.source or effort.elsewhere < 0:
            continue
        elisions = _elisions(other.record)
        found = match.find(other.text, item.quote, gap_ok=item.gap_ok is not None, elisions=elisions)
        if isinstance(found, match.Found | match.Ambiguous):
            message = f"This quote does not stand in `{item.source}`; it stands in `{key}`, word for word."
            hint = f"Write `source: {key}`, or quote what `{item.source}` says."
            place = place_in(f"seeds/{other.record.seed}", other.text, found.spans[0])
            return replace(problem, message=message, hint=hint, related=(Related(place, "it stands here"),))
    return problem


def too_much(source: SourceRecord, place: Place) -> Problem:
    """The problem of a quote that is not sought any more."""
    message = f"So many quotes of so long a text as `{source.id}` take too long to be found: this one is not sought."
    return Problem("quoted-too-often", place, message, "Split the source into several, a chapter each.")


def _unquotable(seed: str, text: SourceText, spans: Sequence[Span]) -> Problem | None:
    """The first character of a passage that no page or feed can show."""
    for span in spans:
        if sign := UNQUOTABLE.search(text.raw, span.start, span.end):
            message = f"A passage that is quoted holds a character that cannot be shown (U+{ord(sign[0]):04X})."
            place = place_in(seed, text, Span(sign.start(), sign.end()))
            return Problem("control-character", place, message, "Quote the words before and after it, as a list.")
    return None


def place_in(path: str, text: SourceText, span: Span) -> Place:
    """The place of a span in a seed."""
    line = bisect_left(text.line_ends, span.start)
    begin = text.line_ends[line - 1] + 1 if line else 0
    return Place(path, line + 1, span.start - begin + 1, max(span.end - span.start, 1))


def _departure(text: SourceText, quote: str) -> str:
    """The words around the point where a long quote departs from the source: short enough to compare and to show."""
    if len(quote) <= LONG_QUOTE:
        return quote
    words = list(tokens(quote))
    known = bisect_left(
        range(len(words)), True, key=lambda last: normalise(quote[: words[last][1]]).text.strip() not in text.norm.text
    )
    around = words[max(known - WORDS_AROUND, 0) : known + WORDS_AROUND]
    return quote[around[0][0] : around[-1][1]][:LONG_QUOTE] if around else quote[:LONG_QUOTE]


def absent(seed: str, text: SourceText, quote: str, place: Place, *, hints: HintBudget) -> Problem:
    """The problem that a quote is not there, with what comes closest."""
    message = f"I cannot find this quote in `{seed}`."
    close = hints.nearest(text, _departure(text, quote))
    if close is None:
        return Problem("quote-absent", place, message, "Nothing in the source comes close: is it another source?")
    marks = {"same": "{}", "source": "[+{}+]", "quote": "[-{}-]"}
    diff = " ".join(marks[part.kind].format(part.text) for part in close.diff)
    signs = ", ".join(f"`{sign}` (U+{ord(sign):04X})" for sign in close.ligatures)
    by_sign = f"It differs by a ligature or another single sign alone: {signs}. " if signs else ""
    hint = (
        f"The closest words are: “{text.shown(close.span)}”. "
        f"Compared, with [-yours-] and [+the source's+]: {diff}. {by_sign}Quote the source letter by letter."
    )
    related = (Related(place_in(seed, text, close.span), "the closest words stand here"),)
    return Problem("quote-absent", place, message, hint, related=related)
