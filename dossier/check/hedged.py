"""Hedges and plans: what the source holds back, the claim holds back; what is planned is not told as done.

Modality is kept by its holder, as FactBank does: the fields of the evidence say how sure the source is, the statement
says it in words, in every language. The scope of a cue is that of a careful reader (`text.cues`). Of a text in whose
language cues are not read, no rule here says anything but that.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from dossier.check.base import (
    Answer,
    Subject,
    Unchecked,
    quoted,
    reader_of,
    statement_of,
)
from dossier.check.carrying import carrying, reaching, reported_before
from dossier.check.named import without_labels
from dossier.model.dossier import Claim, Dossier, Evidence
from dossier.problem import Problem, Related, Severity
from dossier.text.cues import Cue, cues
from dossier.text.denials import denies
from dossier.text.languages import language as language_of
from dossier.text.left_open import attributes, is_open

HEDGING = ("hedge", "relay")
_BESIDE = 40  # characters between the words of a relay and a name that they give
_MARKS = ".,;:!?()“”„«»\"'"
_cues = lru_cache(maxsize=100_000)(cues)  # one sentence stands behind many claims


def hedge_not_recorded(subject: Subject) -> Iterator[Answer]:
    """A passage under a hedge or a relay cue of its sentence says so in `certainty`, `relay` or `speaker`."""
    dossier = subject.dossier
    for claim in subject.claims:
        for item in claim.with_stance("supports"):
            if says_firm(item) and not reader_of(dossier, item).reads_hedges:
                yield Unchecked((claim.id, item.index))
            for cue in unrecorded(dossier, claim, item)[:1]:
                message = f"“{cue.word}” covers this passage; the evidence is `certain` and the source's own."
                hint = "Write `certainty:` (and `relay:` where something is passed on)."
                place = claim.record.where("evidence", item.index, "quote")
                yield Problem("hedge-not-recorded", place, message, hint, owner=(claim.id, item.index))


def certainty_unwritten(subject: Subject) -> Iterator[Answer]:
    """`certainty` is left out only where no hedge and no relay cue governs what is quoted; asked once for a claim."""
    dossier = subject.dossier
    for claim in subject.claims:
        asked: list[tuple[Evidence, Cue]] = []
        for item in claim.evidence:
            if "certainty" in item.record.model_fields_set or unrecorded(dossier, claim, item):
                continue  # the other rule says more
            if not reader_of(dossier, item).reads_hedges:
                yield Unchecked((claim.id, item.index))
                continue
            open_cues = (cue for cue in reaching(dossier, claim, item, HEDGING) if not cue.mood)
            found = next((cue for cue in open_cues if not _names_speaker(dossier, item, cue)), None)
            found = found or reported_before(dossier, item)
            if found is not None:
                asked.append((item, found))
        for item, cue in asked[:1]:
            message = f"“{cue.word}” governs what is quoted, and `certainty` is not written."
            hint = "Write `certainty:`, also where it is `certain`: it shows that somebody looked."
            place, *others = (claim.record.where("evidence", other.index, "source") for other, _ in asked)
            related = tuple(Related(other, "and here") for other in others)
            owner = (claim.id, item.index)
            yield Problem("certainty-unwritten", place, message, hint, owner=owner, related=related)


def _names_speaker(dossier: Dossier, item: Evidence, cue: Cue) -> bool:
    """Whether words that pass something on name whoever the evidence says is speaking: "according to Ada Example"."""
    here = carrying(dossier, item)
    if cue.kind != "relay" or item.record.speaker is None or here is None:
        return False
    beside = here.text[max(cue.start - _BESIDE, 0) : cue.end + _BESIDE]
    return any(mention.entity_id == item.record.speaker for mention in dossier.names.find_mentions(beside))


def statement_firmer(subject: Subject) -> Iterator[Answer]:
    """Where every supporting passage is hedged, the statement is, in every language; or it says who says so."""
    for claim in subject.claims:
        supporting = claim.supporting
        if not supporting or any(item.record.certainty == "certain" for item in supporting):
            continue
        speakers = {item.record.speaker for item in supporting}
        for language, text in statement_of(subject.dossier, claim).items():
            known = language_of(language)
            named = {mention.entity_id for mention in subject.dossier.names.find_mentions(text)}
            bare = without_labels(subject.dossier, text)
            if speakers <= named or softened(subject.dossier, text, language):
                continue
            if attributes(bare, language) or is_open(bare, language):
                continue
            if not known.reads_hedges or (None not in speakers and not known.reads_names):
                yield Unchecked((claim.id,))
                continue
            message = f"All passages are hedged; the statement in `{language}` is not."
            hint = "Keep the source's own hedge: “is said to”, “soll”, “reportedly”, “Berichten zufolge”."
            place = claim.record.where("statement", language)
            yield Problem("statement-firmer", place, message, hint, owner=(claim.id,))


def plan_as_fact(subject: Subject) -> Iterator[Answer]:
    """Where every passage only tells of a plan, the statement does not tell it as done."""
    dossier = subject.dossier
    for claim in subject.claims:
        supporting = claim.supporting
        if not supporting:
            continue
        plans = [_plan(dossier, claim, item) for item in supporting if reader_of(dossier, item).reads_hedges]
        if not all(plans):
            continue
        if len(plans) < len(supporting):
            yield Unchecked((claim.id,))  # what is not read may tell that it is done
            continue
        for language, text in statement_of(dossier, claim).items():
            known = language_of(language)
            if not known.reads_hedges:
                yield Unchecked((claim.id,))
                continue
            told, doubtful = _words(text), any(plan is not None and plan.ambiguous for plan in plans)
            if doubtful and known.governing.done.isdisjoint(told):
                continue  # "is to" may say what is planned, or what something is there for
            if not softened(dossier, text, language) and known.prospective.isdisjoint(told):
                word = next(plan.word for plan in plans if plan is not None)
                message = f"“{word}” tells of a plan; the statement in `{language}` tells it as a fact."
                hint = "Say that it is wanted or planned; or quote the words that say it is done."
                place = claim.record.where("statement", language)
                yield Problem("plan-as-fact", place, message, hint, severity=Severity.WARNING, owner=(claim.id,))


def softened(dossier: Dossier, text: str, language: str, governed: str = "", *, plans: bool = True) -> bool:
    """Whether a text holds a hedge or says that something is passed on: not with a word that is `governed`.

    So does one that tells of `plans`, unless what is planned would be as firm: "is going to".
    """
    bare = without_labels(dossier, text)
    words = f" {governed.lower()} "
    known = (cue for cue in _cues(bare, language) if cue.kind in HEDGING or (plans and cue.kind == "plan"))
    return any(f" {cue.word.lower()} " not in words for cue in known)


def _words(text: str) -> set[str]:
    """The words of a text, and each two that follow each other."""
    words = [word.strip(_MARKS).lower().replace("’", "'") for word in text.split()]
    return {*words, *(f"{first} {second}" for first, second in pairwise(words))}


def _plan(dossier: Dossier, claim: Claim, item: Evidence) -> Cue | None:
    """The words by which a passage says that it tells of a plan, if it does so of all that it says.

    Beside "wants to grow and is in talks" it would have to be known what is wanted.
    """
    source = dossier.sources[item.passage.source]
    joins = reader_of(dossier, item).clauses.coordinators
    covers = {cue.word for cue in reaching(dossier, claim, item, ("plan",))}
    for part in quoted(dossier, item) if covers else ():
        for cue in _cues(part, source.language):
            if cue.word in covers and joins.isdisjoint(_words(part[cue.end :])) and not denies(part, source.language):
                return cue
    return None


def says_firm(item: Evidence) -> bool:
    """Whether the evidence says that there is no hedge, and nobody who says it."""
    return item.firm and item.record.speaker is None


def unrecorded(dossier: Dossier, claim: Claim, item: Evidence) -> list[Cue]:
    """Plain hedges over a passage whose evidence says that there is none."""
    if not says_firm(item):
        return []
    return [marker for marker in reaching(dossier, claim, item, HEDGING) if not marker.ambiguous and not marker.mood]
