"""Embeds on a page of another site: they fit, fetch nothing, and tell what has changed since they were copied."""

import re
from contextlib import ExitStack
from itertools import product

import pytest

from examples.newspaper.page import article, in_theme
from examples.newspaper.snippets import served_at, snippets_of_each_kind
from tests.browser.hosting import serving
from tests.browser.storage_probe import KEPT

pytestmark = pytest.mark.browser

WIDTHS = (300, 600, 900)
PLAIN, SCRIPTED, SCRIPTLESS = "", ' sandbox="allow-scripts"', ' sandbox=""'
WASTE = 1.6  # of the height that is needed, at the most

# In a frame: its room, and what is in it.
INSIDE = """() => [innerWidth, innerHeight, document.documentElement.scrollWidth, document.documentElement.scrollHeight,
  Math.ceil(document.body.getBoundingClientRect().height), document.title]"""

# All frames in one place: browsers do not lay out a frame on another origin that is out of sight.
PILED = "#column{position:relative}#column>div{position:absolute;top:0;left:0;right:0}"

TOLD = """<script>window.told = []; addEventListener('message', event => {
  const frame = Array.from(document.querySelectorAll('iframe')).findIndex(each => each.contentWindow === event.source);
  told.push([frame, event.origin, event.data]); })</script>"""


def page_of(body, style=""):
    """A page of somebody else's."""
    return f'<!doctype html><meta charset="utf-8"><title>x</title><style>body{{margin:0}}{style}</style>{TOLD}{body}'


def sandboxed(frame, sandbox):
    """A frame as systems change it: in another sandbox, and at once, since nobody scrolls in a test."""
    return re.sub(r' sandbox="[^"]*"', sandbox, frame).replace(' loading="lazy"', "")


@pytest.fixture(scope="module")
def snippets(real):
    """Those of a page of each kind in each language."""
    return [snippet for prefix in ("", "de/") for snippet in snippets_of_each_kind(real.output, prefix)]


@pytest.fixture(scope="module")
def paper():
    """Somebody else's site, on another origin."""
    with serving() as (address, pages):
        yield address, pages


@pytest.fixture
def shown(windows, paper):
    """Shows a page of the other site; nothing may be stored, and what is asked for is noted."""
    with ExitStack() as stack:
        used = []

        def show(html, path="/", **options):
            window = stack.enter_context(windows.taken(**{"viewport": {"width": 1000, "height": 900}, **options}))
            used.append(window)
            show.asked = window.asked
            address, pages = paper
            pages[path] = html
            window.page.goto(address + path)
            return window.page

        yield show
        assert [stored for window in used for stored in window.stored()] == []


def frames_of(page):
    """The frames that hold something of the site, in order."""
    return [frame for frame in page.frames if frame.parent_frame is page.main_frame]


def measured(page, frame, width):
    """What is `INSIDE` a frame once it is as wide as the page has made it."""
    for _ in range(200):
        inside = frame.evaluate(INSIDE)
        if inside[0] == width:
            break
        page.wait_for_timeout(20)
    return inside


def test_frames_fit_without_a_script_at_any_width(snippets, host, shown):
    """In every sandbox as high as the text pasted says: never too low, and never much too high."""
    pairs = product(snippets, (PLAIN, SCRIPTED, SCRIPTLESS))
    framed = [(snippet, sandbox) for snippet, sandbox in pairs if snippet.language == "en" or sandbox == SCRIPTLESS]
    body = "".join(sandboxed(served_at(snippet.frame, snippet, host), sandbox) for snippet, sandbox in framed)
    page = shown(page_of(f'<div id="column">{body}</div>', PILED))
    wrong = []
    for width in WIDTHS:
        page.evaluate("width => document.querySelector('#column').style.width = width + 'px'", width)
        for (snippet, sandbox), frame in zip(framed, frames_of(page), strict=True):
            across, room, wide, needed, high, title = measured(page, frame, width)
            report = f"{snippet.kind} {title}, {width} px,{sandbox}: {room} px for {high}"
            assert across == width, report
            assert high > 100, report
            if wide > across or needed > room or room > high * WASTE:
                wrong.append(report)
    assert not wrong, "\n".join(wrong)
    assert {snippet.kind for snippet in snippets} == {"claims", "people", "deals", "table", "disputes", "pictures"}


def test_with_the_resizer_they_fit_to_the_pixel_and_nothing_else_is_asked_for(snippets, host, shown):
    english = [snippet for snippet in snippets if snippet.language == "en"]
    body = "".join(served_at(snippet.fitting, snippet, host).replace(' loading="lazy"', "") for snippet in english)
    page = shown(page_of(f'<div id="column" style="width:600px">{body}</div>', PILED))
    for frame, handle in zip(frames_of(page), page.query_selector_all("iframe"), strict=True):
        high = frame.evaluate("Math.ceil(document.body.getBoundingClientRect().height)")
        page.wait_for_function("([frame, high]) => frame.offsetHeight === high", arg=[handle, high])
    embeds = {snippet.frame.partition('src="')[2].partition('"')[0].partition("#")[0] for snippet in english}
    expected = {served_at(src, english[0], host) for src in embeds} | {host + "assets/frames-3.js", page.url}
    assert {url.partition("#")[0] for url in shown.asked} == expected


def test_a_frame_in_a_page_that_speaks_wrongly_is_left_as_it_is(host, shown):
    """The first resizer, which articles still use, changes the frame that spoke, and to no height without sense."""
    script = f'<script src="{host}assets/frames-1.js"></script>'
    say = "parent.postMessage({type: 'annotated-dossier', height: %s}, '*')"
    frames = "".join(
        f'<iframe height="77" srcdoc="<script>{say % high}</script>"></iframe>' for high in ("300", "'x'", "1e9", "-5")
    )
    page = shown(page_of(script + frames))
    page.wait_for_function("document.querySelector('iframe').style.height === '300px'")
    assert page.eval_on_selector_all("iframe", "all => all.map(frame => frame.style.height)") == ["300px", "", "", ""]


def test_nothing_is_stored_and_nothing_is_asked_for_inside(snippets, host, shown):
    first = snippets[0]
    page = shown(page_of(sandboxed(served_at(first.frame, first, host), PLAIN)))
    frame = frames_of(page)[0]
    assert frame.evaluate(KEPT) == []
    assert frame.evaluate("performance.getEntriesByType('resource').length") == 0
    assert len(shown.asked) == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colour_of_the_page_around_shows_through(scheme, snippets, host, shown):
    first = snippets[0]
    frame = sandboxed(served_at(first.frame, first, host), SCRIPTED)
    ground = {"light": (255, 230, 200), "dark": (60, 10, 40)}
    style = ":root{color-scheme:light dark}" + "".join(
        f"@media(prefers-color-scheme:{name}){{body{{background:rgb{rgb}}}}}" for name, rgb in ground.items()
    )
    page = shown(
        page_of(frame + f'<div style="color-scheme:{scheme}">{in_theme(frame, scheme)}</div>', style),
        color_scheme=scheme,
    )
    for handle in page.query_selector_all("iframe"):
        handle.scroll_into_view_if_needed()
        assert corner(page, handle) == ground[scheme]
    ink = frames_of(page)[0].evaluate("getComputedStyle(document.body).color")
    assert contrast(colour(ink), ground[scheme]) >= 7


@pytest.mark.parametrize("theme", ["", "light", "dark"])
def test_a_reader_in_the_dark_can_read_it_on_a_page_that_knows_no_dark(theme, snippets, host, shown):
    """Pale letters on a page that stays light are the classic mistake."""
    first = snippets[0]
    frame = sandboxed(served_at(first.frame, first, host), SCRIPTED)
    page = shown(page_of(in_theme(frame, theme) if theme else frame, "body{background:#fff}"), color_scheme="dark")
    ink = colour(frames_of(page)[0].evaluate("getComputedStyle(document.body).color"))
    ground = corner(page, page.query_selector("iframe"))
    assert contrast(ink, ground) >= 7
    assert (ground == (255, 255, 255)) == (theme == "light")


def test_the_other_pages_of_the_site_cannot_be_framed(host, shown):
    paths = ("", "claims/", "deals/", "data/")
    page = shown(page_of("".join(f'<iframe src="{host}{path}"></iframe>' for path in paths)))
    assert [frame.url for frame in frames_of(page)] == ["chrome-error://chromewebdata/"] * len(paths)


def test_links_open_outside_and_the_address_is_text(snippets, host, shown):
    first = snippets[0]
    page = shown(page_of(served_at(first.frame, first, host)))
    frame = frames_of(page)[0]
    where = frame.locator(".where a")
    assert where.inner_text() == first.link.partition("://")[2]
    page.context.route(f"{first.site}**", lambda route: route.fulfill(body="there", content_type="text/plain"))
    with page.context.expect_page() as opened:
        where.click()
    assert opened.value.url == first.link
    assert frame.url.startswith(f"{host}embed/")
    assert opened.value.evaluate("opener") is None


def test_a_sandboxed_frame_tells_its_height_in_four_dialects(snippets, host, shown):
    first = snippets[0]
    src = served_at(first.frame, first, host).partition('src="')[2].partition('"')[0].partition("#")[0]
    page = shown(page_of(f'<iframe src="{src}&amp;childId=pym-0#?secret=Abc123"{SCRIPTED} width="600"></iframe>'))
    page.wait_for_function("told.length >= 4")
    heights = {}
    for _, origin, data in page.evaluate("told"):
        assert origin == "null"
        if isinstance(data, str):
            name, child, kind, height = re.fullmatch(r"(pym)xPYMx(.+)xPYMx(height)xPYMx(\d+)", data).groups()
            assert (child, kind) == ("pym-0", "height")
            heights[name] = int(height)
        elif data.get("sentinel") == "amp":
            assert data["type"] == "embed-size"
            heights["amp"] = data["height"]
        elif "message" in data:
            assert (data["message"], data["secret"]) == ("height", "Abc123")
            heights["wordpress"] = data["value"]
        else:
            assert data["type"] == "annotated-dossier"
            heights["own"] = data["height"]
    high = frames_of(page)[0].evaluate("Math.ceil(document.body.getBoundingClientRect().height)")
    assert heights == dict.fromkeys(("own", "amp", "pym", "wordpress"), high)


def test_the_newspaper_shows_each_kind_and_each_way(real, host, shown):
    page = shown(article(snippets_of_each_kind(real.output), host))
    assert len(frames_of(page)) == page.locator("iframe").count() == 8
    assert page.locator(".pasted").count() == 14
    page.locator("img").scroll_into_view_if_needed()
    assert page.eval_on_selector("img", "image => image.decode().then(() => image.naturalHeight)") == 24
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert {url.split("/")[2] for url in shown.asked} == {page.url.split("/")[2], host.split("/")[2]}


def corner(page, handle):
    """The colour in the padding of a frame, as (red, green, blue)."""
    from io import BytesIO

    from PIL import Image

    box = handle.bounding_box()
    data = page.screenshot(clip={"x": box["x"] + box["width"] - 8, "y": box["y"] + 4, "width": 3, "height": 3})
    return Image.open(BytesIO(data)).convert("RGB").getpixel((1, 1))


def colour(css):
    """The parts of `rgb(…)`."""
    return tuple(map(int, re.findall(r"\d+", css)[:3]))


def contrast(ink, paper):
    """The contrast of two colours (WCAG 2.2)."""

    def light(rgb):
        parts = [part / 255 for part in rgb]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(ink), light(paper)), reverse=True)
    return (high + 0.05) / (low + 0.05)
