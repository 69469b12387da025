"""The commands. Each reads its options, calls the rooms, prints and exits: 0 fine, 1 problems in the input, 2 usage."""

from __future__ import annotations

from dossier.cli import accept, build, check, explain, schema, serve
from dossier.cli.group import main

__all__ = ["accept", "build", "check", "explain", "main", "schema", "serve"]
