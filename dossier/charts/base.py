"""What every picture has."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing. `id` names its template, its fragment and its words: "picture: <id>" and "picture says: <id>".

    Coordinates of all pictures are CSS pixels of the drawing's own `viewBox`, rounded to a tenth.
    """

    id: str
