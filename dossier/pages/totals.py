"""Provable totals: a sum or count with what it is made of, and with what is not in it, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from dossier.components.dispute_sides import question_link
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link
from dossier.edition.deals import terms_of
from dossier.frozen import dataclass
from dossier.model.dossier import Claim
from dossier.text.value import Money, Nothing, Quantity, Term, Unknown

Reason = Literal[
    "alternative",
    "not-known",
    "no-figure",
    "other-currency",
    "in-dispute",
    "limit",
    "other-status",
    "no-status",
    "other-value",
    "nothing-said",
    "not-named",
]
LIMITS = ("<", "<=", ">", ">=")
MOST_LEFT_OUT = 40  # deals of which nothing is in a total that are listed with it: every total has all others


@dataclass(frozen=True, slots=True)
class Operand:
    """A part of a total: whose it is, what it adds, and the sentence that says so."""

    subject: Link
    fact: Fact


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What a total does not hold. `fact` is the figure or status left out; without one there was none to count."""

    subject: Link
    fact: Fact | None
    reasons: tuple[Reason, ...]
    disputes: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """A derived claim, unfolded."""

    fact: Fact
    result: Fact
    operation: str
    operands: tuple[Operand, ...]
    left_out: tuple[LeftOut, ...]
    others: int  # deals that are not in it either, and are not listed


@dataclass(frozen=True, slots=True)
class Tally:
    """How many deals are of a status, and which."""

    label: Link
    property: Link
    number: int
    operands: tuple[Operand, ...]


def totals(context: PageContext, deals: Sequence[str]) -> tuple[Total, ...]:
    """The derived claims that are computed from claims about deals."""
    claims, known = context.site.dossier.claims, frozenset(deals)
    return tuple(
        _total(context, claim, deals)
        for claim in claims.values()
        if claim.operands and any(claims[key].subject in known for key in claim.operands)
    )


def tallies(context: PageContext, deals: Sequence[str]) -> tuple[Tally, ...]:
    """The deals by status, in the vocabulary's order. A deal with two is counted under both."""
    counted: list[Tally] = []
    for name, prop in context.site.dossier.vocabulary.properties.items():
        label = Link(context.text(prop.label), "", f"property:{name}:label")
        for term, words in prop.terms.items():
            claims = [
                claim
                for deal in deals
                for claim in _about(context, deal)
                if claim.record.property == name and claim.value == Term(term)
            ]
            number = len({claim.subject for claim in claims})
            if claims:
                link = Link(context.text(words), "", f"property:{name}:term-{term}")
                counted.append(Tally(link, label, number, tuple(_operand(context, claim) for claim in claims)))
    return tuple(counted)


def without_status(context: PageContext, deals: Sequence[str]) -> tuple[Link, ...]:
    """The deals of which no source gives a status."""
    return tuple(
        context.entity_link(deal)
        for deal in deals
        if not any(isinstance(claim.value, Term) for claim in _about(context, deal))
    )


def _total(context: PageContext, claim: Claim, deals: Sequence[str]) -> Total:
    operands = [context.site.dossier.claims[key] for key in claim.operands]
    operation = claim.record.derived.operation if claim.record.derived else ""
    left_out = {"count": _not_counted, "difference": _nothing}.get(operation, _not_added)
    counted = {operand.subject for operand in operands}
    elsewhere = [deal for deal in deals if deal not in counted] if left_out is not _nothing else []
    beyond = frozenset(elsewhere[MOST_LEFT_OUT:])
    listed = [deal for deal in deals if deal not in beyond]
    return Total(
        fact=context.statement(claim),
        result=context.value(claim),
        operation=operation,
        operands=tuple(_operand(context, operand) for operand in operands),
        left_out=tuple(left_out(context, claim, operands, listed)),
        others=len(beyond),
    )


def _nothing(context: PageContext, total: Claim, operands: list[Claim], deals: Sequence[str]) -> Iterator[LeftOut]:
    """A difference is between two; it leaves nothing out."""
    return iter(())


def _not_added(context: PageContext, total: Claim, operands: list[Claim], deals: Sequence[str]) -> Iterator[LeftOut]:
    """The other figures of the deals, of the total's type, and the deals that have none."""
    counted = {operand.subject for operand in operands}
    properties = context.site.dossier.vocabulary.properties
    types = {properties[operand.record.property].type for operand in operands}
    for deal in deals:
        figures = [claim for claim in _about(context, deal) if properties[claim.record.property].type in types]
        for claim in figures:
            if claim not in operands:
                reasons = tuple(_reasons(context, total, claim, counted))
                disputes = _shared(context, claim, operands) if "alternative" in reasons else ()
                yield LeftOut(context.entity_link(deal), context.value(claim), reasons, disputes)
        if not figures:
            yield LeftOut(context.entity_link(deal), None, ("no-figure",), ())


def _reasons(context: PageContext, total: Claim, claim: Claim, counted: set[str]) -> Iterator[Reason]:
    """Why a figure is not in a total, as far as the records say it; else that it is simply not among its operands."""
    reasons: list[Reason] = []
    value = claim.value
    if claim.subject in counted:
        reasons.append("alternative")
    if isinstance(value, Unknown | Nothing):
        reasons.append("not-known")
    if isinstance(value, Money) and isinstance(total.value, Money) and value.currency != total.value.currency:
        reasons.append("other-currency")
    if context.site.index.support[claim.id] == "disputed":
        reasons.append("in-dispute")
    if isinstance(value, Quantity) and value.comparator in LIMITS:
        reasons.append("limit")
    if claim.subject not in counted and not _statuses(context, {claim.subject}) & _statuses(context, counted):
        reasons.append("other-status" if _statuses(context, {claim.subject}) else "no-status")
    yield from reasons or ["not-named"]


def _not_counted(context: PageContext, total: Claim, operands: list[Claim], deals: Sequence[str]) -> Iterator[LeftOut]:
    """The other deals, with what is said of them instead."""
    counted = {operand.subject for operand in operands}
    names = {operand.record.property for operand in operands}
    for deal in deals:
        if deal in counted:
            continue
        others = [claim for claim in _about(context, deal) if claim.record.property in names]
        for claim in others:
            yield LeftOut(context.entity_link(deal), context.value(claim), ("other-value",), ())
        if not others:
            yield LeftOut(context.entity_link(deal), None, ("nothing-said",), ())


def _statuses(context: PageContext, deals: set[str]) -> set[Term]:
    return {claim.value for deal in deals for claim in _about(context, deal) if isinstance(claim.value, Term)}


def _shared(context: PageContext, claim: Claim, operands: list[Claim]) -> tuple[Link, ...]:
    """The disputes in which a figure stands against one that is counted."""
    keys = {operand.id for operand in operands}
    return tuple(
        question_link(context, dispute)
        for dispute in context.site.index.disputes_of_claim.get(claim.id, ())
        if keys & {key for position in dispute.positions for key in position.claims}
    )


def _about(context: PageContext, entity: str) -> tuple[Claim, ...]:
    return terms_of(context.site, entity)


def _operand(context: PageContext, claim: Claim) -> Operand:
    return Operand(context.entity_link(claim.subject), context.value(claim))
