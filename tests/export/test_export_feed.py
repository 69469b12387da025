"""The Atom feeds, read as a reader's program does."""

import feedparser
import pytest
from bs4 import BeautifulSoup

from dossier.publish.verify import resolve
from tests.site.built import ADDRESS


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
        claims = site.records.dossier.claims.values()
        assert [entry.title for entry in feed.entries] == [site.records.statement(claim, code) for claim in claims]
        assert len({entry.id for entry in feed.entries}) == len(feed.entries)


def test_entries_lead_to_pages_and_have_a_fixed_date(site, feeds):
    for feed in feeds.values():
        for entry in feed.entries:
            assert entry.link.startswith(ADDRESS)
            assert f"{entry.link.removeprefix(ADDRESS)}index.html" in site.pages
            assert entry.updated_parsed[:6] == (2025, 7, 2, 0, 0, 0)


def test_pages_announce_the_feed_of_their_language(site):
    for path, page in site.pages.items():
        (link,) = [one for one in page.links if one.tag == "link" and not one.hreflang and "alternate" in one.rel]
        wanted = "feed.xml" if page.language == site.languages[0] else f"{page.language}/feed.xml"
        assert resolve(path, link.href, site.base_path)[0] == wanted


def test_passages_in_feeds_are_verbatim_and_within_the_budget(site, feeds):
    shown = {
        site.records.seeds[source][start:end] for page in site.pages.values() for source, start, end in page.passages
    }
    for feed in feeds.values():
        for entry in feed.entries:
            for quote in BeautifulSoup(entry.get("summary", ""), "html.parser").find_all("blockquote"):
                assert set(quote.get_text().split(" […] ")) <= shown
