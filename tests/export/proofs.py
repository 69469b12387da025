"""Runs the tools of others over a built site's data, in their own environment (`.venv-proof`, made by `make test`)."""

from __future__ import annotations

import json
import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

PROGRAM = Path(__file__).parent.parent.parent
PYTHON = PROGRAM / ".venv-proof" / "bin" / "python"


@cache
def proof(tool: str, data: Path, *arguments: str) -> Any:
    """What `tests/proof/with_<tool>.py` prints of the folder `data`; skips where the tools are not installed.

    They take seconds to start: the same question is asked once a session.
    """
    needed()
    script = PROGRAM / "tests" / "proof" / f"with_{tool}.py"
    done = run(str(PYTHON), "-W", "ignore", str(script), str(data), *arguments)
    return json.loads(done)


def needed() -> None:
    """Skip without the tools; under CI=true that is an error."""
    if not PYTHON.exists():
        if os.environ.get("CI"):
            raise AssertionError("there is no .venv-proof: `make test` makes it")
        pytest.skip("there is no .venv-proof: `make test` makes it")


def run(*command: str, cwd: Path | None = None) -> str:
    """What a command prints; whatever else than success is an error, with what it said."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", timeout=120, check=False)
    if done.returncode:
        raise AssertionError(f"{' '.join(command)}\n{done.stdout}\n{done.stderr}")
    return done.stdout
