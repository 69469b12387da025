"""Fixtures of the tests of built sites; each folder's conftest.py takes them over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.site.built import (
    ADDRESS,
    EXAMPLE,
    PROGRAM,
    Built,
    build,
    command,
    copy_of_example,
    read_in_parts,
    read_site,
    shared,
)


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this session see."""
    base = tmp_path_factory.getbasetemp()
    return (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sites"


@pytest.fixture(scope="session")
def real(shared_folder: Path) -> Built:
    """The real dossier, built by the command line and read page by page."""

    def make(folder: Path) -> Built:
        output = folder / "output"
        done = command("build", "--output", output, "--site-url", ADDRESS, "--jobs", "2")
        if done.returncode:
            raise AssertionError(done.stderr)
        return Built(PROGRAM, output, ADDRESS, read_in_parts(PROGRAM, output, ADDRESS, folder))

    return shared(shared_folder, "real", make)


@pytest.fixture(scope="session")
def ferry(shared_folder: Path) -> Built:
    """The example: another subject, another first source language, a quote budget that is used up."""

    def make(folder: Path) -> Built:
        build(EXAMPLE, folder / "output")
        return Built(EXAMPLE, folder / "output", ADDRESS, read_site(EXAMPLE, folder / "output", ADDRESS))

    return shared(shared_folder, "ferry", make)


@pytest.fixture(params=["real", "ferry"])
def site(request: pytest.FixtureRequest) -> Built:
    """Either of the two: what holds for one subject holds for the other."""
    found: Built = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the example, to be spoiled."""
    return copy_of_example(tmp_path)
