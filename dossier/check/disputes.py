"""Disputes have sides that differ, each with a passage of its own; what would settle one is no new fact."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.base import Answer, Subject, Unchecked
from dossier.model.dossier import Dossier
from dossier.problem import Problem
from dossier.read.records import DisputeRecord
from dossier.text.languages import language as language_of
from dossier.text.needs_citation import signals


def position_without_evidence(subject: Subject) -> Iterator[Problem]:
    """Each side of a dispute rests on passages: on those that support its claims, or on those that dispute them."""
    dossier = subject.dossier
    for dispute in dossier.disputes.values():
        for index, position in enumerate(dispute.positions):
            claims = [dossier.claims[key] for key in position.claims if key in dossier.claims]
            has = any(
                claim.record.derived is not None or position.stance in (item.stance for item in claim.record.evidence)
                for claim in claims
            )
            if claims and not has:
                message = f"No passage in these claims {position.stance} them."
                hint = "Name the claims of this side, or add the evidence with that `stance`."
                yield Problem("position-without-evidence", dispute.where("positions", index), message, hint)


def positions_alike(subject: Subject) -> Iterator[Problem]:
    """Two sides of a dispute are not the same claims in the same stance."""
    for dispute in subject.dossier.disputes.values():
        seen: dict[tuple[frozenset[str], str], int] = {}
        for index, position in enumerate(dispute.positions):
            key = (frozenset(position.claims), position.stance)
            if key in seen:
                message = f"Position {index + 1} has the same claims and stance as position {seen[key] + 1}."
                hint = "Name the claims that differ."
                yield Problem("positions-alike", dispute.where("positions", index), message, hint)
            seen.setdefault(key, index)


def settles_states_more(subject: Subject) -> Iterator[Answer]:
    """What would settle a dispute names nobody, no figure and no date that the claims of its sides do not."""
    dossier = subject.dossier
    for dispute in dossier.disputes.values():
        for language, text in dispute.settles.by_language(dossier.languages).items() if dispute.settles else ():
            reader = language_of(language)
            if reader.reads_figures != "all" or not reader.reads_names:
                yield Unchecked((dispute.id,))
                continue
            stated_words, known = _said(dossier, dispute, language), _known(dossier, dispute)
            names = {mention.start: mention.entity_id for mention in dossier.names.find_mentions(text)}
            for signal in signals(text, language, dossier.names):
                words = text[signal.start : signal.end]
                if names.get(signal.start) in known if signal.kind == "name" else words in stated_words:
                    continue
                message = f"It names “{words}”; no claim of its sides does."
                hint = "Say what kind of document or word would settle it, and leave new facts to claims."
                place = dispute.where("settles", language)
                yield Problem("settles-states-more", place, message, hint, owner=(dispute.id,))


def _said(dossier: Dossier, dispute: DisputeRecord, language: str) -> str:
    """The statements of all sides, in one language."""
    keys = [key for position in dispute.positions for key in position.claims if key in dossier.claims]
    return " ".join(dossier.claims[key].record.statement.get(language) for key in keys)


def _known(dossier: Dossier, dispute: DisputeRecord) -> set[str]:
    """Everybody whom the claims of all sides concern."""
    keys = [key for position in dispute.positions for key in position.claims if key in dossier.claims]
    return {entity for key in keys for entity in dossier.claims[key].mentions}
