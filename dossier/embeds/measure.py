"""How high a frame must be at a width, reckoned from the texts in it: an upper bound, so that nothing is cut off.

Sizes are those of `static/embed.css` and `embed-text.css`, in CSS pixels. A test in a browser compares the two.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dossier.charts.svg import wrap

WIDTHS = (300, 600, 900)  # px: a narrow column, a text column, a wide page
PADDING = 14  # px at each side of an embed
MEASURE = 672  # px: no line of text is longer
WIDEST = 480  # px that a drawing is wide at the most
GAP = 28  # px between two columns of a list, which stand side by side from the middle one of the `WIDTHS` on
WIDER = 1.12  # how much wider than reckoned some readers' faces run, such as DejaVu and Verdana
SLACK = 6  # px

Translate = Callable[[str], str]  # the interface's words in the embed's language


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


@dataclass(frozen=True, slots=True)
class Height:
    """The height of a frame: that of its texts at each of the `WIDTHS`, in px, and what else is in it.

    `drawn` is how high its drawings are together for each pixel they are wide. `listed` is the height of a list in one
    column at the first two of the widths and in two columns at the last two.
    """

    texts: tuple[int, ...]
    drawn: float = 0
    listed: tuple[int, int, int, int] = (0, 0, 0, 0)

    def at(self, width: int) -> int:
        """In a frame of one of the `WIDTHS`."""
        number = WIDTHS.index(width)
        listed = self.listed[number + (number > 0)]
        return self.texts[number] + listed + math.ceil(min(width - 2 * PADDING, WIDEST) * self.drawn)

    def css(self) -> str:
        """As CSS for any width of the box around the frame, without a script.

        Text that runs over `w` px is about `a + b / w` px high. That curve hangs below the straight lines through its
        points at the `WIDTHS`, so the higher of those lines is high enough in between. Where a list gets its second
        column the height falls within a pixel, which is a very steep line.
        """
        narrow, middle, wide = self.texts
        one, single, double, two = self.listed
        first = _chord(WIDTHS[0], narrow + one, WIDTHS[1], middle + single)
        if single > double:
            first = f"min({first},{_chord(WIDTHS[1] - 1, middle + single, WIDTHS[1], middle + double)})"
        second = _chord(WIDTHS[1], middle + double, WIDTHS[2], wide + two)
        texts = f"max({first},{second},{wide + two}px)"
        if not self.drawn:
            return texts
        rate = math.ceil(self.drawn * 1000) / 10  # in hundredths of the width
        drawn = f"min({rate:g}cqw - {math.floor(2 * PADDING * self.drawn)}px,{math.ceil(WIDEST * self.drawn)}px)"
        return f"calc({texts} + {drawn})"


def of(blocks: Iterable[Block]) -> Height:
    """The height of a frame that holds the blocks one below the other, and nothing else."""
    kept = tuple(blocks)
    return Height(tuple(math.ceil(2 * PADDING + stacked(kept, width - 2 * PADDING) + SLACK) for width in WIDTHS))


def in_columns(items: Sequence[Sequence[Block]]) -> tuple[int, int, int, int]:
    """The height of a list in one column at the first two of the `WIDTHS`, and in two at the last two."""
    rooms = [width - 2 * PADDING for width in WIDTHS]
    single = [math.ceil(sum(stacked(item, room) for item in items)) for room in rooms[:2]]
    double = []
    for room in rooms[1:]:
        tall = [stacked(item, (room - GAP) / 2) for item in items]
        double.append(math.ceil(sum(max(tall[number : number + 2]) for number in range(0, len(tall), 2))))
    return single[0], single[1], double[0], double[1]


def stacked(blocks: Iterable[Block], room: float) -> float:
    """The height of blocks one below the other, `room` px wide."""
    total = 0.0
    for one in blocks:
        size = one.size * WIDER
        across = min(room, MEASURE) - one.inset
        rows = sum(len(wrap(part, size, across, one.bold)) for part in one.text.split("\n"))
        total += one.above + max(rows * one.line, one.least)
    return total


def _chord(left: int, high: int, right: int, low: int) -> str:
    fall = max(high - low, 0) / (right - left)
    rate = math.ceil(fall * 1000) / 10  # in hundredths of the width
    return f"{math.ceil(high + rate / 100 * left)}px - {rate:g}cqw"
