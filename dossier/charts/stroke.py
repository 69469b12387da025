"""Lines that tell how sure: path data for SVG. Dots and dashes are the stylesheet's, a wave is drawn."""

from __future__ import annotations

from itertools import pairwise
from math import ceil, hypot

from dossier.model.support import Support

Point = tuple[float, float]

WAVE_LENGTH = 7.0  # px from crest to crest
WAVE_HEIGHT = 2.2  # px from the middle to the pull of a crest
STEPS = 24  # straight pieces that a curve is walked in


def stroke(points: list[Point], support: Support) -> str:
    """Path data for a line through the points; a wavy one swings around it. Its class is `line sure-<sure>`."""
    if support == "disputed":
        return _wave(points)
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def level(start: float, end: float, y: float, support: Support) -> str:
    """Path data for a line at one height, from left to right: as `stroke`, but a wave is written in few characters."""
    if support != "disputed":
        return f"M{number(start)} {number(y)}H{number(end)}"
    half = WAVE_LENGTH / 2
    times = max(2, int((end - start) / half))
    first = f"q{number(half / 2)} {number(-2 * WAVE_HEIGHT)} {number(half)} 0"
    return f"M{number(start)} {number(y)}{first}t{' '.join([f'{number(half)} 0'] * (times - 1))}H{number(end)}"


def bow(start: Point, pull_start: Point, pull_end: Point, end: Point, support: Support) -> str:
    """Path data for a cubic Bézier curve; short, since only a wave has to be walked."""
    if support == "disputed":
        return _wave(curve(start, pull_start, pull_end, end))
    return f"M{_point(start)}C" + " ".join(_point(one) for one in (pull_start, pull_end, end))


def curve(start: Point, pull_start: Point, pull_end: Point, end: Point) -> list[Point]:
    """The points of a cubic Bézier curve, close enough together to be walked."""
    return [_bezier(step / STEPS, start, pull_start, pull_end, end) for step in range(STEPS + 1)]


def number(value: float) -> str:
    """A coordinate, as short as a tenth of a pixel can be written."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def _point(at: Point) -> str:
    return f"{number(at[0])} {number(at[1])}"


def _bezier(at: float, *points: Point) -> Point:
    weights = ((1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at**2 * (1 - at), at**3)
    x = sum(weight * point[0] for weight, point in zip(weights, points, strict=True))
    y = sum(weight * point[1] for weight, point in zip(weights, points, strict=True))
    return x, y


def _wave(points: list[Point]) -> str:
    length = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))
    halves = max(2, ceil(length / (WAVE_LENGTH / 2)))
    spots = [_along(points, length * step / halves) for step in range(halves + 1)]
    data = [f"M{number(spots[0][0])} {number(spots[0][1])}"]
    for index, (start, end) in enumerate(pairwise(spots)):
        dx, dy = end[0] - start[0], end[1] - start[1]
        span = hypot(dx, dy) or 1.0
        side = WAVE_HEIGHT * 2 if index % 2 else -WAVE_HEIGHT * 2
        pull = ((start[0] + end[0]) / 2 - dy / span * side, (start[1] + end[1]) / 2 + dx / span * side)
        data.append(f"Q{number(pull[0])} {number(pull[1])} {number(end[0])} {number(end[1])}")
    return "".join(data)


def _along(points: list[Point], distance: float) -> Point:
    """The point at a distance from the start of a walk."""
    for start, end in pairwise(points):
        span = hypot(end[0] - start[0], end[1] - start[1])
        if distance <= span and span:
            part = distance / span
            return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
        distance -= span
    return points[-1]
