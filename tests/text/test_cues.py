"""Hedges, relays, negations and plans lie inside the scope they are given; tests/vectors says which are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.cues import cues, is_of_one_word, scope
from dossier.text.sentence import sentences
from tests.readers import seeds, vectors

WORDS = [word for _, text, _ in vectors("cues") for word in text.split()]


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)), st.sampled_from(["de", "en", "fr"]))
def test_no_input_raises_and_a_scope_contains_its_cue(text, language):
    last = 0
    for cue in cues(text, language):
        assert last <= cue.start < cue.end
        assert cue.word == text[cue.start : cue.end]
        span = scope(text, cue, language)
        assert 0 <= span.start <= cue.start
        assert span.end <= len(text)
        last = cue.end


def test_cues_of_the_seeds_lie_within_their_scope():
    for raw in seeds():
        for sentence in sentences(raw, "de"):
            text = raw[sentence.start : sentence.end]
            for cue in cues(text, "de"):
                span = scope(text, cue, "de")
                assert span.start <= cue.start < cue.end <= span.end


@pytest.mark.parametrize("space", [" ", "\xa0", "  ", "\n"])
def test_a_negation_denies_the_word_after_it_alone_whatever_space_is_between(space):
    text = f"Es gibt nicht{space}annotierte Daten."
    (cue,) = cues(text, "de")
    assert is_of_one_word(text, cue, "de")
