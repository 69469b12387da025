"""What a text denies, in whole and in part; what only looks like a denial; the same in other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.denials import denial, denial_about, denied, nearly_said, says_otherwise, turns_otherwise
from dossier.text.languages import LANGUAGES


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Acme does not lead.", "denies"),
        ("Neither Acme nor Globex leads.", "denies"),
        ("Acme refused to lead.", "refuses"),
        ("Acme failed to lead.", "refuses"),
        ("Acme is free of debt.", "refuses"),
        ("Acme leads the board, not the fund.", "wavers"),
        ("Acme sold it without telling anybody.", "wavers"),
        ("Acme did not open it until May.", "wavers"),
        ("Acme almost sold the mine.", "refuses"),
        ("Acme has yet to pay.", "refuses"),
        ("Without Globex, Acme leads.", "wavers"),
        ("Acme leads.", "states"),
        ("Acme is No. 2 in the town, at No 10.", "states"),
        ("Acme has nothing but debts.", "states"),
        ("Acme met the Not-Too-Late group.", "states"),
        ("Acme crossed the no-fly zone.", "states"),
        ("Acme backs Doctors Without Borders.", "states"),
        ("Nobody doubts that Acme leads.", "states"),
        ("The offer was not without problems.", "states"),
    ],
)
def test_what_a_text_does(text, does):
    assert denial(text, "en") == does


@pytest.mark.parametrize(
    ("text", "statement", "does"),
    [
        ("Acme kept the mine but did not keep the railway.", "Acme kept the mine.", "wavers"),
        ("Acme kept the mine but did not keep the railway.", "Acme kept the railway.", "denies"),
        ("Acme leads the board, not the fund.", "Acme leads the board.", "wavers"),
        ("Acme leads the board, not the fund.", "Acme leads the fund.", "denies"),
        ("Acme was not the first but the second owner.", "Acme was the second owner.", "wavers"),
        ("Acme closed it because it had no money.", "Acme closed it.", "wavers"),
        ("Acme sold it, saying it had no money.", "Acme sold it.", "wavers"),
        ("Acme has two mines (none of them in Peru).", "Acme has two mines.", "wavers"),
        ("Unlike Globex, which has no mine in Peru, Acme has two there.", "Acme has two mines in Peru.", "wavers"),
        ("Acme never published the results.", "Acme published the results.", "denies"),
        ("“Acme won and paid nothing,” Ada wrote.", "Ada wrote a letter.", "wavers"),
    ],
)
def test_what_it_does_with_what_a_statement_is_about(text, statement, does):
    assert denial_about(text, "en", statement) == does


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The groups did not differ.", "The groups were similar."),
        ("Nobody was younger than Ada.", "Ada was the youngest."),
        ("Acme was not present.", "Acme was absent."),
    ],
)
def test_a_denial_may_be_said_without_one(text, statement):
    assert says_otherwise(text, statement, "en")
    assert says_otherwise(statement, text, "en")
    assert not says_otherwise(text, text, "en")


def test_a_word_that_nearly_says_no_is_turned_round_by_a_negation():
    assert nearly_said("Acme has ceased to pay.", "en") == {"ceas"}
    assert turns_otherwise("Acme did not stop the sale.", "Acme stopped the sale.", "en")
    assert not turns_otherwise("Acme did not stop the sale.", "Acme never stopped it.", "en")


WORDS = [
    *("not", "no", "nobody", "but", "and", ",", ":", ".", "“", "”", "Acme", "did", "refuse", "to", "without", "saying"),
    *("until", "failed", "No", "2", "-", "the", "kein", "nicht", "ne", "pas"),
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)), st.sampled_from([*LANGUAGES, "ca"]))
def test_no_input_raises_and_a_denial_covers_something(text, language):
    for each in denied(text, language):
        assert 0 <= each.scope.start <= each.scope.end <= len(text)
    denial_about(text, language, "Acme did it")
    turns_otherwise(text, "Acme did it", language)
    says_otherwise(text, "Acme did it", language)
