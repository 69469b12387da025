"""Where the tests' time goes, in CPU seconds: `.venv/bin/python -m bench.pace [what pytest takes]`, on Linux.

Counts what this process and everything below it used, browsers and builds included, during each test and its fixtures:
unlike wall-clock seconds that stays nearly the same on a busy machine. It runs one process, so that a test is not
charged for another; what a session shares is charged to the test that first uses it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Mapping
from pathlib import Path

import pytest

TICKS = os.sysconf("SC_CLK_TCK")
FILES, TESTS = 20, 30  # that are printed


def used() -> float:
    """CPU seconds of this process and of all below it, with those that ended and were waited for."""
    parents: dict[int, int] = {}
    seconds: dict[int, float] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        number = int(stat.parent.name)
        parents[number] = int(after_name[1])
        seconds[number] = sum(map(int, after_name[11:15])) / TICKS
    below = {os.getpid()}
    while more := {process for process, parent in parents.items() if parent in below} - below:
        below |= more
    return sum(seconds[process] for process in below)


class Pace:
    """A pytest plugin that notes what each test used."""

    def __init__(self) -> None:
        self.tests: dict[str, float] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """From the first fixture to the end of the last. An ended browser takes its count with it: hence at least 0."""
        before = used()
        result = yield
        self.tests[item.nodeid] = max(0.0, used() - before)
        return result


def show(seconds: Mapping[str, float], most: int) -> None:
    """Print the names that used the most."""
    for name in sorted(seconds, key=lambda name: -seconds[name])[:most]:
        print(f"{seconds[name]:8.1f}  {name}")
    print()


def main(arguments: list[str]) -> int:
    """Run the tests and print the files and the tests that used the most."""
    pace = Pace()
    code = pytest.main(["-q", "-p", "no:xdist", *arguments], plugins=[pace])
    files: dict[str, float] = {}
    for test, seconds in pace.tests.items():
        file = test.partition("::")[0]
        files[file] = files.get(file, 0.0) + seconds
    print(f"\n{sum(files.values()):.0f} s of CPU")
    show(files, FILES)
    show(pace.tests, TESTS)
    return int(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
