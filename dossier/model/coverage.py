"""Coverage: which sentences of each source are cited, which are set aside, and which are left open."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dossier.model.dossier import Dossier, Evidence, Source
from dossier.text.match import Span
from dossier.text.span import touching

State = Literal["cited", "set-aside", "open"]


@dataclass(frozen=True, slots=True)
class SentenceUse:
    """One sentence of a source: where it is, whether it is used, and the claims that rest on it."""

    span: Span
    state: State
    claims: tuple[str, ...]
    aside: int | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """All sentences of one source."""

    sentences: tuple[SentenceUse, ...]

    def count(self, state: State) -> int:
        """How many sentences are in one state."""
        return sum(use.state == state for use in self.sentences)

    @property
    def share(self) -> float:
        """The share of the sentences that is cited or set aside, from 0 to 1."""
        return 1.0 if not self.sentences else 1 - self.count("open") / len(self.sentences)


def coverage(source: Source, evidence: tuple[Evidence, ...]) -> Coverage:
    """How a source is used by the evidence that rests on it."""
    sentences = source.sentences
    claims: list[dict[str, None]] = [{} for _ in sentences]
    for item in evidence:
        for span in item.passage.spans:
            for index in touching(sentences, span.start, span.end):
                claims[index][item.claim] = None
    asides = _asides(source)
    return Coverage(tuple(_use(span, tuple(claims[index]), asides.get(index)) for index, span in enumerate(sentences)))


def total_share(by_source: Mapping[str, Coverage]) -> float:
    """The share of all sources' sentences that is cited or set aside, from 0 to 1."""
    sentences = sum(len(coverage.sentences) for coverage in by_source.values())
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


def _use(span: Span, claims: tuple[str, ...], aside: int | None) -> SentenceUse:
    if claims:
        return SentenceUse(span, "cited", claims)
    return SentenceUse(span, "open" if aside is None else "set-aside", (), aside)
