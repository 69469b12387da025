"""What every check is given, and how an acknowledged problem is told apart from an open one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dossier.graph.dossier import Dossier
from dossier.graph.index import Index
from dossier.problem import Problem


@dataclass(frozen=True, slots=True)
class Subject:
    """The dossier under examination, with its backlinks."""

    dossier: Dossier
    index: Index


Check = Callable[[Subject], Iterator[Problem]]
