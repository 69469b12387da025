"""What a page does not do: need its script, store anything, hide on paper what is folded away."""

import json

import pytest

from tests.browser.storage_probe import KEPT

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
    context = browser.new_context()
    page = context.new_page()
    page.goto(host)
    assert page.evaluate(KEPT) == []
    page.evaluate("""async () => { document.cookie = 'a=b'; localStorage.a = sessionStorage.a = 'b';
        await new Promise(done => indexedDB.open('a').onsuccess = done); await caches.open('a') }""")
    assert page.evaluate(KEPT) == ["cookie", "localStorage", "sessionStorage", "indexedDB", "caches"]
    context.close()
