"""The judgement on a passage: speaker, certainty, relay and stance."""

from __future__ import annotations

from dossier.model.dossier import Claim, Evidence
from tests.site.audit.entries import pointers_of
from tests.site.audit.reading import Reading
from tests.site.audit.revisions import kept
from tests.site.audit.tags import classes, path_of
from tests.site.audit.where import Gathered
from tests.site.plain import says
from tests.site.records import spans_of


def evidence(reading: Reading, gathered: Gathered, language: str) -> None:
    """A piece of evidence, once all of it was read."""
    if reading.pinned:
        kept(reading, gathered, language)
        return
    claim = reading.dossier.claims.get(gathered.key)
    item = _which(gathered, claim) if claim is not None else None
    if claim is None or item is None:
        reading.say(f"evidence that is none of {gathered.key or 'any claim'} ({path_of(gathered.tag)})")
        return
    record, name = item.record, f"{claim.id}: evidence {item.index + 1}"
    if f"stance-{record.stance}" not in classes(gathered.tag):
        reading.say(f"{name} {record.stance}, the page says {classes(gathered.tag)}")
    text = " ".join(gathered.words)
    for axis, value, default in (
        ("certainty", record.certainty, "certain"),
        ("stance", record.stance, "supports"),
    ):
        phrases = reading.known.phrases(axis, language)
        stated = {key for key, phrase in phrases.items() if says(text, phrase, phrases.values())}
        if stated - {value} or (value != default and value not in stated):
            reading.say(f"{name} has {axis} {value}, the page says {sorted(stated)}")
    wanted = {f"source:{record.source}:label"}
    for origin_id in (record.speaker, record.relay):
        if origin_id in reading.dossier.entities:
            wanted.add(f"entity:{origin_id}:name")
        elif origin_id in reading.dossier.vocabulary.relays:
            wanted.add(f"relay:{origin_id}:label")
    attributed = {
        origin for origin in gathered.origins if origin.startswith(("entity:", "relay:")) or origin.endswith(":label")
    }
    if attributed != wanted:
        reading.say(f"{name} is told by {sorted(wanted)}, the page says {sorted(attributed)}")
    prefix = f"evidence:{claim.id}:{item.index + 1}:"
    if wrong := [
        origin for origin in gathered.origins if origin.startswith("evidence:") and not origin.startswith(prefix)
    ]:
        reading.say(f"{name} shows {', '.join(wrong)}")
    for field_name in ("note", "value"):
        if getattr(record, field_name) is not None and f"{prefix}{field_name}" not in gathered.origins:
            reading.say(f"{name} has a {field_name} that the page does not show")


def _which(gathered: Gathered, claim: Claim) -> Evidence | None:
    """The piece that an element shows: by its pointer, or by its passages and, among those, its stance."""
    if pointers := pointers_of(claim.id, gathered.origins):
        return next((item for item in claim.evidence if item.index + 1 in pointers), None)
    fits = [
        item
        for item in claim.evidence
        if [(item.passage.source, start, end) for start, end in spans_of(item)] == gathered.passages
    ]
    stances = [item for item in fits if f"stance-{item.record.stance}" in classes(gathered.tag)]
    return next(iter(stances or fits), None)
