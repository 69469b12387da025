"""What is known of a text, on its page: who wrote it, in the words of a reader's language and for programs."""

import json
import re
from functools import cache

import jsonschema

from dossier.edition.flat import flatten
from dossier.export.citations import bibtex, csl_json, ris
from dossier.export.dossier_json import dossier_json, schema
from dossier.pages.sources import source_page
from dossier.publish.structured_data import linked
from dossier.publish.translations import translator
from tests.commands import run
from tests.contexts import site_with
from tests.overlay import base, overlay, write_files

AUTHORS = "[Ada Lund, {family: Sands, given: Bo}, {agency: harbour-gazette}]"


def record_with(**lines):
    """The record of the small dossier's source with some of its lines replaced."""
    written = base().content["content/sources/gazette.yaml"].splitlines(keepends=True)
    changed = [f"{name}: {lines[name]}\n" if (name := line.partition(":")[0]) in lines else line for line in written]
    return {"content/sources/gazette.yaml": "".join(changed)}


@cache
def several_authors():
    """The small dossier with three authors of its source."""
    return site_with(record_with(author=f"{{value: {AUTHORS}, basis: stated, quote: Harbour Gazette}}"))


def stated(site, language, field):
    """What the page of the source tells of a field."""
    view = source_page(site, language, "gazette").view
    return next(statement for statement in view.statements if statement.field == field)


def test_authors_stand_in_a_line_as_the_reader_s_language_lists_them():
    assert stated(several_authors(), "en", "author").value == "Ada Lund, Bo Sands and Harbour Gazette"
    assert stated(several_authors(), "de", "author").value == "Ada Lund, Bo Sands und Harbour Gazette"
    assert stated(several_authors(), "en", "author").basis == "stated"


def test_programs_are_told_what_an_author_is_only_where_the_record_says_so():
    page = source_page(several_authors(), "en", "gazette")
    node = next(node for node in json.loads(linked(page, translator("en")))["@graph"] if node["@type"] == "Article")
    agency = node["author"].pop()
    assert node["author"] == [
        "Ada Lund",
        {"@type": "Person", "name": "Bo Sands", "familyName": "Sands", "givenName": "Bo"},
    ]
    assert (agency["@type"], agency["name"]) == ("Organization", "Harbour Gazette")
    assert node["creditText"] == "Ada Lund, Bo Sands and Harbour Gazette"


def test_an_address_leads_where_it_says_and_is_shown_as_it_is_written():
    written = "https://example.org/?q=a|b"
    site = site_with(record_with(url=f"{{value: '{written}', basis: inferred, reason: {{en: x, de: x}}}}"))
    told = stated(site, "en", "url")
    assert (told.value, told.link.href) == (written, written.replace("|", "%7C"))


HOW = "basis: recorded, by: {en: the editors, de: die Redaktion}, on: 2025-05-03"
RECORDED = record_with(
    url=f"{{value: 'https://example.org/?a|b', {HOW}, from: 'https://example.org/?a|b'}}",
    author=f"{{value: [Ada Lund, Bo Sands], {HOW}, from: {{en: the archive, de: das Archiv}}}}",
    sha256="{sha256 gazette.txt}\narchive: https://archive.example/a|b",
)


@cache
def recorded():
    """The small dossier with an address and authors that were recorded."""
    return site_with(RECORDED)


def test_what_was_recorded_says_by_whom_when_and_from_where():
    told = stated(recorded(), "de", "url").recorded
    assert (told.by, told.on, told.place) == ("die Redaktion", "3. Mai 2025", "https://example.org/?a|b")
    assert told.link == "https://example.org/?a%7Cb"
    told = stated(recorded(), "en", "author").recorded
    assert (told.by, told.on, told.place, told.link) == ("the editors", "3 May 2025", "the archive", "")
    assert stated(recorded(), "en", "title").recorded is None


def test_the_day_of_the_record_is_the_day_of_access():
    flat = flatten(recorded())
    (item,) = json.loads(csl_json(flat, translator("en")))
    assert item["accessed"] == {"date-parts": [[2025, 5, 3]]}
    assert item["archive_location"] == "https://archive.example/a%7Cb"
    assert "recorded: Author, Address" in item["note"]
    assert "urldate = {2025-05-03}" in bibtex(flat, translator("en"))
    assert "Y2  - 2025/05/03/" in ris(flat, translator("en")).splitlines()
    data = json.loads(dossier_json(flat))["sources"][0]
    jsonschema.validate(json.loads(dossier_json(flat)), schema())
    assert data["basis"]["author"]["recorded"] == {
        "by": {"en": "the editors", "de": "die Redaktion"},
        "on": "2025-05-03",
        "from": {"en": "the archive", "de": "das Archiv"},
    }
    assert data["archive"] == "https://archive.example/a|b"
    assert "archive" not in json.loads(dossier_json(flatten(several_authors())))["sources"][0]


def test_readers_are_told_in_their_language_how_it_was_recorded(root):
    files = overlay(RECORDED)
    write_files(root, {path: files.content[path] for path in RECORDED})
    done = run("build", "--root", root, "--output", root / "site")
    assert done.exit_code == 0, done.output
    said = {
        "": "recorded by the editors on 3 May 2025 from the archive",
        "de": "festgehalten durch die Redaktion am 3. Mai 2025 – Fundort: das Archiv",
    }
    for folder, words in said.items():
        html = (root / "site" / folder / "sources/gazette/index.html").read_text("utf-8")
        assert words in " ".join(re.sub(r"<[^>]*>", "", html).split())
        assert 'href="https://archive.example/a%7Cb"' in html
