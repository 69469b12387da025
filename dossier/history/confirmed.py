"""What exactly an editor confirmed, as short hashes, and what is not confirmed as it stands.

A hash says which words were looked at, not that they are right (OpenSanctions: "a hash proves that the bytes are the
version a maintainer reviewed; it does not prove that they were interpreted correctly"). Of a claim, the value, the
statement, the notes, each passage and each judgement are hashed apart, so that a change reopens what it touches and
nothing else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from dossier.frozen import dataclass
from dossier.model.dossier import Claim, Dossier, Evidence, Source
from dossier.model.ids import kind_of
from dossier.read.history import ClaimConfirmed, IdMoved, IdRetracted, RecordConfirmed
from dossier.read.records import DisputeRecord, EntityRecord, SourceRecord

DIGITS = 12  # hex digits of SHA-256 kept: 48 bits, no accident within a dossier
_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True)  # made once: there are thousands of hashes
SITE, VOCABULARY = "content/site.yaml", "content/vocabulary.yaml"
_SITE_TEXTS = {"title", "tagline", "content_license", "code_license"}  # what pages show; the rest is settings


@dataclass(frozen=True, slots=True)
class EvidencePrint:
    """One piece of evidence: the source, its words, the judgement on them with the editors' note."""

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
    notes: str | None
    evidence: tuple[EvidencePrint, ...]


@dataclass(frozen=True, slots=True)
class RecordPrint:
    """Anything else as it was confirmed; `kind` is that of its id, or `page`, `site` or `vocabulary`."""

    kind: str
    content: str


@dataclass(frozen=True, slots=True)
class MovePrint:
    """Where an id went, or why it is gone, as `content/moved.yaml` says."""

    kind: str
    to: str | None = None
    reason: tuple[tuple[str, str], ...] = ()
    on: str | None = None


def fingerprint(claim: Claim, sources: Mapping[str, Source]) -> ClaimPrint:
    """The fingerprint of a claim as it stands."""
    record = claim.record
    notes = filled(record.model_dump(mode="json", include={"note", "allow", "weight"}))
    written = record.model_dump(mode="json", include={"subject", "property", "value", "at", "when", "about", "derived"})
    return ClaimPrint(
        value=hash_of(filled(written)),
        statement=hash_of(dict(record.statement.texts)),
        notes=hash_of(notes) if notes else None,
        evidence=tuple(_evidence(item, sources[item.passage.source]) for item in claim.evidence),
    )


def confirmed_print(event: ClaimConfirmed) -> ClaimPrint:
    """The fingerprint that was confirmed."""
    evidence = tuple(EvidencePrint(*item.split(" ")) for item in event.evidence)
    return ClaimPrint(value=event.value, statement=event.statement, notes=event.notes, evidence=evidence)


def record_prints(dossier: Dossier) -> dict[str, RecordPrint]:
    """All but claims as it stands: records by id; pages, the site's texts and the vocabulary by their file's path."""
    sources = [source.record for source in dossier.sources.values()]
    records: list[DisputeRecord | EntityRecord | SourceRecord] = [
        *dossier.disputes.values(),
        *dossier.entities.values(),
        *sources,
    ]
    prints = {record.id: RecordPrint(kind_of(record), hash_of(filled(_dump(record)))) for record in records}
    for page in dossier.pages.values():
        runs = [[run.text, run.link] for sentence in page.sentences() for run in sentence.runs]
        prints[page.path] = RecordPrint("page", hash_of([filled(_dump(page.front)), runs]))
    texts = dossier.site.model_dump(mode="json", include=_SITE_TEXTS)
    prints[SITE] = RecordPrint("site", hash_of(filled(texts)))
    prints[VOCABULARY] = RecordPrint("vocabulary", hash_of(filled(_dump(dossier.vocabulary))))
    return prints


def move_prints(dossier: Dossier) -> dict[str, MovePrint]:
    """What `content/moved.yaml` says, by the id that was given up."""
    if dossier.moved is None:
        return {}
    kinds = dossier.history.kinds if dossier.history else {}
    prints: dict[str, MovePrint] = {}
    for old, new in dossier.moved.redirects.items():
        record = dossier.record(new)
        if record is not None and dossier.record(old) is None:  # else it is a problem of its own
            prints[old] = MovePrint(kinds.get(old) or kind_of(record), to=new)
    for old, retracted in dossier.moved.retracted.items():
        if dossier.record(old) is None:
            reason = tuple(sorted(retracted.reason.texts.items()))
            prints[old] = MovePrint(retracted.kind, reason=reason, on=retracted.at)
    return prints


def confirmed_move(event: IdMoved | IdRetracted) -> MovePrint:
    """The move or the retraction that was confirmed."""
    if isinstance(event, IdMoved):
        return MovePrint(event.kind, to=event.to)
    return MovePrint(event.kind, reason=tuple(sorted(event.reason.items())), on=event.on)


def open_claims(dossier: Dossier) -> list[str]:
    """The claims that are not confirmed as they stand, or that two branches changed."""
    confirmed = dossier.history.confirmed if dossier.history else {}
    forks = dossier.history.forks if dossier.history else {}

    def settled(key: str, claim: Claim) -> bool:
        event = confirmed.get(key)
        if key in forks or not isinstance(event, ClaimConfirmed):
            return False
        return confirmed_print(event) == fingerprint(claim, dossier.sources)

    return [key for key, claim in dossier.claims.items() if not settled(key, claim)]


def open_records(dossier: Dossier) -> list[str]:
    """The other records, pages and moves that are not confirmed as they stand, or that two branches changed."""
    if dossier.history is None:
        return [*record_prints(dossier), *move_prints(dossier)]
    confirmed, moved, forks = dossier.history.confirmed, dossier.history.moved, dossier.history.forks

    def record_settled(key: str, now: RecordPrint) -> bool:
        event = confirmed.get(key)
        return key not in forks and isinstance(event, RecordConfirmed) and event.content == now.content

    def move_settled(key: str, now: MovePrint) -> bool:
        return key not in forks and key in moved and confirmed_move(moved[key]) == now

    records = [key for key, now in record_prints(dossier).items() if not record_settled(key, now)]
    return records + [key for key, now in move_prints(dossier).items() if not move_settled(key, now)]


def hash_of(data: object) -> str:
    """A short hash of plain data, whatever the order of its keys."""
    return hashlib.sha256(_WRITER.encode(data).encode()).hexdigest()[:DIGITS]


def filled(data: Any) -> Any:
    """Plain data without what is empty: a field that comes later leaves older hashes and names as they are."""
    if isinstance(data, dict):
        return {key: filled(value) for key, value in data.items() if value not in (None, "", [], {}, ())}
    if isinstance(data, list):
        return [filled(value) for value in data]
    return data


def _dump(record: Any) -> Any:
    return record.model_dump(mode="json")


def _evidence(item: Evidence, source: Source) -> EvidencePrint:
    words = [source.text.exact(span) for span in item.passage.spans]
    judgement = item.record.model_dump(
        mode="json",
        include={"stance", "certainty", "speaker", "relay", "value", "translation", "note", "gap_ok", "allow"},
    )
    return EvidencePrint(source.id, hash_of(words), hash_of(filled(judgement)))
