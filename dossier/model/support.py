"""How well a claim is supported by its sources, decided in one place for every page, embed and export."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

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
    for key in dossier.claims:
        _support(key, dossier.claims, disputed, known)
    return known


def disputed_in(dossier: Dossier) -> frozenset[str]:
    """The claims on a side of an open dispute."""
    disputes = (dispute for dispute in dossier.disputes.values() if dispute.status == "open")
    claims = {key for dispute in disputes for position in dispute.positions for key in position.claims}
    return frozenset(claims & set(dossier.claims))


def _support(key: str, claims: Mapping[str, Claim], disputed: frozenset[str], known: dict[str, Support]) -> Support:
    """The support of one claim; a derived one is as well supported as the weakest of its operands."""
    if key in known:
        return known[key]
    claim = claims[key]
    known[key] = "single"  # the ordinary case, and what holds while operands are computed (cycles were refused before)
    if key in disputed or claim.with_stance("disputes"):
        known[key] = "disputed"
    elif claim.operands:
        operands = (_support(operand, claims, disputed, known) for operand in claim.operands)
        known[key] = max(operands, key=BEST_SUPPORTED_FIRST.index)
    else:
        firm = [item for item in claim.with_stance("supports") if item.firm]
        origins = {item.origin.id for item in firm if item.origin.named}
        if not firm:
            known[key] = "hedged"
        elif len(origins) >= ENOUGH_ORIGINS:
            known[key] = "corroborated"
    return known[key]
