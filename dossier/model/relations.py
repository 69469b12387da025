"""Relations between entities: the pairs that claims relate. A computed view; it adds nothing to what claims state.

A claim relates its subject to the entity that is its value (a founder to a company, a deal to a party) and to the one
at which it holds (a role to its organization). Merely being named in a statement makes no relation, and editors can
exclude a property (`tie: false` in the vocabulary).
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.frozen import dataclass
from dossier.model.dossier import Claim, Dossier
from dossier.model.index import Index
from dossier.model.support import BEST_SUPPORTED_FIRST, Support
from dossier.text.value import EntityValue


@dataclass(frozen=True, slots=True)
class Relation:
    """Two entities, their ids in alphabetical order, and the claims that relate them, the best supported first.

    `support` is that of the first: that the two are related is as well supported as the best of the claims, even where
    sources disagree on how they are.
    """

    ends: tuple[str, str]
    claims: tuple[Claim, ...]
    support: Support

    def other(self, entity: str) -> str:
        """The entity at the other end."""
        return self.ends[1] if entity == self.ends[0] else self.ends[0]


def relations(dossier: Dossier, index: Index) -> tuple[Relation, ...]:
    """All relations, in the order of the ids, whatever the order of the files."""
    by_ends: dict[tuple[str, str], list[Claim]] = {}
    for claim in dossier.claims.values():
        for other in related_entities(dossier, claim):
            by_ends.setdefault((min(claim.subject, other), max(claim.subject, other)), []).append(claim)
    order = {key: place for place, key in enumerate(dossier.vocabulary.properties)}

    def rank(claim: Claim) -> tuple[int, bool, int, str]:
        support = BEST_SUPPORTED_FIRST.index(index.support[claim.id])
        return support, not isinstance(claim.value, EntityValue), order[claim.record.property], claim.id

    ranked = {ends: tuple(sorted(by_ends[ends], key=rank)) for ends in sorted(by_ends)}
    return tuple(Relation(ends, claims, index.support[claims[0].id]) for ends, claims in ranked.items())


def related_entities(dossier: Dossier, claim: Claim) -> Iterator[str]:
    """The entities to which a claim relates its subject."""
    prop = dossier.vocabulary.properties.get(claim.record.property)
    if prop is None or prop.tie == "false":
        return
    value = claim.value.id if isinstance(claim.value, EntityValue) else None
    for other in dict.fromkeys((value, claim.record.at)):
        if other in dossier.entities and other != claim.subject:
            yield str(other)
