"""Addresses as pure functions. They are permanent: an id and a kind say where a page stands, nothing else does.

Links between pages are relative and name `index.html`, so that the site works below any path and from the disk. Embeds,
which are seen on other hosts, lead to the address on the web (`dossier/embeds/`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from dossier.model import addresses

FOLDER, DATA = addresses.FOLDER, addresses.DATA
_PLAIN = re.compile(r"[A-Za-z0-9_.~/-]*")  # what `quote` leaves as it is


def page_path(language: str, first_language: str, *parts: str) -> str:
    """Path of a page in the output: `people/alexandr-wang/index.html`, German below `de/`."""
    prefix = () if language == first_language else (language,)
    return "/".join((*prefix, *parts, "index.html"))


def record_path(language: str, first_language: str, kind: str, key: str) -> str:
    """Path of the page of a record."""
    return page_path(language, first_language, FOLDER[kind], key)


def relative(page: str, target: str, fragment: str = "") -> str:
    """The link from the page at `page` to the file at `target`, both normal paths below the root."""
    tail = f"#{fragment}" if fragment else ""
    if page == target and tail:
        return tail
    return _relative(page.rpartition("/")[0], target) + tail


@lru_cache(maxsize=20_000)  # a page's links stand on it more than once; those of all pages take much memory
def _relative(folder: str, target: str) -> str:
    folders, parts = folder.split("/") if folder else [], target.split("/")
    shared = 0
    while shared < min(len(folders), len(parts) - 1) and folders[shared] == parts[shared]:
        shared += 1
    link = "../" * (len(folders) - shared) + "/".join(parts[shared:])
    return link if _PLAIN.fullmatch(link) else quote(link)


def from_root(prefix: str, path: str) -> str:
    """The link from anywhere, for the page that is shown at any address (404). `prefix` is the site's base path."""
    return f"{prefix.rstrip('/')}/{path.removesuffix('index.html')}"


def public(path: str) -> str:
    """The address readers see: without `index.html`, starting with a slash."""
    return "/" + path.removesuffix("index.html")


def absolute(base_url: str, path: str) -> str:
    """The address on the web."""
    return base_url.rstrip("/") + public(path)


def receipt_path(claim: str, rev: str) -> str:
    """Where the receipt of a published revision stands."""
    return f"{DATA}/receipts/{claim}/{rev}.json"


def cite_id(claim: str) -> str:
    """The fragment of a claim's source entry on a page."""
    return f"cite-{claim}"


def passage_id(start: int) -> str:
    """The fragment of the place on its source's page where a passage starts."""
    return f"p-{start}"
