"""What all that reads a page for the audit shares: the page, what was found on it, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from tests.site.found import EMBED, PINNED, Gathered, PageRead

if TYPE_CHECKING:
    from tests.site.audit import Audit


class Notes:
    """Notes on one page. What can only be judged when an element is complete waits in `later`."""

    def __init__(self, audit: Audit, read: PageRead, soup: BeautifulSoup) -> None:
        self.audit = audit
        self.records = audit.records
        self.read = read
        self.soup = soup
        self.numbers: list[tuple[str, str]] = []  # the claim and the number of each citation
        self.later: list[Callable[[], None]] = []
        self.begun: dict[str, Gathered] = {}  # source entries, which may go on in rows of a table
        self.embed = EMBED.match(read.path) is not None
        self.pinned = PINNED.fullmatch(read.path) is not None

    def _say(self, problem: str) -> None:
        self.read.problems.append(problem)

    def _said_all(self, problems: Iterable[str]) -> None:
        for problem in problems:
            self._say(problem)
