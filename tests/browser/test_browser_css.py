"""The stylesheets of the site hold the rules of the ones in static/: nothing got lost on the way."""

import pytest

from tests.site.built import PROGRAM

pytestmark = pytest.mark.browser

RULES = """sheet => { const one = new CSSStyleSheet(); one.replaceSync(sheet);
  return Array.from(one.cssRules, rule => rule.cssText.replace(/([,:]) /g, '$1')) }"""


def test_every_stylesheet_means_what_it_meant(opened, real):
    page = opened()
    sheets = sorted((PROGRAM / "static").glob("*.css"))
    assert sheets
    for sheet in sheets:
        (published,) = (real.output / "assets").glob(f"{sheet.stem}.*.css")
        rules = page.evaluate(RULES, sheet.read_text("utf-8"))
        assert rules
        assert page.evaluate(RULES, published.read_text("utf-8")) == rules, sheet.name
