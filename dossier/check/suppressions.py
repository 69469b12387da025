"""Suppressions: `allow: {code: reason}` beside what a problem is about acknowledges it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dossier.check.base import Subject
from dossier.frozen import dataclass
from dossier.history.confirmed import SITE
from dossier.problem import Place, Problem, Severity

Owner = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A problem that an editor looked at and let stand, with the reason."""

    problem: Problem
    reason: str


def apply_suppressions(
    subject: Subject, problems: list[Problem], known: Iterable[Problem] = ()
) -> tuple[list[Problem], list[Acknowledged]]:
    """The open problems, unused suppressions among them, and those that are acknowledged.

    `known` are problems that cannot be: those of reading and linking.
    """
    never = {(problem.place.path, problem.code) for problem in known}
    suppressions = {owner: reasons for owner, reasons, _ in _suppressions(subject)}
    unsettled: list[Problem] = []
    acknowledged: list[Acknowledged] = []
    used: set[tuple[Owner, str]] = set()
    for problem in problems:
        for owner in (problem.owner, problem.owner[:1]):  # a claim's own `allow` covers its evidence too
            if owner and problem.code in suppressions.get(owner, {}):
                used.add((owner, problem.code))
                acknowledged.append(Acknowledged(problem, suppressions[owner][problem.code]))
                break
        else:
            unsettled.append(problem)
    for owner, reasons, place in _suppressions(subject):
        for code in reasons:
            if (owner, code) not in used:
                message = f"`{code}` is allowed here, but there is no such problem."
                hint = "Delete the line: an acknowledgement that nothing needs hides the next problem."
                if (place.path, code) in never:
                    message, hint = f"`{code}` cannot be allowed.", "Mend what it is about, and delete the line."
                unsettled.append(Problem("allow-unused", place, message, hint, severity=Severity.WARNING))
    return unsettled, acknowledged


def _suppressions(subject: Subject) -> Iterator[tuple[Owner, Mapping[str, str], Place]]:
    """Every `allow` there is: its owner, the reasons by code, and its place."""
    dossier = subject.dossier
    yield (SITE,), dossier.site.allow, dossier.site.where("allow")
    for claim in dossier.claims.values():
        yield (claim.id,), claim.record.allow, claim.record.where("allow")
        for index, item in enumerate(claim.record.evidence):
            yield (claim.id, index), item.allow, claim.record.where("evidence", index, "allow")
    for source in dossier.sources.values():
        yield (source.id,), source.record.allow, source.record.where("allow")
    for entity in dossier.entities.values():
        yield (entity.id,), entity.allow, entity.where("allow")
    for dispute in dossier.disputes.values():
        yield (dispute.id,), dispute.allow, dispute.where("allow")
    for page in dossier.pages.values():
        yield (page.path,), page.front.allow, page.front.where("allow")
