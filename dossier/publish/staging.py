"""The writer of sites: a whole new tree beside the old one, then a swap.

Killed at any moment, the site is the old one or the new one. Files that did not change are hard links to the old
tree's, so that a rebuild writes little. Nothing is ever written outside the new tree.

Where the output folder cannot be renamed (a mount point, a folder in one that may not be written) the new tree is made
inside of it (`swap_inside.py`).
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import stat
import sys
from collections.abc import Callable, Collection, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from dossier.publish import swap_inside
from dossier.publish.folders import (
    FILE_MODE,
    FOLDER_MODE,
    PRIVATE,
    files_below,
    make_folder,
    make_folders,
    remove_empty,
    remove_folder,
    set_mode,
    write_file,
)
from dossier.publish.interrupts import INTERRUPTS
from dossier.publish.output_folder import (
    MARKER,
    digest_of,
    is_mount_point,
    is_ours,
    marker_text,
    refuse_foreign,
    strange_files,
)
from dossier.publish.output_lock import alone

NEXT_MARKER = f"{MARKER}.next"
_NOT_PLAIN = frozenset(("", ".", ".."))  # parts of a path that name no file
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # Linux: swap two paths in one step


class WrittenFile(NamedTuple):
    """A file of the new tree: where it stands, how long it is, its digest, and whether the old tree has the same."""

    path: str
    size: int
    digest: str
    unchanged: bool


class WrittenTwice(ValueError):
    """Two things want to be written to one path."""


class StagingTree:
    """A new tree in the making. Use it as a context: leaving it without `swap` removes it.

    `apart`: folders in it of which the marker tells nothing; they have one of their own. `mode`: the permissions of the
    output folder itself.
    """

    def __init__(self, output: Path, *, apart: Collection[str] = (), mode: int = FOLDER_MODE) -> None:
        self.output = output
        self.path = output / swap_inside.NEW
        self.files: dict[str, int] = {}
        self._apart, self._mode = frozenset(apart), mode
        self._digests: dict[str, str] = {}
        self._unchanged: set[str] = set()
        self._folders: dict[str, str] = {}  # of the new tree, those that are there: their whole paths
        self._inside = False
        self._cleaning = contextlib.ExitStack()

    def __enter__(self) -> StagingTree:
        """Raises OutputRefused, OutputBusy, or OSError."""
        with contextlib.ExitStack() as cleaning:
            refuse_foreign(self.output)
            created = make_folders(self.output.parent)
            cleaning.callback(remove_empty, created)
            parent, lock_inside = self.output.parent, self.output / swap_inside.LOCK
            self._inside = self.output.is_dir() and (is_mount_point(self.output) or not os.access(parent, os.W_OK))
            if self._inside or lock_inside.exists():  # it may be a mount point for somebody else alone
                cleaning.enter_context(alone(self.output, lock_inside))
            if not self._inside:
                cleaning.enter_context(alone(self.output, parent / f".{self.output.name}.lock"))
            self._recover()
            refuse_foreign(self.output)
            cleaning.callback(self._remove)
            if not self._inside:
                self.path = _free_name(self.output, "new")
            make_folder(self.path, PRIVATE)
            write_file(self.path / MARKER, marker_text({}))
            self.files[MARKER] = 0
            self._cleaning = cleaning.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        with INTERRUPTS.shielded():
            self._cleaning.close()

    def write(self, path: str, data: bytes) -> None:
        """Write one file; `path` is relative, with forward slashes, and may be written once only."""
        self.note(self.put(path, data))

    def put(self, path: str, data: bytes) -> WrittenFile:
        """Write one file without keeping account of it: in another process, whose account would be lost with it."""
        self._check(path)
        try:
            unchanged = self._take_over_or_write(path, data)
        except FileExistsError as error:
            raise WrittenTwice(f"{path!r} cannot be written: it is there already") from error
        return WrittenFile(path, len(data), digest_of(data), unchanged)

    def note(self, file: WrittenFile) -> None:
        """Keep account of a file that was put into the tree. Raises ValueError for a second one at its path."""
        self._check(file.path)
        self.files[file.path] = file.size
        self._digests[file.path] = file.digest
        if file.unchanged:
            self._unchanged.add(file.path)

    def take_over(self, path: str, digest: str) -> None:
        """Make the old tree's file at `path` part of the new one without reading it, or a copy where that cannot be.

        The caller knows that it is the right one, and its `digest`. Raises OSError.
        """
        self._check(path)
        self.files[path] = os.lstat(f"{self.output}/{path}").st_size
        self._digests[path] = digest
        try:
            self._share(path)
        except OSError:  # not every disk gives a file two names
            write_file(self._target(path), (self.output / path).read_bytes())
        self._unchanged.add(path)

    def _check(self, path: str) -> None:
        """Raises ValueError for what may not be written."""
        plain = not _NOT_PLAIN.intersection(path.split("/"))  # nor absolute, `a//b` or `./a`: one name for one file
        if not plain or "\\" in path or ":" in path:
            raise ValueError(f"{path!r} cannot be written: outside the tree")
        if path in self.files:
            raise WrittenTwice(f"{path!r} cannot be written: written before")

    def _target(self, path: str) -> str:
        """Where the file at `path` goes; its folder is made. Raises ValueError where that leads out of the tree."""
        folder, _, name = path.rpartition("/")
        return f"{self._folder(folder)}/{name}"

    def _folder(self, folder: str) -> str:
        """A folder of the new tree, made if it is missing. Raises ValueError where a link stands in its place.

        Texts instead of paths, and one look at each step: there are nearly as many folders as pages.
        """
        if not folder:
            return str(self.path)
        if folder not in self._folders:
            above, _, name = folder.rpartition("/")
            whole = f"{self._folder(above)}/{name}"
            try:
                make_folder(whole)
            except FileExistsError:  # another process that writes into the same folder made it meanwhile
                mode = os.lstat(whole).st_mode
                if stat.S_ISLNK(mode):
                    raise ValueError(f"{folder!r} leads out of the tree") from None
                if not stat.S_ISDIR(mode):
                    raise
            self._folders[folder] = whole
        return self._folders[folder]

    def _take_over_or_write(self, path: str, data: bytes) -> bool:
        """Take over the old tree's file at `path` where that holds the same, or else write it; says which."""
        if _same(f"{self.output}/{path}", data):
            with contextlib.suppress(OSError):
                self._share(path)
                return True
        write_file(self._target(path), data)
        return False

    def _share(self, path: str) -> None:
        """Make a file of the old tree one of the new one, too. Raises OSError."""
        os.link(f"{self.output}/{path}", self._target(path), follow_symlinks=False)

    def keep(self, path: str, current: Callable[[bytes], bool]) -> bool:
        """Take a file over from the old tree as it is, if it is there and `current`."""
        old = self.output.joinpath(*PurePosixPath(path).parts)
        try:
            data = b"" if old.is_symlink() else old.read_bytes()
        except OSError:
            return False
        if not current(data):
            return False
        self.write(path, data)
        return True

    def foreign_files(self) -> list[str]:
        """Files in the tree that were not written through it: there must be none."""
        return sorted(path for path in files_below(self.path) if path not in self.files)

    def strange_files(self) -> list[str]:
        """Files in the old tree that no build wrote, or that were changed since: the swap will remove them."""
        return strange_files(self.output, self._unchanged) if self.output.is_dir() else []

    def swap(self) -> None:
        """Put the new tree in the old one's place. Raises OSError, with the old one as it was, or HalfSwapped."""
        self._write_marker()
        with INTERRUPTS.shielded():
            if self._inside:
                swap_inside.swap(self.output, self._unchanged)
                with contextlib.suppress(OSError):  # whose it is decides who may
                    set_mode(self.output, self._mode)
            else:
                set_mode(self.path, self._mode)
                self._swap_beside()

    def _write_marker(self) -> None:
        """Put the marker in the place of that which the new tree began with: the old tree's, if it says the same."""
        text, target = self._marker(), self.path / NEXT_MARKER
        try:
            if not _same(f"{self.output}/{MARKER}", text):
                raise FileNotFoundError
            os.link(self.output / MARKER, target, follow_symlinks=False)
        except OSError:
            write_file(target, text)
        os.replace(target, self.path / MARKER)

    def _marker(self) -> bytes:
        """The marker, which lists the files; those of a folder that is apart are listed in one of its own, there."""
        apart = {folder for folder in self._apart if any(path.startswith(f"{folder}/") for path in self.files)}
        for folder in sorted(apart):
            inner = {path for path in self._digests if path.startswith(f"{folder}/")}
            listed = {path.removeprefix(f"{folder}/"): self._digests.pop(path) for path in inner}
            self.write(f"{folder}/{MARKER}", marker_text(listed))
            del self._digests[f"{folder}/{MARKER}"]
        text = marker_text(self._digests, apart)
        self.files[MARKER] = len(text)
        return text

    def _swap_beside(self) -> None:
        if not self.output.exists():
            os.rename(self.path, self.output)
        elif not _exchange(self.path, self.output):
            # No such step on this system: for an instant there is no site, and `_recover` mends a kill in it.
            old = _free_name(self.output, "old")
            os.rename(self.output, old)
            try:
                os.rename(self.path, self.output)
            except OSError:
                os.rename(old, self.output)
                raise
            remove_folder(old, last=MARKER)
        # Else the old tree has the new one's name, and is removed under it.

    def _remove(self) -> None:
        """Remove the new tree, or after a swap the old one."""
        if self._inside:
            swap_inside.clear(self.output)
        elif self.path != self.output / swap_inside.NEW:
            remove_folder(self.path, last=MARKER)

    def _recover(self) -> None:
        """Clean up after a build that was killed: bring the old site back, remove the rest.

        Nobody else builds this output now, so what is marked as ours is left from a build that ended.
        """
        if self.output.is_dir():
            swap_inside.recover(self.output)
        if self._inside:
            return
        for left in list(_leftovers(self.output, "old")):
            if not self.output.exists() and (left / MARKER).is_file():
                os.rename(left, self.output)
        for left in [*_leftovers(self.output, "old"), *_leftovers(self.output, "new")]:
            remove_folder(left, last=MARKER)


def _leftovers(output: Path, word: str) -> Iterator[Path]:
    """The folders beside the output that a build made; others may be called so too."""
    for name in sorted(os.listdir(output.parent)):
        if name.startswith(f".{output.name}.{word}-") and is_ours(output.parent / name):
            yield output.parent / name


def _free_name(output: Path, word: str) -> Path:
    """A name beside the output that nothing has."""
    beside, number = output.parent / f".{output.name}.{word}-{os.getpid()}", 0
    path = beside
    while os.path.lexists(path):
        number += 1
        path = beside.with_name(f"{beside.name}-{number}")
    return path


def _same(old: str, data: bytes) -> bool:
    """Whether a file of the old tree holds this and may be read by everybody, so that it can be taken over."""
    try:
        stats = os.lstat(old)
        usable = stat.S_ISREG(stats.st_mode) and stat.S_IMODE(stats.st_mode) == FILE_MODE
        if not usable or stats.st_size != len(data):
            return False
        with open(old, "rb", buffering=0) as file:
            return file.read() == data
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
