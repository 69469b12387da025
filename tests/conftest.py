"""What tests share: a tiny sound dossier (`tests/base/`) to lay changes over, as texts in memory or as a folder."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from tests.overlay import BASE

# Under CI the same examples each time: a red build must be red again when one looks.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the sound dossier on disk, to be spoiled."""
    return Path(shutil.copytree(BASE, tmp_path / "dossier"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs the real site comes first: one worker builds it while the other, at the second half, needs no site.

    In the order of the files both would ask for it at once, and one wait.
    """
    items.sort(key=lambda item: {"real", "site"}.isdisjoint(getattr(item, "fixturenames", ())))
