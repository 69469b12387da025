"""The Atom feeds, as a feed reader parses them."""

import re

import feedparser
import pytest
from bs4 import BeautifulSoup

from dossier.edition.urls import FOLDER
from dossier.publish.verify import resolve
from tests.site.built import ADDRESS, DATE


@pytest.fixture
def feeds(site):
    paths = {code: "feed.xml" if code == site.languages[0] else f"{code}/feed.xml" for code in site.languages}
    return {code: feedparser.parse((site.output / path).read_bytes()) for code, path in paths.items()}


def test_each_language_has_a_feed_of_all_claims(site, feeds):
    for code, feed in feeds.items():
        assert not feed.bozo, feed.get("bozo_exception")
        assert feed.version == "atom10"
        assert feed.feed.language == code
        assert feed.feed.title == site.records.dossier.site.title.get(code)
        dossier = site.records.dossier
        gone = list(dossier.moved.retracted if dossier.moved else ())
        assert [entry.link.rstrip("/").rpartition("/")[2] for entry in feed.entries] == [*gone, *dossier.claims]
        stated = [site.records.statement(claim, code) for claim in dossier.claims.values()]
        assert [entry.title for entry in feed.entries][len(gone) :] == stated
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)


def test_entries_link_to_pages_and_have_the_date_of_their_revision(site, feeds):
    for feed in feeds.values():
        for entry in feed.entries:
            assert entry.link.startswith(ADDRESS)
            assert f"{entry.link.removeprefix(ADDRESS)}index.html" in site.pages
            claim = entry.link.rstrip("/").rpartition("/")[2]
            last = next(
                (revision.at for revision in reversed(site.records.dossier.revisions) if revision.claim == claim), DATE
            )
            assert entry.updated_parsed[:6] == (*map(int, last.split("-")), 0, 0, 0)


def test_pages_link_to_the_feed_of_their_language_and_to_their_own(site):
    for path, page in site.pages.items():
        links = [link for link in page.links if link.tag == "link" and not link.hreflang and "alternate" in link.rel]
        links = [link for link in links if "/oembed/" not in link.href]
        wanted = ["feed.xml" if page.language == site.languages[0] else f"{page.language}/feed.xml"]
        wanted += [own for own in own_feeds(site) if own == path.replace("index.html", "feed.xml")]
        assert [resolve(path, link.href, site.base_path)[0] for link in links] == wanted
        shown = {resolve(path, link.href, site.base_path) for link in page.links if link.tag == "a"}
        assert {(feed, "") for feed in wanted} <= shown


def own_feeds(site):
    """The paths of the feeds of people, deals, disputes and corrections."""
    records = site.records.dossier.entities.values()
    parts = [(FOLDER[record.kind], record.id) for record in records if record.kind in ("person", "deal")]
    parts += [("disputes",)] if site.records.dossier.disputes else []
    parts.append(("corrections",))
    return {
        site.path(code, *part).replace("index.html", "feed.xml"): (code, part)
        for code in site.languages
        for part in parts
    }


def test_people_and_deals_have_a_feed_of_the_claims_on_their_page(site, feeds):
    for path, (code, parts) in own_feeds(site).items():
        feed = feedparser.parse((site.output / path).read_bytes())
        assert not feed.bozo, (path, feed.get("bozo_exception"))
        assert feed.feed.language == code
        assert feed.feed.link == ADDRESS + path.removesuffix("feed.xml")
        if parts in (("disputes",), ("corrections",)):
            continue
        name = site.records.dossier.entities[parts[1]].name.get(code)
        assert feed.feed.title == f"{name} – {site.records.dossier.site.title.get(code)}"
        page = site.pages[path.replace("feed.xml", "index.html")]
        stated = {
            origin.split(":")[1] for origin in page.origins if re.fullmatch(r"claim:.+:(statement|subject)", origin)
        }
        entries = [entry.id.rstrip("/").rpartition("/")[2] for entry in feed.entries]
        assert entries
        assert set(entries) <= stated
        shown = {entry.id for entry in feed.entries}
        assert [entry.id for entry in feed.entries] == [item.id for item in feeds[code].entries if item.id in shown]


def test_disputes_have_a_feed_with_their_sides(site):
    for code in site.languages:
        feed = feedparser.parse(
            (site.output / site.path(code, "disputes").replace("index.html", "feed.xml")).read_bytes()
        )
        disputes = site.records.dossier.disputes
        assert [entry.title for entry in feed.entries] == [dispute.question.get(code) for dispute in disputes.values()]
        for entry, record in zip(feed.entries, disputes.values(), strict=True):
            address, _, fragment = entry.link.partition("#")
            assert fragment == record.id
            assert address == ADDRESS + site.path(code, "disputes").removesuffix("index.html")
            text = BeautifulSoup(entry.summary, "html.parser")
            assert [element.get_text() for element in text.find_all("b")] == [
                position.label.get(code) for position in record.positions
            ]
            claims = [site.records.dossier.claims[key] for position in record.positions for key in position.claims]
            assert [element.get_text() for element in text.find_all("li")] == [
                site.records.statement(claim, code) for claim in claims
            ]


def test_passages_in_feeds_are_verbatim_and_within_the_budget(site, feeds):
    shown = {
        site.records.seeds[source][start:end] for page in site.pages.values() for source, start, end in page.passages
    }
    for feed in feeds.values():
        for entry in feed.entries:
            for quote in BeautifulSoup(entry.get("summary", ""), "html.parser").find_all("blockquote"):
                assert set(quote.get_text().split(" […] ")) <= shown
