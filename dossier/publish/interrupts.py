"""Signals that end a command: it cleans up behind itself, and what must be done whole is done before.

SIGTERM and SIGHUP do as Ctrl-C does; by themselves they would end the process where it stands.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
SIGNALS = tuple(signal.Signals[name] for name in NAMES if name in signal.Signals.__members__)


class Ended(SystemExit):
    """A signal ends the command. The exit status is 128 and the signal's number, as shells have it."""

    def __init__(self, number: signal.Signals) -> None:
        super().__init__(128 + number)
        self.signal = number


class Interrupts:
    """What signals do to this process. There is one of it, since signals know no other owner."""

    def __init__(self) -> None:
        self.received: signal.Signals | None = None  # the first one
        self._process = os.getpid()
        self._shields = 0

    @contextmanager
    def handled(self) -> Iterator[None]:
        """In here a signal raises Ended; but one that the process was started to pass over, as by `nohup`, does not."""
        self._process, self.received = os.getpid(), None
        before = {}
        if threading.current_thread() is threading.main_thread():  # only there Python takes handlers
            before = {number: signal.getsignal(number) for number in SIGNALS}
            before = {number: old for number, old in before.items() if old not in (signal.SIG_IGN, None)}
            for number in before:
                signal.signal(number, self._handle)
        try:
            yield
        finally:
            for number, old in before.items():
                signal.signal(number, old)

    @contextmanager
    def shielded(self) -> Iterator[None]:
        """In here a signal waits until all is done; if one was received before, there is nothing left to raise."""
        before = self.received
        self._shields += 1
        try:
            yield
        finally:
            self._shields -= 1
        if self.received is not None and before is None and not self._shields:
            raise Ended(self.received)

    def _handle(self, number: int, _: FrameType | None) -> None:
        if os.getpid() != self._process:
            os._exit(128 + number)  # a forked process: what the signal ends is not its own to clean up
        self.received = self.received or signal.Signals(number)
        if not self._shields:
            raise Ended(signal.Signals(number))


INTERRUPTS = Interrupts()
