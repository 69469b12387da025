"""Claims that exclude each other need a dispute, and a dispute needs positions that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from heapq import nsmallest
from itertools import chain

from dossier.check.base import Subject
from dossier.frozen import dataclass
from dossier.model.dossier import Claim, Dossier
from dossier.problem import Problem, Related
from dossier.text.value import Date, EntityValue, Money, Nothing, Quantity, Term, Text, Unknown, Value

Side = tuple[str, int]
MOST_VALUES = 200  # of one property of one subject at one time, different ones: nobody can hold more against each other
SHOWN = 10  # conflicts of one claim: the rest is found once these are mended


@dataclass(slots=True)
class _Statement:
    """A value that claims on one subject and property give for one time, from the same sides of disputes."""

    value: Value
    sides: frozenset[Side]
    claims: list[tuple[int, Claim]] = field(default_factory=list)  # the first of them, with their numbers
    against: list[_Statement] = field(default_factory=list)  # what cannot be true as well


def conflict_undisputed(subject: Subject) -> Iterator[Problem]:
    """Two claims on one subject and property whose values exclude each other stand on two sides of a dispute."""
    dossier = subject.dossier
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in dossier.claims.values():
        prop = dossier.vocabulary.properties.get(claim.record.property)
        if prop is not None and not claim.operands:
            groups[(claim.subject, claim.record.property, claim.record.at or "")].append(claim)
    sides = _sides(dossier)
    for claims in groups.values():
        yield from _conflicts(claims, sides)


def _conflicts(claims: Sequence[Claim], sides: Mapping[str, frozenset[Side]]) -> Iterator[Problem]:
    """The conflicts of each of these claims with those before it that do not say to hold at another time.

    Claims that state the same are compared once.
    """
    stated: dict[tuple[Hashable, ...], _Statement] = {}
    by_time: dict[Value | None, list[_Statement]] = defaultdict(list)
    for number, claim in enumerate(claims):
        any_value = isinstance(claim.value, EntityValue | Text)  # only "there is none" excludes these
        key = (type(claim.value).__name__ if any_value else claim.value, claim.when, sides.get(claim.id))
        statement = stated.get(key)
        if statement is None:
            if len(by_time[claim.when]) == MOST_VALUES:
                message = (
                    f"`{claim.subject}` has more than {MOST_VALUES} different values of `{claim.record.property}`."
                )
                hint = "Write `when:` if they hold at different times, or use properties that say more."
                yield Problem("too-many-values", claim.record.where("value"), message, hint)
                return
            times = by_time.values() if claim.when is None else [by_time[when] for when in (None, claim.when)]
            statement = stated[key] = _Statement(claim.value, sides.get(claim.id, frozenset()))
            for other in chain.from_iterable(times):
                if exclude(other.value, statement.value) and not _on_two_sides(other.sides, statement.sides):
                    other.against.append(statement)
                    statement.against.append(other)
            by_time[claim.when].append(statement)
        for _, first in nsmallest(SHOWN, (earlier for other in statement.against for earlier in other.claims)):
            message = f"This value and that of `{first.id}` cannot both be right."
            hint = "Name both in a dispute, or write `when:` if they hold at different times."
            related = (Related(first.record.where("value"), f"`{first.id}` says this"),)
            place = claim.record.where("value")
            yield Problem("conflict-undisputed", place, message, hint, related=related, owner=(claim.id,))
        if len(statement.claims) < SHOWN:
            statement.claims.append((number, claim))


def own_value_repeated(subject: Subject) -> Iterator[Problem]:
    """Evidence names a value of its own only where it differs from the claim's."""
    for claim in subject.claims:
        for item in claim.evidence:
            if item.value is not None and item.value == claim.value:
                message = "This source's own value is the claim's."
                place = claim.record.where("evidence", item.index, "value")
                yield Problem("own-value-repeated", place, message, "Delete the line.")


def exclude(first: Value, second: Value) -> bool:
    """Whether two values cannot both be true. Approximate ones, and dates of different precision, can."""
    if isinstance(first, Unknown | Nothing) or isinstance(second, Unknown | Nothing):
        return type(first) is not type(second) and isinstance(first, Nothing) | isinstance(second, Nothing)
    if isinstance(first, Term) and isinstance(second, Term):
        return first != second
    if isinstance(first, Date) and isinstance(second, Date):
        return _dates_exclude(first, second)
    if isinstance(first, Quantity) and isinstance(second, Quantity) and type(first) is type(second):
        if isinstance(first, Money) and isinstance(second, Money) and first.currency != second.currency:
            return False
        return _apart(first, second) or _apart(second, first)
    return False


def _apart(lower: Quantity, upper: Quantity) -> bool:
    """Whether `lower` ends before `upper` begins; "about" reaches a tenth further."""
    if lower.high is None or upper.low is None:
        return False
    slack = Decimal("0.1") if "~" in (lower.comparator, upper.comparator) else Decimal(0)
    high, low = lower.high * (1 + slack), upper.low
    if lower.comparator == "<" or upper.comparator == ">":
        return high <= low
    return high < low


def _dates_exclude(first: Date, second: Date) -> bool:
    if first.approximate or second.approximate or first.end or second.end:
        return False
    if first.earliest and first.latest and second.earliest and second.latest:
        return first.latest < second.earliest or second.latest < first.earliest
    if first.month is None or second.month is None:
        return False
    return first.month != second.month or (first.part != second.part and None not in (first.part, second.part))


def _sides(dossier: Dossier) -> dict[str, frozenset[Side]]:
    """By claim: the sides of disputes that it is on, each as the dispute and the number of the side."""
    sides: dict[str, set[Side]] = defaultdict(set)
    for key, dispute in dossier.disputes.items():
        for number, position in enumerate(dispute.positions):
            for claim in position.claims:
                sides[claim].add((key, number))
    return {claim: frozenset(of_claim) for claim, of_claim in sides.items()}


def _on_two_sides(first: frozenset[Side], second: frozenset[Side]) -> bool:
    """Whether there is a dispute in which they are on different sides."""
    return any(dispute == other and side != another for dispute, side in first for other, another in second)
