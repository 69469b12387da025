"""The only writer of disk: a new tree beside the old one, then a swap; killed at any moment, one of the two stands."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.publish import staging
from dossier.publish.staging import MARKER, ForeignOutput, StagingTree
from tests.site.built import PROGRAM, tree_of


def publish(output: Path, files: dict[str, bytes]) -> None:
    with StagingTree(output) as tree:
        for path, data in files.items():
            tree.write(path, data)
        tree.swap()


def content(output: Path) -> dict[str, bytes]:
    return {path: data for path, data in tree_of(output).items() if path != MARKER}


OLD = {"index.html": b"old", "same.html": b"same", "gone/index.html": b"gone"}
NEW = {"index.html": b"new", "same.html": b"same", "more/index.html": b"more"}


def test_a_new_site_takes_the_place_of_the_old_one(tmp_path):
    output = tmp_path / "output"
    publish(output, OLD)
    assert content(output) == OLD
    publish(output, NEW)
    assert content(output) == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_files_that_did_not_change_are_hard_links(tmp_path):
    output = tmp_path / "output"
    publish(output, OLD)
    before = (output / "same.html").stat()
    publish(output, NEW)
    assert (output / "same.html").stat().st_ino == before.st_ino
    assert (output / "same.html").stat().st_mtime_ns == before.st_mtime_ns


def test_a_changed_file_is_never_written_into_its_old_self(tmp_path):
    """A copy somebody made with hard links (a backup) must not change along."""
    output = tmp_path / "output"
    publish(output, OLD)
    os.link(output / "index.html", tmp_path / "backup.html")
    publish(output, NEW)
    assert (tmp_path / "backup.html").read_bytes() == b"old"


def test_leaving_without_a_swap_leaves_the_old_site_and_nothing_else(tmp_path):
    output = tmp_path / "output"
    publish(output, OLD)
    with StagingTree(output) as tree:
        tree.write("index.html", b"half")
    assert content(output) == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


@pytest.mark.parametrize(
    "path",
    [
        "../evil.html",
        "a/../../evil.html",
        "a/..",
        "..",
        "/evil.html",
        "//evil.html",
        "a\\b.html",
        "C:evil.html",
        "",
        ".",
        "./index.html",
        "a//b.html",
        "a/./b.html",
        "a/",
    ],
)
def test_nothing_is_written_outside_the_tree_or_under_a_second_name(path, tmp_path):
    with StagingTree(tmp_path / "output") as tree, pytest.raises(ValueError, match=r"cannot be written|leads out"):
        tree.write(path, b"evil")
    assert not [one for one in tmp_path.rglob("*") if one.is_file()]


def test_nothing_is_written_twice(tmp_path):
    with StagingTree(tmp_path / "output") as tree:
        tree.write("index.html", b"one")
        with pytest.raises(ValueError, match="written before"):
            tree.write("index.html", b"two")


def test_a_folder_that_leads_elsewhere_is_not_written_through(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    with StagingTree(tmp_path / "output") as tree:
        (tree.path / "people").symlink_to(tmp_path / "elsewhere")
        with pytest.raises(ValueError, match="leads out"):
            tree.write("people/index.html", b"evil")
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_file_that_came_in_past_the_writer_is_noticed(tmp_path):
    with StagingTree(tmp_path / "output") as tree:
        tree.write("index.html", b"ours")
        (tree.path / "theme").mkdir()
        (tree.path / "theme/style.css").write_bytes(b"not ours")
        assert tree.foreign_files() == ["theme/style.css"]


def test_a_folder_with_other_things_in_it_is_refused(tmp_path):
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis/chapter.tex").write_bytes(b"years of work")
    with pytest.raises(ForeignOutput, match="not made here"), StagingTree(tmp_path / "thesis"):
        pass
    assert content(tmp_path / "thesis") == {"chapter.tex": b"years of work"}


def test_a_link_and_a_file_are_refused(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "file").write_bytes(b"text")
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    for name in ("link", "file", "broken"):
        with pytest.raises(ForeignOutput, match="not a folder"), StagingTree(tmp_path / name):
            pass
    assert (tmp_path / "file").read_bytes() == b"text"
    assert (tmp_path / "link").is_symlink()


def test_an_empty_folder_is_taken(tmp_path):
    (tmp_path / "output").mkdir()
    publish(tmp_path / "output", NEW)
    assert content(tmp_path / "output") == NEW


def test_folders_above_the_output_are_made(tmp_path):
    publish(tmp_path / "a/b/output", NEW)
    assert content(tmp_path / "a/b/output") == NEW


def test_where_folders_cannot_be_exchanged_the_swap_still_works(tmp_path, monkeypatch):
    monkeypatch.setattr(staging, "_exchange", lambda *_: False)
    publish(tmp_path / "output", OLD)
    publish(tmp_path / "output", NEW)
    assert content(tmp_path / "output") == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_a_site_that_a_killed_build_left_aside_is_brought_back_even_if_the_next_build_fails(tmp_path):
    output = tmp_path / "output"
    publish(output, OLD)
    output.rename(tmp_path / ".output.old-99999999")
    with StagingTree(output) as tree:
        tree.write("index.html", b"half")
    assert content(output) == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_what_another_build_is_making_right_now_is_left_alone(tmp_path):
    """A leftover is a folder whose process is gone; that of a living process is its own."""
    alive = tmp_path / f".output.new-{os.getppid()}"
    alive.mkdir()
    gone = tmp_path / ".output.new-99999999"
    gone.mkdir()
    publish(tmp_path / "output", NEW)
    assert alive.is_dir()
    assert not gone.exists()


KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from dossier.publish import staging
from dossier.publish.staging import StagingTree
output, step, exchange = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "yes"
left = step
def counted(call):
    def counting(*arguments, **named):
        global left
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        return call(*arguments, **named)
    return counting
os.link, os.unlink, os.rmdir, os.mkdir = map(counted, (os.link, os.unlink, os.rmdir, os.mkdir))
Path.write_bytes, Path.rename = counted(Path.write_bytes), counted(Path.rename)
staging._exchange = counted(staging._exchange) if exchange else (lambda *_: False)
with StagingTree(output) as tree:
    tree.write("index.html", b"new")
    tree.write("same.html", b"same")
    tree.write("more/index.html", b"more")
    tree.swap()
print("done")
"""


@pytest.mark.parametrize("exchange", ["yes", "no"])
def test_killed_at_any_step_the_old_site_or_the_new_one_stands(exchange, tmp_path):
    """Every call that changes the disk, one after the other, is the last one; the next build finds its way."""
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    outputs, running = [], []
    for step in range(24):
        output = tmp_path / f"step-{step}" / "output"
        publish(output, OLD)
        outputs.append(output)
        command = [sys.executable, str(script), str(output), str(step), exchange]
        environment = {**os.environ, "PYTHONPATH": str(PROGRAM)}
        running.append(subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True))
    ends = [(process.communicate(timeout=60)[0], process.returncode) for process in running]
    killed = [code for _, code in ends if code == -signal.SIGKILL]
    assert len(killed) > 8, "the steps were not counted"
    assert ends[-1] == ("done\n", 0), "not every step was tried"
    seen = set()
    for output, (_, code) in zip(outputs, ends, strict=True):
        aside = list(output.parent.glob(".output.old-*"))
        found = content(output) if output.is_dir() else None
        if found is None:
            assert exchange == "no", "with an exchange there is no moment without a site"
            assert [content(one) for one in aside] == [OLD]
        else:
            assert found in (OLD, NEW), code
        seen.add(str(found))
        publish(output, {"index.html": b"next"})
        assert content(output) == {"index.html": b"next"}
        assert [path.name for path in output.parent.iterdir()] == ["output"], "something was left behind"
    assert len(seen) == (2 if exchange == "yes" else 3)
