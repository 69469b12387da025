"""The resizer on a writer's page: it takes heights from frames of its own site, and from nobody else."""

import json
from contextlib import ExitStack

import pytest

from tests.browser.hosting import serving
from tests.site.built import PROGRAM

pytestmark = pytest.mark.browser

SANDBOX = ' sandbox="allow-scripts allow-popups"'
TELL = "<script>parent.postMessage({type: 'annotated-dossier', height: HEIGHT}, '*')</script>"
TELL_300 = TELL.replace("HEIGHT", "300")
SCRIPTS = {name: (PROGRAM / "static" / name).read_text("utf-8") for name in ("frames-2.js", "frames-3.js")}
PATIENCE = 10_000  # ms


def tells(height):
    """A page that tells whoever frames it a height, which is written as JavaScript."""
    return f"<!doctype html>{TELL.replace('HEIGHT', str(height))}"


@pytest.fixture(scope="module")
def sites():
    """A dossier's site, somebody else's, and a newspaper's."""
    with ExitStack() as stack:
        dossier, pages = stack.enter_context(serving())
        other, others = stack.enter_context(serving())
        paper, articles = stack.enter_context(serving())
        pages |= {
            **{f"/d/assets/{name}": script for name, script in SCRIPTS.items()},
            "/d/embed/claims/price/": tells(300),
            "/d/de/embed/claims/price/": tells(300),
            "/d/pages/price/": tells(300),
            "/d/embedded/": tells(300),
            "/e/embed/claims/price/": tells(300),
            "/d/embed/leaves/": f"<!doctype html><script>location = '{other}/embed/'</script>",
            "/d/embed/nests/": f'<!doctype html><iframe src="{other}/up/"></iframe>',
        }
        others |= {
            "/embed/": tells(300),
            "/d/embed/claims/price/": tells(300),
            "/up/": "<!doctype html><script>top.postMessage({type: 'annotated-dossier', height: 300}, '*')</script>",
        }
        yield {"dossier": dossier, "other": other, "paper": paper}, pages, articles


@pytest.fixture(params=["frames-2.js", "frames-3.js", "inline"])
def resizer(request, sites):
    """HTML with the script as articles have it: from the site, or in the article itself, told where the site is."""
    addresses, _, _ = sites
    if request.param != "inline":
        return f'<script src="{addresses["dossier"]}/d/assets/{request.param}"></script>'
    return f'<script data-site="{addresses["dossier"]}/d/">{SCRIPTS["frames-3.js"]}</script>'


@pytest.fixture
def heights(sites, windows, resizer):
    """The heights that frames on the newspaper's page are given, once the last of them, which is sound, has its own."""
    addresses, _, articles = sites
    with ExitStack() as stack:

        def show(frames, more=""):
            sound = f'<iframe id="last" src="{addresses["dossier"]}/d/embed/claims/price/"{SANDBOX}></iframe>'
            body = "".join(frames).replace("DOSSIER", addresses["dossier"]).replace("OTHER", addresses["other"])
            # The sound frame comes when all others have told their heights: nothing has to be waited for in vain.
            add = f"document.body.insertAdjacentHTML('beforeend', {json.dumps(sound)})"
            late = f"<script>addEventListener('load', () => {add})</script>"
            articles["/"] = f'<!doctype html><meta charset="utf-8"><title>x</title>{resizer}{body}{more}{late}'
            page = stack.enter_context(windows.taken()).page
            page.goto(addresses["paper"] + "/")
            page.wait_for_function("document.getElementById('last')?.style.height === '300px'", timeout=PATIENCE)
            given = page.eval_on_selector_all("iframe", "all => all.map(frame => frame.style.height)")
            return given[:-1]

        yield show


def test_frames_of_the_site_are_as_high_as_they_tell(heights):
    frames = [
        f'<iframe src="DOSSIER/d/embed/claims/price/?v=abc#v-abc"{SANDBOX}></iframe>',
        f'<iframe src="DOSSIER/d/de/embed/claims/price/"{SANDBOX}></iframe>',
        '<iframe src="DOSSIER/d/embed/claims/price/"></iframe>',
        '<iframe src="DOSSIER/d/embed/claims/price/" sandbox="allow-scripts allow-same-origin"></iframe>',
    ]
    assert heights(frames) == ["300px"] * len(frames)


FOREIGN = {
    "another site": '<iframe src="OTHER/embed/"></iframe>',
    "another site at the same path": '<iframe src="OTHER/d/embed/claims/price/"></iframe>',
    "another site in a sandbox": f'<iframe src="OTHER/d/embed/claims/price/"{SANDBOX}></iframe>',
    "text of the page": f'<iframe srcdoc="{TELL_300}"></iframe>',
    "text in the place of an embed": f'<iframe src="DOSSIER/d/embed/x/" srcdoc="{TELL_300}"></iframe>',
    "a page that is no embed": f'<iframe src="DOSSIER/d/pages/price/"{SANDBOX}></iframe>',
    "a folder whose name begins so": f'<iframe src="DOSSIER/d/embedded/"{SANDBOX}></iframe>',
    "another path of its host": f'<iframe src="DOSSIER/e/embed/claims/price/"{SANDBOX}></iframe>',
    "a way out of its path": f'<iframe src="DOSSIER/d/embed/%2e%2e/pages/price/"{SANDBOX}></iframe>',
    "a frame that has left": '<iframe src="DOSSIER/d/embed/leaves/"></iframe>',
    "a frame within a frame": '<iframe src="DOSSIER/d/embed/nests/"></iframe>',
}


@pytest.mark.parametrize("frame", FOREIGN.values(), ids=FOREIGN)
def test_no_other_frame_is_changed(frame, heights):
    assert heights([frame]) == [""]


def test_the_page_itself_and_its_other_frames_cannot_change_a_frame_of_the_site(heights, sites):
    _, pages, _ = sites
    pages["/d/embed/silent/"] = "<!doctype html>"
    silent = f'<iframe src="DOSSIER/d/embed/silent/"{SANDBOX}></iframe>'
    assert heights([silent, '<iframe src="OTHER/up/"></iframe>'], TELL_300) == ["", ""]


def test_only_a_number_that_an_embed_can_have_is_taken(heights, sites):
    _, pages, _ = sites
    wrong = (
        *("'300'", "[300]", "{valueOf: 300}", "300n", "true", "null", "undefined", "NaN", "Infinity", "-Infinity"),
        *("-5", "0", "39.9", "20000.1", "1e9"),
    )
    right = {"40": "40px", "321.2": "322px", "20000": "20000px"}
    for number, height in enumerate([*wrong, *right]):
        pages[f"/d/embed/{number}/"] = tells(height)
    frames = [f'<iframe src="DOSSIER/d/embed/{number}/"{SANDBOX}></iframe>' for number in range(len([*wrong, *right]))]
    assert heights(frames) == [*[""] * len(wrong), *right.values()]


def test_messages_of_any_form_are_passed_over(heights):
    forms = (
        *("null", "undefined", "1", "'annotated-dossier'", "[]", "[300]", "{}", "{type: 'annotated-dossier'}"),
        *(
            "{type: 'other', height: 300}",
            "{type: ['annotated-dossier'], height: 300}",
            "new Map()",
            "new ArrayBuffer(8)",
        ),
    )
    say = "".join(f"postMessage({form}, '*');" for form in forms)
    assert heights(["<iframe></iframe>"], f"<script>{say}</script>") == [""]
