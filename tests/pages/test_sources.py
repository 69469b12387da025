"""The page of a source says what was not checked of it, in words, once."""

import re

import pytest

from dossier.pages.sources import source_page
from tests.commands import run
from tests.contexts import site_with
from tests.overlay import overlay, write_files
from tests.site.built import ADDRESS, EPOCH, read_site
from tests.unread import IN_CATALAN, RECORD, RECORD_PATH

SAID = {
    "en": "Hedges and denials were not checked: no reader for Catalan.",
    "de": "Vorbehalte und Verneinungen wurden nicht geprüft: das Programm liest kein Katalanisch.",
}


def text_of(path):
    """What the page says, without its markup."""
    return " ".join(re.sub(r"<[^>]*>", "", path.read_text("utf-8")).split())


@pytest.mark.parametrize("language", SAID)
def test_the_view_says_what_nothing_reads(language):
    site = site_with(IN_CATALAN)
    view = source_page(site, language, "diari").view
    assert view.unread[0] == "hedges-and-denials"
    assert view.unread[-2:] == ("names", "words")
    assert "context" in view.unread
    assert source_page(site, language, "gazette").view.unread == ()


def test_an_unknown_language_has_no_name():
    unknown = RECORD.replace("{value: ca, basis: inferred, reason: {en: it is, de: ist so}}", "{basis: unknown}")
    view = source_page(site_with({**IN_CATALAN, RECORD_PATH: unknown}), "en", "diari").view
    assert (view.unread[0], view.language_name) == ("hedges-and-denials", "")


def test_readers_are_told_in_their_language(root, monkeypatch):
    """And whatever the pages say is a word of the interface or stands in a record."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    files = overlay(IN_CATALAN)
    write_files(root, {path: files.content.get(path, text) for path, text in IN_CATALAN.items()})
    done = run("build", "--root", root, "--output", root / "site", "--site-url", ADDRESS)
    assert done.exit_code == 0, done.output
    for language, words in SAID.items():
        folder = root / "site" / ("" if language == "en" else language) / "sources"
        assert text_of(folder / "diari/index.html").count(words) == 1
        assert words.partition(":")[0] not in text_of(folder / "gazette/index.html")
    audit = read_site(root, root / "site", ADDRESS)
    assert [problem for page in audit.values() for problem in page.problems] == []
