"""Texts as they read: what is compared is the words, not how they are set."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


def plain(text: str) -> str:
    """A text as it reads: one space for any whitespace."""
    return " ".join(text.split())


def folded(text: str) -> str:
    """A text without the differences of type that a quote may bridge: quotation marks, dashes, spaces, hyphens."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("[\u00ad\u200b\u200c\u200d\u2060\ufeff]", "", text)
    text = re.sub(r"[„“”‟«»\"‚‘’‛‹›'`´]", "'", text)
    text = re.sub(r"[‐‑‒–—―−]", "-", text)
    return re.sub(r"\s+", " ", text.replace("…", "...")).strip()


def says(text: str, phrase: str, others: Iterable[str]) -> bool:
    """Whether a phrase stands in a text, and not only as a part of a longer one of its kind."""
    for other in sorted(others, key=len, reverse=True):
        if other != phrase and phrase in other:
            text = text.replace(other, " ")
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) is not None
