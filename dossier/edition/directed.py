"""The language of a text and the direction it is read in, as HTML has them."""

from __future__ import annotations

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
