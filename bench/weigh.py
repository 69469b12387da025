"""Weigh every page as it is sent, HTML and stylesheets compressed: `.venv/bin/python -m bench.weigh [output]`.

Prints for each kind of page its median and its heaviest page, by brotli as static hosts send files they compressed
beforehand (quality 11), by brotli as hosts compress on request (5) and by gzip (9), beside the kind's budget; and what
is loaded after the text: print.css, card.css and the script. Ends with 1 when a page or the script is over its budget.

A page's text is shown when its HTML and its stylesheets for the screen have arrived. 14 kB is what a server sends
before it waits for the first answer (ten segments of 1460 bytes, RFC 6928, without headers): one round trip. An embed
contains its style and its script.
"""

from __future__ import annotations

import argparse
import gzip
import re
import statistics
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import brotli

ROOT = Path(__file__).parent.parent
TRIP = 14_000  # bytes
# By gzip, which every host and browser supports; Brotli is never heavier. Nearly all pages fit into one round trip by
# gzip. The text of a source with more than a hundred claims does so by Brotli only.
PAGES: Mapping[str, Mapping[str, int]] = {
    "claim": {"gzip 9": TRIP},
    "person": {"gzip 9": TRIP},
    "source": {"brotli 11": TRIP, "gzip 9": 15_700},
    "home": {"gzip 9": 30_000},
}
EMBED: Mapping[str, int] = {"gzip 9": 8_000}  # everything: it is a frame in somebody else's article
SCRIPT = 6_000  # bytes, of each page
DRAFT = 73_000  # of the draft page, which reads its site's languages in any script: `bench/draft.py`

EMBEDS = "embed-"  # the prefix of the kinds of embeds

KIND = re.compile(r'<body class="kind-([\w-]+)')
LINK = re.compile(r'<link rel="stylesheet" href="([^"]+)"( media="print"| disabled)?>')
SOURCE = re.compile(r'<(?:img|source|image|use|object|video)\b[^>]*?\s(?:src|srcset|href|data|poster)="([^"#][^" ]*)')
SCRIPTS = re.compile(r'<script\b[^>]*\ssrc="([^"]+)"')

Squeeze = Callable[[bytes], int]
WAYS: Mapping[str, Squeeze] = {
    "brotli 11": lambda data: len(brotli.compress(data, quality=11)),
    "brotli 5": lambda data: len(brotli.compress(data, quality=5)),
    "gzip 9": lambda data: len(gzip.compress(data, 9, mtime=0)),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A built page: `needed` are the files its text cannot be shown without, `later` those loaded after it."""

    path: str
    kind: str
    needed: tuple[Path, ...]
    later: tuple[Path, ...]
    scripts: tuple[Path, ...]

    def weight(self, way: str) -> int:
        """Bytes of HTML, stylesheets for the screen and pictures in files, each compressed by itself."""
        return sum(minified(file, way) for file in self.needed)


@cache
def minified(file: Path, way: str) -> int:
    """Bytes of one file, compressed one of the `WAYS`."""
    return WAYS[way](file.read_bytes())


def pages_of(output: Path) -> list[Page]:
    """Every page of a built site, by path."""
    return [_read(output, file) for file in sorted(output.rglob("*.html"))]


def by_kind(pages: Iterable[Page]) -> dict[str, list[Page]]:
    """The pages of each kind."""
    pages_of: dict[str, list[Page]] = {}
    for page in pages:
        pages_of.setdefault(page.kind, []).append(page)
    return dict(sorted(pages_of.items()))


def _read(output: Path, file: Path) -> Page:
    html = file.read_text("utf-8")
    kind = KIND.search(html)
    if kind is None:
        raise ValueError(f"{file} does not say what kind of page it is")
    path = file.relative_to(output).as_posix()

    def at(href: str) -> Path:
        # The 404 page names its files from the root of the host, and the site may be in a folder below it.
        names = urljoin("/" + path, href).lstrip("/").split("/")
        while len(names) > 1 and not (output / "/".join(names)).is_file():
            names.pop(0)
        return output / "/".join(names)

    links = LINK.findall(html)
    return Page(
        path,
        kind[1],
        (file, *(at(href) for href, later in links if not later), *map(at, sorted(set(SOURCE.findall(html))))),
        tuple(at(href) for href, later in links if later),
        tuple(map(at, SCRIPTS.findall(html))),
    )


def budget(kind: str) -> Mapping[str, int]:
    """Bytes a page of a kind may weigh, by the ways it may travel."""
    return EMBED if kind.startswith(EMBEDS) else PAGES.get(kind, {})


def too_heavy(pages: Iterable[Page]) -> list[str]:
    """A sentence for every page, and every script, that weighs more than its budget."""
    problems = []
    for page in pages:
        for way, most in budget(page.kind).items():
            if page.weight(way) > most:
                problems.append(f"{page.path} weighs {page.weight(way):,} bytes by {way}, {most:,} are its budget")
        bound = DRAFT if page.kind == "draft" else SCRIPT
        if (weight := sum(minified(script, "gzip 9") for script in page.scripts)) > bound:
            problems.append(f"the script of {page.path} weighs {weight:,} bytes by gzip 9, {bound:,} are its budget")
    return problems


def _print(pages: list[Page]) -> None:
    print(f"{'kind':<15}{'pages':>6}" + "".join(f"{way:>20}" for way in WAYS) + f"{'budget':>9}  heaviest page")
    print(f"{'':<21}" + f"{'median':>11}{'most':>9}" * len(WAYS))
    for kind, members in by_kind(pages).items():
        cells = ""
        for way in WAYS:
            weights = [page.weight(way) for page in members]
            cells += f"{statistics.median(weights):>11,.0f}{max(weights):>9,}"
        heaviest = max(members, key=lambda page: page.weight("gzip 9"))
        print(
            f"{kind:<15}{len(members):>6}{cells}{_bound(min(budget(kind).values(), default=None)):>9}  {heaviest.path}"
        )
    for file in sorted({file for page in pages for file in page.scripts}):
        print(
            f"{'script':<21}"
            + "".join(f"{minified(file, way):>20,}" for way in WAYS)
            + f"{_bound(SCRIPT):>9}  {file.name}"
        )
    for file in sorted({file for page in pages for file in page.later}):
        print(
            f"{'later':<21}"
            + "".join(f"{minified(file, way):>20,}" for way in WAYS)
            + f"{_bound(None):>9}  {file.name}"
        )


def _bound(weight: int | None) -> str:
    return "–" if weight is None else f"{weight:,}"


def check(output: Path) -> bool:
    """Weigh every page, print the table, tell whether all are within their budgets."""
    pages = pages_of(output)
    _print(pages)
    over = too_heavy(pages)
    print("\n".join(over) if over else f"{len(pages)} pages, all within their budgets")
    return bool(pages) and not over


def main() -> int:
    """Weigh the site in `output/`, or in the folder that is named."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("output", nargs="?", type=Path, default=ROOT / "output", help="a built site")
    return 0 if check(parser.parse_args().output.resolve()) else 1


if __name__ == "__main__":
    sys.exit(main())
