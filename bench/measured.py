"""What a command takes, and how what it takes grows."""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# A process begins with the peak of the one that started it, so that is to be a small one. Seconds, peak, exit status.
_LAUNCHER = """
import os, sys, time
report, *command = sys.argv[1:]
started = time.perf_counter()
pid = os.posix_spawnp(command[0], command, os.environ)
_, status, usage = os.wait4(pid, 0)
with open(report, "w") as file:
    print(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, file=file)
sys.exit(min(os.waitstatus_to_exitcode(status) % 256, 255))
"""
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes of ru_maxrss


@dataclass(frozen=True, slots=True)
class Use:
    """Seconds on the clock and of computing with all its processes, peak MB of the largest of them, what it printed."""

    wall: float
    cpu: float
    peak: float
    printed: str = ""


class CommandFailed(Exception):
    """A command that was to be measured ended with an error; the text is the end of what it printed."""

    @property
    def reason(self) -> str:
        """The first line that names an error, else the last one."""
        lines = [line.strip() for line in str(self).splitlines() if line.strip()]
        return next((line for line in lines if "error" in line.lower()), lines[-1] if lines else "")


def measured(command: Sequence[str], folder: Path | None = None, environment: Mapping[str, str] | None = None) -> Use:
    """Run a command in a folder and measure it. Raises CommandFailed."""
    with tempfile.TemporaryDirectory() as beside:
        report = Path(beside) / "report"
        done = subprocess.run(
            [sys.executable, "-I", "-S", "-c", _LAUNCHER, str(report), *command],
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        text = done.stdout.decode("utf-8", "replace")
        if done.returncode:
            raise CommandFailed(f"{Path(command[0]).name} ended with {done.returncode}:\n{text[-2000:]}")
        wall, cpu, peak = map(float, report.read_text("utf-8").split())
    return Use(wall, cpu, peak * _PEAK_UNIT / 1e6, text)


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of several figures, the lowest and the highest."""

    median: float
    low: float
    high: float


def spread(figures: Sequence[float]) -> Spread:
    """The median of figures, and between what they lie."""
    return Spread(statistics.median(figures), min(figures), max(figures))


def power(sizes: Sequence[float], figures: Sequence[float]) -> float | None:
    """With which power of the size figures grow, by least squares of their logarithms; None for fewer than two sizes.

    1 is in proportion, 2 is all pairs.
    """
    if len(set(sizes)) < 2:
        return None
    across, up = ([math.log(max(value, 1e-9)) for value in values] for values in (sizes, figures))
    return statistics.linear_regression(across, up).slope
