"""What the audit found on a page: its links, citations, passages and counts, and what is wrong with it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

EMBED = re.compile(r"(?:[a-z]{2,3}(?:-[A-Za-z0-9]+)*/)?embed/")
PINNED = re.compile(r"(?:[a-z]{2,3}(?:-[A-Za-z0-9]+)*/)?embed/claims/[^/]+/([^/]+)/index\.html")


@dataclass(frozen=True)
class Anchor:
    """A link: where to, and what it says of itself."""

    href: str
    tag: str
    rel: tuple[str, ...] = ()
    hreflang: str = ""
    entity: str = ""


@dataclass(frozen=True)
class Here:
    """A permalink: whether it is inside the element it leads to, and whether it has a name."""

    href: str
    inside: bool
    named: bool


@dataclass(frozen=True)
class EntryRead:
    """The source entry of a claim on a page."""

    passages: frozenset[tuple[str, int, int]]
    pointers: frozenset[int]
    cites: frozenset[str]
    number: str


@dataclass
class PageRead:
    """What the audit found on a page. It is small, so that a site's pages can be handed from process to process."""

    path: str
    language: str
    problems: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[Anchor] = field(default_factory=list)
    cites: list[tuple[str, str]] = field(default_factory=list)
    here: list[Here] = field(default_factory=list)
    entries: dict[str, EntryRead] = field(default_factory=dict)
    passages: set[tuple[str, int, int]] = field(default_factory=set)
    origins: set[str] = field(default_factory=set)
    disputes: dict[str, set[str]] = field(default_factory=dict)
    counts: list[str] = field(default_factory=list)
    shape: Counter[str] = field(default_factory=Counter)
    title: str = ""
    description: str = ""
    canonical: str = ""
