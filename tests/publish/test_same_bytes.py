"""Same input, same bytes: the whole real dossier, built somewhere else, by another clock, locale and hash seed.

The index of the search is Pagefind's and left out here (tests/publish/test_search.py says what holds for it).
"""

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager

import pytest

from dossier.pages.search import FOLDER
from dossier.read.files import read_root, read_static
from tests.site.built import ADDRESS, EPOCH, EXAMPLE, PROGRAM, build, files_in, invoke, tree_of

pytestmark = pytest.mark.slow  # each test runs the whole program, or programs of others

PARTS = ("build.py", "content", "dossier", "seeds", "static", "templates")


def differences(first, second):
    """Paths of files that are not the same in both, those of the search left out."""
    ours = {path for path in {*first, *second} if not path.startswith(f"{FOLDER}/")}
    return sorted(path for path in ours if first.get(path) != second.get(path))


def test_the_real_dossier_gives_the_same_bytes_anywhere(real, tmp_path):
    """The session's build ran on two processes in the project's folder; this one differs in all that may not matter."""
    copy = tmp_path / "Ein anderer Ort & mehr"
    copy.mkdir()
    for name in PARTS:
        if (PROGRAM / name).is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(PROGRAM / name, copy / name, ignore=ignore, copy_function=shutil.copyfile)
        else:
            shutil.copyfile(PROGRAM / name, copy / name)
    environment = {
        "PATH": "/usr/bin:/bin",
        "SOURCE_DATE_EPOCH": EPOCH,
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "tr_TR.UTF-8",
        "LANG": "de_DE.UTF-8",
        "PYTHONHASHSEED": "4711",
        "HOME": str(tmp_path),
        "COLUMNS": "40",
    }
    done = subprocess.run(
        [sys.executable, str(copy / "build.py"), "build", "--jobs", "1", "--site-url", ADDRESS],
        cwd="/",
        env=environment,
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert not differences(tree_of(real.output), tree_of(copy / "output"))


def test_the_order_in_which_a_disk_lists_files_does_not_matter(ferry, tmp_path, monkeypatch):
    """Some file systems list by name, some by age, some by chance."""
    original = os.scandir

    @contextmanager
    def backwards(path):
        with original(path) as entries:
            yield iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    with monkeypatch.context() as patch:
        patch.setattr("dossier.read.files.os.scandir", backwards)
        files, _ = read_root(EXAMPLE)
        static = read_static(PROGRAM / "static")
    wanted, _ = read_root(EXAMPLE)
    assert list(files.content) == list(wanted.content)
    assert list(files.seeds) == list(wanted.seeds)
    assert list(static) == list(read_static(PROGRAM / "static"))
    root = tmp_path / "ferry"
    for path in sorted(files_in(EXAMPLE), reverse=True):  # on disk in another order, too
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(EXAMPLE / path, root / path)
    build(root, tmp_path / "output")
    assert not differences(tree_of(ferry.output), tree_of(tmp_path / "output"))


def test_one_process_and_several_give_the_same(ferry, tmp_path):
    """Even where a build has few pages, as the example has: several processes are used from sixty pages on."""
    done = invoke("build", "--root", EXAMPLE, "--output", tmp_path / "output", "--site-url", ADDRESS, "--jobs", "3")
    assert done.exit_code == 0, done.output
    assert not differences(tree_of(ferry.output), tree_of(tmp_path / "output"))


def test_building_again_changes_nothing_and_writes_nothing(root, tmp_path):
    output = tmp_path / "output"
    build(root, output)
    before = {path: (output / path).stat() for path in files_in(output)}
    build(root, output)
    after = {path: (output / path).stat() for path in files_in(output)}
    assert {path: (stat.st_ino, stat.st_mtime_ns) for path, stat in before.items()} == {
        path: (stat.st_ino, stat.st_mtime_ns) for path, stat in after.items()
    }


@pytest.mark.parametrize("epoch", ["tomorrow", "1e9", "99999999999999999999"])
def test_a_date_that_is_none_is_wrong_usage(epoch, root, tmp_path):
    done = invoke("build", "--root", root, "--output", tmp_path / "output", SOURCE_DATE_EPOCH=epoch)
    assert done.exit_code == 2, done.output
    assert "SOURCE_DATE_EPOCH" in done.output
    assert not (tmp_path / "output").exists()
