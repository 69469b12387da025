"""The program in one screenful: files are read, linked and checked; the result is a dossier, or problems."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dossier.check import RuleResult, check
from dossier.check.suppressions import Acknowledged
from dossier.model.dossier import Dossier
from dossier.model.index import Index, build_index
from dossier.model.link import link
from dossier.problem import Problem, has_errors, in_order
from dossier.read.files import Files
from dossier.read.load import load


@dataclass(frozen=True, slots=True)
class Compiled:
    """The result of a compilation. `dossier` and `index` are there unless settings or vocabulary are unreadable."""

    dossier: Dossier | None
    index: Index | None
    problems: tuple[Problem, ...]
    acknowledged: tuple[Acknowledged, ...] = ()
    results: tuple[RuleResult, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether it may be published."""
        return self.dossier is not None and not has_errors(self.problems)


def compile_dossier(
    files: Files, read_problems: tuple[Problem, ...] = (), phase: Callable[[str], None] = lambda _: None
) -> Compiled:
    """Read, link and check. `read_problems` are those met while the files were read from disk.

    `phase` is told which of the three begins.
    """
    phase("reading")
    problems = list(read_problems)
    records, unreadable = load(files, unread={problem.place.path for problem in read_problems})
    problems += unreadable
    phase("linking")
    dossier, unlinked = link(records)
    problems += unlinked
    if dossier is None:
        return Compiled(None, None, in_order(problems))
    index = build_index(dossier)
    phase("checking")
    checked = check(dossier, index, records.broken, problems)
    return Compiled(
        dossier, index, in_order(checked.problems), acknowledged=checked.acknowledged, results=checked.results
    )
