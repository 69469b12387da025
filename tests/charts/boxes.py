"""Boxes around what is set in a drawing, and whether they leave each other alone."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from dossier.charts.svg import TextLine, text_width

Box = tuple[str, float, float, float, float]  # what it is, left, top, right, bottom


def box(text: str, x: float, y: float, size: float, *, ending: bool = False, bold: bool = False) -> Box:
    """Around a line of type whose letters stand at `y` and start, or end, at `x`."""
    wide = text_width(text, size, bold)
    left = x - wide if ending else x
    return text, left, y - 0.8 * size, left + wide, y + 0.25 * size


def boxes(lines: Iterable[TextLine], x: float, size: float, ending: bool = False, bold: bool = False) -> list[Box]:
    """Around each line of a label."""
    return [box(line.text, x, line.y, size, ending=ending, bold=bold) for line in lines]


def overlapping(labels: Iterable[Box]) -> list[tuple[str, str]]:
    """The pairs of texts that run into each other."""
    return [
        (first[0], second[0])
        for first, second in combinations(labels, 2)
        if first[1] < second[3] and second[1] < first[3] and first[2] < second[4] and second[2] < first[4]
    ]


def outside(labels: Iterable[Box], width: float, height: float) -> list[str]:
    """The texts that the view box cuts."""
    return [
        text for text, left, top, right, foot in labels if left < 0 or top < 0 or right > width or foot > height + 0.5
    ]
