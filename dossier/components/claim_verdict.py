"""How certain a claim is, as the parts of one sentence: who says so, who denies it, who says otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.components.entries import origin_link, source_link
from dossier.components.page_context import PageContext
from dossier.components.views import Link
from dossier.frozen import dataclass
from dossier.model.dossier import Claim, Evidence
from dossier.model.support import Support

MOST_NAMES = 3  # in a sentence; further ones are told to be there, and stand below with their passages


@dataclass(frozen=True, slots=True)
class Tellers:
    """Who says something, as the sentence names them; `number` counts those it does not name, too."""

    names: tuple[Link, ...]
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimVerdict:
    """What a page says of a claim's certainty. `operands` counts the claims that a derived one is computed from.

    Whoever states it firmly is in `firm`; only where nobody does, those who pass it on or hedge it are in `hedged`.
    `otherwise` are those on another side of an open dispute, where nobody denies the claim itself.
    """

    support: Support
    operands: int
    firm: Tellers
    hedged: Tellers
    denying: Tellers
    otherwise: Tellers


def claim_verdict(context: PageContext, claim: Claim) -> ClaimVerdict:
    """The verdict on a claim, from its passages and, where it is disputed, from those of the other sides."""
    supporting = claim.supporting
    firm = _tellers(context, (item for item in supporting if item.firm))
    hedged = {} if firm else _tellers(context, supporting)
    denying = _tellers(context, claim.with_stance("disputes"))
    others = {} if denying else _tellers(context, _other_sides(context, claim))
    return ClaimVerdict(
        support=context.site.index.support[claim.id],
        operands=len(claim.operands),
        firm=_named(firm),
        hedged=_named(hedged),
        denying=_named(denying),
        otherwise=_named({key: link for key, link in others.items() if key not in firm | hedged}),
    )


def _tellers(context: PageContext, items: Iterable[Evidence]) -> dict[str, Link]:
    """Who says it, each once: the origin; of what comes down to nobody who is named, whoever passes it on."""
    tellers: dict[str, Link] = {}
    for item in items:
        if item.origin.named:
            tellers.setdefault(item.origin.id, origin_link(context, item.origin.id))
            continue
        source = context.site.dossier.sources[item.passage.source]
        key = item.record.speaker or source.record.outlet.value or ""
        if key in context.site.dossier.entities:
            tellers.setdefault(key, context.entity_link(key))
        else:
            tellers.setdefault(source.id, source_link(context, source))
    return tellers


def _other_sides(context: PageContext, claim: Claim) -> Iterable[Evidence]:
    """The passages on the other sides of the open disputes about a claim; those that deny it stand among its own."""
    claims = context.site.dossier.claims
    for dispute in context.site.index.disputes_of_claim.get(claim.id, ()):
        if dispute.status != "open":
            continue
        for position in dispute.positions:
            if claim.id not in position.claims:
                for key in position.claims:
                    yield from claims[key].with_stance(position.stance)


def _named(tellers: dict[str, Link]) -> Tellers:
    return Tellers(tuple(tellers.values())[:MOST_NAMES], len(tellers))
