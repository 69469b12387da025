"""Characters that no text may hold: nobody sees them, and programs do not agree on what they mean."""

from __future__ import annotations

import re

# U+FFFE and U+FFFF and their like at the end of each plane, and U+FDD0 to U+FDEF: Unicode promises that they will never
# be characters, and XML cannot hold the first two.
_ENDS = "".join(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF))
_NONE = f"\ufdd0-\ufdef{_ENDS}"

# Besides those: control characters but for tabs and line ends, other line ends, what turns the direction of text round,
# and halves of pairs, which no encoding of Unicode can hold.
CONTROL = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff{_NONE}]")


def control_characters(text: str) -> list[int]:
    """Where control characters stand in a text. Lines that can be printed, which are most, hold none."""
    offsets: list[int] = []
    begin = 0
    for line in text.split("\n"):
        if not line.isprintable():
            offsets += [begin + control.start() for control in CONTROL.finditer(line)]
        begin += len(line) + 1
    return offsets


# What even the words of a source may not hold where they are quoted. White space that XML cannot hold, such as a form
# feed between two pages, is left to whatever writes XML.
UNQUOTABLE = re.compile(rf"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff{_NONE}]")

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
