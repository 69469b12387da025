"""Disputes have sides that differ, each with a passage of its own."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.base import Subject
from dossier.problem import Problem


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
