"""One problem for one cause: what only follows from another waits until that one is mended, and nothing else does."""

import pytest

from dossier.compiler import compile_dossier
from tests.confirmed import SIGNED, changed_lines, number_of
from tests.overlay import base, overlay

PRICE = "content/claims/price.yaml"


def codes(old="", new="", path=PRICE, **more):
    """The codes of all errors that come of one change to the confirmed and published base."""
    text = base().content[path]
    assert old in text
    files = overlay({**SIGNED, path: text.replace(old, new, 1), **more})
    return sorted(problem.code for problem in compile_dossier(files).problems if problem.severity == "error")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("subject: lighthouse", "subject: lighthuose", "unknown-id"),
        ("property: amount", "porperty: amount", "unknown-key"),
        ("EUR 4.2 million", "EUR 4.2 thousand", "value-not-in-passage"),
        ("EUR 4.2 million", "4,2 Mio. EUR", "bad-value"),
        ("quote: Northwind pays", "quote: Northwind payed", "quote-absent"),
        ("    quote: Northwind", "   quote: Northwind", "yaml-syntax"),
    ],
)
def test_an_edit_that_goes_wrong_is_told_once(old, new, code):
    assert codes(old, new) == [code]


def test_what_changed_and_is_right_in_itself_is_to_be_confirmed():
    assert codes("Northwind paid 4.2", "Northwind now paid 4.2") == ["statement-tainted"]


def test_another_claim_that_changed_as_well_is_told_beside_it():
    keeper = base().content["content/claims/keeper.yaml"]
    changed = {"content/claims/keeper.yaml": keeper.replace("Lund is the", "Lund is now the", 1)}
    assert changed["content/claims/keeper.yaml"] != keeper
    assert codes("EUR 4.2 million", "EUR 4.2 thousand", **changed) == ["statement-tainted", "value-not-in-passage"]


DERIVED = """id: total
subject: lighthouse
property: amount
derived: {operation: sum, of: [price, price-of-the-town]}
statement: {en: Both prices together come to 8.7 million euros., de: "Beide Preise ergeben zusammen 8,7 Mio. Euro."}
"""


@pytest.mark.parametrize("new", ["4,2 Mio. EUR", "EUR 4.2 million # wrong: [", "EUR 4.2 million\n  indent"])
def test_what_is_computed_from_a_claim_that_cannot_be_read_is_no_second_problem(new):
    more = {"content/claims/total.yaml": DERIVED}
    assert codes(**more) == []
    reported = codes("EUR 4.2 million", new, **more)
    assert set(reported) <= {"bad-value", "yaml-syntax", "wrong-type"}, reported


def test_a_name_that_is_not_there_is_told_once_with_further_places():
    files = overlay(
        {"content/deals/deals.yaml": base().content["content/deals/deals.yaml"].replace("lighthouse", "light", 1)}
    )
    problems = [
        problem
        for problem in compile_dossier(files).problems
        if problem.code == "unknown-id" and "`lighthouse`" in problem.message
    ]
    assert len(problems) == 1
    assert "1 more place." in problems[0].message
    assert [str(related.place.path) for related in problems[0].related] == [PRICE]


def test_a_revision_that_is_lost_is_not_asked_for_again():
    assert codes(**changed_lines({number_of("price"): None})) == ["revision-lost"]
