"""Lines that leave and arrive level, as the threads of a picture do; written as short as they can be."""

from __future__ import annotations

from dossier.charts.stroke import WAVE_HEIGHT, WAVE_LENGTH, Point, curve, number, stroke
from dossier.model.support import Support


def bent(start: Point, end: Point) -> str:
    """Path data for a cubic curve, or for a straight line where both ends are level."""
    if start[1] == end[1]:
        return f"M{_point(start)}H{number(end[0])}"
    half = number((start[0] + end[0]) / 2)
    return f"M{_point(start)}C{half} {number(start[1])} {half} {number(end[1])} {_point(end)}"


def thread(start: Point, end: Point, support: Support | str) -> str:
    """Path data for a line that tells how sure; its class is `line sure-<sure>`."""
    if support != "disputed":
        return bent(start, end)
    if start[1] != end[1]:
        half = (start[0] + end[0]) / 2
        return stroke(curve(start, (half, start[1]), (half, end[1]), end), "disputed")
    halves = max(2, round(abs(end[0] - start[0]) / (WAVE_LENGTH / 2)))
    step = (end[0] - start[0]) / halves
    # A wave of equal halves: each further one mirrors the pull of the last, so that it costs a few bytes.
    first = f"q{step / 2:.2f} {-2 * WAVE_HEIGHT:.1f} {step:.2f} 0"
    return f"M{_point(start)}{first}" + f"t{step:.2f} 0" * (halves - 1)


def _point(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"
