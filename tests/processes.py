"""Processes that do a part of a test: at once with others, killed in the middle, short of something."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

PATIENCE = 60  # seconds until a process that hangs is ended


def begun(work: Callable[[], object]) -> int:
    """The number of a process that does some work; it ends with status 0, or 1 where the work raises anything."""
    child = os.fork()
    if child == 0:
        signal.alarm(PATIENCE)
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return child


def ended(child: int) -> int:
    """The status with which a process ended, or minus the number of the signal that ended it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def in_child(work: Callable[[], object]) -> int:
    """The status of a process that does some work."""
    return ended(begun(work))


def at_call(number: int, act: Callable[[], object]) -> None:
    """Have `act` done before call number `number` (from 1) of anything that is not Python: all that touches disk is."""
    calls = 0

    def count(_frame: FrameType, event: str, _what: Any) -> None:
        nonlocal calls
        calls += event == "c_call"
        if calls == number:
            sys.setprofile(None)
            act()

    sys.setprofile(count)


def calls_of(work: Callable[[], object]) -> int:
    """How many such calls some work makes."""
    calls = 0

    def count(_frame: FrameType, event: str, _what: Any) -> None:
        nonlocal calls
        calls += event == "c_call"

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def kill() -> None:
    """End this process as nothing can prevent."""
    os.kill(os.getpid(), signal.SIGKILL)
