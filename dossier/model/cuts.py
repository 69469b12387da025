"""Which sources together carry what: the minimal cut sets, as reliability engineering says, of claims and disputes.

A cut is a set of sources, written as an integer with a bit for each; without all of them something is lost. Its minimal
cuts say for every choice of sources at once what `model/without.py` computes for a single choice, so that a page can
tell without the dossier. Sources that are no part of the choice always count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from dossier.frozen import dataclass
from dossier.model.derive import operands_first
from dossier.model.dossier import Claim, Dossier, Evidence
from dossier.model.support import ENOUGH_ORIGINS
from dossier.model.without import MIN_SIDES
from dossier.read.records import DisputeRecord

Cuts = tuple[int, ...]  # minimal: none holds another; without any, nothing of the choice is needed


@dataclass(frozen=True, slots=True)
class ClaimCuts:
    """What a claim falls without, and what it loses its second independent source without."""

    falls: Cuts
    weakens: Cuts


@dataclass(frozen=True, slots=True)
class DisputeCuts:
    """What a dispute ends without, for want of a second side, and what each of its sides is lost without."""

    ends: Cuts
    sides: tuple[Cuts, ...]


@dataclass(frozen=True, slots=True)
class AllCuts:
    """The cuts of a dossier, by id."""

    claims: Mapping[str, ClaimCuts]
    disputes: Mapping[str, DisputeCuts]


def cuts_of(dossier: Dossier, sources: Sequence[str]) -> AllCuts:
    """The cuts of all claims and disputes among some sources, whose bits are in their order."""
    bits = {key: 1 << place for place, key in enumerate(sources)}
    claims: dict[str, ClaimCuts] = {}
    for key in operands_first(dossier.claims):
        claim = dossier.claims[key]
        if claim.operands:
            falls = minimal(cut for operand in claim.operands for cut in claims[operand].falls)
        else:
            falls = _needed(claim.with_stance("supports"), bits)
        claims[key] = ClaimCuts(falls, _second_lost(claim, bits))
    in_order = {key: claims[key] for key in dossier.claims}
    return AllCuts(in_order, {key: _dispute(dossier, record, claims, bits) for key, record in dossier.disputes.items()})


def is_lost(cuts: Cuts, removed: int) -> bool:
    """Whether something is lost without the `removed` sources."""
    return any(cut & removed == cut for cut in cuts)


def minimal(cuts: Iterable[int]) -> Cuts:
    """The cuts that hold no other, in ascending order."""
    kept: list[int] = []
    for cut in sorted(set(cuts), key=lambda cut: (cut.bit_count(), cut)):
        if not any(smaller & cut == smaller for smaller in kept):
            kept.append(cut)
    return tuple(sorted(kept))


def _needed(evidence: Sequence[Evidence], bits: Mapping[str, int]) -> Cuts:
    """The sources of some evidence, if they are all in the choice: without all of them none of it is left."""
    cut = 0
    for item in evidence:
        if item.passage.source not in bits:
            return ()
        cut |= bits[item.passage.source]
    return (cut,) if cut else ()


def _second_lost(claim: Claim, bits: Mapping[str, int]) -> Cuts:
    """A claim has its second source as long as two origins are left: all but one have to go."""
    of_origin: dict[str, list[Evidence]] = {}
    for item in claim.with_stance("supports"):
        if item.origin.named:
            of_origin.setdefault(item.origin.id, []).append(item)
    if len(of_origin) < ENOUGH_ORIGINS:
        return ()
    return _all_but([_needed(items, bits) for items in of_origin.values()], ENOUGH_ORIGINS - 1)


def _dispute(
    dossier: Dossier, record: DisputeRecord, claims: Mapping[str, ClaimCuts], bits: Mapping[str, int]
) -> DisputeCuts:
    sides = []
    for position in record.positions:
        lost: Cuts = (0,)  # a side is lost when each of its claims is, or no longer has a passage that takes the side
        for key in position.claims:
            claim = dossier.claims[key]
            taken = () if claim.operands else _needed(claim.with_stance(position.stance), bits)
            lost = _both(lost, minimal((*claims[key].falls, *taken)))
        sides.append(lost)
    return DisputeCuts(_all_but(sides, MIN_SIDES - 1), tuple(sides))


def _all_but(parts: Sequence[Cuts], left: int) -> Cuts:
    """What all parts but so many are lost without."""
    cuts: list[int] = []
    for going in combinations(parts, max(0, len(parts) - left)):
        lost: Cuts = (0,)
        for part in going:
            lost = _both(lost, part)
        cuts += lost
    return minimal(cut for cut in cuts if cut)


def _both(first: Cuts, second: Cuts) -> Cuts:
    """What two parts are lost without, both of them."""
    return minimal(one | other for one in first for other in second)
