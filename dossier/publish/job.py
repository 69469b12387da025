"""One run of Pelican: what its plugin is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import field
from pathlib import Path

from dossier.components.social_cards import Card
from dossier.frozen import dataclass
from dossier.model.facts import Log
from dossier.pages.registry import FilesTask, Task
from dossier.publish.render import MadeFiles, Rendered
from dossier.publish.staging import StagingTree, WrittenTwice
from dossier.publish.written import Written, note, write

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


@contextmanager
def _once_only() -> Iterator[None]:
    try:
        yield
    except WrittenTwice as error:
        raise PelicanFailed(f"two pages want one address: {error}") from error


@dataclass(slots=True)
class Job:
    """The pages to make, the prose pages by the file they are written in, and what was written, by path and by task."""

    root: Path
    tree: StagingTree  # where they are written
    tasks: Sequence[Task]
    prose: Mapping[str, Task]
    jobs: int  # processes
    tick: Callable[[], None]  # called after each page that is not prose
    log: Log | None = None  # where it is noted what pages read
    files: Sequence[FilesTask] = ()  # to be made beside the pages
    late: Callable[[Mapping[str, Written]], Sequence[Task]] = lambda _: ()  # pages that tell of the files
    elsewhere: Elsewhere | None = None
    pages: dict[str, Written] = field(default_factory=dict)
    made_files: dict[str, Written] = field(default_factory=dict)

    def write(self, made: Rendered | MadeFiles) -> Written:
        """Write what a task made, in the process that made it. Two pages at one address are a bug."""
        with _once_only():
            return write(self.tree, made)

    def put(self, written: Written) -> None:
        """Take account of what was written."""
        with _once_only():  # two processes may have taken a file over
            written = note(self.tree, written)
        if written.anchors is None:
            self.made_files[written.task] = written
        else:
            self.pages[written.paths[0]] = written

    def relative(self, source_path: str) -> str:
        """The path below the root of a file that Pelican found."""
        return Path(source_path).relative_to(self.root).as_posix()
