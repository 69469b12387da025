"""The sound dossier in `tests/base/`, and what becomes of it when files are laid over it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from dossier import report
from dossier.compiler import Compiled, compile_dossier
from dossier.problem import Problem
from dossier.read.files import Files, read_root

BASE = Path(__file__).parent / "base"
_HASH = re.compile(r"\{sha256 ([^}]+)\}")  # in a content file: the hash of that seed, which nobody can type


@cache
def base() -> Files:
    """The files of the sound dossier."""
    files, problems = read_root(BASE)
    assert not problems
    return files


def overlay(changes: Mapping[str, str | bytes], without: Iterable[str] = ()) -> Files:
    """The base with `changes` (text by path from the root, seeds also as bytes) laid over it, `without` some files."""
    content, seeds = dict(base().content), dict(base().seeds)
    for path, text in changes.items():
        if path.startswith("seeds/"):
            seeds[path.removeprefix("seeds/")] = text.encode() if isinstance(text, str) else text
    for path, text in changes.items():
        if not path.startswith("seeds/"):
            assert isinstance(text, str), f"{path}: content is text; bytes are what `read_root` is given"
            content[path] = _HASH.sub(lambda name: hashlib.sha256(seeds[name[1]]).hexdigest(), text)
    for path in without:
        (seeds if path.startswith("seeds/") else content).pop(path.removeprefix("seeds/"))
    return Files(dict(sorted(content.items())), seeds)


def compiled(changes: Mapping[str, str | bytes], without: Iterable[str] = ()) -> Compiled:
    """What the compiler makes of the base with `changes`."""
    return compile_dossier(overlay(changes, without))


def write_files(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below `root`, by path."""
    for path, data in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data.encode() if isinstance(data, str) else data)


def codes(problems: Iterable[Problem]) -> list[str]:
    """The codes, in the order of the report."""
    return [problem.code for problem in problems]


def full_report(problems: Iterable[Problem], files: Files) -> str:
    """What `build.py check` prints for these problems."""
    lines = {
        **files.content,
        **{f"seeds/{name}": data.decode("utf-8", "replace") for name, data in files.seeds.items()},
    }
    return report.full(problems, lines)
