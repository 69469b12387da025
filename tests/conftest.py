"""Fixtures for all tests, the order in which tests run, and the marks by which `make test-fast` selects them.

Built sites are made once a session and shared by all workers: the real dossier, the example (examples/ferry), and for
tests of the build itself the small sound dossier in tests/base.
"""

from __future__ import annotations

import gc
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import settings

from dossier.publish import cards
from tests.overlay import BASE
from tests.site.built import (
    ADDRESS,
    EXAMPLE,
    PROGRAM,
    Built,
    Once,
    audited,
    build,
    command,
    copy_of_example,
    read_in_parts,
    shared,
)

# Tests start the program some hundred times; where the surroundings forbid it to keep compiled modules, each of these
# runs would compile all of them again, which takes longer than the rest of its start.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Under CI the same examples each time, since a red build must be red again when one looks; elsewhere new ones.
# No deadline: how long an example takes depends on what else the machine does.
settings.register_profile("ci", derandomize=True, max_examples=50, deadline=None)
settings.register_profile("local", max_examples=100, deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "local")


MEMORY = Path("/dev/shm")  # Linux keeps what is there in memory
ENOUGH = 2_000_000_000  # bytes; all that tests have at a time is less than half of it


def pytest_configure() -> None:
    """Have what tests write kept in memory, where the system has a place for that and nobody chose another.

    They make and remove hundreds of thousands of files, and a disk is most of the time for that.
    """
    if "TMPDIR" not in os.environ and has_room_for_programs(MEMORY):
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None  # it may have been asked for


def has_room_for_programs(folder: Path) -> bool:
    """Whether there is enough room, and what is written may be run: in containers it often is neither."""
    try:
        disk = os.statvfs(folder)
    except (OSError, AttributeError):
        return False
    return disk.f_bavail * disk.f_frsize > ENOUGH and not disk.f_flag & (os.ST_NOEXEC | os.ST_RDONLY)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs the real site, and put browser tests last and those of the real site first.

    xdist hands the first half of the list to one worker, which builds the real site, while the other starts with tests
    that need none. By the time it comes to the browser tests the site is there.
    """
    for item in items:
        if needs_real_site(item):
            item.add_marker("real")
    items.sort(key=lambda item: (item.get_closest_marker("browser") is not None, not needs_real_site(item)))


def pytest_collection_finish() -> None:
    """Keep what was imported from being looked through for objects to free, over and over: it stays to the end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def needs_real_site(item: pytest.Item) -> bool:
    """Whether a test takes the real site, by itself or as one of the two that the fixture `site` stands for."""
    if not isinstance(item, pytest.Function):
        return False
    parameters = item.callspec.params if hasattr(item, "callspec") else {}
    return "real" in item.fixturenames or parameters.get("site") == "real"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy on disk of the small sound dossier (tests/base), for a test to change."""
    return Path(shutil.copytree(BASE, tmp_path / "dossier", ignore=shutil.ignore_patterns(".cache")))


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the example, for a test to change."""
    return copy_of_example(tmp_path)


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this session see."""
    base = tmp_path_factory.getbasetemp()
    return (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sites"


@pytest.fixture(scope="session")
def once(shared_folder: Path) -> Once:
    """Makes something once a session, for all workers: `once("name", make)`, where `make` is given a folder."""
    return partial(shared, shared_folder)


@pytest.fixture(scope="session", autouse=True)
def cards_are_drawn_once() -> Iterator[None]:
    """Tests build the same dossiers again and again, and drawing their cards would take a fifth of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cards, "draw", cache(cards.draw))
        yield


@pytest.fixture(scope="session")
def real(once: Once) -> Built:
    """The real dossier, built by the command line and audited page by page."""

    def make(folder: Path) -> Built:
        output = folder / "output"
        done = command("build", "--fresh", "--output", output, "--site-url", ADDRESS, "--jobs", "2")
        if done.returncode:
            raise AssertionError(done.stderr)
        return Built(PROGRAM, output, ADDRESS, read_in_parts(PROGRAM, output, ADDRESS, folder))

    return once("real", make)


@pytest.fixture(scope="session")
def ferry(once: Once) -> Built:
    """The example: another subject, another first source language, a quote budget that is used up."""

    def make(folder: Path) -> Built:
        return audited(EXAMPLE, folder / "output")

    return once("ferry", make)


@pytest.fixture(scope="session")
def unaddressed(once: Once) -> Path:
    """The output of the example where no address on the web is known."""

    def make(folder: Path) -> Path:
        build(EXAMPLE, folder / "output", "--fresh", address=None)
        return folder / "output"

    return once("unaddressed", make)


@pytest.fixture(scope="session")
def small_site(once: Once) -> Path:
    """The output of the small sound dossier, for tests of the build itself; not to be changed."""

    def make(folder: Path) -> Path:
        build(BASE, folder / "output", "--fresh")
        return folder / "output"

    return once("small", make)


@pytest.fixture(params=["real", "ferry"])
def site(request: pytest.FixtureRequest) -> Built:
    """Either of the two: what holds for one subject holds for the other."""
    built: Built = request.getfixturevalue(request.param)
    return built
