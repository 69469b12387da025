"""Compounds are found by their parts, and words that are none stay whole."""

import pytest

from dossier.text.compound import COMMON, MIN_PART, Splitter, nouns_in, words_in

TEXTS = (
    "Die Prämie ist hoch. Von Prämien ist die Rede, und vom Team, von Kandidaten, von Chen und von der Lage.",
    "Das Talent zählt. Eine Agentin und ein Agent, die Modelle der Grundlage, und Enden.",
)


@pytest.fixture(scope="module")
def splitter():
    return Splitter.of(TEXTS)


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
    assert Splitter.of(["Nichts davon."]).parts("Fährtarife") == ()
    assert "tarife" in Splitter.of(["Neue Tarife gelten."]).parts("Fährtarife")


def test_a_noun_is_written_with_a_capital_and_never_without():
    found = nouns_in(["Der Agent geht. Jetzt laufen die Boote, und Laufen hilft jetzt.", "Ein Tor."])
    assert found == {"agent", "boote"}, "three letters are too few, and `Jetzt` only begins a sentence"


def test_words_with_hyphens_are_whole():
    assert words_in("Der KI-Chef, der KI-Chef und Llama 4.1 („Open-Source“)") == (
        *("Der", "KI-Chef", "der", "und", "Llama", "4", "1", "Open-Source"),
    )


def test_the_common_nouns_are_long_enough_to_be_found():
    assert not [noun for noun in COMMON if len(noun) < MIN_PART or noun != noun.lower()]


def test_a_word_of_very_many_letters_is_none(splitter):
    """It is cut once at each noun, not in all ways; and nobody can make the build wait by writing one."""
    assert "prämienprämien" in splitter.parts("Prämien" + "prämien" * 9)
    assert splitter.parts("Prämien" + "prämien" * 9_999) == ()
