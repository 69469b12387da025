"""`sitemap.xml` with the language versions of each page, and `robots.txt`."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.embeds.base import FOLDER as EMBEDS
from dossier.pages.search import search_path

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


def _bare(path: str, languages: tuple[str, ...]) -> str:
    head, _, rest = path.partition("/")
    return rest if head in languages[1:] else path
