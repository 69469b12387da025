"""Which stylesheets a page needs: those of its kind, joined into one, so that its text is there after one round trip.

A sheet in `static/` is about one thing. What a kind of page does not show, it does not load; the sheets it does load
travel as one file, because compression finds in one sheet what another has said already.
"""

from __future__ import annotations

from collections.abc import Mapping

FIRST = ("tokens", "site")  # what every page needs
SHOWN = (*FIRST, "proof")  # what everything that cites needs
REST = (*SHOWN, "tables", "spot", "index")

# The name of the joined sheet, and what it joins, in the order of the cascade.
JOINED: Mapping[str, tuple[str, ...]] = {
    "source": (*FIRST, "tables", "editors", "statements", "source"),
    "claim": (*SHOWN, "lines", "aside", "spot", "editors", "dispute", "take", "claim"),
    "entity": (*SHOWN, "lines", "contents", "brief", "statements", "take", "entity", "ego"),
    "rest": REST,
    "long": (*REST, "contents"),
    "pages": (*REST, "aside", "take", "pages"),
    "pictures": (*REST, "lines", "aside", "brief", "take", "pictures"),
    "deals": (*REST, "lines", "take", "pages", "pictures"),
    "search": (*REST, "search"),
    "data": (*REST, "data"),
    "draft": (*SHOWN, "index", "draft"),
}


def bundle_name(name: str) -> str:
    """The file name of a bundle."""
    return f"page-{name}.css"


def joined(sheets: Mapping[str, bytes]) -> dict[str, bytes]:
    """The joined sheets, from those in `static/` by name."""
    return {
        f"page-{name}.css": b"".join(sheets[f"{part}.css"] for part in parts if f"{part}.css" in sheets)
        for name, parts in JOINED.items()
    }


def is_part(name: str) -> bool:
    """Whether a file of `static/` travels only as a part of others."""
    return any(name == f"{part}.css" for parts in JOINED.values() for part in parts)
