"""A dossier in clusters: what one source or origin carries is found by looking at the claims near it alone.

Claims are in one cluster where the support of one may depend on the other: a computed claim and its operands, the
claims of one dispute, and whatever these are in a cluster with. Most clusters are one claim.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from dossier.frozen import dataclass
from dossier.model.dossier import Dossier, Evidence
from dossier.model.without import Keep, Loss, concerned_by, loss, not_from_origin, not_from_source, remains


@dataclass(frozen=True, slots=True)
class Clusters:
    """The clusters of a dossier, and the claims with a passage of each source and of each origin."""

    dossier: Dossier
    of_source: Mapping[str, tuple[str, ...]]
    of_origin: Mapping[str, tuple[str, ...]]
    claims: tuple[tuple[str, ...], ...]  # of each cluster
    disputes: tuple[tuple[str, ...], ...]  # of each cluster
    number: Mapping[str, int]  # of the cluster that a claim is in
    concerning: Mapping[str, int]  # how many of the claims that stand concern an entity
    order: Mapping[str, int]  # of claims, disputes and entities in the files

    def loss_of_source(self, key: str) -> Loss:
        """What is lost without one text."""
        return self._loss(self.of_source.get(key, ()), not_from_source(key))

    def loss_of_origin(self, key: str) -> Loss:
        """What is lost without one origin, whatever text it is in."""
        return self._loss(self.of_origin.get(key, ()), not_from_origin(key))

    def _loss(self, claims: Iterable[str], keep: Keep) -> Loss:
        part = self.near(claims)
        whole = remains(part, lambda _: True)
        lost = loss(part, keep, whole)
        here = Counter(entity for claim in whole.claims.values() for entity in concerned_by(claim, part.entities))
        gone = tuple(entity for entity in lost.entities if here[entity] == self.concerning[entity])
        return replace(lost, entities=gone)

    def near(self, claims: Iterable[str]) -> Dossier:
        """The clusters that some claims are in as a dossier, with the entities that they concern."""
        numbers = {self.number[claim] for claim in claims}
        whole, in_order = self.dossier, self.order.__getitem__
        together = {key: whole.claims[key] for key in sorted(_all(self.claims, numbers), key=in_order)}
        disputes = {key: whole.disputes[key] for key in sorted(_all(self.disputes, numbers), key=in_order)}
        concerned = {entity for claim in together.values() for entity in concerned_by(claim, whole.entities)}
        entities = {key: whole.entities[key] for key in sorted(concerned, key=in_order)}
        return replace(whole, claims=together, disputes=disputes, entities=entities)


def clusters_of(dossier: Dossier) -> Clusters:
    """The clusters of a dossier."""
    linked: dict[str, list[str]] = defaultdict(list)
    for claim in dossier.claims.values():
        for operand in claim.operands:
            linked[claim.id].append(operand)
            linked[operand].append(claim.id)
    claims_of = {
        key: [claim for position in dispute.positions for claim in position.claims if claim in dossier.claims]
        for key, dispute in dossier.disputes.items()
    }
    for first, *others in filter(None, claims_of.values()):
        for other in others:
            linked[first].append(other)
            linked[other].append(first)
    number: dict[str, int] = {}
    clusters: list[tuple[str, ...]] = []
    for key in dossier.claims:
        if key not in number:
            members = [key]
            number[key] = len(clusters)
            for member in members:  # grows while it is gone through
                for near in linked.get(member, ()):
                    if near not in number:
                        number[near] = len(clusters)
                        members.append(near)
            clusters.append(tuple(members))
    disputes: list[list[str]] = [[] for _ in clusters]
    for key, claims in claims_of.items():
        if claims:
            disputes[number[claims[0]]].append(key)
    standing = remains(dossier, lambda _: True).claims.values()
    return Clusters(
        dossier=dossier,
        of_source=_claims_by(dossier, lambda item: item.passage.source),
        of_origin=_claims_by(dossier, lambda item: item.origin.id),
        claims=tuple(clusters),
        disputes=tuple(map(tuple, disputes)),
        number=number,
        concerning=Counter(entity for claim in standing for entity in concerned_by(claim, dossier.entities)),
        order={key: place for place, key in enumerate((*dossier.claims, *dossier.disputes, *dossier.entities))},
    )


def _claims_by(dossier: Dossier, what: Callable[[Evidence], str]) -> dict[str, tuple[str, ...]]:
    claims: dict[str, dict[str, None]] = defaultdict(dict)
    for claim in dossier.claims.values():
        for item in claim.evidence:
            claims[what(item)][claim.id] = None
    return {key: tuple(of_it) for key, of_it in claims.items()}


def _all(lists: tuple[tuple[str, ...], ...], numbers: Iterable[int]) -> list[str]:
    return [key for number in numbers for key in lists[number]]
