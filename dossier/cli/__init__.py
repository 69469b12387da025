"""The commands. Each reads its options, does its work, prints and exits.

0 fine, 1 problems in the input, 2 wrong usage or a fault of the machine.
"""

from __future__ import annotations

from dossier.cli import accept, build, candidates, check, schema, server_config
from dossier.cli.faults import leave
from dossier.cli.group import main

__all__ = ["accept", "build", "candidates", "check", "leave", "main", "schema", "server_config"]
