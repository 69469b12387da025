"""Claims that exclude each other need a dispute, and a dispute needs positions that exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, permutations

from dossier.check.base import Subject
from dossier.model.dossier import Claim, Dossier
from dossier.problem import Problem, Related
from dossier.text.value import Date, Money, Nothing, Quantity, Term, Unknown, Value


def conflict_undisputed(subject: Subject) -> Iterator[Problem]:
    """Two claims on one subject and property whose values exclude each other stand on two sides of a dispute."""
    dossier = subject.dossier
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in dossier.claims.values():
        prop = dossier.vocabulary.properties.get(claim.record.property)
        if prop is not None and not claim.operands:
            groups[(claim.subject, claim.record.property, claim.record.at or "")].append(claim)
    for claims in groups.values():
        for first, second in combinations(claims, 2):
            if exclude(first.value, second.value) and not apart_in_time(first, second):
                if _disputed_together(dossier, subject, first.id, second.id):
                    continue
                message = f"This value and that of `{first.id}` cannot both be right."
                hint = "Name both in a dispute, or write `when:` if they hold at different times."
                related = (Related(first.record.where("value"), f"`{first.id}` says this"),)
                place = second.record.where("value")
                yield Problem("conflict-undisputed", place, message, hint, related=related, owner=(second.id,))


def own_value_repeated(subject: Subject) -> Iterator[Problem]:
    """Evidence names a value of its own only where it differs from the claim's."""
    for claim in subject.dossier.claims.values():
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


def apart_in_time(first: Claim, second: Claim) -> bool:
    """Whether two claims say when they hold, and say differently."""
    return first.when is not None and second.when is not None and first.when != second.when


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


def _disputed_together(dossier: Dossier, subject: Subject, first: str, second: str) -> bool:
    """Whether the two stand on different sides of one dispute."""
    for dispute in subject.index.disputes_of_claim.get(first, ()):
        sides = [set(position.claims) for position in dispute.positions]
        if any(first in side and second in other for side, other in permutations(sides, 2)):
            return True
    return False
