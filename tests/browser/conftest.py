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
from tests.site.kinds import in_languages, samples_across

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
def ferry_host(ferry: Built) -> Iterator[str]:
    """The example on a host; its start page's address."""
    with hosted(ferry.output, ferry.base_path) as address:
        yield address


@pytest.fixture(scope="session")
def samples(real: Built, ferry: Built, host: str, ferry_host: str) -> dict[str, list[str]]:
    """The addresses, by kind, of the pages that sweeps look at; the real site's richest page of the kind comes first.

    The real site in German, whose words are longer, and the example in English: of either the page of each kind with
    the most elements, and further pages for every element and class that none of these has.
    """
    sites = [in_languages(real.output)["de"], in_languages(ferry.output)["en"]]
    addresses: dict[str, list[str]] = {}
    for sample in samples_across(sites):
        address = (host, ferry_host)[sample.site] + sample.path.removesuffix("index.html")
        addresses.setdefault(sample.kind, []).append(address)
    return addresses


@pytest.fixture(scope="session")
def sampled(samples: dict[str, list[str]]) -> list[str]:
    """All of these addresses."""
    return [address for addresses in samples.values() for address in addresses]


def by_turns(samples: dict[str, list[str]], turn: int) -> list[str]:
    """One page of each kind, the real site's and the example's in turn; turn 1 has those that turn 0 has not."""
    return [addresses[(number + turn) % min(2, len(addresses))] for number, addresses in enumerate(samples.values())]


@pytest.fixture
def opened(browser: Browser, host: str, ferry_host: str, real: Built) -> Iterator[Open]:
    """Opens a page of the site; afterwards no page may have asked anybody else, stored anything or complained.

    `others` is the address of one more host that may be asked.
    """
    contexts: list[BrowserContext] = []
    asked: list[str] = []
    allowed = [host, ferry_host, real.output.as_uri(), "data:"]
    said: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            said.append(f"{message.type}: {message.text}")

    def open_page(path: str = "", *, disk: bool = False, others: str = "", **options: object) -> Page:
        allowed.extend([others] if others else [])
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
    outside = [url for url in asked if not url.startswith(tuple(allowed))]
    assert not outside, outside
    assert not said, said
