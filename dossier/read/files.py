"""The only reader of disk: a root folder becomes texts and bytes in memory.

Nothing outside the root is read: a symbolic link is a problem wherever it points. Sizes are bounded before a file is
opened, so that no input can exhaust the machine.
"""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from dataclasses import field
from pathlib import Path

from dossier.frozen import dataclass
from dossier.problem import Place, Problem
from dossier.read.history import HISTORY
from dossier.text.characters import CONTROL, control_characters
from dossier.text.marks import MOST_MARKS, long_runs, without

MAX_CONTENT_BYTES = 1_000_000  # about 10,000 lines of annotations: more in one file is a mistake, or an attack
MAX_SEED_BYTES = 5_000_000  # a long book; an article has some 5 kB
MAX_ALL_CONTENT_BYTES = 20_000_000  # without the history: some 40,000 claims
MAX_ALL_SEED_BYTES = 25_000_000  # five thousand articles, or twenty-five books
MAX_HISTORY_BYTES = 100_000_000  # it only grows: some 2 kB a published revision
MAX_ASSET_BYTES = 5_000_000  # a picture or a font; a stylesheet of the program's has some 10 kB
MAX_FILES = 20_000  # per folder; a dossier of 10,000 claims needs some 500
MAX_DEPTH = 30  # folders in folders: a path has to stay below what the system takes (4,096 bytes on Linux)
MOST_OF_A_KIND = 100  # strange characters of a file that are each a problem
CONTENT_SUFFIXES = (".yaml", ".md")
FOLDERS = {  # what is read of a dossier, and how names of files end there: a folder named so is a slip
    "content": CONTENT_SUFFIXES,
    "seeds": (".txt",),
    "static": (".css", ".js"),
    "templates": (".html",),
}
KINDS = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFBLK: "a device", stat.S_IFCHR: "a device"}
OF_THE_MACHINE = (errno.EIO, errno.EMFILE, errno.ENFILE, errno.ENOMEM)  # and not of the file


@dataclass(frozen=True, slots=True)
class Files:
    """What is on disk. `content`: text by path relative to the root; `seeds`: bytes by file name."""

    content: dict[str, str] = field(default_factory=dict)
    seeds: dict[str, bytes] = field(default_factory=dict)


def read_root(root: Path) -> tuple[Files, list[Problem]]:
    """Read `content/` and `seeds/` below `root`, in the order of their paths.

    Of `static/` and `templates/`, which only a build reads, it is looked at what stands there, and whether it is text.
    """
    problems: list[Problem] = []
    content: dict[str, str] = {}
    seeds: dict[str, bytes] = {}
    size = 0
    for path in _walk(root, "content", problems):
        if not path.endswith(CONTENT_SUFFIXES) and path != HISTORY:
            hint = "Annotations are `.yaml` files, prose is `.md`; anything else belongs elsewhere."
            problems.append(Problem("unexpected-file", Place(path), f"I do not know what to do with `{path}`.", hint))
            continue
        limit = MAX_HISTORY_BYTES if path == HISTORY else MAX_CONTENT_BYTES
        data = _read_bytes(root / path, path, limit, problems)
        size += len(data or b"") if path != HISTORY else 0
        if size > MAX_ALL_CONTENT_BYTES:
            problems.append(_too_much(path, MAX_ALL_CONTENT_BYTES))
            break
        text = decode(path, data, problems) if data is not None else None
        if text is not None:
            content[path] = text
    size = 0
    for path in _walk(root, "seeds", problems):
        data = _read_bytes(root / path, path, MAX_SEED_BYTES, problems)
        size += len(data or b"")
        if size > MAX_ALL_SEED_BYTES:
            problems.append(_too_much(path, MAX_ALL_SEED_BYTES))
            break
        if data is not None:
            seeds[path.removeprefix("seeds/")] = data
    for folder in ("static", "templates"):
        for path in _walk(root, folder, problems):
            data = _read_bytes(root / path, path, MAX_ASSET_BYTES, problems)
            if data is not None and path.endswith(FOLDERS[folder]):
                strange: list[Problem] = []
                decode(path, data, strange)
                problems += [problem for problem in strange if problem.code == "not-utf8"]
    return Files(content, seeds), problems


def read_static(folder: Path) -> dict[str, bytes]:
    """The program's or the dossier's own static files: bytes by path relative to `folder`.

    Raises OSError where one cannot be read; what is no file was a problem of the dossier before (`read_root`).
    """
    if not folder.is_dir():
        return {}
    paths = _walk(folder, "", None)
    return {path: (folder / path).read_bytes() for path in paths}


def read_program(folder: Path) -> dict[str, bytes]:
    """The files of a folder of the program, as `read_static` gives them, but for what Python makes of them."""
    paths = (path for path in _walk(folder, "", None) if "__pycache__" not in path.split("/"))
    return {path: (folder / path).read_bytes() for path in paths}


def decode(path: str, data: bytes, problems: list[Problem]) -> str | None:
    """Text of a content file: UTF-8, no byte order mark, LF, NFC, no control characters.

    Anything else is a problem, and is repaired for this run so that further problems show; None where it is no text.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        place = place_after(path, data[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
        message = f"This byte (0x{data[error.start]:02x}) is not UTF-8."
        hint = "Save the file with the encoding UTF-8."
        problems.append(Problem("not-utf8", place, message, hint))
        if b"\0" in data:  # UTF-16, or no text at all
            return None
        text = data.decode("utf-8", "replace")  # so that whatever else is wrong shows in the same run
    if text.startswith("\ufeff"):
        hint = "Save the file as UTF-8 without byte order mark."
        problems.append(Problem("byte-order-mark", Place(path), "The file starts with a byte order mark.", hint))
        text = text[1:]
    if "\r" in text:
        hint = "Save the file with LF line ends (`git config core.autocrlf input` keeps them)."
        place = _place_of(path, text, text.index("\r"))
        problems.append(Problem("carriage-return", place, "The line ends with a carriage return.", hint))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if runs := long_runs(text):  # before anything else is done with them, which would take hours
        problems += [marks_problem(_place_of(path, text, run.start)) for run in runs[:MOST_OF_A_KIND]]
        text = without(text, runs)
    composed = unicodedata.normalize("NFC", text)
    if composed != text:
        at = next(i for i, (a, b) in enumerate(zip(text, composed + "\0", strict=False)) if a != b)
        hint = "Save the file in Unicode form NFC, where `ü` is one character."
        message = "A letter and its accent are two characters here (Unicode form NFD)."
        problems.append(Problem("not-nfc", _place_of(path, text, at), message, hint))
        text = composed
    controls = control_characters(text)
    for offset in controls[:MOST_OF_A_KIND]:
        name = unicodedata.name(text[offset], f"U+{ord(text[offset]):04X}")
        message = f"Here stands an invisible control character ({name})."
        problems.append(Problem("control-character", _place_of(path, text, offset), message, "Delete the character."))
    if more := controls[MOST_OF_A_KIND:]:
        message = f"From here on stand {len(more)} more invisible control characters."
        problems.append(Problem("control-character", _place_of(path, text, more[0]), message, "Delete them."))
    return CONTROL.sub("\ufffd", text) if controls else text


def marks_problem(place: Place) -> Problem:
    """The problem of a run of combining marks, at the first one that is too many."""
    message = f"More than {MOST_MARKS} combining marks (accents and the like) stand in a row here."
    return Problem("too-many-marks", place, message, "Delete them: no writing puts so many on one letter.")


def place_after(path: str, before: bytes) -> Place:
    """The place of the byte that follows the UTF-8 in `before`, counted in characters as all columns are."""
    text = before.decode("utf-8").removeprefix("\ufeff")
    return _place_of(path, text, len(text))


def _place_of(path: str, text: str, offset: int) -> Place:
    return Place(path, text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset))


def _walk(root: Path, folder: str, collected: list[Problem] | None) -> list[str]:
    """Paths of the files below `root/folder`, relative to `root`, sorted; hidden files are passed over.

    Without a list to collect problems in, raises OSError for what cannot be listed.
    """
    paths: list[str] = []
    problems: list[Problem] = [] if collected is None else collected
    pending = [folder]
    while pending:
        here = pending.pop()
        if here.count("/") >= MAX_DEPTH:
            message = f"These folders are nested more than {MAX_DEPTH} deep; what is below is not read."
            problems.append(Problem("unexpected-file", Place(_short(here)), message, "Move them up."))
            continue
        try:
            entries = _entries(root / here, here, problems)
        except OSError as error:
            if collected is None:
                raise
            problems.append(_unreadable(here, error))
            continue
        for entry in entries:
            path = f"{here}/{entry.name}".lstrip("/")
            if entry.name.startswith("."):
                continue
            kind = _kind(entry, path, problems)
            if not entry.name.isprintable():  # such as a line end, or bytes that are no UTF-8
                message, hint = "This name holds characters that cannot be shown.", "Give it another name."
                problems.append(Problem("unexpected-file", Place(ascii(path)[1:-1]), message, hint))
            elif kind == stat.S_IFLNK:
                problems.append(_symlink(path))
            elif kind == stat.S_IFDIR and not entry.name.endswith(FOLDERS.get(folder, ())):
                pending.append(path)
            elif kind == stat.S_IFREG:
                paths.append(path)
            elif kind is not None:
                message = f"`{path}` is no file but {KINDS.get(kind, 'a folder')}, and is not read."
                hint = "Put the file itself here." if kind in KINDS else "Give the folder another name."
                problems.append(Problem("unexpected-file", Place(path), message, hint))
        if len(paths) > MAX_FILES:
            message = f"`{folder}/` holds more than {MAX_FILES} files."
            problems.append(Problem("too-many-files", Place(folder), message, "Join annotations into fewer files."))
            break
    return sorted(paths)


def _kind(entry: os.DirEntry[str], path: str, problems: list[Problem]) -> int | None:
    """What an entry is, as the file type of its mode; None, and a problem, where the system does not say."""
    try:
        return stat.S_IFMT(entry.stat(follow_symlinks=False).st_mode)
    except OSError as error:
        problems.append(_unreadable(path, error))
        return None


def _entries(directory: Path, path: str, problems: list[Problem]) -> list[os.DirEntry[str]]:
    """What stands in a folder; nothing where there is none. Raises OSError where it cannot be listed."""
    try:
        if stat.S_ISLNK(directory.lstat().st_mode):
            problems.append(_symlink(path))
            return []
        with os.scandir(directory) as entries:
            return list(entries)
    except FileNotFoundError:
        return []


def _unreadable(path: str, error: OSError) -> Problem:
    """The problem that something cannot be read. Raises OSError where that has nothing to do with what it is."""
    if error.errno in OF_THE_MACHINE:
        raise OSError(error.errno, error.strerror, _short(path)) from error
    hint = "Look at its permissions, and whether it is still there."
    return Problem("file-unreadable", Place(_short(path)), f"I cannot read `{_short(path)}`: {error.strerror}.", hint)


def _short(path: str) -> str:
    """A path as it can be shown: of one beyond all measure the beginning and the end."""
    return path if len(path) <= 500 else f"{path[:240]}…{path[-240:]}"


def _symlink(path: str) -> Problem:
    hint = "Put the file itself here. Links are not followed, so that nothing outside the dossier is read."
    return Problem("symbolic-link", Place(path), f"`{path}` is a symbolic link.", hint)


def _too_much(path: str, limit: int) -> Problem:
    folder = path.partition("/")[0]
    message = f"The files of `{folder}/` have more than {limit:,} bytes together; from `{path}` on they are not read."
    return Problem(
        "too-much-to-read", Place(path), message, "Make several dossiers of it, or leave out what is not used."
    )


def _read_bytes(file: Path, path: str, limit: int, problems: list[Problem]) -> bytes | None:
    """A file's bytes; None, and a problem, where they cannot be read or are more than the limit."""
    try:
        size = file.stat().st_size
        if size <= limit:
            return file.read_bytes()
    except OSError as error:
        problems.append(_unreadable(path, error))
        return None
    message = f"`{path}` has {size} bytes; at most {limit} are read."
    problems.append(Problem("file-too-large", Place(path), message, "Make it smaller, or split it."))
    return None
