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
from dossier.text.value import BadValue, Quantity, Value


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
        message = f"These claims are derived from each other: {', '.join(error.args[1])}."
        place = claims[first].record.where("derived")
        ids.problems.append(Problem("derived-cycle", place, message, "Derive from claims that have evidence."))
        return dict(claims)
    result = dict(claims)
    for key in order:
        if key not in wanted:
            continue
        claim = result[key]
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


def all_supporting(claims: Mapping[str, Claim], claim: Claim) -> Iterator[Evidence]:
    """The passages that support a claim, those of all its operands included."""
    yield from claim.with_stance("supports")
    for operand in claim.operands:
        yield from all_supporting(claims, claims[operand])


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
