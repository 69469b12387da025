"""Whether two built sites are the same tree: `python -m bench.same OLD NEW`.

Compares every file byte for byte and names each one that is missing, new or different, with the first line that
differs. Pagefind's own files are passed over: their names and bytes vary between runs of the same input. Exits with 0
where the trees are the same, 1 where they differ, 2 where one of them is no folder.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

PASSED_OVER = "pagefind"
WINDOW = 60  # characters shown on either side of the first difference within a line


def files_of(root: Path) -> dict[str, Path]:
    """Every file of a tree by its path below `root`, but for the search index."""
    paths = (path for path in root.rglob("*") if path.is_file())
    names = {path.relative_to(root).as_posix(): path for path in paths}
    return {name: path for name, path in names.items() if PASSED_OVER not in name.split("/")}


def differences(old: Path, new: Path) -> Iterator[str]:
    """One text per file that is not the same in both trees, in the order of their paths."""
    before, after = files_of(old), files_of(new)
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            yield f"missing: {name}"
        elif name not in before:
            yield f"new: {name}"
        elif (was := before[name].read_bytes()) != (now := after[name].read_bytes()):
            yield f"differs: {name}{first_difference(was, now)}"


def first_difference(was: bytes, now: bytes) -> str:
    """The first line that differs, in both versions; empty for files that are not UTF-8."""
    try:
        pairs = zip_longest(was.decode().split("\n"), now.decode().split("\n"))
    except UnicodeDecodeError:
        return f" ({len(was)} and {len(now)} bytes)"
    number, (left, right) = next((number, pair) for number, pair in enumerate(pairs, 1) if pair[0] != pair[1])
    return f":{number}\n  - {_window(left, right)}\n  + {_window(right, left)}"


def _window(line: str | None, other: str | None) -> str:
    """The part of a line around the place where it leaves the other one."""
    if line is None:
        return "(no such line)"
    shared = zip(line, other or "", strict=False)
    at = next((index for index, (left, right) in enumerate(shared) if left != right), min(len(line), len(other or "")))
    start, end = max(at - WINDOW, 0), at + WINDOW
    return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")


def main(arguments: list[str]) -> int:
    """Print what differs; the exit status says whether anything does."""
    roots = [Path(argument) for argument in arguments]
    if len(roots) != 2 or not all(root.is_dir() for root in roots):
        print("usage: python -m bench.same OLD NEW (two folders with built sites)", file=sys.stderr)
        return 2
    differing = list(differences(*roots))
    for text in differing:
        print(text)
    print(f"{len(files_of(roots[1]))} files compared, {len(differing)} differences")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
