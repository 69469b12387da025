"""What crawlers and browsers ask a site for: `sitemap.xml`, `robots.txt` and `manifest.webmanifest`.

The sitemap names the language versions of each page. There is one manifest per language, with the name and icons
that a browser shows where a reader keeps the site. It installs nothing and stores nothing: there is no service worker,
and the pages open in the browser as they are.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from dossier.components.layout import manifest_path
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.indented import indented
from dossier.embeds.embed import FOLDER as EMBEDS
from dossier.pages.search import search_path
from dossier.text.tags import direction

ICONS = {  # name in static/ -> sizes, type, what for: a maskable one may be cut to any shape
    "icon.svg": ("any", "image/svg+xml", "any"),
    "icon-180.png": ("180x180", "image/png", "any"),
    "icon-512.png": ("512x512", "image/png", "maskable"),
}
PAPER, INK = "#ffffff", "#12181f"  # those of tokens.css

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(site: SiteContext, paths: Iterable[str]) -> str:
    """The sitemap of the pages at `paths`; pages of several languages name each other.

    What moved is left out, and what holds nothing of its own: the search, and embeds.
    """
    moved = site.dossier.moved
    gone = {*moved.redirects, *moved.retracted} if moved else set()
    known = {path for path in paths if path.endswith("index.html") and not gone.intersection(path.split("/")[-2:-1])}
    languages = site.dossier.languages
    known -= {search_path(site, code) for code in languages}
    known = {path for path in known if _bare(path, languages).partition("/")[0] != EMBEDS}
    lines = [_HEAD]
    for path in sorted(known):
        bare = _bare(path, languages)
        lines.append(f"<url><loc>{escape(urls.absolute(site.settings.base_url, path))}</loc>")
        for code in languages:
            other = bare if code == languages[0] else f"{code}/{bare}"
            if other in known and len(languages) > 1:
                href = quoteattr(urls.absolute(site.settings.base_url, other))
                lines.append(f'<xhtml:link rel="alternate" hreflang="{code}" href={href}/>')
        lines.append("</url>\n")
    return "".join([*lines, "</urlset>\n"])


def robots(site: SiteContext) -> str:
    """Everyone may read everything; a preview asks to be left out."""
    if site.settings.noindex:
        return "User-agent: *\nDisallow: /\n"
    place = urls.absolute(site.settings.base_url, "sitemap.xml")
    return f"User-agent: *\nAllow: /\n\nSitemap: {place}\n"


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
    manifest_fields = {
        "name": site_record.title.get(language),
        "description": site_record.tagline.get(language),
        "lang": language,
        **({"dir": "rtl"} if direction(language) == "rtl" else {}),
        "start_url": start.removesuffix("index.html"),
        "scope": "./",
        "display": "browser",
        "background_color": PAPER,
        "theme_color": INK,
        "icons": icons,
    }
    return indented(manifest_fields) + "\n"


def _bare(path: str, languages: tuple[str, ...]) -> str:
    head, _, rest = path.partition("/")
    return rest if head in languages[1:] else path
