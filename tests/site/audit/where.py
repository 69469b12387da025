"""Where a node stands: what the elements around it say, and what those gather that are judged as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.site.html_tree import Element


@dataclass
class Gathered:
    """What an element that is judged as a whole holds: a piece of evidence, a source entry, a dispute."""

    tag: Element
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
