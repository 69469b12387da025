"""Citation cards: a help that opens when one rests on a citation, and is never in the way."""

import re

import pytest

pytestmark = pytest.mark.browser

IN, OUT = 500, 300  # milliseconds of rest on a citation until its card opens, and away from both until it closes

# Scroll until an element's top is so far down the window; gives where it then is.
SCROLL_TO = """(mark, part) => {
  scrollTo({top: scrollY + mark.getBoundingClientRect().top - part * innerHeight, behavior: 'instant'});
  return mark.getBoundingClientRect().toJSON();
}"""

NEIGHBOURS = "main a.cite.mark + a.cite.mark"

# The citations that something else covers at their middle or half way to either end.
COVERED = """() => Array.from(document.querySelectorAll('main a.cite.mark')).filter(mark => {
  mark.scrollIntoView({block: 'center', behavior: 'instant'});
  const box = mark.getBoundingClientRect(), y = box.top + box.height / 2;
  const at = part => document.elementFromPoint(box.left + part * box.width, y);
  return mark.checkVisibility() && [0.25, 0.5, 0.75].some(part => !mark.contains(at(part)));
}).map(mark => mark.outerHTML)"""


@pytest.fixture
def home(opened):
    """The start page, where time stands still, with its first citation."""
    page = opened(stopped=True)
    mark = page.locator("main a.cite.mark").first
    mark.scroll_into_view_if_needed()
    return page, mark


def shown(page):
    return page.locator(".card.shown").count() == 1


def test_a_card_opens_after_a_moment_of_rest_and_holds_the_source_entry(home):
    page, mark = home
    mark.hover()
    page.clock.run_for(IN - 1)
    assert not shown(page), "it must not open while the pointer only passes"
    page.clock.run_for(1)
    assert shown(page)
    claim = mark.get_attribute("href").rpartition("#cite-")[2]
    entries = 1 + int(mark.get_attribute("data-upto") or 1) - int(re.match(r"\d+", mark.inner_text())[0])
    cited = [f"#cite-{claim}" + " + .entry" * number + " q" for number in range(entries)]
    wanted = page.locator(", ".join(cited)).all_text_contents()  # those of the entries, which are folded
    assert wanted
    assert page.locator(".card q").all_text_contents() == wanted
    assert page.locator(".card").get_attribute("aria-label")
    ids = page.evaluate("Array.from(document.querySelectorAll('[id]'), element => element.id)")
    assert len(ids) == len(set(ids)), "the copy must not repeat ids"


def test_a_pointer_that_only_passes_opens_nothing(home):
    page, mark = home
    mark.hover()
    page.clock.run_for(IN - 1)
    page.mouse.move(5, 5)
    page.clock.run_for(10 * IN)
    assert not shown(page)


def test_the_pointer_may_move_onto_the_card_and_leaving_closes_it(home):
    page, mark = home
    mark.hover()
    page.clock.run_for(IN)
    box = page.locator(".card").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + min(40, box["height"] / 2), steps=4)
    page.clock.run_for(10 * OUT)
    assert shown(page)
    page.mouse.move(2, 2)
    page.clock.run_for(OUT - 1)
    assert shown(page)
    page.clock.run_for(1)
    assert not shown(page)


def test_leaving_the_citation_closes_the_card(home):
    page, mark = home
    mark.hover()
    page.clock.run_for(IN)
    assert shown(page)
    page.mouse.move(2, 2)
    page.clock.run_for(OUT)
    assert not shown(page)


def test_escape_closes_the_card(home):
    page, mark = home
    mark.hover()
    page.clock.run_for(IN)
    assert shown(page)
    page.keyboard.press("Escape")
    assert not shown(page)


def test_the_card_stays_inside_the_window(home):
    page, _ = home
    marks = page.locator("main a.cite.mark:not(.away):visible")
    for width in (320, 700, 1280):
        page.set_viewport_size({"width": width, "height": 700})
        for number in (0, 3, 11, -1):
            marks.nth(number).scroll_into_view_if_needed()
            page.mouse.move(1, 1)
            marks.nth(number).hover()
            page.clock.run_for(IN)
            assert shown(page)
            box = page.locator(".card").bounding_box()
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width + 1
            assert box["y"] >= 0
            assert box["y"] + box["height"] <= 701
            page.keyboard.press("Escape")
            page.mouse.move(1, 1)


@pytest.mark.parametrize("width", [390, 1280])
def test_no_citation_is_covered_by_its_neighbours(width, opened):
    """A target is larger than its number, and numbers stand close together."""
    page = opened(viewport={"width": width, "height": 800}, reduced_motion="reduce")
    assert page.locator(NEIGHBOURS).count()
    assert page.evaluate(COVERED) == []


@pytest.mark.parametrize(("height", "mark_at"), [(256, 0.45), (700, 0.1), (700, 0.9)])
def test_the_card_hides_neither_its_citation_nor_its_own_links(height, mark_at, opened):
    """In a window that is too low for it on either side, too (WCAG 2.4.11)."""
    page = opened(stopped=True, viewport={"width": 1280, "height": height}, reduced_motion="reduce")
    for mark in page.locator("main a.cite.mark:not(.away)").all()[:3]:
        at = mark.evaluate(SCROLL_TO, mark_at)
        mark.hover()
        page.clock.run_for(IN)
        assert shown(page)
        card = page.locator(".card").bounding_box()
        assert card["y"] >= at["bottom"] or card["y"] + card["height"] <= at["top"], (card, at)
        last = page.locator(".card a").last
        last.focus()
        assert 0 <= last.bounding_box()["y"] < height - 10, "what has the focus is scrolled to"
        page.keyboard.press("Escape")
        page.mouse.move(1, 1)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_opens_the_card_and_escape_gives_the_focus_back(key, opened):
    page = opened()
    mark = page.locator("main a.cite.mark").first
    page.keyboard.press("Tab")
    mark.focus()
    page.wait_for_timeout(2 * IN)
    assert not shown(page), "mere focus opens nothing"
    page.keyboard.press(key)
    page.wait_for_selector(".card.shown")
    assert "#cite-" not in page.url
    assert mark.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('.card').contains(document.activeElement)"), "the card is next"
    page.keyboard.press("Escape")
    assert not shown(page)
    assert mark.evaluate("mark => mark === document.activeElement")
    assert mark.get_attribute("aria-expanded") is None
    page.keyboard.press("Tab")
    assert not page.locator(".card").count(), "a closed card has no place in the order of the keyboard"


def test_a_citation_of_several_entries_shows_them_all(opened, real):
    page = opened(real.path("en", "story"))
    mark = page.locator("main a.cite.mark[data-upto]").first
    first, _, last = mark.inner_text().partition("–")
    mark.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".card.shown")
    assert page.locator(".card .entry-claim").count() == int(last) - int(first) + 1 > 1


@pytest.mark.parametrize("scripted", [True, False])
def test_the_switch_tints_every_fact_and_the_address_keeps_it(opened, real, scripted):
    page = opened(real.path("en", "story"), java_script_enabled=scripted)
    tint = "getComputedStyle(document.querySelector('.words.sure-hedged')).backgroundColor"
    calm = page.evaluate(tint)
    page.locator("#certain").check()
    assert page.evaluate(tint) != calm
    if scripted:
        assert page.url.endswith("?certain=1")
        page.reload()
        assert page.evaluate(tint) != calm


def test_a_tap_opens_the_card_and_a_second_tap_follows_the_link(opened):
    page = opened(has_touch=True, viewport={"width": 390, "height": 800})
    mark = page.locator("main a.cite.mark").first
    mark.tap()
    page.wait_for_selector(".card.shown")
    assert "#cite-" not in page.url
    mark.tap()
    page.wait_for_url("**#cite-*")


def test_a_click_follows_the_link_as_any_other(home):
    page, mark = home
    claim = mark.get_attribute("href").rpartition("#cite-")[2]
    mark.click()
    page.wait_for_url(f"**#cite-{claim}")
    page.clock.run_for(10 * IN)
    assert not shown(page)


def test_without_script_the_citation_leads_to_its_entry(opened):
    page = opened(java_script_enabled=False, reduced_motion="reduce")
    mark = page.locator("main a.cite.mark").first
    claim = mark.get_attribute("href").rpartition("#cite-")[2]
    mark.click()
    page.wait_for_url(f"**#cite-{claim}")
    assert page.locator(":target q").first.is_visible()
    for _ in range(40):
        if 0 <= page.locator(":target").bounding_box()["y"] < 800:
            return
        page.wait_for_timeout(50)
    raise AssertionError("the entry is not on the screen")


def test_a_card_stays_until_one_leaves_it_and_escape_needs_no_pointer(home):
    """WCAG 1.4.13: dismissable, hoverable (above) and persistent."""
    page, mark = home
    mark.hover()
    page.clock.run_for(60_000)
    assert shown(page), "a card must not close by itself"
    page.keyboard.press("Escape")
    page.clock.run_for(10 * IN)
    assert not shown(page), "it must not come back while the pointer rests where it was"
    assert page.evaluate("document.activeElement === document.body"), "dismissing must not move the focus"
