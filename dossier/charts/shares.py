"""Who tells what, counted: the numbers behind the picture of origins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dossier.model.dossier import Claim, Dossier, Evidence

Way = Literal["firm", "hedged", "disputes"]
WAYS: tuple[Way, ...] = ("firm", "hedged", "disputes")


@dataclass(frozen=True, slots=True)
class Told:
    """The claims that one origin tells in one source; `origin` is empty for all that nobody is named for.

    `counts` holds claims by topic and way: firmly, hedged or relayed, or disputed. A mere mention tells nothing.
    `alone` are the claims for which this is the only named origin, whatever the number of texts.
    """

    source: str
    origin: str
    claims: int
    alone: int
    counts: Counter[tuple[str, Way]]

    def of(self, topic: str) -> dict[Way, int]:
        """The numbers of one topic."""
        return {way: self.counts[topic, way] for way in WAYS}


def told(dossier: Dossier) -> tuple[Told, ...]:
    """Every source with its origins, those that tell most first and those without a name last."""
    found: dict[tuple[str, str], dict[str, list[Evidence]]] = {}
    for claim in dossier.claims.values():
        for item in claim.evidence:
            if item.record.stance != "mentions":
                key = (item.passage.source, item.origin.id if item.origin.named else "")
                found.setdefault(key, {}).setdefault(claim.id, []).append(item)
    made = [_told(dossier, *key, items) for key, items in found.items()]
    order = list(dossier.sources)
    return tuple(sorted(made, key=lambda one: (order.index(one.source), not one.origin, -one.claims, one.origin)))


def topics(dossier: Dossier, rows: Iterable[Told]) -> tuple[str, ...]:
    """The topics there are, largest first."""
    sizes: Counter[str] = Counter()
    for row in rows:
        for (topic, _), number in row.counts.items():
            sizes[topic] += number
    order = list(dict.fromkeys(topic_of(dossier, claim) for claim in dossier.claims.values()))
    return tuple(sorted(sizes, key=lambda topic: (-sizes[topic], order.index(topic))))


def topic_of(dossier: Dossier, claim: Claim) -> str:
    """What a claim is about: the section that its property stands in."""
    return dossier.vocabulary.properties[claim.record.property].section


def levels(dossier: Dossier) -> dict[int, tuple[Claim, ...]]:
    """The claims by the number of named origins behind them; those computed from others are left out."""
    made: dict[int, list[Claim]] = {}
    for claim in dossier.claims.values():
        if not claim.operands:
            made.setdefault(len(claim.origins), []).append(claim)
    return {number: tuple(made[number]) for number in sorted(made, key=lambda one: (not one, one))}


def together(dossier: Dossier) -> list[tuple[tuple[str, ...], tuple[Claim, ...]]]:
    """The origins that stand together behind claims, and those claims; most claims first."""
    made: dict[tuple[str, ...], list[Claim]] = {}
    for claim in dossier.claims.values():
        if len(claim.origins) > 1 and not claim.operands:
            made.setdefault(tuple(sorted(claim.origins)), []).append(claim)
    return [(key, tuple(made[key])) for key in sorted(made, key=lambda one: (-len(made[one]), len(one), one))]


def _told(dossier: Dossier, source: str, origin: str, items: dict[str, list[Evidence]]) -> Told:
    claims = [dossier.claims[key] for key in items]
    counts = Counter((topic_of(dossier, claim), _way(items[claim.id])) for claim in claims)
    alone = sum(claim.origins == (origin,) for claim in claims)
    return Told(source, origin, len(claims), alone, counts)


def _way(items: list[Evidence]) -> Way:
    if any(item.record.stance == "disputes" for item in items):
        return "disputes"
    return "firm" if any(item.firm for item in items) else "hedged"
