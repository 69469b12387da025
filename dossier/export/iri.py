"""What things are called in the data files: the address of a page, of a piece of evidence, of a seed by its hash.

Absolute where the site's address is known; else relative to the file in `data/`, as JSON-LD, Turtle and a browser read
it, so that nothing is called by an address that belongs to somebody else.
"""

from __future__ import annotations

import base64
import posixpath

from dossier.compose import urls
from dossier.compose.world import World
from dossier.graph.dossier import Evidence, Source


def page(world: World, *parts: str, depth: int = 1) -> str:
    """The name of the page at `parts` in the first language; `depth` counts the folders that the naming file is in."""
    first = world.dossier.languages[0]
    return named(world, urls.page_path(first, first, *parts), depth)


def record(world: World, kind: str, key: str, depth: int = 1) -> str:
    """The name of a record: the address of its page."""
    return page(world, urls.FOLDER[kind], key, depth=depth)


def claim(world: World, key: str, depth: int = 1) -> str:
    """The name of a claim."""
    return record(world, "claim", key, depth)


def entity(world: World, key: str, depth: int = 1) -> str:
    """The name of a person, organization, product, deal or place."""
    return record(world, world.dossier.entities[key].kind, key, depth)


def evidence(world: World, item: Evidence, depth: int = 1) -> str:
    """The name of a piece of evidence: its claim's, with the place it has there, counted from 1."""
    return f"{claim(world, item.claim, depth)}#evidence-{item.index + 1}"


def seed(source: Source) -> str:
    """The name of a text, wherever it lies: a Named Information URI (RFC 6920) made of its SHA-256."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(source.record.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def named(world: World, path: str, depth: int = 1) -> str:
    """The name of a file of the site."""
    if world.settings.base_known:
        return urls.absolute(world.settings.base_url, path)
    return posixpath.join(*[".."] * depth, path.removesuffix("index.html")) if path else "../" * depth


def on_the_web(world: World, kind: str, key: str) -> str:
    """The address of a record's page for formats that know absolute ones only; empty where none is known."""
    return record(world, kind, key) if world.settings.base_known else ""
