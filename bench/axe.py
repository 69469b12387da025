"""axe-core over whole pages of each kind: every rule, at 360 and 1280 px, light and dark, in every language."""

from __future__ import annotations

import sys

from playwright.sync_api import sync_playwright

from bench.hosted import Site, site
from tests.browser.axe import violations
from tests.chromium import FLAGS, MISSING, find
from tests.site.kinds import in_languages, samples_of

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")


def check(site: Site) -> bool:
    """Check, print a line for each kind of page, return whether nothing was found."""
    path = find()
    if path is None:
        print(MISSING)
        return False
    violations_of: dict[str, list[str]] = {}
    pages = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        for width, scheme in ((width, scheme) for width in WIDTHS for scheme in SCHEMES):
            page = browser.new_page(
                viewport={"width": width, "height": 800},
                color_scheme="dark" if scheme == "dark" else "light",
                reduced_motion="reduce",
                bypass_csp=True,
            )
            page.set_default_timeout(120_000)
            for html in in_languages(site.output).values():
                for kind, paths in samples_of(html).items():
                    for path in paths:
                        page.goto(site.at(path))
                        violations_of.setdefault(kind, []).extend(
                            f"{path} at {width}, {scheme}: {violation}" for violation in violations(page)
                        )
                        pages += 1
            page.close()
        browser.close()
    total = sum(map(len, violations_of.values()))
    print(f"axe-core: {pages} pages ({len(WIDTHS)} widths, {len(SCHEMES)} schemes), {total} violations")
    for kind, lines in sorted(violations_of.items()):
        print(f"  {kind:<15}{len(lines):>5} violations", *lines, sep="\n    ")
    return not total


if __name__ == "__main__":
    with site() as served:
        sys.exit(not check(served))
