"""The quick door: a command that has nothing to do says again what it said last, before the program is read.

After a build or a check, a digest is kept of everything it depended on: names, sizes and times of the input, of the
program and of the site, the commit, the options. The same digest, the same result. Times of changes are set by the
system, so that nobody can bring a record that fits. It needs the standard library alone, and little of it: reading the
libraries that a build needs takes longer than all of this. What cannot be told for sure counts as changed.
"""

from __future__ import annotations

import json
import os
import stat
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b

PROGRAM = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FORMAT = 1  # of a record
SLOTS = 16  # records are kept of that many ways to call a command; one may take the place of another
INPUT = ("content", "seeds", "templates", "static")  # of a dossier
PARTS = ("build.py", "requirements.lock", "dossier", "templates", "static")  # of the program
VARIABLES = ("DOSSIER_", "GIT_", "PYTHON", "SOURCE_DATE_EPOCH", "PATH", "HOME")  # beginnings of names
# A file that changed this short a time ago could change again without its time showing it.
TICK = 100_000_000  # ns; file systems count in steps of up to 10 ms
MAX_RECORD = 10_000_000  # bytes
MAX_TEXT = 1_000_000  # bytes of a file of git's
COARSE_TICK = 2_000_000_000  # ns; of file systems that count whole seconds, or two


class Unsure(Exception):
    """What is there cannot be told for sure."""


def repeat(arguments: Sequence[str], environment: Mapping[str, str]) -> int | None:
    """Say again what a command said last and give its exit status; None where something changed, or may have."""
    root = _root_of(arguments)
    try:
        record = json.loads(_text(record_path(root, arguments), MAX_RECORD))
        if record["before"] != state_before(root, arguments, environment):
            return None
        if record["after"] != _state_after(record["output"]):
            return None
        for stream, text in ((sys.stderr, record["err"]), (sys.stdout, record["out"])):
            stream.write(text)
            stream.flush()
        return int(record["status"])
    except (OSError, Unsure, ValueError, KeyError, TypeError, RecursionError, AttributeError):  # the last: no stream
        return None


def state_before(root: str, arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """A digest of everything that a command's result depends on. Raises Unsure, and OSError."""
    digest = blake2b(digest_size=16)
    given = sorted((name, value) for name, value in environment.items() if name.startswith(VARIABLES))
    libraries = [(path, os.stat(path).st_ctime_ns) for path in sys.path if path.endswith("site-packages")]
    digest.update(repr((FORMAT, _line(arguments), sys.version, libraries, given, _commit(root))).encode())
    newest = 0
    for base, names in ((root, INPUT), (PROGRAM, PARTS)):
        for name in names:
            path = os.path.join(base, name)
            if os.path.lexists(path):
                for entry, status in _walk(path):
                    digest.update(f"{entry}\0{_facts(status)}\0".encode("utf-8", "surrogateescape"))
                    newest = max(newest, 0 if stat.S_ISDIR(status.st_mode) else status.st_ctime_ns)
    if time.time_ns() - newest < (TICK if newest % 1_000_000_000 else COARSE_TICK):
        raise Unsure
    return digest.hexdigest()


def record(before: str, *, output: str, status: int, out: str, err: str) -> str:
    """What is kept of a command: the state before it, and what it said. Raises OSError.

    `output` is the folder of the site that was built, empty for a command that builds none.
    """
    after = _state_after(output)
    return json.dumps({"before": before, "after": after, "output": output, "status": status, "out": out, "err": err})


def record_path(root: str, arguments: Sequence[str]) -> str:
    """Where the record of a command line is kept, given in the folder one stands in.

    Raises Unsure where that leads out of the dossier's folder.
    """
    slot = blake2b(_line(arguments).encode(), digest_size=1).digest()[0] % SLOTS
    folder = os.path.join(root, ".cache")
    if os.path.islink(folder):
        raise Unsure
    return os.path.join(folder, f"unchanged-{slot}.json")


def _root_of(arguments: Sequence[str]) -> str:
    """The dossier's folder, from a command line that may turn out to be wrong."""
    root = PROGRAM
    for number, argument in enumerate(arguments):
        if argument == "--root" and number + 1 < len(arguments):
            root = arguments[number + 1]
        elif argument.startswith("--root="):
            root = argument.partition("=")[2]
    return os.path.realpath(root)


def _line(arguments: Sequence[str]) -> str:
    return json.dumps([PROGRAM, os.getcwd(), *arguments])


def _state_after(output: str) -> str:
    """A digest of the site that stands in a folder."""
    digest = blake2b(digest_size=16)
    for entry, status in _walk(output, hidden=True) if output else ():
        digest.update(f"{entry}\0{_facts(status)}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _facts(status: os.stat_result) -> str:
    """What tells that a file is another; of a folder its entries tell."""
    if stat.S_ISDIR(status.st_mode):
        return "folder"
    return f"{status.st_mode} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def _walk(top: str, hidden: bool = False) -> Iterator[tuple[str, os.stat_result]]:
    """A file, or what stands in a folder and below it, each with its status, in the order of names.

    What Python compiled is left out, and what is hidden too if it is not asked for.
    """
    status = os.lstat(top)
    yield top, status
    pending = [top] if stat.S_ISDIR(status.st_mode) else []
    while pending:
        with os.scandir(pending.pop()) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
        for entry in listed:
            if entry.name == "__pycache__" or (entry.name.startswith(".") and not hidden):
                continue
            status = entry.stat(follow_symlinks=False)
            yield entry.path, status
            if stat.S_ISDIR(status.st_mode):
                pending.append(entry.path)


def _commit(root: str) -> str:
    """Where a folder's repository is, read from its files: the last commit first; empty without one. Raises Unsure."""
    folder = root
    while not os.path.lexists(os.path.join(folder, ".git")):
        parent = os.path.dirname(folder)
        if parent == folder:
            return ""
        folder = parent
    place = os.path.join(folder, ".git")
    if os.path.isfile(place):  # a worktree or a submodule: the file names the folder
        place = os.path.join(folder, _text(place).removeprefix("gitdir:").strip())
    common = place
    if os.path.isfile(os.path.join(place, "commondir")):
        common = os.path.join(place, _text(os.path.join(place, "commondir")))
    # What is being merged and what is left out of the past: the history is compared with commits before the last.
    around = (os.path.join(place, "MERGE_HEAD"), os.path.join(common, "shallow"))
    return "\n".join([_head(place, common), *(_text(path) if os.path.lexists(path) else "" for path in around)])


def _head(place: str, common: str) -> str:
    """The last commit, from a repository's own folder and that which its worktrees share. Raises Unsure."""
    head = _text(os.path.join(place, "HEAD"))
    if not head.startswith("ref:"):
        return head
    name = head.removeprefix("ref:").strip()
    for base in (place, common):
        if os.path.isfile(os.path.join(base, name)):
            return _text(os.path.join(base, name))
    packed = [line for line in _text(os.path.join(common, "packed-refs")).splitlines() if line.endswith(f" {name}")]
    if not packed:
        raise Unsure
    return packed[0]


def _text(path: str, most: int = MAX_TEXT) -> str:
    """A file's text. Raises Unsure for what is no file, such as a pipe that nobody writes to, and for a larger one."""
    with open(path, encoding="utf-8", opener=_without_waiting) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode) or status.st_size > most:
            raise Unsure
        return file.read().strip()


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
