"""Turns of a transcript are found by their labels, in time that grows with the text, and prose is no label."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.sentence import sentences
from dossier.text.source import source_text
from dossier.text.turns import MAX_NAME, BadPattern, find_turns, label_pattern, without_labels


def said(raw, pattern, known=()):
    """Who says what, and when."""
    return [(turn.name, turn.time, raw[turn.said : turn.end].strip()) for turn in find_turns(raw, pattern, known)]


@pytest.mark.parametrize(
    ("pattern", "raw", "turns"),
    [
        (
            "**NAME:**",
            "**Ada Example:** Yes. No.\n\n**Ben:** So.",
            [("Ada Example", "", "Yes. No."), ("Ben", "", "So.")],
        ),
        (
            "NAME:",
            "Before.\nAda: Yes: no.\nAnd so on.\n  BEN SAMPLE :So",
            [("Ada", "", "Yes: no.\nAnd so on."), ("BEN SAMPLE", "", "So")],
        ),
        ("[NAME]", "[Ada] Yes.\n[laughs] [Ben] So.", [("Ada", "", "Yes.\n[laughs] [Ben] So.")]),
        (
            "NAME (TIME):",
            "Ada (12:30): Yes.\nBen (1:02:30): So.",
            [("Ada", "12:30", "Yes."), ("Ben", "1:02:30", "So.")],
        ),
        (
            "NAME (TIME) :",
            "Ada\u00a0(12:30)\u00a0: Oui.\nBen (12:40) : Non.",
            [("Ada", "12:30", "Oui."), ("Ben", "12:40", "Non.")],
        ),
        (
            "[TIME] NAME:",
            "[00:12] Dr. Ada de Example: Yes.\n[x] Ben: So.",
            [("Dr. Ada de Example", "00:12", "Yes.\n[x] Ben: So.")],
        ),
        ("[TIME] NAME", "[00:12] Ada\nYes.\n[00:15] Ben\nSo.", [("Ada", "00:12", "Yes."), ("Ben", "00:15", "So.")]),
        ("- NAME TIME", "- Ada 00:12\nYes.\r\n- Ben 00:15\r\nSo.", [("Ada", "00:12", "Yes."), ("Ben", "00:15", "So.")]),
        ("NAME:", "I told him: go.\nhe said: no.\nA long list of many words which is no name: x", []),
        ("NAME:", "山田太郎: はい。\nآدا: نعم.", [("山田太郎", "", "はい。"), ("آدا", "", "نعم.")]),
    ],
)
def test_a_label_at_the_start_of_a_line_begins_a_turn(pattern, raw, turns):
    assert said(raw, pattern) == turns


def test_a_label_that_the_record_names_need_not_look_like_a_name():
    assert said("caller: Yes.", "NAME:") == []
    assert said("caller: Yes.", "NAME:", {"caller"}) == [("caller", "", "Yes.")]


@pytest.mark.parametrize(
    "pattern", ["", "TIME:", "NAME", "NAME said", "NAME NAME:", "TIME NAME TIME:", f"NAME{':' * 60}"]
)
def test_a_pattern_that_says_too_little_is_refused(pattern):
    with pytest.raises(BadPattern):
        label_pattern(pattern)


def test_a_label_belongs_to_no_sentence():
    raw = "ADA:\nYes. No.\nBEN: So."
    text = source_text(raw, "lines")
    within = without_labels(text.paragraphs, find_turns(raw, "NAME:"))
    assert [text.words(span) for span in sentences(text.reading, "en", within)] == ["Yes.", "No.", "So."]


@given(
    st.text(st.sampled_from("AaB:*()[]. \n\r12"), max_size=60),
    st.sampled_from(["NAME:", "[TIME] NAME", "NAME (TIME):"]),
)
def test_turns_follow_each_other_and_their_labels_are_short(raw, pattern):
    turns = find_turns(raw, pattern)
    assert [turn.end for turn in turns] == [*(turn.start for turn in turns[1:]), *([len(raw)] if turns else [])]
    for turn in turns:
        assert turn.start < turn.said <= turn.end
        assert 0 < len(turn.name) <= MAX_NAME
