"""`sitemap.xml` and `robots.txt`."""

from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree

from tests.site.built import ADDRESS, build

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def test_the_sitemap_lists_every_page_once_with_its_languages(site):
    root = ElementTree.fromstring((site.output / "sitemap.xml").read_bytes())
    assert root.tag == f"{SITEMAP}urlset"
    listed = {}
    for url in root:
        place = url.findtext(f"{SITEMAP}loc")
        assert place not in listed
        listed[place] = {link.get("hreflang"): link.get("href") for link in url.iter(LINK)}
    left_out = {"404.html", "search/index.html", "de/search/index.html"}  # the search holds nothing of its own
    left_out |= site.retracted
    pages = {path for path in site.pages if path not in left_out and not path.startswith(("embed/", "de/embed/"))}
    assert set(listed) == {ADDRESS + path.removesuffix("index.html") for path in pages}
    for place, versions in listed.items():
        assert set(versions) == set(site.languages)
        assert place in versions.values()
        assert all(listed[other] == versions for other in versions.values())


def test_robots_may_read_everything_and_find_the_sitemap(site):
    robots = RobotFileParser()
    robots.parse((site.output / "robots.txt").read_text("utf-8").splitlines())
    assert robots.site_maps() == [f"{ADDRESS}sitemap.xml"]
    assert all(robots.can_fetch("anybody", ADDRESS + path) for path in ("", "claims/", "data/dossier.json"))


def test_a_preview_asks_to_be_left_out(root, tmp_path):
    build(root, tmp_path / "output", "--noindex")
    robots = RobotFileParser()
    robots.parse((tmp_path / "output/robots.txt").read_text("utf-8").splitlines())
    assert not robots.can_fetch("anybody", ADDRESS)
    assert "X-Robots-Tag: noindex" in (tmp_path / "output/_headers").read_text("utf-8")
    for page in (tmp_path / "output").rglob("*.html"):
        assert '<meta name="robots" content="noindex">' in page.read_text("utf-8")
