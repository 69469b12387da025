"""Pages at 400 %, with the reader's own spacing, by keyboard: nothing is cut, hidden behind something or out of reach.

WCAG 2.2: 1.4.10 reflow, 1.4.12 text spacing, 2.4.7 focus visible, 2.4.11 focus not obscured.
"""

import pytest

from tests.browser.measures import ALONG, FOCUS, OUTSIDE

pytestmark = pytest.mark.browser

COVER = """() => Object.assign(document.body.appendChild(document.createElement('div')).style,
  {position: 'fixed', inset: '0 0 50% 0', background: 'canvas'})"""


def test_nothing_is_scrolled_sideways_or_cut_at_any_width_or_with_the_readers_own_spacing(visited):
    """A window of 1280 by 1024 pixels enlarged four times is one of 320 by 256."""
    problems = [f"{visit.address} {problem}" for visit in visited for problem in visit.cut]
    assert not problems, "\n".join(problems)


def test_what_would_be_cut_is_seen(opened):
    page = opened(viewport={"width": 320, "height": 800})
    assert not page.evaluate(OUTSIDE, [320, ""])
    spoiled = "main p { white-space: nowrap; overflow: hidden } h1 { height: 10px; overflow: clip }"
    assert {"p.deck is cut", "h1.null is too low"} <= set(page.evaluate(OUTSIDE, [320, spoiled]))
    assert not page.evaluate(OUTSIDE, [320, ""])


def test_what_has_the_focus_is_seen_and_marked(visited):
    """A card that opens on the way must not hide what it belongs to."""
    problems = [f"{visit.address} {problem}" for visit in visited for problem in visit.unfocused]
    assert not problems, "\n".join(problems)
    assert all(visit.stops for visit in visited)


@pytest.mark.parametrize(
    ("kind", "site", "width"),
    [
        ("home", 0, 360),
        ("home", 1, 1280),
        ("claim", 0, 1280),
        ("person", 1, 360),
        ("picture", 0, 360),
        ("search", 0, 1280),
    ],
)
def test_the_keyboard_stops_where_visits_look(kind, site, width, opened, samples):
    """Thirty stops with the key itself, each of them seen and marked as well."""
    page = opened(samples[kind][site], viewport={"width": width, "height": 640}, reduced_motion="reduce")
    stops = []
    for _ in range(30):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUS))
    assert not [stop for stop in stops if stop[1]]
    page.goto(samples[kind][site])
    page.keyboard.press("Tab")
    order, problems = page.evaluate(ALONG, [29, 30])
    assert order == [markup for markup, _ in stops[1:]]
    assert not problems


def test_what_is_hidden_or_not_marked_is_seen(opened):
    page = opened()
    page.keyboard.press("Tab")
    page.evaluate("document.links[3].style.outline = 'none'")
    order, problems = page.evaluate(ALONG, [20, 20])
    assert problems == [f"{order[2]} is not marked"]
    page.evaluate(COVER)
    order, problems = page.evaluate(ALONG, [20, 20])
    assert f"{order[1]} is hidden" in problems
