"""Pages at 400 %, with the reader's own spacing, by keyboard: nothing is cut, hidden behind something or out of reach.

WCAG 2.2: 1.4.10 reflow, 1.4.12 text spacing, 2.4.7 focus visible, 2.4.11 focus not obscured.
"""

import pytest

from tests.browser.conftest import by_turns

pytestmark = pytest.mark.browser

# What is cut, within a pixel, and, where a width is given, what stands outside a window of that width.
OUTSIDE = """width => {
  const named = one => one.tagName.toLowerCase() + '.' + one.getAttribute('class');
  const found = width && document.documentElement.scrollWidth > width ? ['the page'] : [];
  for (const one of document.body.querySelectorAll('*')) {
    if (one.clientWidth < 2 || !one.checkVisibility()) continue;
    const style = getComputedStyle(one);
    if (style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1) found.push(named(one) + ' is cut');
    const shut = /hidden|clip/.test(style.overflowY);
    if (shut && one.scrollHeight > one.clientHeight + 1) found.push(named(one) + ' is too low');
    const box = one.getBoundingClientRect();
    if (one.closest('svg') && !one.closest('defs') && box.width && (width && box.right > width + 1 || box.left < -1))
      found.push(named(one) + ' is outside');
  }
  return [...new Set(found)].slice(0, 5);
}"""

# The reader's style sheet of WCAG 1.4.12.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""

# The element with the focus: whether one of nine points on it is seen, and whether a line shows that it has the focus.
# Where a card goes follows the scrolling one drawn frame later: what is not seen at once is looked at as it is drawn.
FOCUS = """async () => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const seen = () => Array.from(one.getClientRects()).some(box => [0.1, 0.5, 0.9].some(x => [0.1, 0.5, 0.9].some(y => {
    const there = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
    return there && (one.contains(there) || (there.contains(one) && !there.matches('.card'))); })));
  if (!seen()) await drawn();
  const style = getComputedStyle(one);
  return [one.outerHTML.slice(0, 120), seen(), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2];
}"""


@pytest.mark.parametrize("part", range(2), ids="part {}".format)
def test_nothing_is_scrolled_sideways_or_cut_at_any_width_or_with_the_readers_own_spacing(part, opened, sampled):
    """A window of 1280 by 1024 pixels enlarged four times is one of 320 by 256; a page is loaded once for all."""
    page = opened(viewport={"width": 320, "height": 256}, device_scale_factor=4, bypass_csp=True)
    problems = []
    for address in sampled[part::2]:
        page.set_viewport_size({"width": 320, "height": 256})
        page.goto(address)
        for width, style in ((320, ""), (390, ""), (1280, ""), (1280, SPACED), (320, SPACED)):
            page.set_viewport_size({"width": width, "height": 256})
            if style and width == 1280:
                page.add_style_tag(content=style)
            spaced = " with the reader's own spacing" if style else ""
            problems += [f"{address} at {width} px{spaced}: {problem}" for problem in page.evaluate(OUTSIDE, width)]
    assert not problems, "\n".join(problems)


def test_what_would_be_cut_is_seen(opened):
    page = opened(viewport={"width": 320, "height": 800}, bypass_csp=True)
    assert not page.evaluate(OUTSIDE, 320)
    page.add_style_tag(content="main p { white-space: nowrap; overflow: hidden } h1 { height: 10px; overflow: clip }")
    assert {"p.null is cut", "h1.null is too low"} <= set(page.evaluate(OUTSIDE, 320))


@pytest.mark.parametrize(("turn", "width"), [(0, 360), (1, 1280)])
def test_what_has_the_focus_is_seen_and_marked(turn, width, opened, samples):
    """Forty stops on one page of each kind; a card that opens on the way must not hide what it belongs to.

    The links above the content are the same on all pages: after the first page the link that skips them is followed.
    """
    page = opened(viewport={"width": width, "height": 640}, reduced_motion="reduce")
    problems = []
    for number, address in enumerate(by_turns(samples, turn)):
        page.goto(address)
        skips = number > 0 and page.locator(".skip").count() == 1
        for key in ("Tab", "Enter") if skips else ():
            page.keyboard.press(key)
        for _ in range(26 if skips else 40):
            page.keyboard.press("Tab")
            at = page.evaluate(FOCUS)
            if at is None:
                break
            markup, seen, marked = at
            problems += [f"{address}: {markup} is hidden"] * (not seen)
            problems += [f"{address}: {markup} is not marked"] * (not marked)
    assert not problems, "\n".join(problems)
