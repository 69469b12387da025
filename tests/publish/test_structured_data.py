"""JSON-LD: the audit looks at every string in it; here, that what should be said is said, and on the right pages."""

import gzip
import json
import re
from dataclasses import replace
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from dossier.edition.urls import FOLDER
from dossier.publish.structured_data import linked
from dossier.publish.translations import translator
from tests.site.built import ADDRESS, build, edit
from tests.site.html_tree import parse

CRUMBS = re.compile(r'<nav class="crumbs.*?</nav>', re.DOTALL)
HEAVIEST, USUAL = 1500, 700  # bytes that JSON-LD adds to a page, compressed


def data_of(html):
    """The nodes on a page by type."""
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    if not block:
        return {}
    data = json.loads(block[1])
    return {node["@type"]: node for node in data.get("@graph", [data])}


def test_claims_appear_in_the_passages_that_support_them_and_may_be_shown(site):
    for language in site.languages:
        for claim in site.records.dossier.claims.values():
            html = site.html(site.path(language, "claims", claim.id))
            node = data_of(html)["Claim"]
            assert node["text"] == site.records.statement(claim, language)
            assert node["about"]["name"] == site.records.dossier.entities[claim.subject].name.get(language)
            (entry,) = (part for part in parse(html).inside if part.get("id") == f"cite-{claim.id}")
            shown = [item for item in entry.find_all("li", named="stance-supports") if not item.find(named="pointer")]
            assert len(node.get("appearance", [])) == len(shown)
            for appearance, evidence in zip(node.get("appearance", []), shown, strict=True):
                quoted = [words for q in evidence.find_all("q") for words in q.find_all("b") or [q]]
                assert appearance["text"] == " […] ".join(words.get_text() for words in quoted)


def aliases_in_texts(dossier, record):
    """The aliases that stand in a source text elsewhere than in the name."""
    text = "\n".join(source.text.raw for source in dossier.sources.values())
    for name in record.name.texts.values():
        text = text.replace(name, "\n")
    return [alias for alias in record.aliases if re.search(rf"(?<!\w){re.escape(alias)}s?(?!\w)", text)]


def test_people_have_a_profile_and_other_things_their_page(site):
    for language in site.languages:
        for key, record in site.records.dossier.entities.items():
            nodes = data_of(site.html(site.path(language, FOLDER[record.kind], key)))
            page = nodes["ProfilePage" if record.kind in ("person", "organization") else "WebPage"]
            assert page["mainEntity"]["name"] == record.name.get(language)
            assert page["mainEntity"].get("alternateName", []) == aliases_in_texts(site.records.dossier, record)
            assert set(page["mainEntity"]) <= {"@type", "@id", "name", "alternateName", "subjectOf"}


def test_of_a_source_only_what_is_known_is_said(site):
    for key, source in site.records.dossier.sources.items():
        nodes = data_of(site.html(site.path(site.languages[0], "sources", key)))
        node = nodes.get("Article") or nodes["CreativeWork"]
        record = source.record
        for name, stated in (("headline", record.title), ("url", record.url)):
            assert node.get(name) == (stated.value if stated.basis != "unknown" else None)
        assert node.get("author", []) == [author.name for author in record.author.value or ()]
        assert ("Article" in nodes) == (record.outlet.basis != "unknown")
        assert re.fullmatch(r"\d{4}(-\d\d)?(-\d\d)?", node.get("datePublished", "2000"))


def test_the_crumbs_are_those_of_the_page(site):
    seen = 0
    for path in site.pages:
        html = site.html(path)
        crumbs = CRUMBS.search(html)  # a parser reads the crumbs alone: of a thousand whole pages it would take long
        shown = BeautifulSoup(crumbs[0] if crumbs else "", "html.parser").select(".crumbs a")
        items = data_of(html).get("BreadcrumbList", {"itemListElement": []})["itemListElement"]
        here = ADDRESS + path
        wanted = [(link.get_text(), urljoin(here, link["href"]).removesuffix("index.html")) for link in shown]
        assert [(item["name"], item["item"]) for item in items] == wanted, path
        seen += bool(items)
    assert seen


def test_the_data_page_names_its_files(site):
    node = data_of(site.html("data/index.html"))["Dataset"]
    files = {
        download["contentUrl"].removeprefix(ADDRESS): download["encodingFormat"] for download in node["distribution"]
    }
    assert files["data/dossier.json"] == "application/json"
    assert files["feed.xml"] == "application/atom+xml"
    assert set(files) <= site.files
    assert node["license"]["name"] == site.records.dossier.site.content_license


def test_nothing_is_judged(site):
    for path in site.pages:
        assert "ClaimReview" not in site.html(path)
        assert "reviewRating" not in site.html(path)


def test_it_weighs_little(site):
    added = []
    for path in site.pages:
        html = site.html(path)
        without = re.sub(r'<script type="application/ld\+json">.*?</script>\n', "", html)
        added.append(len(gzip.compress(html.encode(), 9)) - len(gzip.compress(without.encode(), 9)))
    assert max(added) < HEAVIEST
    assert sorted(added)[len(added) * 9 // 10] < USUAL


def test_without_an_address_links_are_relative(unaddressed):
    html = (unaddressed / "people/tom-ashby/index.html").read_text("utf-8")
    assert data_of(html)["BreadcrumbList"]["itemListElement"][1]["item"] == "../index.html"
    assert "localhost" not in html


@pytest.mark.parametrize("sign", ["</script>", "<!--", "&lt;", "\u2028"])
def test_no_text_ends_the_element_it_stands_in(sign, ferry):
    """What the checker refuses in records is still written so that it could do no harm."""
    from dossier.edition.context import BuildSettings, SiteContext
    from dossier.edition.quote_budget import shown_passages
    from dossier.pages.home import home_page

    records = ferry.records
    shown = shown_passages(records.dossier, records.index)
    page = home_page(SiteContext(records.dossier, records.index, BuildSettings(ADDRESS), shown), "en")
    text = linked(replace(page, layout=replace(page.layout, site_title=f"x{sign}y")), translator("en"))
    assert sign not in text
    assert json.loads(text)["name"] == f"x{sign}y"


def test_a_source_with_an_address_leads_its_passages_into_the_original(example, tmp_path):
    old = "url: {basis: unknown, reason: {en: The text gives no address., de: Der Text nennt keine Adresse.}}"
    new = "url: {basis: inferred, value: 'https://gazette.example/a', reason: {en: x, de: x}}"
    edit(example / "content/sources/sources.yaml", old, new)
    build(example, tmp_path / "output")
    claim = (tmp_path / "output/claims/ferry-price/index.html").read_text("utf-8")
    assert 'href="https://gazette.example/a#:~:text=The%20price%20is' in claim
    other = (tmp_path / "output/claims/ferry-price-kuestenbote/index.html").read_text("utf-8")
    assert ":~:text=" not in other
    home = (tmp_path / "output/index.html").read_text("utf-8")
    assert ":~:text=" not in home
