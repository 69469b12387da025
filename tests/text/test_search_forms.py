"""Search forms: a word is found in other spellings, and a compound by its parts."""

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
def test_a_compound_is_split_into_its_parts(splitter, word, parts):
    assert parts <= set(splitter.parts(word))


@pytest.mark.parametrize(
    "word",
    [
        *("Prämien", "Team", "Bereichen", "Kandidaten", "Betreffenden", "Gesprächen", "Mitarbeiter", "Nachteil"),
        *("Unterhaltung", "Verhandlungen", "zusammenarbeiten", "antrittsprämien", "", "X", "2025", "Đặng"),
    ],
)
def test_other_words_are_not_split(splitter, word):
    """A name of four letters ("Chen"), an ending ("Enden") or the prefix of a verb is not a part."""
    assert splitter.parts(word) == ()


def test_a_compound_is_not_among_its_parts(splitter):
    for word in ("Antrittsprämien", "KI-Risikokapitalgesellschaft", "Start-up"):
        assert word.lower() not in splitter.parts(word)


def test_compounds_are_split_by_words_of_the_dossier_only():
    assert Splitter.of(["Nichts davon."], GERMAN).parts("Fährtarife") == ()
    assert "tarife" in Splitter.of(["Neue Tarife gelten."], GERMAN).parts("Fährtarife")


def test_a_noun_is_always_capitalised():
    nouns = nouns_in(["Der Agent geht. Jetzt laufen die Boote, und Laufen hilft jetzt.", "Ein Tor."], GERMAN)
    assert nouns == {"agent", "boote"}, "three letters are too few, and `Jetzt` only begins a sentence"


def test_hyphenated_words_are_one_word():
    assert words_in("Der KI-Chef, der KI-Chef und Llama 4.1 („Open-Source“)") == (
        *("Der", "KI-Chef", "der", "und", "Llama", "4", "1", "Open-Source"),
    )


def test_common_nouns_are_long_enough():
    assert not [noun for noun in GERMAN.compounds.nouns if len(noun) < MIN_PART or noun != noun.lower()]


def test_a_language_without_compounds_splits_nothing():
    assert Splitter.of(TEXTS, language("en")).parts("Antrittsprämien") == ()


def test_a_very_long_word_is_not_split(splitter):
    """So that nobody can stall the build with one."""
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
def test_accents_are_removed_or_transliterated(word, plain, german):
    assert transliterated(word) == german
    assert without_accents(word) == plain.replace("gros", "gross")


@pytest.mark.parametrize(
    ("name", "form"), [("Meta", "Metas"), ("Wang", "Wangs"), ("Gross", "Gross"), ("Marx", "Marx"), ("", "")]
)
def test_the_genitive_of_a_name(name, form):
    assert genitive(name) == form


def test_only_differing_spellings_are_listed():
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
def test_typed_text_is_compared_without_accents_case_and_punctuation(text, compared):
    assert typed(text) == compared


@given(st.text())
def test_the_compared_form_is_stable(text):
    assert typed(typed(text)) == typed(text)
