"""What the audit finds on a page, and where it stands while it looks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from bs4 import Tag

EMBED = re.compile(r"(?:[a-z]{2}/)?embed/")
PINNED = re.compile(r"(?:[a-z]{2}/)?embed/claims/[^/]+/([^/]+)/index\.html")


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
    """A link to the place it stands at: whether it stands inside what it leads to, and whether it has a name."""

    href: str
    inside: bool
    named: bool


@dataclass(frozen=True)
class EntryFound:
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
    entries: dict[str, EntryFound] = field(default_factory=dict)
    passages: set[tuple[str, int, int]] = field(default_factory=set)
    origins: set[str] = field(default_factory=set)
    disputes: dict[str, set[str]] = field(default_factory=dict)
    counts: list[str] = field(default_factory=list)
    shape: Counter[str] = field(default_factory=Counter)
    title: str = ""
    description: str = ""
    canonical: str = ""


@dataclass
class Gathered:
    """What an element that is judged as a whole holds: a piece of evidence, a source entry, a dispute."""

    tag: Tag
    key: str = ""
    told: set[str] = field(default_factory=set)
    passages: list[tuple[str, int, int]] = field(default_factory=list)
    cites: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Where:
    """Where a node stands: what the elements around it say."""

    language: str
    told: bool = False  # inside data-from or q: its text was compared as a whole
    source: str = ""
    spoken: str = ""  # the language that the nearest element around says
    count: str = ""
    cite: bool = False
    layout: str = ""
    link: str = ""
    sentence: str = ""
    cited: tuple[Gathered, ...] = ()
    entry: Gathered | None = None
    evidence: Gathered | None = None
    disputes: tuple[Gathered, ...] = ()
    scale: str = ""  # the currency of the scale it stands on
