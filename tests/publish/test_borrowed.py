"""An interface without a catalogue for the site's language: readers are told which words are in another one."""

import hashlib

import pytest
from bs4 import BeautifulSoup

from dossier.publish.borrowed import marked, told
from tests.overlay import write_files
from tests.site.built import build

SEED = "A barca custa muito dinheiro, disse Ana Lima.\n"
FILES = {
    "seeds/text.txt": SEED,
    "content/site.yaml": """
title: A barca
tagline: Um texto
languages: [pt-BR]
publish: [pages, embeds, data]
""",
    "content/vocabulary.yaml": """
properties:
  price: {label: preço, type: text, applies: [product], section: product}
""",
    "content/sources/text.yaml": f"""
id: text
seed: text.txt
sha256: {hashlib.sha256(SEED.encode()).hexdigest()}
label: O texto
language: {{value: pt-PT, basis: inferred, reason: é}}
title: {{basis: unknown}}
outlet: {{basis: unknown}}
author: {{basis: unknown}}
date: {{value: 2024-06-01, basis: inferred, reason: é}}
url: {{basis: unknown}}
rights: public-domain
""",
    "content/products/boat.yaml": "{id: boat, name: barca}\n",
    "content/claims/price.yaml": """
id: boat-price
subject: boat
property: price
statement: A barca custa muito dinheiro.
evidence:
  - {source: text, quote: "A barca custa muito dinheiro"}
""",
    "content/pages/home.pt-BR.md": """---
title: A barca
description: A barca.
---
[A barca custa muito](claim:boat-price).
""",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("borrowed")
    write_files(folder / "dossier", FILES)
    result = build(folder / "dossier", folder / "site", "--fresh")
    return folder / "site", result.output


def page(site, path):
    return BeautifulSoup((site[0] / path).read_text("utf-8"), "html.parser")


def test_one_message_says_it(site):
    assert site[1].count("interface-untranslated") == 1
    assert "0 errors, 1 warning" in site[1]


def test_words_of_the_interface_are_told_to_be_in_another_language(site):
    claim = page(site, "claims/boat-price/index.html")
    assert claim.html["lang"] == "pt-BR"
    headings = [heading.find("span") for heading in claim.main.find_all("h2")]
    assert headings
    assert all(span["lang"] == "en" for span in headings)
    assert not claim.h1.find(lang="en")
    own = claim.find(attrs={"data-from": "claim:boat-price:statement"})
    assert own.find_parent(lang=True).name == "html"


def test_what_the_site_writes_itself_is_in_its_language(site):
    assert "1 de junho de 2024" in page(site, "claims/boat-price/index.html").main.get_text()


def test_no_sign_of_it_is_left_in_any_file(site):
    files = [path for path in site[0].rglob("*") if path.suffix in (".html", ".js", ".json", ".xml", ".svg")]
    assert len(files) > 30
    assert [path for path in files if {"\ufdd0", "\ufdd1"} & set(path.read_text("utf-8"))] == []


def test_a_quote_needs_no_translation_into_the_language_of_another_country(site):
    assert page(site, "claims/boat-price/index.html").find(class_="verbatim")["lang"] == "pt-PT"


def test_words_are_marked_where_an_element_may_stand_and_nowhere_else():
    word = marked(lambda text: text)
    html = f"""<title>{word("a")}</title><p title="{word("b")}">{word("c")} d</p><svg><text>{word("e")}</text></svg>"""
    assert told(html, "ar", "en") == (
        '<title>a</title><p title="b"><span lang="en" dir="ltr">c</span> d</p>'
        '<svg><text><tspan lang="en" dir="ltr">e</tspan></text></svg>'
    )
    assert told(f"<option>{word('a')}</option>{word('b')}", "pt", "en") == '<option>a</option><span lang="en">b</span>'
