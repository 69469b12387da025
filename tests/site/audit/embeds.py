"""Embeds link to the site's address on the web; their links are checked like those of pages."""

from __future__ import annotations

from urllib.parse import urlsplit

from dossier.edition.urls import relative
from dossier.publish.verify import resolve
from tests.site.html_tree import Element


def bring_home(document: Element, path: str, address: str) -> None:
    """Turn the absolute links of an embed to the site into relative ones."""
    for part in document.find_all("main", "footer"):
        for tag in part.find_all(having="href"):
            href = tag["href"]
            target = resolve(path, href, address) if urlsplit(href).scheme else None
            if target is not None:
                tag.attrs["href"] = relative(path, *target)
