"""The audit of source entries and of the judgement on each passage in them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dossier.graph.dossier import Claim, Evidence
from tests.site.found import EntryFound, Gathered
from tests.site.notes import Notes
from tests.site.plain import plain
from tests.site.records import spans_of
from tests.site.tags import classes_of, place_of


class EvidenceReader(Notes):
    """Judges what was gathered from a source entry or a piece of evidence."""

    def _entry(self, found: Gathered) -> None:
        pointer = re.compile(rf"evidence:{re.escape(found.key)}:(\d+):pointer")
        pointers = {int(hit[1]) for hit in map(pointer.fullmatch, self.read.origins) if hit}
        number = str(found.tag.get("value", ""))
        cites = frozenset(found.cites - {found.key})
        if found.key in self.read.entries:
            self._say(f"two source entries for {found.key}")
        self.read.entries[found.key] = EntryFound(frozenset(found.passages), frozenset(pointers), cites, number)

    def _evidence(self, found: Gathered, language: str) -> None:
        """The judgement on a passage: who says it, how surely, passed on from whom, for or against."""
        if self.pinned:
            self._kept(found, language)
            return
        claim = self.records.dossier.claims.get(found.key)
        item = self._which(found, claim) if claim is not None else None
        if claim is None or item is None:
            self._say(f"evidence that is none of {found.key or 'any claim'} ({place_of(found.tag)})")
            return
        record, name = item.record, f"{claim.id}: evidence {item.index + 1}"
        if f"stance-{record.stance}" not in classes_of(found.tag):
            self._say(f"{name} {record.stance}, the page says {classes_of(found.tag)}")
        words = self.audit.words[language].by_key
        text = " ".join(found.words)
        for axis, value, default in (
            ("certainty", record.certainty, "certain"),
            ("stance", record.stance, "supports"),
        ):
            phrases = {key.split(": ")[1]: plain(word) for key, word in words.items() if key.startswith(f"{axis}: ")}
            said = {one for one, phrase in phrases.items() if _says(text, phrase, phrases.values())}
            if said - {value} or (value != default and value not in said):
                self._say(f"{name} has {axis} {value}, the page says {sorted(said)}")
        wanted = {f"source:{record.source}:label"}
        for teller in (record.speaker, record.relay):
            if teller in self.records.dossier.entities:
                wanted.add(f"entity:{teller}:name")
            elif teller in self.records.dossier.vocabulary.relays:
                wanted.add(f"relay:{teller}:label")
        tellers = {one for one in found.told if one.startswith(("entity:", "relay:")) or one.endswith(":label")}
        if tellers != wanted:
            self._say(f"{name} is told by {sorted(wanted)}, the page says {sorted(tellers)}")
        prefix = f"evidence:{claim.id}:{item.index + 1}:"
        if wrong := [one for one in found.told if one.startswith("evidence:") and not one.startswith(prefix)]:
            self._say(f"{name} shows {', '.join(wrong)}")
        for field_name in ("note", "value"):
            if getattr(record, field_name) is not None and f"{prefix}{field_name}" not in found.told:
                self._say(f"{name} has a {field_name} that the page does not show")

    def _kept(self, found: Gathered, language: str) -> None:
        """The same on the page of a published revision: as its line in the ledger has it."""
        claim, rev = self.read.path.split("/")[-3:-1]
        one = next(one for one in self.records.dossier.revisions if (one.claim, one.rev) == (claim, rev))
        number = sum("evidence" in classes_of(other) for other in found.tag.find_previous_siblings("li"))
        stated, shown = one.states.evidence[number], one.words.evidence[number]
        if [(stated.source, part.start, part.end) for part in shown.parts] != found.passages:
            self._say(f"{claim} {rev}: evidence {number + 1} shows {found.passages}")
        words = self.audit.words[language].by_key
        text = " ".join(found.words)
        for axis, value, default in (
            ("certainty", stated.certainty, "certain"),
            ("stance", stated.stance, "supports"),
        ):
            if value != default and not _says(text, plain(words[f"{axis}: {value}"]), ()):
                self._say(f"{claim} {rev}: evidence {number + 1} has {axis} {value}, the page does not say so")
        wanted = {"label", *(name for name in ("speaker", "relay", "value", "date") if getattr(shown, name))}
        told = {origin.rpartition(f":evidence-{number + 1}-")[2] for origin in found.told}
        if missing := wanted - told:
            self._say(f"{claim} {rev}: evidence {number + 1} does not show {sorted(missing)}")

    def _which(self, found: Gathered, claim: Claim) -> Evidence | None:
        pointer = re.compile(rf"evidence:{re.escape(claim.id)}:(\d+):pointer")
        if hits := [hit for hit in map(pointer.fullmatch, found.told) if hit]:
            return next((item for item in claim.evidence if item.index + 1 == int(hits[0][1])), None)
        fits = [
            item
            for item in claim.evidence
            if [(item.passage.source, start, end) for start, end in spans_of(item)] == found.passages
        ]
        stances = [item for item in fits if f"stance-{item.record.stance}" in classes_of(found.tag)]
        return next(iter(stances or fits), None)


def _says(text: str, phrase: str, others: Iterable[str]) -> bool:
    """Whether a phrase stands in a text, and not only as a part of a longer one of its kind."""
    for other in sorted(others, key=len, reverse=True):
        if other != phrase and phrase in other:
            text = text.replace(other, " ")
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) is not None
