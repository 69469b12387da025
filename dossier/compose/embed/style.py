"""The style an embed carries: one for all, and for a picture what of the pictures' sheet its drawing needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

PLAIN = "embed.css"
SHEET, FRAMED = "pictures.css", "embed-picture.css"
_OTHERS = re.compile(r"\.picture-(?:data|(?!note)[a-z]+)")  # a rule for the table, or for one drawing alone


def style(inline: Mapping[str, str], picture: str = "") -> str:
    """The style of an embed, of the given picture if it is one. `inline` holds the sheets as they travel, by name."""
    if not picture:
        return inline.get(PLAIN, "")
    return "".join((inline.get(PLAIN, ""), _kept(inline.get(SHEET, ""), picture), inline.get(FRAMED, "")))


def _kept(sheet: str, picture: str) -> str:
    """A sheet without the rules that a frame with one drawing has no use for."""
    return "".join(
        f"{head}{{{body}}}"
        for head, inner in _rules(sheet)
        if (body := _kept(inner, picture) if "{" in inner else inner if _wanted(head, picture) else "")
    )


def _wanted(selector: str, picture: str) -> bool:
    named = set(_OTHERS.findall(selector))
    return ":hover" not in selector and (not named or named == {f".picture-{picture}"})


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """What stands before each outer pair of braces, and what inside."""
    start = at = depth = 0
    head = ""
    for found in re.finditer(r"[{}]", sheet):
        at = found.start()
        if found[0] == "{":
            if not depth:
                head, start = sheet[start:at], at + 1
            depth += 1
        else:
            depth -= 1
            if not depth:
                yield head.strip(), sheet[start:at]
                start = at + 1
