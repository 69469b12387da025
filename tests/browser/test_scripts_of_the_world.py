"""Pages from right to left and pages without spaces, as a browser lays them out, and the search in them."""

import pytest

from tests.browser.hosting import hosted
from tests.publish.test_examples import EXAMPLES, LANGUAGES
from tests.site.built import build

PAGES = {
    "cistern": ("index.html", "claims/cistern-cost-haddad/index.html", "sources/sahl-article/index.html"),
    "library": ("index.html", "claims/library-cost-kimura/index.html", "sources/umibe-article/index.html"),
}
SEARCHES = {
    "cistern": {"نجار": "salma-najjar", "خزان": "cistern", "بلدية": "municipality"},
    "library": {"図書館": "library", "花子": "yamane-hanako", "建設費": "library-cost", "館": "library"},
}

# How far the words of the site's title are from the left and from the right of the page.
SIDES = """(() => {
  const words = document.createRange();
  words.selectNodeContents(document.querySelector('.masthead-title'));
  const at = words.getBoundingClientRect();
  return [at.left, document.documentElement.clientWidth - at.right];
})()"""
DRAWINGS = "[...document.querySelectorAll('svg')].map(one => getComputedStyle(one).direction)"


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    folder = tmp_path_factory.mktemp("scripts")
    for name in LANGUAGES:
        build(EXAMPLES / name, folder / name, "--fresh", address="https://example.org/")
    return folder


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(("name", "path"), [(name, path) for name, paths in PAGES.items() for path in paths])
def test_a_page_fits_and_reads_in_its_direction(browser, examples, name, path, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    try:
        page.goto((examples / name / path).as_uri())
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide == 0
        wanted = LANGUAGES[name][1] or "ltr"
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).direction") == wanted
        start, end = page.evaluate(SIDES)
        assert (end < start) is (wanted == "rtl")
        assert set(page.evaluate(DRAWINGS)) <= {"ltr"}
    finally:
        page.close()


@pytest.mark.parametrize("name", SEARCHES)
def test_a_search_finds_parts_of_words(browser, examples, name):
    with hosted(examples / name, "/") as address:
        page = browser.new_page()
        try:
            page.goto(f"{address.rstrip('/')}/search/index.html")
            for query, wanted in SEARCHES[name].items():
                page.fill("#q", query)
                page.wait_for_function(
                    "([query, href]) => new URL(location.href).searchParams.get('q') === query"
                    " && !!document.querySelector(`#results a[href*='/${href}/'], #results a[href*='-${href}']`)",
                    arg=[query, wanted],
                )
                marked = page.locator("#results mark").all_inner_texts()
                assert marked
                assert all(query in text for text in marked)
        finally:
            page.close()
