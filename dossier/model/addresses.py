"""What the program itself writes at the root of the site and of each language's folder: pages, folders and files.

Pages of prose are called as their editors like and stand beside these, so `check` has to know all of them. Nothing can
be missing here: a build refuses to publish what stands at another address (`publish/verify.py`).
"""

from __future__ import annotations

from collections.abc import Collection

FOLDER = {  # of the pages of records, by kind
    "person": "people",
    "organization": "organizations",
    "product": "products",
    "deal": "deals",
    "place": "places",
    "claim": "claims",
    "source": "sources",
    "dispute": "disputes",
}
DATA = "data"  # of the files for other programs
ASSETS, CARDS, EMBEDS, OEMBED, SEARCH_INDEX = "assets", "cards", "embed", "oembed", "pagefind"
PAGES = ("as-of", "corrections", "draft", "origins", "pictures", "search", "timeline")
FILES = (
    *("404.html", "_headers", "_redirects", "feed.xml", "index.html"),
    *("manifest.webmanifest", "robots.txt", "sitemap.xml", ".annotated-dossier"),
)

WRITTEN = frozenset((*FOLDER.values(), DATA, ASSETS, CARDS, EMBEDS, OEMBED, SEARCH_INDEX, *PAGES, *FILES))

# Some hosts show `feed.xml` at `/feed` too.
RESERVED = frozenset(name.partition(".")[0] for name in WRITTEN)


def is_ours(path: str, languages: Collection[str], pages: Collection[str]) -> bool:
    """Whether a file of the site stands where the program writes, or is that of one of the `pages` of prose."""
    first, _, rest = path.partition("/")
    if first in languages and rest:
        first = rest.partition("/")[0]
    return first in WRITTEN or first in pages
