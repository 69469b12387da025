"""What git is asked about a dossier: its last commit, and files as they were committed.

A dossier may come from anywhere, with a `.git/config` that names programs: to watch files, to page, to filter, to check
signatures, to fetch. So git is asked only by commands that read objects, and neither the index nor the working tree; it
may use no protocol to fetch what is missing; and what else could start a program is set here. What has changed since
the commit is found by hashing what was read.
"""

from __future__ import annotations

import errno
import hashlib
import os
import signal
import subprocess
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Literal

from dossier.frozen import dataclass
from dossier.read.files import MAX_HISTORY_BYTES, Files

Failure = Literal["no-git", "no-repository", "not-owned", "nothing-there", "too-slow", "too-large", "broken"]

# The last commit, those that it came from, and what is being merged.
LATELY = ("HEAD", "HEAD^1", "HEAD^2", "MERGE_HEAD")
PATIENCE = 10.0  # seconds for one question; a repository on a slow network disk answers within a few
MAX_ANSWER = MAX_HISTORY_BYTES + 1_000_000  # bytes: a file that is read, and what git says around it
EXHAUSTED = (errno.EAGAIN, errno.ENOMEM, errno.EMFILE, errno.ENFILE)  # no process can be started, whatever it is
MAX_COMPLAINT = 10_000  # bytes kept of what git says is wrong

# Before the command, so that they outrank every file of settings.
OPTIONS = (
    "--no-pager",
    "--no-optional-locks",
    "--no-replace-objects",  # what an identifier names is what is shown
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
    *("-c", "safe.bareRepository=explicit"),  # a folder of the dossier that looks like a repository is none
)
SETTINGS = {
    "GIT_ALLOW_PROTOCOL": "",  # none: a missing object is not fetched, which `ext::` and others do by programs
    "GIT_ALLOC_LIMIT": str(MAX_ANSWER),  # bytes at once: an object of gigabytes is packed into a few kilobytes
    "GIT_NO_LAZY_FETCH": "1",  # later versions do not even try
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",  # complaints are told apart by their words
    "LANGUAGE": "C",
}
# Git hands these to its hooks. They would name the repository of the hook in place of the dossier's.
OF_ANOTHER_REPOSITORY = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_INDEX_FILE",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
)
COMPLAINTS: tuple[tuple[bytes, Failure], ...] = (
    (b"not a git repository", "no-repository"),
    (b"dubious ownership", "not-owned"),
    (b"unsafe repository", "not-owned"),  # before git 2.37
    (b"cannot use bare repository", "no-repository"),
    (b"Not a valid object name", "nothing-there"),
    (b"does not exist in", "nothing-there"),
    (b"over limit", "too-large"),
)


@dataclass(frozen=True, slots=True)
class GitAnswer:
    """What git printed; or, with nothing printed, why there is no answer and the words git had for it."""

    output: bytes = b""
    failure: Failure | None = None
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class LastCommit:
    """A commit's identifier and its date in seconds since 1970; or both empty, and why they are unknown."""

    id: str = ""
    epoch: int | None = None
    failure: Failure | None = None
    complaint: str = ""


def last_commit(root: Path) -> LastCommit:
    """The commit that a dossier's folder is at."""
    answer = _git(root, "cat-file", "--batch", asked=b"HEAD^{commit}\n")
    if answer.failure is not None:
        return LastCommit(failure=answer.failure, complaint=answer.complaint)
    first, _, text = answer.output.partition(b"\n")
    if first.endswith(b" missing"):
        return LastCommit(failure="nothing-there")
    committers = [line for line in text.partition(b"\n\n")[0].split(b"\n") if line.startswith(b"committer ")]
    try:
        return LastCommit(id=first.split()[0].decode("ascii"), epoch=int(committers[0].split()[-2]))
    except (IndexError, ValueError):
        return LastCommit(failure="broken", complaint="the last commit has no date")


def committed(root: Path, path: str, commit: str = "HEAD") -> GitAnswer:
    """A file of the dossier, named from its root, as it is in a commit."""
    return _git(root, "cat-file", "blob", f"{commit}:./{path}")


def committed_lately(root: Path, path: str) -> dict[str, str]:
    """A file as it is in each of `LATELY`, by git's name for the commit.

    Left out are commits that are not there (as in a shallow clone), that lack the file, or have the same bytes in it.
    """
    asked = "".join(f"{commit}:./{path}\n" for commit in LATELY)
    lines = _git(root, "cat-file", "--batch-check", asked=asked.encode()).output.decode("utf-8", "replace").split("\n")
    objects: dict[str, str] = {}
    for commit, line in zip(LATELY, lines, strict=False):
        name, kind, _ = line.partition(" blob ")
        if kind and name not in objects.values():
            objects[commit] = name
    texts = {commit: committed(root, path, commit) for commit in objects}
    return {commit: text.output.decode("utf-8", "replace") for commit, text in texts.items() if text.failure is None}


def is_committed(root: Path, files: Files) -> bool:
    """Whether the last commit holds exactly what was read, in content/ and seeds/."""
    answer = _git(root, "ls-tree", "-r", "-z", "HEAD", "--", "content", "seeds")
    if answer.failure is not None:
        return False
    objects = dict(_listed(line) for line in answer.output.split(b"\0") if line)
    objects = {path: name for path, name in objects.items() if not _hidden(path)}
    read = {path: text.encode() for path, text in files.content.items()}
    read |= {f"seeds/{name}": data for name, data in files.seeds.items()}
    return read.keys() == objects.keys() and all(_is_object(objects[path], data) for path, data in read.items())


def _listed(line: bytes) -> tuple[str, str]:
    """Path and object of a line of `ls-tree`: `MODE TYPE OBJECT<tab>PATH`."""
    about, _, path = line.partition(b"\t")
    return os.fsdecode(path), about.split()[-1].decode("ascii", "replace")


def _hidden(path: str) -> bool:
    """Whether it is passed over where the dossier is read."""
    return any(part.startswith(".") for part in path.split("/"))


def _is_object(name: str, data: bytes) -> bool:
    """Whether a file's object has that name: the hash of its kind, size and bytes, by one of git's two functions."""
    function = hashlib.sha256 if len(name) == 64 else hashlib.sha1
    return function(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest() == name


def _git(root: Path, *arguments: str, asked: bytes = b"") -> GitAnswer:
    """Ask git about a folder's repository; `asked` is its standard input. Bounded in time and size."""
    try:
        process = subprocess.Popen(
            ["git", *OPTIONS, "-C", str(root), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_environment(os.environ),
            start_new_session=True,  # so that it is ended with whatever it may have started
        )
    except OSError as error:
        if error.errno in EXHAUSTED:  # it says nothing about git
            raise
        return GitAnswer(failure="no-git", complaint=error.strerror or "")
    if process.stdin is None or process.stdout is None or process.stderr is None:
        raise RuntimeError("all three are pipes")
    late = threading.Event()
    complaints: list[bytes] = []
    listener = threading.Thread(target=_keep, args=(process.stderr, complaints), daemon=True)
    clock = threading.Timer(PATIENCE, _end, (process, late))
    with process:
        listener.start()
        clock.start()
        try:
            with suppress(BrokenPipeError):
                process.stdin.write(asked)
                process.stdin.close()
            output = process.stdout.read(MAX_ANSWER + 1)
            if len(output) <= MAX_ANSWER:
                process.wait()
        finally:
            clock.cancel()
            _end(process)
        listener.join()
    complaint = b"".join(complaints)
    failure: Failure | None = None
    if late.is_set():
        failure = "too-slow"
    elif len(output) > MAX_ANSWER:
        failure = "too-large"
    elif process.returncode:
        failure = next((meant for words, meant in COMPLAINTS if words in complaint), "broken")
    if failure is None:
        return GitAnswer(output)
    return GitAnswer(failure=failure, complaint=complaint.decode("utf-8", "replace").strip())


def _environment(environ: Mapping[str, str]) -> dict[str, str]:
    """What git is started with: the dossier's repository is meant, and nothing is fetched."""
    return {name: value for name, value in environ.items() if name not in OF_ANOTHER_REPOSITORY} | SETTINGS


def _keep(stream: IO[bytes], kept: list[bytes]) -> None:
    """Read the beginning of a stream, beside what else goes on."""
    kept.append(stream.read(MAX_COMPLAINT))


def _end(process: subprocess.Popen[bytes], late: threading.Event | None = None) -> None:
    """End a process, with those that it started, if it still runs; `late` is told that it did."""
    if process.poll() is None:
        if late is not None:
            late.set()
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
