"""One build at a time for one output: whoever comes second is told who is first.

The lock is one of the system's on a file, which ends with the process that holds it, however that ends. The file says
who that is. Where the disk knows no locks, the file itself is the lock; a process number means something only on the
same host, since the same start and among the same processes, as containers have their own.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import socket
import stat
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from dossier.frozen import dataclass
from dossier.publish.output_folder import OutputRefused

if sys.platform != "win32":
    import fcntl

_NO_LOCKS = (errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)  # on some network disks
_held: set[int] = set()


class OutputBusy(Exception):
    """Another build is writing the site."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A process that holds a lock: on which host, since which start of it, among which processes, and since when."""

    host: str
    boot: str
    processes: str
    process: int
    since: str

    def __str__(self) -> str:
        return f"process {self.process} on {self.host}, since {self.since}"

    def is_gone(self, here: Holder) -> bool:
        """Whether it is sure to have ended, seen from a process that runs."""
        if (self.host, self.boot, self.processes) != (here.host, here.boot, here.processes):
            return False
        try:
            os.kill(self.process, 0)
        except ProcessLookupError:
            return True
        except OSError:
            return False
        return False


@contextlib.contextmanager
def alone(output: Path, file: Path) -> Iterator[None]:
    """Hold the lock of an output. Raises OutputBusy, OutputRefused where the file is of somebody else, or OSError."""
    here = _this_process()
    descriptor = _locked(output, file, here)
    _held.add(descriptor)
    try:
        try:
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, json.dumps(asdict(here)).encode(), 0)
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(file)) from error
        yield
    finally:
        with contextlib.suppress(OSError):
            os.unlink(file)  # while it is held: whoever waits for it finds that it is another one
        _held.discard(descriptor)
        os.close(descriptor)


def _locked(output: Path, file: Path, here: Holder) -> int:
    """The lock's file, opened and locked."""
    while True:
        opened = _opened(file)
        if opened is None:
            continue
        descriptor, created = opened
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise _foreign(file)
            locks = _lock(descriptor)
            holder = _read(descriptor, file)
            if locks is False or (locks is None and not created and not (holder and holder.is_gone(here))):
                who = str(holder) if holder else "it does not say which"
                hint = "" if locks is False else f"; if that is gone, delete {file}"
                raise OutputBusy(f"Another build is writing {output} ({who}){hint}")
            if _is_still(file, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)  # whoever held it has just removed it


def _opened(file: Path) -> tuple[int, bool] | None:
    """The file, and whether it was made here; None where it has just been removed. Links are not followed."""
    flags = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        return os.open(file, flags | os.O_CREAT | os.O_EXCL, 0o644), True
    except FileExistsError:
        pass
    try:
        return os.open(file, flags), False
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno in (errno.EISDIR, errno.ELOOP, errno.ENXIO):
            raise _foreign(file) from error
        raise


def _foreign(file: Path) -> OutputRefused:
    return OutputRefused(f"{file} is not the file of a build; remove it, or choose another --output")


def _lock(descriptor: int) -> bool | None:
    """Whether the lock was to be had; None where the disk has none."""
    if sys.platform == "win32":
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno in _NO_LOCKS:
            return None
        raise
    return True


def _is_still(file: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(file.lstat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _read(descriptor: int, file: Path) -> Holder | None:
    """Who holds the lock or held it last; None where nobody has written that down (yet)."""
    data = os.pread(descriptor, 10_000, 0)
    if not data:
        return None
    try:
        return Holder(**json.loads(data))
    except (ValueError, TypeError) as error:
        raise _foreign(file) from error


def _this_process() -> Holder:
    since = time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime())
    boot, processes = "", ""
    with contextlib.suppress(OSError):  # elsewhere than on Linux
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
        processes = os.readlink("/proc/self/ns/pid")
    return Holder(host=socket.gethostname(), boot=boot, processes=processes, process=os.getpid(), since=since)


def _let_go() -> None:
    """In a forked process: the lock is its parent's, and must end with the parent."""
    while _held:
        os.close(_held.pop())


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)
