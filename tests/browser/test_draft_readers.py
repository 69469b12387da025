"""The readers of the page of drafts say what the program's say, of the vectors and of all that the dossiers tell."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from dossier.export.draft import word_lists
from dossier.pages.draft import DATA, SCRIPTS
from dossier.text.languages import LANGUAGES
from dossier.text.tokens import tokenise
from tests.readers import SCRIPT, name_list, read, vectors
from tests.site.built import Built
from tests.vectors import SCRIPTS as TEXTS

pytestmark = pytest.mark.browser

READERS = ("readings", "cues", "sentences", "names")
STATIC = Path(__file__).parents[2] / "static"


@pytest.fixture(scope="module")
def readers(browser: Browser, real: Built) -> Iterator[Page]:
    """A page that has the scripts and the dossier."""
    page = browser.new_page()
    for name in SCRIPTS[:-1]:
        page.add_script_tag(path=STATIC / name)
    page.add_script_tag(path=real.output / DATA)
    yield page
    page.close()


def floats(value: object) -> object:
    """Numbers as both languages have them: a script knows no others."""
    if isinstance(value, list):
        return [floats(item) for item in value]
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def compared(page: Page, reader: str, rows: list[tuple[str, str]]) -> list[object]:
    """The rows that are read otherwise, with both readings."""
    wrong: list[object] = []
    for language in sorted({language for language, _ in rows}):
        texts = [text for code, text in rows if code == language]
        theirs = page.evaluate(SCRIPT, [reader, language, texts, name_list(), word_lists(LANGUAGES[language])])
        for text, reading in zip(texts, theirs, strict=True):
            wanted = read(reader, language, text)
            if floats(reading) != floats(wanted):
                wrong.append((language, text, wanted, reading))
    return wrong


@pytest.mark.parametrize("reader", READERS)
def test_the_page_reads_the_vectors(readers: Page, reader: str) -> None:
    rows = [(code, text) for code, text, _ in vectors(reader)]
    assert compared(readers, reader, rows) == []


def test_the_page_cuts_texts_of_any_script(readers: Page) -> None:
    assert compared(readers, "sentences", [("en", text) for _, text, _ in TEXTS]) == []


@pytest.mark.parametrize("reader", ["readings", "cues", "sentences"])
@pytest.mark.parametrize("name", ["real", "ferry"])
def test_the_page_reads_every_statement_and_passage(
    readers: Page, reader: str, name: str, request: pytest.FixtureRequest
) -> None:
    dossier = request.getfixturevalue(name).records.dossier
    rows = [
        (language, text) for claim in dossier.claims.values() for language, text in claim.record.statement.texts.items()
    ]
    rows += [
        (dossier.sources[item.record.source].language, quote)
        for claim in dossier.claims.values()
        for item in claim.evidence
        for quote in item.record.quote
    ]
    rows += [(page.language, sentence.text) for page in dossier.pages.values() for sentence in page.sentences()]
    known = [(language, text) for language, text in dict.fromkeys(rows) if language in dossier.languages]
    assert len(known) > 20
    assert compared(readers, reader, known) == []


def test_the_page_puts_german_number_words_together(readers: Page) -> None:
    numbers = LANGUAGES["de"].numbers
    parts = ["", "eins", *sorted(numbers.cardinals.keys() - numbers.alone)]
    words = [*parts[2:], *(before + "hundert" + after for before in ("", "ein", "sieben") for after in parts)]
    words += [before + "tausend" + after for before in ("", "ein", "zwölf") for after in words]
    assert len(words) > 900
    assert all(read("readings", "de", word) for word in words)
    assert compared(readers, "readings", [("de", word) for word in words]) == []


ADDRESSES = (
    "7@8.de.9",
    "ask a.5@b.12-c.x9. now",
    "@5@6.de",
    "4@@b.5",
    "https://e.org/5@x.de",
    "(www.x.de/5@6.7)",
    "5@6 7.8",
)


@pytest.mark.parametrize("text", [*ADDRESSES, pytest.param("a-" * 400_000 + " a@", id="long")])
def test_the_page_tells_the_same_tokens_apart(browser: Browser, text: str) -> None:
    """Also in a pasted picture, long and without a space, where `\\S+@` would be sought from each word to the end."""
    page = browser.new_page()
    page.add_script_tag(path=STATIC / "draft-tokens.js")
    script = "text => Draft.tokenise(text).map(token => [token.kind, token.start, token.end].join()).join(' ')"
    told_apart = page.evaluate(script, text).split()
    assert told_apart == [f"{token.kind},{token.start},{token.end}" for token in tokenise(text)]
    page.close()
