"""Who states something, where and when, makes a sentence no less like a claim."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from bench.draft import loaded, script_of
from tests.contexts import site_of

pytestmark = pytest.mark.browser

# A sentence as it is, and with the words that say where it stands; both hold the same.
ATTRIBUTED = {
    "en": (
        "Meta gets round requirements of competition law",
        [
            "Meta gets round requirements of competition law, heise writes.",
            "According to the article by heise, Meta gets round requirements of competition law.",
            "As of the undated article, Meta gets round requirements of competition law.",
        ],
    ),
    "de": (
        "Meta umgeht wettbewerbsrechtliche Auflagen.",
        [
            "Meta umgeht wettbewerbsrechtliche Auflagen, schreibt heise.",
            "Meta umgeht dem Artikel von heise zufolge wettbewerbsrechtliche Auflagen.",
            "Meta umgeht, Stand des undatierten Artikels, wettbewerbsrechtliche Auflagen.",
        ],
    ),
}
# What stands beside such words and is no part of them.
KEPT = {
    "en": ("Meta plans to invest “this year”, counting from the article by heise, 72 billion dollars.", 2),
    "de": ("Meta will dem Artikel von heise zufolge in diesem Jahr 72 Milliarden Dollar investieren.", 2),
}

READ = """([code, text]) => {
  const world = window.loadedDossier = window.loadedDossier || Draft.load(window.DossierDraft);
  const read = Draft.read1(world, text, code);
  const named = [...read.named].map(one => world.entities[one].id);
  return [[...read.stems].sort(), named.sort(), read.figures.length];
}"""


@pytest.mark.parametrize("language", ["en", "de"])
def test_attribution_is_no_part_of_what_is_stated(browser: Browser, language: str) -> None:
    page = loaded(browser, script_of(site_of("real")))
    bare, attributed = ATTRIBUTED[language]
    wanted = page.evaluate(READ, [language, bare])
    assert wanted[0], "there are words to compare"
    for text in attributed:
        assert page.evaluate(READ, [language, text]) == wanted, text
    text, figures = KEPT[language]
    assert page.evaluate(READ, [language, text])[2] == figures
    page.close()
