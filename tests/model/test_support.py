"""Who it comes down to, and how sure the sources are: two tellers are more than one teller twice."""

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
    """The claim `x` with evidence given as extra keys, its index and its line."""
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
def test_origins_are_counted_not_articles(evidence, origins, support):
    found, line = claim(*evidence)
    assert (found.origins, line) == (origins, support)


def test_a_claim_in_an_open_dispute_is_wavy():
    result = compiled({})
    assert result.index.support["price"] == "disputed"
    assert result.index.support["keeper"] == "single"


def test_a_derived_claim_is_as_sure_as_its_weakest_operand():
    text = "{id: a, subject: lighthouse, property: amount, statement: x, derived: {operation: sum, of: [price]}}\n"
    assert compiled({"content/claims/a.yaml": text}).index.support["a"] == "disputed"
