"""Derived claims are computed, ranges and comparators included."""

import pytest

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
