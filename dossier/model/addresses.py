"""What the program itself writes at the root of the site and of each language's folder: pages, folders and files.

Pages of prose are called as their editors like and stand beside these, so `check` has to know all of them. Nothing can
be missing here: a build refuses to publish what stands at another address (`publish/verify.py`).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dossier.read.fields import SitePart

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

# What stands in each part of the site that may be left out, by its first folder; all else is of the pages.
PART_OF: Mapping[str, SitePart] = {
    **dict.fromkeys((EMBEDS, OEMBED), "embeds"),
    CARDS: "cards",
    DATA: "data",
    **dict.fromkeys(("search", SEARCH_INDEX), "search"),
    **dict.fromkeys(("as-of", "draft", "origins", "pictures"), "analysis"),
}
WITHOUT = "without"  # the last folder of an analysis below the page of a source

# Some hosts show `feed.xml` at `/feed` too.
RESERVED = frozenset(name.partition(".")[0] for name in WRITTEN)


def is_ours(path: str, languages: Collection[str], pages: Collection[str]) -> bool:
    """Whether a file of the site stands where the program writes, or is that of one of the `pages` of prose."""
    first = _below_language(path, languages)[0]
    return first in WRITTEN or first in pages


def part_of(path: str, languages: Collection[str]) -> SitePart:
    """The part of the site that a file or page belongs to, by its address below the root."""
    first, *rest = _below_language(path, languages)
    if first == FOLDER["source"] and rest[1:2] == [WITHOUT]:
        return "analysis"
    return PART_OF.get(first, "pages")


def _below_language(path: str, languages: Collection[str]) -> list[str]:
    """The folders and the name of a file, without the folder of a language."""
    first, *rest = path.split("/")
    return rest if first in languages and any(rest) else [first, *rest]
