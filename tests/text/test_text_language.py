"""The word lists are complete enough for the seeds and keep to their own conventions."""

import re
from pathlib import Path

import pytest

from dossier.text.language import LANGUAGES, get

SEEDS = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]


@pytest.mark.parametrize("code", ["de", "DE", "de-AT", "de_CH"])
def test_a_regional_code_finds_its_language(code):
    assert get(code).code == "de"


def test_an_unknown_language_has_no_words():
    assert (get("vi").code, get("vi").speech_verbs, dict(get("vi").months)) == ("vi", (), {})


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_entries_keep_to_the_notation(language):
    assert len(set(language.speech_verbs)) == len(language.speech_verbs)
    for entry in language.speech_verbs:
        assert re.fullmatch(r"[\w'][\w' ]*\*?", entry), entry
    for short in language.abbreviations + language.final_abbreviations:
        assert re.fullmatch(r"(\w+\.)( \w+\.)*|et al\.", short), short
    assert not set(language.abbreviations) & set(language.final_abbreviations)
    assert set(language.months.values()) == set(range(1, 13))
    assert language.doubtful_months <= set(language.months)
    assert language.starters == {word.lower() for word in language.starters}


def test_the_words_by_which_the_seeds_let_somebody_speak_are_known():
    known, text = get("de").speech_verbs, " ".join(SEEDS)
    stems = {entry.removesuffix("*") for entry in known if entry.endswith("*")}
    for word in ("verriet", "äußerte", "umriss", "warnt"):
        assert word in text
        assert word in known or any(word.startswith(stem) for stem in stems)
