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
    """Who says it, each once: the origin; of what comes down to nobody who is named, whoever passes it on.

    A text whose outlet is only inferred, or that says of itself where it is taken from, is named by its own label: that
    the outlet says so is not known. It counts with its outlet all the same.
    """
    tellers: dict[str, Link] = {}
    for item in items:
        source = context.site.dossier.sources[item.passage.source]
        outlet, speaker = source.record.outlet, item.record.speaker
        own = speaker is None and (item.record.relay == "own" or not item.origin.named)
        if own and (source.record.derived_from is not None or outlet.basis == "inferred"):
            key = item.origin.id if item.origin.named else outlet.value or source.id
            tellers.setdefault(key, source_link(context, source))
        elif item.origin.named:
            tellers.setdefault(item.origin.id, origin_link(context, item.origin.id))
        elif (key := speaker or outlet.value or "") in context.site.dossier.entities:
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
