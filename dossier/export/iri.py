"""What things are called in the data files: the address of a page, of a piece of evidence, of a seed by its hash.

Absolute where the site's address is known; else relative to the file in `data/`, as JSON-LD, Turtle and a browser read
it, so that nothing is called by an address that belongs to somebody else.
"""

from __future__ import annotations

import base64
import posixpath

from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.model.dossier import Evidence, Source


def page(site: SiteContext, *parts: str, depth: int = 1) -> str:
    """The name of the page at `parts` in the first language; `depth` counts the folders that the naming file is in."""
    first = site.dossier.languages[0]
    return named(site, urls.page_path(first, first, *parts), depth)


def record(site: SiteContext, kind: str, key: str, depth: int = 1) -> str:
    """The name of a record: the address of its page."""
    return page(site, urls.FOLDER[kind], key, depth=depth)


def claim(site: SiteContext, key: str, depth: int = 1) -> str:
    """The name of a claim."""
    return record(site, "claim", key, depth)


def entity(site: SiteContext, key: str, depth: int = 1) -> str:
    """The name of a person, organization, product, deal or place."""
    return record(site, site.dossier.entities[key].kind, key, depth)


def evidence(site: SiteContext, item: Evidence, depth: int = 1) -> str:
    """The name of a piece of evidence: its claim's, with the place it has there, counted from 1."""
    return f"{claim(site, item.claim, depth)}#evidence-{item.index + 1}"


def seed(source: Source) -> str:
    """The name of a text, wherever it lies: a Named Information URI (RFC 6920) made of its SHA-256."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(source.record.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def named(site: SiteContext, path: str, depth: int = 1) -> str:
    """The name of a file of the site."""
    if site.settings.base_known:
        return urls.absolute(site.settings.base_url, path)
    return posixpath.join(*[".."] * depth, path.removesuffix("index.html")) if path else "../" * depth


def on_the_web(site: SiteContext, kind: str, key: str) -> str:
    """The address of a record's page for formats that know absolute ones only; empty where none is known."""
    return record(site, kind, key) if site.settings.base_known else ""
