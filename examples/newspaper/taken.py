"""What a writer takes along from the pages of a built site: the texts of "Take it along", as they are copied there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup

KINDS = ("claims", "people", "deals", "disputes", "pictures")
TABLE = "table"  # of all deals
WAYS = ("link", "quotation", "frame", "fitting", "badge")


@dataclass(frozen=True, slots=True)
class Taken:
    """The texts of a page, and what it is called; `badge` is empty but for a claim's.

    `site` is the site's address in them."""

    kind: str
    name: str
    language: str
    site: str
    link: str
    quotation: str
    frame: str
    fitting: str
    badge: str


def taken(output: Path, kind: str, path: str) -> Taken:
    """The texts of the page at a path such as `claims/x/index.html`."""
    page = BeautifulSoup((output / path).read_text("utf-8"), "html.parser")
    found = {way: page.select_one(f"textarea.snippet#take-{way}") for way in WAYS}
    texts = {way: one.get_text() if one else "" for way, one in found.items()}
    frame = BeautifulSoup(texts["frame"], "html.parser").select_one("iframe")
    root = page.select_one("html")
    return Taken(
        kind=kind,
        name=str(frame["title"]).rpartition(" – ")[0] if frame else "",
        language=str(root["lang"]) if root else "",
        site=texts["link"].removesuffix(path.removesuffix("index.html")),
        **texts,
    )


def one_of_each(output: Path, prefix: str = "") -> list[Taken]:
    """A page of each kind that the site has: of the middle size, which is what writers meet. `prefix`: as in `de/`."""
    return [taken(output, kind, paths[len(paths) // 2]) for kind, paths in pages(output, prefix).items() if paths]


def pages(output: Path, prefix: str = "") -> Mapping[str, list[str]]:
    """The paths of each kind of page that can be taken along, by the size of their embeds, smallest first."""
    found = {}
    for kind in KINDS:
        here = [file.relative_to(output).as_posix() for file in (output / prefix / kind).glob("*/index.html")]
        there = {path: output / embed_path(path, prefix) for path in sorted(here)}
        kept = [path for path in there if there[path].is_file() and 'id="take"' in (output / path).read_text("utf-8")]
        found[kind] = sorted(kept, key=lambda path: there[path].stat().st_size)
    table = f"{prefix}deals/index.html"
    return found | {TABLE: [table] if (output / embed_path(table, prefix)).is_file() else []}


def embed_path(path: str, prefix: str = "") -> str:
    """Where the embed of a page stands."""
    return f"{prefix}embed/{path.removeprefix(prefix)}"


def served_at(text: str, one: Taken, address: str) -> str:
    """A text with another address for the site's: that of a server on this machine."""
    return text.replace(one.site, address)
