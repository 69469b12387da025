"""Windows of the browser that tests use one after the other: a new one takes ten times as long as a page in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from tests.browser.storage_probe import KEPT

# What can be changed in a window; other options of a context are those of the window for good.
CHANGEABLE: dict[str, object] = {
    "viewport": {"width": 1280, "height": 800},
    "color_scheme": "light",
    "reduced_motion": "no-preference",
}


@dataclass
class Window:
    """A window with a profile of its own, and what happened in it since it was taken."""

    context: BrowserContext
    page: Page
    asked: list[str] = field(default_factory=list)
    """The addresses of all requests."""
    said: list[str] = field(default_factory=list)
    """Errors and warnings in the console, and what scripts threw."""

    def stored(self) -> list[str]:
        """Where the pages that are open have stored something on the reader's machine."""
        cookies = [f"cookie {cookie.get('name')}" for cookie in self.context.cookies()]
        pages = [page for page in self.context.pages if page.url.startswith("http")]
        return [*cookies, *(f"{where} of {page.url}" for page in pages for where in page.evaluate(KEPT))]


class Windows:
    """The windows of a browser; each is of the options it was opened with and goes to one test at a time.

    They may be used again because no test is content with a page that has stored something.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[str, list[Window]] = {}

    @contextmanager
    def taken(self, **options: object) -> Iterator[Window]:
        """A window with the options of a browser context; if something goes wrong inside it is not used again.

        One more option, `stopped`: time passes in it only as far as `page.clock.run_for` lets it.
        """
        changeable = {name: options.pop(name, value) for name, value in CHANGEABLE.items()}
        free = self._free.setdefault(repr(sorted(options.items())), [])
        window = _as_new(free.pop(), changeable) if free else self._opened({**changeable, **options})
        try:
            yield window
        except BaseException:
            window.context.close()
            raise
        free.append(window)

    def close(self) -> None:
        """Close all; raises AssertionError if any site has stored something in the meantime."""
        for window in (window for free in self._free.values() for window in free):
            state = window.context.storage_state()
            window.context.close()
            if state["cookies"] or state["origins"]:
                raise AssertionError(f"something was stored: {state}")

    def _opened(self, options: dict[str, object]) -> Window:
        stopped = options.pop("stopped", False)
        context = self._browser.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(15_000)
        if stopped:
            context.clock.install(time=0)
            context.clock.pause_at(1000)
        window = Window(context, context.new_page())

        def note(message: ConsoleMessage) -> None:
            if message.type in ("error", "warning"):
                window.said.append(f"{message.type}: {message.text}")

        context.on("request", lambda request: window.asked.append(request.url))
        context.on("console", note)
        context.on("weberror", lambda error: window.said.append(f"thrown: {error.error}"))
        return window


def _as_new(window: Window, changeable: dict[str, object]) -> Window:
    """A window that was used, without what a test can leave behind: other pages, size, colours, medium, pointer."""
    for page in window.context.pages:
        if page is not window.page:
            page.close()
    if window.page.is_closed():
        window.page = window.context.new_page()
    window.context.unroute_all()
    window.page.unroute_all()
    window.page.mouse.move(-1, -1)
    if window.page.viewport_size != changeable["viewport"]:
        window.page.set_viewport_size(changeable["viewport"])  # type: ignore[arg-type]
    window.page.emulate_media(
        media="null",
        color_scheme=changeable["color_scheme"],  # type: ignore[arg-type]
        reduced_motion=changeable["reduced_motion"],  # type: ignore[arg-type]
    )
    window.asked.clear()
    window.said.clear()
    return window
