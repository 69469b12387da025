"""The chart of deals by size: every amount a source names, on one logarithmic scale per currency.

An exact amount is a dot, "about" a soft one, a range a bar, "at least" an arrow to the open right, "up to" one to the
open left. Amounts that sources give differently for one deal stand below each other; none is picked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from babel.numbers import get_currency_name

from dossier.charts.deals_drawing import Amount, DealsDrawing, draw
from dossier.charts.svg import Picture
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link
from dossier.edition.deals import deal_order, terms_of
from dossier.edition.format_values import value_text
from dossier.edition.locales import locale_of
from dossier.frozen import dataclass
from dossier.model.dossier import Claim, Evidence
from dossier.model.support import Support
from dossier.text.quantity import NO_CURRENCY
from dossier.text.value import Money, Nothing, Unknown


@dataclass(frozen=True, slots=True)
class Panel:
    """The amounts of one currency. `name` is what the currency is called, empty where none is named."""

    currency: str
    name: str
    wide: DealsDrawing
    narrow: DealsDrawing


@dataclass(frozen=True, slots=True)
class DealAmounts:
    """A deal in the table, with what is said of its size."""

    deal: Link
    facts: tuple[tuple[Link, Fact], ...]
    own: tuple[Amount, ...]  # what a source gives instead of the amount of the claim it supports


@dataclass(frozen=True, slots=True)
class Deals(Picture):
    """The chart. `without_amount` are deals for which nobody gives a figure; they are named, not left out."""

    panels: tuple[Panel, ...]
    lines: tuple[DealAmounts, ...]
    without_amount: tuple[Link, ...]


def deals(context: PageContext) -> Deals | None:
    """The chart of all deals, or None where no amount can be drawn."""
    site = context.site
    drawable = {
        record.id: tuple(_amounts(context, record.id))
        for record in site.dossier.entities.values()
        if record.kind == "deal"
    }
    all_amounts = [amount for amounts in drawable.values() for amount in amounts]
    if not all_amounts:
        return None
    several = len({amount.property.origin for amount in all_amounts}) > 1
    codes = Counter(amount.value.currency for amount in all_amounts)
    keys = deal_order(site)
    panels = []
    for code in sorted(codes, key=lambda code: (code == NO_CURRENCY, -codes[code], code)):
        rows = tuple(
            (context.entity_link(key), amounts)
            for key in keys
            if (amounts := tuple(amount for amount in drawable[key] if amount.value.currency == code))
        )
        name = "" if code == NO_CURRENCY else str(get_currency_name(code, count=2, locale=locale_of(context.language)))
        wide, narrow = (draw(rows, context.language, several=several, wide=wide) for wide in (True, False))
        panels.append(Panel(currency=code, name=name, wide=wide, narrow=narrow))
    lines = tuple(
        DealAmounts(
            deal=context.entity_link(key),
            facts=facts,
            own=tuple(amount for amount in drawable[key] if amount.text.origin.startswith("evidence")),
        )
        for key in keys
        if (facts := tuple(_facts(context, key)))
    )
    listed = {line.deal.origin for line in lines}
    without_amount = tuple(link for link in map(context.entity_link, keys) if link.origin not in listed)
    return Deals(id="deals", panels=tuple(panels), lines=lines, without_amount=without_amount)


def _money(context: PageContext, deal: str) -> Iterator[Claim]:
    """The claims that state an amount of a deal, known or not."""
    properties = context.site.dossier.vocabulary.properties
    for claim in terms_of(context.site, deal):
        if properties[claim.record.property].type == "money":
            yield claim


def _amounts(context: PageContext, deal: str) -> Iterator[Amount]:
    """What can be drawn: amounts above 0, a claim's own and those of sources that give another one."""
    for claim in _money(context, deal):
        support = context.site.index.support[claim.id]
        if isinstance(claim.value, Money) and _drawable(claim.value):
            yield _amount(context, claim, (claim.value, f"claim:{claim.id}:value"), support)
        for item in claim.with_stance("supports"):
            if isinstance(item.value, Money) and _drawable(item.value) and item.value != claim.value:
                origin = f"evidence:{claim.id}:{item.index + 1}:value"
                yield _amount(context, claim, (item.value, origin), _own_support(item, support))


def _amount(context: PageContext, claim: Claim, value_and_origin: tuple[Money, str], support: Support) -> Amount:
    """A value of a claim or of one of its sources, with its origin."""
    value, origin = value_and_origin
    return Amount(
        value=value,
        text=Link(value_text(context.site, claim.record.property, value, context.language), "", origin),
        property=context.property_link(claim.record.property),
        cite=context.cite(claim.id),
        support=support,
    )


def _own_support(item: Evidence, support: Support) -> Support:
    """How firmly a single source states its own amount; a dispute about the claim is one about it as well."""
    return support if support == "disputed" else "single" if item.firm else "hedged"


def _facts(context: PageContext, deal: str) -> Iterator[tuple[Link, Fact]]:
    for claim in _money(context, deal):
        if isinstance(claim.value, Money | Unknown | Nothing):
            yield context.property_link(claim.record.property), context.value(claim)


def _drawable(value: Money) -> bool:
    return (value.high or value.low or 0) > 0
