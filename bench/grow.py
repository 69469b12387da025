"""How `check` grows with the dossier: `python -m bench.grow [CLAIMS …]`, on Linux or macOS.

Checks dossiers that `bench.generate` makes up, each in a process of its own, and prints CPU seconds, peak memory, and
with which power of the number of claims the CPU seconds grow: 1 is in proportion, 2 is all pairs.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from bench.generate import Generator
from bench.measured import CommandFailed, measured, power

PROGRAM = Path(__file__).parent.parent
SIZES = (1_000, 3_000, 10_000)


def main(arguments: list[str]) -> int:
    """Print the table; 1 where a dossier is not sound, which would not be a fair measure."""
    sizes = tuple(map(int, arguments)) or SIZES
    seconds: list[float] = []
    print("claims   CPU s   MB peak   power since the size before")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            Generator(size, ("en", "de")).write(Path(folder))
            check = [sys.executable, str(PROGRAM / "build.py"), "check", "--root", folder, "--format", "concise"]
            try:
                use = measured(check)
            except CommandFailed as error:
                print(error, file=sys.stderr)
                return 1
        if "warning[" in use.printed:
            print(use.printed[-2000:], file=sys.stderr)
            return 1
        seconds.append(use.cpu)
        since = power(sizes[len(seconds) - 2 : len(seconds)], seconds[-2:]) if len(seconds) > 1 else None
        print(f"{size:>6,} {use.cpu:>7.1f} {use.peak:>9.0f}   {'' if since is None else f'{since:.2f}'}", flush=True)
    over_all = power(sizes, seconds)
    if over_all is not None:
        print(f"over all: {over_all:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
