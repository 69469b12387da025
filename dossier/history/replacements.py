"""Published revisions that took the place of others: what pages and feeds of corrections tell."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from dossier.history.revision import chains
from dossier.model.dossier import Dossier
from dossier.read.history import RevisionRecord


@dataclass(frozen=True, slots=True)
class Replacement:
    """A revision that took the place of another; `id` is its fragment on the page of corrections."""

    id: str
    was: RevisionRecord
    now: RevisionRecord


def replacements(dossier: Dossier) -> list[Replacement]:
    """Each revision that took the place of another, in the order they were published."""
    before = {
        id(after): prior
        for chain in chains(dossier)
        for prior, after in pairwise(chain)
        if prior.rev != after.rev  # a new id alone changes nothing
    }
    times: Counter[str] = Counter()
    replaced = []
    for revision in dossier.revisions:
        if id(revision) in before:
            name = f"{revision.claim}-{revision.rev}"
            times[name] += 1  # what was stated before may be stated again
            fragment = name if times[name] == 1 else f"{name}-{times[name]}"
            replaced.append(Replacement(id=fragment, was=before[id(revision)], now=revision))
    return replaced
