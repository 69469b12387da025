"""Readers find by "antitrust" what a statement calls competition law, and by "bn" what it calls a billion."""

import pytest

from dossier.text.languages import LANGUAGES
from dossier.text.search_forms import typed
from dossier.text.search_synonyms import LONGEST, synonyms_in, synonyms_of

SITE = synonyms_of(["en", "de"])


@pytest.mark.parametrize(
    ("text", "looked_for"),
    [
        ("Meta gets round requirements of competition law.", "antitrust"),
        ("Meta gets round requirements of competition law.", "Kartellrecht"),
        ("Die Wettbewerbsbehörde schaut hin.", "Kartellrecht"),
        ("Meta invests 14.3 billion US dollars.", "bn"),
        ("Meta investiert 14,3 Milliarden US-Dollar.", "Mrd"),
        ("Pang joins Meta.", "hire"),
        ("Meta hires eight researchers.", "join"),
        ("Friedman is moving to Meta.", "join"),
    ],
)
def test_what_is_said_is_found_by_other_words(text, looked_for):
    assert looked_for in synonyms_in([text], SITE)


def test_what_is_said_itself_is_no_synonym():
    assert "billion" not in synonyms_in(["A billion, that is a bn."], SITE)


@pytest.mark.parametrize("text", ["", "The lighthouse stands on a rock.", "competition for the law", "billionaire"])
def test_other_words_mean_nothing_else(text):
    assert synonyms_in([text], SITE) == ()


def test_languages_that_are_not_asked_for_or_not_known_add_nothing():
    assert synonyms_of(["xx"]) == {}
    assert "milliard" not in SITE


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_the_groups_are_words_that_can_be_typed(code):
    for group in LANGUAGES[code].synonyms:
        assert len(group) == len(set(group)) > 1
        assert all(0 < len(typed(phrase).split()) <= LONGEST for phrase in group), group
