"""A plot of growth as an SVG: figures by size on two logarithmic scales, a line for each series."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 720, 420, 60, 20, 210, 40
COLOURS = ("#1f4e79", "#b3541e", "#3f7d20", "#7a3e9d", "#8a6d00", "#555555", "#0f7c7c", "#a02c2c")

Point = tuple[float, float]


def growth_svg(series: Mapping[str, Sequence[Point]], across: str, up: str) -> str:
    """The plot. Points are of positive numbers; series of a single point are left out."""
    lines = {name: points for name, points in series.items() if len(points) > 1}
    xs = [x for points in lines.values() for x, _ in points] or [1, 10]
    ys = [y for points in lines.values() for _, y in points] or [1, 10]
    low, high = 10 ** math.floor(math.log10(min(ys))), 10 ** math.ceil(math.log10(max(ys)))

    def at(x: float, y: float) -> tuple[float, float]:
        return (
            _scaled(x, min(xs), max(xs), LEFT, WIDTH - RIGHT),
            _scaled(y, low, max(high, low * 10), HEIGHT - BOTTOM, TOP),
        )

    body = []
    decade = low
    while decade <= high:
        _, y = at(xs[0], decade)
        body.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        body.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{decade:g}</text>')
        decade *= 10
    for x in sorted(set(xs)):
        place, _ = at(x, low)
        body.append(f'<text x="{place:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{x:,.0f}</text>')
    free = float("-inf")
    named = sorted(enumerate(lines.items()), key=lambda item: at(*item[1][1][-1])[1])
    for number, (name, points) in named:
        colour = COLOURS[number % len(COLOURS)]
        places = [at(x, y) for x, y in points]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
        body.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        free = max(places[-1][1] + 4, free + 15)  # names do not lie on one another
        lead = f"M{places[-1][0] + 3:.1f} {places[-1][1]:.1f}L{WIDTH - RIGHT + 6} {free - 4:.1f}"
        body.append(f'<path d="{lead}" stroke="{colour}" stroke-width="0.5" stroke-dasharray="2 3"/>')
        body.append(f'<text x="{WIDTH - RIGHT + 8}" y="{free:.1f}" fill="{colour}">{escape(name)}</text>')
    body.append(f'<text x="{LEFT}" y="{TOP - 6}">{escape(up)}</text>')
    body.append(f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 6}" text-anchor="end">{escape(across)}</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
        'font-size="12">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>\n' + "\n".join(body) + "\n</svg>\n"
    )


def _scaled(value: float, low: float, high: float, start: float, end: float) -> float:
    if low == high:
        return start
    return start + (end - start) * math.log(value / low) / math.log(high / low)
