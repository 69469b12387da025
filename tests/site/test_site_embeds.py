"""Embeds: every record has one in every language, complete and by itself; what was published stays at its address."""

import base64
import hashlib
import json
import re

from bs4 import BeautifulSoup

from dossier.compose.urls import FOLDER
from tests.export.hosts import joined, rules
from tests.site.built import ADDRESS, EXAMPLE, PROGRAM, invoke
from tests.site.found import EMBED
from tests.site.soup import embed, some, soup, text_of

PARTS = re.compile(r"\?v=([\w-]+)")


def test_every_text_in_an_embed_is_a_field_a_passage_or_a_word_of_the_interface(site):
    problems = [problem for page in site.embeds.values() for problem in page.problems]
    assert not problems, "\n".join(problems[:20])


def test_every_record_has_an_embed_in_every_language(site):
    dossier = site.records.dossier
    wanted = {(FOLDER[one.kind], key) for key, one in dossier.entities.items()}
    wanted |= {("claims", key) for key in dossier.claims} | {("disputes", key) for key in dossier.disputes}
    wanted |= {("deals",)} | {(*one,) for one in {("claims", each.claim, each.rev) for each in dossier.revisions}}
    pictures = {path.split("/")[-2] for path in site.pages if re.fullmatch(r"pictures/[^/]+/index\.html", path)}
    wanted |= {("pictures", key) for key in pictures}
    expected = {site.path(language, "embed", *parts) for language in site.languages for parts in wanted}
    assert {path for path in site.files if path.endswith(".html") and EMBED.match(path)} == expected


def test_an_embed_fetches_nothing_is_not_indexed_and_names_its_page(site):
    for path in some(site.embeds):
        page = soup(site, path)
        loads = page.select("link[rel~=stylesheet], script[src], img, iframe, [srcset], video, audio, object, embed")
        assert not loads, path
        assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
        assert page.find("base")["target"] == "_blank"
        canonical = page.find("link", rel="canonical")["href"]
        assert f"{canonical.removeprefix(ADDRESS)}index.html" in site.pages, path
        assert canonical.partition("//")[2] in text_of(page.footer), "its address is printed, for where links are dead"


def test_links_of_an_embed_lead_to_the_address_its_page_goes_by(site):
    """On the web, without `index.html`: there they are copied and shared. Each leads to what is there."""
    for path in some(site.embeds):
        links = [link["href"] for link in soup(site, path).select("main a[href], footer a[href]")]
        away = [href for href in links if not href.startswith("#")]
        assert away, path
        for href in away:
            assert href.startswith(ADDRESS), f"{path}: {href}"
            page, _, fragment = href.removeprefix(ADDRESS).partition("#")
            read = site.every[f"{page}index.html"]
            assert read.canonical == ADDRESS + page or "embed/" in page, f"{path}: {href}"
            assert not fragment or fragment in read.ids, f"{path}: {href}"


def test_embeds_of_a_site_that_knows_no_address_lead_to_its_own_pages(tmp_path):
    """Relative, and to files, so that they lead somewhere from the disk as well."""
    result = invoke("build", "--root", EXAMPLE, "--output", tmp_path / "output", "--jobs", "1")
    assert not result.exit_code, result.output
    files = sorted((tmp_path / "output").glob("embed/*/*/index.html"))
    for file in files:
        links = [link["href"] for link in BeautifulSoup(file.read_text("utf-8"), "html.parser").select("body a[href]")]
        away = [file.parent / href.partition("#")[0] for href in links if not href.startswith("#")]
        assert away
        assert all(there.is_file() for there in away), file
    assert files


def test_an_embed_may_run_what_it_carries_and_nothing_else(site):
    """By hashes, in the page and in the header; and it may be framed by anybody."""
    given = rules((site.output / "_headers").read_text("utf-8"))
    for path in some(site.embeds):
        page = soup(site, path)
        policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]
        sent = joined(given, f"/{path}")["content-security-policy"]
        for element in (page.style, page.script):
            digest = base64.b64encode(hashlib.sha256(element.get_text().encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy, path
            assert f"'sha256-{digest}'" in sent, path
        assert "default-src 'none'" in policy
        assert "frame-ancestors *" in sent
        assert "unsafe" not in sent + policy
        assert joined(given, f"/{path}")["x-robots-tag"] == "noindex"


def test_search_engines_are_not_sent_to_embeds(site):
    assert "/embed/" not in (site.output / "sitemap.xml").read_text("utf-8")


def test_the_embed_of_a_claim_holds_every_passage_of_it(site):
    for key, claim in site.records.dossier.claims.items():
        for language in site.languages:
            page = site.embeds[site.path(language, "embed", "claims", key)]
            assert f"claim:{key}:statement" in page.origins
            if claim.evidence:
                entry = page.entries[key]
                shown = {source for source, *_ in entry.passages}
                assert shown == {item.passage.source for item in claim.evidence}


def test_the_embed_of_a_dispute_holds_every_side(site):
    for key, record in site.records.dossier.disputes.items():
        page = site.embeds[site.path(site.languages[0], "embed", "disputes", key)]
        assert {f"dispute:{key}:position-{n}" for n in range(1, len(record.positions) + 1)} <= page.origins
        claims = {one for position in record.positions for one in position.claims}
        assert claims <= page.disputes[key]


def test_what_is_taken_along_says_which_version_it_is(site):
    """A claim by its revision; what shows several by how many revisions there are."""
    for path in some(site.pages):
        snippets = soup(site, path).select("textarea.snippet")
        if not snippets:
            continue
        frame = BeautifulSoup(snippets[2].get_text(), "html.parser").iframe
        version = PARTS.search(frame["src"])[1]
        there = frame["src"].partition("?")[0].removeprefix(ADDRESS) + "index.html"
        assert soup(site, there).body["data-version"] == version, path
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


def test_a_dossier_without_a_ledger_has_embeds_of_today(ferry):
    page = embed(ferry, "en", "claims", "ferry-price")
    assert re.fullmatch(r"[a-z2-7]{8}", page.body["data-version"])
    assert "Version of" not in text_of(page.footer)


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
