"""What a writer copies from the pages of a built site: the texts in the section "Take it along"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup

KINDS = ("claims", "people", "deals", "disputes", "pictures")
TABLE = "table"  # of all deals
SECTION = 'id="take"'  # of a page, which has the texts
WAYS = ("link", "quotation", "frame", "fitting", "badge")


@dataclass(frozen=True, slots=True)
class Snippets:
    """The texts of a page, and its name; `badge` is empty but for a claim, `site` is the site's address in them."""

    kind: str
    name: str
    language: str
    site: str
    link: str
    quotation: str
    frame: str
    fitting: str
    badge: str


def read_snippets(output: Path, kind: str, path: str) -> Snippets:
    """The texts of the page at a path such as `claims/x/index.html`."""
    page = BeautifulSoup((output / path).read_text("utf-8"), "html.parser")
    fields = {way: page.select_one(f"textarea.snippet#take-{way}") for way in WAYS}
    texts = {way: field.get_text() if field else "" for way, field in fields.items()}
    frame = BeautifulSoup(texts["frame"], "html.parser").select_one("iframe")
    root = page.select_one("html")
    return Snippets(
        kind=kind,
        name=str(frame["title"]).rpartition(" – ")[0] if frame else "",
        language=str(root["lang"]) if root else "",
        site=texts["link"].removesuffix(path.removesuffix("index.html")),
        **texts,
    )


def snippets_of_each_kind(output: Path, prefix: str = "") -> list[Snippets]:
    """Those of one page of each kind, of medium size as writers mostly meet. `prefix` is that of a language: `de/`."""
    pages = embeddable_pages(output, prefix)
    return [read_snippets(output, kind, paths[len(paths) // 2]) for kind, paths in pages.items() if paths]


def embeddable_pages(output: Path, prefix: str = "") -> Mapping[str, list[str]]:
    """The paths of the pages of each kind that have an embed, by its size, smallest first."""
    pages = {}
    for kind in KINDS:
        paths = sorted(file.relative_to(output).as_posix() for file in (output / prefix / kind).glob("*/index.html"))
        embeds = {path: output / embed_path(path, prefix) for path in paths}
        shared = [path for path in paths if embeds[path].is_file() and SECTION in (output / path).read_text("utf-8")]
        pages[kind] = sorted(shared, key=lambda path: embeds[path].stat().st_size)
    table = f"{prefix}deals/index.html"
    return pages | {TABLE: [table] if (output / embed_path(table, prefix)).is_file() else []}


def embed_path(path: str, prefix: str = "") -> str:
    """The path of the embed of a page."""
    return f"{prefix}embed/{path.removeprefix(prefix)}"


def served_at(text: str, snippets: Snippets, address: str) -> str:
    """A text with another address in place of the site's: that of a server on this machine."""
    return text.replace(snippets.site, address)
