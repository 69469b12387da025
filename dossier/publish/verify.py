"""The last look at the new tree before it is published: every link leads somewhere, nothing came in by itself."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from dossier.compose.urls import FOLDER, cite_id


class Unsound(Exception):
    """The tree that was made is not a site that may be published. This is a bug of ours, not of the input."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a page can be linked by, what it links to, and where its citations lead."""

    ids: tuple[str, ...]
    links: tuple[str, ...]
    cites: tuple[str, ...]


class _Parser(HTMLParser):
    """Collects anchors; part of rendering a page, so that several processes share the work."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.cites: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.append(given["id"])
        for name in ("href", "src"):
            if name in given:
                self.links.append(given[name])
        if tag == "a" and "cite" in given.get("class", "").split():
            self.cites.append(given.get("href", ""))


def anchors(html: str) -> Anchors:
    """The anchors of a page."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return Anchors(tuple(parser.ids), tuple(dict.fromkeys(parser.links)), tuple(parser.cites))


def verify(pages: Mapping[str, Anchors], files: Mapping[str, int], base_path: str) -> None:
    """Raise `Unsound` with everything that is wrong. `pages`: anchors by path; `files`: all paths of the tree."""
    ids = {path: set(page.ids) for path, page in pages.items()}
    wrong: list[str] = []
    for path, page in pages.items():
        twice = sorted({one for one in page.ids if page.ids.count(one) > 1}) if len(ids[path]) < len(page.ids) else []
        wrong += [f"{path}: the id {one!r} stands twice" for one in twice]
        wrong += [f"{path}: {why}" for why in _broken(path, page, ids, files, base_path)]
    if wrong:
        raise Unsound("\n".join(wrong[:50]))


def _broken(
    path: str, page: Anchors, ids: Mapping[str, set[str]], files: Mapping[str, int], base_path: str
) -> Iterator[str]:
    for link in page.links:
        target = resolve(path, link, base_path)
        if target is None:
            continue
        file, fragment = target
        if file not in files:
            yield f"the link {link!r} leads nowhere"
        elif fragment and file in ids and fragment not in ids[file]:
            yield f"the link {link!r} leads to a fragment that is not there"
    for link in page.cites:
        if claim_of(path, link, base_path) is None:
            yield f"a citation leads to {link!r}, which is no source entry"


def claim_of(path: str, link: str, base_path: str = "/") -> str | None:
    """The claim that a citation is of: its link leads to the claim's source entry, or to the claim's own page."""
    file, fragment = resolve(path, link, base_path) or ("", "")
    if fragment:
        return fragment.removeprefix(cite_id("")) if fragment.startswith(cite_id("")) else None
    folders = file.split("/")
    return folders[-2] if folders[-3:-2] == [FOLDER["claim"]] else None


def resolve(path: str, link: str, base_path: str = "/") -> tuple[str, str] | None:
    """File and fragment an inner link of the page at `path` leads to; None for a link to elsewhere."""
    split = urlsplit(link)
    if split.scheme or split.netloc:
        return None
    if not split.path:
        return path, unquote(split.fragment)
    where = unquote(split.path)
    if where.startswith("/"):
        file = where.removeprefix(base_path.rstrip("/")).lstrip("/")
    else:
        file = posixpath.normpath(posixpath.join(posixpath.dirname(path), where))
    if where.endswith("/") or file in ("", "."):
        file = posixpath.normpath(posixpath.join(file, "index.html"))
    return file, unquote(split.fragment)
