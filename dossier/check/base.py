"""What every check is given, and how an acknowledged problem is told apart from an open one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dossier.model.dossier import Dossier
from dossier.model.index import Index
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
        """Whether all annotations and seeds could be read: only then one can tell that something is used nowhere."""
        if any(name.startswith("content/") and name.endswith(".yaml") for name in self.unread):
            return False
        wanted = {item.source for claim in self.dossier.claims.values() for item in claim.record.evidence}
        return wanted <= self.dossier.sources.keys()

    def has_page(self, name: str, language: str) -> bool:
        """Whether there is such a page, readable or not."""
        return (name, language) in self.dossier.pages or page_file(name, language) in self.unread


Check = Callable[[Subject], Iterator[Problem]]
