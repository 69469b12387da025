"""Ways that people expect: back and on, down a long page, an address for every place, a preview for what is shared."""

import re

from dossier.edition.urls import FOLDER
from dossier.publish.verify import resolve
from tests.site.html_tree import parse
from tests.site.parsed_pages import soup

TURNED = ("people", "deals", "organizations", "products", "places", "sources")


def listed(site, language, folder):
    """The pages that an index leads to, in its order."""
    path = site.path(language, folder)
    rows = soup(site, path).select(".index h2 a, table.deals tbody th > a[data-from]")
    return [resolve(path, link["href"])[0] for link in rows]


def test_the_way_on_follows_the_index(site):
    kinds = {FOLDER[entity.kind] for entity in site.records.dossier.entities.values()} | {"sources"}
    for language in site.languages:
        for folder in kinds & set(TURNED):
            order = listed(site, language, folder)
            assert len(order) == len(set(order)) > 0
            for number, path in enumerate(order):
                turns = [part for part in parse(site.html(path)).inside if "turn" in part.get("class").split()]
                links = [link for turn in turns for link in turn.find_all("a")]
                ways = {link["rel"]: resolve(path, link["href"])[0] for link in links}
                wanted = {"prev": order[number - 1]} if number else {}
                wanted |= {"next": order[number + 1]} if number + 1 < len(order) else {}
                assert ways == wanted, path


def test_claims_keep_their_way_with_the_line_that_tells_how_sure(site):
    order = list(site.records.dossier.claims)
    path = site.path(site.languages[0], "claims", order[1])
    ways = soup(site, path).select(".turn a")
    leads = [resolve(path, link["href"])[0] for link in ways]
    assert leads == [site.path(site.languages[0], "claims", key) for key in (order[0], order[2])]
    for way, key in zip(ways, (order[0], order[2]), strict=True):
        assert way.find_parent("p").select(f".sure-{site.records.index.support[key]}"), key


def test_every_section_has_an_address_that_can_be_copied(site):
    """The link stands in the heading and leads to the section or heading itself."""
    links = [(path, link) for path, page in site.pages.items() for link in page.here]
    assert links
    for path, link in links:
        assert link.inside, f"{path}: {link}"
        assert link.named, f"{path}: {link}"


def test_long_pages_have_addresses_in_all_their_parts(site):
    language = site.languages[0]
    claims = soup(site, site.path(language, "claims"))
    assert len(claims.select("section.subject")) == len(claims.select("section.subject h2 .here"))
    disputes = soup(site, site.path(language, "disputes"))
    assert len(disputes.select("article.dispute")) == len(disputes.select("article.dispute > .question > a.here"))
    claim = soup(site, site.path(language, "claims", next(iter(site.records.dossier.claims))))
    assert [passage["id"] for passage in claim.select(".own .evidence")] == [
        link["href"].removeprefix("#") for link in claim.select(".own .evidence .here")
    ]


def test_the_index_of_claims_can_be_entered_by_letter(site):
    for language in site.languages:
        page = soup(site, site.path(language, "claims"))
        letters = [link.get_text() for link in page.select(".letters a")]
        names = [link.get_text() for link in page.select("section.subject h2 > a:not(.here)")]
        assert letters == list(dict.fromkeys(name[0].upper() for name in names))
        assert len(letters) == len(set(letters)), "each stands once, so the names are in order"


def test_previews_say_what_kind_of_thing_a_page_is(site):
    for path, page in site.pages.items():
        kind = re.search(r'property="og:type" content="(\w+)"', site.html(path))[1]
        parts = [part for part in path.split("/")[:-1] if part not in site.languages[1:]]
        person = len(parts) == 2 and parts[0] == "people"
        assert kind == ("website" if not parts and path != "404.html" else "profile" if person else "article"), path
        locales = re.findall(r'property="og:locale(:alternate)?" content="(\w+)"', site.html(path))
        assert locales[0] == ("", page.language)
        others = [] if path == "404.html" else [code for code in site.languages if code != page.language]
        assert locales[1:] == [(":alternate", code) for code in others]


def test_the_day_of_the_build_is_told_in_the_readers_language(site):
    dates = {"en": "2 July 2025", "de": "2. Juli 2025"}
    for language in site.languages:
        (day,) = soup(site, site.path(language)).select(".colophon time")
        assert day.get_text() == dates[language]
        assert day["datetime"].startswith("2025-07-02")
