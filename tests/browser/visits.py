"""What is measured on every sampled page, in one visit to it with its script and one without.

To load a page takes a browser longer than most of what is measured on it, and tests run on several workers: each page
is visited once, by the worker that comes to it first, and all tests are told what was measured.
"""

from __future__ import annotations

import fcntl
import pickle
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urljoin

from playwright.sync_api import Browser, Page, ViewportSize
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from dossier.components.stylesheets import BUNDLES, blocks
from dossier.pages.registry import KINDS
from tests.browser.axe import APPEARANCE, EVERYTHING, script, violations
from tests.browser.measures import ALONG, FOLDED, HIT, OUTSIDE, SAID, SPACED
from tests.browser.windows import Window, Windows
from tests.site.built import PROGRAM

FILES = {path.name: path.read_bytes() for path in (PROGRAM / "static").glob("*.css") if path.stem != "embed"}
SHEETS = {name.removesuffix(".css"): text for name, text in sorted(blocks(FILES).items())}
ALONE = ("print", "preview", "card", "copy")  # not needed for a page's text
BUNDLE_OF = {kind.name: kind.stylesheet for kind in KINDS}

WIDE, NARROW, LEAST = 1280, 360, 320  # pixels
LOW = 256  # pixels: 1280 by 1024 enlarged four times is 320 by 256, and what is not painted takes no time
STOPS, ALIKE = 60, 2  # of the keyboard on a page, and of those that look alike

Look = tuple[int, Literal["light", "dark"], Mapping[str, object], int]


@dataclass(frozen=True, kw_only=True)
class Visit:
    """What was measured on a page; of whatever is a list of sentences, each is something wrong."""

    address: str
    kind: str
    unstyled: list[tuple[str, str]]
    """Rules for something on the page that its style sheet lacks: the sheet that has it, and the selector."""
    with_script: tuple[list[str], list[str]]
    """The lines of the text and the links."""
    without_script: tuple[list[str], list[str]]
    folded: int
    """The number of parts that are folded away on a screen."""
    folded_on_paper: int
    cut: list[str]
    """At three widths, and at two with the reader's own spacing."""
    unfocused: list[str]
    """Where the keyboard stops: what is hidden or not marked."""
    stops: int
    violations: list[str]
    """What axe finds, at two widths and in two colour schemes."""
    outside: list[str]
    """What was asked for of another host."""
    said: list[str]
    """Errors and warnings in the console."""
    stored: list[str]
    """Where something was stored."""


class Visitor:
    """Visits pages in two windows, with and without their script."""

    def __init__(self, with_script: Window, without_script: Window) -> None:
        self._windows = (with_script, without_script)

    def visit(self, address: str, kind: str) -> Visit:
        """Measure a page; axe looks at all of the real site's in a wide window, and of the example's on a phone."""
        page, plain = (window.page for window in self._windows)
        _resize(page, LEAST)
        for window in self._windows:
            window.asked.clear()
            window.said.clear()
            window.page.goto(address)
        widths = (LEAST, NARROW, WIDE) if "/de/" in address else (LEAST, WIDE, NARROW)
        measured = {
            "unstyled": list(map(tuple, page.evaluate(HIT, _sheets_of_others(kind)))),
            "without_script": plain.evaluate(SAID),
            **_resized(page, widths),
            **_on_paper(page),
            "violations": _axe(page, widths[2], widths[1]),
        }
        return Visit(
            address=address,
            kind=kind,
            outside=[asked for asked in self._asked() if not asked.startswith((urljoin(address, "/"), "data:"))],
            said=[message for window in self._windows for message in window.said],
            stored=self._windows[0].stored(),
            **measured,
        )

    def _asked(self) -> list[str]:
        asked = [address for window in self._windows for address in window.asked]
        if not asked:
            raise AssertionError("requests are not seen")
        return asked


@contextmanager
def visitor(browser: Browser) -> Iterator[Visitor]:
    """A visitor with windows of its own."""
    windows = Windows(browser)
    options = {"viewport": {"width": WIDE, "height": LOW}, "device_scale_factor": 4, "reduced_motion": "reduce"}
    with windows.taken(**options) as first, windows.taken(**options, java_script_enabled=False) as second:
        first.page.add_init_script(script())
        yield Visitor(first, second)
    windows.close()


class Visits:
    """Visits to a number of pages; what was measured is in a folder that all workers see."""

    def __init__(self, folder: Path, pages: Sequence[tuple[str, str]], visitor: Visitor) -> None:
        """`pages`: address and kind of each."""
        self._folder, self._pages, self._visitor = folder, pages, visitor
        folder.mkdir(parents=True, exist_ok=True)

    def part(self, part: int, parts: int) -> list[Visit]:
        """The visits to each `parts`-th page; while another worker is busy with the last of them, others are made."""
        wanted = range(part, len(self._pages), parts)
        for number in (*wanted, *range(len(self._pages))):
            if all(self._file(page).exists() for page in wanted):
                break
            self._make(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        for number in wanted:
            self._make(number, fcntl.LOCK_EX)
        visits: list[Visit] = [pickle.loads(self._file(number).read_bytes()) for number in wanted]
        return visits

    def _file(self, number: int) -> Path:
        return self._folder / f"{number}.pickle"

    def _make(self, number: int, how: int) -> None:
        """Visit a page that nobody has visited; one that is locked by another worker is waited for, or passed over."""
        file = self._file(number)
        if file.exists():
            return
        with file.with_suffix(".lock").open("w") as lock:
            try:
                fcntl.flock(lock, how)
            except BlockingIOError:
                return
            if not file.exists():
                unfinished = file.with_suffix(".part")
                unfinished.write_bytes(pickle.dumps(self._visitor.visit(*self._pages[number])))
                unfinished.rename(file)


def _sheets_of_others(kind: str) -> dict[str, str]:
    """The style sheets that pages of a kind do without; none for an embed, which carries its style in itself."""
    if kind.startswith("embed"):
        return {}
    own = (*ALONE, *BUNDLES[BUNDLE_OF[kind]])
    return {name: text for name, text in SHEETS.items() if name not in own}


def _resize(page: Page, width: int) -> None:
    if page.viewport_size != (size := ViewportSize(width=width, height=LOW)):
        page.set_viewport_size(size)


def _resized(page: Page, widths: Sequence[int]) -> dict[str, object]:
    """What is cut at any width, with the reader's own spacing at two of them, and where the keyboard stops."""
    text: object = None
    cut: list[str] = []
    unfocused: list[str] = []
    stops = 0
    for width in widths:
        _resize(page, width)
        for spacing in ("", SPACED) if width != NARROW else ("",):
            spaced = " with the reader's own spacing" if spacing else ""
            problems = page.evaluate(OUTSIDE, [width, spacing])
            cut += [f"at {width} px{spaced}: {problem}" for problem in problems]
        if width == WIDE:  # as wide as the window without the script
            text = page.evaluate(SAID)
        if width != LEAST:
            page.keyboard.press("Tab")
            order, problems = page.evaluate(ALONG, [STOPS, ALIKE])
            unfocused += [f"at {width} px: {problem}" for problem in problems]
            stops += len(order)
    return {"with_script": text, "cut": cut, "unfocused": unfocused, "stops": stops}


def _on_paper(page: Page) -> dict[str, object]:
    """How many parts are folded away on a screen, and on paper."""
    folded = left = page.evaluate(FOLDED)
    if folded:
        page.emulate_media(media="print")
        with suppress(PlaywrightTimeout):  # print.css is loaded when there is nothing better to do
            page.wait_for_function(f"() => !({FOLDED})()", timeout=5000)
        left = page.evaluate(FOLDED)
        page.emulate_media(media="null")
    return {"folded": folded, "folded_on_paper": left}


def _axe(page: Page, first: int, second: int) -> list[str]:
    """What axe finds: at one width everything in light colours, at another in the dark what that can change."""
    problems: list[str] = []
    looks: tuple[Look, Look] = ((first, "light", EVERYTHING, 2), (second, "dark", APPEARANCE, 1))
    for width, scheme, rules, alike in looks:
        _resize(page, width)
        page.emulate_media(color_scheme=scheme)
        problems += [f"{width} px, {scheme}: {problem}" for problem in violations(page, rules, alike=alike)]
    page.emulate_media(color_scheme="light")
    return problems
