"""The normalisation is the same as in the browser, idempotent, and can be mapped back to the raw text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.normalise import NORM, normalise
from tests.readers import seeds
from tests.vectors import VECTORS

TRICKY = (
    "aB1.,一の。¬ﬁﬃ\f-–—„“”«»‚‘’›… \u00a0\u202f\t\r\n\u00ad\u200b\ufeff\u0301\u0308\u0323ä"
    "é한\u1112\u1161\u11abÅ\u0344ſ\u0f73"
)
TEXTS = st.one_of(st.text(), st.text(st.sampled_from(TRICKY), max_size=40))


def test_the_name_is_as_documented():
    assert NORM == "v2"


@pytest.mark.parametrize("vector", VECTORS["normalise"], ids=lambda vector: vector["why"])
def test_text_and_offsets_are_those_of_the_vectors_the_browser_is_tested_with(vector):
    norm = normalise(vector["raw"])
    assert norm.text == vector["text"]
    assert list(norm.offsets) == vector["offsets"]
    assert list(norm.ends) == vector["ends"]


@pytest.mark.parametrize("text", ["Meta meta META", "14.3 14,3 1 500 $1,500", "nicht (ja)! [a] *b*", "ß ss ſ œ ²"])
def test_case_digits_punctuation_and_letters_stay(text):
    assert normalise(text).text == text


def test_an_accent_after_an_invisible_character_maps_to_both():
    norm = normalise("xe\u00ad\u0301y")
    assert (norm.text, norm.raw_span(1, 2)) == ("xéy", (1, 4))


def test_a_span_leaves_out_what_was_removed_after_it():
    norm = normalise("ab\u00ad \u200b\n cd")
    assert norm.text == "ab cd"
    assert norm.raw_span(0, 2) == (0, 2)
    assert norm.raw_span(3, 5) == (7, 9)
    assert norm.raw_span(2, 3) == (3, 7)
    assert norm.raw_span(2, 2) == (3, 3)


def test_an_ellipsis_cannot_be_cut():
    norm = normalise("a…b")
    assert [norm.is_edge(i) for i in range(len(norm.text) + 1)] == [True, True, False, False, True, True]


@given(TEXTS)
def test_normalising_twice_changes_nothing(raw):
    once = normalise(raw).text
    assert normalise(once).text == once


@given(TEXTS)
def test_the_result_is_composed_and_every_character_has_an_offset(raw):
    norm = normalise(raw)
    assert unicodedata.is_normalized("NFC", norm.text)
    assert len(norm.offsets) == len(norm.text) + 1
    assert len(norm.ends) == len(norm.text)
    assert norm.offsets[-1] == len(raw)
    assert list(norm.offsets) == sorted(norm.offsets)


@given(TEXTS, st.data())
def test_every_span_maps_to_raw_text_that_normalises_to_it(raw, data):
    norm = normalise(raw)
    before_hyphen = {joint.start for joint in norm.joints}  # what begins with the hyphen of a broken word is no word
    edges = [i for i in range(len(norm.text) + 1) if norm.is_edge(i) and i not in before_hyphen]
    start, end = sorted((data.draw(st.sampled_from(edges)), data.draw(st.sampled_from(edges))))
    first, last = norm.raw_span(start, end)
    assert normalise(raw[first:last]).text == norm.text[start:end]


@pytest.mark.parametrize("raw", seeds())
def test_every_character_of_a_seed_maps_to_its_raw_text(raw):
    norm = normalise(raw)
    spans = zip(norm.offsets[:-1], norm.ends, strict=True)
    assert [normalise(raw[start:end]).text for start, end in spans] == list(norm.text)
