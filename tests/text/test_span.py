"""A paragraph is a line of the raw text; words and numbers are not cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.span import Span, is_boundary, paragraphs, same_paragraph
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


def test_lines_are_paragraphs_whatever_ends_them():
    assert paragraphs("ab\ncd\r\n\u2028e") == (Span(0, 2), Span(3, 5), Span(6, 6), Span(7, 7), Span(8, 9))


@given(st.text("ab \n\r\u2029"), st.integers(0, 40), st.integers(0, 40))
def test_two_places_are_in_one_paragraph_where_one_holds_both(raw, first, by):
    first, second = min(first, len(raw)), min(first + by, len(raw))
    together = any(span.start <= first and second <= span.end for span in paragraphs(raw))
    assert same_paragraph(raw, first, second) == together
