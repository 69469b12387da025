"""A word is found however somebody types it, and a compound by its parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text.languages import language
from dossier.text.search_forms import (
    MIN_PART,
    Splitter,
    genitive,
    nouns_in,
    spellings,
    transliterated,
    typed,
    without_accents,
    words_in,
)

GERMAN = language("de")

TEXTS = (
    "Die Prämie ist hoch. Von Prämien ist die Rede, und vom Team, von Kandidaten, von Chen und von der Lage.",
    "Das Talent zählt. Eine Agentin und ein Agent, die Modelle der Grundlage, und Enden.",
)


@pytest.fixture(scope="module")
def splitter():
    return Splitter.of(TEXTS, GERMAN)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Antrittsprämien", {"antritts", "prämien"}),  # nobody used "Antritt" alone
        ("Antrittsprämie", {"antritts", "prämie"}),
        ("Talentjagdprämie", {"talentjagd", "prämie"}),
        ("Teamprämien", {"team", "prämien"}),
        ("Forschungsteams", {"forschungs", "forschung", "teams"}),  # with the link and without
        ("KI-Risikokapitalgesellschaft", {"ki", "risiko", "kapital", "gesellschaft", "risikokapital"}),
        ("Grundlagenforschung", {"grundlagen", "grundlage", "forschung"}),
        ("Geheimagenten", {"geheim", "agenten"}),
        ("Scale-AI-Prämie", {"scale", "ai", "prämie"}),
        ("Start-up", {"start", "up"}),
    ],
)
def test_a_compound_has_its_parts(splitter, word, parts):
    assert parts <= set(splitter.parts(word))


@pytest.mark.parametrize(
    "word",
    [
        *("Prämien", "Team", "Bereichen", "Kandidaten", "Betreffenden", "Gesprächen", "Mitarbeiter", "Nachteil"),
        *("Unterhaltung", "Verhandlungen", "zusammenarbeiten", "antrittsprämien", "", "X", "2025", "Đặng"),
    ],
)
def test_what_is_no_compound_stays_whole(splitter, word):
    """A name of four letters ("Chen"), an ending ("Enden") or a verb's prefix makes none."""
    assert splitter.parts(word) == ()


def test_the_whole_is_no_part_of_itself(splitter):
    for word in ("Antrittsprämien", "KI-Risikokapitalgesellschaft", "Start-up"):
        assert word.lower() not in splitter.parts(word)


def test_the_words_of_a_dossier_make_the_difference():
    """Who never writes of the word does not split by it."""
    assert Splitter.of(["Nichts davon."], GERMAN).parts("Fährtarife") == ()
    assert "tarife" in Splitter.of(["Neue Tarife gelten."], GERMAN).parts("Fährtarife")


def test_a_noun_is_written_with_a_capital_and_never_without():
    found = nouns_in(["Der Agent geht. Jetzt laufen die Boote, und Laufen hilft jetzt.", "Ein Tor."], GERMAN)
    assert found == {"agent", "boote"}, "three letters are too few, and `Jetzt` only begins a sentence"


def test_words_with_hyphens_are_whole():
    assert words_in("Der KI-Chef, der KI-Chef und Llama 4.1 („Open-Source“)") == (
        *("Der", "KI-Chef", "der", "und", "Llama", "4", "1", "Open-Source"),
    )


def test_the_common_nouns_are_long_enough_to_be_found():
    assert not [noun for noun in GERMAN.compounds.nouns if len(noun) < MIN_PART or noun != noun.lower()]


def test_a_language_without_compounds_leaves_words_whole():
    assert Splitter.of(TEXTS, language("en")).parts("Antrittsprämien") == ()


def test_a_word_of_very_many_letters_is_none(splitter):
    """It is cut once at each noun, not in all ways; and nobody can make the build wait by writing one."""
    assert "prämienprämien" in splitter.parts("Prämien" + "prämien" * 9)
    assert splitter.parts("Prämien" + "prämien" * 9_999) == ()


@pytest.mark.parametrize(
    ("word", "plain", "german"),
    [
        ("Zürich", "Zurich", "Zuerich"),
        ("Zu\u0308rich", "Zurich", "Zuerich"),  # composed or not
        ("groß", "gros", "gross"),
        ("Đặng", "Dang", "Đặng"),
        ("Ærøskøbing", "Aeroskobing", "Ærøskøbing"),
        ("Meta", "Meta", "Meta"),
    ],
)
def test_without_accents_and_with_ae(word, plain, german):
    assert transliterated(word) == german
    assert without_accents(word) == plain.replace("gros", "gross")


@pytest.mark.parametrize(
    ("name", "form"), [("Meta", "Metas"), ("Wang", "Wangs"), ("Gross", "Gross"), ("Marx", "Marx"), ("", "")]
)
def test_a_name_in_the_genitive(name, form):
    assert genitive(name) == form


def test_other_spellings_are_those_that_differ():
    assert spellings("Die Prämie in Zürich, Prämie") == ("Pramie", "Praemie", "Zurich", "Zuerich")
    assert spellings("Meta pays") == ()


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("  Zuckerberg's ", "zuckerbergs"),
        ("Zuckerberg’s", "zuckerbergs"),
        ("ZÜRICH", "zurich"),
        ("Straße", "strasse"),
        ("o3-mini", "o3 mini"),
        ("Llama 4.1", "llama 4 1"),
        ("snake_case", "snake case"),
        ("„!“", ""),
    ],
)
def test_what_is_typed_is_compared_without_accents_case_and_signs(text, compared):
    assert typed(text) == compared


@given(st.text())
def test_comparing_twice_is_comparing_once(text):
    assert typed(typed(text)) == typed(text)
