"""How much of a source may be shown: passages within its quote budget, pointers beyond it.

The default is `quote-only`: a public page shows no more of an article than its claims need. What gives way is chosen on
purpose: passages behind disputes, deals and the dossier's own prose keep their words first, then those that carry a
claim alone, then short ones, so that as many facts as possible keep theirs.
"""

from __future__ import annotations

from dossier.graph.dossier import Dossier, Passage, Source
from dossier.graph.index import Index
from dossier.text.match import Span
from dossier.text.value import Percent, parse


def budget(dossier: Dossier) -> float:
    """The part of a source's characters that may be shown, from 0 to 1."""
    value = parse("percent", dossier.site.quote_budget)
    return float(value.low) / 100 if isinstance(value, Percent) and value.low is not None else 0.0


def shown_passages(dossier: Dossier, index: Index) -> dict[str, frozenset[str]]:
    """By source, the ids of the passages that are shown in words."""
    share = budget(dossier)
    return {key: _shown(dossier, index, source, share) for key, source in dossier.sources.items()}


def shown_share(source: Source, passages: dict[str, Passage], shown: frozenset[str]) -> float:
    """The part of the source's characters that is shown."""
    spans = [span for key, passage in passages.items() if key in shown for span in passage.spans]
    return _size(spans) / max(_letters(source), 1)


def _shown(dossier: Dossier, index: Index, source: Source, share: float) -> frozenset[str]:
    evidence = index.evidence[source.id]
    passages = {item.passage.id: item.passage for item in evidence}
    passages |= {passage.id: passage for passage in source.stated.values()}
    if source.record.rights != "quote-only":
        return frozenset(passages)
    alone: set[str] = set()
    central = {passage.id for passage in source.stated.values()}
    for item in evidence:
        claim = dossier.claims[item.claim]
        if item.record.stance == "supports" and len(claim.with_stance("supports")) == 1:
            alone.add(item.passage.id)
        told = item.claim in index.prose_of_claim or item.claim in index.disputes_of_claim
        if told or dossier.entities[claim.subject].kind == "deal":
            central.add(item.passage.id)

    def weight(key: str) -> tuple[bool, bool, int, int]:
        passage = passages[key]
        length = sum(span.end - span.start for span in passage.spans)
        return (key not in central, key not in alone, length, passage.start)

    limit = share * _letters(source)
    taken: list[Span] = []
    shown: set[str] = set()
    for key in sorted(passages, key=weight):
        with_it = [*taken, *passages[key].spans]
        if _size(with_it) <= limit:
            taken = with_it
            shown.add(key)
    return frozenset(shown)


def _letters(source: Source) -> int:
    return sum(span.end - span.start for span in source.sentences)


def _size(spans: list[Span]) -> int:
    """Characters in the union of the spans."""
    total, reach = 0, 0
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        total += max(0, span.end - max(span.start, reach))
        reach = max(reach, span.end)
    return total
