"""The words of a statement that no passage has, as an editor is shown them."""

import subprocess
import sys

import pytest

from bench.statements import Row, files_of
from dossier.check.uncarried import words_not_carried
from dossier.compiler import compile_dossier
from dossier.text.lemmas import has_lemmas, lemmas


def not_carried(source, says, language="en", says_in="", translation=""):
    row = Row(
        id="x-true", language=language, kind="x", source=source, says=says, want="accept",
        says_in=says_in or language, translation=translation,
    )  # fmt: skip
    dossier = compile_dossier(files_of(row)).dossier
    return dict(words_not_carried(dossier, dossier.claims["claim"]))


@pytest.mark.parametrize(
    ("language", "source", "says", "words"),
    [
        ("en", "Ada Example designed the tower in 1990.", "Ada Example demolished the tower.", ("demolished",)),
        ("en", "Acme buys two ferries.", "Acme bought the ferry.", ()),
        ("en", "Acme sailed to Gotland.", "According to reports, Acme sailed to Gotland.", ()),
        ("de", "Ada Example übernahm die Leitung der Werke.", "Ada Example hat die Leitung des Werks übernommen.", ()),
        ("de", "Acme baut eine Elektrofähre.", "Acme baut eine Fähre mit Segeln.", ("Segeln",)),
        ("fr", "Acme a acheté des usines.", "Acme achète une usine neuve.", ("neuve",)),
    ],
)
def test_words_that_no_passage_has_in_any_form(language, source, says, words):
    assert not_carried(source, says, language) == ({language: words} if words else {})


def test_a_statement_in_another_language_is_held_against_the_translation():
    found = not_carried(
        "Acme baut eine Fähre.", "Acme builds a fast ferry.", "de", says_in="en", translation="Acme builds a ferry"
    )
    assert found == {"en": ("fast",)}


def test_without_a_dictionary_nothing_is_shown():
    assert not has_lemmas("ja")
    assert not_carried("Acmeは船を造る。", "Acmeは船を造る。", "ja") == {}


def test_a_word_is_found_by_any_of_its_forms():
    assert "haus" in lemmas("Häuser", "de") & lemmas("Haus", "de-AT")
    assert "buy" in lemmas("Bought", "en")


def test_no_dictionary_is_brought_where_nothing_is_shown():
    """They take a second to be read, and only `accept` shows what they tell."""
    program = "import sys, dossier.compiler, dossier.cli; sys.exit('simplemma' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
