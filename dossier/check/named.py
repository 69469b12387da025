"""Who is named: a statement names nobody whom its passages do not name, and each passage names who speaks in it.

Where names take forms that no list holds, or are written in another script, one that is found is there, and of one that
is not found nobody can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from dossier.check.base import (
    Answer,
    Subject,
    Unchecked,
    passage_context,
    quoted,
    reader_of,
    statement_of,
    translations_of,
)
from dossier.check.turns import spoken
from dossier.model.dossier import Claim, Dossier, Evidence
from dossier.problem import Problem
from dossier.text.labels import Labels
from dossier.text.languages import language as language_of
from dossier.text.normalise import normalise
from dossier.text.value import EntityValue
from dossier.text.word_lists import any_of

_LEAST_IN_CAPITALS = 4  # letters of a name that no other word has by chance


def name_not_in_passage(subject: Subject) -> Iterator[Answer]:
    """Whoever a statement names stands in a supporting passage's sentence or the one before it."""
    dossier = subject.dossier
    for claim in subject.claims:
        if not claim.supporting:
            continue
        known, all_read = subject.once(named_around, claim), reads_names(dossier, claim.supporting)
        for language, text in statement_of(dossier, claim).items():
            if not language_of(language).reads_names:
                yield Unchecked((claim.id,))
            for mention in dossier.names.find_mentions(without_labels(dossier, text)):
                if mention.entity_id in known or dossier.entities[mention.entity_id].kind == "deal":
                    continue
                if not all_read:
                    yield Unchecked((claim.id,))
                    continue
                if _is_in_capitals(dossier, mention.entity_id, claim.supporting):
                    continue
                name = dossier.entities[mention.entity_id].name.get(language)
                message = f"The statement names {name}; none of its passages does, nor the sentences around them."
                hint = f"Quote a sentence that names {name}, or leave the name out of the statement."
                place = claim.record.where("statement", language)
                yield Problem("name-not-in-passage", place, message, hint, owner=(claim.id,))


def subject_not_in_passage(subject: Subject) -> Iterator[Answer]:
    """The subject of a claim, and an entity that is its value, stand there too: by name, or as what they are called."""
    dossier = subject.dossier
    for claim in subject.claims:
        if not claim.supporting:
            continue
        known = subject.once(named_around, claim)
        wanted = {"subject": claim.subject}
        if isinstance(claim.value, EntityValue):
            wanted["value"] = claim.value.id
        for field, entity in wanted.items():
            record = dossier.entities.get(entity)
            if record is None or record.kind == "deal" or entity in known:
                continue
            if _is_called_otherwise(dossier, entity, claim.supporting):
                continue
            if not reads_names(dossier, claim.supporting):
                yield Unchecked((claim.id,))
                continue
            message = f"`{entity}` is the claim's {field}; no passage's sentence names it, nor the one before."
            hint = (
                "Quote the sentence that names it; or write into its record what the source calls it (`descriptions`)."
            )
            yield Problem("subject-not-in-passage", claim.record.where(field), message, hint, owner=(claim.id,))


def speaker_not_in_passage(subject: Subject) -> Iterator[Answer]:
    """A speaker stands in the passage's sentence or the one before: otherwise the words are put into their mouth."""
    dossier = subject.dossier
    for claim, item in subject.evidence:
        for field in ("speaker", "relay"):
            speaker = getattr(item.record, field)
            if field == "speaker" and spoken(dossier, item) is not None:
                continue  # who speaks in a transcript is told by its turns
            if speaker not in dossier.entities or speaker in _entities_around(dossier, item):
                continue
            if _is_called_otherwise(dossier, speaker, (item,)):
                continue
            if not reads_names(dossier, (item,)):
                yield Unchecked((claim.id, item.index))
                continue
            message = f"`{speaker}` is the {field}; neither the passage's sentence nor the one before names them."
            hint = "Quote the sentence that names them, or correct the field."
            place = claim.record.where("evidence", item.index, field)
            yield Problem("speaker-not-in-passage", place, message, hint, owner=(claim.id, item.index))


def names_differ_between_languages(subject: Subject) -> Iterator[Answer]:
    """A statement names the same entities in every language, and a translation those of its quote."""
    dossier = subject.dossier
    for claim in subject.claims:
        named = {code: _names_in(dossier, text) for code, text in statement_of(dossier, claim).items()}
        first = next(iter(named), "")
        for code, entities in named.items():
            apart = entities ^ named[first]
            told = _missing(first, named[first], apart) | _missing(code, entities, apart)
            if told:
                message = f"`{first}` and `{code}` name different entities: {_list(told)}."
                hint = "Name the same in every language."
                yield Problem("names-differ", claim.record.where("statement", code), message, hint, owner=(claim.id,))
            if told < apart:
                yield Unchecked((claim.id,))
        for item in claim.evidence:
            source = dossier.sources[item.passage.source]
            in_quote = _names_in(dossier, " ".join(quoted(dossier, item)))
            for code, text in translations_of(item).items():
                translated = _names_in(dossier, text)
                apart = {entity for entity in in_quote ^ translated if dossier.entities[entity].kind != "deal"}
                told = _missing(source.language, in_quote, apart) | _missing(code, translated, apart)
                if told:
                    message = f"Quote and translation name different entities: {_list(told)}."
                    hint = "Translate the quote, all of it and nothing else."
                    place = claim.record.where("evidence", item.index, "translation", code)
                    yield Problem("names-differ", place, message, hint, owner=(claim.id, item.index))
                if told < apart or not (in_quote or reads_names(dossier, (item,))):
                    yield Unchecked((claim.id,))


def reads_names(dossier: Dossier, evidence: Iterable[Evidence]) -> bool:
    """Whether a name that is found in none of these passages is in none."""
    return all(reader_of(dossier, item).reads_names for item in evidence)


def without_labels(dossier: Dossier, text: str) -> str:
    """A statement without the editors' names of sources: "the article on the Scale AI stake" names no company."""
    return dossier.labels.blanked(text)


def _names_in(dossier: Dossier, text: str) -> set[str]:
    return {mention.entity_id for mention in dossier.names.find_mentions(without_labels(dossier, text))}


def _missing(language: str, named: set[str], wanted: set[str]) -> set[str]:
    """Those of `wanted` that a text certainly does not name."""
    return wanted - named if language_of(language).reads_names else set()


def _entities_around(dossier: Dossier, item: Evidence) -> set[str]:
    context = passage_context(item, dossier.sources[item.passage.source])
    texts = (context.text, context.before_text)
    named = {mention.entity_id for text in texts for mention in dossier.names.find_mentions(text)}
    turn = spoken(dossier, item)
    return named | {turn.speaker} if turn is not None and turn.speaker is not None else named


def named_around(dossier: Dossier, claim: Claim) -> frozenset[str]:
    """Everybody the supporting passages name or are told by: names around them, outlets, speakers, relays."""
    known: set[str] = set()
    for item in claim.with_stance("supports"):
        record = dossier.sources[item.passage.source].record
        told_by = [record.outlet.value, record.derived_from, item.record.speaker, item.record.relay]
        told_by += [*record.relays, *record.author.agencies]
        known |= {name for name in told_by if name}
        known |= _entities_around(dossier, item)
    return frozenset(known)


def _is_called_otherwise(dossier: Dossier, entity: str, evidence: Sequence[Evidence]) -> bool:
    """Whether passages' sentences have a name in capitals, or what sources call the entity without naming it."""
    return _is_described(dossier, entity, evidence) or _is_in_capitals(dossier, entity, evidence)


def _is_in_capitals(dossier: Dossier, entity: str, evidence: Sequence[Evidence]) -> bool:
    """Whether passages' sentences have a name in capitals ("GLOBEX"), as some write all names."""
    record = dossier.entities[entity]
    names = {name.upper() for name in (*record.name.texts.values(), *record.aliases) if len(name) >= _LEAST_IN_CAPITALS}
    wanted = re.compile(rf"(?<!\w)(?:{any_of(names)})(?!\w)")
    return any(wanted.search(text) for text in _texts_around(dossier, evidence))


def _is_described(dossier: Dossier, entity: str, evidence: Sequence[Evidence]) -> bool:
    words = dossier.entities[entity].descriptions
    texts = _texts_around(dossier, evidence) if words else ()
    known = _descriptions(words)
    return any(known.any_in(normalise(text).text.casefold()) for text in texts)


def _texts_around(dossier: Dossier, evidence: Sequence[Evidence]) -> Iterator[str]:
    """Of each passage its sentences and the one before."""
    for item in evidence:
        context = passage_context(item, dossier.sources[item.passage.source])
        yield f"{context.before_text} {context.text}"


@lru_cache(maxsize=1024)  # many claims have one subject
def _descriptions(words: tuple[str, ...]) -> Labels:
    return Labels(tuple(dict.fromkeys(normalise(word).text.casefold() for word in words)))


def _list(entities: set[str]) -> str:
    return ", ".join(f"`{entity}`" for entity in sorted(entities))
