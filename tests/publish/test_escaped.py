"""Whatever stands in a text is shown as text: signs that mean something in HTML, XML, JSON, URLs or templates.

Texts of records may hold no tags (`markup-in-text`), but `&`, quotation marks and `<` before a space are fine; a seed
may hold anything, since it is published byte for byte.
"""

import hashlib
import html
import json
import re

import feedparser
import pytest
from bs4 import BeautifulSoup

from dossier.check import Checked
from dossier.publish.verify import anchors
from tests.site.audit import citations
from tests.site.built import ADDRESS, Built, build, edit, files_in, read_site

SIGNS = "R&D \"x\" 'y' < 3 > {{ 1234*5678 }} {% raw %} ${a} %s `b` \\n ]]> --> é\u0301 \N{FERRY} &"
SEED = "<script>alert('seed')</script> & <img src=x onerror=alert(1)> \"quoted\" </q></p><!-- {{ 1234*5678 }} ]]>"


@pytest.fixture(scope="module")
def evil(tmp_path_factory):
    """A dossier in one language, in whose every text and passage such signs stand."""
    root = tmp_path_factory.mktemp("evil")
    signs = json.dumps(SIGNS.replace("é\u0301", "é"), ensure_ascii=False)
    quote = json.dumps(SEED, ensure_ascii=False)
    seed = f"Der Anfang des Textes.\n\nEr sagte: {SEED} und ging.\n\nDas Ende des Textes.\n"
    (root / "seeds").mkdir()
    (root / "seeds/s.txt").write_text(seed, "utf-8")
    digest = hashlib.sha256(seed.encode()).hexdigest()
    files = {
        "site.yaml": f"title: {signs}\ntagline: {signs}\nlanguages: [de]\nquote_budget: 100 %\n",
        "vocabulary.yaml": f"""
properties:
  says: {{label: {signs}, type: text, applies: [person], section: said}}
  near: {{label: {signs}, inverse: {signs}, type: entity, applies: [person], section: role}}
  state: {{label: {signs}, type: term, terms: {{on: {signs}}}, applies: [deal], section: deal}}
relays:
  rumour: {{label: {signs}}}
""",
        "sources/s.yaml": f"""
id: s
seed: s.txt
sha256: {digest}
label: {signs}
language: {{value: de, basis: inferred, reason: {signs}}}
title: {{value: {signs}, basis: inferred, reason: {signs}}}
outlet: {{value: o, basis: inferred, reason: {signs}}}
author: {{value: {signs}, basis: inferred, reason: {signs}}}
date: {{basis: unknown, reason: {signs}}}
url: {{value: "https://example.org/?a=1&b=%22x%22", basis: inferred, reason: {signs}}}
note: {signs}
rights: public-domain
set_aside: [{{quote: Der Anfang des Textes., reason: {signs}}}, {{quote: Das Ende des Textes., reason: {signs}}}]
""",
        "people/p.yaml": f"- {{id: p, name: {signs}, aliases: [P & Q, '\"P\"']}}\n- {{id: q, name: Q}}\n",
        "organizations/o.yaml": f"id: o\nname: {signs.replace('R&D', 'Die Firma')}\n",
        "deals/d.yaml": f"id: d\nname: {signs.replace('R&D', 'Der Deal')}\n",
        "claims/c.yaml": f"""
- id: c
  subject: p
  property: says
  value: {signs}
  statement: {signs}
  note: {signs}
  evidence:
    - {{source: s, quote: {quote}, note: {signs}, relay: rumour, certainty: uncommitted, speaker: q}}
- id: e
  subject: p
  property: near
  value: o
  statement: {signs}
  evidence: [{{source: s, quote: {quote}, stance: supports}}, {{source: s, quote: {quote}, stance: disputes}}]
- id: f
  subject: d
  property: state
  value: "on"
  statement: {signs}
  evidence: [{{source: s, quote: {quote}}}]
""",
        "disputes.yaml": f"""
- id: x
  question: {signs}
  nature: imprecision
  status: open
  positions: [{{label: {signs}, claims: [c]}}, {{label: {signs}, claims: [e]}}]
  note: {signs}
""",
        "pages/home.de.md": f"---\ntitle: {signs}\ndescription: {signs}\n"
        '---\nEs [gilt `<b>` & \\<i\\> "so"](claim:c).\n',
    }
    for name, text in files.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    output = root / "output"
    with pytest.MonkeyPatch.context() as patch:  # what the signs mean is nonsense, and the rules would say so
        patch.setattr(
            "dossier.compiler.check",
            lambda *_, before, **__: Checked((), (), results=(), unchecked={}, in_order=before),
        )
        build(root, output)
        yield Built(root, output, ADDRESS, read_site(root, output, ADDRESS))


def test_no_text_becomes_an_element_an_attribute_or_a_template(evil):
    for path in evil.pages:
        text = evil.html(path)
        assert "<script>" not in text
        assert not re.search(r"<[^>]*onerror[^>]*>", re.sub(r"\"[^\"]*\"", "", text)), path
        assert "7006652" not in text, f"{path}: a template was run"
        assert BeautifulSoup(text, "html.parser").find_all("img") == []


def test_every_text_is_shown_as_it_was_written(evil):
    """The audit compares what a parser reads with the records, on every page."""
    assert not [problem for page in evil.pages.values() for problem in page.problems]
    assert not list(citations(evil.pages, evil.records, evil.base_path))
    assert html.escape("R&D") in evil.html("people/p/index.html")
    claim = BeautifulSoup(evil.html("claims/c/index.html"), "html.parser")
    assert claim.select_one("q b").get_text() == SEED, "in the sentence it stands in"


def test_links_with_signs_lead_where_they_should(evil):
    page = anchors(evil.html("sources/s/index.html"))
    assert "https://example.org/?a=1&b=%22x%22" in page.links


def test_a_site_of_one_language_has_no_switch_and_no_second_tree(evil):
    assert not [path for path in evil.files if path.startswith(("de/", "en/"))]
    assert all(page.language == "de" for page in evil.pages.values())
    assert 'class="languages"' not in evil.html("index.html")


def test_data_and_feed_hold_the_same_texts(evil):
    data = json.loads((evil.output / "data/dossier.json").read_text("utf-8"))
    assert data["claims"][0]["evidence"][0]["passages"][0]["exact"] == SEED
    feed = feedparser.parse((evil.output / "feed.xml").read_bytes(), sanitize_html=False)
    assert not feed.bozo, feed.get("bozo_exception")
    summary = BeautifulSoup(feed.entries[0].summary, "html.parser")
    assert summary.find("blockquote").get_text() == SEED
    assert not summary.find_all(["script", "img"])


def test_data_for_the_browser_ends_no_script_and_holds_the_same_texts(evil):
    text = (evil.output / "sources/s/copy.js").read_text("utf-8")
    assert not set(text) & set("<>&")
    data = json.loads(text[text.index(".copy = ") + 8 :].rstrip(";\n"))
    assert SEED in [part["words"] for passage in data["passages"] for part in passage["parts"]]
    assert {html.unescape(statement) for statement, _, _ in data["claims"]} == {SIGNS.replace("é\u0301", "é")}


def test_signs_that_xml_does_not_know_do_not_break_a_build(example, tmp_path):
    """Form feeds stand in texts taken from PDFs, line ends of Windows in mails; XML has no way to write the first."""
    seed = example / "seeds/gazette.txt"
    old = hashlib.sha256(seed.read_bytes()).hexdigest()
    text = seed.read_text("utf-8").replace("The price is 4.2", "The price\x0c is\x0b\r\n4.2", 1)
    seed.write_bytes(text.encode())
    edit(example / "content/sources/sources.yaml", old, hashlib.sha256(seed.read_bytes()).hexdigest())
    build(example, tmp_path / "output")
    for path in files_in(tmp_path / "output"):
        if path.endswith(".xml"):
            feed = feedparser.parse((tmp_path / "output" / path).read_bytes())
            assert not feed.bozo, (path, feed.get("bozo_exception"))
    pages = read_site(example, tmp_path / "output", ADDRESS)
    assert not [problem for page in pages.values() for problem in page.problems]
