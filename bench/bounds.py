"""What `check` takes for inputs that are made to take long: `python -m bench.bounds [SHARE] [WORDS …]`.

Each input of `bench.hostile` is checked in a process of its own, at the full allowed size or a share of it, those whose
names hold all the words. Prints CPU seconds, peak memory and the last line of the report; at the end what took more
than the bounds, and 1 if anything did. Linux.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.checker import Checker
from bench.hostile import Hostile, hostile_inputs

SECONDS, MEGABYTES = 10.0, 1_000.0  # that none may exceed
PATIENCE = 300  # CPU seconds after which a check is ended


@dataclass(frozen=True)
class Cost:
    """What a check took, how it ended and what it said last; `report` counts bytes."""

    seconds: float
    megabytes: float
    code: int
    last: str
    report: int

    @property
    def within_bounds(self) -> bool:
        """Whether it ended by itself, in time and with little memory."""
        return self.code in (0, 1) and self.seconds <= SECONDS and self.megabytes <= MEGABYTES


def cost_of(checker: Checker, hostile: Hostile, share: float, patience: int = PATIENCE, form: str = "full") -> Cost:
    """Check an input in a process of its own; it may take `patience` CPU seconds."""
    with tempfile.TemporaryDirectory() as folder:
        root, output = Path(folder) / "dossier", Path(folder) / "output"
        hostile.write(root, share)
        ended = checker.check(root, output, patience=patience, form=form)
        lines = output.read_bytes()[-2000:].decode("utf-8", "replace").strip().splitlines()
        return Cost(
            seconds=ended.seconds,
            megabytes=ended.megabytes,
            code=ended.code,
            last=lines[-1] if lines else "",
            report=output.stat().st_size,
        )


def main(arguments: list[str]) -> int:
    """Measure, and print the table."""
    share = float(arguments.pop(0)) if arguments and arguments[0][0].isdigit() else 1.0
    beyond: list[tuple[str, Cost]] = []
    count = 0
    started = time.monotonic()
    print("  CPU s      MB  report kB  input")
    with Checker() as checker:
        for hostile in hostile_inputs():
            if not all(word in hostile.name for word in arguments):
                continue
            cost = cost_of(checker, hostile, share)
            count += 1
            line = f"{cost.seconds:>7.1f} {cost.megabytes:>7.0f} {cost.report / 1000:>10.0f}  {hostile.name}"
            print(f"{line}: {cost.last[:90]}", flush=True)
            if not cost.within_bounds:
                beyond.append((hostile.name, cost))
    print(
        f"\n{count} inputs in {time.monotonic() - started:.0f} s, {len(beyond)} beyond {SECONDS:.0f} s or "
        f"{MEGABYTES:.0f} MB"
    )
    for name, cost in beyond:
        print(f"{cost.seconds:>7.1f} {cost.megabytes:>7.0f}  {name}: exit {cost.code}")
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
