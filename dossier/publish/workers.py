"""Processes that work beside the build: forked, so that they find what is in memory, and gone when the build is gone.

A pool's workers wait for work on a pipe that they themselves hold open, so they do not notice when the process that
feeds them is killed: they would wait for ever, and with them whoever reads the output they inherited.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import resource
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from dossier.publish.interrupts import INTERRUPTS, SIGNALS

LOOK = 1.0  # s between two looks at whether the build is still there
CHUNK = 8  # items handed to a worker at a time

Item = TypeVar("Item")
Result = TypeVar("Result")


def ordered_results(
    function: Callable[[Item], Result], items: Sequence[Item], *, jobs: int, enough: int, max_bytes: int = 0
) -> Generator[Result]:
    """The results for all items, in order: by several workers, or in this process below `enough` items.

    With `max_bytes` it is always workers, that may use that much memory each.
    """
    if max_bytes or (jobs > 1 and len(items) >= enough and hasattr(os, "fork")):
        chunks = [items[at : at + CHUNK] for at in range(0, len(items), CHUNK)]
        with workers(jobs, max_bytes) as pool:  # not `pool.map`, which cancels what is left: a pool that is ended trips
            waiting = deque(pool.submit(_all, function, chunk) for chunk in chunks)
            while waiting:
                yield from waiting.popleft().result()
    else:
        yield from map(function, items)


def _all(function: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    return [function(item) for item in items]


@contextmanager
def workers(jobs: int, max_bytes: int = 0) -> Iterator[ProcessPoolExecutor]:
    """That many workers, of that much memory each if it is given; for systems that can fork.

    Whatever goes wrong while they are used ends them at once.
    """
    context: Any = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(os.getpid(), max_bytes))
    try:
        yield pool
    except BaseException:
        with INTERRUPTS.shielded():
            children = multiprocessing.active_children()  # some, where the system let no more of them start
            for child in children:
                child.kill()
            pool.shutdown()
            for child in children:
                child.join()
        raise
    pool.shutdown()


def grant_seconds(seconds: int, *, in_all: int) -> None:
    """Have the system end this process when it has computed for that many seconds from now, or `in_all`."""
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    until = min(int(time.process_time()) + 1 + seconds, in_all)
    resource.setrlimit(resource.RLIMIT_CPU, (until if hard == resource.RLIM_INFINITY else min(until, hard), hard))


def _begin(parent: int, max_bytes: int) -> None:
    """Make this process end when its parent is gone, leave it to the parent what Ctrl-C does, and bound its memory."""
    gc.freeze()  # what the parent made stays: to look for waste in it would copy it into this process, page by page
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN if number == signal.SIGINT else signal.SIG_DFL)
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    if max_bytes:
        _lower(resource.RLIMIT_AS, max_bytes)
        _lower(resource.RLIMIT_CORE, 0)  # a process that is ended leaves no image of itself behind


def _lower(what: int, limit: int) -> None:
    soft, hard = resource.getrlimit(what)
    resource.setrlimit(what, (limit if soft == resource.RLIM_INFINITY else min(limit, soft), hard))


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK)
    os._exit(1)  # nobody is left to tell
