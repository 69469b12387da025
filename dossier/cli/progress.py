"""What a terminal shows while a command works: the phase it is in, and how many of the pages are made."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PAGES = "pages"  # the phase whose parts are counted


class ProgressBar:
    """A bar on standard error; where that is no terminal, nothing at all. A context: leaving it takes the bar away."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._task: TaskID | None = None
        self._pages = 0

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def phase(self, name: str) -> None:
        """Say what is done now."""
        if not sys.stderr.isatty():
            return
        if self._progress is None:
            from rich.console import Console
            from rich.progress import Progress

            console = Console(stderr=True)  # what else is printed stays as it is: the bar is stopped before
            self._progress = Progress(console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
            self._progress.start()
        if self._task is not None:
            self._progress.remove_task(self._task)
        self._task = self._progress.add_task(name, total=self._pages if name == PAGES else None)
        self._progress.refresh()  # a phase may be over before its time would come

    def start(self, pages: int) -> None:
        """How many pages will be made."""
        self._pages = pages

    def tick(self) -> None:
        """One more is made."""
        if self._progress is not None and self._task is not None:
            self._progress.advance(self._task)

    def stop(self) -> None:
        """Take the bar away, as something is printed or all is done; the next phase brings another."""
        if self._progress is not None:
            self._progress.stop()
        self._progress = self._task = None
