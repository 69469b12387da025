"""Pages of a built site as their elements."""

from __future__ import annotations

from collections.abc import Iterable

from bs4 import BeautifulSoup, Tag

from tests.site.built import Built


def soup(site: Built, path: str) -> BeautifulSoup:
    return BeautifulSoup(site.html(path), "html.parser")


def embed(site: Built, language: str, *parts: str) -> BeautifulSoup:
    return soup(site, site.path(language, "embed", *parts))


def some(paths: Iterable[str]) -> list[str]:
    """All of a small site; of a large one every seventh, since they are made alike and reading HTML takes its time."""
    found = sorted(paths)
    return found if len(found) < 300 else found[::7]


def text_of(found: Tag) -> str:
    return " ".join(found.get_text(" ").split())
