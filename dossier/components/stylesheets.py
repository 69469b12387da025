"""Which CSS a page needs: the blocks of its kind, bundled into one file, so that its text is there after one trip.

A file in `static/` holds blocks, each of which begins with `/* block NAME: what it is about */`; one without such lines
is one block, named as the file. A page loads no block for what its kind does not show, and the blocks it does load
travel as one file, because compression finds in one block what another has said already.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

EVERY_PAGE = ("tokens", "site", "signs")
CITING = (*EVERY_PAGE, "proof")
INDEX = (*CITING, "tables", "index")
REST = (*INDEX, "spot", "dated", "directory")

# The name of a bundle, and its blocks in the order of the cascade. A page kind names its bundle (`PageKind`).
BUNDLES: Mapping[str, tuple[str, ...]] = {
    "source": (*EVERY_PAGE, "tables", "editors", "statements", "source"),
    "claim": (*CITING, "lines", "aside", "spot", "editors", "contradiction", "share", "claim"),
    "person": (*CITING, "aside", "contradiction", "statements", "share", "entity"),
    "entity": (*CITING, "dated", "aside", "contradiction", "statements", "share", "entity", "glance"),
    "rest": REST,
    "long": (*REST, "switch", "contents"),
    "pages": (*REST, "aside", "contradiction", "share", "pages"),
    "home": (*INDEX, "switch", "lines", "contradiction", "pictures", "home"),
    "pictures": (*REST, "switch", "lines", "aside", "contradiction", "share", "pictures", "charts"),
    "deals": (*REST, "switch", "lines", "share", "pages", "pictures", "charts"),
    "search": (*REST, "search"),
    "data": (*REST, "data"),
    "draft": (*CITING, "index", "draft"),
}
_BLOCK = re.compile(r"^/\* block ([\w-]+): ", re.MULTILINE)


def blocks(files: Mapping[str, bytes]) -> dict[str, str]:
    """The blocks of all stylesheets among the files of `static/`, as `NAME.css`."""
    css: dict[str, str] = {}
    for file, data in files.items():
        if file.endswith(".css"):
            text = data.decode()
            _, *parts = _BLOCK.split(text)
            # After a marker's name its comment goes on: it is opened again.
            named = {f"{name}.css": f"/* {rest}" for name, rest in zip(parts[::2], parts[1::2], strict=True)}
            css |= named or {file: text}
    return css


def bundle_name(name: str) -> str:
    """The file name of a bundle."""
    return f"page-{name}.css"


def bundles(minified: Mapping[str, bytes]) -> dict[str, bytes]:
    """The bundles by file name, from the minified blocks."""
    return {
        bundle_name(name): b"".join(minified[f"{block}.css"] for block in names if f"{block}.css" in minified)
        for name, names in BUNDLES.items()
    }


def only_bundled(file: str) -> bool:
    """Whether a block travels only in bundles."""
    return any(file == f"{block}.css" for names in BUNDLES.values() for block in names)
