"""From the start page to the source in a browser, with and without JavaScript, from a host and from a disk."""

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("language", "script", "disk"),
    [("en", True, False), ("en", False, True), ("de", True, True), ("de", False, False)],
    ids=["en, host", "en, disk, no script", "de, disk", "de, host, no script"],
)
def test_from_the_start_page_to_the_source_by_clicking(language, script, disk, opened, real):
    """Start page, person, source entry, claim, passage in the source: each is one click."""
    page = opened(real.path(language), disk=disk, java_script_enabled=script)
    person = page.locator("main .people-groups .entity-rows > li > a[href*='people/']").first
    name = person.inner_text()
    person.click()
    page.wait_for_url("**/people/*/**")
    assert page.locator("h1").inner_text() == name
    mark = page.locator("main a.cite.mark").first
    claim = mark.get_attribute("href").rpartition("#cite-")[2]
    mark.click()
    page.wait_for_url(f"**/people/*/*#cite-{claim}")
    assert page.locator(":target q").count() or page.locator(":target a.cite").count()
    page.locator(":target a.cite").first.click()
    page.wait_for_url(f"**/claims/{claim}/**")
    assert page.locator("h1 a.cite").get_attribute("href").endswith(f"#cite-{claim}")
    page.locator(f"#cite-{claim} .evidence a[href*='/sources/']").first.click()
    page.wait_for_url("**/sources/*/**#p-*")
    assert page.locator(":target").count() == 1
    assert page.evaluate("document.documentElement.lang") == language if script else True


def test_the_language_switch_leads_to_the_same_page(opened, real):
    key = next(iter(real.records.dossier.claims))
    page = opened(real.path("en", "claims", key))
    page.locator(".languages a[hreflang=de]").click()
    page.wait_for_url(f"**/de/claims/{key}/**")
    assert page.locator("html").get_attribute("lang") == "de"


def test_an_address_that_does_not_exist_shows_the_way_back_at_any_depth(opened, host):
    page = opened()
    for path in ("nowhere", "de/nowhere/", "claims/a/b/c/d.html"):
        answer = page.request.get(host + path)
        assert answer.status == 404
    find = """html => Array.from(new DOMParser().parseFromString(html, "text/html").querySelectorAll("main a"),
        link => link.getAttribute("href"))"""
    links = page.evaluate(find, answer.text())
    assert links
    for link in links:
        assert page.request.get("/".join(host.split("/")[:3]) + link).status == 200


def test_style_and_script_are_loaded_from_a_host_and_from_a_disk(opened):
    """The policy in the page allows the site's own files wherever it stands."""
    for disk in (False, True):
        page = opened(disk=disk)
        assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") in ("absolute", "fixed")
        page.locator("main a.cite.mark").first.hover()
        page.wait_for_selector(".card.shown")


def test_keyboard_meets_the_skip_link_first_and_it_leads_to_the_content(opened, real):
    page = opened(real.path("en", "people"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0, "it must be seen when focused"
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_keyboard_goes_through_the_whole_page_and_shows_where_it_is(opened, real):
    """Every stop is visible and has a mark of its own."""
    page = opened(real.path("en", "claims", next(iter(real.records.dossier.claims))))
    seen = set()
    for _ in range(25):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => { const element = document.activeElement, box = element.getBoundingClientRect();
            const style = getComputedStyle(element);
            return [element.outerHTML.slice(0, 120), style.outlineStyle, box.width * box.height] }"""
        )
        assert stop[1] != "none", stop
        assert stop[2] > 0, stop
        seen.add(stop[0])
    assert len(seen) > 10
