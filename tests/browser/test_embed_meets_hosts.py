"""Embed code in the layouts and systems that articles have: as wide as it may be, and seen whoever comes first."""

import pytest

from examples.newspaper.snippets import served_at, snippets_of_each_kind
from tests.browser.hosting import serving
from tests.browser.test_embeds import frames_of, page_of

pytestmark = pytest.mark.browser

LEAST = 240  # px

# What is around the embed code, and how wide the frame is in a column of 500 px.
LAYOUTS = {
    "block": ("<div>CODE</div>", 500),
    "flex": ('<div style="display:flex">CODE</div>', 500),
    "flex column, items at the start": (
        '<div style="display:flex;flex-direction:column;align-items:start">CODE</div>',
        500,
    ),
    "flex beside a text": ('<div style="display:flex"><p style="flex:none;width:100px;margin:0">x</p>CODE</div>', 400),
    "grid": ('<div style="display:grid">CODE</div>', 500),
    "grid, columns as wide as needed": (
        '<div style="display:grid;grid-template-columns:auto 1fr">CODE<p>x</p></div>',
        LEAST,
    ),
    "grid, items at the start": ('<div style="display:grid;justify-items:start">CODE</div>', 500),
    "float": ('<div style="float:left">CODE</div>', LEAST),
    "table cell": ("<table style='border-spacing:0'><tr><td style='padding:0'>CODE</td></tr></table>", LEAST),
    "inline-block": ('<div style="display:inline-block">CODE</div>', LEAST),
    "fit-content": ('<div style="width:fit-content">CODE</div>', LEAST),
    "absolute": ('<div style="position:absolute">CODE</div>', LEAST),
}

# As in WordPress's wp-embed.js (6.1): a frame is seen once it has told its height with the secret it was given; frames
# that had loaded before are told that somebody listens now.
LISTENS = """addEventListener('message', event => {
  document.querySelectorAll('iframe[data-secret]').forEach(frame => {
    const data = event.data;
    if (event.source !== frame.contentWindow || data.secret !== frame.dataset.secret) return;
    if (data.message === 'height') frame.style.height = Math.min(1000, Math.max(200, data.value)) + 'px';
    frame.dataset.seen = '';
  });
});
document.querySelectorAll('iframe[data-secret]').forEach(frame =>
  frame.contentWindow.postMessage({message: 'ready', secret: frame.dataset.secret}, '*'));"""


@pytest.fixture(scope="module")
def snippet(real):
    """Of one claim."""
    return next(each for each in snippets_of_each_kind(real.output, "") if each.kind == "claims")


@pytest.fixture
def show(windows):
    """Shows a page of another site."""
    with serving() as (address, pages), windows.taken(viewport={"width": 900, "height": 900}) as window:

        def shown(body):
            pages["/"] = page_of(body)
            window.page.goto(address)
            return window.page

        yield shown


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_frame_has_a_width_in_any_layout(layout, snippet, host, show):
    around, wide = LAYOUTS[layout]
    code = served_at(snippet.frame, snippet, host).replace(' loading="lazy"', "")
    page = show(f'<div style="width:500px;position:relative">{around.replace("CODE", code)}</div>')
    box = page.locator("iframe").bounding_box()
    assert box["width"] == pytest.approx(wide, abs=1)
    assert box["height"] >= frames_of(page)[0].evaluate("document.documentElement.scrollHeight") - 1


def test_no_column_is_made_wider_on_a_narrow_screen(snippet, host, show):
    page = show("")
    page.set_viewport_size({"width": 260, "height": 600})
    page = show(f'<div style="display:grid">{served_at(snippet.frame, snippet, host)}</div>')
    assert page.evaluate("document.documentElement.scrollWidth") <= 260


@pytest.mark.parametrize("late", [False, True])
def test_wordpress_sees_the_frame_even_if_its_script_is_late(late, snippet, host, show):
    source = served_at(snippet.frame, snippet, host).partition('src="')[2].partition('"')[0].partition("#")[0]
    frame = f'<iframe src="{source}#?secret=Abc123" data-secret="Abc123" sandbox="allow-scripts"></iframe>'
    page = show(frame if late else f"{frame}<script>{LISTENS}</script>")
    if late:
        page.wait_for_function("told.length >= 3")  # to nobody who could have made it seen
        page.evaluate(f"() => {{ {LISTENS} }}")
    page.wait_for_selector("iframe[data-seen]")
    high = frames_of(page)[0].evaluate("Math.ceil(document.body.getBoundingClientRect().height)")
    assert page.eval_on_selector("iframe", "frame => frame.style.height") == f"{max(200, high)}px"


def test_a_question_with_another_secret_or_of_another_form_is_not_answered(snippet, host, show):
    source = served_at(snippet.frame, snippet, host).partition('src="')[2].partition('"')[0].partition("#")[0]
    page = show(f'<iframe src="{source}#?secret=Abc123" sandbox="allow-scripts"></iframe>')
    page.wait_for_function("told.filter(each => each[2].message === 'height').length >= 2")
    page.wait_for_timeout(200)
    before = page.evaluate("told.length")
    for question in (
        "{message: 'ready', secret: 'Other1'}",
        "{message: 'ready'}",
        "{type: 'annotated-dossier'}",
        "{type: 'annotated-dossier', ask: 'width'}",
        "null",
        "'ready'",
    ):
        page.evaluate(f"document.querySelector('iframe').contentWindow.postMessage({question}, '*')")
    page.wait_for_timeout(300)
    assert page.evaluate("told.length") == before
    page.evaluate(
        "document.querySelector('iframe').contentWindow.postMessage({message: 'ready', secret: 'Abc123'}, '*')"
    )
    page.wait_for_function("before => told.length > before", arg=before)


def test_the_resizer_reaches_a_frame_that_loaded_before_it(snippet, host, show):
    fitting = served_at(snippet.fitting, snippet, host).replace(' loading="lazy"', "")
    frame, _, script = fitting.partition("<script")
    page = show(f'<div style="width:600px">{frame}</div>')
    page.wait_for_function("told.length >= 2")
    page.add_script_tag(url=script.partition('src="')[2].partition('"')[0])
    high = frames_of(page)[0].evaluate("Math.ceil(document.body.getBoundingClientRect().height)")
    page.wait_for_function("high => document.querySelector('iframe').offsetHeight === high", arg=high)
