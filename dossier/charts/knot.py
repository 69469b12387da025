"""The marks that stand for entities, a shape a kind, so that no colour is needed to tell them apart."""

from __future__ import annotations

from dossier.charts.stroke import number

SIZE = 4.5  # px from the middle to the edge


def knot(kind: str, x: float, y: float) -> str:
    """Path data: a disc for a person, a square for an organization, a diamond for a deal, a triangle for the rest."""
    side = number(2 * SIZE - 1)
    half = number(SIZE + 1)
    minus = number(-SIZE - 1)
    if kind == "person":
        return f"M{number(x - SIZE)} {number(y)}a{SIZE} {SIZE} 0 1 0 {2 * SIZE} 0a{SIZE} {SIZE} 0 1 0 {-2 * SIZE} 0z"
    if kind == "organization":
        return f"M{number(x - SIZE + 0.5)} {number(y - SIZE + 0.5)}h{side}v{side}h-{side}z"
    if kind == "deal":
        return f"M{number(x - SIZE - 1)} {number(y)}l{half} {minus}l{half} {half}l{minus} {half}z"
    return f"M{number(x - SIZE)} {number(y + SIZE)}h{number(2 * SIZE)}l{number(-SIZE)} {number(-2 * SIZE)}z"
