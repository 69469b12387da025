"""Two columns and the lines between them, laid out so that few lines cross: pure geometry, the same on every machine.

The order is Sugiyama's: each entry goes to the middle of those it is tied to, column after column, a few times over;
the order with the fewest crossings is kept. Heights are then settled by pooling neighbours that would overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

SWEEPS = 12

Edge = tuple[str, str]
Blocks = tuple[tuple[str, ...], ...]  # the entries of a column, in blocks that stay apart


def ordered(left: Blocks, right: Blocks, edges: Iterable[Edge]) -> tuple[Blocks, Blocks]:
    """Both columns with the entries of each block in an order in which few edges cross."""
    near = _neighbours(edges)
    columns = [_sorted(column, near) for column in (left, right)]
    best, fewest = tuple(columns), _cost(columns, near)
    for sweep in range(SWEEPS):
        side = 1 - sweep % 2
        columns[side] = _swept(columns[side], columns, near)
        if (cost := _cost(columns, near)) < fewest:
            best, fewest = tuple(columns), cost
    return best[0], best[1]


def settled(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Where entries of these heights have their middles: each near where it is wanted, in order, none over another.

    Least squares by pooling adjacent violators. Entries that do not fit between `top` and `bottom` run over the end.
    """
    offsets, at = [], 0.0
    for height in heights:
        offsets.append(at + height / 2)
        at += height
    room = max(top, bottom - at)
    pools: list[tuple[float, int]] = []  # the sum of what a pool wants, and how many share it
    for want, offset in zip(wanted, offsets, strict=True):
        pool = (min(max(want - offset, top), room), 1)
        while pools and pools[-1][0] / pools[-1][1] >= pool[0] / pool[1]:
            before = pools.pop()
            pool = (before[0] + pool[0], before[1] + pool[1])
        pools.append(pool)
    starts = [total / number for total, number in pools for _ in range(number)]
    return [start + offset for start, offset in zip(starts, offsets, strict=True)]


def _neighbours(edges: Iterable[Edge]) -> dict[str, list[str]]:
    near: dict[str, list[str]] = {}
    for one, other in sorted(edges):
        near.setdefault(one, []).append(other)
        near.setdefault(other, []).append(one)
    return near


def _sorted(column: Blocks, near: Mapping[str, list[str]]) -> Blocks:
    """The start: most tied first, those without a line last."""
    return tuple(tuple(sorted(block, key=lambda key: (-len(near.get(key, ())), key))) for block in column)


def _places(column: Blocks) -> dict[str, float]:
    """Where entries stand in their column, from 0 to 1."""
    keys = [key for block in column for key in block]
    return {key: (place + 0.5) / len(keys) for place, key in enumerate(keys)}


def _swept(column: Blocks, columns: Sequence[Blocks], near: Mapping[str, list[str]]) -> Blocks:
    places = {**_places(columns[0]), **_places(columns[1])}

    def middle(key: str) -> tuple[float, float, str]:
        around = [places[one] for one in near.get(key, ()) if one in places]
        return (sum(around) / len(around) if around else 2.0), places[key], key

    return tuple(tuple(sorted(block, key=middle)) for block in column)


def _cost(columns: Sequence[Blocks], near: Mapping[str, list[str]]) -> tuple[int, float]:
    """How many edges cross, and how long they are together."""
    left, right = _places(columns[0]), _places(columns[1])
    across = [(left[one], right[other]) for one in left for other in near.get(one, ()) if other in right]
    crossings = sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(across, 2))
    beside = [(places[one] - places[key]) for places in (left, right) for key in places for one in near.get(key, ())
              if one in places]  # fmt: skip
    return crossings, round(sum(abs(a - b) for a, b in across) + sum(map(abs, beside)) / 2, 9)
