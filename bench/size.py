"""How many files a built site has, how large they are and where they come from: `python -m bench.size [output]`.

Prints the table that docs/hosting.md shows, and what hosts count: files in all, the folder with the most files, the
largest file, the rules in `_headers`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

# The first pattern that a path matches says what kind of file it is. `*/` stands for the folder of a further language.
KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("embeds, badges and published revisions (`embed/`, `de/embed/`)", ("embed/",)),
    ("answers to oEmbed", ("oembed/",)),
    ("pictures for link previews (`cards/`)", ("cards/",)),
    ("data, with a receipt for each revision (`data/`)", ("data/",)),
    ("search, programs, styles", ("pagefind/", "assets/")),
    ("pages of claims", ("claims/",)),
)
REST = "all other pages, feeds and single files"


def kind_of(path: str, languages: Iterable[str]) -> str:
    """What kind of file stands at `path`, with the languages that have a folder of their own."""
    first, _, rest = path.partition("/")
    inner = rest if first in languages else path
    return next((kind for kind, folders in KINDS if inner.startswith(folders)), REST)


def main(arguments: list[str]) -> int:
    """Print the figures of the site in a folder, `output` if none is named."""
    root = Path(arguments[0] if arguments else "output")
    if not (root / "index.html").is_file():
        print(f"{root} holds no site: build one first, or name its folder.", file=sys.stderr)
        return 2
    sizes = {path.relative_to(root).as_posix(): path.stat().st_size for path in root.rglob("*") if path.is_file()}
    languages = {path.parent.name for path in root.glob("*/index.html") if len(path.parent.name) == 2}
    files: Counter[str] = Counter(kind_of(path, languages) for path in sizes)
    octets: Counter[str] = Counter()
    for path, size in sizes.items():
        octets[kind_of(path, languages)] += size
    print("| | files | MB |\n|---|---|---|")
    for kind, count in files.most_common():
        print(f"| {kind} | {count:,} | {octets[kind] / 1e6:.1f} |")
    folders = Counter(str(PurePosixPath(path).parent) for path in sizes)
    folder, most = folders.most_common(1)[0]
    largest = max(sizes, key=lambda path: sizes[path])
    headers = (root / "_headers").read_text("utf-8").splitlines()
    rules = sum(bool(line) and not line[0].isspace() and not line.startswith("#") for line in headers)
    print(f"\n{len(sizes):,} files, {sum(sizes.values()) / 1e6:.1f} MB")
    print(f"most files in one folder: {most:,} in {folder}/")
    print(f"largest file: {sizes[largest] / 1e6:.1f} MB, {largest}")
    print(f"rules in _headers: {rules}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
