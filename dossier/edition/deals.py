"""What the table of deals is made of: a column for each type of value, and the order of its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from dossier.edition.context import SiteContext
from dossier.frozen import dataclass
from dossier.model.dossier import Claim
from dossier.model.support import BEST_SUPPORTED_FIRST
from dossier.read.fields import LocalizedText
from dossier.text.value import Money, Term

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


@dataclass(frozen=True, slots=True)
class StatusGroup:
    """Deals that got equally far. `name` is a group of the vocabulary or a term, empty where no status is told."""

    prop: str
    name: str
    is_term: bool
    deals: tuple[str, ...]

    @property
    def origin(self) -> str:
        """The field of the vocabulary that is its heading."""
        return f"property:{self.prop}:{'term' if self.is_term else 'group'}-{self.name}"


def deal_groups(site: SiteContext, deals: Sequence[str]) -> tuple[StatusGroup, ...]:
    """The deals by how far they got, in the vocabulary's order of that, each once.

    That is told by the property of terms that has `groups`, else by the first one that applies to deals. A deal of
    which several terms are told stands where the best supported one puts it.
    """
    properties = site.dossier.vocabulary.properties
    of_deals = [name for name, prop in properties.items() if prop.type == "term" and "deal" in prop.applies]
    name = next((key for key in of_deals if properties[key].groups), of_deals[0] if of_deals else "")
    if not name:
        return (StatusGroup(name, "", True, tuple(deals)),) if deals else ()
    groups = {key: group.terms for key, group in properties[name].groups.items()}
    places = {term: key for key, terms in groups.items() for term in terms} or {
        key: key for key in properties[name].terms
    }
    found: dict[str, list[str]] = {key: [] for key in (*dict.fromkeys(places.values()), "")}
    for deal in deals:
        found[_place(site, deal, name, places)].append(deal)
    return tuple(StatusGroup(name, key, not groups, tuple(keys)) for key, keys in found.items() if keys)


def group_label(site: SiteContext, group: StatusGroup) -> LocalizedText:
    """The heading of a group that has a name."""
    prop = site.dossier.vocabulary.properties[group.prop]
    return prop.terms[group.name] if group.is_term else prop.groups[group.name].label


def _place(site: SiteContext, deal: str, name: str, places: Mapping[str, str]) -> str:
    order = list(dict.fromkeys(places.values()))
    stated = [
        (BEST_SUPPORTED_FIRST.index(site.index.support[claim.id]), order.index(places[claim.value.id]))
        for claim in terms_of(site, deal)
        if claim.record.property == name and isinstance(claim.value, Term) and claim.value.id in places
    ]
    return order[min(stated)[1]] if stated else ""


def _largest(claims: tuple[Claim, ...]) -> Decimal:
    amounts = [claim.value for claim in claims if isinstance(claim.value, Money)]
    return max((amount.high or amount.low or Decimal(0) for amount in amounts), default=Decimal(0))
