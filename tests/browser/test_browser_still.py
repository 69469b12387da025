"""What a page does not do: move while it loads, need its script, store anything, hide on paper what is folded away."""

import pytest

pytestmark = pytest.mark.browser

# All there is to read, and addresses as they are without the script: it shortens `…/index.html` to `…/` on a host.
# What a script alone can do, finding, is no text of the page, and takes the place of the ways into its list.
SAID = """() => [document.querySelectorAll('[role=search], .search-without, .listing-ways, .results, .results-more')
    .forEach(one => one.remove()), document.body.innerText.split('\\n').map(one => one.trim()).filter(Boolean),
  Array.from(document.links, one => one.href.replace(/index\\.html(?=$|[#?])/, ''))].slice(1)"""

SHIFTS = """() => new Promise(done => {
  const found = [];
  new PerformanceObserver(list => found.push(...list.getEntries())).observe({type: 'layout-shift', buffered: true});
  const named = each => each.node && (each.node.outerHTML || each.node.data || '').slice(0, 80);
  requestAnimationFrame(() => requestAnimationFrame(() => done(
    found.filter(one => one.value >= 0.0001).map(one => one.value + ' ' + one.sources.map(named).join(', ')))));
})"""

FOLDED = """() => Array.from(document.querySelectorAll('main details:not([open])')).flatMap(one =>
  Array.from(one.querySelectorAll(':scope > :not(summary)'))
    .filter(each => !each.checkVisibility({contentVisibilityAuto: true, visibilityProperty: true}))
    .map(each => each.outerHTML.slice(0, 100)))"""


def test_without_script_the_same_text_and_the_same_links(opened, samples, host, real):
    with_script, without = opened(), opened(java_script_enabled=False)
    for language in real.languages:
        for path in samples[language]:
            said = []
            for page in (with_script, without):
                page.goto(host + path.removesuffix("index.html"))
                said.append(page.evaluate(SAID))
            assert said[0][0] == said[1][0], path
            assert said[0][1] == said[1][1], path


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_while_a_page_loads(width, opened, samples, host, real):
    """On a slow phone, with a script that comes late, and on the way down the page."""
    page = opened(viewport={"width": width, "height": 640})
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    found = []
    for path in samples[real.languages[0]]:
        page.goto(host + path.removesuffix("index.html"))
        page.evaluate("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})")
        found += [f"{path}: {one}" for one in page.evaluate(SHIFTS)]
    assert not found, "\n".join(found)


def test_a_page_that_moves_is_seen(opened):
    page = opened()
    page.wait_for_timeout(600)
    assert not page.evaluate(SHIFTS)
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('beforebegin', '<p>late</p>')")
    assert page.evaluate(SHIFTS)


def test_nothing_is_stored(opened, samples, host, real):
    """No cookie, no storage of any sort, no worker; `opened` sees to requests to others."""
    page = opened()
    for path in samples[real.languages[0]]:
        page.goto(host + path.removesuffix("index.html"))
    kept = page.evaluate("""async () => [document.cookie, localStorage.length, sessionStorage.length,
        (await indexedDB.databases()).length, window.caches ? (await caches.keys()).length : 0,
        navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0]""")
    assert kept == ["", 0, 0, 0, 0, 0]


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
