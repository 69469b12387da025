"""A reader's own copy of a source is taken as text, pasted, dropped or from a file, and given to nobody."""

import pytest

from tests.browser.own_copy import DROPPED, TEXTS, number_of, paste, status

pytestmark = pytest.mark.browser


def test_nothing_leaves_the_page(opened, real, host):
    page = opened(real.path("en", "sources", "talent-hunt"))
    page.wait_for_load_state("networkidle")
    asked, sockets = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda socket: sockets.append(socket.url))
    page.locator(".own-copy > summary").click()
    page.locator("#own-text").wait_for()
    address = page.url
    needs = page.evaluate("dossier.copy.needs.map(path => new URL(path, location.href).href)")
    for _ in range(50):
        if len(asked) == 1 + len(needs):
            break
        page.wait_for_timeout(50)
    assert sorted(asked) == sorted([f"{address}copy.js", *needs])
    assert all(address.startswith(f"{host}assets/") for address in needs)
    asked.clear()
    text = real.records.seeds["talent-hunt"]
    html = f"<p>{text}</p><img src='{host}a.png' onerror='document.title = 1'><script>document.title = 2</script>"
    title = page.title()
    paste(page, text)
    paste(page, f"<!doctype html><body>{html}")
    paste(page, html, "text/html")
    page.evaluate(DROPPED, text)
    page.locator("#own-file").set_input_files({"name": "a.html", "mimeType": "text/html", "buffer": html.encode()})
    page.get_by_role("button", name="Next").click()
    page.wait_for_timeout(300)
    assert not asked
    assert not sockets
    assert page.url == address
    assert page.title() == title
    kept = page.evaluate("""async () => [document.cookie, localStorage.length, sessionStorage.length,
        (await indexedDB.databases()).length, (await caches.keys()).length, history.state]""")
    assert kept == ["", 0, 0, 0, 0, None]


def test_a_web_page_is_reduced_to_its_text(source, real):
    seed, number = real.records.seeds["scale-ai-stake"], number_of(real, "scale-ai-stake")
    page = source()
    lines = "".join(f"<p>{line.replace(' ', '<b> </b>', 1)}</p>" for line in seed.splitlines())
    head = "<head><title>Kein Text</title><style>p {}</style></head>"
    nav = "<nav style='a: \"b>c\"' onclick='d()'><a title='e > f' href=x>Menü</a></nav>"
    html = f"<html>{head}{nav}{lines}<script>1</script>"
    for kind in ("text/plain", "text/html"):
        page.get_by_role("button", name="Clear").click()
        assert paste(page, html, kind) == f"{number} of {number} passages found."
        shown = page.evaluate(TEXTS)
        assert shown[0] == "Menü"
        assert not {"Kein Text", "p {}", "1"} & set(shown)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_is_read_in_whatever_it_was_written(encoding, source, real):
    key = "scale-ai-stake"
    page = source(key)
    text = real.records.seeds[key].encode("cp1252", "ignore").decode("cp1252")
    file = {"name": "artikel.txt", "mimeType": "text/plain", "buffer": text.encode(encoding)}
    page.locator("#own-file").set_input_files(file)
    page.locator(".own-found").wait_for()
    assert status(page) == f"{number_of(real, key)} of {number_of(real, key)} passages found."


def test_what_cannot_be_checked_is_said(source):
    page = source()
    most = page.evaluate("dossier.copy.most")
    page.get_by_role("button", name="Check").click()
    assert status(page) == "There is no text to check yet."
    assert paste(page, "x" * (most + 1)).startswith(f"That is too long: at most {most:,} characters")
    assert paste(page, "Ein ganz anderer Text. " * 50).startswith("None of the passages")
    assert not page.locator(".own-found").is_visible()
    for name, data in (("a.pdf", b"%PDF-1.7 x"), ("a.docx", b"PK\3\4\0\0"), ("a.txt", b"x" * (4 * most + 1))):
        page.evaluate("document.querySelector('.own-status').textContent = ''")
        page.locator("#own-file").set_input_files({"name": name, "mimeType": "application/x", "buffer": data})
        page.locator(".own-status:not(:empty)").wait_for()
        assert ("too long" if name == "a.txt" else "no text that can be read") in status(page)


def test_markup_in_a_text_stays_text(source, real):
    page = source()
    evil = "<img src=x onerror=alert(1)> <mark>Meta</mark> &amp; <script>alert(2)</script>"
    paste(page, f"{evil}\n{real.records.seeds['scale-ai-stake']}")
    assert evil in page.evaluate(TEXTS)
    assert page.locator(".own-text img, .own-text script").count() == 0


def test_clearing_takes_the_text_away(source, real):
    page = source()
    paste(page, real.records.seeds["scale-ai-stake"])
    page.get_by_role("button", name="Clear").click()
    assert page.locator("#own-text").input_value() == ""
    assert status(page) == ""
    assert page.locator(".own-text > *").count() == 0
