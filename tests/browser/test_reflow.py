"""Pages at 400 %, with the reader's own spacing, by keyboard: nothing is cut, hidden behind something or out of reach.

WCAG 2.2: 1.4.10 reflow, 1.4.12 text spacing, 2.4.7 focus visible, 2.4.11 focus not obscured.
"""

import pytest

from tests.site.kinds import by_turns

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


def test_at_400_per_cent_nothing_is_scrolled_sideways_or_cut(opened, samples, host):
    """A window of 1280 by 1024 pixels enlarged four times is one of 320 by 256."""
    page = opened(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    found = []
    for path in by_turns(samples):
        page.goto(host + path.removesuffix("index.html"))
        found += [f"{path}: {one}" for one in page.evaluate(OUTSIDE, 320)]
    assert not found, "\n".join(found)


def test_the_readers_own_spacing_cuts_nothing_and_scrolls_nothing_sideways(opened, samples, host):
    page = opened(bypass_csp=True)
    found = []
    for path in by_turns(samples):
        page.goto(host + path.removesuffix("index.html"))
        page.add_style_tag(content=SPACED)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            found += [f"{path} at {width} px: {one}" for one in page.evaluate(OUTSIDE, width)]
    assert not found, "\n".join(found)


def test_what_would_be_cut_is_seen(opened):
    page = opened(viewport={"width": 320, "height": 800}, bypass_csp=True)
    assert not page.evaluate(OUTSIDE, 320)
    page.add_style_tag(content="main p { white-space: nowrap; overflow: hidden } h1 { height: 10px; overflow: clip }")
    assert {"p.null is cut", "h1.null is too low"} <= set(page.evaluate(OUTSIDE, 320))


@pytest.mark.parametrize("width", [360, 1280])
def test_what_has_the_focus_is_seen_and_marked(width, opened, samples, host, real):
    """Forty stops on one page of each kind; a card that opens on the way must not hide what it belongs to."""
    page = opened(viewport={"width": width, "height": 640}, reduced_motion="reduce")
    found, first = [], {}
    for path in samples[real.languages[0]]:
        first.setdefault(path.split("/")[0], path)
    for path in first.values():
        page.goto(host + path.removesuffix("index.html"))
        for _ in range(40):
            page.keyboard.press("Tab")
            at = page.evaluate(FOCUS)
            if at is None:
                break
            markup, seen, marked = at
            found += [f"{path}: {markup} is hidden"] * (not seen) + [f"{path}: {markup} is not marked"] * (not marked)
    assert not found, "\n".join(found)
