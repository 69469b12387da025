"""Problems to text: one function per format, each from problems to a string."""

from __future__ import annotations

from dossier.report.full import WIDTH, concise, count, full, summary, visible
from dossier.report.grouped import grouped
from dossier.report.limit import limited
from dossier.report.machine import as_json, github, sarif
from dossier.report.unchecked import note, unchecked_line, values_line

__all__ = [
    "WIDTH",
    "as_json",
    "concise",
    "count",
    "full",
    "github",
    "grouped",
    "limited",
    "note",
    "sarif",
    "summary",
    "unchecked_line",
    "values_line",
    "visible",
]
