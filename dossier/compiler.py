"""The program in one screenful: files are read, linked and checked; the result is a dossier, or problems."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace

from dossier.check import RuleResult, check
from dossier.check.remembered import InOrder, Spread, digest_of_history, in_turn
from dossier.check.suppressions import Acknowledged
from dossier.check.unread import TextsUnread, texts_unread
from dossier.frozen import dataclass
from dossier.model.dossier import Dossier
from dossier.model.index import Index, build_index
from dossier.model.link import link
from dossier.problem import Problem, has_errors, in_order
from dossier.read.files import Files
from dossier.read.history import HISTORY
from dossier.read.load import FilesRead, load


@dataclass(slots=True)
class Memory:
    """What one compilation leaves to the next: it is only faster by it. Holds no more than the last one read."""

    files: FilesRead = field(default_factory=dict)
    in_order: InOrder = field(default_factory=InOrder)
    dossier: Dossier | None = None


@dataclass(frozen=True, slots=True)
class Compiled:
    """The result of a compilation. `dossier` and `index` are there unless settings or vocabulary are unreadable.

    `unread` says of which texts something was not checked, since nothing reads it in their language.
    """

    dossier: Dossier | None
    index: Index | None
    problems: tuple[Problem, ...]
    acknowledged: tuple[Acknowledged, ...] = ()
    results: tuple[RuleResult, ...] = ()
    unread: tuple[TextsUnread, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether it may be published."""
        return self.dossier is not None and not has_errors(self.problems)


def compile_dossier(
    files: Files,
    read_problems: tuple[Problem, ...] = (),
    phase: Callable[[str], None] = lambda _: None,
    *,
    memory: Memory | None = None,
    spread: Spread = in_turn,
) -> Compiled:
    """Read, link and check. `read_problems` are those met while the files were read from disk.

    `phase` is told which of the three begins. What has not changed since it was put into `memory` is not done again,
    and the memory is brought up to date. `spread` may have other processes examine a part.
    """
    memory = Memory() if memory is None else memory
    phase("reading")
    problems = list(read_problems)
    records, unreadable = load(files, {problem.place.path for problem in read_problems}, memory.files)
    problems += unreadable
    phase("linking")
    dossier, unlinked = link(records, memory.dossier)
    problems += unlinked
    if dossier is None:
        return Compiled(None, None, in_order(problems))
    index = build_index(dossier)
    phase("checking")
    history = digest_of_history(files.content.get(HISTORY))
    checked = check(dossier, index, records.broken, problems, before=memory.in_order, history=history, spread=spread)
    memory.in_order, memory.dossier = checked.in_order, dossier
    return Compiled(
        dossier,
        replace(index, unchecked=checked.unchecked),
        in_order(checked.problems),
        acknowledged=checked.acknowledged,
        results=checked.results,
        unread=tuple(texts_unread(dossier, index)),
    )
