"""The stylesheets of the site hold the rules of the ones in static/: nothing got lost, nothing is missing."""

import pytest

from dossier.components.stylesheets import BUNDLES, blocks
from dossier.pages.registry import KINDS
from tests.site.built import PROGRAM

pytestmark = pytest.mark.browser

FILES = {path.name: path.read_bytes() for path in (PROGRAM / "static").glob("*.css") if path.stem != "embed"}
SHEETS = {name.removesuffix(".css"): text for name, text in sorted(blocks(FILES).items())}
ALONE = ("print", "preview", "card", "copy")  # not needed for a page's text
# Rules for something of the same name on other kinds of page.
OTHERS = {
    "pages": ("h1 > a", "h1 > a:hover", "h2 > .attribution", ".record dd a"),
    "aside": (".basis", ".basis::before", ".basis::after"),
    "index": (".none", ".when"),  # only lists set the time of a fact smaller
    "share": (".copy",),
    "search": ("[hidden]",),
    "draft": ("[hidden]",),
}

RULES = """sheet => { const one = new CSSStyleSheet(); one.replaceSync(sheet);
  return Array.from(one.cssRules, rule => rule.cssText.replace(/([,:]) /g, '$1')) }"""


# The selectors of a sheet's rules that fit something on the page, what points at it or has the focus aside.
HIT = """sheets => {
  const found = [];
  const look = (name, rules) => { for (const rule of rules) {
    if (rule.selectorText && rule.style.length) for (const one of rule.selectorText.split(/,(?![^(]*\\))/)) {
      const bare = one.replace(/::[\\w-]+|:(hover|focus|focus-visible)\\b/g, '').trim() || '*';
      if (bare !== ':root' && document.querySelector(bare)) found.push([name, one.trim()]);
    }
    if (rule.cssRules && !rule.selectorText) look(name, rule.cssRules);
  } };
  for (const [name, text] of Object.entries(sheets)) {
    const sheet = new CSSStyleSheet(); sheet.replaceSync(text); look(name, sheet.cssRules);
  }
  return found; }"""


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


def test_a_page_has_every_rule_for_what_is_on_it(opened, sampled):
    """A rule of any sheet that would say how an element of the page looks is in the sheet of the page."""
    page = opened(viewport={"width": 1280, "height": 100})  # what is not painted takes no time
    rules = {name: text for name, text in SHEETS.items() if name not in ALONE}
    bundle_of = {kind.name: kind.stylesheet for kind in KINDS}
    missing = []
    for address in sampled:
        if "/embed/" in address:  # it carries its style in itself
            continue
        page.goto(address)
        kind = page.evaluate("document.body.className.split(' ')[0].slice(5)")
        parts = BUNDLES[bundle_of[kind]]
        others = {name: text for name, text in rules.items() if name not in parts}
        missing += [(address, name, one) for name, one in page.evaluate(HIT, others) if one not in OTHERS.get(name, ())]
    assert not missing
