"""Finished pages and files on their way into the tree: each process writes what it made and tells what that was.

So no page's text goes from one process to another, and none is kept until all are made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from sys import intern
from typing import Any

from dossier.frozen import dataclass
from dossier.publish.render import MadeFiles, Rendered
from dossier.publish.staging import StagingTree, WrittenFile
from dossier.publish.verify import Anchors


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a task made, once it is written: the facts it read, its files, and what is known of them.

    Of a page the first file is the page itself, and `anchors` are its own.
    """

    task: str
    facts: tuple[str, ...]
    files: tuple[WrittenFile, ...]
    anchors: Anchors | None = None
    told: Any = None

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of the files, that of a page first."""
        return tuple(file.path for file in self.files)


def write(tree: StagingTree, made: Rendered | MadeFiles) -> Written:
    """Write what a task made into the tree, which is told of it by `note`."""
    if isinstance(made, MadeFiles):
        files = tuple(tree.put(path, data) for path, data in made.files.items())
        return Written(task=made.task, facts=made.facts, files=files, told=made.told)
    files = tuple(tree.put(path, text.encode()) for path, text in _texts(made))
    return Written(task=made.task, facts=made.facts, files=files, anchors=made.anchors)


def note(tree: StagingTree, written: Written) -> Written:
    """Tell the tree which files were written, and give the same back with texts that stand in many places held once."""
    for file in written.files:
        tree.note(file)
    anchors = written.anchors
    if anchors is not None:
        anchors = Anchors(_once(anchors.ids), _once(anchors.links), _once(anchors.cites))
    return replace(written, facts=_once(written.facts), anchors=anchors)


def _texts(page: Rendered) -> Iterator[tuple[str, str]]:
    yield page.path, page.html
    yield from page.beside.items()


def _once(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(intern, texts))
