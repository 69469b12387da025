"""Who tells what, counted: the numbers behind the chart of origins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from dossier.frozen import dataclass
from dossier.model.dossier import Claim, Dossier, Evidence

Way = Literal["firm", "hedged", "disputes"]
WAYS: tuple[Way, ...] = ("firm", "hedged", "disputes")


@dataclass(frozen=True, slots=True)
class OriginShare:
    """The claims that one origin states in one source; `origin` is empty for all that nobody is named for.

    `counts` holds claims by topic and way: stated firmly, hedged or relayed, or disputed. A mere mention does not
    count. `alone` are the claims for which this is the only named origin, whatever the number of texts.
    """

    source: str
    origin: str
    claims: int
    alone: int
    counts: Counter[tuple[str, Way]]

    def of(self, topic: str) -> dict[Way, int]:
        """The numbers of one topic."""
        return {way: self.counts[topic, way] for way in WAYS}


def origin_shares(dossier: Dossier) -> tuple[OriginShare, ...]:
    """Every source with its origins, those that state most first and those without a name last."""
    evidence: dict[tuple[str, str], dict[str, list[Evidence]]] = {}
    for claim in dossier.claims.values():
        for item in claim.evidence:
            if item.record.stance != "mentions":
                key = (item.passage.source, item.origin.id if item.origin.named else "")
                evidence.setdefault(key, {}).setdefault(claim.id, []).append(item)
    shares = [_share(dossier, source, origin, items) for (source, origin), items in evidence.items()]
    order = list(dossier.sources)
    return tuple(
        sorted(shares, key=lambda share: (order.index(share.source), not share.origin, -share.claims, share.origin))
    )


def topics(dossier: Dossier, shares: Iterable[OriginShare]) -> tuple[str, ...]:
    """The topics there are, largest first."""
    sizes: Counter[str] = Counter()
    for share in shares:
        for (topic, _), count in share.counts.items():
            sizes[topic] += count
    order = list(dict.fromkeys(topic_of(dossier, claim) for claim in dossier.claims.values()))
    return tuple(sorted(sizes, key=lambda topic: (-sizes[topic], order.index(topic))))


def topic_of(dossier: Dossier, claim: Claim) -> str:
    """What a claim is about: the section that its property stands in."""
    return dossier.vocabulary.properties[claim.record.property].section


def claims_by_origins(dossier: Dossier) -> dict[int, tuple[Claim, ...]]:
    """The claims by the number of named origins behind them, 0 last; those computed from others are left out."""
    by_number: dict[int, list[Claim]] = {}
    for claim in dossier.claims.values():
        if not claim.operands:
            by_number.setdefault(len(claim.origins), []).append(claim)
    return {number: tuple(by_number[number]) for number in sorted(by_number, key=lambda number: (not number, number))}


def shared_claims(dossier: Dossier) -> list[tuple[tuple[str, ...], tuple[Claim, ...]]]:
    """The origins that stand together behind claims, and those claims; most claims first."""
    by_origins: dict[tuple[str, ...], list[Claim]] = {}
    for claim in dossier.claims.values():
        if len(claim.origins) > 1 and not claim.operands:
            by_origins.setdefault(tuple(sorted(claim.origins)), []).append(claim)
    order = sorted(by_origins, key=lambda origins: (-len(by_origins[origins]), len(origins), origins))
    return [(origins, tuple(by_origins[origins])) for origins in order]


def _share(dossier: Dossier, source: str, origin: str, items: dict[str, list[Evidence]]) -> OriginShare:
    claims = [dossier.claims[key] for key in items]
    return OriginShare(
        source=source,
        origin=origin,
        claims=len(claims),
        alone=sum(claim.origins == (origin,) for claim in claims),
        counts=Counter((topic_of(dossier, claim), _way(items[claim.id])) for claim in claims),
    )


def _way(items: list[Evidence]) -> Way:
    if any(item.record.stance == "disputes" for item in items):
        return "disputes"
    return "firm" if any(item.firm for item in items) else "hedged"
