"""Hedges, relays, negations and plans are found where a careful reader finds them, with what they cover."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dossier.text.cues import cues, scope
from dossier.text.sentence import sentences
from tests.readers import vectors

SEEDS = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]


def test_cues_tell_their_place():
    text = "Das ist offenbar nicht so."
    assert [(text[m.start : m.end], m.word) for m in cues(text, "de")] == [("offenbar",) * 2, ("nicht",) * 2]


def test_an_unknown_language_has_no_cues():
    assert cues("selon Bloomberg, il n'est pas là", "vi") == ()


WORDS = [word for _, text, _ in vectors("cues") for word in text.split()]


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join)), st.sampled_from(["de", "en", "fr"]))
def test_no_input_crashes_and_a_scope_holds_its_cue(text, language):
    last = 0
    for cue in cues(text, language):
        assert last <= cue.start < cue.end
        assert cue.word == text[cue.start : cue.end]
        span = scope(text, cue, language)
        assert 0 <= span.start <= cue.start
        assert span.end <= len(text)
        last = cue.end


def test_every_cue_of_the_seeds_lies_within_its_scope():
    for raw in SEEDS:
        for sentence in sentences(raw, "de"):
            text = raw[sentence.start : sentence.end]
            for cue in cues(text, "de"):
                span = scope(text, cue, "de")
                assert span.start <= cue.start < cue.end <= span.end
