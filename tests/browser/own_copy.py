"""A reader's own copy of a source, pasted into the page of that source (`test_copy*.py`)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from tests.site.built import Built
from tests.site.records import spans_of

TEXTS = """() => Array.from(document.querySelectorAll('.own-text .source-text'), line => {
  line = line.cloneNode(true);
  line.querySelectorAll('.unseen').forEach(hidden => hidden.remove());
  return line.textContent;
})"""

PASTED = """([type, text]) => {
  const field = document.getElementById('own-text'), data = new DataTransfer();
  data.setData(type, text);
  if (type === 'text/plain') field.value = text;
  field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
}"""

DROPPED = """text => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  document.querySelector('.own-copy').dispatchEvent(
    new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
}"""


@pytest.fixture
def source(opened: Callable[..., Page], real: Built) -> Callable[..., Page]:
    """Opens the page of a source, and in it the part that checks a copy."""

    def open_source(key: str = "scale-ai-stake", language: str = "en", **options: object) -> Page:
        page = opened(real.path(language, "sources", key), **options)
        unfold(page)
        return page

    return open_source


def unfold(page: Page) -> None:
    """Open the part of a source's page that checks a copy."""
    page.locator(".own-copy > summary").click()
    page.locator("#own-text").wait_for()


def paste(page: Page, text: str, kind: str = "text/plain") -> str:
    """Paste a text, and say what the page answers."""
    page.evaluate("document.querySelector('.own-status').textContent = ''")
    page.evaluate(PASTED, [kind, text])
    page.locator(".own-status:not(:empty)").wait_for()
    return status(page)


def status(page: Page) -> str:
    """What the page says of the copy."""
    return page.locator(".own-status").inner_text()


def number_of(site: Built, key: str) -> int:
    """How many passages of a source the dossier quotes, those that its record states included."""
    claims = site.records.dossier.claims.values()
    quoted = {spans_of(item) for claim in claims for item in claim.evidence if item.passage.source == key}
    stated = site.records.dossier.sources[key].stated.values()
    return len(quoted | {tuple((span.start, span.end) for span in passage.spans) for passage in stated})


def deviating(page: Page, state: str) -> Locator:
    """The passages that are "altered", or "missing"."""
    return page.locator(f".own-odd.{state} > ul > li")
