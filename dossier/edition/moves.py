"""Who moves from where to where, found by what the vocabulary says of the properties of claims.

A property whose `flow` is `from`, `to` or `wanted` places its subject somewhere. Nothing is inferred: a leg is a
claim, and somebody whose past no claim tells has none.
"""

from __future__ import annotations

from collections import defaultdict

from dossier.edition.context import SiteContext
from dossier.frozen import dataclass
from dossier.model.dossier import Claim
from dossier.text.value import EntityValue, Number


@dataclass(frozen=True, slots=True)
class Leg:
    """A claim that puts a mover in a place. `wanted` is a move that nobody says was made."""

    claim: Claim
    place: str
    wanted: bool = False


@dataclass(frozen=True, slots=True)
class Mover:
    """Somebody who moves: an entity, or a counted group without names (`entity` is empty, `group` its claim)."""

    entity: str
    group: Claim | None
    origins: tuple[Leg, ...]
    targets: tuple[Leg, ...]

    @property
    def key(self) -> str:
        """What it is called in lists: its id, or that of the group's claim."""
        return self.entity or (self.group.id if self.group else "")


def movers(site: SiteContext) -> tuple[Mover, ...]:
    """Everybody of whom a claim says that they go or are wanted somewhere, those with a name first."""
    origins: dict[str, list[Leg]] = defaultdict(list)
    targets: dict[str, list[Leg]] = defaultdict(list)
    groups: list[Mover] = []
    properties = site.dossier.vocabulary.properties
    for claim in site.dossier.claims.values():
        flow = properties[claim.record.property].flow
        if flow is None:
            continue
        wanted = flow == "wanted"
        if isinstance(claim.value, Number):
            place = claim.record.at if claim.record.at != claim.subject else None
            groups.append(
                Mover(
                    entity="",
                    group=claim,
                    origins=(Leg(claim=claim, place=place),) if place else (),
                    targets=(Leg(claim=claim, place=claim.subject, wanted=wanted),),
                )
            )
        elif place := _place(claim):
            legs = origins if flow == "from" else targets
            legs[claim.subject].append(Leg(claim=claim, place=place, wanted=wanted))
    named = tuple(
        Mover(entity=entity, group=None, origins=_elsewhere(origins[entity], legs), targets=tuple(legs))
        for entity, legs in targets.items()
    )
    return named + tuple(groups)


def _place(claim: Claim) -> str:
    """The entity in which a claim puts its subject: its value, or what a role is held at."""
    return claim.value.id if isinstance(claim.value, EntityValue) else claim.record.at or ""


def _elsewhere(origins: list[Leg], targets: list[Leg]) -> tuple[Leg, ...]:
    """Legs from other places than those it goes to: a move starts somewhere else."""
    places = {leg.place for leg in targets}
    return tuple(leg for leg in origins if leg.place not in places)
