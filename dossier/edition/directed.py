"""The language of a text and the direction it is read in, as HTML has them."""

from __future__ import annotations

import unicodedata

from dossier.text.tags import direction


def language_attributes(language: str, around: str = "") -> str:
    """The attributes of an element whose text is in a language.

    The direction is told where it is not that of the language `around`; without one, that is from left to right, as
    in most pages into which something is pasted.
    """
    return f'lang="{language}"{direction_attribute(language, around)}'


def turned_attributes(language: str, around: str = "") -> str:
    """The same with a space before it, where the text is read in the other direction; else nothing."""
    turned = direction_attribute(language, around)
    return f' lang="{language}"{turned}' if turned else ""


def direction_attribute(language: str, around: str = "") -> str:
    """The attribute, with a space before it, of a text that is not read in the direction of the text around it."""
    own = direction(language)
    return "" if own == direction(around) else f' dir="{own}"'


def automatic_attribute(text: str, around: str) -> str:
    """The attribute, with a space before it, of a name that begins in a script of the other direction than `around`.

    Nobody says in which language a name is written; browsers go by its first letter, and set it apart from the rest.
    """
    page = direction(around)
    if text.isascii() and page == "ltr":
        return ""
    first = next((kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")), "")
    own = {"": page, "L": "ltr"}.get(first, "rtl")
    return "" if own == page else ' dir="auto"'
