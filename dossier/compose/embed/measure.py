"""How high a frame must be at a width, reckoned from the texts in it: an upper bound, so that nothing is cut off.

Sizes are those of `static/embed.css`, in CSS pixels. A test in a browser compares the two.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dossier.compose.pictures.lettering import lines

WIDTHS = (300, 600, 900)  # px: a narrow column, a text column, a wide page
PADDING = 14  # px at each side of an embed
MEASURE = 672  # px: no line of text is longer
WIDER = 1.12  # how much wider than reckoned some readers' faces run, such as DejaVu and Verdana
SLACK = 6  # px


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its text, its type size and line height, how far it is moved in, and the space above it, in px."""

    text: str
    size: float
    line: float
    inset: float = 0
    above: float = 0
    bold: bool = False
    least: float = 0  # px: such as a target for a finger


def height(blocks: Iterable[Block], width: float) -> int:
    """Of a frame of a width that holds the blocks one below the other."""
    total = 2.0 * PADDING
    for one in blocks:
        room = min(width - 2 * PADDING, MEASURE) - one.inset
        size = one.size * WIDER
        rows = sum(len(lines(part, size, room, one.bold)) for part in one.text.split("\n"))
        total += one.above + max(rows * one.line, one.least)
    return math.ceil(total + SLACK)


def heights(blocks: Iterable[Block]) -> tuple[int, ...]:
    """Of frames of each of the `WIDTHS`."""
    kept = tuple(blocks)
    return tuple(height(kept, width) for width in WIDTHS)


def between(found: tuple[int, ...]) -> str:
    """The height as CSS for any width of the box around the frame, without a script.

    Text that runs over `w` px is about `a + b / w` px high. That curve hangs below the straight lines through its
    points at the `WIDTHS`, so the higher of those lines is high enough in between.
    """
    narrow, middle, wide = found
    first, second = _chord(WIDTHS[0], narrow, WIDTHS[1], middle), _chord(WIDTHS[1], middle, WIDTHS[2], wide)
    return f"max({first},{second},{wide}px)"


def _chord(left: int, high: int, right: int, low: int) -> str:
    fall = max(high - low, 0) / (right - left)
    rate = math.ceil(fall * 1000) / 10  # in hundredths of the width
    return f"{math.ceil(high + rate / 100 * left)}px - {rate:g}cqw"


Said = Callable[[str], str]  # the interface's words in the embed's language
