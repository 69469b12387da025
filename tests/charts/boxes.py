"""Boxes around what is set in a drawing, and whether they leave each other alone."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from dossier.charts.svg import TextLine, text_width

Box = tuple[str, float, float, float, float]  # what it is, left, top, right, bottom


def box(text: str, x: float, y: float, size: float, ending: bool = False, bold: bool = False) -> Box:
    """Around a line of type whose letters stand at `y` and start, or end, at `x`."""
    wide = text_width(text, size, bold)
    left = x - wide if ending else x
    return text, left, y - 0.8 * size, left + wide, y + 0.25 * size


def boxes(lines: Iterable[TextLine], x: float, size: float, ending: bool = False, bold: bool = False) -> list[Box]:
    """Around each line of a label."""
    return [box(line.text, x, line.y, size, ending, bold) for line in lines]


def overlapping(found: Iterable[Box]) -> list[tuple[str, str]]:
    """The pairs of texts that run into each other."""
    return [
        (one[0], other[0])
        for one, other in combinations(found, 2)
        if one[1] < other[3] and other[1] < one[3] and one[2] < other[4] and other[2] < one[4]
    ]


def outside(found: Iterable[Box], width: float, height: float) -> list[str]:
    """The texts that the view box cuts."""
    return [one[0] for one in found if one[1] < 0 or one[2] < 0 or one[3] > width or one[4] > height + 0.5]
