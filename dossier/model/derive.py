"""Derived claims: computed from other claims, never typed in by hand.

The operands of a derived claim are its sources, as the evidence of an ordinary claim is. A sum carries ranges and
comparators with it, so that "more than 14" plus "1" is "more than 15".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

from dossier.model.dossier import Claim, Evidence
from dossier.model.ids import Register
from dossier.problem import Problem
from dossier.text import arithmetic
from dossier.text.shortened import shortened
from dossier.text.value import BadValue, Quantity, Value

MAX_STEPS = 20  # from a computed claim to what it rests on; readers are shown each of them


def compute(claims: Mapping[str, Claim], ids: Register) -> dict[str, Claim]:
    """All claims, the derived ones with their value and operands; problems go to `ids.problems`."""
    wanted = {key: claim.record.derived.of for key, claim in claims.items() if claim.record.derived is not None}
    for key, operands in wanted.items():
        for index, operand in enumerate(operands):
            ids.resolve(operand, ("claim",), claims[key].record.where("derived", "of", index))
        if len(set(operands)) != len(operands):
            place = claims[key].record.where("derived", "of")
            message = "One claim stands twice among the operands."
            ids.problems.append(Problem("derived-twice", place, message, "Count each claim once."))
    try:
        order = list(TopologicalSorter(wanted).static_order())
    except CycleError as error:
        first = next(key for key in error.args[1] if key in wanted)
        message = f"These claims are derived from each other: {shortened(', '.join(error.args[1]), 200)}."
        place = claims[first].record.where("derived")
        ids.problems.append(Problem("derived-cycle", place, message, "Derive from claims that have evidence."))
        return dict(claims)
    result = dict(claims)
    steps: dict[str, int] = {}  # over which each derived claim is computed
    for key in order:
        if key not in wanted:
            continue
        claim = result[key]
        steps[key] = 1 + max(steps.get(operand, 0) for operand in wanted[key])
        if steps[key] > MAX_STEPS:
            if steps[key] == MAX_STEPS + 1:  # those that rest on it would say the same
                message = f"This is computed from what is computed, over more than {MAX_STEPS} steps."
                place = claim.record.where("derived")
                ids.problems.append(Problem("derived-too-deep", place, message, "Compute it from the first claims."))
            continue
        operands = tuple(operand for operand in wanted[key] if operand in result)
        derived = claim.record.derived
        if derived is None or not operands or any(operand in ids.broken for operand in wanted[key]):
            continue
        value = _value(derived.operation, [result[operand].value for operand in operands])
        if isinstance(value, BadValue):
            place = claim.record.where("derived")
            ids.problems.append(Problem("derived-impossible", place, value.message, value.hint))
        else:
            result[key] = replace(claim, value=value, operands=operands)
    return result


def operands_first(claims: Mapping[str, Claim]) -> Iterator[str]:
    """The ids of all claims, those of operands before those of what is computed from them."""
    derived = {key: claim.operands for key, claim in claims.items() if claim.operands}
    yield from (key for key in claims if key not in derived)
    yield from (key for key in TopologicalSorter(derived).static_order() if key in derived)


def with_operands(claims: Mapping[str, Claim], claim: Claim) -> Iterator[Claim]:
    """A claim, its operands and theirs, each once; a loop, since a chain of them may be of any length."""
    seen: set[str] = set()
    pending = [claim.id]
    while pending:
        key = pending.pop()
        if key not in seen:
            seen.add(key)
            yield claims[key]
            pending.extend(reversed(claims[key].operands))


def all_supporting(claims: Mapping[str, Claim], claim: Claim) -> Iterator[Evidence]:
    """The passages that support a claim, those of all its operands included."""
    for behind in with_operands(claims, claim):
        yield from behind.with_stance("supports")


def _value(operation: str, values: list[Value]) -> Value | BadValue:
    if operation == "count":
        return arithmetic.count(len(values))
    numbers = [value for value in values if isinstance(value, Quantity)]
    if len(numbers) < len(values):
        return BadValue("An operand is no number.", "List claims whose values are amounts, percentages or numbers.")
    if operation == "sum":
        return arithmetic.add(numbers)
    if operation == "largest":
        return arithmetic.largest(numbers)
    if len(numbers) != 2:
        return BadValue("A difference has two operands.", "List two claims.")
    return arithmetic.difference(numbers[0], numbers[1])
