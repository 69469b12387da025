"""Origins and support: two independent origins corroborate a claim, two articles of one origin do not."""

import pytest

from tests.overlay import compiled
from tests.source_code import JUDGEMENTS

HEAD = """id: x
subject: lighthouse
property: amount
value: EUR 5 million
statement: {en: One., de: Eins.}
evidence:
"""
RELAYS = """properties:
  amount: {label: x, type: money, applies: [deal]}
  founder: {label: x, type: entity, applies: [organization]}
  role: {label: x, type: text, applies: [person]}
relays:
  reports: {label: x}
  register: {label: x, origin: true}
"""


def claim(*evidence):
    """The claim `x` with these extra keys of its evidence, and its support."""
    items = [
        f"  - {{source: gazette, quote: had asked for five million euros, translation: {{de: x}}{extra}}}\n"
        for extra in (f", {text}" if text else "" for text in evidence)
    ]
    result = compiled({"content/claims/x.yaml": HEAD + "".join(items), "content/vocabulary.yaml": RELAYS})
    assert {p.code for p in result.problems} <= {"vocabulary-unused", *JUDGEMENTS}
    return result.dossier.claims["x"], result.index.support["x"]


@pytest.mark.parametrize(
    ("evidence", "origins", "support"),
    [
        ([""], ("harbour-gazette",), "single"),
        (["", ""], ("harbour-gazette",), "single"),
        (["", "speaker: skarholm"], ("harbour-gazette", "skarholm"), "corroborated"),
        (["", "speaker: skarholm, certainty: possible"], ("harbour-gazette", "skarholm"), "single"),
        (["relay: reports"], (), "hedged"),
        (["relay: register"], ("register",), "hedged"),
        (["relay: northwind"], ("northwind",), "hedged"),
        (["certainty: uncommitted"], ("harbour-gazette",), "hedged"),
        (["", "speaker: skarholm, stance: disputes"], ("harbour-gazette",), "disputed"),
        (["", "speaker: skarholm, stance: mentions"], ("harbour-gazette",), "single"),
    ],
    ids=lambda value: "; ".join(value) or "plain" if isinstance(value, list) else None,
)
def test_support_depends_on_origins_not_on_articles(evidence, origins, support):
    linked, linked_support = claim(*evidence)
    assert (linked.origins, linked_support) == (origins, support)


def test_a_claim_in_an_open_dispute_is_disputed():
    result = compiled({})
    assert result.index.support["price"] == "disputed"
    assert result.index.support["keeper"] == "single"


def test_a_derived_claim_has_the_support_of_its_weakest_operand():
    text = "{id: a, subject: lighthouse, property: amount, statement: x, derived: {operation: sum, of: [price]}}\n"
    assert compiled({"content/claims/a.yaml": text}).index.support["a"] == "disputed"
