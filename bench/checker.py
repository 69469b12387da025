"""A process that reads the program once and then checks each dossier in a copy of itself, under a limit.

To begin with the program is most of what it takes to check a small dossier. A copy runs `build.py` to its very end, as
a process of its own would; what it takes is counted from its beginning. Linux.
"""

from __future__ import annotations

import json
import os
import resource
import runpy
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROGRAM = Path(__file__).parent.parent


@dataclass(frozen=True)
class Ended:
    """How a copy ended: its exit status, or minus the number of the signal that ended it, and what it took."""

    code: int
    seconds: float  # of CPU time
    megabytes: float  # at most, of memory


class Checker:
    """The process, for as long as a `with` block lasts."""

    def __enter__(self) -> Checker:
        command = [sys.executable, "-m", "bench.checker"]
        self._process = subprocess.Popen(
            command, cwd=PROGRAM, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def check(self, root: Path, output: Path, *, patience: int, form: str) -> Ended:
        """Check a dossier in at most `patience` CPU seconds; what is printed goes to the file `output`."""
        arguments = ["check", "--root", str(root), "--format", form]
        order = {"arguments": arguments, "output": str(output), "patience": patience}
        assert self._process.stdin
        assert self._process.stdout
        print(json.dumps(order), file=self._process.stdin, flush=True)
        return Ended(**json.loads(self._process.stdout.readline()))


def serve() -> None:
    """Do what each line of standard input orders, and answer in a line."""
    import dossier.cli  # noqa: F401  # to have read it

    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            run(**order)
            return
        _, status, usage = os.wait4(child, 0)
        ended = Ended(
            code=os.waitstatus_to_exitcode(status),
            seconds=usage.ru_utime + usage.ru_stime,
            megabytes=usage.ru_maxrss * 1024 / 1e6,
        )
        print(json.dumps(vars(ended)), flush=True)


def run(arguments: list[str], output: str, patience: int) -> Any:
    """Be `build.py`, in a copy: it ends by itself or by its limit."""
    resource.setrlimit(resource.RLIMIT_CPU, (patience, patience))
    written = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for old, new in enumerate((nothing, written, written)):
        os.dup2(new, old)
    sys.argv = ["build.py", *arguments]
    runpy.run_path(str(PROGRAM / "build.py"), run_name="__main__")


if __name__ == "__main__":
    serve()
