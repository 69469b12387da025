"""Texts as they read: white space and typography aside, and never none."""

from __future__ import annotations

import re
import unicodedata

from dossier.read.fields import LocalizedText


class Unnamed(Exception):
    """An origin that names no field of any record."""


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


def text_in(text: LocalizedText | None, language: str) -> str:
    """A text of a record in a language."""
    if text is None:
        raise Unnamed("the field is empty")
    return text.get(language)


def some_text(text: str | None) -> str:
    """A text that a record need not have."""
    if text is None:
        raise Unnamed("the field is empty")
    return text
