"""A browser for the built site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.hosting import hosted
from tests.browser.own_copy import source
from tests.browser.visits import Visit, Visits, visitor
from tests.browser.windows import Window, Windows
from tests.chromium import FLAGS, MISSING, find, required
from tests.site.built import Built, shared
from tests.site.kinds import Sample, in_languages, samples_across

__all__ = ["source"]

PARTS = 4  # of the visits to the sampled pages

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
def samples(real: Built, ferry: Built, host: str, ferry_host: str, shared_folder: Path) -> dict[str, list[str]]:
    """The addresses, by kind, of the pages that sweeps look at; the real site's richest page of the kind comes first.

    The real site in German, whose words are longer, and the example in English: the page of each kind with the most
    elements, the example's where it holds one that the real site's lacks, and further pages for what none of these has.
    """

    def choose(_: Path) -> list[Sample]:
        return samples_across([in_languages(real.output)["de"], in_languages(ferry.output)["en"]])

    addresses: dict[str, list[str]] = {}
    for sample in shared(shared_folder, "samples", choose):
        address = (host, ferry_host)[sample.site] + sample.path.removesuffix("index.html")
        addresses.setdefault(sample.kind, []).append(address)
    return addresses


@pytest.fixture(scope="session")
def visits(browser: Browser, samples: dict[str, list[str]], shared_folder: Path) -> Iterator[Visits]:
    """Visits to all of these."""
    pages = [(address, kind) for kind, addresses in samples.items() for address in addresses]
    with visitor(browser) as visiting:
        yield Visits(shared_folder / "visits", pages, visiting)


@pytest.fixture(params=range(PARTS), ids="part {}".format)
def visited(visits: Visits, request: pytest.FixtureRequest) -> list[Visit]:
    """A part of the visits: no test is long, and the workers share them."""
    return visits.part(request.param, PARTS)


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Iterator[Windows]:
    """Windows that tests share, once a worker."""
    shared = Windows(browser)
    yield shared
    shared.close()


@pytest.fixture
def opened(windows: Windows, host: str, ferry_host: str, real: Built) -> Iterator[Open]:
    """Opens a page by its path or address; afterwards no page may have asked others, stored anything or complained.

    `others` is the address of one more host that may be asked.
    """
    allowed = [host, ferry_host, real.output.as_uri(), "data:"]
    used: list[Window] = []
    with ExitStack() as stack:

        def open_page(path: str = "", *, disk: bool = False, others: str = "", **options: object) -> Page:
            allowed.extend([others] if others else [])
            used.append(stack.enter_context(windows.taken(**options)))
            page = used[-1].page
            if disk:
                page.goto((real.output / (path or "index.html")).as_uri())
            else:
                page.goto(urljoin(host, path.removesuffix("index.html")))
            return page

        yield open_page
        asked = [address for window in used for address in window.asked]
        assert asked
        assert [stored for window in used for stored in window.stored()] == []
        assert [address for address in asked if not address.startswith(tuple(allowed))] == []
        assert [message for window in used for message in window.said] == []
