"""Work that is shared with forked processes: they find what is in memory, and send back what comes of their part."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeVar

from dossier.check.remembered import Spread, in_turn

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")

ENOUGH = 60  # items; with fewer, a process costs more than it saves


def in_shares(jobs: int, enough: int = ENOUGH) -> Spread:
    """A function that does its work in so many processes, this one included, where there is enough of it.

    A part that another process does not finish, for whatever reason, is done in this one: that costs time only, and an
    error is raised where it can be told.
    """

    def spread(function: Callable[[T], R], items: Sequence[T]) -> Sequence[R]:
        if jobs < 2 or len(items) < enough or not hasattr(os, "fork"):
            return in_turn(function, items)
        bounds = [len(items) * number // jobs for number in range(jobs + 1)]
        mine, *parts = (items[start:end] for start, end in pairwise(bounds))  # neighbours share much of what is read
        helpers: list[_Helper] = []
        try:
            for part in parts:
                helpers.append(_Helper(function, part))
            results = in_turn(function, mine)
            for part, helper in zip(parts, helpers, strict=True):
                theirs = helper.results()
                results += in_turn(function, part) if theirs is None else theirs
        finally:
            for helper in helpers:
                helper.end()
        return results

    return spread


class _Helper:
    """A forked process that calls a function with some items."""

    def __init__(self, function: Callable[[Any], Any], items: Sequence[Any]) -> None:
        from multiprocessing import Pipe  # what few commands need

        self._pid = 0
        self._pipe, writing = Pipe(duplex=False)
        try:
            self._pid = os.fork()
            if not self._pid:
                _work(function, items, writing)
        except OSError:  # the system lets no more processes start
            self._pid = -1
        finally:
            writing.close()

    def results(self) -> list[Any] | None:
        """What came of the items; None where the process did not get to the end."""
        try:
            results: list[Any] = self._pipe.recv()  # from a process of ours, by a pipe that nobody else has
        except (EOFError, OSError):
            return None
        return results

    def end(self) -> None:
        """End the process, if it is still there."""
        self._pipe.close()
        if self._pid > 0:
            with suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)


def _work(function: Callable[[Any], Any], items: Sequence[Any], writing: Connection) -> None:
    """Do the work, send what comes of it, and end: nothing of what the parent would do at its end is done here."""
    try:
        gc.freeze()  # to look for waste in what the parent made would copy it into this process
        writing.send(in_turn(function, items))
    finally:
        os._exit(0)  # what was not sent is missed
