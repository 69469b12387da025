"""The picture of deals by size: every amount a source names, on one logarithmic scale per currency.

An exact amount is a dot, "about" a soft one, a range a bar, "at least" an arrow to the open right, "up to" one to the
open left. Amounts that sources give differently for one deal stand below each other; none is picked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import get_currency_name

from dossier.charts.base import Picture
from dossier.charts.deals_drawing import Amount, Drawing, draw
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link
from dossier.edition.format_values import NO_CURRENCY, value_text
from dossier.model.dossier import Claim, Evidence
from dossier.model.support import Support
from dossier.text.value import Money, Nothing, Unknown


@dataclass(frozen=True, slots=True)
class Panel:
    """The amounts of one currency. `name` is what the currency is called, empty where none is named."""

    currency: str
    name: str
    wide: Drawing
    narrow: Drawing


@dataclass(frozen=True, slots=True)
class DealLine:
    """A deal in the table, with what is said of its size."""

    deal: Link
    facts: tuple[tuple[Link, Fact], ...]
    own: tuple[Amount, ...]  # what a source gives instead of the amount of the claim it supports


@dataclass(frozen=True, slots=True)
class Deals(Picture):
    """The picture. `untold` are deals for which nobody gives a figure; they are named, not left out."""

    panels: tuple[Panel, ...]
    lines: tuple[DealLine, ...]
    untold: tuple[Link, ...]


def deals(context: PageContext) -> Deals | None:
    """The picture of all deals, or None where no amount can be drawn."""
    site = context.site
    keys = [record.id for record in site.dossier.entities.values() if record.kind == "deal"]
    amounts = {key: tuple(_amounts(context, key)) for key in keys}
    found = [one for key in keys for one in amounts[key]]
    if not found:
        return None
    several = len({one.property.origin for one in found}) > 1
    codes = Counter(one.value.currency for one in found)
    currencies = sorted(codes, key=lambda code: (code == NO_CURRENCY, -codes[code], code))
    keys.sort(key=lambda key: (-max((_reach(one.value) for one in amounts[key]), default=Decimal(0)), key))
    panels = []
    for code in currencies:
        rows = tuple(
            (context.entity_link(key), mine)
            for key in keys
            if (mine := tuple(one for one in amounts[key] if one.value.currency == code))
        )
        name = "" if code == NO_CURRENCY else str(get_currency_name(code, count=2, locale=context.language))
        wide, narrow = (draw(rows, context.language, several, wide=one) for one in (True, False))
        panels.append(Panel(code, name, wide, narrow))
    lines = tuple(
        DealLine(
            context.entity_link(key),
            facts,
            tuple(one for one in amounts[key] if one.text.origin.startswith("evidence")),
        )
        for key in keys
        if (facts := tuple(_facts(context, key)))
    )
    told = {line.deal.origin for line in lines}
    untold = tuple(link for link in map(context.entity_link, keys) if link.origin not in told)
    return Deals("deals", tuple(panels), lines, untold)


def _money(context: PageContext, deal: str) -> Iterator[Claim]:
    """The claims that state an amount of a deal, known or not."""
    properties = context.site.dossier.vocabulary.properties
    for claim in context.site.index.about.get(deal, ()):
        if properties[claim.record.property].type == "money":
            yield claim


def _amounts(context: PageContext, deal: str) -> Iterator[Amount]:
    """What can be drawn: amounts above 0, a claim's own and those of sources that give another one."""
    for claim in _money(context, deal):
        support = context.site.index.support[claim.id]
        if isinstance(claim.value, Money) and _drawable(claim.value):
            yield _amount(context, claim, claim.value, f"claim:{claim.id}:value", support)
        for item in claim.with_stance("supports"):
            if isinstance(item.value, Money) and _drawable(item.value) and item.value != claim.value:
                origin = f"evidence:{claim.id}:{item.index + 1}:value"
                yield _amount(context, claim, item.value, origin, _own(item, support))


def _amount(context: PageContext, claim: Claim, value: Money, origin: str, support: Support) -> Amount:
    return Amount(
        value,
        Link(value_text(context.site, claim.record.property, value, context.language), "", origin),
        _property(context, claim),
        context.cite(claim.id),
        support,
    )


def _own(item: Evidence, support: Support) -> Support:
    """How sure a single source is of its own amount; a dispute about the claim is one about it as well."""
    return support if support == "disputed" else "single" if item.firm else "hedged"


def _facts(context: PageContext, deal: str) -> Iterator[tuple[Link, Fact]]:
    for claim in _money(context, deal):
        if isinstance(claim.value, Money | Unknown | Nothing):
            yield _property(context, claim), context.value(claim)


def _property(context: PageContext, claim: Claim) -> Link:
    key = claim.record.property
    return Link(context.text(context.site.dossier.vocabulary.properties[key].label), "", f"property:{key}:label")


def _drawable(value: Money) -> bool:
    return (value.high if value.high is not None else value.low or Decimal(0)) > 0


def _reach(value: Money) -> Decimal:
    return value.high if value.high is not None else value.low or Decimal(0)
