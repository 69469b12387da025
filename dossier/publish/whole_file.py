"""One file of the program or of a dossier, written whole or not at all.

Killed at any moment, or out of space, the file is the old one or the new one: the new one is written beside it, brought
to disk, and takes its place in one step. What a killed process left beside it is removed by the next one.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_NO_LOCKS = (errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)  # on some network disks


class Changed(Exception):
    """A file of the dossier is not what it was when it was read, or somebody else is writing it."""


def replace_file(path: Path, content: str | bytes) -> None:
    """Write one file of the program itself (a schema). Raises OSError, with the old file as it was."""
    beside = _beside(path)
    beside.unlink(missing_ok=True)
    _replace(path, beside, content.encode() if isinstance(content, str) else content)


def read_own(path: Path, limit: int) -> bytes:
    """What `replace_file` wrote. Raises OSError, also for what is no file, is larger, or is reached by a link."""
    status = path.lstat()
    if path.parent.is_symlink() or not stat.S_ISREG(status.st_mode) or status.st_size > limit:
        raise FileNotFoundError(path)
    return path.read_bytes()


def append_text(path: Path, text: str, before: str) -> None:
    """Append to a file of the dossier itself (the history), and make it where it is missing; as `rewrite_text`."""
    rewrite_text(path, before + ("" if before.endswith("\n") or not before else "\n") + text, before)


def rewrite_text(path: Path, text: str, before: str) -> None:
    """Write a file of the dossier itself in the place of one that holds `before`, or make it where it is missing.

    Raises Changed if the file no longer holds `before` or somebody else writes it just now, and OSError where it cannot
    be written; the file is as it was then.
    """
    with _alone(path):
        old = path.read_bytes() if path.exists() else b""
        if old != before.encode():
            raise Changed(str(path))
        beside = _beside(path)
        if sys.platform != "win32":  # there a file that is being written cannot be told from one that was left
            beside.unlink(missing_ok=True)
        _replace(path, beside, text.encode())


def _beside(path: Path) -> Path:
    """Where the new file is written: hidden, and so no part of the dossier."""
    return path.with_name(f".{path.name}.new")


def _replace(path: Path, beside: Path, data: bytes) -> None:
    with beside.open("xb") as file:  # it must not be there: where nothing can be locked, this is the lock
        try:
            file.write(data)
            file.flush()
            _like(path, file.fileno())
            os.fsync(file.fileno())
            file.close()  # some systems rename no open file
            beside.replace(path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
    with contextlib.suppress(OSError):  # it is done; this only brings the step itself to disk
        _sync(path.parent)


def _like(path: Path, descriptor: int) -> None:
    """Give an open file the owner and the permissions of the one that it will replace."""
    if sys.platform == "win32" or not path.exists():
        return
    old = path.stat()
    with contextlib.suppress(OSError):  # only the owner may, and root
        os.fchown(descriptor, old.st_uid, old.st_gid)
        os.fchmod(descriptor, stat.S_IMODE(old.st_mode))


def _sync(folder: Path) -> None:
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold the file's lock, or its folder's where there is no file yet. Raises Changed if somebody else holds it.

    Who holds the lock of a file that was replaced, or of the folder while the file was made, finds that it changed.
    """
    if sys.platform == "win32":
        yield
        return
    descriptor = _opened(path)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Changed(str(path)) from error
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
        yield
    finally:
        os.close(descriptor)


def _opened(path: Path) -> int:
    """The file, opened to be written, so that one that is read-only is left alone; its folder where it is missing."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        return os.open(path.parent, os.O_RDONLY | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is no file", str(path))
    return descriptor
