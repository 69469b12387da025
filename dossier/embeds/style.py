"""The style an embed carries: one for all, and besides that of texts, or what of the pictures' its drawing needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

TOKENS, EVERY, TEXT = "tokens.css", "embed.css", "embed-text.css"
PICTURED = ("lines.css", "pictures.css", "embed-picture.css")  # in the order of the cascade
SHEETS = frozenset((TOKENS, EVERY, TEXT, *PICTURED))
_OTHERS = re.compile(r"\.picture-(?:data|(?!note)[a-z]+)")  # a rule for the table, or for one drawing alone
_USED = re.compile(r"var\((--[\w-]+)")
_TOKEN = re.compile(r"(--[\w-]+):[^;}]*;?")


def style(inline: Mapping[str, str], picture: str = "") -> str:
    """The style of an embed, of the given picture if it is one. `inline` holds the sheets as they travel, by name."""
    tokens = inline.get(TOKENS, "")
    known = {found[1] for found in _TOKEN.finditer(tokens)}
    drawn = (_kept(inline.get(name, ""), picture, known) for name in PICTURED)
    rules = "".join((inline.get(EVERY, ""), *(drawn if picture else (inline.get(TEXT, ""),))))
    used = set(_USED.findall(rules))
    return _TOKEN.sub(lambda found: found[0] if found[1] in used else "", tokens) + rules


def _kept(sheet: str, picture: str, known: Set[str]) -> str:
    """A sheet without the rules that a frame with one drawing has no use for."""
    return "".join(
        f"{head}{{{body}}}"
        for head, inner in _rules(sheet)
        if (body := _kept(inner, picture, known) if "{" in inner else _wanted(head, inner, picture, known))
    )


def _wanted(selector: str, body: str, picture: str, known: Set[str]) -> str:
    """What of a rule is for this drawing; a measure that is not among the `known` tokens is that of a page."""
    named = set(_OTHERS.findall(selector))
    if ":hover" in selector or (named and named != {f".picture-{picture}"}):
        return ""
    return ";".join(one for one in body.split(";") if known >= set(_USED.findall(one)))


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
