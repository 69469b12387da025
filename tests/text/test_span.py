"""A paragraph is a line of the raw text; there is no boundary inside words and numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.span import Span, is_boundary, paragraph_end, paragraphs
from tests.vectors import VECTORS


@pytest.mark.parametrize("vector", VECTORS["boundary"], ids=lambda vector: vector["why"])
def test_boundaries_are_those_of_the_vectors_the_browser_is_tested_with(vector):
    text = vector["text"]
    assert [index for index in range(len(text) + 1) if is_boundary(text, index)] == vector["cuts"]


def test_every_line_ending_ends_a_paragraph():
    assert paragraphs("ab\ncd\r\n\u2028e") == (Span(0, 2), Span(3, 5), Span(6, 6), Span(7, 7), Span(8, 9))


@given(st.text("ab \n\r\u2029"), st.integers(0, 40), st.integers(0, 40))
def test_two_places_share_a_paragraph_if_one_contains_both(raw, first, by):
    first, second = min(first, len(raw)), min(first + by, len(raw))
    together = any(span.start <= first and second <= span.end for span in paragraphs(raw))
    assert (second <= paragraph_end(raw, first)) == together
