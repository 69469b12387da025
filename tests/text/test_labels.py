"""Labels are blanked out as if each were replaced in turn, whatever they have in common."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.labels import Labels


def one_after_the_other(labels, text):
    """A label stands for itself, or takes an ending of one or two letters if it is longer than that."""
    for label in labels:
        ending = "[^\\W\\d_]{0,2}" if len(label) > 2 else ""
        before = r"(?<!\w)" if label[0].isalnum() else ""
        after = rf"(?={ending}(?!\w))" if label[-1].isalnum() else ""
        text = re.sub(f"{before}{re.escape(label)}{after}", " " * len(label), text)
    return text


@pytest.mark.parametrize(
    ("labels", "text", "expected"),
    [
        (("Gazette article",), "the Gazette article on ferries", "the                 on ferries"),
        (("article 12", "article 1"), "article 12, article 1", "          ,          "),
        (("article 1", "article 12"), "article 12", "          "),
        (("ab", "bc"), "abc", "abc"),
        (("a",), "a deal worth 8 billion dollars", "  deal worth 8 billion dollars"),
        (("Kurier",), "im Text des Kuriers, im Kurierdienst", "im Text des       s, im Kurierdienst"),
        ((), "abc", "abc"),
        (("abc",), "", ""),
    ],
)
def test_what_stands_beside_a_label_keeps_its_place(labels, text, expected):
    assert Labels(labels).blanked(text) == expected == one_after_the_other(labels, text)


def test_a_label_in_a_script_without_spaces_stands_between_letters():
    assert Labels(("記事",)).blanked("その記事は") == "その  は"


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
