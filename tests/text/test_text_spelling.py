"""A word is found however somebody types it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.spelling import genitive, spellings, transliterated, typed, without_accents


@pytest.mark.parametrize(
    ("word", "plain", "german"),
    [
        ("Zürich", "Zurich", "Zuerich"),
        ("Zu\u0308rich", "Zurich", "Zuerich"),  # composed or not
        ("groß", "gros", "gross"),
        ("Đặng", "Dang", "Đặng"),
        ("Ærøskøbing", "Aeroskobing", "Ærøskøbing"),
        ("Meta", "Meta", "Meta"),
    ],
)
def test_without_accents_and_with_ae(word, plain, german):
    assert transliterated(word) == german
    assert without_accents(word) == plain.replace("gros", "gross")


@pytest.mark.parametrize(
    ("name", "form"), [("Meta", "Metas"), ("Wang", "Wangs"), ("Gross", "Gross"), ("Marx", "Marx"), ("", "")]
)
def test_a_name_in_the_genitive(name, form):
    assert genitive(name) == form


def test_other_spellings_are_those_that_differ():
    assert spellings("Die Prämie in Zürich, Prämie") == ("Pramie", "Praemie", "Zurich", "Zuerich")
    assert spellings("Meta pays") == ()


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("  Zuckerberg's ", "zuckerbergs"),
        ("Zuckerberg’s", "zuckerbergs"),
        ("ZÜRICH", "zurich"),
        ("Straße", "strasse"),
        ("o3-mini", "o3 mini"),
        ("Llama 4.1", "llama 4 1"),
        ("snake_case", "snake case"),
        ("„!“", ""),
    ],
)
def test_what_is_typed_is_compared_without_accents_case_and_signs(text, compared):
    assert typed(text) == compared


@given(st.text())
def test_comparing_twice_is_comparing_once(text):
    assert typed(typed(text)) == typed(text)
