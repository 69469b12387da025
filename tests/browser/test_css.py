"""The stylesheets of the site hold the rules of the ones in static/: nothing got lost, nothing is missing."""

import pytest

from dossier.components.stylesheets import BUNDLES
from tests.browser.measures import RULES
from tests.browser.visits import ALONE, BUNDLE_OF, SHEETS

pytestmark = pytest.mark.browser

# By the sheet of a page: rules of other sheets for something of the same name on other kinds of page. Folds, records
# and what stands beside a text look alike but for these; only lists set the time of a fact smaller.
OTHERS = {
    "claim": {
        ("entity", ".body > section:first-child"),
        ("entity", ".fold > ul > li > a:only-child"),
        ("entity", ".fold > ul:not(.stated)"),
        ("entity", ".folds"),
        ("entity", ".record dt::first-letter"),
        ("entity", ".side"),
        ("pages", ".record dd a"),
        ("pages", "h1 > a"),
        ("pages", "h1 > a:hover"),
    },
    "draft": {
        ("search", "[hidden]"),
        ("share", ".copy"),
    },
    "entity": {
        ("claim", ".fold > ul a"),
        ("claim", ".folds"),
        ("claim", ".folds :is(.turn, .fold > ul)"),
        ("index", ".when"),
        ("pages", ".record dd a"),
    },
    "home": {
        ("draft", "[hidden]"),
        ("entity", ".source-line a"),
        ("entity", ".source-line a:hover"),
        ("search", "[hidden]"),
    },
    "long": {
        ("entity", ".body > section:first-child"),
        ("pages", "h2 > .attribution"),
    },
    "pages": {
        ("claim", ".fold > ul a"),
        ("entity", ".body > section:first-child"),
        ("entity", ".fold > ul:not(.stated)"),
        ("entity", ".record dt::first-letter"),
        ("entity", ".side"),
        ("entity", ".source-line a"),
        ("entity", ".source-line a:hover"),
    },
    "person": {
        ("claim", ".fold > ul a"),
        ("claim", ".folds"),
        ("claim", ".folds :is(.turn, .fold > ul)"),
        ("index", ".when"),
        ("pages", ".record dd a"),
    },
    "pictures": {
        ("entity", ".body > section:first-child"),
        ("entity", ".lead"),
        ("entity", ".lead::first-letter"),
        ("entity", ".record dt::first-letter"),
        ("entity", ".when"),
        ("pages", ".record dd a"),
    },
    "search": {
        ("draft", "[hidden]"),
    },
    "source": {
        ("aside", ".basis"),
        ("aside", ".basis::after"),
        ("aside", ".basis::before"),
        ("index", ".none"),
    },
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
