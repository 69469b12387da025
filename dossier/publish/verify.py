"""The last look at the new tree before it is published: every link leads somewhere, nothing came in by itself."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from html import unescape
from urllib.parse import unquote, urlsplit

from dossier.edition.urls import FOLDER, cite_id
from dossier.embeds.embed import FOLDER as EMBED
from dossier.frozen import dataclass

# What HTML is made of besides text: comments, elements whose content is no markup, and start tags. Quantifiers give
# nothing back, so that no page takes long; html.parser would take several times as long, a sixth of a build.
_ATTRIBUTES = r"""[^>"']*+(?:(?:"[^"]*+"|'[^']*+')[^>"']*+)*+"""
_MARKUP = re.compile(
    rf"<(?:!--.*?(?:-->|\Z)|(script|style)\b({_ATTRIBUTES})>.*?(?:</\1\s*>|\Z)|([a-z][^\s/>]*+)({_ATTRIBUTES})>)",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?""")
# How the templates write attributes, and the links that are citations.
_LEADS = ("href", "src", "action")
_STARTS = {name: f' {name}="' for name in ("id", *_LEADS)}
_CITING = re.compile(r"""<a(?= )[^>]*? class="(?:[^"]* )?cite(?: [^"]*)?"[^>]*>""")
# A relative link to a file, without a reference or a sign that means something else than itself.
_PLAIN = re.compile(
    r"((?:\.\./)*+)((?:[A-Za-z0-9_~-][A-Za-z0-9_.~-]*+/)*+[A-Za-z0-9_~-][A-Za-z0-9_.~-]*+)(?:#([\w.~-]++))?"
)


MOST_TOLD = 50  # what is wrong beyond that is left out
LONG = 1000  # signs of attributes that are not kept


class BrokenSite(Exception):
    """The pages do not make a site that may be published. This is a bug of ours, not of the input."""


@dataclass(frozen=True, slots=True)
class Anchors:
    """What a page can be linked by, what it links to, and where its citations lead."""

    ids: tuple[str, ...]
    links: tuple[str, ...]
    cites: tuple[str, ...]


def anchors(html: str) -> Anchors:
    """The anchors of a page; part of rendering it, so that several processes share the work."""
    ids: list[str] = []
    links: dict[str, None] = {}
    cites: list[str] = []
    for raw, raw_attributes, tag, attributes in _MARKUP.findall(html):
        if "=" not in (written := attributes or raw_attributes):
            continue
        own, leads, cite = _tag(written) if len(written) < LONG else _tag.__wrapped__(written)
        if own is not None:
            ids.append(own)
        for link in leads:
            links[link] = None
        if cite is not None and (tag or raw).lower() == "a":
            cites.append(cite)
    return Anchors(ids=tuple(ids), links=tuple(links), cites=tuple(cites))


def anchors_of_escaped(html: str) -> Anchors | None:
    """The same of a page of the program's templates in which quotation marks stand around attributes alone.

    Autoescape leaves it so, and each attribute can be cut out at its marks; the links come in another order. None where
    something else looks like one of them, in a text or a script: then the page has to be read tag by tag.
    """
    for name, start in _STARTS.items():
        shown = html.count(f"{name}=&#34;")  # in a text, such as the code of an embed
        if html.count(f"{name}=") != html.count(start) + html.count(f"-{name}=") + shown:
            return None
    if "<!--" in html:
        return None
    links = dict.fromkeys(link for name in _LEADS for link in _cut(html, _STARTS[name]))
    cites = [cite for tag in _CITING.findall(html) for cite in _cut(tag, _STARTS["href"])[:1] or [""]]
    return Anchors(ids=tuple(_cut(html, _STARTS["id"])), links=tuple(links), cites=tuple(cites))


def _cut(html: str, start: str) -> list[str]:
    """The values of an attribute, in the order of the page."""
    return [unescape(rest[: rest.index('"')]) for rest in html.split(start)[1:]]


@lru_cache(maxsize=8192)  # most tags of a page stand on others, too
def _tag(written: str) -> tuple[str | None, tuple[str, ...], str | None]:
    """The id in a tag's attributes, where these lead, and where they would if they were a citation's."""
    given: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(written):
        given.setdefault(name.lower(), unescape("".join(values)))
    leads = tuple(given[name] for name in _LEADS if name in given)
    cite = given.get("href", "") if "cite" in given.get("class", "").split() else None
    return given.get("id"), leads, cite


def verify(
    pages: Mapping[str, Anchors], files: Mapping[str, int], address: str, only: Collection[str] | None = None
) -> None:
    """Raise `BrokenSite` with everything that is wrong. `pages`: anchors by path; `files`: all paths of the tree.

    With `only` the links of these pages are followed, those of others are known to lead somewhere.

    Embeds lead to the site's `address` on the web; elsewhere an address of this host is the editors', and may be of
    something that is not of this site.
    """
    base_path = urlsplit(address).path or "/"
    ids = _Ids(pages)
    wrong: list[str] = []
    for path in pages if only is None else only:
        page = pages[path]
        if len(ids[path]) < len(page.ids):
            twice = sorted(key for key, count in Counter(page.ids).items() if count > 1)
            wrong += [f"{path}: the id {key!r} stands twice" for key in twice]
        base = address if EMBED in path.split("/")[:2] else base_path
        targets = [(link, resolve(path, link, base)) for link in page.links]
        wrong += [f"{path}: the link {link!r} leads {where}" for link, where in _broken(targets, ids, files)]
        wrong += [
            f"{path}: a citation leads to {link!r}, which is no source entry"
            for link in page.cites
            if claim_of(path, link, base) is None
        ]
    if wrong:
        raise BrokenSite("\n".join(wrong[:MOST_TOLD]))


class _Ids(dict[str, set[str]]):
    """By page the ids in it, of those that somebody asks for."""

    def __init__(self, pages: Mapping[str, Anchors]) -> None:
        super().__init__()
        self._pages = pages

    def __missing__(self, path: str) -> set[str]:
        self[path] = set(self._pages[path].ids) if path in self._pages else set()
        return self[path]

    def lacks(self, path: str, fragment: str) -> bool:
        """Whether there is such a page, without such a place in it."""
        return path in self._pages and fragment not in self[path]


def _broken(
    targets: Sequence[tuple[str, tuple[str, str] | None]], ids: _Ids, files: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """The links that lead to no file or to no place in one, and which of the two."""
    for link, target in targets:
        if target is None:
            continue
        file, fragment = target
        if file not in files:
            yield link, "nowhere"
        elif fragment and ids.lacks(file, fragment):
            yield link, "to a fragment that is not there"


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
    if (plain := _plain(link)) is not None:
        above, below, fragment = plain
        folders = path.split("/")[:-1]
        if above <= len(folders):
            return "/".join((*folders[: len(folders) - above], below)), fragment
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


@lru_cache(maxsize=8192)  # most links of a page stand on others, too
def _plain(link: str) -> tuple[int, str, str] | None:
    """How many folders up a link leads, to which file from there, and its fragment: of links as pages have them."""
    match = _PLAIN.fullmatch(link)
    if match is None:
        return None
    return len(match[1]) // 3, match[2], match[3] or ""
