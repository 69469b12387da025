"""Texts that are read from right to left say so wherever they stand: on pages, in embeds, snippets, feeds and data."""

import hashlib
import json

import feedparser
import pytest
from bs4 import BeautifulSoup

from dossier.edition.directed import automatic_attribute
from tests.overlay import write_files
from tests.site.built import build

ARABIC = "قال متحدث باسم الشركة: «تقود آدا مثال المختبر الجديد في Zurich منذ مايو 2023». لم ترد الشركة على الأسئلة."
HEBREW = 'דובר החברה אמר: "עדה דוגמה עומדת בראש המעבדה החדשה ב-Zurich מאז מאי 2023." החברה לא הגיבה.'
QUOTES = {
    "ar": "تقود آدا مثال المختبر الجديد في Zurich منذ مايو 2023",
    "he": "עדה דוגמה עומדת בראש המעבדה החדשה ב-Zurich מאז מאי 2023",
}


def source(language: str, seed: str) -> str:
    return f"""
id: text-{language}
seed: {language}.txt
sha256: {hashlib.sha256(seed.encode()).hexdigest()}
label: {{en: The text in {language}}}
language: {{value: {language}, basis: inferred, reason: {{en: It is written in it.}}}}
title: {{value: "{QUOTES[language][:14]}", basis: inferred, reason: {{en: x}}}}
outlet: {{basis: unknown}}
author: {{basis: unknown}}
date: {{basis: unknown}}
url: {{basis: unknown}}
rights: public-domain
"""


def claim(language: str) -> str:
    return f"""
id: leads-{language}
subject: ada-example
property: role
value: {{en: head of the lab}}
statement: {{en: Ada Example heads the lab.}}
evidence:
  - source: text-{language}
    quote: "{QUOTES[language]}"
    certainty: certain
    translation: {{en: Ada Example has headed the new lab in Zurich since May 2023}}
"""


FILES = {
    "seeds/ar.txt": ARABIC,
    "seeds/he.txt": HEBREW,
    "content/site.yaml": "title: {en: The lab}\ntagline: {en: Two texts}\nlanguages: [en]\n",
    "content/vocabulary.yaml": """
properties:
  role: {label: {en: role}, type: text, applies: [person], section: role}
  since: {label: {en: in office since}, type: date, applies: [person], section: role}
""",
    "content/sources/ar.yaml": source("ar", ARABIC),
    "content/sources/he.yaml": source("he", HEBREW),
    "content/people/ada.yaml": "{id: ada-example, name: Ada Example, aliases: [آدا مثال, עדה דוגמה]}\n",
    "content/claims/ar.yaml": claim("ar"),
    "content/claims/he.yaml": claim("he"),
    "content/claims/since.yaml": """
id: leads-since
subject: ada-example
property: since
value: 2023-05
statement: {en: Ada Example has headed the lab since May 2023.}
evidence:
  - source: text-ar
    quote: [تقود آدا مثال المختبر, منذ مايو 2023]
    certainty: certain
    translation: {en: "Ada Example heads the lab […] since May 2023"}
""",
    "content/pages/home.en.md": """---
title: The lab
description: The lab.
---
[Ada Example](person:ada-example) [heads the lab](claim:leads-ar).
""",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("directed")
    write_files(folder / "dossier", FILES)
    build(folder / "dossier", folder / "site", "--fresh")
    return folder / "site"


def page(site, path):
    return BeautifulSoup((site / path).read_text("utf-8"), "html.parser")


@pytest.mark.parametrize("language", ["ar", "he"])
def test_a_quote_says_its_direction_wherever_it_stands(site, language):
    quotes = 0
    for path in sorted(site.rglob("*.html")):
        for quote in BeautifulSoup(path.read_text("utf-8"), "html.parser").find_all("q"):
            words = quote.find("b") or quote  # bold, in the sentence it stands in
            if words.get_text() == QUOTES[language]:
                told = quote if quote.get("lang") else quote.find_parent(lang=True)
                assert (told["lang"], told.get("dir")) == (language, "rtl"), path
                quotes += 1
    assert quotes > 3


def test_what_is_in_english_inside_says_so(site):
    """The source's page shows the whole text: what is left out of it is told in the reader's language."""
    gaps = [gap for path in site.rglob("*.html") for gap in page(site, path).select("[dir=rtl] .gap")]
    assert gaps
    assert all((gap["lang"], gap["dir"]) == ("en", "ltr") for gap in gaps)
    assert {gap.contents[0] for gap in gaps} == {"[…]"}  # a space at its end would stand on its wrong side


def test_a_title_of_a_source_says_its_direction_in_lists(site):
    titles = [
        title
        for path in ("sources/index.html", "sources/text-ar/index.html", "search/index.html")
        for title in page(site, path).find_all(attrs={"data-from": "source:text-ar:title"})
    ]
    assert len(titles) >= 2
    assert {(title["lang"], title["dir"]) for title in titles} == {("ar", "rtl")}


def test_a_page_from_left_to_right_has_no_more_of_it(site):
    for path in site.rglob("*.html"):
        assert not page(site, path).html.get("dir"), path


def test_a_quotation_for_an_article_says_its_direction(site):
    snippet = page(site, "claims/leads-he/index.html").find(id="take-quotation").get_text()
    assert '<blockquote lang="he" dir="rtl"' in snippet
    assert snippet.startswith("<figure>")


def test_a_feed_says_it(site):
    feed = feedparser.parse((site / "feed.xml").read_bytes(), sanitize_html=False)
    assert all('dir="rtl"' in entry.summary for entry in feed.entries)
    assert len(feed.entries) == 3


def test_annotations_say_it(site):
    collection = json.loads((site / "data/annotations.jsonld").read_text("utf-8"))
    assert '"textDirection": "rtl"' in json.dumps(collection)


def test_a_name_in_another_script_is_set_apart(site):
    aliases = page(site, "people/ada-example/index.html").find_all(attrs={"data-from": "entity:ada-example:alias"})
    assert [alias.get("dir") for alias in aliases] == ["auto", "auto"]


@pytest.mark.parametrize(
    ("text", "around", "told"),
    [
        ("Zurich", "en", ""),
        ("مختبر", "en", ' dir="auto"'),
        ("2023 מעבדה", "en", ' dir="auto"'),
        ("Zurich", "ar", ' dir="auto"'),
        ("مختبر Zurich", "ar", ""),
        ("2023", "ar", ""),
        ("研究所", "en", ""),
    ],
)
def test_a_text_goes_its_own_way_by_its_first_letter(text, around, told):
    assert automatic_attribute(text, around) == told
