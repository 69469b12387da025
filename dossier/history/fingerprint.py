"""What exactly an editor confirmed, as short hashes: the claim's value and statement, each passage, each judgement.

A hash says which words were looked at, not that they are right (OpenSanctions: "a hash proves that the bytes are the
version a maintainer reviewed; it does not prove that they were interpreted correctly"). The parts are hashed apart, so
that a change reopens what it touches and nothing else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from dossier.model.dossier import Claim, Dossier, Evidence, Source
from dossier.read.records import DisputeRecord, EntityRecord, SourceRecord

DIGITS = 12  # hex digits of SHA-256 kept: 48 bits, no accident within a dossier

ADDED_LATER = ("settles",)  # optional fields that ledgers written before know nothing of


@dataclass(frozen=True, slots=True)
class EvidencePrint:
    """One piece of evidence: the source, its words, the judgement on them."""

    source: str
    passage: str
    judgement: str

    def __str__(self) -> str:
        return f"{self.source} {self.passage} {self.judgement}"


@dataclass(frozen=True, slots=True)
class ClaimPrint:
    """A claim as it was confirmed."""

    value: str
    statement: str
    evidence: tuple[EvidencePrint, ...]


def fingerprint(claim: Claim, sources: Mapping[str, Source]) -> ClaimPrint:
    """The fingerprint of a claim as it stands."""
    record = claim.record
    written = record.model_dump(mode="json", include={"subject", "property", "value", "at", "when", "about", "derived"})
    statement = dict(record.statement.texts)
    return ClaimPrint(
        hash_of(written),
        hash_of(statement),
        tuple(_evidence(item, sources[item.passage.source]) for item in claim.evidence),
    )


def record_prints(dossier: Dossier) -> dict[str, str]:
    """The hashes of everything but claims: disputes, entities and sources by id, pages by the path of their file."""
    sources = [source.record for source in dossier.sources.values()]
    records: list[DisputeRecord | EntityRecord | SourceRecord] = [
        *dossier.disputes.values(),
        *dossier.entities.values(),
        *sources,
    ]
    prints = {record.id: hash_of(_confirmed(record)) for record in records}
    for page in dossier.pages.values():
        runs = [[run.text, run.link] for sentence in page.sentences() for run in sentence.runs]
        prints[page.path] = hash_of([page.front.model_dump(mode="json"), runs])
    return prints


def _confirmed(record: DisputeRecord | EntityRecord | SourceRecord) -> dict[str, object]:
    """What was looked at. A field that came later, left out, leaves the record as it was confirmed before."""
    written = record.model_dump(mode="json")
    return {name: value for name, value in written.items() if name not in ADDED_LATER or value is not None}


def _evidence(item: Evidence, source: Source) -> EvidencePrint:
    words = [source.text.exact(span) for span in item.passage.spans]
    judgement = item.record.model_dump(
        mode="json", include={"stance", "certainty", "speaker", "relay", "value", "translation"}
    )
    return EvidencePrint(source.id, hash_of(words), hash_of(judgement))


def hash_of(data: object) -> str:
    """A short hash of plain data, whatever the order of its keys."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]
