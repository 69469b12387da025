"""The text of a source on its page: all of it where that may be shown, but for long runs that nothing cites."""

import re

import pytest

from dossier.edition.whole_text import KEPT, LONG, whole_texts
from dossier.pages.sources import source_page
from dossier.text.span import touching
from tests.commands import run
from tests.contexts import site_with
from tests.overlay import base, overlay, write_files
from tests.steps import outgrown, steps

RECORD = "content/sources/gazette.yaml"
SOLD = """id: sold
subject: ada-lund
property: role
value: {en: of Northwind, de: von Northwind}
about: [northwind]
statement: {en: Ada Lund sold Northwind., de: Ada Lund verkaufte Northwind.}
evidence: [{source: gazette, quote: Ada Lund sold Northwind, translation: {de: Ada Lund verkaufte Northwind}}]
"""


def long_text(sentences, between="\n", rights="public-domain"):
    """The small dossier with more sentences in its text, the last of which is cited."""
    lamps = [f"Lamp {number} was lit." for number in range(sentences)]
    text = base().seeds["gazette.txt"].decode() + between.join([*lamps, "Ada Lund sold Northwind."]) + "\n"
    head, _, tail = base().content[RECORD].partition("sha256:")
    record = f"{head}rights: {rights}\nsha256: {{sha256 gazette.txt}}\n{tail.partition(chr(10))[2]}"
    return {"seeds/gazette.txt": text, RECORD: record, "content/claims/sold.yaml": SOLD}


def shown(view):
    """The characters of the source that the page shows, one by one."""
    stretches = [stretch for paragraph in view.paragraphs for stretch in paragraph.stretches if stretch]
    return {at for stretch in stretches for at in range(stretch.quoted.start, stretch.quoted.end)}


@pytest.mark.parametrize("between", ["\n", " "], ids=["lines", "one paragraph"])
def test_a_page_grows_with_what_is_cited_and_not_with_the_text(between):
    few, many = (source_page(site_with(long_text(number, between)), "en", "gazette").view for number in (100, 900))
    assert len(shown(many)) - len(shown(few)) < 20  # numbers with a digit more
    (left,) = (paragraph.left for paragraph in many.paragraphs if paragraph.left)
    assert left == 900 - 2 * KEPT
    assert many.whole_text.endswith("text.txt")


@pytest.mark.parametrize("between", ["\n", " "], ids=["lines", "one paragraph"])
def test_every_sentence_is_on_the_page_or_counted(between):
    site = site_with(long_text(300, between))
    view, source = source_page(site, "en", "gazette").view, site.dossier.sources["gazette"]
    seen = shown(view)
    hidden = [sentence for sentence in source.sentences if not seen.issuperset(range(sentence.start, sentence.end))]
    assert len(hidden) == sum(paragraph.left for paragraph in view.paragraphs) > 0
    for item in site.index.evidence["gazette"]:
        for span in item.passage.spans:
            assert not list(touching(tuple(hidden), span.start, span.end))


def test_the_work_for_a_page_grows_with_the_text_and_not_faster():
    few, many = (site_with(long_text(number)) for number in (100, 400))
    small, large = (steps(lambda site=site: source_page(site, "en", "gazette")) for site in (few, many))
    assert small
    assert not outgrown(small, large, 4.5, 100)


def test_the_file_holds_the_text_as_received():
    changes = long_text(300)
    assert whole_texts(site_with(changes)) == {"sources/gazette/text.txt": changes["seeds/gazette.txt"]}


def test_a_text_that_is_not_long_is_on_the_page_and_in_no_file():
    site = site_with(long_text(LONG - 2))
    view = source_page(site, "en", "gazette").view
    assert (view.whole_text, whole_texts(site), view.shown) == ("", {}, 100)
    source = site.dossier.sources["gazette"]
    seen = shown(view)
    assert all(seen.issuperset(range(sentence.start, sentence.end)) for sentence in source.sentences)


def test_of_a_text_that_may_only_be_quoted_nothing_more_is_given():
    site = site_with(long_text(300, rights="quote-only"))
    assert whole_texts(site) == {}
    view = source_page(site, "en", "gazette").view
    assert not any(paragraph.left for paragraph in view.paragraphs)
    assert "Lamp" not in "".join(part.quoted.text for each in view.paragraphs for part in each.stretches if part)


def test_readers_are_led_to_the_file_in_each_language(root):
    changes = long_text(300)
    files = overlay(changes)
    write_files(root, {path: files.content.get(path, text) for path, text in changes.items()})
    done = run("build", "--root", root, "--output", root / "site")
    assert done.exit_code == 0, done.output
    assert (root / "site/sources/gazette/text.txt").read_bytes() == changes["seeds/gazette.txt"].encode()
    said = {"": ("290 sentences that nothing cites", 'href="text.txt"'), "de": ("290 Sätze ohne Zitat", "")}
    for folder, (words, way) in said.items():
        html = (root / "site" / folder / "sources/gazette/index.html").read_text("utf-8")
        assert words in " ".join(re.sub(r"<[^>]*>", "", html).split())
        assert way in html
        assert "Lamp 150 was lit" not in html
