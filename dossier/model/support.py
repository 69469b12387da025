"""How well a claim is supported by its sources, decided in one place for every page, embed and export."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from dossier.model.derive import operands_first
from dossier.model.dossier import Claim, Dossier
from dossier.read.history import Stroke

Support = Literal["corroborated", "single", "hedged", "disputed"]
BEST_SUPPORTED_FIRST: tuple[Support, ...] = ("corroborated", "single", "hedged", "disputed")

# The stroke under a claim: CSS, data files and the names of published revisions know its support by this word.
STROKES: Mapping[Support, Stroke] = {
    "corroborated": "solid",
    "single": "dotted",
    "hedged": "dashed",
    "disputed": "wavy",
}
SUPPORT_OF_STROKE: Mapping[Stroke, Support] = {stroke: support for support, stroke in STROKES.items()}

ENOUGH_ORIGINS = 2  # independent origins from which on a claim counts as corroborated


def support_of(dossier: Dossier, disputed: frozenset[str]) -> dict[str, Support]:
    """The support of every claim, by id. `disputed` are the claims on a side of an open dispute."""
    known: dict[str, Support] = {}
    for key in operands_first(dossier.claims):
        known[key] = _support(dossier.claims[key], disputed, known)
    return known


def disputed_in(dossier: Dossier) -> frozenset[str]:
    """The claims on a side of an open dispute."""
    disputes = (dispute for dispute in dossier.disputes.values() if dispute.status == "open")
    claims = {key for dispute in disputes for position in dispute.positions for key in position.claims}
    return frozenset(claims & set(dossier.claims))


def _support(claim: Claim, disputed: frozenset[str], known: Mapping[str, Support]) -> Support:
    """The support of one claim; a derived one has that of the weakest of its operands, which are `known`."""
    if claim.id in disputed or claim.with_stance("disputes"):
        return "disputed"
    if claim.operands:
        return max((known[operand] for operand in claim.operands), key=BEST_SUPPORTED_FIRST.index)
    firm = [item for item in claim.with_stance("supports") if item.firm]
    if not firm:
        return "hedged"
    origins = {item.origin.id for item in firm if item.origin.named}
    return "corroborated" if len(origins) >= ENOUGH_ORIGINS else "single"
