"""The vectors that the readers of the program and those in the browser share: here, the program's.

A language has its own file, `tests/vectors/<code>.json`. `tests/browser/test_draft_readers.py` runs the same files
against the scripts of the draft page.
"""

import pytest

from dossier.text.languages import LANGUAGES
from tests.readers import read, vectors

READERS = ("readings", "cues", "scopes", "sentences", "names")


@pytest.mark.parametrize("reader", READERS)
def test_the_program_reads_the_vectors_as_expected(reader):
    rows = [(language, text, wanted, read(reader, language, text)) for language, text, wanted in vectors(reader)]
    assert [row for row in rows if row[2] != row[3]] == []


@pytest.mark.parametrize("reader", READERS)
def test_there_are_enough_vectors_and_most_find_something(reader):
    rows = vectors(reader)
    assert len(rows) > 12
    assert sum(bool(wanted) for *_, wanted in rows) > len(rows) / 2


def test_every_language_has_vectors():
    for reader in ("readings", "cues", "sentences"):
        assert {language for language, *_ in vectors(reader)} == set(LANGUAGES)
