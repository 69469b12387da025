"""What a page does not do: need its script, store anything, hide on paper what is folded away."""

import json

import pytest

from tests.browser.windows import Windows

pytestmark = pytest.mark.browser

# All there is to read, and addresses as they are without the script: it shortens `…/index.html` to `…/` on a host.
# What a script alone can do, finding and comparing, is no text of the page, and takes the place of what to do without.
SAID = """() => JSON.stringify([document.querySelectorAll('[role=search], .search-without, .listing-ways, .results,'
    + '.results-more, .draft-desk, .draft-without').forEach(one => one.remove()),
  document.body.innerText.split('\\n').map(one => one.trim()).filter(Boolean),
  Array.from(document.links, one => one.href.replace(/index\\.html(?=$|[#?])/, ''))].slice(1))"""

FOLDED = """() => Array.from(document.querySelectorAll('main details:not([open])')).flatMap(one =>
  Array.from(one.querySelectorAll(':scope > :not(summary)'))
    .filter(each => !each.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true}))).length"""


def test_without_script_the_same_text_and_links_and_on_paper_nothing_stays_folded(opened, sampled):
    """A page is loaded with its script once for both."""
    low = {"width": 1280, "height": 100}  # what is not painted takes no time
    with_script, without = opened(viewport=low), opened(viewport=low, java_script_enabled=False)
    folded = 0
    for address in sampled:
        for page in (with_script, without):
            page.goto(address)
        folded += with_script.evaluate(FOLDED)
        with_script.emulate_media(media="print")
        # print.css is loaded when there is nothing better to do
        with_script.wait_for_function(f"() => !({FOLDED})()", timeout=5000)
        with_script.emulate_media(media="screen")
        text, links = json.loads(with_script.evaluate(SAID))
        assert [text, links] == json.loads(without.evaluate(SAID)), address
    assert folded, "there is nothing folded to see"


def test_what_is_stored_is_seen(browser, host):
    """`opened` asks after each test that no page has stored anything; here it is shown that it would be told."""
    own = Windows(browser)
    with own.taken() as window:
        window.page.goto(host)
        assert window.stored() == []
        window.page.evaluate("""async () => { document.cookie = 'a=b'; localStorage.a = sessionStorage.a = 'b';
            await new Promise(done => indexedDB.open('a').onsuccess = done); await caches.open('a') }""")
        places = ("cookie", "localStorage", "sessionStorage", "indexedDB", "caches")
        assert window.stored() == ["cookie a", *(f"{place} of {host}" for place in places)]
    with pytest.raises(AssertionError, match="something was stored"):
        own.close()


def test_a_window_is_used_again_as_if_it_were_new(browser, host):
    own = Windows(browser)
    look = """[innerWidth, matchMedia('print').matches, matchMedia('(prefers-color-scheme: dark)').matches,
        document.querySelectorAll(':hover').length > 2]"""
    with own.taken() as first:
        first.page.goto(host)
        new = first.page.evaluate(look)
        first.page.set_viewport_size({"width": 360, "height": 640})
        first.page.emulate_media(media="print", color_scheme="dark")
        first.page.mouse.move(180, 320)
        first.page.route("**", lambda route: route.abort())
        first.context.new_page()
        assert first.page.evaluate(look) == [360, True, True, True] != new
        with own.taken() as second:
            assert second.context != first.context
    with own.taken() as again, own.taken(has_touch=True) as other:
        assert again is first
        assert not again.page.evaluate(look)[-1]
        assert other.context not in (first.context, second.context)
        again.page.goto(host)
        assert again.page.evaluate(look) == new
        assert len(again.context.pages) == 1
    own.close()
