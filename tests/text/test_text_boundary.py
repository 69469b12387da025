"""Words and numbers are not cut."""

import pytest

from dossier.text.boundary import is_boundary
from tests.vectors import VECTORS


@pytest.mark.parametrize("vector", VECTORS["boundary"], ids=lambda one: one["why"])
def test_bounds_are_those_that_the_browser_finds_too(vector):
    text = vector["text"]
    assert [index for index in range(len(text) + 1) if is_boundary(text, index)] == vector["cuts"]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Metas", 4),
        ("14,3", 2),
        ("4.1", 2),
        ("4.1", 1),
        ("14", 1),
        ("don't", 3),
        ("don’t", 4),
        ("cafe\u0301", 4),
        ("a_b", 1),
        ("!\u0301", 1),
    ],
)
def test_inside_a_word_or_number_is_no_boundary(text, cut):
    assert not is_boundary(text, cut)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Meta-Chef", 4),
        ("Meta-Chef", 5),
        ("49 %", 2),
        ("49%", 2),
        ("KI.", 2),
        ("a,b", 1),
        ("US$14", 3),
        ("'Ja' x", 1),
        ("x", 0),
        ("x", 1),
        ("", 0),
        ("4.", 1),
    ],
)
def test_between_words_is_a_boundary(text, cut):
    assert is_boundary(text, cut)
