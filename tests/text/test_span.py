"""A paragraph is a line of the raw text; there is no boundary inside words and numbers."""

import pytest

from dossier.text.span import Span, is_boundary, paragraphs
from tests.vectors import VECTORS


@pytest.mark.parametrize("vector", VECTORS["boundary"], ids=lambda vector: vector["why"])
def test_boundaries_are_those_of_the_vectors_the_browser_is_tested_with(vector):
    text = vector["text"]
    assert [index for index in range(len(text) + 1) if is_boundary(text, index)] == vector["cuts"]


def test_every_line_ending_ends_a_paragraph():
    assert paragraphs("ab\ncd\r\n\u2028e") == (Span(0, 2), Span(3, 5), Span(6, 6), Span(7, 7), Span(8, 9))
