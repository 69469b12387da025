"""`data/dossier.json`: the whole dossier for other programs, as `data/dossier.schema.json` describes it.

Offsets count Unicode code points in the seed decoded as UTF-8. The vocabulary of passages is that of the W3C
annotation model (exact, start, end).
"""

from __future__ import annotations

import json
from typing import Any

from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text
from dossier.model.dossier import Claim, Evidence, Source
from dossier.model.sources import STATED
from dossier.model.support import STROKES
from dossier.text.value import Date, EntityValue, Money, Number, Percent, Quantity, Term, Text, Value, as_text


def dossier_json(site: SiteContext) -> str:
    """The file's text."""
    return json.dumps(document(site), ensure_ascii=False, indent=1) + "\n"


def document(site: SiteContext) -> dict[str, Any]:
    """The file's content as plain data."""
    dossier = site.dossier
    return {
        "title": _texts(site, dossier.site.title.get),
        "languages": list(dossier.languages),
        "license": dossier.site.content_license,
        "sources": [_source(site, source) for source in dossier.sources.values()],
        "entities": [
            {
                "id": record.id,
                "kind": record.kind,
                "name": _texts(site, record.name.get),
                "aliases": list(record.aliases),
                "url": _url(site, record.kind, record.id),
            }
            for record in dossier.entities.values()
        ],
        "claims": [_claim(site, claim) for claim in dossier.claims.values()],
        "disputes": [
            {
                "id": record.id,
                "question": _texts(site, record.question.get),
                "claims": list(dict.fromkeys(key for position in record.positions for key in position.claims)),
                "nature": record.nature,
                "status": record.status,
                "note": _texts(site, record.note.get),
                "positions": [
                    {
                        "label": _texts(site, position.label.get),
                        "claims": list(position.claims),
                        "stance": position.stance,
                    }
                    for position in record.positions
                ],
                **({"settles": _texts(site, record.settles.get)} if record.settles else {}),
                "url": _url(site, "dispute", record.id),
            }
            for record in dossier.disputes.values()
        ],
    }


def value_json(value: Value) -> dict[str, Any]:
    """A typed value; decimals are strings, so that no reader rounds them."""
    kind = type(value).__name__.lower().removesuffix("value")
    match value:
        case Money() | Percent() | Number():
            return {"type": kind, "text": as_text(value), **_bounds(value)}
        case Date():
            return {"type": "date", "text": as_text(value)}
        case EntityValue(id=key) | Term(id=key):
            return {"type": kind, "text": key}
        case Text(texts=texts):
            return {"type": "text", "texts": None if texts is None else dict(texts)}
        case _:
            return {"type": "none" if kind == "nothing" else "unknown"}


def _source(site: SiteContext, source: Source) -> dict[str, Any]:
    record = source.record
    coverage = site.index.coverage[source.id]
    return {
        "id": source.id,
        "seed": record.seed,
        "sha256": record.sha256,
        "label": _texts(site, record.label.get),
        "title": record.title.value,
        "language": source.language,
        "rights": record.rights,
        "basis": {name: _basis(site, source, name) for name in STATED},
        "derived_from": record.derived_from,
        "relays": list(record.relays),
        "sentences": {
            "all": len(coverage.sentences),
            "cited": coverage.count("cited"),
            "set_aside": coverage.count("set-aside"),
        },
        "url": _url(site, "source", source.id),
    }


def _basis(site: SiteContext, source: Source, name: str) -> dict[str, Any]:
    statement = getattr(source.record, name)
    found: dict[str, Any] = {"basis": statement.basis, "value": statement.value}
    if statement.reason is not None:
        found["reason"] = _texts(site, statement.reason.get)
    if name in source.stated:
        passage = source.stated[name]
        found["passages"] = _passages(source, passage.spans)
    return found


def _claim(site: SiteContext, claim: Claim) -> dict[str, Any]:
    record = claim.record
    found: dict[str, Any] = {
        "id": claim.id,
        "subject": claim.subject,
        "property": record.property,
        "value": value_json(claim.value),
        "at": record.at,
        "when": None if claim.when is None else value_json(claim.when),
        "statement": {code: statement_text(site, claim, code) for code in site.dossier.languages},
        "line": STROKES[site.index.support[claim.id]],
        "origins": list(claim.origins),
        "disputes": [dispute.id for dispute in site.index.disputes_of_claim.get(claim.id, ())],
        "url": _url(site, "claim", claim.id),
        "evidence": [_evidence(site, item) for item in claim.evidence],
    }
    if record.derived is not None:
        found["derived"] = {"operation": record.derived.operation, "of": list(record.derived.of)}
    return found


def _evidence(site: SiteContext, item: Evidence) -> dict[str, Any]:
    """One edge between passage and claim. Beyond the source's quote budget the offsets stand without the words."""
    source = site.dossier.sources[item.passage.source]
    shown = site.shows(item.passage)
    record = item.record
    passages = _passages(source, item.passage.spans)
    return {
        "source": source.id,
        "stance": record.stance,
        "certainty": record.certainty,
        "speaker": record.speaker,
        "relay": record.relay,
        "value": None if item.value is None else value_json(item.value),
        "origin": item.origin.id if item.origin.named else None,
        "passages": passages if shown else [{**passage, "exact": None} for passage in passages],
        "translation": dict(record.translation) if shown else {},
    }


def _passages(source: Source, spans: Any) -> list[dict[str, Any]]:
    return [{"start": span.start, "end": span.end, "exact": source.text.exact(span)} for span in spans]


def _bounds(value: Quantity) -> dict[str, Any]:
    found: dict[str, Any] = {
        "low": None if value.low is None else format(value.low, "f"),
        "high": None if value.high is None else format(value.high, "f"),
        "comparator": value.comparator,
    }
    return {"currency": value.currency, **found} if isinstance(value, Money) else found


def _texts(site: SiteContext, get: Any) -> dict[str, str]:
    return {code: get(code) for code in site.dossier.languages}


def _url(site: SiteContext, kind: str, key: str) -> str:
    first = site.dossier.languages[0]
    return urls.public(urls.record_path(first, first, kind, key))
