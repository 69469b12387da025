"""Parts of words by which a search finds them where no space parts words, or small ones are written with the next."""

import pytest

from dossier.text.search_forms import typed
from dossier.text.search_parts import in_pairs, without_prefixes


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("研究所", "研究 究所 所"),
        ("AI研究", "AI 研究 究"),
        ("ラボ、東京", "ラボ ボ 、 東京 京"),
        ("서울대학교", "서울 울대 대학 학교 교"),
        ("山", "山"),
    ],
)
def test_text_without_spaces_is_cut_into_pairs(text, pairs):
    assert in_pairs(text).split() == pairs.split()


@pytest.mark.parametrize("text", ["", "A plain text", "Zürich, schön", "المختبر الجديد", "המעבדה"])
def test_other_text_is_left_as_it_is(text):
    assert in_pairs(text) == text


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("المختبر", {"مختبر"}),
        ("والمختبر", {"المختبر", "مختبر"}),
        ("للمختبر", {"مختبر"}),
        ("بِالمُختبر", {"المختبر", "مختبر"}),
        ("המעבדה", {"מעבדה"}),
        ("ובמעבדה", {"במעבדה", "מעבדה"}),
    ],
)
def test_a_word_is_found_without_what_is_written_with_it(word, parts):
    assert parts <= set(without_prefixes(word))


@pytest.mark.parametrize("text", ["", "laboratory", "Zürich", "ال", "של", "研究所"])
def test_nothing_is_taken_from_other_words(text):
    assert without_prefixes(text) == ()


def test_what_is_typed_loses_all_marks_as_in_the_browser():
    """Vowel signs of no combining class, too: the page's script takes away whatever Unicode calls a mark."""
    assert typed("प्रयोगशाला") == "परयगशल"
    assert typed("ที่ดิน") == "ทดน"
