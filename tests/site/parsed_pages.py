"""Finished pages, parsed again, for tests that look at one thing on many of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from bs4 import BeautifulSoup

from tests.site.built import Built


def soup(site: Built, path: str) -> BeautifulSoup:
    """A page of a built site, not to be changed; to look at thousands, take tests.site.html_tree."""
    return _parsed(site.output / path)


@lru_cache(200)
def _parsed(file: Path) -> BeautifulSoup:
    """Kept, since the tests of a module look at the same pages one after the other."""
    return BeautifulSoup(file.read_text("utf-8"), "lxml")


def some(paths: Iterable[str]) -> list[str]:
    """All of a small site; of a large one every seventh, since they are made alike and reading HTML takes its time."""
    ordered = sorted(paths)
    return ordered if len(ordered) < 300 else ordered[::7]
