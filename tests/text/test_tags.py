"""Tags of languages: which there are, how they are spelled, and who reads what without a translation."""

import pytest
from babel import Locale
from babel.core import get_global

from dossier.read.fields import language_hint
from dossier.text.subtags import INSTEAD, TWO_LETTERS, WRITTEN_IN
from dossier.text.tags import direction, is_language, nearest_tag, same_reading, script_of, tag_of, with_region


@pytest.mark.parametrize(
    "tag", ["en", "pt-BR", "zh-Hant", "zh-Hans-CN", "yue", "es-419", "sr-Latn", "gsw", "ca-valencia", "de-1996", "kgp"]
)
def test_a_tag_of_a_language_there_is(tag):
    assert is_language(tag)
    assert nearest_tag(tag) == tag


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("eng", "en"),
        ("ger", "de"),
        ("deu", "de"),
        ("iw", "he"),
        ("EN", "en"),
        ("pt_br", "pt-BR"),
        ("zh-hant", "zh-Hant"),
        ("en-UK", "en-GB"),
        ("fra-CA", "fr-CA"),
    ],
)
def test_a_tag_spelled_otherwise_is_none_and_the_right_one_is_told(written, meant):
    assert not is_language(written)
    assert language_hint(written) == f"Write `{meant}`."


@pytest.mark.parametrize(
    "written",
    [
        *[
            "e",
            "xx",
            "qqq",
            "english",
            "English",
            "en-",
            "en-XX",
            "sr-Latin",
            "sr-Xxxx",
            "de-1996-1996",
            "und",
            "mul",
            "*",
        ],
        "",
    ],
)
def test_what_is_the_tag_of_no_language(written):
    assert not is_language(written)
    assert nearest_tag(written) == ""


def test_a_comma_that_made_a_key_of_a_text_is_told():
    assert "needs quotes" in language_hint("5 Millionen")
    assert "needs quotes" in language_hint("5")


def test_a_language_without_a_name_is_unknown_in_its_record():
    assert "basis: unknown" in language_hint("und")


def test_no_code_is_recommended_that_is_no_language():
    assert all(is_language(better) and not is_language(code) for code, better in INSTEAD.items())


def test_the_languages_of_the_cldr_are_known():
    named = {tag.replace("_", "-") for tag in Locale("en").languages} - {"mis", "mul", "und", "zxx"}
    assert {tag for tag in named if not is_language(tag)} <= set(INSTEAD) | {"sh"}


def test_scripts_are_the_likely_ones():
    likely = get_global("likely_subtags")
    for tag in [*sorted(TWO_LETTERS), *WRITTEN_IN]:
        if full := likely.get(tag.replace("-", "_")):
            assert script_of(tag) == full.split("_")[1], tag


@pytest.mark.parametrize(
    ("tag", "wanted"),
    [
        *((tag, "rtl") for tag in ("ar", "he", "fa-AF", "ur", "pa-PK", "az-Arab", "dv")),
        *((tag, "ltr") for tag in ("en", "ja", "pa", "ku", "sd-Deva", "und")),
    ],
)
def test_the_direction_is_that_of_the_script(tag, wanted):
    assert direction(tag) == wanted


def test_directions_are_those_of_the_cldr():
    for tag in ("ar", "he", "fa", "ps", "ur", "ug", "yi", "sd", "ckb", "en", "ja", "hi", "th", "ka", "zh-Hant"):
        assert direction(tag) == Locale.parse(tag, sep="-").text_direction


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("en", "en-GB", True),
        ("pt-BR", "pt-PT", True),
        ("zh-TW", "zh-Hant", True),
        ("zh-Hans", "zh-Hant", False),
        ("zh", "zh-Hant", False),
        ("sr-Latn", "sr", False),
        ("de", "nl", False),
        ("und", "und", True),
    ],
)
def test_who_reads_what_without_a_translation(one, other, same):
    assert same_reading(one, other) is same
    assert same_reading(other, one) is same


def test_the_parts_of_a_tag():
    assert tag_of("zh-Hant-TW") == ("zh", "Hant", "TW", ())
    assert tag_of("ca-valencia") == ("ca", "", "", ("valencia",))
    assert tag_of("de-1996") == ("de", "", "", ("1996",))
    assert [with_region(tag) for tag in ("pt-BR", "zh-Hant-TW", "es-419", "de")] == ["pt_BR", "zh_TW", "es", "de"]
