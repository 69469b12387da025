"""The part of a page that checks a reader's own copy: what it takes, how it is used, and that it gives it to nobody."""

import re

import pytest

from dossier.export.copies import WORDS
from tests.browser.axe import violations
from tests.browser.copying import DROPPED, TEXTS, number_of, paste, source, status
from tests.browser.hosting import hosted
from tests.site.built import PROGRAM

__all__ = ["source"]

pytestmark = pytest.mark.browser


def test_nothing_leaves_the_page(source, opened, real, host):
    page = opened(real.path("en", "sources", "talent-hunt"))
    page.wait_for_load_state("networkidle")
    asked, sockets = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("websocket", lambda one: sockets.append(one.url))
    page.locator(".own-copy > summary").click()
    page.locator("#own-text").wait_for()
    address = page.url
    needs = page.evaluate("dossier.copy.needs.map(one => new URL(one, location.href).href)")
    for _ in range(50):
        if len(asked) == 1 + len(needs):
            break
        page.wait_for_timeout(50)
    assert sorted(asked) == sorted([f"{address}copy.js", *needs])
    assert all(one.startswith(f"{host}assets/") for one in needs)
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


def test_what_cannot_be_checked_is_said(source, real):
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


def test_with_the_keyboard_alone(source, opened, real):
    page = opened(real.path("de", "sources", "scale-ai-stake"))
    summary = page.locator(".own-copy > summary")
    summary.focus()
    page.keyboard.press("Enter")
    page.locator("#own-text").wait_for()
    page.keyboard.press("Tab")
    active = "document.activeElement.id || document.activeElement.textContent"
    assert page.evaluate(active) == "own-text"
    page.evaluate("text => { document.activeElement.value = text }", real.records.seeds["scale-ai-stake"])
    page.keyboard.press("Tab")
    assert page.evaluate(active) == "Prüfen"
    page.keyboard.press("Enter")
    number = number_of(real, "scale-ai-stake")
    assert status(page) == f"{number} von {number} Textstellen gefunden."
    while page.evaluate(active) != "Nächste":
        page.keyboard.press("Tab")
    for at in (1, 2):
        page.keyboard.press("Enter")
        assert page.locator(".own-at").inner_text().startswith(f"Textstelle {at} von ")
        assert page.locator(".own-text mark.current").first.is_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    all_stops = page.locator(".own-at").inner_text().split(" ")
    assert all_stops[1] == all_stops[3], "before the first comes the last"
    page.keyboard.press("Escape")
    assert page.evaluate(active) == "own-text"
    page.keyboard.press("Escape")
    assert not page.locator("#own-text").is_visible()
    assert summary.evaluate("one => one === document.activeElement")
    page.keyboard.press("Enter")
    assert page.locator("#own-text").input_value(), "what was pasted is still there"


def test_clearing_takes_the_text_away(source, real):
    page = source()
    paste(page, real.records.seeds["scale-ai-stake"])
    page.get_by_role("button", name="Clear").click()
    assert page.locator("#own-text").input_value() == ""
    assert status(page) == ""
    assert page.locator(".own-text > *").count() == 0


@pytest.mark.parametrize(("width", "scheme", "language"), [(360, "dark", "de"), (1280, "light", "en")])
def test_axe_finds_nothing_and_nothing_runs_out_of_the_page(width, scheme, language, source, real):
    seed = real.records.seeds["scale-ai-stake"]
    page = source(
        language=language,
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        bypass_csp=True,
        reduced_motion="reduce",
    )
    text = seed.replace("14,3", "15").replace("Videos by heise", "")
    paste(page, f"Menü\nMenü\nMenü\n{text} {'Wort' * 40}")
    page.locator(".own-ways button").last.click()
    assert page.locator(".own-odd").count() == 2
    assert not violations(page, where=".own-copy")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_a_script_it_says_how_to_check_by_hand(opened, real):
    page = opened(real.path("en", "sources", "scale-ai-stake"), java_script_enabled=False)
    page.locator(".own-copy > summary").click()
    assert page.locator(".own-copy p").inner_text().startswith("By hand:")
    assert page.locator(".own-copy").locator("button, input, textarea").count() == 0


def test_it_works_from_the_disk(source, real):
    page = source(disk=True)
    number = number_of(real, "scale-ai-stake")
    assert paste(page, real.records.seeds["scale-ai-stake"]) == f"{number} of {number} passages found."


def test_on_paper_the_result_stays_and_the_controls_do_not(source, real):
    page = source()
    paste(page, real.records.seeds["scale-ai-stake"])
    page.emulate_media(media="print")
    assert page.locator(".own-text mark").first.is_visible()
    assert not page.locator("#own-text").is_visible()
    assert not page.locator(".own-copy").get_by_role("button").first.is_visible()


def test_another_dossier_is_checked_as_well(browser, ferry):
    with hosted(ferry.output, ferry.base_path) as address:
        page = browser.new_page()
        for key, seed in ferry.records.seeds.items():
            page.goto(f"{address}de/sources/{key}/")
            page.locator(".own-copy > summary").click()
            page.locator("#own-text").wait_for()
            number = number_of(ferry, key)
            assert paste(page, seed) == f"{number} von {number} Textstellen gefunden."
        page.close()


def test_every_word_it_may_say_is_given_and_may_be_said():
    """The program asks for words by name; a name that is misspelled would only be seen when it is said."""
    text = (PROGRAM / "static/copy.js").read_text("utf-8")
    asked = set(re.findall(r"\bwords\.(\w+)", text)) | set(re.findall(r'\b(?:button|filled|line)\("([^"]+)"', text))
    assert asked <= set(WORDS)
    text += (PROGRAM / "static/match.js").read_text("utf-8")
    assert not [one for one in set(WORDS) - asked if f'"{one}"' not in text]
