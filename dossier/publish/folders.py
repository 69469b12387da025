"""What is done to folders of files: walked, made with set permissions, moved into, removed.

Permissions are set and not left to the umask: a web server, another user as a rule, has to read what is published.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

FOLDER_MODE, FILE_MODE = 0o755, 0o644
PRIVATE = 0o700  # a folder that only who makes it may read


def make_folder(folder: Path | str, mode: int = FOLDER_MODE) -> None:
    """Make a folder with these permissions; it must not be there. Raises OSError."""
    os.mkdir(folder)
    set_mode(folder, mode)


def set_mode(path: Path | str, mode: int) -> None:
    """Give a file or folder these permissions; a folder that hands down its group goes on doing so."""
    now = stat.S_IMODE(os.stat(path).st_mode)
    wanted = mode | (now & stat.S_ISGID)
    if now != wanted:
        with contextlib.suppress(PermissionError):  # some disks have none, and others than the owner may not
            os.chmod(path, wanted)


def make_folders(folder: Path) -> list[Path]:
    """Make a folder and those above it that are missing. Returns what was made, from above. Raises OSError."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    created: list[Path] = []
    try:
        for step in reversed(missing):
            try:
                make_folder(step)
            except FileExistsError:
                if not step.is_dir():  # another process that writes into the same folder made it meanwhile
                    raise
            else:
                created.append(step)
    except OSError:
        remove_empty(created)
        raise
    return created


def remove_empty(folders: Sequence[Path]) -> None:
    """Remove folders that were made one in the other, as far as nothing is in them."""
    with contextlib.suppress(OSError):
        for folder in reversed(folders):
            os.rmdir(folder)


def write_file(file: Path | str, data: bytes) -> None:
    """Write a file that must not be there yet. Raises OSError that names it."""
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(file, flags, FILE_MODE)
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(descriptor, left) :]
        finally:
            os.close(descriptor)
        set_mode(file, FILE_MODE)
    except FileExistsError:
        raise
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error  # of a full disk it names nothing


def files_below(folder: Path, passed_over: Collection[str] = ()) -> Iterator[str]:
    """Paths of all that stands in a folder and its folders but folders, with `/`, in no order. Links are not followed.

    A folder that is nested deeper than the system takes is named itself. `passed_over`: names in the folder itself
    that are left out, with what is in them. Raises OSError.
    """
    pending = [""]
    while pending:
        here = pending.pop()
        try:
            with os.scandir(folder / here) as scanned:
                entries = list(scanned)
        except OSError as error:
            if error.errno != errno.ENAMETOOLONG:
                raise
            yield here.rstrip("/")
            continue
        for entry in entries:
            path = f"{here}{entry.name}"
            if path in passed_over:
                continue
            if entry.is_dir(follow_symlinks=False):
                pending.append(f"{path}/")
            else:
                yield path


def is_there(file: Path) -> bool:
    """Whether something other than a folder stands there. Links are not followed."""
    try:
        return not stat.S_ISDIR(file.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def place(file: Path, folder: Path, path: str) -> None:
    """Move a file to a path below a folder, in the place of a file that is there or a folder that is in the way."""
    step = folder
    for part in path.split("/")[:-1]:
        step /= part
        if step.is_symlink() or not step.is_dir():
            step.unlink(missing_ok=True)
            make_folder(step)
    target = folder / path
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    os.replace(file, target)


def remove_empty_folders(folder: Path, passed_over: Collection[str]) -> None:
    """Remove the folders below one that hold nothing, but for those that are `passed_over`. Raises OSError."""
    folders = [""]
    for here in folders:  # it grows
        with os.scandir(folder / here) as entries:
            below = [f"{here}{entry.name}/" for entry in entries if entry.is_dir(follow_symlinks=False)]
        folders += [path for path in below if path.rstrip("/") not in passed_over]
    for here in reversed(folders[1:]):
        if not os.listdir(folder / here):
            os.rmdir(folder / here)


def remove_folder(folder: Path, last: str) -> None:
    """Remove a folder with all that is in it, the file called `last` at last; what cannot be removed stays."""
    with contextlib.suppress(OSError):
        for entry in list(os.scandir(folder)):
            with contextlib.suppress(OSError):
                if entry.is_dir(follow_symlinks=False):
                    _remove_below(folder, Path(entry.path))
                elif entry.name != last:
                    os.unlink(entry.path)
        if set(os.listdir(folder)) <= {last}:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(folder / last)
            os.rmdir(folder)


def _remove_below(top: Path, folder: Path) -> None:
    """Remove a folder in `top`, however deep it is: what is nested too deep for one step is moved up first."""
    try:
        shutil.rmtree(folder)
        return
    except FileNotFoundError:
        return
    except (RecursionError, OSError):
        pass
    pending, number = [folder], 0
    while pending:
        here = pending.pop()
        for entry in list(os.scandir(here)):
            if entry.is_dir(follow_symlinks=False):
                number += 1
                higher = top / f".{number}"
                os.rename(entry.path, higher)
                pending.append(higher)
            else:
                os.unlink(entry.path)
        os.rmdir(here)
