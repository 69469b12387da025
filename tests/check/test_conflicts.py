"""Claims on one subject are held against each other, however many they are, and none brings a flood of conflicts."""

import pytest

from dossier.check.conflicts import MOST_VALUES, SHOWN
from dossier.compiler import compile_dossier
from tests.test_growth import claims_on_a_mill


def problems(number, value, code, when=lambda _: ""):
    """The places of the problems with this code among claims on the sails of one mill."""
    files = claims_on_a_mill(
        number,
        lambda at: f"At noon {at} the mill had {value(at)} sails{when(at) and ' in ' + when(at)}.",
        "sails",
        lambda at: f"{value(at)}" + (f"\n  when: {when(at)}" if when(at) else ""),
    )
    return [(problem.owner, problem.related) for problem in compile_dossier(files).problems if problem.code == code]


def test_claims_that_say_the_same_are_each_held_against_the_one_that_differs():
    conflicts = problems(9, lambda at: 8 if at == 4 else 7, "conflict-undisputed")
    assert [owner for owner, _ in conflicts] == [("claim-4",)] * 4 + [(f"claim-{at}",) for at in range(5, 9)]


def test_a_claim_names_no_more_than_ten_of_its_conflicts_the_first_ones():
    conflicts = problems(30, lambda at: 100 + at, "conflict-undisputed")
    last = [related[0].message for owner, related in conflicts if owner == ("claim-29",)]
    assert last == [f"`claim-{at}` says this" for at in range(SHOWN)]
    assert len(conflicts) == sum(min(at, SHOWN) for at in range(30))


@pytest.mark.parametrize(("when", "expected"), [(lambda _: "", 1), (lambda at: str(1500 + at), 0)])
def test_more_values_than_can_be_compared_are_a_problem_unless_they_hold_at_different_times(when, expected):
    assert len(problems(MOST_VALUES + 2, lambda at: 1000 + at, "too-many-values", when)) == expected


def test_as_many_values_as_can_be_compared_are_no_problem():
    assert not problems(MOST_VALUES, lambda at: 1000 + at, "too-many-values")
