"""`manifest.webmanifest`: what a browser calls the site, and shows, where a reader keeps it. One per language.

It installs nothing and stores nothing: there is no service worker, and the pages open in the browser as they are.
"""

from __future__ import annotations

import json
import posixpath

from dossier.components.layout import manifest_path
from dossier.edition import urls
from dossier.edition.context import SiteContext

ICONS = {  # name in static/ -> sizes, type, what for: a maskable one may be cut to any shape
    "icon.svg": ("any", "image/svg+xml", "any"),
    "icon-180.png": ("180x180", "image/png", "any"),
    "icon-512.png": ("512x512", "image/png", "maskable"),
}
PAPER, INK = "#ffffff", "#12181f"  # those of tokens.css


def manifest(site: SiteContext, language: str) -> str:
    """The manifest's text. Addresses are relative to it, so that it serves below any path."""
    site_record, first = site.dossier.site, site.dossier.languages[0]
    here = manifest_path(language, first)
    icons = [
        {"src": urls.relative(here, path), "sizes": sizes, "type": form, "purpose": purpose}
        for name, (sizes, form, purpose) in ICONS.items()
        if (path := site.settings.assets.get(name))
    ]
    start = f"./{posixpath.relpath(urls.page_path(language, first), posixpath.dirname(here) or '.')}"
    made = {
        "name": site_record.title.get(language),
        "description": site_record.tagline.get(language),
        "lang": language,
        "start_url": start.removesuffix("index.html"),
        "scope": "./",
        "display": "browser",
        "background_color": PAPER,
        "theme_color": INK,
        "icons": icons,
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"
