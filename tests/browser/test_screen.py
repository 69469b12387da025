"""Every kind of page on a small screen, in the dark, on paper and enlarged."""

import re

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def kinds(real):
    """Of each kind of page the one with the most to say, in both languages."""
    largest = {}
    for path in real.pages:
        html = real.html(path)
        kind = (real.pages[path].language, re.search(r'class="kind-(\w+)', html)[1])
        if len(html) > len(largest.get(kind, ("", ""))[1]):
            largest[kind] = (path, html)
    return {f"{language} {kind}": path for (language, kind), (path, _) in sorted(largest.items())}


def test_the_dark_scheme_is_dark_and_both_can_be_read(opened, kinds, host):
    colours_of = {}
    page = opened()
    for kind in ("en home", "en claim", "en deals"):
        page.goto(host + kinds[kind].removesuffix("index.html"))
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            colours = page.evaluate(
                """() => { const style = getComputedStyle(document.body);
                const root = getComputedStyle(document.documentElement);
                return [style.backgroundColor, root.backgroundColor, style.color] }"""
            )
            body, root, ink = (tuple(map(float, re.findall(r"[\d.]+", colour))) for colour in colours)
            paper = body if len(body) == 3 or body[3] else root
            colours_of[(scheme, kind)] = (paper, ink)
            assert contrast(paper, ink) >= 7, (scheme, kind, colours)
    for kind in ("en home", "en claim", "en deals"):
        assert luminance(colours_of[("dark", kind)][0]) < 0.1 < 0.7 < luminance(colours_of[("light", kind)][0])


PAIRS = """() => {
  const pairs = {};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement, box = element.getBoundingClientRect();
    if (!walker.currentNode.data.trim() || box.width < 3 || box.height < 3) continue;
    const style = getComputedStyle(element);
    if (style.visibility === 'hidden' || style.clipPath !== 'none' || parseFloat(style.opacity) < 1) continue;
    let back = element, colour = '';
    while (back && (!(colour = getComputedStyle(back).backgroundColor) || /, 0\\)|transparent/.test(colour)))
      back = back.parentElement;
    if (!back) colour = getComputedStyle(document.documentElement).backgroundColor;
    pairs[style.color + '|' + colour] = element.outerHTML.slice(0, 100);
  }
  return pairs;
}"""


def test_small_print_can_be_read(opened, kinds, host):
    """Contrast of every visible text against what is behind it, in either scheme: 4.5 at least (WCAG AA)."""
    page = opened()
    for kind in ("en home", "en claim", "en source", "en deals", "en person", "en dispute", "en without", "en asof"):
        page.goto(host + kinds[kind].removesuffix("index.html"))
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            for pair, where in page.evaluate(PAIRS).items():
                ink, paper = (tuple(map(float, re.findall(r"[\d.]+", colour)))[:3] for colour in pair.split("|"))
                if pair.count("rgb(") == 2:
                    assert contrast(ink, paper) >= 4.5, (kind, scheme, pair, where)


def test_enlarged_text_does_not_run_out_of_the_page(opened, kinds, host):
    """200 % text on a window of 640 px, which is 320 px at twice the size (WCAG 1.4.4, 1.4.10)."""
    page = opened(viewport={"width": 640, "height": 800})
    for kind in ("en home", "de deals", "de claim", "de source", "de dispute", "de origins"):
        page.goto(host + kinds[kind].removesuffix("index.html"))
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, kind


def test_on_paper_the_sources_are_there_and_the_menus_are_not(opened):
    page = opened()
    page.emulate_media(media="print")
    assert page.locator("main q").first.is_visible()
    assert not page.locator(".ways").is_visible()
    assert page.locator(".skip").count()
    assert [skip for skip in page.locator(".skip").all() if skip.is_visible()] == []


def test_the_menu_opens_on_a_phone_with_and_without_script(opened):
    for script in (True, False):
        page = opened(viewport={"width": 390, "height": 800}, java_script_enabled=script)
        button = page.locator("button.menu").first
        assert button.is_visible()
        assert [link for link in page.locator(".ways a").all() if link.is_visible()] == []
        button.click()
        people = page.locator(".ways a[href*='people/']")
        people.wait_for(state="visible")
        people.click()
        page.wait_for_url("**/people/**")


def luminance(colour):
    """Relative luminance of an sRGB colour (WCAG 2)."""
    parts = [channel / 255 for channel in colour[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink, paper):
    """Contrast of two colours (WCAG 2), from 1 to 21."""
    light, dark = sorted((luminance(ink), luminance(paper)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
