"""A file is the old one or the new one, wherever writing it stops, and of several writers none is lost."""

import contextlib
import errno
import os
import signal
import stat
from functools import partial
from pathlib import Path

import pytest

from dossier.publish.whole_file import Changed, append_text, replace_file
from tests.processes import at_call, begun, calls_of, ended, in_child, kill

OLD, MORE = "one\ntwo\n", "three\n"
NEW = OLD + MORE
WRITERS, TURNS = 4, 12


@pytest.fixture(autouse=True)
def disk_is_not_waited_for(monkeypatch):
    """Bringing a file to disk takes long where others write as well; a call it stays."""
    monkeypatch.setattr(os, "fsync", os.fstat)


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "history.jsonl"
    file.write_text(OLD)
    return file


def interrupt():
    raise KeyboardInterrupt


def left_beside(path):
    return [other.name for other in path.parent.iterdir() if other != path]


def test_killed_before_any_call_it_is_the_old_one_or_the_new_one_and_the_next_goes_on(path):
    steps = calls_of(lambda: append_text(path, MORE, OLD))
    assert steps > 20
    became = []
    for step in range(1, steps):
        path.write_text(OLD)

        def killed(step=step):
            at_call(step, kill)
            append_text(path, MORE, OLD)

        assert in_child(killed) == -signal.SIGKILL
        became.append(path.read_text())
        append_text(path, MORE, became[-1])
        assert path.read_text() == became[-1] + MORE
        assert left_beside(path) == []
    assert became == [OLD] * became.count(OLD) + [NEW] * became.count(NEW)
    assert {*became} == {OLD, NEW}


def test_killed_while_it_makes_the_file_there_is_none_or_a_whole_one(path):
    path.unlink()
    steps = calls_of(lambda: append_text(path, MORE, ""))
    for step in range(1, steps):
        path.unlink(missing_ok=True)

        def killed(step=step):
            at_call(step, kill)
            append_text(path, MORE, "")

        assert in_child(killed) == -signal.SIGKILL
        assert not path.exists() or path.read_text() == MORE


def test_interrupted_before_any_call_it_is_the_old_one_or_the_new_one(path):
    steps = calls_of(lambda: append_text(path, MORE, OLD))
    for step in range(1, steps):
        path.write_text(OLD)
        with pytest.raises(KeyboardInterrupt):  # noqa: PT012
            at_call(step, interrupt)
            append_text(path, MORE, OLD)
        became = path.read_text()
        assert became in (OLD, NEW)
        append_text(path, MORE, became)
        assert left_beside(path) == []


def test_what_is_not_as_it_was_read_stays_as_it_is(path):
    for before in ("", "one\n", "one\ntwo", "one\ntwo\nthree\n"):
        with pytest.raises(Changed):
            append_text(path, MORE, before)
    assert path.read_text() == OLD
    path.unlink()
    with pytest.raises(Changed):
        append_text(path, MORE, OLD)
    assert [*path.parent.iterdir()] == []


def test_a_last_line_without_an_end_gets_one(path):
    path.write_text("one")
    append_text(path, MORE, "one")
    assert path.read_text() == "one\n" + MORE


@pytest.mark.parametrize("exists", [True, False])
def test_of_writers_at_once_none_is_lost(path, exists):
    """Each reads, appends, and reads again where somebody was faster: as an editor does."""
    if not exists:
        path.unlink()
    start, go = os.pipe()

    def write(number):
        os.close(go)
        os.read(start, 1)  # until all are there
        for turn in range(TURNS):
            while True:
                with contextlib.suppress(Changed):
                    append_text(path, f"{number} {turn}\n", path.read_text() if path.exists() else "")
                    break

    children = [begun(partial(write, number)) for number in range(WRITERS)]
    os.close(go)
    os.close(start)
    assert [ended(child) for child in children] == [0] * WRITERS
    lines = path.read_text().splitlines()[2 if exists else 0 :]
    assert sorted(lines) == sorted(f"{number} {turn}" for number in range(WRITERS) for turn in range(TURNS))
    assert left_beside(path) == []


def test_where_nothing_can_be_locked_the_new_file_is_the_lock(path, monkeypatch):
    """As on some network disks: a second writer is told, and what is there stays."""

    def refused(*_):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("dossier.publish.whole_file.fcntl.flock", refused)
    append_text(path, MORE, OLD)
    assert path.read_text() == NEW
    monkeypatch.setattr(type(path), "unlink", lambda *_, **__: None)  # the other one is not done
    (path.parent / ".history.jsonl.new").write_text("of the other")
    with pytest.raises(FileExistsError):
        append_text(path, "four\n", NEW)
    assert path.read_text() == NEW


def test_a_full_disk_leaves_the_old_one(path):
    resource = pytest.importorskip("resource")

    def written():
        resource.setrlimit(resource.RLIMIT_FSIZE, (len(OLD) + 2, resource.RLIM_INFINITY))
        with pytest.raises(OSError, match="File too large"):
            append_text(path, MORE, OLD)

    assert in_child(written) == 0
    assert path.read_text() == OLD
    assert left_beside(path) == []


@pytest.mark.parametrize("closed", ["file", "folder"])
def test_what_may_not_be_written_stays_as_it_is(path, closed):
    """A file that somebody made read-only is not replaced either."""
    (path if closed == "file" else path.parent).chmod(0o444 if closed == "file" else 0o555)

    def written():
        os.chdir(path.parent)  # the folders above may be closed as well
        if os.geteuid() == 0:  # who may do anything
            os.chown(path.parent, 65534, 65534)
            os.chown(path, 65534, 65534)
            os.seteuid(65534)
        with pytest.raises(PermissionError):
            append_text(Path(path.name), MORE, OLD)

    assert in_child(written) == 0
    path.parent.chmod(0o755)
    assert path.read_text() == OLD
    assert left_beside(path) == []


def test_what_is_no_file_is_left_alone(path):
    path.unlink()
    path.mkdir()
    with pytest.raises(OSError, match="directory"):
        append_text(path, MORE, "")
    path.rmdir()
    os.mkfifo(path)

    def written():
        with pytest.raises(OSError, match="no file"):
            append_text(path, MORE, "")

    assert in_child(written) == 0, "and nobody waits for a writer at the other end"
    path.unlink()
    path.symlink_to(path.parent / "elsewhere")
    with pytest.raises(OSError, match="symbolic"):
        append_text(path, MORE, "")


def test_the_new_one_has_the_permissions_of_the_old_one(path):
    path.chmod(0o640)
    append_text(path, MORE, OLD)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_file_is_replaced_whole(path):
    replace_file(path, "new\n")
    assert path.read_bytes() == b"new\n"
    replace_file(path.with_name("other"), "ü\n")
    assert path.with_name("other").read_text("utf-8") == "ü\n"
