"""The stylesheets of the site hold the rules of the ones in static/: nothing got lost, nothing is missing."""

import pytest

from dossier.components.stylesheets import BUNDLES
from tests.browser.measures import RULES
from tests.browser.visits import ALONE, BUNDLE_OF, SHEETS

pytestmark = pytest.mark.browser

# By the sheet of a page: rules of other sheets for something of the same name on other kinds of page.
OTHERS = {
    "claim": {("pages", "h1 > a"), ("pages", "h1 > a:hover"), ("pages", ".record dd a")},
    "entity": {("index", ".when"), ("pages", ".record dd a")},  # only lists set the time of a fact smaller
    "person": {("index", ".when"), ("pages", ".record dd a")},
    "home": {("draft", "[hidden]"), ("search", "[hidden]")},
    "long": {("pages", "h2 > .attribution")},
    "pictures": {("pages", ".record dd a")},
    "search": {("draft", "[hidden]")},
    "source": {("index", ".none"), ("aside", ".basis"), ("aside", ".basis::before"), ("aside", ".basis::after")},
    "draft": {("search", "[hidden]"), ("share", ".copy")},
}


def test_every_stylesheet_means_what_it_meant(opened, real):
    page = opened()
    sheets = {name: page.evaluate(RULES, text) for name, text in SHEETS.items()}
    assert all(sheets.values())
    wanted = {f"page-{name}": [rule for part in parts for rule in sheets[part]] for name, parts in BUNDLES.items()}
    for name, rules in {**wanted, **{name: sheets[name] for name in ALONE}}.items():
        (published,) = (real.output / "assets").glob(f"{name}.*.css")
        assert page.evaluate(RULES, published.read_text("utf-8")) == rules, name


def test_every_stylesheet_comes_to_some_page():
    assert set(SHEETS) == {*ALONE, *(part for parts in BUNDLES.values() for part in parts)}


def test_a_page_has_every_rule_for_what_is_on_it(visited):
    """A rule of any sheet that would say how an element of the page looks is in the sheet of the page."""
    missing = [(visit, rule) for visit in visited for rule in visit.unstyled]
    assert [(visit.address, rule) for visit, rule in missing if rule not in OTHERS.get(BUNDLE_OF[visit.kind], ())] == []


def test_no_exception_is_in_vain(visits):
    every = visits.part(0, 1)
    used = {(BUNDLE_OF[visit.kind], rule) for visit in every for rule in visit.unstyled}
    assert used == {(sheet, rule) for sheet, rules in OTHERS.items() for rule in rules}
