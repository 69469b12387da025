"""How wide a text is when set, estimated: a static page cannot ask the browser, and a label must not be cut."""

from __future__ import annotations

# Widths in thousandths of the type size, those of Arial rounded up; interface faces differ by a few per cent.
NARROW = dict.fromkeys("fijlrtI.,:;!'|()[] /-’‘·", 330)
WIDE = dict.fromkeys("mwMW—%@", 890)
CAPITAL = 700
DEFAULT = 570


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of a line in px at a type size in px, a little on the safe side."""
    units = sum(NARROW.get(one) or WIDE.get(one) or (CAPITAL if one.isupper() else DEFAULT) for one in text)
    return units / 1000 * size * (1.07 if bold else 1.0)


def lines(text: str, size: float, room: float, bold: bool = False) -> tuple[str, ...]:
    """The text broken into lines no wider than `room` px, at spaces only; a single longer word stays whole."""
    made: list[str] = []
    for word in text.split(" "):
        if made and width(f"{made[-1]} {word}", size, bold) <= room:
            made[-1] = f"{made[-1]} {word}"
        else:
            made.append(word)
    return tuple(made)
