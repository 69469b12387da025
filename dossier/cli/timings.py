"""Where a build's time goes: `--timings`, a line a phase, and `--profile`, a file for `python -m pstats`."""

from __future__ import annotations

import cProfile
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dossier.frozen import dataclass

START = "starting"


@dataclass(frozen=True, slots=True)
class Seconds:
    """What passed: on the clock, of computing in this process, and in the processes that it started and saw end."""

    wall: float = 0.0
    here: float = 0.0
    workers: float = 0.0

    def __add__(self, other: Seconds) -> Seconds:
        return Seconds(self.wall + other.wall, self.here + other.here, self.workers + other.workers)

    def __sub__(self, other: Seconds) -> Seconds:
        return Seconds(self.wall - other.wall, self.here - other.here, self.workers - other.workers)


def elapsed() -> Seconds:
    """What passed since the clocks were set to nothing, whenever that was."""
    ended = os.times()
    return Seconds(time.perf_counter(), time.process_time(), ended.children_user + ended.children_system)


class Timings:
    """Seconds by phase. What was before the first one is that of starting: Python, and the libraries that were read."""

    def __init__(self) -> None:
        self.phases: dict[str, Seconds] = {}
        self._phase, at = START, elapsed()
        # Until now little was waited for, and the clock tells nothing of it: it took as long as it computed.
        self._since = Seconds(at.wall - at.here, 0.0, 0.0)

    def begin(self, phase: str) -> None:
        """End the phase that lasts, and begin another, or go on with one that was interrupted."""
        at = elapsed()
        self.phases[self._phase] = self.phases.get(self._phase, Seconds()) + (at - self._since)
        self._phase, self._since = phase, at

    def table(self) -> str:
        """A line for each phase that has ended, and one for all."""
        rows = {**self.phases, "in all": sum(self.phases.values(), Seconds())}
        lines = [f"{'phase':<12} {'wall s':>8} {'CPU s':>8} {'of workers':>11}"]
        lines += [
            f"{name:<12} {took.wall:>8.3f} {took.here:>8.3f} {took.workers:>11.3f}" for name, took in rows.items()
        ]
        return "\n".join(lines)


@contextmanager
def profiled(path: Path | None) -> Iterator[None]:
    """Note every call of this process and write it to `path`, if there is one, also after a failure."""
    if path is None:
        yield
        return
    profiler = cProfile.Profile()
    profiler.enable()
    try:
        yield
    finally:
        profiler.disable()
        profiler.dump_stats(path)
