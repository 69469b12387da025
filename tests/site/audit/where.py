"""The context of a node: what the elements around it say, and what those collect that are checked as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from tests.site.html_tree import Element


@dataclass
class Gathered:
    """What was collected inside an element that is checked as a whole: evidence, a source entry, a dispute."""

    tag: Element
    key: str = ""
    origins: set[str] = field(default_factory=set)  # the fields that texts in it come from
    passages: list[tuple[str, int, int]] = field(default_factory=list)
    cites: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)


class Where(NamedTuple):
    """The context of a node: what the elements around it say. A tuple, since most elements make a new one."""

    language: str
    compared: bool = False  # inside data-from or q: its text was compared as a whole
    source: str = ""
    spoken: str = ""  # the `lang` of the nearest element around it
    number: str = ""  # of things in the dossier
    cite: bool = False
    layout: str = ""
    link: str = ""
    sentence: str = ""
    cited: tuple[Gathered, ...] = ()
    entry: Gathered | None = None
    evidence: Gathered | None = None
    disputes: tuple[Gathered, ...] = ()
    scale: str = ""  # the currency of the scale it stands on
