"""Coverage: which sentences of each source are cited, which are set aside, and which are left open.

Of a source that is an excerpt nothing is left open: what nobody cites was not read.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from dossier.frozen import dataclass
from dossier.model.dossier import Dossier, Evidence, Source
from dossier.text.match import Span
from dossier.text.span import touching

State = Literal["cited", "set-aside", "open", "not-read"]


@dataclass(frozen=True, slots=True)
class SentenceUse:
    """One sentence of a source: where it is, whether it is used, and the claims that rest on it.

    `rest` is what of an open one is not set aside while another part of it is: the first stretch with a letter.
    """

    span: Span
    state: State
    claims: tuple[str, ...]
    aside: int | None = None
    rest: Span | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """All sentences of one source."""

    sentences: tuple[SentenceUse, ...]

    def count(self, state: State) -> int:
        """How many sentences are in one state."""
        return sum(use.state == state for use in self.sentences)

    @property
    def read(self) -> int:
        """How many sentences were read: of an excerpt those that are cited or set aside, else all."""
        return len(self.sentences) - self.count("not-read")

    @property
    def share(self) -> float:
        """The share of the sentences read that is cited or set aside, from 0 to 1."""
        return 1 - self.count("open") / self.read if self.read else 1.0


def coverage(source: Source, evidence: tuple[Evidence, ...]) -> Coverage:
    """How a source is used by the evidence that rests on it."""
    sentences = source.sentences
    claims: list[dict[str, None]] = [{} for _ in sentences]
    for item in evidence:
        for span in item.passage.spans:
            for index in touching(sentences, span.start, span.end):
                claims[index][item.claim] = None
    asides, rests = _asides(source), {}
    for index, parts in _parts_aside(source).items():
        rest = left_of(source, sentences[index], (span for span, _ in parts))
        if rest is None:
            asides.setdefault(index, min(number for _, number in parts))
        elif index not in asides:
            rests[index] = rest
    excerpt = source.record.excerpt is not None
    return Coverage(
        tuple(
            _use(span, tuple(claims[index]), asides.get(index), rests.get(index), excerpt=excerpt)
            for index, span in enumerate(sentences)
        )
    )


def left_of(source: Source, sentence: Span, without: Iterable[Span]) -> Span | None:
    """The first stretch of a sentence that holds a letter and stands in none of the spans; None if there is none."""
    start = sentence.start
    for span in [*sorted(without), Span(sentence.end, sentence.end)]:
        words = source.text.read(Span(start, min(span.start, sentence.end)))
        if any(map(str.isalpha, words)):
            begin = start + len(words) - len(words.lstrip())
            return Span(begin, begin + len(words.strip()))
        start = max(start, span.end)
    return None


def total_share(by_source: Mapping[str, Coverage]) -> float:
    """The share of all sources' sentences, as far as they were read, that is cited or set aside, from 0 to 1."""
    sentences = sum(coverage.read for coverage in by_source.values())
    uncovered = sum(coverage.count("open") for coverage in by_source.values())
    return 1.0 if not sentences else 1 - uncovered / sentences


def evidence_by_source(dossier: Dossier) -> dict[str, tuple[Evidence, ...]]:
    """All evidence, by source, in reading order."""
    by_source: dict[str, list[Evidence]] = {key: [] for key in dossier.sources}
    for claim in dossier.claims.values():
        for item in claim.evidence:
            by_source[item.passage.source].append(item)
    return {key: tuple(sorted(items, key=_reading_order)) for key, items in by_source.items()}


def _reading_order(item: Evidence) -> tuple[int, int, str, int]:
    return (item.passage.start, -item.passage.end, item.claim, item.index)


def _asides(source: Source) -> dict[int, int]:
    """By the index of each sentence that lies in a span set aside: the entry that names it, the first of several."""
    sentences = source.sentences
    entries: dict[int, int] = {}
    after = list(range(1, len(sentences) + 1))  # where to go on from a sentence that is set aside already
    for aside in source.asides:
        index = bisect_left(sentences, aside.span.start, key=lambda span: span.start)
        end = bisect_right(sentences, aside.span.end, key=lambda span: span.end)
        passed = []
        while index < end:
            entries.setdefault(index, aside.index)
            passed.append(index)
            index = after[index]
        for other in passed:
            after[other] = max(after[other], index)
    return entries


def _parts_aside(source: Source) -> dict[int, list[tuple[Span, int]]]:
    """By the index of each sentence of which a part is set aside: the parts, and the entries that name them."""
    parts: dict[int, list[tuple[Span, int]]] = {}
    for aside in source.asides:
        for index in _ends(source.sentences, aside.span):
            parts.setdefault(index, []).append((aside.span, aside.index))
    return parts


def _ends(sentences: tuple[Span, ...], span: Span) -> Iterator[int]:
    """The sentences that a span begins or ends within: the first and the last that it touches."""
    within = touching(sentences, span.start, span.end)
    for index in dict.fromkeys((within[0], within[-1]) if within else ()):
        if not (span.start <= sentences[index].start and sentences[index].end <= span.end):
            yield index


def _use(span: Span, claims: tuple[str, ...], aside: int | None, rest: Span | None, *, excerpt: bool) -> SentenceUse:
    if claims:
        return SentenceUse(span, "cited", claims)
    if aside is not None:
        return SentenceUse(span, "set-aside", (), aside)
    return SentenceUse(span, "not-read" if excerpt else "open", (), rest=rest)
