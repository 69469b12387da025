"""Who is tied to whom: pairs of entities that claims join. A computed view; it adds nothing to what claims state.

A claim ties its subject to the entity that is its value (a founder to a company, a deal to a party) and to the one at
which it holds (a role to its organization). That a sentence also names somebody makes no tie, and an editor may say of
a property that it makes none (`tie: false` in the vocabulary).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier.model.dossier import Claim, Dossier
from dossier.model.index import Index
from dossier.model.support import Support
from dossier.text.value import EntityValue

BEST_SUPPORTED_FIRST: tuple[Support, ...] = ("corroborated", "single", "hedged", "disputed")


@dataclass(frozen=True, slots=True)
class Tie:
    """Two entities, their ids in alphabetical order, and the claims that join them, the surest first.

    `support` is that of the first: two are tied as surely as any one claim says, even where sources disagree on how.
    """

    ends: tuple[str, str]
    claims: tuple[Claim, ...]
    support: Support

    def other(self, entity: str) -> str:
        """The one at the other end."""
        return self.ends[1] if entity == self.ends[0] else self.ends[0]


def ties(dossier: Dossier, index: Index) -> tuple[Tie, ...]:
    """All ties, in the order of their ids, whatever the order of the files."""
    return _gathered(dossier, index, dossier.claims.values())


def ties_of(dossier: Dossier, index: Index, entity: str) -> tuple[Tie, ...]:
    """The ties of one entity."""
    claims = (*index.about.get(entity, ()), *index.mentioning.get(entity, ()))
    return tuple(tie for tie in _gathered(dossier, index, claims) if entity in tie.ends)


def joined(dossier: Dossier, claim: Claim) -> Iterator[str]:
    """The entities that a claim ties its subject to."""
    prop = dossier.vocabulary.properties.get(claim.record.property)
    if prop is None or prop.tie == "false":
        return
    value = claim.value.id if isinstance(claim.value, EntityValue) else None
    for other in dict.fromkeys((value, claim.record.at)):
        if other in dossier.entities and other != claim.subject:
            yield str(other)


def _gathered(dossier: Dossier, index: Index, claims: Iterable[Claim]) -> tuple[Tie, ...]:
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        for other in joined(dossier, claim):
            found.setdefault((min(claim.subject, other), max(claim.subject, other)), []).append(claim)
    order = {key: place for place, key in enumerate(dossier.vocabulary.properties)}

    def rank(claim: Claim) -> tuple[int, bool, int, str]:
        support = BEST_SUPPORTED_FIRST.index(index.support[claim.id])
        return support, not isinstance(claim.value, EntityValue), order[claim.record.property], claim.id

    made = []
    for ends in sorted(found):
        ranked = sorted(found[ends], key=rank)
        made.append(Tie(ends, tuple(ranked), index.support[ranked[0].id]))
    return tuple(made)
