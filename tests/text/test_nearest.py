"""The nearest match, which explains why a quote or a name was not found."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dossier.text.match import Absent, find
from dossier.text.nearest import DiffPart, closest_names, nearest
from dossier.text.source import source_text
from dossier.text.span import is_boundary

SEED = Path(__file__).parents[2] / "seeds" / "002_9d81ccaf26cd6bca.txt"
TEXT = source_text(SEED.read_text("utf-8"))


def test_a_wrong_amount_is_shown_as_the_difference():
    close = nearest(TEXT, "Meta gibt 14,8 Milliarden US-Dollar aus")
    assert close.exact == "Meta gibt 14,3 Milliarden US-Dollar aus"
    assert TEXT.exact(close.span) == close.exact
    assert close.diff == (
        DiffPart("same", "Meta gibt"),
        DiffPart("source", "14,3"),
        DiffPart("quote", "14,8"),
        DiffPart("same", "Milliarden US-Dollar aus"),
    )


def test_in_a_script_without_spaces_letters_are_compared():
    text = source_text("他于2023年加入公司，年薪为150万元。公司否认了这一说法。")
    close = nearest(text, "年薪为180万元。公司未否认这一说法")
    assert close.exact == "年薪为150万元。公司否认了这一说法"
    assert close.diff == (
        DiffPart("same", "年薪为"),
        DiffPart("source", "150"),
        DiffPart("quote", "180"),
        DiffPart("same", "万元。公司"),
        DiffPart("quote", "未"),
        DiffPart("same", "否认"),
        DiffPart("source", "了"),
        DiffPart("same", "这一说法"),
    )


def test_even_a_very_close_match_is_not_accepted():
    quote = "Meta gibt 14,8 Milliarden US-Dollar aus, um im KI-Rennen weiter ganz vorn mitzuspielen"
    assert nearest(TEXT, quote).score > 95
    assert find(TEXT, [quote]) == Absent(0)


def test_words_left_out_by_the_quote_are_shown():
    close = nearest(TEXT, "Meta gibt 14,3 Milliarden US-Dollar aus, um ganz vorn mitzuspielen")
    assert close.exact.endswith("aus, um im KI-Rennen weiter ganz vorn mitzuspielen")
    assert DiffPart("source", "im KI-Rennen weiter") in close.diff


def test_the_passage_shown_has_whole_words():
    close = nearest(TEXT, "uperintelligenz als Zie")
    assert close.exact == "Superintelligenz als Ziel"


def test_nothing_is_shown_where_nothing_is_similar():
    assert nearest(TEXT, "Quarterly earnings beat every forecast") is None
    assert nearest(TEXT, "") is None
    assert nearest(source_text(""), "Meta gibt") is None


def test_a_mistyped_or_shortened_name_is_recognised():
    names = ["alexandr-wang", "sam-altman", "scale-ai", "meta-scale-ai", "meta"]
    assert closest_names("alexander-wang", names)[0] == "alexandr-wang"
    assert closest_names("wang", names) == ("alexandr-wang",)
    assert closest_names("scale-ia", names)[0] == "scale-ai"
    assert closest_names("zzz", names) == ()


def test_few_names_are_suggested_in_a_fixed_order():
    names = [f"meta-{letter}" for letter in "fedcba"]
    assert closest_names("meta-x", names) == ("meta-a", "meta-b", "meta-c", "meta-d")
    assert closest_names("meta-x", names, limit=1) == ("meta-a",)


@given(st.text(), st.text())
def test_no_input_raises(raw, quote):
    text = source_text(raw)
    close = nearest(text, quote)
    if close:
        assert text.exact(close.span) == close.exact
        assert is_boundary(raw, close.span.start) or is_boundary(text.norm.text, close.span.start)
