"""Nothing is quoted out of context: what a sentence denies, doubts, asks, supposes or passes on, no claim states."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.base import Answer, Subject, Unchecked, reader_of, statement_of
from dossier.check.carrying import Governed, governing
from dossier.check.hedged import says_firm, softened, unrecorded
from dossier.check.named import without_labels
from dossier.check.turns import spoken
from dossier.model.dossier import Claim, Dossier
from dossier.problem import Problem
from dossier.text.denials import denial
from dossier.text.governing_words import GovernKind
from dossier.text.languages import language as language_of
from dossier.text.left_open import attributes, is_open, takes_back

DOES: dict[GovernKind, str] = {
    "denial": "denies what is quoted",
    "doubt": "doubts what is quoted",
    "question": "asks what is quoted",
    "condition": "makes a condition for what is quoted",
}
PASSED_ON = ("speech", "rumour")


def quote_out_of_context(subject: Subject) -> Iterator[Answer]:
    """A statement does not state what the sentence around its quote denies, doubts, asks or supposes."""
    dossier = subject.dossier
    for claim in subject.claims:
        for item in claim.with_stance("supports"):
            if not reader_of(dossier, item).reads_governing:
                yield Unchecked((claim.id, item.index))
                continue
            found = next((each for each in governing(dossier, claim, item) if each.kind in DOES), None)
            if found is None or (found.kind != "denial" and item.record.certainty != "certain"):
                continue  # that it is uncertain is written, and held against the statement elsewhere
            flat = _flat(dossier, claim, found)
            if flat is None:
                yield Unchecked((claim.id, item.index))
            elif flat:
                message = f"“{found.governor.word}” {DOES[found.kind]}; the statement in `{flat}` states it."
                hint = (
                    "Say what the whole sentence says; or, if the passage disputes the claim, write `stance: disputes`."
                )
                place = claim.record.where("evidence", item.index, "quote")
                yield Problem("quote-out-of-context", place, message, hint, owner=(claim.id, item.index))


def speaker_unwritten(subject: Subject) -> Iterator[Answer]:
    """What a sentence gives as somebody's words has a `speaker`, or the statement says who says it."""
    dossier = subject.dossier
    for claim in subject.claims:
        for item in claim.with_stance("supports"):
            if not says_firm(item) or spoken(dossier, item) is not None or unrecorded(dossier, claim, item):
                continue
            if not reader_of(dossier, item).reads_governing:
                yield Unchecked((claim.id, item.index))
                continue
            found = next((each for each in governing(dossier, claim, item) if each.kind in PASSED_ON), None)
            if found is None or _attributed(dossier, claim, found):
                continue
            message = f"“{found.governor.word}” gives this as somebody's words; neither evidence nor statement says so."
            hint = "Write `speaker:` (where nobody is named `certainty:`), or say in the statement who says it."
            place = claim.record.where("evidence", item.index, "quote")
            yield Problem("speaker-unwritten", place, message, hint, owner=(claim.id, item.index))


def _attributed(dossier: Dossier, claim: Claim, found: Governed) -> bool:
    """Whether a statement says in every language that somebody says it, as far as its languages are read."""
    for language, text in statement_of(dossier, claim).items():
        if not language_of(language).reads_governing or softened(dossier, text, language, found.words):
            continue
        bare = without_labels(dossier, text)
        if not attributes(bare, language, found.words) and not is_open(bare, language, found.words):
            return False
    return True


def _flat(dossier: Dossier, claim: Claim, found: Governed) -> str | None:
    """The first language in which a statement states what the source does not; empty without one, None if unread."""
    unread = False
    for language, text in statement_of(dossier, claim).items():
        if not language_of(language).reads_governing:
            unread = True
            continue
        bare = without_labels(dossier, text)
        governed = "" if found.kind == "condition" else found.words  # a condition is told in its own words
        if denial(bare, language) != "states" or takes_back(bare, language, governed):
            continue
        if found.kind != "denial" and (
            softened(dossier, text, language, governed, plans=False) or is_open(bare, language, governed)
        ):
            continue
        return language
    return None if unread else ""
