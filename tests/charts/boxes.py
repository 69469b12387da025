"""Boxes around the labels of a drawing, and whether any overlap or are cut off."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from dossier.charts.svg import TextLine, text_width

Box = tuple[str, float, float, float, float]  # what it is, left, top, right, bottom


def box(text: str, x: float, y: float, size: float, *, ending: bool = False, bold: bool = False) -> Box:
    """Around a line of text with its baseline at `y` that starts, or ends, at `x`."""
    width = text_width(text, size, bold)
    left = x - width if ending else x
    return text, left, y - 0.8 * size, left + width, y + 0.25 * size


def boxes(lines: Iterable[TextLine], x: float, size: float, ending: bool = False, bold: bool = False) -> list[Box]:
    """Around each line of a label."""
    return [box(line.text, x, line.y, size, ending=ending, bold=bold) for line in lines]


def overlapping(labels: Iterable[Box], tolerance: float = 0) -> list[tuple[str, str]]:
    """The pairs of texts whose boxes share more than `tolerance` px in both directions."""
    return [
        (first[0], second[0])
        for first, second in combinations(labels, 2)
        if min(first[3], second[3]) - max(first[1], second[1]) > tolerance
        and min(first[4], second[4]) - max(first[2], second[2]) > tolerance
    ]


def outside(labels: Iterable[Box], width: float, height: float, tolerance: float = 0) -> list[str]:
    """The texts that the view box cuts by more than `tolerance` px; letters may reach 0.5 px below it."""
    return [
        text
        for text, left, top, right, bottom in labels
        if min(left, top) < -tolerance or right > width + tolerance or bottom > height + 0.5
    ]
