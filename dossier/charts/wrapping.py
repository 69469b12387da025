"""Labels in several lines: broken at spaces, and behind the hyphens of a word that is too long for its room."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.charts import text_width as lettering

BASE = 4  # px from the foot of a line of type up to where its letters stand


@dataclass(frozen=True, slots=True)
class Line:
    """A line of type at its place. `gap` is what stood between it and the next: a space, or nothing."""

    text: str
    y: int
    gap: str


def broken(text: str, size: float, room: float, bold: bool = False) -> tuple[tuple[str, str], ...]:
    """The lines of a label with the gap behind each; a word without hyphens stays whole, however long."""
    made: list[tuple[str, str]] = []
    for part in re.findall(r"\S+\s*", text):
        word = part.rstrip()
        long = lettering.width(word, size, bold) > room
        pieces = re.findall(r"[^-‑]+[-‑]*|[-‑]+", word) if long else [word]
        for number, piece in enumerate(pieces):
            joined = "".join(made[-1]) + piece if made else piece
            if made and lettering.width(joined, size, bold) <= room:
                made.pop()
            else:
                joined = piece
            made.append((joined, " " if number == len(pieces) - 1 else ""))
    return (*made[:-1], (made[-1][0], "")) if made else ()


def placed(lines: tuple[tuple[str, str], ...], top: float, height: int) -> tuple[Line, ...]:
    """Lines of this height, from `top` down."""
    return tuple(
        Line(text, round(top + number * height - BASE), gap) for number, (text, gap) in enumerate(lines, start=1)
    )


def widest(lines: tuple[tuple[str, str], ...], size: float, bold: bool = False) -> float:
    """The width of the longest line."""
    return max(lettering.width(text, size, bold) for text, _ in lines)
