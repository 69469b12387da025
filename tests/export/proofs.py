"""Runs the tools of others over a built site's data, in their own environment (`.venv-proof`, made by `make test`)."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

PROGRAM = Path(__file__).parent.parent.parent
PYTHON = PROGRAM / ".venv-proof" / "bin" / "python"


class Tools:
    """The programs of `tests/proof/`, each started when it is first asked and then asked again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder  # for what the tools say besides
        self._running: dict[str, subprocess.Popen[str]] = {}
        self._answers: dict[tuple[str, Path], Any] = {}

    def __enter__(self) -> Tools:
        needed()
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._running.values():
            process.communicate(timeout=60)

    def ask(self, tool: str, data: Path, words: Iterable[str] = ()) -> Any:
        """What a tool says of a folder of data, and of these words of the vocabulary."""
        if (tool, data) not in self._answers:
            process = self._running.get(tool) or self._start(tool)
            if process.stdin is None or process.stdout is None:
                raise RuntimeError("it was started with pipes")
            print(json.dumps([str(data), sorted(words)]), file=process.stdin, flush=True)
            line = process.stdout.readline()
            if not line:
                raise AssertionError(f"{tool} ended:\n{self._said(tool).read_text('utf-8')}")
            self._answers[(tool, data)] = json.loads(line)
        return self._answers[(tool, data)]

    def _start(self, tool: str) -> subprocess.Popen[str]:
        command = [str(PYTHON), "-W", "ignore", "-m", f"tests.proof.with_{tool}"]
        with self._said(tool).open("w") as said:
            self._running[tool] = subprocess.Popen(
                command, cwd=PROGRAM, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, encoding="utf-8"
            )
        return self._running[tool]

    def _said(self, tool: str) -> Path:
        return self.folder / f"{tool}.txt"


def needed() -> None:
    """Skip without the tools; under CI=true that is an error."""
    if not PYTHON.exists():
        if os.environ.get("CI"):
            raise AssertionError("there is no .venv-proof: `make test` makes it")
        pytest.skip("there is no .venv-proof: `make test` makes it")
