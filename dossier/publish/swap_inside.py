"""The swap where the output folder cannot be renamed: it is a mount point, or the folder around it may not be written.

The new tree is made in a hidden folder of the output. Then files are replaced one by one, pages after what they need,
so that for this instant some are new and some are old. Before the first, all that will be replaced or removed is kept
in another hidden folder, with a list of what stood there; as long as that folder is there, the swap is not done, and
the next build undoes it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection
from pathlib import Path

from dossier.publish.folders import (
    PRIVATE,
    files_below,
    is_there,
    make_folder,
    place,
    remove_empty_folders,
    remove_folder,
    write_file,
)
from dossier.publish.output_folder import MARKER, NOT_A_FILE_OF_ANYBODY, WORK, is_ours, marker_text

NEW, KEEP, OLD, GONE, LOCK = WORK
FILES = "files"  # in the folder with what is kept


class HalfSwapped(Exception):
    """The swap could neither be finished nor undone; the next build undoes it."""


def recover(output: Path) -> None:
    """Undo a swap that was ended on its way, and remove what it left. Raises OSError."""
    clear(output)
    if is_ours(output / OLD):
        _undo(output)


def clear(output: Path) -> None:
    """Remove the hidden folders, but for that of a swap that is not done."""
    for name in (NEW, KEEP, GONE):
        if is_ours(output / name):
            remove_folder(output / name, last=MARKER)


def swap(output: Path, unchanged: Collection[str]) -> None:
    """Put the new tree in the old one's place. `unchanged`: files that both have.

    Raises OSError, with the old site as it was, or HalfSwapped.
    """
    stood = set(files_below(output, NOT_A_FILE_OF_ANYBODY))
    new = set(files_below(output / NEW))
    marker = output / NEW / f"{MARKER}.next"  # a second one: the folder needs its own as long as it is there
    write_file(marker, (output / NEW / MARKER).read_bytes())
    _keep(output, stood, stood - set(unchanged))
    try:
        for path in sorted(new - set(unchanged) - {MARKER}, key=in_order):
            place(output / NEW / path, output, path)
        for path in sorted(stood - new):
            if is_there(output / path):  # a folder may have taken its place, or a file that of its folder
                os.unlink(output / path)
        remove_empty_folders(output, NOT_A_FILE_OF_ANYBODY)
        place(marker, output, MARKER)
        os.rename(output / OLD, output / GONE)  # from here on it is done
    except BaseException as error:
        try:
            _undo(output)
        except OSError as second:
            message = f"{output}: half of the site is replaced ({second}); the next build puts the old one back"
            raise HalfSwapped(message) from error
        raise
    remove_folder(output / GONE, last=MARKER)


def in_order(path: str) -> tuple[bool, bool, str]:
    """Pages come after the files they need, and the first page at last."""
    return path.endswith(".html"), path == "index.html", path


def _keep(output: Path, stood: Collection[str], kept: Collection[str]) -> None:
    """Keep a second name, or where the disk has none a copy, of each file that will be replaced or removed."""
    folder = output / KEEP
    make_folder(folder, PRIVATE)
    names = b"\0".join(sorted(map(os.fsencode, stood)))
    write_file(folder / MARKER, marker_text({}) + names)
    make_folder(folder / FILES)
    created = {""}
    for path in sorted(kept):
        steps = path.split("/")[:-1]
        for step in ("/".join(steps[: depth + 1]) for depth in range(len(steps))):
            if step not in created:
                make_folder(folder / FILES / step)
                created.add(step)
        try:
            os.link(output / path, folder / FILES / path, follow_symlinks=False)
        except OSError:
            shutil.copy2(output / path, folder / FILES / path, follow_symlinks=False)
    os.rename(folder, output / OLD)


def _undo(output: Path) -> None:
    """Put back what was kept, and remove what did not stand there; it may have been begun before."""
    kept = output / OLD
    names = (kept / MARKER).read_bytes().removeprefix(marker_text({})).split(b"\0")
    stood = set(map(os.fsdecode, names))
    for path in list(files_below(output, NOT_A_FILE_OF_ANYBODY)):
        if path not in stood:
            os.unlink(output / path)
    if (kept / FILES).is_dir():
        for path in sorted(files_below(kept / FILES)):
            place(kept / FILES / path, output, path)
    remove_empty_folders(output, NOT_A_FILE_OF_ANYBODY)
    os.rename(kept, output / GONE)
    remove_folder(output / GONE, last=MARKER)
