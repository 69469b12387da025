"""What tests of pictures share: the worlds of the real dossier, of the example and of made-up ones, at a desk."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from dossier.compiler import Compiled, compile_dossier
from dossier.compose.desk import Desk
from dossier.compose.rights import shown_passages
from dossier.compose.world import Settings, World
from dossier.read.files import read_root
from tests.overlay import compiled

ROOT = Path(__file__).parent.parent.parent
ADDRESS = "https://example.org/"
ROOTS = {"real": ROOT, "ferry": ROOT / "examples" / "ferry"}


@cache
def world(name: str) -> World:
    """The world of a dossier on disk: "real" or "ferry"."""
    files, _ = read_root(ROOTS[name])
    return _world(compile_dossier(files))


def made(changes: Mapping[str, str | bytes]) -> World:
    """The world of the small sound dossier with changes laid over it."""
    return _world(compiled(changes))


def desk(of: World, language: str = "en", path: str = "index.html") -> Desk:
    """A desk in it."""
    return Desk(of, language, path)


def numbers(data: str) -> list[float]:
    """All numbers in path data or in a list of points."""
    return [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", data)]


def _world(found: Compiled) -> World:
    assert found.dossier is not None
    assert found.index is not None
    return World(found.dossier, found.index, Settings(ADDRESS), shown_passages(found.dossier, found.index))
