"""Who moves from where to where: the claims behind the picture of flows, found by what the vocabulary says of them.

A property whose `flow` is `from`, `to` or `wanted` places its subject somewhere. Nothing is inferred: a thread is a
claim, and somebody whose past no claim tells has none.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from dossier.edition.context import SiteContext
from dossier.model.dossier import Claim
from dossier.text.value import EntityValue, Number


@dataclass(frozen=True, slots=True)
class Tie:
    """A claim that ties a mover to a place. `wanted` is a move that nobody says was made."""

    claim: Claim
    place: str
    wanted: bool = False


@dataclass(frozen=True, slots=True)
class Mover:
    """Somebody who moves: an entity, or a counted group without names (`entity` is empty, `group` its claim)."""

    entity: str
    group: Claim | None
    origins: tuple[Tie, ...]
    targets: tuple[Tie, ...]

    @property
    def key(self) -> str:
        """What it is called in lists: its id, or that of the group's claim."""
        return self.entity or (self.group.id if self.group else "")


def movers(site: SiteContext) -> tuple[Mover, ...]:
    """Everybody of whom a claim says that they go or are wanted somewhere, those with a name first."""
    origins: dict[str, list[Tie]] = defaultdict(list)
    targets: dict[str, list[Tie]] = defaultdict(list)
    groups: list[Mover] = []
    properties = site.dossier.vocabulary.properties
    for claim in site.dossier.claims.values():
        flow = properties[claim.record.property].flow
        if flow is None:
            continue
        if isinstance(claim.value, Number):
            origin = (Tie(claim, claim.record.at),) if claim.record.at and claim.record.at != claim.subject else ()
            groups.append(Mover("", claim, origin, (Tie(claim, claim.subject, flow == "wanted"),)))
        elif place := _place(claim):
            (origins if flow == "from" else targets)[claim.subject].append(Tie(claim, place, flow == "wanted"))
    named = tuple(
        Mover(entity, None, _elsewhere(origins[entity], ties), tuple(ties)) for entity, ties in targets.items()
    )
    return named + tuple(groups)


def _place(claim: Claim) -> str:
    """The entity that a claim ties its subject to: its value, or what a role is held at."""
    return claim.value.id if isinstance(claim.value, EntityValue) else claim.record.at or ""


def _elsewhere(origins: list[Tie], targets: list[Tie]) -> tuple[Tie, ...]:
    """Ties to other places than those it goes to: a move starts somewhere else."""
    there = {tie.place for tie in targets}
    return tuple(tie for tie in origins if tie.place not in there)


def hedged(claim: Claim) -> bool:
    """Whether no source says it firmly, whatever else is said against it."""
    return not claim.operands and not any(item.firm for item in claim.with_stance("supports"))


def ordered(found: tuple[Mover, ...]) -> tuple[tuple[Mover, ...], tuple[str, ...], tuple[str, ...]]:
    """Movers, origins and targets, from top to bottom, so that threads cross little.

    Targets stand by how many go there; movers by target, then by origin; origins where their threads pull them.
    """
    counts: dict[str, int] = defaultdict(int)
    for mover in found:
        for tie in mover.targets:
            counts[tie.place] += 1
    targets = sorted(counts, key=lambda place: -counts[place])
    rank = {place: number for number, place in enumerate(targets)}
    rows = sorted(found, key=lambda mover: (min(rank[tie.place] for tie in mover.targets), not mover.origins))
    origins = list(dict.fromkeys(tie.place for mover in rows for tie in mover.origins))
    for _ in range(len(origins)):
        at = {place: number for number, place in enumerate(origins)}
        rows.sort(key=lambda mover: _weight(mover, rank, at))
        pull = {
            place: _mean([number for number, mover in enumerate(rows) for tie in mover.origins if tie.place == place])
            for place in origins
        }
        again = sorted(origins, key=lambda place: pull[place])
        if again == origins:
            break
        origins = again
    return tuple(rows), tuple(origins), tuple(targets)


def _weight(mover: Mover, rank: dict[str, int], at: dict[str, int]) -> tuple[int, bool, float]:
    target = min(rank[tie.place] for tie in mover.targets)
    return target, not mover.origins, _mean([at[tie.place] for tie in mover.origins])


def _mean(numbers: list[int]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.0
