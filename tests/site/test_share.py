"""Embed code on pages: it names its version, and the script it refers to is the one that is served."""

import hashlib
import json
import re

import pytest
from bs4 import BeautifulSoup

from dossier.embeds.embed_code import RESIZERS
from tests.site.built import ADDRESS, PROGRAM
from tests.site.html_tree import parse, parse_part
from tests.site.parsed_pages import some, soup

VERSION = re.compile(r"\?v=([\w-]+)")


def test_embed_code_names_its_version(site):
    """Of a claim its revision; of several claims how many revisions there are."""
    for path in some(site.pages):
        snippets = parse(site.html(path)).find_all("textarea", named="snippet")
        if not snippets:
            continue
        frame = parse_part(snippets[2].get_text()).find("iframe")
        version = VERSION.search(frame["src"])[1]
        embed = frame["src"].partition("?")[0].removeprefix(ADDRESS) + "index.html"
        assert parse(site.html(embed)).find("body")["data-version"] == version, path
        assert frame["title"], path
        assert site.pages[path].canonical == snippets[0].get_text()


def test_the_resizer_needs_no_header_of_the_host(site):
    """With a hash, browsers run nothing where the host does not allow its scripts to be read by other sites."""
    path = site.path(site.languages[0], "claims", next(iter(site.records.dossier.claims)))
    script = BeautifulSoup(soup(site, path).find(id="take-fitting").get_text(), "html.parser").script
    assert script.attrs == {"src": f"{ADDRESS}assets/{RESIZERS[-1]}", "async": ""}
    assert (site.output / "assets" / RESIZERS[-1]).is_file()


@pytest.mark.parametrize(
    ("name", "digest"),
    [
        ("frames-1.js", "6efb9ba04470126443ac753874af48f4ea7c0d9f0b34845de2cd91e8ca2c4047"),
        ("frames-2.js", "d061b896921d5f037cc18853d6ad9422f1605fa62b1c0ef215d737ac9d042819"),
        ("frames-3.js", "504b8172ed679fe090639f137d42ab5d0f3cb2b87d3d468fda3ab63d7bb35936"),
    ],
)
def test_a_published_resizer_never_changes_and_keeps_its_address(name, digest, site):
    """Articles name it by its address, those of before by its hash as well: another version is another file."""
    assert hashlib.sha256((PROGRAM / "static" / name).read_bytes()).hexdigest() == digest
    assert hashlib.sha256((site.output / "assets" / name).read_bytes()).hexdigest() == digest
    assert name in RESIZERS


def test_answers_to_oembed_stand_where_pages_say(site):
    for path in some(site.pages):
        page = parse(site.html(path))
        offer = next((link for link in page.find_all("link") if link.get("type") == "application/json+oembed"), None)
        assert (offer is not None) == bool(page.find_all("textarea", named="snippet")), path
        if offer is not None:
            data = json.loads((site.output / offer["href"].partition("?")[0].removeprefix(ADDRESS)).read_text("utf-8"))
            assert data["version"] == "1.0"
            assert data["type"] == "rich"
            frame = parse_part(data["html"]).find("iframe")
            assert frame["src"].partition("?")[0].removeprefix(ADDRESS) + "index.html" in site.embeds
