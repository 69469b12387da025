"""The writer of sites: a whole new tree beside the old one, then a swap.

Killed at any moment, the site is the old one or the new one. Files that did not change are hard links to the old
tree's, so that a rebuild writes little. Nothing is ever written outside the new tree.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

from dossier.publish.interrupts import INTERRUPTS

MARKER = ".annotated-dossier"
_MARKER_TEXT = b"This folder is made by build.py; whatever else is put here is lost with the next build.\n"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux: swap two paths in one step


class ForeignOutput(Exception):
    """The output folder holds something that this program did not put there."""


class StagingTree:
    """A new tree in the making. Use it as a context: leaving it without `swap` removes it."""

    def __init__(self, output: Path) -> None:
        self.output = output
        self.path = output.parent / f".{output.name}.new-{os.getpid()}"
        self.files: dict[str, int] = {}

    def __enter__(self) -> StagingTree:
        self._recover()
        _refuse_foreign(self.output)
        self.output.parent.mkdir(parents=True, exist_ok=True)
        self.path.mkdir()
        self.write(MARKER, _MARKER_TEXT)
        return self

    def __exit__(self, *_: object) -> None:
        with INTERRUPTS.shielded():
            shutil.rmtree(self.path, ignore_errors=True)

    def write(self, path: str, data: bytes) -> None:
        """Write one file; `path` is relative, with forward slashes, and may be written once only."""
        parts = PurePosixPath(path).parts
        plain = bool(parts) and "/".join(parts) == path  # neither absolute nor `a//b` nor `./a`: one name for one file
        if not plain or ".." in parts or "\\" in path or ":" in path or path in self.files:
            raise ValueError(f"{path!r} cannot be written: outside the tree, or written before")
        target = self.path.joinpath(*parts)
        if not target.parent.resolve().is_relative_to(self.path.resolve()):
            raise ValueError(f"{path!r} leads out of the tree")
        target.parent.mkdir(parents=True, exist_ok=True)
        self.files[path] = len(data)
        old = self.output.joinpath(*parts)
        if _same(old, data):
            with contextlib.suppress(OSError):
                os.link(old, target, follow_symlinks=False)
                return
        target.write_bytes(data)

    def keep(self, path: str, whole: Callable[[bytes], bool]) -> bool:
        """Take a file over from the old tree as it is, if it is there and `whole`; its name must tell its content."""
        old = self.output.joinpath(*PurePosixPath(path).parts)
        try:
            data = b"" if old.is_symlink() else old.read_bytes()
        except OSError:
            return False
        if not whole(data):
            return False
        self.write(path, data)
        return True

    def foreign_files(self) -> list[str]:
        """Files in the tree that were not written through it: there must be none."""
        files = (path.relative_to(self.path).as_posix() for path in self.path.rglob("*") if not path.is_dir())
        return sorted(path for path in files if path not in self.files)

    def swap(self) -> None:
        """Put the new tree in the old one's place; the old one is removed after."""
        old = self.output.parent / f".{self.output.name}.old-{os.getpid()}"
        if not self.output.exists():
            self.path.rename(self.output)
            return
        if _exchange(self.path, self.output):
            self.path.rename(old)
        else:  # no such step on this system: for an instant there is no site, and `_recover` mends a kill in it
            self.output.rename(old)
            self.path.rename(self.output)
        shutil.rmtree(old, ignore_errors=True)

    def _recover(self) -> None:
        """Clean up after a build that was killed: bring the old site back if it stands aside, remove the rest."""
        for left in sorted(self.output.parent.glob(f".{self.output.name}.old-*")):
            if not self.output.exists():
                left.rename(self.output)
        for left in self._leftovers():
            shutil.rmtree(left, ignore_errors=True)

    def _leftovers(self) -> Iterator[Path]:
        for word in ("old", "new"):
            for left in self.output.parent.glob(f".{self.output.name}.{word}-*"):
                number = left.name.rpartition("-")[2]
                if number.isdigit() and (int(number) == os.getpid() or not _alive(int(number))):
                    yield left


def _refuse_foreign(output: Path) -> None:
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise ForeignOutput(f"{output} is not a folder of its own; choose another --output")
    if output.is_dir() and any(output.iterdir()) and not (output / MARKER).is_file():
        raise ForeignOutput(f"{output} holds files that were not made here; choose another --output, or empty it")


def _same(old: Path, data: bytes) -> bool:
    try:
        return not old.is_symlink() and old.stat().st_size == len(data) and old.read_bytes() == data
    except OSError:
        return False


def _exchange(first: Path, second: Path) -> bool:
    """Swap two folders in one step; False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    with contextlib.suppress(OSError, AttributeError):
        rename = ctypes.CDLL(None, use_errno=True).renameat2
        done = rename(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE)
        return bool(done == 0)
    return False


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
