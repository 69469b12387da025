"""Marks the words of the interface on a page where they are in another language than the page.

Templates need not know of it: each word of the catalogue is put between two signs that no text has, and in the finished
page these become an element that tells the language, or nothing, where no element can stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dossier.text.tags import direction

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"  # noncharacters: free for the use inside of a program (Unicode, 23.7)
_SIGNS = str.maketrans("", "", _OPEN + _CLOSE)
_PARTS = re.compile(r"(<!--.*?-->|<[^>]*>)", re.DOTALL)
_WORDS = re.compile(f"{_OPEN}([^{_OPEN}{_CLOSE}]*){_CLOSE}")
_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_TEXT_ALONE = frozenset(("title", "script", "style", "option", "textarea", "desc"))  # elements that hold no others


def marked(words: Callable[..., str]) -> Callable[..., str]:
    """The function that gives words of the interface, with signs around them."""

    def between(*of: object) -> str:
        text = words(*of)
        return f"{_OPEN}{text}{_CLOSE}" if text else text

    return between


def told(html: str, page: str, interface: str) -> str:
    """The page with its marked words told to be in the language of the interface."""
    turned = f' dir="{direction(interface)}"' if direction(interface) != direction(page) else ""
    start = f'lang="{interface}"{turned}>'
    inside, drawing, parts = "", 0, []
    for part in _PARTS.split(html):
        if _OPEN not in part:
            parts.append(part)
        elif part.startswith("<") or inside:
            parts.append(part.translate(_SIGNS))
        else:
            element = "tspan" if drawing else "span"
            parts.append(_WORDS.sub(rf"<{element} {start}\1</{element}>", part).translate(_SIGNS))
        if name := _NAME.match(part):
            if name[2] == "svg":
                drawing += -1 if name[1] else 1
            if name[2] in _TEXT_ALONE:
                inside = "" if name[1] else inside or name[2]
    return "".join(parts)
