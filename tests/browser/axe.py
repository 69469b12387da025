"""axe-core, the checker of accessibility, run in a page: the script comes with the package axe-playwright-python."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

# All of axe's rules that are on by itself, best practices included, and the one on target sizes (WCAG 2.2) that is not.
EVERYTHING = {"rules": {"target-size": {"enabled": True}}}
# What changes with a width and a colour scheme.
APPEARANCE = {"runOnly": ["color-contrast", "link-in-text-block", "target-size"]}

# Long lists repeat themselves: of everything so many stay, so that a page takes a second and not ten.
_THIN = """least => {
  const makes = root => [root, ...root.querySelectorAll('*')].map(tag => tag.tagName + '.' + tag.getAttribute('class'));
  const left = {};
  for (const make of makes(document.body)) left[make] = (left[make] || 0) + 1;
  for (const element of Array.from(document.querySelectorAll('main *')).reverse()) {
    if (!element.isConnected || !element.previousElementSibling || !element.nextElementSibling) continue;
    const inside = {};
    for (const make of makes(element)) inside[make] = (inside[make] || 0) + 1;
    if (Object.keys(inside).some(make => left[make] - inside[make] < least)) continue;
    for (const make in inside) left[make] -= inside[make];
    element.remove();
  }
}"""

_RUN = """([where, options]) => window.axe &&
  axe.run(where, {resultTypes: ['violations'], preload: false, ...options}).then(results => results.violations.map(
    rule => rule.id + ': ' + rule.help + ' ' + rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' '
      + node.failureSummary.replace(/\\s+/g, ' ').slice(0, 200)).join(' | ')))"""


@cache
def script() -> str:
    """axe-core itself."""
    return (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


def violations(
    page: Page, options: Mapping[str, object] = EVERYTHING, *, where: str = "html", alike: int = 0
) -> list[str]:
    """What axe finds wrong in a page, or in one part of it, a sentence each.

    `alike`: of elements that are alike at least so many stay; 0 leaves all.
    """
    if alike:
        page.evaluate(_THIN, alike)
    problems: list[str] | None = page.evaluate(_RUN, [where, options])
    if problems is None:
        page.evaluate(script())
        problems = page.evaluate(_RUN, [where, options])
    if problems is None:
        raise RuntimeError("axe does not start")
    return problems
