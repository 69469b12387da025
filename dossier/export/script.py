"""Data inside a program: JSON that stands in an element of a page or in a file of JavaScript, and is nothing else."""

from __future__ import annotations

import json

_UNSAFE = str.maketrans(
    {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
)  # no text may end the element, start a comment or break the line


def in_script(content: object) -> str:
    """The content as JSON, safe inside `<script>` and as an expression of JavaScript."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
