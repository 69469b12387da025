"""The folder that a site is published in: which one may be, what tells that it is ours, and what is not.

A marker in it says that it is made here, and lists what the build wrote, with a hash of each file. What stands there
besides was put there by somebody else.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from dossier.publish.folders import FILE_MODE, files_below

MARKER = ".annotated-dossier"
WORK = tuple(f"{MARKER}.{name}" for name in ("new", "keep", "old", "gone", "lock"))  # while a build runs inside
NOT_A_FILE_OF_ANYBODY = ("lost+found", *WORK)  # the first is made by the system in a disk of its own
INPUTS = ("content", "seeds", "static", "templates")

_FIRST_LINE = b"This folder is made by build.py; whatever else is put here is lost with the next build.\n"
_SEE_THERE = "-"  # in place of a hash: the folder has a list of its own
_DIGITS = 10  # of SHA-256: enough to see that a file was changed


class OutputRefused(Exception):
    """The site may not be published there: it is no folder of its own, or holds what this program did not put there."""


def digest_of(data: bytes) -> str:
    """What the marker says of a file's content."""
    return hashlib.sha256(data).hexdigest()[:_DIGITS]


def marker_text(digests: Mapping[str, str], apart: Collection[str] = ()) -> bytes:
    """The marker of a folder with these files; folders that are `apart` have a marker of their own."""
    lines = [f"{digest} {path}\n" for path, digest in sorted(digests.items())]
    lines += [f"{_SEE_THERE} {folder}\n" for folder in sorted(apart)]
    return _FIRST_LINE + "".join(lines).encode()


def listed_files(output: Path) -> dict[str, str] | None:
    """What the last build wrote, with its hashes; None where there is no list, as in a site of an earlier version."""
    listed = dict(_listed(output))
    for folder in [folder for folder, digest in listed.items() if digest == _SEE_THERE]:
        listed |= {f"{folder}/{path}": digest for path, digest in _listed(output / folder)}
        listed[folder] = listed[f"{folder}/{MARKER}"] = ""
    return listed or None


def _listed(folder: Path) -> Iterator[tuple[str, str]]:
    for line in _read(folder / MARKER).split("\n")[1:-1]:
        digest, _, path = line.partition(" ")
        yield path, digest


def facts_of(status: os.stat_result) -> list[int]:
    """What tells that a file is another; the last is the time that nobody can set."""
    return [status.st_mode, status.st_size, status.st_mtime_ns, status.st_ino, status.st_ctime_ns]


class PublishedFiles:
    """The files of an output folder, compared with what the system told of them when they were `written`."""

    def __init__(self, output: Path, written: Mapping[str, Sequence[int]]) -> None:
        self._output = output
        self._written = written
        self._listed = (listed_files(output) or {}) if written else {}

    @property
    def paths(self) -> Collection[str]:
        """All files that the build wrote."""
        return [path for path, digest in self._listed.items() if digest]

    def digest(self, path: str) -> str:
        """The digest of the file at a path if it is still what was written; empty where it is not, or is not sure."""
        known, digest = self._written.get(path), self._listed.get(path, "")
        if known is None or not digest:
            return ""
        file = f"{self._output}/{path}"  # a path as an object would take longer than to look at the file
        try:
            status = os.lstat(file)
            if list(known) == facts_of(status):
                return digest
            readable = stat.S_ISREG(status.st_mode) and stat.S_IMODE(status.st_mode) == FILE_MODE
            return digest if readable and digest_of(Path(file).read_bytes()) == digest else ""
        except OSError:
            return ""


def published_text(output: Path, name: str) -> str:
    """A text at the root of a published site. Raises OSError, FileNotFoundError where there is no site."""
    return (output / name).read_text("utf-8")


def strange_files(output: Path, unchanged: Collection[str]) -> list[str]:
    """Files in a site that the build which made it did not write, or that were changed since; `unchanged` are not."""
    listed = listed_files(output)
    if listed is None:
        return []
    strange = []
    for path in files_below(output, NOT_A_FILE_OF_ANYBODY):
        if path == MARKER or path in unchanged:
            continue
        file, digest = output / path, listed.get(path)
        if digest is None or not _is_file(file) or digest not in ("", digest_of(file.read_bytes())):
            strange.append(path)
    return sorted(strange)


def is_ours(folder: Path) -> bool:
    """Whether a folder was made by this program: a site, or what a build that was ended left. An empty one may be."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    names = os.listdir(folder)
    text = _read(folder / MARKER).encode("utf-8", "surrogateescape")
    return text.startswith(_FIRST_LINE) or (set(names) <= {MARKER} and _FIRST_LINE.startswith(text))


def refuse_foreign(output: Path) -> None:
    """Raises OutputRefused where the folder is a link, no folder, or holds files that were not made here."""
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise OutputRefused(f"{output} is not a folder of its own; choose another --output")
    if not output.is_dir() or set(os.listdir(output)) <= {*NOT_A_FILE_OF_ANYBODY}:
        return
    if not is_ours(output):
        raise OutputRefused(f"{output} holds files that were not made here; choose another --output, or empty it")


def refuse_inputs(output: Path, root: Path, program: Path) -> None:
    """Raises OutputRefused for a folder that the site is made from, in one, or around one; by whatever way it is named.

    It is made from parts of the dossier's folder, `root`, and of the program's.
    """
    whole = Path(os.path.realpath(output))
    above = (whole, *whole.parents)
    if any(part.casefold() == ".git" for part in (*whole.parts, *output.parts)):
        raise OutputRefused(f"{output} is in the folder of git; choose another --output")
    for given, names in ((root, INPUTS), (program, (*INPUTS, "dossier"))):
        base = Path(os.path.realpath(given))
        for folder in (base / name for name in names):
            if any(_one_place(step, folder) for step in above):  # several names may lead to one folder
                raise OutputRefused(f"{output} is in {folder}, from which the site is made; choose another --output")
        if any(_one_place(whole, step) for step in (base, *base.parents)):
            raise OutputRefused(f"{output} holds {base}, from which the site is made; choose another --output")
    for step in above[1:]:
        if _is_file(step / MARKER):
            raise OutputRefused(f"{output} is in the site in {step}, whose next build would remove it")


def is_mount_point(folder: Path) -> bool:
    """Whether something is mounted there, such as a volume of a container: it cannot be renamed then."""
    return os.path.ismount(folder) or os.path.realpath(folder) in set(_mount_points())


def _mount_points() -> Iterator[str]:
    """Folders on which something is mounted, as Linux lists them; `ismount` does not see those of the same disk."""
    for line in _read(Path("/proc/self/mountinfo")).splitlines():
        fields = line.split(" ")
        if len(fields) > 4:
            yield re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), fields[4])


def _one_place(first: Path, second: Path) -> bool:
    """Whether two paths lead to one place; or would, if one is not there yet, on a disk that ignores case."""
    try:
        return os.path.samestat(first.stat(), second.stat())
    except OSError:
        if first == first.parent or second == second.parent:
            return False
        return first.name.casefold() == second.name.casefold() and _one_place(first.parent, second.parent)


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _read(file: Path) -> str:
    """A file's text; empty where there is none."""
    return file.read_text("utf-8", "surrogateescape") if _is_file(file) else ""
