"""What is known of a text, on its page: who wrote it, in the words of a reader's language and for programs."""

import json
from functools import cache

from dossier.pages.sources import source_page
from dossier.publish.structured_data import linked
from dossier.publish.translations import translator
from tests.contexts import site_with
from tests.overlay import base

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
