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


def deal_order(site: SiteContext) -> list[str]:
    """The ids of all deals, largest known amount first."""
    deals = [record.id for record in site.dossier.entities.values() if record.kind == "deal"]
    return sorted(deals, key=lambda key: (-_largest(site.index.about.get(key, ())), key))


def _largest(claims: tuple[Claim, ...]) -> Decimal:
    amounts = [claim.value for claim in claims if isinstance(claim.value, Money)]
    return max((amount.high or amount.low or Decimal(0) for amount in amounts), default=Decimal(0))
