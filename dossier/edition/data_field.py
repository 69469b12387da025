"""What marks a field of the flat form as one of `dossier.json`, and describes it there."""

from __future__ import annotations

from dossier.frozen import dataclass


@dataclass(frozen=True, slots=True)
class DataField:
    """Describes a field of `dossier.json`. An `optional` one is left out where it is None; `pattern` is for texts."""

    description: str = ""
    optional: bool = False
    pattern: str = ""
