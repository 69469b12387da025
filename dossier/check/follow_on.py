"""Follow-on problems: what only follows from another problem is reported once that one is mended.

A claim that is wrong in itself is not compared with what was confirmed or published of it, and neither derived claims
nor prose are judged by it. Nothing is lost: every cause is an error, and whatever remains once it is mended is found
then.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dossier.check.base import Subject
from dossier.model.dossier import Claim, Dossier, Source
from dossier.problem import Place, Problem, Related, Severity

CONFIRMED = (
    *("value-tainted", "statement-tainted", "note-changed", "passage-changed", "judgement-changed"),
    "revision-open",
)
JUDGED_BY_CLAIMS = ("prose-disagrees", "prose-firmer")  # prose, by the claims it cites
CAUSED_BY_UNUSABLE_CLAIMS = ("derived-impossible", "position-without-evidence")  # unreadable ones, or without a source
SHOWN = 3  # further places of an unknown id


def without_follow_on(subject: Subject, known: Iterable[Problem], problems: Iterable[Problem]) -> list[Problem]:
    """All problems without those that follow from others; `known` are those of reading and linking."""
    known = list(known)
    every = [*known, *problems]
    of_reading = set(known)
    owners = _Owners(subject.dossier)
    follow_on = (*CONFIRMED, *CAUSED_BY_UNUSABLE_CLAIMS)
    causes = [problem for problem in every if problem.severity is Severity.ERROR and problem.code not in follow_on]
    wrong = {*(owners.of(cause.place) for cause in causes), *subject.unread} - {""}
    unusable = [cause for cause in causes if cause in of_reading or cause.code == "claim-without-source"]
    unread = {owners.of(cause.place) for cause in unusable} | subject.unread
    unsaid = {cause.owner[0] for cause in causes if cause.code == "value-not-in-passage"}
    on_wrong, on_unread = _resting_on(subject.dossier, wrong), _resting_on(subject.dossier, unread)
    wrong_or_on_wrong = wrong | on_wrong
    cited = _cited(subject.dossier)
    whole = subject.whole

    def follows(problem: Problem) -> bool:
        owner, claims = owners.of(problem.place), cited.get(_start(problem.place), set())
        return (
            (problem.code in CONFIRMED and owner in wrong)
            or (problem.code == "revision-open" and owner in on_wrong)
            or (problem.code in JUDGED_BY_CLAIMS and not claims.isdisjoint(wrong_or_on_wrong))
            or (problem.code == "derived-impossible" and owner in on_unread)
            or (problem.code in CAUSED_BY_UNUSABLE_CLAIMS and not claims.isdisjoint(unread))
            or (
                problem.code == "value-differs-from-passage"
                and problem.owner[0] in unsaid
                and not _own(subject, problem)
            )
            or (problem.code == "sentence-open" and not whole)
        )

    return _ids_once([problem for problem in every if not follows(problem)])


class _Owners:
    """Which claim or source a line of a file belongs to."""

    def __init__(self, dossier: Dossier) -> None:
        self._starts: dict[str, list[tuple[int, str]]] = {}
        items: tuple[Claim | Source, ...] = (*dossier.claims.values(), *dossier.sources.values())
        for item in items:
            place = item.record.where()
            self._starts.setdefault(place.path, []).append((place.line, item.id))
        for starts in self._starts.values():
            starts.sort()

    def of(self, place: Place) -> str:
        starts = self._starts.get(place.path, [])
        at = bisect_right(starts, (place.line, "\uffff"))
        return starts[at - 1][1] if at else ""


def _own(subject: Subject, problem: Problem) -> bool:
    """Whether a problem is about the value that a piece of evidence names as its source's own."""
    claim, index = problem.owner
    return subject.dossier.claims[str(claim)].record.evidence[int(index)].value is not None


def _start(place: Place) -> tuple[str, int, int]:
    return place.path, place.line, place.column


def _resting_on(dossier: Dossier, wrong: set[str]) -> set[str]:
    """The derived claims that are computed from these, directly or through other derived claims."""
    computed_from: dict[str, list[str]] = {}
    for key, claim in dossier.claims.items():
        for operand in claim.record.derived.of if claim.record.derived is not None else ():
            computed_from.setdefault(operand, []).append(key)
    resting: set[str] = set()
    pending = [key for operand in wrong for key in computed_from.get(operand, ())]
    while pending:
        key = pending.pop()
        if key not in resting:
            resting.add(key)
            pending += computed_from.get(key, ())
    return resting


def _cited(dossier: Dossier) -> Mapping[tuple[str, int, int], set[str]]:
    """The claims that a sentence of prose, or a side of a dispute, rests on, by its place."""
    prose = {
        _start(sentence.place): set(sentence.claims())
        for page in dossier.pages.values()
        for sentence in page.sentences()
    }
    sides = {
        _start(dispute.where("positions", index)): set(position.claims)
        for dispute in dossier.disputes.values()
        for index, position in enumerate(dispute.positions)
    }
    return {**prose, **sides}


def _ids_once(problems: list[Problem]) -> list[Problem]:
    """Each unknown id is reported once, with further places where it occurs."""
    by_id: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.code == "unknown-id":
            by_id.setdefault(problem.message, []).append(problem)
    merged: dict[Problem, Problem] = {}
    for same_id in by_id.values():
        first, *others = sorted(same_id, key=lambda problem: problem.place)
        merged[first] = first
        if others:
            more = f" It stands in {len(others)} more place{'' if len(others) == 1 else 's'}."
            related = tuple(Related(other.place, "and here") for other in others[:SHOWN])
            merged[first] = replace(first, message=first.message + more, related=related)
    return [merged.get(problem, problem) for problem in problems if problem.code != "unknown-id" or problem in merged]
