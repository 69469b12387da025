"""The last look at the new tree before it is published: every link leads somewhere, nothing came in by itself."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from dossier.edition.urls import FOLDER, cite_id
from dossier.embeds.embed import FOLDER as EMBED

# How our templates write a tag. Autoescape leaves no other `<` in a page, and where one is left this is not used.
_TAG = re.compile(
    r'<(?:([a-z][a-z0-9]*)((?:\s+[a-z][a-zA-Z:-]*(?:="[^"<>]*")?)*)\s*/?>|/[a-z][a-z0-9]*>|!doctype html>)'
)
_ATTRIBUTE = re.compile(r'\s(id|href|src|class)="([^"]*)"')
_RAW = re.compile(r"<(script|style)\b[^<>]*>[^<]*</\1>")  # what stands in these is no markup


class Unsound(Exception):
    """The tree that was made is not a site that may be published. This is a bug of ours, not of the input."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a page can be linked by, what it links to, and where its citations lead."""

    ids: tuple[str, ...]
    links: tuple[str, ...]
    cites: tuple[str, ...]


class _Found:
    """Anchors in the making."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.links: dict[str, None] = {}
        self.cites: list[str] = []

    def take(self, tag: str, given: Mapping[str, str]) -> None:
        """Take a start tag, with its attributes as their readers see them."""
        if "id" in given:
            self.ids.append(given["id"])
        for name in ("href", "src"):
            if name in given:
                self.links[given[name]] = None
        if tag == "a" and "cite" in given.get("class", "").split():
            self.cites.append(given.get("href", ""))

    def anchors(self) -> Anchors:
        """All that was taken."""
        return Anchors(tuple(self.ids), tuple(self.links), tuple(self.cites))


class _Parser(HTMLParser):
    """Reads any HTML, as a dossier's own templates may write it."""

    def __init__(self) -> None:
        super().__init__()
        self.found = _Found()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.take(tag, {name: value or "" for name, value in attrs})


def anchors(html: str) -> Anchors:
    """The anchors of a page; part of rendering it, so that several processes share the work."""
    return _plain(html) or parsed(html)


def parsed(html: str) -> Anchors:
    """The same by a parser, which takes six times as long: a sixth of a whole build."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.found.anchors()


def _plain(html: str) -> Anchors | None:
    """The anchors of a page in which every `<` opens a tag as our templates write them; None for any other page."""
    found, tags = _Found(), 0
    for match in _TAG.finditer(html):
        tags += 1
        if match[2] and '="' in match[2]:
            found.take(match[1], {name: unescape(value) for name, value in _ATTRIBUTE.findall(match[2])})
    raw = html.count("<script") + html.count("<style")
    return found.anchors() if tags == html.count("<") and raw == len(_RAW.findall(html)) else None


def verify(pages: Mapping[str, Anchors], files: Mapping[str, int], address: str) -> None:
    """Raise `Unsound` with everything that is wrong. `pages`: anchors by path; `files`: all paths of the tree.

    Embeds lead to the site's `address` on the web; elsewhere an address of this host is the editors', and may be of
    something that is not of this site.
    """
    base_path = urlsplit(address).path or "/"
    ids = {path: set(page.ids) for path, page in pages.items()}
    wrong: list[str] = []
    for path, page in pages.items():
        twice = sorted({one for one in page.ids if page.ids.count(one) > 1}) if len(ids[path]) < len(page.ids) else []
        wrong += [f"{path}: the id {one!r} stands twice" for one in twice]
        base = address if EMBED in path.split("/")[:2] else base_path
        wrong += [f"{path}: {why}" for why in _broken(path, page, ids, files, base)]
    if wrong:
        raise Unsound("\n".join(wrong[:50]))


def _broken(
    path: str, page: Anchors, ids: Mapping[str, set[str]], files: Mapping[str, int], base: str
) -> Iterator[str]:
    for link in page.links:
        target = resolve(path, link, base)
        if target is None:
            continue
        file, fragment = target
        if file not in files:
            yield f"the link {link!r} leads nowhere"
        elif fragment and file in ids and fragment not in ids[file]:
            yield f"the link {link!r} leads to a fragment that is not there"
    for link in page.cites:
        if claim_of(path, link, base) is None:
            yield f"a citation leads to {link!r}, which is no source entry"


def claim_of(path: str, link: str, base: str = "/") -> str | None:
    """The claim that a citation is of: its link leads to the claim's source entry, or to the claim's own page."""
    file, fragment = resolve(path, link, base) or ("", "")
    if fragment:
        return fragment.removeprefix(cite_id("")) if fragment.startswith(cite_id("")) else None
    folders = file.split("/")
    return folders[-2] if folders[-3:-2] == [FOLDER["claim"]] else None


def resolve(path: str, link: str, base: str = "/") -> tuple[str, str] | None:
    """File and fragment an inner link of the page at `path` leads to; None for a link to elsewhere.

    `base` is the path below which the site stands, or its whole address where links that name it are inner ones.
    """
    split, home = urlsplit(link), urlsplit(base)
    if (split.scheme or split.netloc) and not (home.netloc and link.startswith(base)):
        return None
    if not split.path:
        return path, unquote(split.fragment)
    where = unquote(split.path)
    if where.startswith("/"):
        file = where.removeprefix(home.path.rstrip("/")).lstrip("/")
    else:
        file = posixpath.normpath(posixpath.join(posixpath.dirname(path), where))
    if where.endswith("/") or file in ("", "."):
        file = posixpath.normpath(posixpath.join(file, "index.html"))
    return file, unquote(split.fragment)
