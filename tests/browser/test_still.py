"""What a page does not do: need its script, store anything, hide on paper what is folded away."""

import pytest

from tests.browser.storage_probe import KEPT
from tests.site.kinds import by_turns

pytestmark = pytest.mark.browser

# All there is to read, and addresses as they are without the script: it shortens `…/index.html` to `…/` on a host.
# What a script alone can do, finding and comparing, is no text of the page, and takes the place of what to do without.
SAID = """() => [document.querySelectorAll('[role=search], .search-without, .listing-ways, .results, .results-more,'
    + '.draft-desk, .draft-without').forEach(one => one.remove()),
  document.body.innerText.split('\\n').map(one => one.trim()).filter(Boolean),
  Array.from(document.links, one => one.href.replace(/index\\.html(?=$|[#?])/, ''))].slice(1)"""

FOLDED = """() => Array.from(document.querySelectorAll('main details:not([open])')).flatMap(one =>
  Array.from(one.querySelectorAll(':scope > :not(summary)'))
    .filter(each => !each.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true}))
    .map(each => each.outerHTML.slice(0, 100)))"""


def test_without_script_the_same_text_and_the_same_links(opened, samples, host):
    with_script, without = opened(), opened(java_script_enabled=False)
    for path in by_turns(samples):
        said = []
        for page in (with_script, without):
            page.goto(host + path.removesuffix("index.html"))
            said.append(page.evaluate(SAID))
        assert said[0][0] == said[1][0], path
        assert said[0][1] == said[1][1], path


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


def test_on_paper_nothing_stays_folded(opened, samples, host, real):
    page = opened()
    folded = 0
    for path in samples[real.languages[0]]:
        page.goto(host + path.removesuffix("index.html"))
        page.emulate_media(media="screen")
        folded += len(page.evaluate(FOLDED))
        page.emulate_media(media="print")
        for _ in range(50):  # print.css is loaded when there is nothing better to do
            if not page.evaluate(FOLDED):
                break
            page.wait_for_timeout(100)
        assert not page.evaluate(FOLDED), path
    assert folded, "there is nothing folded to see"
