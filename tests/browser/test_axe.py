"""axe-core finds nothing on any kind of page, at two widths, light and dark, nor in what opens.

`make audit` runs it over more pages, in all languages, widths and colour schemes.
"""

import pytest

from tests.browser.axe import COLOURS, violations
from tests.browser.hosting import hosted
from tests.site.built import build, copy_of_example

pytestmark = pytest.mark.browser

MOVED = """
redirects: {old-heron: heron}
retracted:
  heron-sank:
    kind: claim
    reason: {en: It rested on a misread sentence., de: Er beruhte auf einem falsch gelesenen Satz.}
    at: 2025-07-01
"""


@pytest.fixture
def shown(opened):
    """A page in which axe may run: the site's policy forbids scripts that are not its own."""

    def show(width, scheme, path="", **options):
        return opened(
            path,
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            bypass_csp=True,
            reduced_motion="reduce",
            **options,
        )

    return show


def test_no_kind_of_page_has_violations(visited):
    problems = [f"{visit.address}, {problem}" for visit in visited for problem in visit.violations]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_an_open_card_has_no_violations(width, scheme, shown, real):
    for path in (real.path("en"), real.path("de", "people", "alexandr-wang")):
        page = shown(width, scheme, path)
        page.locator("main a.cite.mark:not(.away)").first.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        page.wait_for_selector(".card.shown")
        assert not violations(page, where=".card")
        assert page.locator(".card.shown").is_visible()


def test_an_open_menu_has_no_violations(shown):
    page = shown(360, "light")
    page.locator("button.menu").click()
    page.locator(".ways a").first.wait_for(state="visible")
    assert not violations(page, alike=6)


def test_pages_of_addresses_that_moved_have_no_violations(windows, tmp_path):
    root = copy_of_example(tmp_path)
    (root / "content/moved.yaml").write_text(MOVED, "utf-8")
    build(root, tmp_path / "output")
    options = {"viewport": {"width": 360, "height": 800}, "bypass_csp": True}
    with hosted(tmp_path / "output", "/") as address, windows.taken(**options) as window:
        for path in ("claims/heron-sank/", "de/claims/heron-sank/"):
            window.page.goto(address + path)
            assert not violations(window.page)


def test_axe_sees_what_is_wrong(shown):
    """A page spoiled in ways that a rule of each sort has to find."""
    page = shown(1280, "light")
    page.evaluate("""() => { const main = document.querySelector('main');
      main.insertAdjacentHTML('beforeend', '<img src="data:,"><h5>deep</h5><p style="color:#ccc">pale</p>'
        + '<a href="#a" style="font-size:9px;line-height:9px">x</a><a href="#b" style="font-size:9px">y</a>') }""")
    found = " ".join(violations(page))
    for rule in ("image-alt", "heading-order", "color-contrast", "target-size"):
        assert f"{rule}: " in found, found
    assert "color-contrast: " in " ".join(violations(page, COLOURS))
