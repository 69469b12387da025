"""How sure the sources are of a claim: the one visual word of the site, decided in one place."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.graph.dossier import Claim, Dossier, Sure

ENOUGH_ORIGINS = 2  # from here on a claim does not hang on one teller


def sure_of(dossier: Dossier, disputed: frozenset[str]) -> dict[str, Sure]:
    """The line under every claim, by id. `disputed` are the claims on a side of an open dispute."""
    lines: dict[str, Sure] = {}
    for key in dossier.claims:
        _line(key, dossier.claims, disputed, lines)
    return lines


def disputed_in(dossier: Dossier) -> frozenset[str]:
    """The claims on a side of an open dispute."""
    disputes = (one for one in dossier.disputes.values() if one.status == "open")
    named = {key for dispute in disputes for position in dispute.positions for key in position.claims}
    return frozenset(named & set(dossier.claims))


def _line(key: str, claims: Mapping[str, Claim], disputed: frozenset[str], lines: dict[str, Sure]) -> Sure:
    if key in lines:
        return lines[key]
    claim = claims[key]
    lines[key] = "dotted"  # stands while operands are looked at; cycles were refused before
    if key in disputed or claim.with_stance("disputes"):
        lines[key] = "wavy"
    elif claim.operands:
        worst: tuple[Sure, ...] = ("wavy", "dashed", "dotted", "solid")
        lines[key] = min((_line(operand, claims, disputed, lines) for operand in claim.operands), key=worst.index)
    else:
        firm = [item for item in claim.with_stance("supports") if item.firm]
        origins = {item.origin.id for item in firm if item.origin.named}
        if not firm:
            lines[key] = "dashed"
        elif len(origins) >= ENOUGH_ORIGINS:
            lines[key] = "solid"
    return lines[key]
