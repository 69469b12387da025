"""The stylesheets of the site hold the rules of the ones in static/: nothing got lost, nothing is missing."""

import pytest

from dossier.components.stylesheets import BUNDLES
from tests.browser.measures import RULES
from tests.browser.visits import ALONE, SHEETS

pytestmark = pytest.mark.browser

# Rules for something of the same name on other kinds of page.
OTHERS = {
    "pages": ("h1 > a", "h1 > a:hover", "h2 > .attribution", ".record dd a"),
    "aside": (".basis", ".basis::before", ".basis::after"),
    "index": (".none", ".when"),  # only lists set the time of a fact smaller
    "share": (".copy",),
    "search": ("[hidden]",),
    "draft": ("[hidden]",),
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
    missing = [(visit.address, name, one) for visit in visited for name, one in visit.unstyled]
    assert not [one for one in missing if one[2] not in OTHERS.get(one[1], ())]
