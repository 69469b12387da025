"""Presence is not support: a quote may stand in its source word for word and still not carry what is stated.

No program can tell whether it does. Three signs that it does not can be seen, and an editor is asked: only a headline
says it, not a word is shared, or one sentence has to carry too much (found by hand in databases of quoted evidence,
where the check that a quote is there passed: dismech #7536, #9970, #10609).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from dossier.check.base import Answer, Subject, Unchecked, quoted, reader_of, statement_of, translations_of
from dossier.check.named import without_labels
from dossier.model.dossier import Claim, Dossier, Evidence, Passage, Source
from dossier.problem import Problem, Severity
from dossier.text.denials import says_otherwise
from dossier.text.languages import is_known
from dossier.text.languages import language as language_of
from dossier.text.span import touching
from dossier.text.stems import stems
from dossier.text.value import as_text

MOST_PROPERTIES = 3  # unlike ones that the same words carry without anybody being asked
MOST_PASSAGES = 50  # different ones of a sentence that are held against each other
SAME_WORDS = 0.8  # of the words of two passages together that both hold: then they are about one thing
BEGINNING = 4  # letters of a word that are compared

Passages = dict[Passage, list[Evidence]]


class _Stated(NamedTuple):
    """What is compared of a statement: its value, the stems of its words, its names as written, and whose they are."""

    value: str
    stems: frozenset[str]
    written: set[str]
    entities: set[str]


def only_in_headline(subject: Subject) -> Iterator[Problem]:
    """A headline promises what the text tells: a claim rests on more than the title of a source."""
    dossier = subject.dossier
    for claim in subject.claims:
        supporting = claim.supporting
        if not supporting:
            continue
        if all(_is_in_headline(item.passage, dossier.sources[item.passage.source]) for item in supporting):
            message = "Only the headline says this: no passage of the text itself supports it."
            hint = "Quote the sentence of the text that says it; if there is none, write the reason in `allow`."
            place = claim.record.where("evidence", supporting[0].index, "quote")
            owner = (claim.id, supporting[0].index)
            yield Problem("headline-only", place, message, hint, severity=Severity.WARNING, owner=owner)


def nothing_in_common(subject: Subject) -> Iterator[Answer]:
    """Statement and quote share a word besides a name, or two names, in the statement's language."""
    dossier = subject.dossier
    for claim in subject.claims:
        supporting = claim.supporting
        if not supporting:
            continue
        for language, text in statement_of(dossier, claim).items():
            stated = _stated(dossier, claim, text)
            told = [_told(dossier, item, language) for item in supporting]
            if not stated.stems or any(_shares(dossier, stated, each) for each in told):
                continue
            if any(says_otherwise(each, text, language) for each in told):
                continue  # "no difference" is "similar"
            if not is_known(language):  # in many languages words begin otherwise in another form
                yield Unchecked((claim.id,))
                continue
            message = "The statement and what is quoted share nothing but a name."
            hint = "Quote the words that say it, or correct the statement; write the reason in `allow` if they do."
            place = claim.record.where("statement", language)
            yield Problem("nothing-in-common", place, message, hint, severity=Severity.WARNING, owner=(claim.id,))
            break


def carries_too_much(subject: Subject) -> Iterator[Problem]:
    """The same words do not carry more than three claims that state unlike properties."""
    dossier = subject.dossier
    for key, source in dossier.sources.items():
        supporting = [item for item in subject.index.evidence[key] if item.record.stance == "supports"]
        for sentence, passages in _by_sentence(source, supporting):
            groups = [_alike(passage, passages) for passage in list(passages)[:MOST_PASSAGES]]
            most = max(groups, key=lambda items: len(_properties(dossier, items)))
            properties = _properties(dossier, most)
            if len(properties) <= MOST_PROPERTIES:
                continue
            claims = dict.fromkeys(item.claim for item in most)
            first = source.text.shown(source.sentences[sentence])[:60].strip()
            message = f"The same words carry {len(claims)} claims with {len(properties)} properties: “{first} …”."
            hint = f"Look whether they say each of it: {', '.join(f'`{claim}`' for claim in claims)}."
            claim = dossier.claims[most[0].claim]
            place = claim.record.where("evidence", most[0].index, "quote")
            owner = (claim.id, most[0].index)
            yield Problem("carries-too-much", place, message, hint, severity=Severity.WARNING, owner=owner)


def _is_in_headline(passage: Passage, source: Source) -> bool:
    title = source.stated.get("title")
    return title is not None and title.start <= passage.start and passage.end <= title.end


def _told(dossier: Dossier, item: Evidence, language: str) -> str:
    """What a passage says in a language, in its own words or translated; nothing where it has neither."""
    if reader_of(dossier, item).code == language_of(language).code:
        return " ".join(quoted(dossier, item))
    return translations_of(item).get(language, "")


def _shares(dossier: Dossier, stated: _Stated, told: str) -> bool:
    """Whether what a passage says shares a word or two names with a statement; or it cannot be told in its language.

    Two names of one entity are two as well: "X is called Y for short".
    """
    if not told or (stated.value and stated.value in told):  # a spelling, a name, a code
        return True
    folded = told.casefold()  # in the middle of words too: "Elektrofähre", and of names: "spells his first name so"
    if any(stem in folded for stem in stated.stems):
        return True
    written, entities = _names(dossier, told)
    return len(stated.written & written) > 1 or len(stated.entities & entities) > 1


def _stated(dossier: Dossier, claim: Claim, text: str) -> _Stated:
    bare = without_labels(dossier, text)
    for hit in reversed(dossier.names.find_mentions(bare)):
        bare = f"{bare[: hit.start]} {bare[hit.end :]}"
    return _Stated(as_text(claim.value), stems(bare, BEGINNING), *_names(dossier, text))


def _names(dossier: Dossier, text: str) -> tuple[set[str], set[str]]:
    """The names in a text, and the entities that have them."""
    hits = dossier.names.find_mentions(text)
    return {text[hit.start : hit.end] for hit in hits}, {hit.entity_id for hit in hits}


def _by_sentence(source: Source, evidence: Iterable[Evidence]) -> Iterator[tuple[int, Passages]]:
    """The evidence of each sentence that has more of it than may pass unasked, by passage, in reading order."""
    of_sentence: dict[int, Passages] = {}
    for item in evidence:
        for sentence in touching(source.sentences, item.passage.start, item.passage.end):
            of_sentence.setdefault(sentence, {}).setdefault(item.passage, []).append(item)
    for sentence, passages in sorted(of_sentence.items()):
        if sum(map(len, passages.values())) > MOST_PROPERTIES:
            yield sentence, passages


def _alike(passage: Passage, passages: Passages) -> list[Evidence]:
    """The evidence whose passage holds nearly the same words."""
    alike = [other for other in islice(passages, MOST_PASSAGES) if _in_both(passage, other) >= SAME_WORDS]
    return [item for other in alike for item in passages[other]]


def _in_both(one: Passage, other: Passage) -> float:
    """The part of two passages' characters that both hold."""
    both = sum(
        max(min(mine.end, span.end) - max(mine.start, span.start), 0) for mine in one.spans for span in other.spans
    )
    return both / (_length(one) + _length(other) - both)


def _length(passage: Passage) -> int:
    return sum(span.end - span.start for span in passage.spans)


def _properties(dossier: Dossier, evidence: Iterable[Evidence]) -> set[str]:
    """What is stated: parties, amount and status of one deal are one event."""
    properties = set()
    for item in evidence:
        claim = dossier.claims[item.claim]
        entity = dossier.entities.get(claim.subject)
        is_of_deal = entity is not None and entity.kind == "deal"
        properties.add(claim.subject if is_of_deal else claim.record.property)
    return properties
