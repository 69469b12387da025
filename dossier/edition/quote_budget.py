"""How much of a source may be shown: passages within its quote budget, pointers beyond it.

The default is `quote-only`: a public page shows no more of an article than its claims need. What gives way is chosen on
purpose: passages behind disputes, deals and the dossier's own prose keep their words first, then those that carry a
claim alone, then short ones, so that as many facts as possible keep theirs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from dossier.model.dossier import Dossier, Passage, Source
from dossier.model.index import Index
from dossier.text.match import Span
from dossier.text.normalise import PLACEHOLDER
from dossier.text.scripts import is_unspaced, words
from dossier.text.value import Percent, parse

POINTER_WORDS = 3  # words from the start and the end of a passage that is not shown in full
ASIDE_WORDS = 8  # words that name a run of boilerplate


def budget(dossier: Dossier) -> float:
    """The part of a source's characters that may be shown, from 0 to 1."""
    value = parse("percent", dossier.site.quote_budget)
    return float(value.low) / 100 if isinstance(value, Percent) and value.low is not None else 0.0


def shown_passages(dossier: Dossier, index: Index) -> dict[str, frozenset[str]]:
    """By source, the ids of the passages that are shown in words."""
    share = budget(dossier)
    return {key: _shown(dossier, index, source, share) for key, source in dossier.sources.items()}


def shown_share(source: Source, passages: Mapping[str, Passage], shown: frozenset[str]) -> float:
    """The part of the source's characters that is shown."""
    return _size(_visible(source, passages, shown)) / max(_letters(source), 1)


def visible(dossier: Dossier, index: Index, key: str, shown: frozenset[str]) -> tuple[Span, ...]:
    """The stretches of a source that the site shows in words, in order, those that touch joined into one.

    Of a text that may be shown without a budget that is all of it.
    """
    source = dossier.sources[key]
    if source.record.rights != "quote-only":
        return (Span(0, len(source.text.raw)),)
    stretches: list[Span] = []
    for span in sorted(_visible(source, _passages(source, index), shown), key=_place):
        if stretches and span.start <= stretches[-1].end:
            stretches[-1] = Span(stretches[-1].start, max(stretches[-1].end, span.end))
        else:
            stretches.append(span)
    return tuple(stretches)


def ends(source: Source, passage: Passage) -> tuple[Span, ...]:
    """The first and the last words of a passage, which are shown in any case: enough to find it."""
    first, last = passage.spans[0], passage.spans[-1]
    opening = Span(first.start, first.start + _words(source, first)[:POINTER_WORDS][-1][1])
    closing = Span(last.start + _words(source, last)[-POINTER_WORDS:][0][0], last.end)
    return (first,) if closing.start <= opening.end else (opening, closing)


def _words(source: Source, span: Span) -> list[tuple[int, int]]:
    """Where words begin and end that are read, within a stretch."""
    text = source.text.read(span)
    return [(start, end) for start, end in words(text) if text[start:end].strip(PLACEHOLDER)]


def aside_words(source: Source, index: int) -> Span:
    """What is shown of a stretch set aside: a short one as it is; a long run is named by its first words."""
    span = next(aside.span for aside in source.asides if aside.index == index)
    if source.record.set_aside[index].quote:
        return span
    inside = [sentence for sentence in source.sentences if span.start <= sentence.start and sentence.end <= span.end]
    first = inside[0] if inside else span
    text = source.text.read(first)
    if is_unspaced(text):
        return Span(first.start, first.start + list(words(text))[:ASIDE_WORDS][-1][1])
    return Span(first.start, first.start + len(" ".join(text.split(" ")[:ASIDE_WORDS])))


def _shown(dossier: Dossier, index: Index, source: Source, share: float) -> frozenset[str]:
    evidence = index.evidence[source.id]
    passages = _passages(source, index)
    if source.record.rights != "quote-only":
        return frozenset(passages)
    alone: set[str] = set()
    central = {passage.id for passage in source.stated.values()}
    for item in evidence:
        claim = dossier.claims[item.claim]
        if item.record.stance == "supports" and len(claim.with_stance("supports")) == 1:
            alone.add(item.passage.id)
        cited = item.claim in index.prose_of_claim or item.claim in index.disputes_of_claim
        if cited or dossier.entities[claim.subject].kind == "deal":
            central.add(item.passage.id)

    def weight(key: str) -> tuple[bool, bool, int, int]:
        passage = passages[key]
        length = sum(span.end - span.start for span in passage.spans)
        return (key not in central, key not in alone, length, passage.start)

    spans = [*_always(source, passages), *_published(dossier, source)]
    limit = max(share * _letters(source), _size(spans))
    shown: set[str] = set()
    for key in sorted(passages, key=weight):
        with_passage = [*spans, *passages[key].spans]
        if _size(with_passage) <= limit:
            spans = with_passage
            shown.add(key)
    return frozenset(shown)


def _passages(source: Source, index: Index) -> dict[str, Passage]:
    passages = {item.passage.id: item.passage for item in index.evidence[source.id]}
    return passages | {passage.id: passage for passage in source.stated.values()}


def _visible(source: Source, passages: Mapping[str, Passage], shown: frozenset[str]) -> list[Span]:
    spans = [span for key, passage in passages.items() if key in shown for span in passage.spans]
    return [*_always(source, passages), *spans]


def _always(source: Source, passages: Mapping[str, Passage]) -> list[Span]:
    """What is shown of a source whatever the budget: the ends of its passages, its own record, what is set aside."""
    spans = [span for passage in passages.values() for span in ends(source, passage)]
    spans += [passage.spans[0] for passage in source.stated.values()]
    return [*spans, *(aside_words(source, aside.index) for aside in source.asides)]


def _published(dossier: Dossier, source: Source) -> list[Span]:
    """What published revisions show of the source as it is: their pages stay, so it counts first."""
    evidence = (item for revision in dossier.revisions for item in revision.words.evidence)
    seed = source.record.sha256
    return [Span(part.start, part.end) for item in evidence if item.seed == seed for part in item.parts]


def _letters(source: Source) -> int:
    return sum(span.end - span.start for span in source.sentences)


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _size(spans: list[Span]) -> int:
    """Characters in the union of the spans."""
    total, reach = 0, 0
    for span in sorted(spans, key=_place):
        total += max(0, span.end - max(span.start, reach))
        reach = max(reach, span.end)
    return total


def pointer(source: Source, passage: Passage) -> str:
    """Where the passage stands, for someone with the article at hand: paragraph and sentence in it."""
    number = source.text.paragraph_at(passage.start)
    before, up_to = (
        bisect_left(source.sentences, offset, key=lambda span: span.start)
        for offset in (source.text.paragraphs[number].start, passage.start + 1)
    )
    return f"¶ {number + 1}.{max(up_to - before, 0)}"
