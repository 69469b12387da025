"""Revisions of a claim: what it states now, under a name made from that; and those that were published.

A revision's name is a hash of what the claim states: two that state the same have the same name, whoever works it out,
and a published one cannot change and keep its name. Where words stand in the source, how the source is labelled and
what an entity is called are no part of it: a claim was not corrected because of them.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from dossier.frozen import dataclass
from dossier.history.confirmed import filled, hash_of
from dossier.model.dossier import Claim, Dossier, Evidence
from dossier.model.index import Index
from dossier.model.support import STROKES
from dossier.read.history import RevisionRecord, StatedDerivation, StatedEvidence, States
from dossier.text.value import as_text

_BYTES = 5  # of SHA-256, eight letters of base 32: no accident among the revisions of one claim


@dataclass(frozen=True, slots=True)
class Replacement:
    """A revision that took the place of another; `id` is its fragment on the page of corrections."""

    id: str
    was: RevisionRecord
    now: RevisionRecord


def states_of(dossier: Dossier, index: Index, key: str) -> States:
    """What a claim states as it stands."""
    claim = dossier.claims[key]
    record = claim.record
    derived = record.derived
    return States(
        subject=claim.subject,
        property=record.property,
        at=record.at,
        when=record.when,
        value=_value(claim),
        statement={code: record.statement.get(code) for code in dossier.languages},
        line=STROKES[index.support[key]],
        disputes=tuple(sorted(dispute.id for dispute in index.disputes_of_claim.get(key, ()))),
        evidence=tuple(_evidence(dossier, item) for item in claim.evidence),
        derived=StatedDerivation(operation=derived.operation, of=derived.of) if derived else None,
    )


def name_of(states: States) -> str:
    """The name of the revision that states this."""
    digest = hashlib.sha256(_canonical(states.model_dump(mode="json")).encode()).digest()[:_BYTES]
    return base64.b32encode(digest).decode().lower()


def seal_of(record: RevisionRecord) -> str:
    """The seal of a revision: a hash over everything else in its line."""
    return hash_of(filled(record.model_dump(mode="json", exclude={"seal"})))


def published(dossier: Dossier) -> dict[str, tuple[RevisionRecord, ...]]:
    """The published revisions of each claim, oldest first, those under ids it had before included.

    Of claims that are gone, too, under their last id.
    """
    by_claim: dict[str, list[RevisionRecord]] = {}
    for revision in dossier.revisions:
        by_claim.setdefault(led_to(dossier, revision.claim), []).append(revision)
    return {key: tuple(revisions) for key, revisions in by_claim.items()}


def last_by_claim(dossier: Dossier) -> dict[str, RevisionRecord]:
    """The last published revision of each claim, under whatever id it was published."""
    return {led_to(dossier, revision.claim): revision for revision in dossier.revisions}


def replacements(dossier: Dossier) -> list[Replacement]:
    """Each revision that took the place of another, in the order they were published."""
    before = {
        id(after): prior
        for chain in published(dossier).values()
        for prior, after in pairwise(chain)
        if prior.rev != after.rev  # a new id alone changes nothing
    }
    times: Counter[str] = Counter()
    replaced = []
    for revision in dossier.revisions:
        if id(revision) in before:
            name = f"{revision.claim}-{revision.rev}"
            times[name] += 1  # what was stated before may be stated again
            fragment = name if times[name] == 1 else f"{name}-{times[name]}"
            replaced.append(Replacement(id=fragment, was=before[id(revision)], now=revision))
    return replaced


def led_to(dossier: Dossier, key: str) -> str:
    """The id that an id leads to, over any number of moves; itself, if it was not moved."""
    redirects: Mapping[str, str] = dossier.moved.redirects if dossier.moved else {}
    seen: set[str] = set()
    while key in redirects and key not in seen:
        seen.add(key)
        key = redirects[key]
    return key


def last_published(dossier: Dossier) -> dict[str, RevisionRecord]:
    """The last revision under each id that one was published under."""
    return {record.claim: record for record in dossier.revisions}


def unpublished(dossier: Dossier, index: Index) -> list[str]:
    """The claims that state something else than their last published revision, or have none."""
    last = last_published(dossier)
    return [
        key for key in dossier.claims if key not in last or name_of(states_of(dossier, index, key)) != last[key].rev
    ]


def _value(claim: Claim) -> str | None:
    """A typed value as it is written; a text that is its statement, or is given by language, as JSON."""
    written = claim.record.value
    if claim.record.derived is not None:
        return as_text(claim.value)
    if written is None or isinstance(written, str):
        return written
    return _canonical(dict(written.texts))


def _evidence(dossier: Dossier, item: Evidence) -> StatedEvidence:
    record = item.record
    source = dossier.sources[item.passage.source]
    value = record.value
    return StatedEvidence(
        source=source.id,
        passage=hash_of([source.text.exact(span) for span in item.passage.spans]),
        stance=record.stance,
        certainty=record.certainty,
        speaker=record.speaker,
        relay=record.relay,
        value=value if value is None or isinstance(value, str) else _canonical(dict(value.texts)),
        translation=dict(record.translation),
    )


def _canonical(data: Any) -> str:
    return json.dumps(filled(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
