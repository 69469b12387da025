"""Derived claims are computed, ranges and comparators included."""

from dataclasses import replace

import pytest

from dossier.model import derive
from dossier.text.value import as_text
from tests.overlay import compiled


def derived(operation, operands):
    """The value of a claim derived from claims of the base."""
    claim = (
        f"id: x\nsubject: lighthouse\nproperty: amount\nstatement: x\n"
        f"derived: {{operation: {operation}, of: [{operands}]}}\n"
    )
    result = compiled({"content/claims/x.yaml": claim})
    return result.dossier.claims["x"]


@pytest.mark.parametrize(
    ("operation", "operands", "value"),
    [
        ("sum", "price, price-of-the-town", "EUR 8.7 million"),
        ("largest", "price, price-of-the-town", "EUR 4.5 million"),
        ("difference", "price-of-the-town, price", "EUR 300000"),
        ("count", "price, keeper, founder", "3"),
    ],
)
def test_a_derived_value_is_computed_from_its_operands(operation, operands, value):
    claim = derived(operation, operands)
    assert as_text(claim.value) == value
    assert ", ".join(claim.operands) == operands


def test_a_derived_claim_may_use_a_derived_claim_written_after_it():
    text = (
        "- {id: a, subject: lighthouse, property: amount, statement: x, derived: {operation: sum, of: [b, price]}}\n"
        "- {id: b, subject: lighthouse, property: amount, statement: x, derived: {operation: sum, of: [price]}}\n"
    )
    assert as_text(compiled({"content/claims/x.yaml": text}).dossier.claims["a"].value) == "EUR 8.4 million"


def test_a_circular_derivation_does_not_hide_the_other_claims():
    text = "{id: a, subject: lighthouse, property: amount, statement: x, derived: {operation: sum, of: [a]}}\n"
    result = compiled({"content/claims/x.yaml": text})
    assert not result.sound
    assert len(result.dossier.claims) == 5


def test_passages_of_a_derived_claim_do_not_support_it():
    """They are a mistake and reported as one; no other check takes them into account."""
    text = """id: a
subject: lighthouse
property: amount
statement: x
derived: {operation: count, of: [price]}
evidence: [{source: gazette, quote: closer to 4.5 million euros}]
"""
    claims = compiled({"content/claims/a.yaml": text}).dossier.claims
    assert claims["a"].with_stance("supports")
    assert claims["a"].supporting == ()
    assert claims["price"].supporting == claims["price"].with_stance("supports")


def chain(length):
    """Claims computed from one another, the first one from `price`."""
    return "".join(
        f"- {{id: sum-{number}, subject: lighthouse, property: amount, statement: x, "
        f"derived: {{operation: sum, of: [{f'sum-{number - 1}' if number else 'price'}]}}}}\n"
        for number in range(length)
    )


def test_a_chain_of_any_length_is_a_problem_and_no_recursion():
    """It once ended in a RecursionError."""
    result = compiled({"content/claims/x.yaml": chain(600)})
    assert [problem.code for problem in result.problems] == ["derived-too-deep"]
    assert result.problems[0].place.line == derive.MAX_STEPS + 1


def test_the_longest_chain_that_is_computed():
    result = compiled({"content/claims/x.yaml": chain(derive.MAX_STEPS)})
    assert result.sound
    assert as_text(result.dossier.claims[f"sum-{derive.MAX_STEPS - 1}"].value) == "EUR 4.2 million"


def test_what_is_behind_a_claim_is_walked_once_and_without_recursion():
    """Each of two thousand layers rests twice on the one below: there are 2 ** 2000 ways down."""
    base = compiled({}).dossier.claims["price"]
    claims = {"0": base, "0b": base}
    for layer in range(1, 2000):
        below = (str(layer - 1), f"{layer - 1}b")
        for key in (str(layer), f"{layer}b"):
            record = base.record.model_copy(update={"id": key})
            claims[key] = replace(base, record=record, operands=below)
    behind = list(derive.with_operands(claims, claims["1999"]))
    assert len(behind) == 2 * 1999 + 1
    order = list(derive.operands_first(claims))
    assert sorted(order) == sorted(claims)
    assert all(order.index(str(layer)) < order.index(str(layer + 1)) for layer in range(0, 1999, 100))
