"""A paragraph is a line of the raw text."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.text.span import Span, paragraph_of, paragraphs, same_paragraph


def test_lines_are_paragraphs_whatever_ends_them():
    assert paragraphs("ab\ncd\r\n\u2028e") == (Span(0, 2), Span(3, 5), Span(6, 6), Span(7, 7), Span(8, 9))


def test_an_offset_on_a_line_end_belongs_to_the_line_before():
    raw = "ab\ncd"
    assert [paragraph_of(raw, i) for i in (0, 2, 3, 5)] == [Span(0, 2), Span(0, 2), Span(3, 5), Span(3, 5)]


@given(st.text("ab \n\r\u2029"), st.integers(-2, 40), st.integers(0, 40))
def test_paragraphs_agree_with_one_another(raw, first, by):
    assert paragraph_of(raw, first) in paragraphs(raw)
    first, second = min(max(first, 0), len(raw)), min(max(first, 0) + by, len(raw))
    assert same_paragraph(raw, first, second) == (paragraph_of(raw, first) == paragraph_of(raw, second))
