"""What every check is given, and how an acknowledged problem is told apart from an open one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dossier.graph.dossier import Dossier
from dossier.graph.index import Index
from dossier.problem import Problem
from dossier.read.prose import page_file


@dataclass(frozen=True, slots=True)
class Subject:
    """The dossier under examination, with its backlinks. `unread`: ids, seeds and files that could not be read."""

    dossier: Dossier
    index: Index
    unread: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether all annotations could be read: only then one can tell that something is used nowhere."""
        return not any(name.startswith("content/") and name.endswith(".yaml") for name in self.unread)

    def has_page(self, name: str, language: str) -> bool:
        """Whether there is such a page, readable or not."""
        return (name, language) in self.dossier.pages or page_file(name, language) in self.unread


Check = Callable[[Subject], Iterator[Problem]]
