"""The vectors by which the readers of the program and those in the browser are held together: here, the program's.

`tests/browser/test_draft_readers.py` runs the same files against the scripts of the page of drafts.
"""

import pytest

from dossier.text.language import LANGUAGES, get
from dossier.text.tables import tables
from tests.readers import read, vectors

READERS = ("readings", "markers", "sentences", "names")


@pytest.mark.parametrize("reader", READERS)
def test_the_program_reads_what_the_vectors_say(reader):
    found = [[language, text, read(reader, language, text)] for language, text, _ in vectors(reader)]
    assert [row for row, wanted in zip(found, vectors(reader), strict=True) if row != wanted] == []


@pytest.mark.parametrize("reader", READERS)
def test_there_are_vectors_enough_and_most_find_something(reader):
    rows = vectors(reader)
    assert len(rows) > 12
    assert sum(bool(found) for *_, found in rows) > len(rows) / 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_with_a_grammar_hands_out_its_tables(language):
    found = tables(language)
    assert set(found) == {"grammar", "markers", "language"}
    assert found["language"]["months"]["map"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_folded_words_unfold_to_all_of_them(language):
    """As the page does it: a word, and each of its endings."""
    folded = tables(language)["language"]["starters"]["set"].split(" ")
    parts = [one.split(",") for one in folded]
    words = [base + end for base, *ends in parts for end in ("", *ends)]
    assert sorted(words) == sorted(get(language).starters)
    assert len(folded) < len(words)


def test_a_language_without_a_grammar_has_none():
    assert tables("vi") == {}


def test_long_number_words_are_left_to_the_reader():
    """A thousand words that are put together from thirty would be most of the file."""
    rows = tables("de")["grammar"]["cardinals"]["map"]
    cardinals = {word: value for value, words in rows for word in words.split()}
    assert cardinals["neunundneunzig"] == 99
    assert tables("de")["grammar"]["hundred"] == "hundert"
    assert "zweihundert" not in cardinals
