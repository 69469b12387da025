"""A whole site in memory: composed and rendered in this process, without Pelican, Pagefind, pictures and disk.

A build does the same and more, in several seconds: what raises here ends a build too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree

from jinja2 import Environment

from dossier.compiler import Compiled
from dossier.edition.context import SiteContext
from dossier.pages.registry import Task, late_tasks
from dossier.publish.build import Composed, Order, completed, compose, files_beside, refuse_unlisted
from dossier.publish.pelican_run import program_environment
from dossier.publish.render import Rendered, render
from dossier.publish.search_records import search_records_of
from dossier.publish.verify import verify

ADDRESS = "https://example.org/dossier/"
DATE = "2025-07-02T00:00:00+00:00"
NOWHERE = Path("/nonexistent")


class BrokenFile(Exception):
    """A file of the site that other programs could not read."""


@cache
def environment() -> Environment:
    """The environment in which Pelican renders the program's own templates."""
    return program_environment()


def site_in_memory(compiled: Compiled, every: int = 1) -> dict[str, str | bytes]:
    """The files of the site by path, but for its search and pictures; raises whatever would stop a build.

    With `every`, only every so many-th page is rendered, and links are not followed.
    """
    composed = composed_in_memory(compiled)
    parts = {task.key: task.make() for task in composed.parts}
    site = completed(composed, {key: told for key, (_, told) in parts.items()})
    pages = _pages((*composed.tasks, *late_tasks(site)), composed.prose, every)
    files: dict[str, str | bytes] = {}
    for path, content in (
        *((path, page.html) for path, page in pages.items()),
        *(item for page in pages.values() for item in page.beside.items()),
        *composed.files,
        *(item for part, _ in parts.values() for item in part.items()),
        *files_beside(site, list(pages)).items(),
        *((card.path, b"") for card in composed.social),
    ):
        if path in files:
            raise ValueError(f"two files want to be written to {path}")
        files[path] = content
        _encoded(path, content)
    refuse_unlisted(composed.site.dossier, files)
    if every == 1:
        sizes = {path: len(content) for path, content in files.items()}
        verify({path: page.anchors for path, page in pages.items()}, sizes, composed.site.settings.base_url)
    return files


def composed_in_memory(compiled: Compiled) -> Composed:
    """The site before its pages are made."""
    if compiled.dossier is None or compiled.index is None:
        raise ValueError("only a sound dossier is published")
    order = Order(
        root=NOWHERE,
        output=NOWHERE,
        jobs=1,
        base_url=_with_slash(compiled.dossier.site.base_url or ADDRESS),
        base_known=True,
        noindex=False,
        preview=False,
        date=DATE,
    )
    return compose(compiled.dossier, compiled.index, order, _search)


def _search(site: SiteContext) -> dict[str, bytes]:
    """No files; but what the search would be given is made."""
    for _ in search_records_of(site):
        pass
    return {}


def _pages(tasks: Sequence[Task], prose: Mapping[str, Task], every: int) -> dict[str, Rendered]:
    pages: dict[str, Rendered] = {}
    for task in (*islice(tasks, 0, None, every), *prose.values()):
        rendered = replace(render(environment(), task.make()), beside=task.beside())
        if rendered.path in pages:
            raise ValueError(f"two pages want to be written to {rendered.path}")
        pages[rendered.path] = rendered
    return pages


def _encoded(path: str, content: str | bytes) -> None:
    """Raise where a file could not be written as UTF-8, or read as what its name says it is."""
    data = content.encode() if isinstance(content, str) else content
    try:
        if path.endswith((".xml", ".svg")):
            ElementTree.fromstring(data)
        elif path.endswith((".json", ".jsonld", ".webmanifest")):
            json.loads(data)
    except (ElementTree.ParseError, ValueError) as error:
        raise BrokenFile(f"{path}: {error}") from error


def _with_slash(address: str) -> str:
    return address if address.endswith("/") else f"{address}/"
