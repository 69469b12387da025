"""A language is found by its tag alone, and its word lists keep to their conventions."""

import re
from dataclasses import fields, replace

import pytest

from dossier.text.cue_words import Sense
from dossier.text.cues import cues
from dossier.text.figures.readings import readings
from dossier.text.language import Language, Numbers
from dossier.text.languages import LANGUAGES, SITE_LANGUAGES, interface_of, language
from dossier.text.tokens import Phrases
from tests.readers import seeds


@pytest.mark.parametrize("code", ["de", "DE", "de-AT", "de_CH"])
def test_a_regional_code_finds_its_language(code):
    assert language(code) is LANGUAGES["de"]


@pytest.mark.parametrize("tag", ["", "english", "xyzq"])
def test_a_tag_that_is_none_has_no_language(tag):
    assert _reads(language(tag)) == (False, False, "none", False)
    assert readings("14.3 milliards de dollars, 14,3 Milliarden Dollar, 2014", tag) == ()


@pytest.mark.parametrize("tag", ["vi", "dee", "akk"])
def test_an_unknown_language_has_no_words(tag):
    unknown, nothing = language(tag), Language(code=tag, cldr=tag)
    assert language(tag) is unknown  # what is read of a word is kept by it
    assert {part.name: getattr(unknown, part.name) for part in fields(Language)} == {
        part.name: getattr(nothing, part.name) for part in fields(Language)
    }
    assert _reads(unknown) == (False, False, "cldr", False)
    assert readings("zwei Milliarden, two billion", tag) == ()
    assert cues("selon Bloomberg, nicht, not", tag) == ()


@pytest.mark.parametrize("code", ["de", "en"])
def test_what_a_language_reads_follows_from_its_lists(code):
    known = LANGUAGES[code]
    assert _reads(known) == (True, True, "all", True)
    only_denials = replace(known, cues=Phrases({"not": Sense(kind="negation")}), numbers=Numbers())
    assert _reads(only_denials) == (False, True, "none", True)


def _reads(known):
    return known.reads_hedges, known.reads_denials, known.reads_figures, known.reads_names


@pytest.mark.parametrize("known", LANGUAGES.values(), ids=LANGUAGES)
def test_word_lists_keep_to_the_notation(known):
    assert len(set(known.speech_verbs)) == len(known.speech_verbs)
    for entry in known.speech_verbs:
        assert re.fullmatch(r"[\w']+\*?", entry), entry
    sentences, dates, numbers = known.sentences, known.dates, known.numbers
    for short in sentences.abbreviations + sentences.final_abbreviations:
        assert re.fullmatch(r"[\w.-]+( [\w.-]+)*\.", short), short
    assert not set(sentences.abbreviations) & set(sentences.final_abbreviations)
    assert sentences.starters == {word.lower() for word in sentences.starters}
    assert set(dates.months.values()) <= set(range(1, 13))
    assert dates.doubtful_months <= set(dates.months)
    assert numbers.decimal in ("", ".", ",")
    assert numbers.alone <= set(numbers.cardinals)
    assert all(value < 1000 for value in numbers.cardinals.values())
    assert not numbers.compounded or (numbers.hundred and numbers.thousand)


def test_every_site_language_has_words_for_every_value():
    assert SITE_LANGUAGES
    ways = {"money", "money-scale"}  # of writing amounts, where a language has one of its own
    assert len({frozenset(LANGUAGES[code].value_words) - ways for code in SITE_LANGUAGES}) == 1
    for code in SITE_LANGUAGES:
        words = LANGUAGES[code].value_words
        two = ("range", "of", "of-vowel")
        assert all(text.count("{}") == 1 + (name in two) for name, text in words.items() if "{" in text)


def test_speech_verbs_of_the_seeds_are_known():
    known, text = language("de").speech_verbs, " ".join(seeds())
    stems = {entry.removesuffix("*") for entry in known if entry.endswith("*")}
    for word in ("verriet", "äußerte", "umriss", "warnt"):
        assert word in text
        assert word in known or any(word.startswith(stem) for stem in stems)


@pytest.mark.parametrize(
    ("tag", "languages", "spoken"),
    [
        ("fr", ("fr",), "fr"),
        ("de-AT", ("de-AT",), "de"),
        ("pt-BR", ("pt-BR", "de", "en"), "de"),
        ("zh-Hant", ("zh-Hant", "ja"), "en"),
        ("en-GB", ("de", "en-GB"), "en"),
    ],
)
def test_the_interface_speaks_the_language_of_the_page_or_the_first_there_is(tag, languages, spoken):
    assert interface_of(tag, languages) == spoken
