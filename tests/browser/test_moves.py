"""Nothing moves while a page loads, over a line that brings a page in two parts and the script late."""

import pytest

from tests.browser.hosting import hosted

pytestmark = pytest.mark.browser

PAUSE = 0.1  # seconds: long enough for a browser to show what it has

SHIFTS = """() => new Promise(done => {
  const shifts = [];
  new PerformanceObserver(list => shifts.push(...list.getEntries())).observe({type: 'layout-shift', buffered: true});
  const named = each => each.node && (each.node.outerHTML || each.node.data || '').slice(0, 80);
  // A space alone on the line where the page was cut cannot be seen to move. Five sources are all that is ever named.
  const blank = each => each.node && each.node.nodeType === Node.TEXT_NODE && !each.node.data.trim();
  const seen = ({sources}) => sources.length % 5 === 0 || !sources.every(blank);
  requestAnimationFrame(() => requestAnimationFrame(() => done(
    shifts.filter(shift => shift.value >= 0.0001 && seen(shift))
      .map(shift => shift.value + ' ' + shift.sources.map(named).join(', ')))));
})"""

LATE = "document.querySelector('h1').insertAdjacentHTML('beforebegin', '<p>late</p>')"


@pytest.fixture(scope="module")
def slow_host(real):
    """The real site over a slow line."""
    with hosted(real.output, real.base_path, PAUSE) as address:
        yield address


def test_nothing_moves_while_a_page_loads(opened, samples, host, slow_host):
    """From above and on the way down the richest page of each kind, in two windows that wait for it together."""
    pages = [opened(viewport={"width": width, "height": 640}, others=slow_host) for width in (360, 1280)]
    problems = []
    for address in (addresses[0] for addresses in samples.values() if addresses[0].startswith(host)):
        for page in pages:
            page.goto(address.replace(host, slow_host), wait_until="commit")
        for page in pages:
            page.wait_for_load_state()
            page.evaluate("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})")
            shifts = page.evaluate(SHIFTS)
            problems += [f"{address} at {page.viewport_size['width']} px: {shift}" for shift in shifts]
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("", "<style>h1 { margin-top: 9rem }</style>"),
        ('<script src="late.js" defer></script>', ""),
    ],
    ids=["the second part of a page", "a script"],
)
def test_what_moves_when_something_comes_late_is_seen(head, foot, windows, tmp_path):
    (tmp_path / "_headers").write_text("")
    (tmp_path / "404.html").write_text("")
    (tmp_path / "late.js").write_text(LATE)
    text = "<p>It stands and stands.</p>" * 400
    (tmp_path / "index.html").write_text(f"<!doctype html><title>x</title>{head}<h1>x</h1>{text}{foot}")
    with hosted(tmp_path, "/", 5 * PAUSE) as address, windows.taken() as window:
        window.page.goto(address)
        assert window.page.evaluate(SHIFTS)
