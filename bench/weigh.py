"""Weigh every page as it travels, HTML and stylesheets compressed: `.venv/bin/python -m bench.weigh [output]`.

Prints for each kind of page its median and its heaviest page, by brotli as static hosts send files they compressed
beforehand (quality 11), by brotli as hosts compress on the way (5) and by gzip (9), beside the kind's budget; and what
comes after the text: print.css and the script. Ends with 1 when a page or the script is over its budget.

A page's text is there when its HTML and its stylesheets for the screen are. 14 kB is what a server sends before it
waits for the first answer (ten segments of 1460 bytes, RFC 6928, without headers): one round trip. An embed holds its
style and its script itself, and is weighed by gzip.
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
PAGES = {"claim": TRIP, "person": TRIP, "source": TRIP, "home": 30_000}
EMBED = 8_000  # bytes of an embed, all in: a frame in somebody else's article
SCRIPT = 6_000  # bytes, of each page

EMBEDS = "embed-"  # what the kinds of embeds start with

KIND = re.compile(r'<body class="kind-([\w-]+)')
LINK = re.compile(r'<link rel="stylesheet" href="([^"]+)"( media="print")?>')
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
    """A built page: `needed` are the files its text cannot be shown without, `later` those that come after it."""

    path: str
    kind: str
    needed: tuple[Path, ...]
    later: tuple[Path, ...]
    scripts: tuple[Path, ...]

    def weight(self, way: str) -> int:
        """Bytes of HTML, stylesheets for the screen and pictures in files, each compressed by itself."""
        return sum(squeezed(file, way) for file in self.needed)


@cache
def squeezed(file: Path, way: str) -> int:
    """Bytes of one file, compressed one of the `WAYS`."""
    return WAYS[way](file.read_bytes())


def pages_of(output: Path) -> list[Page]:
    """Every page of a built site, by path."""
    return [_read(output, file) for file in sorted(output.rglob("*.html"))]


def by_kind(pages: Iterable[Page]) -> dict[str, list[Page]]:
    """The pages of each kind."""
    found: dict[str, list[Page]] = {}
    for page in pages:
        found.setdefault(page.kind, []).append(page)
    return dict(sorted(found.items()))


def _read(output: Path, file: Path) -> Page:
    html = file.read_text("utf-8")
    kind = KIND.search(html)
    if kind is None:
        raise ValueError(f"{file} does not say what kind of page it is")
    path = file.relative_to(output).as_posix()

    def at(href: str) -> Path:
        # The page for nothing names its files from the root of the host, below which the site may have a path.
        names = urljoin("/" + path, href).lstrip("/").split("/")
        while len(names) > 1 and not (output / "/".join(names)).is_file():
            names.pop(0)
        return output / "/".join(names)

    links = LINK.findall(html)
    return Page(
        path,
        kind[1],
        (file, *(at(href) for href, printed in links if not printed), *map(at, sorted(set(SOURCE.findall(html))))),
        tuple(at(href) for href, printed in links if printed),
        tuple(map(at, SCRIPTS.findall(html))),
    )


def budget(kind: str) -> int:
    """Bytes a page of a kind may weigh."""
    return EMBED if kind.startswith(EMBEDS) else PAGES.get(kind, sys.maxsize)


def too_heavy(pages: Iterable[Page]) -> list[str]:
    """A sentence for every page, and every script, that weighs more than its budget."""
    found = []
    for page in pages:
        # gzip is fast and never lighter than Brotli, so few pages have to be weighed by both. An embed must be light
        # on any host, and many send gzip.
        weight = page.weight("gzip 9")
        if weight > budget(page.kind) and not page.kind.startswith(EMBEDS):
            weight = page.weight("brotli 11")
        if weight > budget(page.kind):
            found.append(f"{page.path} weighs {weight:,} bytes, {budget(page.kind):,} are its budget")
        if (weight := sum(squeezed(one, "brotli 11") for one in page.scripts)) > SCRIPT:
            found.append(f"the script of {page.path} weighs {weight:,} bytes, {SCRIPT:,} are its budget")
    return found


def _print(pages: list[Page]) -> None:
    print(f"{'kind':<15}{'pages':>6}" + "".join(f"{way:>20}" for way in WAYS) + f"{'budget':>9}  heaviest page")
    print(f"{'':<21}" + f"{'median':>11}{'most':>9}" * len(WAYS))
    for kind, members in by_kind(pages).items():
        cells = ""
        for way in WAYS:
            weights = [page.weight(way) for page in members]
            cells += f"{statistics.median(weights):>11,.0f}{max(weights):>9,}"
        heaviest = max(members, key=lambda page: page.weight("brotli 11"))
        print(f"{kind:<15}{len(members):>6}{cells}{_bound(budget(kind)):>9}  {heaviest.path}")
    for file in sorted({file for page in pages for file in page.scripts}):
        print(
            f"{'script':<21}"
            + "".join(f"{squeezed(file, way):>20,}" for way in WAYS)
            + f"{_bound(SCRIPT):>9}  {file.name}"
        )
    for file in sorted({file for page in pages for file in page.later}):
        print(
            f"{'on paper':<21}"
            + "".join(f"{squeezed(file, way):>20,}" for way in WAYS)
            + f"{_bound(sys.maxsize):>9}  {file.name}"
        )


def _bound(weight: int) -> str:
    return "–" if weight == sys.maxsize else f"{weight:,}"


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
