"""The pictures of a built site: each has its page, its table and its sources, and can be read without being seen."""

import gzip
import re

import pytest

from dossier.pages.picture import FOR_STUDY
from tests.site.parsed_pages import soup

HOME_WEIGHT = 30_000  # bytes of the start page with its stylesheets, compressed


def pictures(site):
    """The pages of all pictures, by path."""
    return [path for path in site.pages if re.search(r"(?:^|/)pictures/[a-z-]+/index\.html$", path)]


def claims(part):
    return {link["href"].partition("#cite-")[2] for link in part.find_all("a", class_="cite")}


def test_every_picture_has_a_page_in_every_language_and_is_drawn_or_linked_on_that_of_all(site):
    paths = {language: {} for language in site.languages}
    for path in pictures(site):
        paths[site.pages[path].language][path.split("/")[-2]] = path
    first = paths[site.languages[0]]
    assert "deals" in first
    assert len({tuple(sorted(own)) for own in paths.values()}) == 1
    for language, mine in paths.items():
        index = soup(site, site.path(language, "pictures"))
        assert [figure["id"].removeprefix("picture-") for figure in index.find_all("figure")] == list(
            dict.fromkeys(figure["id"].removeprefix("picture-") for figure in index.find_all("figure"))
        )
        assert {figure["id"].removeprefix("picture-") for figure in index.find_all("figure")} == set(mine) - {
            *FOR_STUDY
        }
        linked = {link["href"].split("/")[-2] for link in index.select(".others a")}
        assert linked == set(mine) & {*FOR_STUDY}, "those that are not drawn are linked"


def test_a_picture_names_itself_and_leads_on_for_those_who_do_not_see_it(site):
    for path in (*pictures(site), *(site.path(language, "pictures") for language in site.languages)):
        page = soup(site, path)
        ids = {tag["id"] for tag in page.find_all(id=True)}
        for drawing in page.find_all("svg"):
            assert drawing["role"] == "group", f"{path}: an image hides the links in it"
            assert {*drawing["aria-labelledby"].split(), *drawing["aria-describedby"].split()} <= ids, path
        for figure in page.find_all("figure", class_="picture"):
            assert {figure["aria-labelledby"], figure["aria-describedby"]} <= ids, path


@pytest.mark.parametrize("kind", ["flow", "deals"])
def test_both_drawings_and_the_table_rest_on_the_same_claims(kind, real):
    for language in real.languages:
        page = soup(real, real.path(language, "pictures", kind))
        figure = page.find("figure")
        wide, narrow = (
            set().union(*(claims(drawing) for drawing in figure.find_all("svg", class_=size)))
            for size in ("wide", "narrow")
        )
        table = claims(figure.find("table"))
        assert wide == narrow
        assert wide
        assert wide <= table
        entries = {entry["id"].removeprefix("cite-") for entry in page.find_all("li", class_="entry")}
        assert table <= entries, "the sources of a picture stand on its page"


def test_people_and_deals_lead_to_their_pages(real):
    page = soup(real, real.path("en", "pictures", "flow"))
    links = {link["href"] for link in page.find("svg", class_="wide").find_all("a", href=True)}
    assert any(link.startswith("../../people/") for link in links)
    page = soup(real, real.path("en", "pictures", "deals"))
    links = {link["href"] for link in page.find("svg", class_="wide").find_all("a", href=True)}
    assert any(link.startswith("../../deals/") for link in links)


def test_where_nobody_moves_the_start_page_has_no_empty_picture(ferry):
    page = soup(ferry, "index.html")
    assert not page.find("figure")


def test_the_start_page_with_its_picture_stays_light(real):
    for language in real.languages:
        path = real.path(language)
        sheets = [link.href for link in real.pages[path].links if "stylesheet" in link.rel]
        parts = [real.html(path).encode(), *((real.output / sheet.replace("../", "")).read_bytes() for sheet in sheets)]
        assert sum(len(gzip.compress(part, 9)) for part in parts) < HOME_WEIGHT
