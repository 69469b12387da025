"""A reader's own copy of a source is checked with the keyboard, from the disk, on paper and in any dossier."""

import re

import pytest

from dossier.export.copies import WORDS
from tests.browser.axe import violations
from tests.browser.hosting import hosted
from tests.browser.own_copy import number_of, paste, status, unfold
from tests.site.built import PROGRAM

pytestmark = pytest.mark.browser


def test_with_the_keyboard_alone(opened, real):
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
    assert summary.evaluate("summary => summary === document.activeElement")
    page.keyboard.press("Enter")
    assert page.locator("#own-text").input_value(), "what was pasted is still there"


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


def test_another_dossier_is_checked_as_well(windows, ferry):
    with hosted(ferry.output, ferry.base_path) as address, windows.taken() as window:
        page = window.page
        for key, seed in ferry.records.seeds.items():
            page.goto(f"{address}de/sources/{key}/")
            unfold(page)
            number = number_of(ferry, key)
            assert paste(page, seed) == f"{number} von {number} Textstellen gefunden."


def test_every_word_it_may_say_is_given_and_may_be_said():
    """The program asks for words by name; a name that is misspelled would only be seen when it is said."""
    text = (PROGRAM / "static/copy.js").read_text("utf-8")
    asked = set(re.findall(r"\bwords\.(\w+)", text)) | set(re.findall(r'\b(?:button|filled|line)\("([^"]+)"', text))
    assert asked <= set(WORDS)
    text += (PROGRAM / "static/match.js").read_text("utf-8")
    assert not [word for word in set(WORDS) - asked if f'"{word}"' not in text]
