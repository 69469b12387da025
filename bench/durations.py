"""Where the time of the tests goes: `python -m bench.durations JUNIT`.

JUNIT is what `pytest --junitxml=JUNIT` writes. Prints the seconds and the number of tests of every file, then the
slowest tests. The seconds are those of a clock: on a busy machine they say which tests are slow, not how slow.
"""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

SLOWEST = 20  # tests that are named


def durations(junit: Path) -> list[tuple[float, str, str]]:
    """Seconds, file and name of every test."""
    cases = ElementTree.parse(junit).iter("testcase")
    return [(float(case.get("time", 0)), case.get("classname", ""), case.get("name", "")) for case in cases]


def report(tests: list[tuple[float, str, str]]) -> str:
    """The sum, every file and the slowest tests, each from the slowest."""
    number = Counter(file for _, file, _ in tests)
    seconds = {file: sum(taken for taken, other, _ in tests if other == file) for file in number}
    lines = [f"{sum(seconds.values()):8.1f} s {len(tests):5} in all"]
    slowest_first = sorted(seconds, key=lambda file: -seconds[file])
    lines += [f"{seconds[file]:8.1f} s {number[file]:5} {file}" for file in slowest_first]
    slowest = sorted(tests, reverse=True)[:SLOWEST]
    return "\n".join([*lines, "", *(f"{taken:8.1f} s {file}::{name}" for taken, file, name in slowest)])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(report(durations(Path(sys.argv[1]))))
