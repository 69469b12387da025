"""A browser for the built site."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.browser.hosting import hosted
from tests.browser.own_copy import source
from tests.browser.storage_probe import KEPT
from tests.chromium import FLAGS, MISSING, find, required
from tests.site.built import Built
from tests.site.kinds import in_languages, samples_of

__all__ = ["source"]

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, once a worker."""
    path = find()
    if path is None:
        (pytest.fail if required() else pytest.skip)(MISSING)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def host(real: Built) -> Iterator[str]:
    """The real site on a host; its start page's address."""
    with hosted(real.output, real.base_path) as address:
        yield address


@pytest.fixture(scope="session")
def samples(real: Built) -> dict[str, list[str]]:
    """In each language pages that together hold all that each kind of page is made of, the one with the most first."""
    found = in_languages(real.output)
    return {language: [path for paths in samples_of(found[language]).values() for path in paths] for language in found}


@pytest.fixture
def opened(browser: Browser, host: str, real: Built) -> Iterator[Open]:
    """Opens a page of the site; afterwards no page may have asked anybody else, stored anything or complained."""
    contexts: list[BrowserContext] = []
    asked: list[str] = []
    said: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            said.append(f"{message.type}: {message.text}")

    def open_page(path: str = "", *, disk: bool = False, **options: object) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})  # type: ignore[arg-type]
        context.set_default_timeout(15_000)
        contexts.append(context)
        context.on("request", lambda request: asked.append(request.url))
        context.on("console", note)
        context.on("weberror", lambda error: said.append(f"thrown: {error.error}"))
        page = context.new_page()
        page.goto((real.output / (path or "index.html")).as_uri() if disk else host + path.removesuffix("index.html"))
        return page

    yield open_page
    for context in contexts:
        stored = context.storage_state()
        assert not stored["cookies"]
        assert not stored["origins"], "something was stored"
        for page in context.pages:
            if page.url.startswith("http"):
                assert page.evaluate(KEPT) == []
        context.close()
    assert asked
    outside = [url for url in asked if not url.startswith((host, real.output.as_uri(), "data:"))]
    assert not outside, outside
    assert not said, said
