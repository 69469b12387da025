"""Passages in the sentences they stand in: readers are shown the whole sentence, with the words that are quoted in it.

What stands around a quote is shown only where it is shown already, as part of other passages: the quote budget of a
source stays what it is. Where words in a sentence may not be shown, the quote stands without them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from dossier.edition.context import Derivation, SiteContext
from dossier.edition.quote_budget import visible
from dossier.frozen import dataclass
from dossier.model.dossier import Passage, Source
from dossier.text.span import Span

MOST = 700  # code points; what is longer is no sentence that anybody reads to the end in a card


@dataclass(frozen=True, slots=True)
class SentencesAround:
    """A stretch of whole sentences that is shown in one piece, and what is quoted in it, in order."""

    span: Span
    quoted: tuple[Span, ...]


def _all(site: SiteContext) -> Mapping[tuple[str, str], tuple[SentencesAround, ...]]:
    found: dict[tuple[str, str], tuple[SentencesAround, ...]] = {}
    for key, source in site.dossier.sources.items():
        everything = (Span(0, len(source.text.raw)),)
        seen = everything if site.settings.preview else visible(site.dossier, site.index, key, site.shown[key])
        hidden = hidden_stretches(source, seen)
        for item in site.index.evidence[key]:
            if site.shows(item.passage) and (key, item.passage.id) not in found:
                found[key, item.passage.id] = sentences_around(source, item.passage, hidden)
    return found


WHOLE_SENTENCES = Derivation("whole sentences", _all)  # by the source and the id of the passage


def hidden_stretches(source: Source, seen: Sequence[Span]) -> tuple[Span, ...]:
    """Where a source has words that are not shown; `seen` is what is shown, in order. Signs alone hide nothing."""
    raw = source.text.raw
    ends = (0, *(span.end for span in seen))
    starts = (*(span.start for span in seen), len(raw))
    between = (Span(start, end) for start, end in zip(ends, starts, strict=True))
    return tuple(span for span in between if any(map(str.isalnum, raw[span.start : span.end])))


def sentences_around(source: Source, passage: Passage, hidden: Sequence[Span]) -> tuple[SentencesAround, ...]:
    """The sentences of a passage; those that follow each other are one stretch."""
    stretches: list[SentencesAround] = []
    for part in passage.spans:
        first, last = _bounds(source, part)
        end = last if _is_open(Span(part.end, last), hidden) else part.end
        if stretches:
            before = stretches[-1]
            said = before.quoted[-1].end
            goes_on = first <= said or _follows(source, before.span.end, first)
            if goes_on and _is_open(Span(said, part.start), hidden):
                stretches[-1] = SentencesAround(Span(before.span.start, max(end, part.end)), (*before.quoted, part))
                continue
            if first <= said:  # of one sentence, between whose quotes something may not be shown
                stretches[-1] = SentencesAround(Span(before.span.start, said), before.quoted)
                stretches.append(SentencesAround(Span(part.start, end), (part,)))
                continue
        start = first if _is_open(Span(first, part.start), hidden) else part.start
        stretches.append(SentencesAround(Span(start, end), (part,)))
    return tuple(_without_signs_alone(source, stretch) for stretch in stretches)


def _without_signs_alone(source: Source, stretch: SentencesAround) -> SentencesAround:
    """A stretch; only what is quoted where no word stands around it, just a full stop."""
    raw, first, last = source.text.raw, stretch.quoted[0].start, stretch.quoted[-1].end
    if any(map(str.isalnum, raw[stretch.span.start : first] + raw[last : stretch.span.end])):
        return stretch
    return SentencesAround(Span(first, last), stretch.quoted)


def _bounds(source: Source, part: Span) -> tuple[int, int]:
    """Where the sentences begin and end in which a part stands; those of the part itself where they are too long."""
    sentences = source.sentences
    at = bisect_right(sentences, part.start, key=lambda span: span.start) - 1
    until = bisect_left(sentences, part.end, key=lambda span: span.end)
    first = sentences[at].start if at >= 0 and part.start < sentences[at].end else part.start
    last = sentences[until].end if until < len(sentences) and sentences[until].start < part.end else part.end
    return (first, last) if last - first <= MOST else (part.start, part.end)


def _follows(source: Source, end: int, start: int) -> bool:
    """Whether the sentence that begins at `start` is the next one of the same paragraph."""
    if end > start or source.text.paragraph_at(end - 1) != source.text.paragraph_at(start):
        return False
    return not source.text.raw[end:start].strip()


def _is_open(span: Span, hidden: Sequence[Span]) -> bool:
    """Whether everything at a stretch may be shown."""
    at = bisect_right(hidden, span.start, key=lambda stretch: stretch.end)
    return span.start >= span.end or at == len(hidden) or hidden[at].start >= span.end
