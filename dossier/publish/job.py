"""One run of Pelican: what its plugin is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dossier.components.social_cards import Card
from dossier.model.facts import Log
from dossier.pages.registry import FilesTask, Task
from dossier.publish.render import MadeFiles, Rendered

JOB = "DOSSIER_JOB"  # the setting of Pelican that carries the job to the plugin


class PelicanFailed(Exception):
    """Pelican logged an error or did not do what it was asked; on its own it would have gone on and exited with 0."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Other machines that make pages, of which they are told the keys of the tasks, and draw cards.

    Work is under way as soon as the function returns; the results come in order.
    """

    pages: Callable[[Sequence[str]], Iterator[Rendered]]
    cards: Callable[[Sequence[Card]], Iterator[bytes]]


@dataclass(slots=True)
class Job:
    """The pages to make, the prose pages by the file they are written in, and the finished pages by path."""

    root: Path
    tasks: Sequence[Task]
    prose: Mapping[str, Task]
    jobs: int  # processes
    tick: Callable[[], None]  # called after each page that is not prose
    log: Log | None = None  # where it is noted what pages read
    files: Sequence[FilesTask] = ()  # to be made beside the pages
    late: Callable[[Mapping[str, MadeFiles]], Sequence[Task]] = lambda _: ()  # pages that tell of the files
    elsewhere: Elsewhere | None = None
    pages: dict[str, Rendered] = field(default_factory=dict)
    made_files: dict[str, MadeFiles] = field(default_factory=dict)

    def put(self, page: Rendered | MadeFiles) -> None:
        """Take a finished page, or files; two pages at one address are a bug."""
        if isinstance(page, MadeFiles):
            self.made_files[page.task] = page
            return
        if page.path in self.pages:
            raise PelicanFailed(f"two pages want to be written to {page.path}")
        self.pages[page.path] = page

    def relative(self, source_path: str) -> str:
        """The path below the root of a file that Pelican found."""
        return Path(source_path).relative_to(self.root).as_posix()
