"""The order of movers, origins and targets in the chart of moves."""

from __future__ import annotations

from collections import defaultdict

from dossier.edition.moves import Mover
from dossier.model.dossier import Claim


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
