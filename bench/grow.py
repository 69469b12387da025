"""How `check` grows with the dossier: `python -m bench.grow [CLAIMS …]`, on Linux or macOS.

Checks dossiers that `bench.generate` makes up, each in a process of its own, and prints CPU seconds, peak memory, and
with which power of the number of claims the CPU seconds grow: 1 is in proportion, 2 is all pairs.
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.generate import Generator

PROGRAM = Path(__file__).parent.parent
SIZES = (1_000, 3_000, 10_000)
_PEAK_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes of ru_maxrss


def measured(root: Path, output: Path) -> tuple[float, float, int]:
    """CPU seconds and peak memory in MB of checking the dossier in `root`, and how it ended; it prints to `output`."""
    with output.open("wb") as written:
        process = subprocess.Popen(
            [sys.executable, str(PROGRAM / "build.py"), "check", "--root", str(root), "--format", "concise"],
            stdout=written,
            stderr=subprocess.STDOUT,
        )
        _, status, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _PEAK_UNIT / 1e6, os.waitstatus_to_exitcode(status)


def main(arguments: list[str]) -> int:
    """Print the table; 1 where a dossier is not sound, which would not be a fair measure."""
    sizes = tuple(map(int, arguments)) or SIZES
    seconds: list[float] = []
    print("claims   CPU s   MB peak   power since the size before")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root, output = Path(folder) / "dossier", Path(folder) / "output"
            Generator(size, ("en", "de")).write(root)
            used, peak, code = measured(root, output)
            if code or b"warning[" in output.read_bytes():
                print(output.read_text("utf-8")[-2000:], file=sys.stderr)
                return 1
        power = ""
        if seconds:
            before = sizes[len(seconds) - 1]
            power = f"{math.log(used / seconds[-1]) / math.log(size / before):.2f}"
        seconds.append(used)
        print(f"{size:>6,} {used:>7.1f} {peak:>9.0f}   {power}", flush=True)
    if len(sizes) > 1:
        print(f"over all: {math.log(seconds[-1] / seconds[0]) / math.log(sizes[-1] / sizes[0]):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
