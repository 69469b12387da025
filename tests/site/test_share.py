"""Embed code on pages: it names its version, and the script it refers to is the one that is served."""

import base64
import hashlib
import json
import re

from bs4 import BeautifulSoup

from tests.site.built import ADDRESS, PROGRAM
from tests.site.parsed_pages import some, soup

VERSION = re.compile(r"\?v=([\w-]+)")


def test_embed_code_names_its_version(site):
    """Of a claim its revision; of several claims how many revisions there are."""
    for path in some(site.pages):
        snippets = soup(site, path).select("textarea.snippet")
        if not snippets:
            continue
        frame = BeautifulSoup(snippets[2].get_text(), "html.parser").iframe
        version = VERSION.search(frame["src"])[1]
        embed = frame["src"].partition("?")[0].removeprefix(ADDRESS) + "index.html"
        assert soup(site, embed).body["data-version"] == version, path
        assert frame["title"], path
        assert site.pages[path].canonical == snippets[0].get_text()


def test_the_resizer_is_checked_by_the_hash_of_the_file_that_is_served(site):
    code = (site.output / "assets" / "frames-1.js").read_bytes()
    digest = base64.b64encode(hashlib.sha384(code).digest()).decode()
    path = site.path(site.languages[0], "claims", next(iter(site.records.dossier.claims)))
    script = BeautifulSoup(soup(site, path).find(id="take-fitting").get_text(), "html.parser").script
    assert script["integrity"] == f"sha384-{digest}"
    assert script["src"] == f"{ADDRESS}assets/frames-1.js"
    assert script["crossorigin"] == "anonymous"


def test_the_published_resizer_never_changes():
    """Articles name it by its hash: another version is another file."""
    digest = hashlib.sha256((PROGRAM / "static" / "frames-1.js").read_bytes()).hexdigest()
    assert digest == "6efb9ba04470126443ac753874af48f4ea7c0d9f0b34845de2cd91e8ca2c4047"


def test_answers_to_oembed_stand_where_pages_say(site):
    for path in some(site.pages):
        page = soup(site, path)
        found = page.find("link", type="application/json+oembed")
        assert (found is not None) == bool(page.select("textarea.snippet")), path
        if found is not None:
            data = json.loads((site.output / found["href"].partition("?")[0].removeprefix(ADDRESS)).read_text("utf-8"))
            assert data["version"] == "1.0"
            assert data["type"] == "rich"
            frame = BeautifulSoup(data["html"], "html.parser").iframe
            assert frame["src"].partition("?")[0].removeprefix(ADDRESS) + "index.html" in site.embeds
