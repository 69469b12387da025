"""The state of reading one page: what was read so far, and checks that wait until an element is complete."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tests.site.audit.known import Known
from tests.site.audit.page import EMBED, PINNED, PageRead
from tests.site.audit.where import Gathered
from tests.site.html_tree import Element


class Reading:
    """The walk through one page. Checks that need a complete element wait in `later`."""

    def __init__(self, known: Known, read: PageRead, document: Element) -> None:
        self.known = known
        self.records = known.records
        self.dossier = known.records.dossier
        self.support = known.records.index.support
        self.read = read
        self.path = read.path
        self.language = read.language
        self.document = document
        self.numbers: list[tuple[str, str]] = []  # the claim and the number of each citation
        self.spans: list[tuple[Gathered, int, int]] = []  # citations of several entries, by the element they stand in
        self.later: list[Callable[[], None]] = []
        self.begun: dict[str, Gathered] = {}  # source entries, which may go on in rows of a table
        self.embed = EMBED.match(read.path) is not None
        self.pinned = PINNED.fullmatch(read.path) is not None

    def say(self, problem: str) -> None:
        """Add a problem of the page."""
        self.read.problems.append(problem)

    def say_all(self, problems: Iterable[str]) -> None:
        """Add several problems."""
        for problem in problems:
            self.say(problem)
