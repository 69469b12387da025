"""An embed tells, without a server, what has changed since its code was copied."""

import re
from contextlib import contextmanager

import pytest

from dossier.embeds.badge import ALERT
from examples.newspaper.snippets import read_snippets, served_at
from tests.browser.axe import violations
from tests.browser.hosting import hosted, serving
from tests.browser.test_embeds import page_of, sandboxed
from tests.site.built import build, copy_of_example, edit, invoke, shared

pytestmark = pytest.mark.browser

CHANGED, RENAMED, RETRACTED = "county-share", "heron-crossing-time", "orders-total"
OLD, NEW = "The county pays 60 percent", "The county bears 60 percent"
BECAUSE = "The article says who bears it."
HEDGED = "Reportedly the ferry costs around 4.5 million euros."
DROPPED, REWORDED = "The ferry costs around 4.5 million euros.", "The ferry is said to cost some 4.5 million euros."
ALLOWED = "allow: {statement-firmer: So it was published.}\n  statement:\n    en: "
TWICE = "ferry-price-kuestenbote"
LONG = "The statement told as settled what the article gives as hearsay: the sentence says soll and names nobody."
WHY = ("--why", f"en={BECAUSE}", "--why", "de=Der Artikel sagt, wer sie trägt.")
MOVED = f"""
redirects: {{{RENAMED}: heron-crossing}}
retracted:
  {RETRACTED}:
    kind: claim
    reason: {{en: The sums were of two currencies., de: Die Summen waren in zwei Währungen.}}
    at: 2025-07-02
"""


def accepted(root, *options):
    """Everything confirmed, and so published."""
    done = invoke("accept", "--root", root, "--all", "--by", "Ed Itor", *options)
    assert done.exit_code == 0, done.output


def drop(file, first, inside):
    """Take the lines that start with one line out of a file, and those inside it."""
    text, replaced = re.subn(rf"^{first}.*\n({inside}.*\n)*", "", file.read_text("utf-8"), flags=re.MULTILINE)
    assert replaced == 1
    file.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def then(shared_folder):
    """Embed code of the example, and the example after a correction, a rename and a retraction."""

    def make(folder):
        root = copy_of_example(folder)
        accepted(root)
        build(root, folder / "output")
        snippets = {
            key: read_snippets(folder / "output", "claims", f"claims/{key}/index.html")
            for key in (CHANGED, RENAMED, RETRACTED)
        }
        edit(root / "content/claims/orders.yaml", OLD, NEW)
        drop(root / "content/claims/orders.yaml", f"- id: {RETRACTED}", "  ")
        drop(root / "content/vocabulary.yaml", "  total:", "    ")  # no other claim is of this kind
        edit(root / "content/claims/ships.yaml", f"id: {RENAMED}", "id: heron-crossing")
        (root / "content/moved.yaml").write_text(MOVED, "utf-8")
        accepted(root, "--change", "correction", *WHY)
        build(root, folder / "output")
        return snippets

    with pasted(shared_folder, "then", make) as shown:
        yield shown


@contextmanager
def pasted(folder, name, make):
    """Embed code by claim, with the site it leads to; the address of another site, and its pages."""
    snippets = shared(folder, name, make)
    with hosted(folder / name / "output", "/raid/") as site, serving() as (address, pages):
        yield {key: (codes, site) for key, codes in snippets.items()}, address, pages


@pytest.fixture
def shown(windows):
    """Shows a page of another site with the embed code of a claim; gives the frame in it as well, if there is one."""
    with windows.taken(viewport={"width": 900, "height": 900}) as window:
        page = window.page

        def show(then, key, way, change=lambda text: text):
            copied, address, pages = then
            snippets, site = copied[key]
            pages["/"] = page_of(change(served_at(getattr(snippets, way), snippets, site)))
            page.goto(address)
            return page, next((frame for frame in page.frames if frame != page.main_frame), None)

        yield show


def query_alone(text):
    return sandboxed(text.replace(text.partition("#")[2].partition('"')[0], ""), ' sandbox="allow-scripts"')


def fragment_alone(text):
    return sandboxed(re.sub(r"\?v=\w+", "", text), ' sandbox=""')


@pytest.mark.parametrize("change", [query_alone, fragment_alone])
def test_a_changed_claim_says_what_was_what_is_and_why(change, shown, then):
    """By `?v=` with a script, by `#v-…` without."""
    _, frame = shown(then, CHANGED, "frame", change)
    assert ("#v-" in frame.url) == (change is fragment_alone)
    seen = frame.locator("body").inner_text()  # of what is seen
    for part in ("Changed since it was embedded", OLD, "correction", BECAUSE, "Now:"):
        assert part in seen
    assert NEW in frame.locator("h1").inner_text()


@pytest.mark.parametrize("address", ["", "?v=aaaaaaaa"])
def test_without_an_older_version_nothing_is_told_to_have_changed(address, shown, then):
    _, frame = shown(then, CHANGED, "frame", lambda text: re.sub(r'\?v=[^"]*', address, sandboxed(text, "")))
    assert not frame.locator(".since:not(.unknown)").first.is_visible()
    assert frame.locator(".unknown").is_visible() == bool(address)


def test_the_badge_says_so_without_a_script(shown, then):
    widths = {}
    for name, change in {"then": lambda text: text, "now": lambda text: re.sub(r"#v-\w+", "", text)}.items():
        page, _ = shown(then, CHANGED, "badge", change)
        page.eval_on_selector("img", "image => image.decode()")
        widths[name] = red(page)
    assert widths["then"] > 500
    assert widths["now"] == 0


def red(page):
    """How many pixels of a page are as red as the badge's alert."""
    from io import BytesIO

    from PIL import Image, ImageColor

    picture = Image.open(BytesIO(page.screenshot(clip={"x": 0, "y": 0, "width": 600, "height": 60}))).convert("RGB")
    return sum(count for count, colour in picture.getcolors(100_000) if colour == ImageColor.getrgb(ALERT))


def test_a_retracted_claim_answers_with_a_tombstone(shown, then):
    _, frame = shown(then, RETRACTED, "frame")
    assert frame.locator("h1").inner_text() == "Retracted"
    assert "The sums were of two currencies." in frame.locator("main").inner_text()


def test_pages_of_addresses_that_moved_have_no_violations(windows, then):
    copied, _, _ = then
    _, site = copied[RETRACTED]
    with windows.taken(viewport={"width": 360, "height": 800}) as window:
        for language in ("", "de/"):
            window.page.goto(f"{site}{language}claims/{RETRACTED}/")
            assert not violations(window.page)


def test_a_renamed_claim_answers_with_the_claim_and_has_not_changed(shown, then):
    _, frame = shown(then, RENAMED, "frame")
    assert "crossing" in frame.locator("h1").inner_text()
    assert frame.locator(".where a").inner_text().endswith("/claims/heron-crossing/")
    assert not frame.locator(".since").first.is_visible()


@pytest.mark.parametrize(
    ("key", "was", "words"),
    [
        (CHANGED, OLD, "It was changed later"),
        (RENAMED, "crossing", "This version stays as it is."),
        (RETRACTED, "million", "Retracted"),
    ],
)
def test_a_version_that_was_cited_keeps_its_address_and_its_words(key, was, words, shown, then):
    page, _ = shown(then, key, "quotation")
    page.locator("figcaption a").click()
    assert re.search(rf"/embed/claims/{key}/[a-z2-7]{{8}}/$", page.url)
    assert was in page.locator("h1").inner_text()
    assert words in page.locator("main").inner_text()


@pytest.fixture(scope="module")
def twice(shared_folder):
    """Embed code of a claim that dropped its source's hedge, and the site after two corrections of it."""

    def make(folder):
        root = copy_of_example(folder)
        file = root / "content/claims/orders.yaml"
        edit(file, f"statement:\n    en: {HEDGED}", ALLOWED + DROPPED)
        accepted(root)
        build(root, folder / "output")
        snippets = read_snippets(folder / "output", "claims", f"claims/{TWICE}/index.html")
        for old, new in ((ALLOWED + DROPPED, f"statement:\n    en: {REWORDED}"), (REWORDED, HEDGED)):
            edit(file, old, new)
            accepted(root, "--change", "correction", "--why", f"en={LONG}", "--why", f"de={LONG}")
        build(root, folder / "output")
        return {TWICE: snippets}

    with pasted(shared_folder, "twice", make) as shown:
        yield shown


SEEN = """() => {
  const low = selector => Math.round(document.querySelector(selector).getBoundingClientRect().bottom);
  return [innerHeight, scrollY, low("h1"), low(".colophon"), document.documentElement.scrollHeight];
}"""


def wait_until_wide(page, frame, width):
    """Asked anew from here each time: what waits in a frame where scripts are forbidden is never called again."""
    for _ in range(600):
        if frame.evaluate("innerWidth") == width:
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"The frame is {frame.evaluate('innerWidth')} px wide, not {width}")


@pytest.mark.parametrize("width", [300, 600, 900])
def test_what_was_framed_stays_in_view_in_a_frame_as_high_as_it_was(width, shown, twice):
    """Without a script it cannot grow. Whose it is stands in view as well; what it said and why is below."""
    page, frame = shown(twice, TWICE, "frame", fragment_alone)
    page.set_viewport_size({"width": width, "height": 900})
    wait_until_wide(page, frame, width)
    room, scrolled, statement, foot, whole = frame.evaluate(SEEN)
    assert scrolled == 0
    assert statement < foot <= room < whole
    seen = frame.locator("body").inner_text()
    for part in ("Changed since it was embedded", DROPPED, LONG, "Now:", HEDGED):
        assert part in seen
