"""The judgement on a passage: who says it, how surely, passed on from whom, for or against."""

from __future__ import annotations

from dossier.model.dossier import Claim, Evidence
from tests.site.audit.entries import pointers_of
from tests.site.audit.reading import Reading
from tests.site.audit.revisions import kept
from tests.site.audit.tags import classes, path_of
from tests.site.audit.where import Gathered
from tests.site.plain import says
from tests.site.records import spans_of


def evidence(reading: Reading, found: Gathered, language: str) -> None:
    """A piece of evidence, when all that stands in it is known."""
    if reading.pinned:
        kept(reading, found, language)
        return
    claim = reading.dossier.claims.get(found.key)
    item = _which(reading, found, claim) if claim is not None else None
    if claim is None or item is None:
        reading.say(f"evidence that is none of {found.key or 'any claim'} ({path_of(found.tag)})")
        return
    record, name = item.record, f"{claim.id}: evidence {item.index + 1}"
    if f"stance-{record.stance}" not in classes(found.tag):
        reading.say(f"{name} {record.stance}, the page says {classes(found.tag)}")
    text = " ".join(found.words)
    for axis, value, default in (
        ("certainty", record.certainty, "certain"),
        ("stance", record.stance, "supports"),
    ):
        phrases = reading.known.phrases(axis, language)
        said = {key for key, phrase in phrases.items() if says(text, phrase, phrases.values())}
        if said - {value} or (value != default and value not in said):
            reading.say(f"{name} has {axis} {value}, the page says {sorted(said)}")
    wanted = {f"source:{record.source}:label"}
    for teller in (record.speaker, record.relay):
        if teller in reading.dossier.entities:
            wanted.add(f"entity:{teller}:name")
        elif teller in reading.dossier.vocabulary.relays:
            wanted.add(f"relay:{teller}:label")
    tellers = {one for one in found.told if one.startswith(("entity:", "relay:")) or one.endswith(":label")}
    if tellers != wanted:
        reading.say(f"{name} is told by {sorted(wanted)}, the page says {sorted(tellers)}")
    prefix = f"evidence:{claim.id}:{item.index + 1}:"
    if wrong := [one for one in found.told if one.startswith("evidence:") and not one.startswith(prefix)]:
        reading.say(f"{name} shows {', '.join(wrong)}")
    for field_name in ("note", "value"):
        if getattr(record, field_name) is not None and f"{prefix}{field_name}" not in found.told:
            reading.say(f"{name} has a {field_name} that the page does not show")


def _which(reading: Reading, found: Gathered, claim: Claim) -> Evidence | None:
    """The piece that an element shows: by its pointer, or by its passages and, among those, its stance."""
    if pointers := pointers_of(claim.id, found.told):
        return next((item for item in claim.evidence if item.index + 1 in pointers), None)
    fits = [
        item
        for item in claim.evidence
        if [(item.passage.source, start, end) for start, end in spans_of(item)] == found.passages
    ]
    stances = [item for item in fits if f"stance-{item.record.stance}" in classes(found.tag)]
    return next(iter(stances or fits), None)
