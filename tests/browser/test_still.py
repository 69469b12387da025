"""What a page does not do: need its script, store anything, hide on paper what is folded away."""

import pytest

from tests.browser.windows import Windows

pytestmark = pytest.mark.browser


def test_without_script_the_same_text_and_links(visited):
    for visit in visited:
        assert visit.with_script == visit.without_script, visit.address


def test_on_paper_nothing_stays_folded(visited):
    assert any(visit.folded for visit in visited), "there is nothing folded to see"
    assert not [visit.address for visit in visited if visit.folded_on_paper]


def test_no_page_asks_another_host_complains_or_stores_anything(visited):
    for visit in visited:
        assert [*visit.outside, *visit.said, *visit.stored] == [], visit.address


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
        document.querySelectorAll(':hover').length]"""
    with own.taken() as first:
        first.page.goto(host)
        assert first.page.evaluate(look) == [1280, False, False, 0]
        first.page.set_viewport_size({"width": 360, "height": 640})
        first.page.emulate_media(media="print", color_scheme="dark")
        first.page.mouse.move(180, 320)
        first.page.route("**", lambda route: route.abort())
        first.context.new_page()
        assert all(first.page.evaluate(look))
        with own.taken() as second:
            assert second.context != first.context
    with own.taken(color_scheme="dark", viewport={"width": 640, "height": 480}) as again:
        assert again is first
        assert again.page.evaluate(look)[-1] == 0
        again.page.goto(host)
        assert again.page.evaluate(look) == [640, False, True, 0]
    with own.taken() as again, own.taken(has_touch=True) as other:
        assert again is first
        assert other.context not in (first.context, second.context)
        again.page.goto(host)
        assert again.page.evaluate(look) == [1280, False, False, 0]
        assert len(again.context.pages) == 1
    own.close()
