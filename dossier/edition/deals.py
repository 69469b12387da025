"""What the table of deals is made of: a column for each type of value, and the order of its rows."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from dossier.edition.context import SiteContext
from dossier.model.dossier import Claim
from dossier.text.value import Money

DealColumn = Literal["parties", "amount", "stake", "status", "date"]

DEAL_COLUMNS: dict[str, DealColumn] = {
    "entity": "parties",
    "money": "amount",
    "percent": "stake",
    "term": "status",
    "date": "date",
}


def terms_of(site: SiteContext, deal: str) -> tuple[Claim, ...]:
    """What sources say of a deal itself: a sum or a difference that is computed for it is none of its amounts."""
    return tuple(claim for claim in site.index.about.get(deal, ()) if claim.record.derived is None)


def column_of(claim: Claim, value_type: str) -> DealColumn | None:
    """The column of a claim about a deal whose property has values of a type, if it is one of the deal's terms."""
    return None if claim.record.derived is not None else DEAL_COLUMNS.get(value_type)


def deal_order(site: SiteContext) -> list[str]:
    """The ids of all deals, largest known amount first."""
    deals = [record.id for record in site.dossier.entities.values() if record.kind == "deal"]
    return sorted(deals, key=lambda key: (-_largest(terms_of(site, key)), key))


def _largest(claims: tuple[Claim, ...]) -> Decimal:
    amounts = [claim.value for claim in claims if isinstance(claim.value, Money)]
    return max((amount.high or amount.low or Decimal(0) for amount in amounts), default=Decimal(0))
