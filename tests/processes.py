"""Processes that do a part of a test: at once with others, killed in the middle, short of something."""

from __future__ import annotations

import contextlib
import os
import runpy
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from tests.site.built import EPOCH, PROGRAM

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


class Program:
    """`build.py` in a process of its own, a fork of this one: it has read the program and its templates already.

    That is a tenth of the time of a fresh process, and all else is as in one: its streams and signals are real, it
    leads a group of processes, and it ends as Python ends. What depends on how the program is read needs a fresh one.

    `first`: done in the process before, as a shell would: streams closed or led elsewhere, signals passed over.
    """

    def __init__(
        self,
        *arguments: str | Path,
        cwd: Path = PROGRAM,
        first: Callable[[], object] = lambda: None,
        **environment: str,
    ) -> None:
        self._streams = [tempfile.TemporaryFile() for _ in range(2)]  # noqa: SIM115
        self._environment = {"SOURCE_DATE_EPOCH": EPOCH, **environment}
        self.pid = os.fork()
        if self.pid == 0:
            try:
                self._prepare(cwd)
                first()
                _run([str(PROGRAM / "build.py"), *map(str, arguments)])
            finally:
                os._exit(1)

    def _prepare(self, cwd: Path) -> None:
        signal.alarm(PATIENCE)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.setsid()
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        for number, stream in enumerate(self._streams, 1):
            os.dup2(stream.fileno(), number)
        os.environ.update(self._environment)
        os.chdir(cwd)

    def said(self) -> list[str]:
        """What it has written so far, to standard output and to standard error."""
        return [os.pread(stream.fileno(), 1_000_000, 0).decode("utf-8") for stream in self._streams]

    def ended(self) -> subprocess.CompletedProcess[str]:
        """Wait for its end."""
        status = ended(self.pid)
        out, err = self.said()
        for stream in self._streams:
            stream.close()
        return subprocess.CompletedProcess([], status, out, err)


def _run(arguments: list[str]) -> NoReturn:
    """Run a file of Python and end with its status, as the interpreter does; streams are those that are open."""
    sys.stdin, sys.stdout, sys.stderr = _stream(0, "r"), _stream(1, "w"), _stream(2, "w")
    sys.argv = arguments
    status: object = None
    try:
        runpy.run_path(arguments[0], run_name="__main__")
    except SystemExit as end:
        status = end.code
    except BaseException:
        traceback.print_exc()
        status = 1
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except OSError:
        status = 120
    os._exit(status if isinstance(status, int) else status is not None)


def _stream(number: int, mode: str) -> Any:
    """A standard stream; nothing where it is closed."""
    with contextlib.suppress(OSError):
        errors = "backslashreplace" if number == 2 else "strict"
        stream = open(number, mode, encoding="utf-8", errors=errors, closefd=False)  # noqa: SIM115
        if number == 2 and isinstance(stream, TextIOWrapper):
            stream.reconfigure(line_buffering=True)
        return stream
    return None
