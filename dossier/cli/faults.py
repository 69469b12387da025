"""Faults of the machine (a full disk, a missing permission, no memory) end a command with one line; no bug does.

The line tells what the system says, and where. Exit status 2: nothing is wrong with the input, and nothing with the
program.
"""

from __future__ import annotations

import atexit
import errno
import os
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager, suppress
from traceback import walk_tb

import click

STREAMS = ("stdout", "stderr")
NAMES = {"stdout": "standard output", "stderr": "standard error"}


class MachineFault(click.ClickException):
    """The machine does not let a command do its work."""

    exit_code = 2


@contextmanager
def faults_told(consequence: str = "", but: type[Exception] = click.ClickException) -> Iterator[None]:
    """Raises MachineFault, with what comes of it, in place of an exception that the machine is the reason of.

    `but`: exceptions of which somebody else tells.
    """
    try:
        yield
    except (click.ClickException, click.exceptions.Exit, click.Abort, but):
        raise
    except Exception as error:
        line = fault_line(error)
        if line is None:
            raise
        raise MachineFault(f"{line}. {consequence}".strip()) from error


def fault_line(error: BaseException) -> str | None:
    """What the machine did and where, without a full stop; None where an exception is a bug of the program."""
    if isinstance(error, MemoryError):
        return "The memory of this machine is used up"
    if isinstance(error, BrokenExecutor):
        return "A process of this command was ended by the system, mostly for want of memory; --jobs 1 needs less"
    if isinstance(error, RuntimeError) and "can't start new thread" in str(error):
        return "The system lets this command start no more threads"
    if isinstance(error, OSError) and error.errno is not None:  # without a number it is not the system that says so
        reason = error.strerror or os.strerror(error.errno)
        where = _where(error)
        return f"{where}: {reason}" if where else reason
    return fault_line(error.__cause__) if error.__cause__ is not None else None


def _where(error: OSError) -> str:
    """The file, the two of a renaming, the stream or the folder that an error of the system is about."""
    names = [os.fsdecode(name) for name in (error.filename, error.filename2) if isinstance(name, str | bytes)]
    if names:
        return " -> ".join(names)
    for frame, _ in walk_tb(error.__traceback__):
        if frame.f_code is click.echo.__code__:
            return NAMES["stderr" if frame.f_locals.get("err") else "stdout"]
    if error.errno in (errno.EAGAIN, errno.ENOMEM):
        return "a process that this command has to start"
    try:
        os.getcwd()
    except OSError:
        return "the folder in which the command was started"
    return ""


def refuse_closed_streams() -> None:
    """Exit where problems could not be told, and a file that is opened could become standard output."""
    closed = [stream for stream in STREAMS if getattr(sys, stream) is None]
    if closed:
        heard = next((stream for stream in reversed(STREAMS) if stream not in closed), None)
        if heard is not None:
            with suppress(OSError):
                print(f"Error: {NAMES[closed[0]]} is closed.", file=getattr(sys, heard), flush=True)
        sys.exit(MachineFault.exit_code)


def give_up_broken_streams() -> None:
    """Take away a standard stream that takes nothing more: Python would try again at its end, and exit with 120.

    What could not be written is kept in its buffer, and has been told of.
    """
    for name in STREAMS:
        try:
            getattr(sys, name).flush()
        except OSError:
            setattr(sys, name, None)


def leave(status: object) -> None:
    """Exit without giving back the memory piece by piece, as the system takes it all at once anyway.

    For a finished command whose streams are flushed. While something else still runs in this process, nothing is
    done, and Python waits for it when it ends.
    """
    if isinstance(status, int) and threading.active_count() == 1:
        atexit._run_exitfuncs()
        os._exit(status)
