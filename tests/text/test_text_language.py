"""The word lists are complete enough for the seeds and keep to their own conventions."""

import re
from pathlib import Path

import pytest

from dossier.text.language import LANGUAGES, get

SEEDS = [path.read_text("utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]
LISTS = ("hedges", "relay_markers", "speech_verbs", "negators", "modals")


@pytest.mark.parametrize("code", ["de", "DE", "de-AT", "de_CH"])
def test_a_regional_code_finds_its_language(code):
    assert get(code).code == "de"


def test_an_unknown_language_has_no_words():
    assert (get("vi").code, get("vi").hedges, dict(get("vi").months)) == ("vi", (), {})


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_entries_keep_to_the_notation(language):
    for name in LISTS:
        entries = getattr(language, name)
        assert len(set(entries)) == len(entries), name
        for entry in entries:
            assert re.fullmatch(r"[\w'][\w' ]*\*?", entry), (name, entry)
    for short in language.abbreviations + language.final_abbreviations:
        assert re.fullmatch(r"(\w+\.)( \w+\.)*|et al\.", short), short
    assert not set(language.abbreviations) & set(language.final_abbreviations)
    assert set(language.months.values()) == set(range(1, 13))
    assert language.doubtful_months <= set(language.months)
    assert language.starters == {word.lower() for word in language.starters}


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("hedges", "soll dürften vermutlich eher offenbar scheinen könnte"),
        ("relay_markers", "zufolge berichtet bekannt laut habe"),
        ("negators", "nicht keinesfalls keine dementierte ohne erfolglos gescheitert"),
        ("numerals", "eine zwei drei vier acht Hälfte"),
        ("scales", "Millionen Milliarden Milliarde"),
    ],
)
def test_the_words_the_seeds_use_are_known(field, words):
    entries = getattr(get("de"), field)
    text = " ".join(SEEDS)
    for word in words.split():
        assert word in text or word in ("laut", "könnte")
        known = {entry.removesuffix("*") for entry in entries if entry.endswith("*")}
        assert any(word in entry.split() for entry in entries) or any(word.startswith(stem) for stem in known)
