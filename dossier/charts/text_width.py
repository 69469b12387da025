"""How wide a text is when set, estimated: a static page cannot ask the browser, and a label must not be cut."""

from __future__ import annotations

from functools import lru_cache

# Widths in thousandths of the type size, those of Arial rounded up; interface faces differ by a few per cent.
NARROW = dict.fromkeys("fijlrtI.,:;!'|()[] /-’‘·", 330)
WIDE = dict.fromkeys("mwMW—%@", 890)
CAPITAL = 700
DEFAULT = 570


def width(text: str, size: float, bold: bool = False) -> float:
    """The width of a line in px at a type size in px, a little on the safe side."""
    return _units(text) / 1000 * size * (1.07 if bold else 1.0)


@lru_cache(maxsize=20_000)  # the same words are set again and again
def _units(text: str) -> int:
    return sum(NARROW.get(one) or WIDE.get(one) or (CAPITAL if one.isupper() else DEFAULT) for one in text)


def lines(text: str, size: float, room: float, bold: bool = False) -> tuple[str, ...]:
    """The text broken into lines no wider than `room` px, at spaces only; a single longer word stays whole."""
    made: list[list[str]] = []
    units = 0
    each = size * (1.07 if bold else 1.0) / 1000
    for word in text.split(" "):
        longer = units + NARROW[" "] + _units(word)
        if made and longer * each <= room:
            made[-1].append(word)
            units = longer
        else:
            made.append([word])
            units = _units(word)
    return tuple(" ".join(words) for words in made)
