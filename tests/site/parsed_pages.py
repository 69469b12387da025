"""Finished pages, parsed again, for tests that look at one thing on many of them."""

from __future__ import annotations

from collections.abc import Iterable

from bs4 import BeautifulSoup

from tests.site.built import Built


def soup(site: Built, path: str) -> BeautifulSoup:
    """A page of a built site; to look at thousands, take tests.site.html_tree."""
    return BeautifulSoup(site.html(path), "lxml")


def some(paths: Iterable[str]) -> list[str]:
    """All of a small site; of a large one every seventh, since they are made alike and reading HTML takes its time."""
    ordered = sorted(paths)
    return ordered if len(ordered) < 300 else ordered[::7]
