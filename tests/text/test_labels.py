"""Labels are blanked out as if each were replaced in turn, whatever they have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.labels import Labels


def one_after_the_other(labels, text):
    for label in labels:
        text = text.replace(label, " " * len(label))
    return text


@pytest.mark.parametrize(
    ("labels", "text", "expected"),
    [
        (("Gazette article",), "the Gazette article on ferries", "the                 on ferries"),
        (("article 12", "article 1"), "article 12, article 1", "          ,          "),
        (("article 1", "article 12"), "article 12", "         2"),
        (("ab", "bc"), "abc", "  c"),
        ((), "abc", "abc"),
        (("abc",), "", ""),
    ],
)
def test_what_stands_beside_a_label_keeps_its_place(labels, text, expected):
    assert Labels(labels).blanked(text) == expected == one_after_the_other(labels, text)


def test_it_is_told_whether_a_text_holds_one_of_them():
    labels = Labels(("the mill on the hill", "mill"))
    assert labels.any_in("a windmill")
    assert not labels.any_in("a mil on the hill")
    assert not Labels(()).any_in("mill")


@given(
    st.lists(st.text("ab c", min_size=1, max_size=5), unique=True, max_size=8).map(tuple), st.text("ab c", max_size=20)
)
def test_labels_that_overlap_or_begin_each_other_go_in_their_order(labels, text):
    assert Labels(labels).blanked(text) == one_after_the_other(labels, text)
