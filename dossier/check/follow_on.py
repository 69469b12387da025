"""One problem for one cause: what only follows from another problem waits until that one is mended.

A claim that is wrong in itself is not compared with what was confirmed or published of it; what rests on it, derived
claims and prose, is not judged by it. Nothing is lost by that: every cause is an error, and whatever still holds when
it is mended is found then.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import replace

from dossier.check.base import Subject
from dossier.model.dossier import Dossier
from dossier.problem import Place, Problem, Related, Severity

CONFIRMED = (
    *("value-tainted", "statement-tainted", "note-changed", "passage-changed", "judgement-changed"),
    "revision-open",
)
OF_CITED = ("prose-disagrees", "prose-firmer")  # what judges prose by claims
OF_READ = (
    "derived-impossible",
    "position-without-evidence",
)  # what only claims that cannot be read, or rest on nothing, bring
BARE = "claim-without-source"
SHOWN = 3  # further places of one id that is not there


def without_follow_on(subject: Subject, known: Iterable[Problem], problems: Iterable[Problem]) -> list[Problem]:
    """All problems without those that follow from others; `known` are those of reading and linking."""
    known = list(known)
    found = [*known, *problems]
    owners = _Owners(subject.dossier)
    before = set(known)
    causes = [one for one in found if one.severity is Severity.ERROR and one.code not in (*CONFIRMED, *OF_READ)]
    wrong = {*(owners.of(one.place) for one in causes), *subject.unread} - {""}
    unread = {owners.of(one.place) for one in causes if one in before or one.code == BARE} | subject.unread
    unsaid = {one.owner[0] for one in causes if one.code == "value-not-in-passage"}
    shaken, unfounded = _resting_on(subject.dossier, wrong), _resting_on(subject.dossier, unread)
    cited = _cited(subject.dossier)

    def follows(problem: Problem) -> bool:
        owner = owners.of(problem.place)
        return (
            (problem.code in CONFIRMED and owner in wrong)
            or (problem.code == "revision-open" and owner in shaken)
            or (problem.code in OF_CITED and bool(cited.get(_start(problem.place), set()) & (wrong | shaken)))
            or (problem.code == "derived-impossible" and owner in unfounded)
            or (problem.code in OF_READ and bool(cited.get(_start(problem.place), set()) & unread))
            or (
                problem.code == "value-differs-from-passage"
                and problem.owner[0] in unsaid
                and not _own(subject, problem)
            )
            or (problem.code == "sentence-open" and not subject.whole)
        )

    return _ids_once([problem for problem in found if not follows(problem)])


class _Owners:
    """Which claim a line of a file belongs to."""

    def __init__(self, dossier: Dossier) -> None:
        self._starts: dict[str, list[tuple[int, str]]] = {}
        records = (dossier.claims.values(), dossier.sources.values())
        for record in (one.record for some in records for one in some):
            place = record.where()
            self._starts.setdefault(place.path, []).append((place.line, record.id))
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
    """The derived claims that are computed from others among these, through all steps."""
    found: set[str] = set()
    while True:
        more = {
            key
            for key, claim in dossier.claims.items()
            if claim.record.derived is not None and (wrong | found).intersection(claim.record.derived.of)
        } - found
        if not more:
            return found
        found |= more


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
    """An id that is not there is told once, with further places where it stands."""
    by_id: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.code == "unknown-id":
            by_id.setdefault(problem.message, []).append(problem)
    merged: dict[Problem, Problem] = {}
    for some in by_id.values():
        first, *others = sorted(some, key=lambda one: one.place)
        if others:
            more = f" It stands in {len(others)} more place{'' if len(others) == 1 else 's'}."
            related = tuple(Related(one.place, "and here") for one in others[:SHOWN])
            merged[first] = replace(first, message=first.message + more, related=related)
    told = {some[0] if len(some) == 1 else min(some, key=lambda one: one.place) for some in by_id.values()}
    return [merged.get(one, one) for one in problems if one.code != "unknown-id" or one in told]
