"""What to measure of a built site: of each kind of page as few pages as hold all that pages of the kind are made of.

Pages say of which kind they are, so a new kind is measured without being listed anywhere. The same goes for parts of
pages: a page is taken as long as it holds an element with a class that none taken before has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

KIND = re.compile(r'<body class="kind-([\w-]+)')
LANGUAGE = re.compile(r'<html lang="([\w-]+)"')
TAG = re.compile(r"<([a-z][a-z0-9]*)\b([^>]*)>")
CLASS = re.compile(r'\sclass="([^"]*)"')


def kind_of(html: str) -> str:
    """The kind a page says it is of; raises ValueError if it says none."""
    match = KIND.search(html)
    if match is None:
        raise ValueError("the page does not say of what kind it is")
    kind = match[1]
    return "embed" if kind.startswith("embed-") and kind != "embed-picture" else kind  # one layout, one style


def made_of(html: str) -> frozenset[str]:
    """Every element and class that stands in a page: `li`, `li.entry`."""
    elements = set()
    for tag, attributes in TAG.findall(html):
        named = CLASS.search(attributes)
        elements |= {f"{tag}.{name}" for name in named[1].split()} if named else {tag}
    return frozenset(elements)


def kinds_of(pages: Mapping[str, str]) -> dict[str, list[str]]:
    """The paths of each kind of page, of HTML by path."""
    paths: dict[str, list[str]] = {}
    for path, html in sorted(pages.items()):
        paths.setdefault(kind_of(html), []).append(path)
    return dict(sorted(paths.items()))


def samples_of(pages: Mapping[str, str]) -> dict[str, list[str]]:
    """Of each kind pages that together hold everything pages of the kind are made of, the one with the most first."""
    elements = {path: made_of(html) for path, html in pages.items()}
    samples: dict[str, list[str]] = {}
    for kind, paths in kinds_of(pages).items():
        left = frozenset[str]().union(*(elements[path] for path in paths))
        samples[kind] = []
        while left:
            news = {path: (len(elements[path] & left), -len(pages[path])) for path in paths}
            samples[kind].append(max(paths, key=news.__getitem__))
            left -= elements[samples[kind][-1]]
    return samples


def in_languages(output: Path) -> dict[str, dict[str, str]]:
    """The HTML of a built site's pages by path, for each language."""
    pages: dict[str, dict[str, str]] = {}
    for file in sorted(output.rglob("*.html")):
        html = file.read_text("utf-8")
        language = LANGUAGE.search(html)
        if language is None:
            raise ValueError(f"{file} does not say its language")
        pages.setdefault(language[1], {})[file.relative_to(output).as_posix()] = html
    return pages


@dataclass(frozen=True)
class Sample:
    """A page to measure: the number of its site, its kind, its path."""

    site: int
    kind: str
    path: str


def samples_across(sites: Sequence[Mapping[str, str]]) -> list[Sample]:
    """Of the first site the page of each kind with the most elements; of the others too, where it has one more.

    That is an element which no page of the kind taken before has. For the elements that are on none of these pages
    there are further ones: the shortest with the most of what is missing. A site is the HTML of its pages by path.
    """
    elements = {(number, path): made_of(html) for number, pages in enumerate(sites) for path, html in pages.items()}
    taken: list[tuple[int, str]] = []
    held: dict[str, frozenset[str]] = {}
    for number, pages in enumerate(sites):
        for kind, paths in kinds_of(pages).items():
            richest = max(((number, path) for path in paths), key=lambda page: len(elements[page]))
            if not elements[richest] <= held.get(kind, frozenset()):
                taken.append(richest)
                held[kind] = held.get(kind, frozenset()) | elements[richest]
    left = frozenset[str]().union(*elements.values()) - frozenset[str]().union(*held.values())
    while left:
        best = max(elements, key=lambda page: (len(elements[page] & left), -len(sites[page[0]][page[1]])))
        taken.append(best)
        left -= elements[best]
    return [Sample(number, kind_of(sites[number][path]), path) for number, path in taken]
