"""The examples in Arabic and Japanese: read, checked, covered, and published with their language and direction."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.site.built import build

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
LANGUAGES = {"cistern": ("ar", "rtl"), "library": ("ja", None)}


@pytest.fixture(scope="module", params=LANGUAGES)
def example(request, tmp_path_factory):
    output = tmp_path_factory.mktemp("examples") / request.param
    result = build(EXAMPLES / request.param, output, "--fresh")
    return request.param, output, result.output


def test_nothing_is_wrong_and_every_sentence_is_accounted_for(example):
    assert "error" not in example[2]
    assert "warning" not in example[2]
    assert "100.0 % of the sentences are cited or set aside" in example[2]
    assert "5 claims" in example[2]


def test_every_page_says_its_language_and_direction(example):
    language, turned = LANGUAGES[example[0]]
    pages = sorted(example[1].rglob("*.html"))
    assert len(pages) > 50
    for path in pages:
        html = BeautifulSoup(path.read_text("utf-8"), "html.parser").html
        assert (html["lang"], html.get("dir")) == (language, turned), path


def test_the_interface_is_told_to_be_in_english(example):
    turned = {"rtl": "ltr"}.get(LANGUAGES[example[0]][1] or "")
    page = BeautifulSoup((example[1] / "sources/index.html").read_text("utf-8"), "html.parser")
    assert (page.h1.span["lang"], page.h1.span.get("dir")) == ("en", turned)


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("index.html", "2 sources were compared sentence by sentence"),
        ("sources/*/index.html", "100 percent of the text is shown"),
        ("as-of/index.html", "1 new"),
        ("products/*/index.html", "reported, not confirmed"),
    ],
)
def test_a_sentence_of_words_and_numbers_is_one_text_in_english(example, path, sentence):
    """Else each part is set for itself, in the order of the page, and with a dot between."""
    turned = {"rtl": "ltr"}.get(LANGUAGES[example[0]][1] or "")
    pages = [BeautifulSoup(file.read_text("utf-8"), "html.parser") for file in example[1].glob(path)]
    parts = [part for page in pages for part in page.find_all(lang="en") if part.get_text() == sentence]
    assert parts
    assert {part.get("dir") for part in parts} == {turned}


def test_values_are_written_in_its_own_way(example):
    texts = {"cistern": ("4.2 مليون", "12 مارس 2019"), "library": ("￥2.4億", "2021年4月3日")}
    page = (example[1] / f"products/{example[0]}/index.html").read_text("utf-8")
    text = BeautifulSoup(page, "html.parser").get_text()
    assert all(part in text for part in texts[example[0]])


def test_the_search_knows_how_its_words_begin(example):
    language = LANGUAGES[example[0]][0]
    records = json.loads((example[1] / f"pagefind/records.{language}.json").read_text("utf-8"))
    wanted = {"cistern": ("خزان", "نجار", "النج"), "library": ("図書", "書館", "館")}
    assert set(wanted[example[0]]) <= set(records["begin"])


def test_no_draft_is_compared_in_a_language_that_nobody_reads(example):
    assert not (example[1] / "draft").exists()
    assert "draft/index.html" not in (example[1] / "index.html").read_text("utf-8")


def test_addresses_and_hashes_are_read_from_left_to_right(example):
    wanted = "ltr" if LANGUAGES[example[0]][1] == "rtl" else None
    for path in (example[1] / "sources").glob("*/index.html"):
        page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
        assert {part.get("dir") for part in page.select(".hash, .address")} == {wanted}
