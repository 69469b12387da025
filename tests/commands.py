"""The commands in this process, on a dossier on disk, and what a change to it makes of it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from dossier import cli
from dossier.compiler import compile_dossier
from dossier.read.files import read_root


def run(*arguments: str | Path) -> Result:
    """What becomes of `build.py` with these arguments."""
    return CliRunner().invoke(cli.main, [str(argument) for argument in arguments])


def codes_of(root: Path) -> list[str]:
    """The code of every problem that `check` would find, each once."""
    files, problems = read_root(root)
    return sorted({problem.code for problem in compile_dossier(files, tuple(problems)).problems})


def change(root: Path, path: str, old: str, new: str) -> None:
    """Write something else wherever `old` stands in a file; it must stand there."""
    text = (root / path).read_text("utf-8")
    if old not in text:
        raise AssertionError(f"{old!r} does not stand in {path}")
    (root / path).write_text(text.replace(old, new), "utf-8")
