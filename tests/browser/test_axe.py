"""axe-core finds nothing on any kind of page, at two widths, light and dark, nor in what opens.

`make audit` runs it over more pages, in all languages, widths and colour schemes.
"""

import pytest

from tests.browser.axe import APPEARANCE, violations

pytestmark = pytest.mark.browser


# A page spoiled in ways that a rule of each sort has to find; its policy forbids styles that stand in elements.
SPOILT = """() => {
  document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="data:,"><h5>deep</h5>'
    + '<p class="pale">pale</p><a href="#a" class="tiny">x</a><a href="#b" class="tiny">y</a>');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.pale { color: #ccc !important } .tiny { font: 9px/9px serif !important }');
  document.adoptedStyleSheets = [sheet];
}"""


def test_no_kind_of_page_has_violations(visited):
    problems = [f"{visit.address}, {problem}" for visit in visited for problem in visit.violations]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_an_open_card_has_no_violations(width, scheme, opened, real):
    for path in (real.path("en"), real.path("de", "people", "alexandr-wang")):
        page = opened(path, viewport={"width": width, "height": 800}, color_scheme=scheme, reduced_motion="reduce")
        page.locator("main a.cite.mark:not(.away)").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".card.shown")
        assert not violations(page, where=".card")
        assert page.locator(".card.shown").is_visible()


def test_an_open_menu_has_no_violations(opened):
    page = opened(viewport={"width": 360, "height": 800}, reduced_motion="reduce")
    page.locator("button.menu").click()
    page.locator(".ways a").first.wait_for(state="visible")
    assert not violations(page, alike=6)


def test_axe_sees_what_is_wrong(opened):
    page = opened(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page.evaluate(SPOILT)
    problems = " ".join(violations(page, alike=6))
    for rule in ("image-alt", "heading-order", "color-contrast", "target-size"):
        assert f"{rule}: " in problems, problems
    problems = " ".join(violations(page, APPEARANCE))
    assert "color-contrast: " in problems
    assert "target-size: " in problems
