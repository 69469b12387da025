"""The ledger's text: what stands now, confirmed by whom and when. Sorted, a line a fact, to be read in reviews."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator

from dossier.history.fingerprint import fingerprint, record_prints
from dossier.history.revision import by_claim, name_of, states_of
from dossier.model.dossier import Dossier
from dossier.model.ids import kind_of
from dossier.model.index import Index
from dossier.read.ledger import SignedOff, SignedRecord
from dossier.read.revisions import RevisionRecord

LEDGER = "content/ledger.yaml"
_HEAD = """\
# What was confirmed, by whom and when: hashes of values, statements, passages and judgements, and every published id.
# Written by `build.py accept`; read in reviews, not edited by hand.
"""


def open_claims(dossier: Dossier) -> list[str]:
    """The claims that are not confirmed as they stand."""
    signed = dossier.ledger.claims if dossier.ledger else {}
    return [key for key in dossier.claims if _entry(dossier, key) != _hashes(signed.get(key))]


def open_records(dossier: Dossier) -> list[str]:
    """The other records and pages that are not confirmed as they stand."""
    signed = dossier.ledger.records if dossier.ledger else {}
    return [key for key, now in record_prints(dossier).items() if key not in signed or signed[key].hash != now]


def unpublished(dossier: Dossier, index: Index) -> list[str]:
    """The claims that state something else than their last published revision, or have none."""
    last = {key: found[-1].rev for key, found in by_claim(dossier).items()}
    return [key for key in dossier.claims if name_of(states_of(dossier, index, key)) != last.get(key)]


def revisions_text(dossier: Dossier, added: Collection[RevisionRecord]) -> str:
    """`content/revisions.jsonl` with new revisions at its end; the lines there were stay as they are."""
    lines = (one.model_dump_json(exclude_defaults=True) for one in (*dossier.revisions, *added))
    return "".join(f"{line}\n" for line in lines)


def ledger_text(
    dossier: Dossier, accepted: Collection[str], by: str, at: str, added: Collection[RevisionRecord] = ()
) -> str:
    """The ledger with the accepted claims and records as they stand now, the others as they were confirmed before.

    `added` are the revisions that are published with it.
    """
    old = dossier.ledger
    lines = [_HEAD, "claims:\n"]
    for key in sorted(dossier.claims):
        before = old.claims.get(key) if old else None
        if key in accepted:
            value, statement, evidence = _entry(dossier, key)
            before = SignedOff(value=value, statement=statement, evidence=evidence, by=by, at=at)
        if before is not None:
            lines += _claim(key, before)
    lines.append("records:\n")
    for key, now in sorted(record_prints(dossier).items()):
        signed = old.records.get(key) if old else None
        if key in accepted:
            signed = SignedRecord(hash=now, by=by, at=at)
        if signed is not None:
            text = f"{{hash: {_quoted(signed.hash)}, by: {_quoted(signed.by)}, at: {_quoted(signed.at)}}}"
            lines.append(f"  {_quoted(key)}: {text}\n")
    published: dict[str, str] = dict(old.published) if old else {}
    for key in (*dossier.claims, *dossier.sources, *dossier.entities, *dossier.disputes):
        record = dossier.record(key)
        if record is not None:
            published[key] = kind_of(record)
    lines.append("published:\n")
    lines += [f"  {key}: {kind}\n" for key, kind in sorted(published.items())]
    names = {key: list(revs) for key, revs in old.revisions.items()} if old else {}
    for one in (*dossier.revisions, *added):
        names.setdefault(one.claim, [])
        names[one.claim] += [] if one.rev in names[one.claim] else [one.rev]
    lines += ["revisions:\n"] if names else []
    lines += [f"  {key}: [{', '.join(map(_quoted, revs))}]\n" for key, revs in sorted(names.items())]
    return "".join(lines)


def _entry(dossier: Dossier, key: str) -> tuple[str, str, tuple[str, ...]]:
    now = fingerprint(dossier.claims[key], dossier.sources)
    return now.value, now.statement, tuple(str(item) for item in now.evidence)


def _hashes(signed: SignedOff | None) -> tuple[str, str, tuple[str, ...]] | None:
    return None if signed is None else (signed.value, signed.statement, signed.evidence)


def _claim(key: str, signed: SignedOff) -> Iterator[str]:
    yield f"  {key}:\n"
    yield f"    value: {_quoted(signed.value)}\n"
    yield f"    statement: {_quoted(signed.statement)}\n"
    if signed.evidence:
        yield "    evidence:\n"
        yield from (f"      - {_quoted(item)}\n" for item in signed.evidence)
    yield f"    by: {_quoted(signed.by)}\n"
    yield f"    at: {_quoted(signed.at)}\n"


def _quoted(text: str) -> str:
    """A text as YAML reads it back, whatever it holds."""
    return json.dumps(text, ensure_ascii=False)
