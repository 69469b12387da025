"""How well a claim is supported by its sources, decided in one place for every page, embed and export."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from dossier.model.dossier import Claim, Dossier
from dossier.read.history import Stroke

Support = Literal["corroborated", "single", "hedged", "disputed"]

# The line under a claim, by which pages, data files and the names of published revisions know its support.
STROKES: Mapping[Support, Stroke] = {
    "corroborated": "solid",
    "single": "dotted",
    "hedged": "dashed",
    "disputed": "wavy",
}
SUPPORT_OF_STROKE: Mapping[Stroke, Support] = {stroke: support for support, stroke in STROKES.items()}

ENOUGH_ORIGINS = 2  # from here on a claim does not hang on one teller


def support_of(dossier: Dossier, disputed: frozenset[str]) -> dict[str, Support]:
    """The support of every claim, by id. `disputed` are the claims on a side of an open dispute."""
    lines: dict[str, Support] = {}
    for key in dossier.claims:
        _line(key, dossier.claims, disputed, lines)
    return lines


def disputed_in(dossier: Dossier) -> frozenset[str]:
    """The claims on a side of an open dispute."""
    disputes = (one for one in dossier.disputes.values() if one.status == "open")
    named = {key for dispute in disputes for position in dispute.positions for key in position.claims}
    return frozenset(named & set(dossier.claims))


def _line(key: str, claims: Mapping[str, Claim], disputed: frozenset[str], lines: dict[str, Support]) -> Support:
    if key in lines:
        return lines[key]
    claim = claims[key]
    lines[key] = "single"  # stands while operands are looked at; cycles were refused before
    if key in disputed or claim.with_stance("disputes"):
        lines[key] = "disputed"
    elif claim.operands:
        worst: tuple[Support, ...] = ("disputed", "hedged", "single", "corroborated")
        lines[key] = min((_line(operand, claims, disputed, lines) for operand in claim.operands), key=worst.index)
    else:
        firm = [item for item in claim.with_stance("supports") if item.firm]
        origins = {item.origin.id for item in firm if item.origin.named}
        if not firm:
            lines[key] = "hedged"
        elif len(origins) >= ENOUGH_ORIGINS:
            lines[key] = "corroborated"
    return lines[key]
