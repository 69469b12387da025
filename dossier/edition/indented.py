"""JSON for people as well as programs: what `json.dumps` gives with an indent of one, several times as fast.

Python's own encoder writes indented JSON sign by sign through generators; the files of a dossier have hundreds of
thousands of values.
"""

from __future__ import annotations

from json.encoder import encode_basestring
from typing import Any


def indented(content: Any) -> str:
    """The content as `json.dumps(content, ensure_ascii=False, indent=1)` writes it.

    It holds texts, whole numbers, truth values and None in dicts (by texts), lists and tuples. Raises TypeError for
    anything else.
    """
    return _written(content, "\n")


def _written(content: Any, line: str) -> str:
    """A value; `line` is the end of a line and the indent of the value's own."""
    if isinstance(content, str):
        return encode_basestring(content)
    if isinstance(content, dict):
        if not content:
            return "{}"
        inner = f"{line} "
        pairs = [f"{_key(key)}: {_written(value, inner)}" for key, value in content.items()]
        return f"{{{inner}{f',{inner}'.join(pairs)}{line}}}"
    if isinstance(content, (list, tuple)):
        if not content:
            return "[]"
        inner = f"{line} "
        return f"[{inner}{f',{inner}'.join([_written(value, inner) for value in content])}{line}]"
    if content is None:
        return "null"
    if content is True or content is False:
        return "true" if content else "false"
    if isinstance(content, int):
        return int.__repr__(content)
    raise TypeError(f"{type(content).__name__} has no place in these files")


def _key(key: Any) -> str:
    if not isinstance(key, str):
        raise TypeError(f"{type(key).__name__} is no key")
    return encode_basestring(key)
