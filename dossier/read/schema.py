"""JSON Schemas (draft-07) of the files that editors write, for completion and hover in their editors.

Generated from the records, so that they cannot say anything else; a test compares them with `docs/schemas/`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from dossier.read import history, records

DRAFT = "http://json-schema.org/draft-07/schema#"
FOLDER = "docs/schemas"

# What an editor reads when hovering over a key. One sentence a field, the same wherever the field stands.
HELP: Mapping[str, str] = {
    "about": "Entities the claim concerns although its statement does not name them.",
    "aliases": "Every other form in which sources or statements name it; a name belongs to one entity only.",
    "allow": "Acknowledged problems: {code: reason}.",
    "applies": "The kinds of subject it may be stated of.",
    "at": "The entity for which a role or fact holds; in a retraction, the day.",
    "author": "Who wrote the text, and what that rests on.",
    "base_url": "The address the site will have, ending with a slash.",
    "basis": "stated (with a quote), inferred (with a reason) or unknown.",
    "certainty": "How firmly the source says it: certain, probable, possible, uncommitted.",
    "claims": "Ids of claims.",
    "code_license": "The licence of the program.",
    "content_license": "The licence of the annotations.",
    "date": "When the text appeared, and what that rests on.",
    "derived": "The claim is computed from others: {operation, of}.",
    "derived_from": "An outlet or source that this text translates or reprints.",
    "descriptions": "What sources call it without naming it.",
    "evidence": "The passages that bear on the claim, each with the judgement on it.",
    "flow": "How the picture of moves draws it: from (was or is there), to (goes there), wanted (is wanted there).",
    "from": "The first words of a run.",
    "gap_ok": "Why parts of an ellipsis may stand far apart.",
    "id": "Permanent: lower-case letters, digits and single hyphens.",
    "inverse": "The label seen from the value's side.",
    "kind": "What the id stood for.",
    "label": "What it is called, in every language.",
    "language": "The language of the text, and what that rests on.",
    "languages": "The site's languages; the first stands at the root.",
    "links": "Addresses that the sources give.",
    "maps": "Its name in other vocabularies: ftm, schema.",
    "name": "What it is called.",
    "nature": "contradiction, imprecision, different-time, translation-artefact or outside-knowledge.",
    "note": "A remark by the editors; states no new fact.",
    "of": "The claims it is computed from.",
    "operation": "sum, count, largest or difference.",
    "origin": "Whether it counts as an origin of its own: true or false.",
    "outlet": "An organization's id, and what that rests on.",
    "positions": "The sides, two or more.",
    "prefix": "The words directly before the quote, where it occurs more than once.",
    "properties": "The properties that claims may state.",
    "property": "From vocabulary.yaml; it decides the type of the value.",
    "question": "What the sources do not agree on.",
    "quote": "A verbatim span of the source; a list is an ellipsis, its parts in order.",
    "quote_budget": "The most of each source's characters that the public site may show.",
    "reason": "Why.",
    "redirects": "Ids that changed: {old: new}.",
    "relay": "own (default), or what is passed on: an entity, or a relay of the vocabulary.",
    "relays": "Outlets a text draws on; in the vocabulary, the ways in which sources pass things on.",
    "repository": "Where the dossier's files are kept.",
    "retracted": "Ids that are gone, and why.",
    "rights": "quote-only (default), licensed or public-domain.",
    "section": "Where on a page its claims stand.",
    "seed": "The file in seeds/, byte for byte as received.",
    "set_aside": "Sentences that hold no fact, each with the reason.",
    "settles": "What would settle it, in the editors' judgement; names nothing that its claims do not.",
    "sha256": "The SHA-256 of the seed, 64 hex digits.",
    "sort": "How it is sorted.",
    "source": "The source's id.",
    "speaker": "Who says it inside the source; default: the outlet itself.",
    "stance": "supports (default), disputes or mentions.",
    "statement": "What the dossier states, in every language.",
    "status": "open, explained or resolved.",
    "subject": "The entity it is about.",
    "suffix": "The words directly after the quote, where it occurs more than once.",
    "tagline": "One sentence on what the dossier is about.",
    "terms": "The words a term may be.",
    "tie": "Whether it joins subject and value: true (default), or false, and pictures draw no line between them.",
    "title": "The title.",
    "to": "The last words of a run.",
    "translation": "The quote in every site language other than the source's.",
    "type": "entity, money, percent, number, date, term or text.",
    "url": "Where the text stands, and what that rests on.",
    "value": "Typed by the property; in evidence, the source's own where it differs.",
    "value_kinds": "The kinds of entity its values may be.",
    "when": "The date at which it was true or happened, no more precisely than the source says.",
}

_ONE_OR_MANY: Mapping[str, type[BaseModel]] = {
    "claims": records.ClaimRecord,
    "disputes": records.DisputeRecord,
    "entities": records.EntityRecord,
    "sources": records.SourceRecord,
}
_SINGLE: Mapping[str, type[BaseModel]] = {
    "moved": history.MovedRecord,
    "site": records.SiteRecord,
    "vocabulary": records.VocabularyRecord,
}


def schemas() -> dict[str, str]:
    """The text of every schema, by its path."""
    made = {name: _schema(model, many=True) for name, model in _ONE_OR_MANY.items()}
    made |= {name: _schema(model, many=False) for name, model in _SINGLE.items()}
    return {
        f"{FOLDER}/{name}.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        for name, schema in made.items()
    }


def _schema(model: type[BaseModel], many: bool) -> dict[str, Any]:
    schema = model.model_json_schema(ref_template="#/definitions/{model}")
    definitions = {name: _helped(part) for name, part in schema.pop("$defs", {}).items()}
    record = _helped(schema)
    if "kind" in record.get("properties", {}):  # the folder says it
        del record["properties"]["kind"]
        record["required"].remove("kind")
    body = {"anyOf": [record, {"type": "array", "items": record}]} if many else record
    return {"$schema": DRAFT, **body, "definitions": definitions}


def _helped(part: dict[str, Any]) -> dict[str, Any]:
    """A part with its fields described, and without what only pydantic needs."""
    for name, field in part.get("properties", {}).items():
        field.pop("title", None)
        field["description"] = HELP.get(name, "")
    part.pop("title", None)
    return part
