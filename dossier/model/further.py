"""Sentences that may carry a claim too: they name whom it is about and share its words, and it does not cite them.

A claim is the surer the more independent sources are cited for it, and the passages that nobody cited are the ones that
are hard to find. What is proposed here is for an editor to read; nothing else depends on it. Words are weighed by how
few sentences have them, as search engines do (inverse document frequency, Spärck Jones 1972).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log

from dossier.model.coverage import Coverage
from dossier.model.dossier import Claim, Dossier
from dossier.text.span import Span, touching
from dossier.text.stems import stems

BEGINNING = 5  # letters of a word by which two are taken for the same
LEAST = 2.0  # of the weight of a word that a single sentence has: so much must be shared, besides names
FIGURE = 2.0  # how much a shared figure weighs beside a word that is as rare


@dataclass(frozen=True, slots=True)
class Further:
    """A sentence of a source that may carry a claim too, and how near it comes. Only the order of scores matters."""

    source: str
    sentence: Span
    score: float


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence that may be cited: its number in its source, and what stands in it."""

    number: int
    span: Span
    words: frozenset[str]
    named: frozenset[str]


def further_passages(
    dossier: Dossier, coverage: Mapping[str, Coverage], claims: Iterable[str], most: int = 3
) -> Iterator[tuple[Claim, list[Further]]]:
    """For each of these claims that has any, the sentences that come nearest, at most `most`, the best first.

    Only sources in a language in which the claim quotes a passage are looked through, and no sentence that is set aside
    (`coverage`, by source). Computed claims have none.
    """
    read = {key: _sentences(dossier, key, coverage[key]) for key in dossier.sources}
    counted = Counter(word for sentences in read.values() for sentence in sentences for word in sentence.words)
    total = sum(map(len, read.values()))
    least = LEAST * log(1 + total)
    weights = {word: log(1 + total / count) * (FIGURE if word.isdigit() else 1) for word, count in counted.items()}
    by_name: dict[str, list[tuple[str, _Read]]] = defaultdict(list)
    for key, sentences in read.items():
        for sentence in sentences:
            for entity in sentence.named:
                by_name[entity].append((key, sentence))
    for key in claims:
        claim = dossier.claims[key]
        every = _near(dossier, claim, by_name, weights)
        near = sorted((item for item in every if item.score >= least), key=_best_first)
        if near:
            yield claim, near[:most]


def _best_first(item: Further) -> tuple[float, str, Span]:
    return -item.score, item.source, item.sentence


def _near(
    dossier: Dossier, claim: Claim, by_name: Mapping[str, list[tuple[str, _Read]]], weights: Mapping[str, float]
) -> Iterator[Further]:
    words = _words(dossier, claim)
    cited = _cited(dossier, claim)
    seen: set[tuple[str, int]] = set()
    for entity in claim.mentions:
        for key, sentence in by_name.get(entity, ()):
            place = (key, sentence.number)
            known = words.get(dossier.sources[key].language)
            if known is None or place in cited or place in seen:
                continue
            seen.add(place)
            shared = known & sentence.words
            yield Further(key, sentence.span, sum(weights[word] for word in shared))


def _sentences(dossier: Dossier, key: str, covered: Coverage) -> list[_Read]:
    text = dossier.sources[key].text
    return [
        _Read(number, use.span, *_words_and_names(dossier, text.shown(use.span)))
        for number, use in enumerate(covered.sentences)
        if use.state != "set-aside"
    ]


def _words_and_names(dossier: Dossier, text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The beginnings of a text's words without its names, and who is named."""
    mentions = dossier.names.find_mentions(text)
    bare = text
    for hit in reversed(mentions):
        bare = f"{bare[: hit.start]} {bare[hit.end :]}"
    return stems(bare, BEGINNING), frozenset(hit.entity_id for hit in mentions)


def _words(dossier: Dossier, claim: Claim) -> dict[str, frozenset[str]]:
    """By language, the words of what the claim quotes in it, and of its statement."""
    words: dict[str, frozenset[str]] = {}
    for item in claim.supporting:
        source = dossier.sources[item.passage.source]
        quoted = " ".join(source.text.shown(span) for span in item.passage.spans)
        stated = claim.record.statement.get(source.language)
        found = _words_and_names(dossier, f"{quoted} {stated}")[0]
        words[source.language] = words.get(source.language, frozenset()) | found
    return words


def _cited(dossier: Dossier, claim: Claim) -> set[tuple[str, int]]:
    """The sentences that the claim quotes from, whatever it quotes them for."""
    return {
        (item.passage.source, number)
        for item in claim.evidence
        for span in item.passage.spans
        for number in touching(dossier.sources[item.passage.source].sentences, span.start, span.end)
    }
