"""Two builds of one output at once: the second is told who is first, wherever both run."""

import errno
import fcntl
import json
import os
import signal
import subprocess
import sys

import pytest

from dossier.publish import output_lock
from dossier.publish.output_folder import OutputRefused
from dossier.publish.output_lock import OutputBusy, alone
from dossier.publish.staging import StagingTree
from tests.site.built import PROGRAM, tree_of

HOLDING = """
import sys
from pathlib import Path
from dossier.publish.staging import StagingTree
with StagingTree(Path(sys.argv[1])) as tree:
    tree.write("index.html", b"theirs")
    print("here", flush=True)
    sys.stdin.readline()
    tree.swap()
"""


def other_build(output):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(output)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROGRAM,
    )
    assert process.stdout.readline() == "here\n"
    return process


@pytest.fixture
def lock(tmp_path):
    return tmp_path / ".output.lock"


@pytest.fixture
def output(tmp_path):
    return tmp_path / "output"


@pytest.fixture
def no_locks(monkeypatch):
    """A disk that knows no locks."""

    def flock(*_):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", flock)


def holder(**fields):
    here = output_lock._this_process()
    known = {name: getattr(here, name) for name in ("host", "boot", "processes", "process", "since")}
    return json.dumps({**known, **fields})


def test_the_second_build_is_told_who_builds_and_the_first_one_goes_on(output):
    process = other_build(output)
    try:
        with pytest.raises(OutputBusy, match=rf"Another build is writing .*process {process.pid} on \S+, since 20"):
            StagingTree(output).__enter__()
    finally:
        process.communicate("go on\n", timeout=60)
    assert process.returncode == 0
    assert tree_of(output)["index.html"] == b"theirs"


def test_where_the_output_is_a_mount_point_its_lock_is_in_it(output, monkeypatch, tmp_path):
    """Of two containers that share it, each has another folder around it."""
    monkeypatch.setattr("dossier.publish.staging.is_mount_point", lambda _: True)
    output.mkdir()
    with StagingTree(output):
        assert (output / ".annotated-dossier.lock").is_file()
        with pytest.raises(OutputBusy):
            StagingTree(output).__enter__()
        monkeypatch.undo()  # for somebody else it is a folder like any other
        with pytest.raises(OutputBusy):
            StagingTree(output).__enter__()
    assert [path.name for path in tmp_path.iterdir()] == ["output"]
    assert not list(output.iterdir())


def test_a_build_that_was_killed_holds_nothing(output):
    process = other_build(output)
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    with StagingTree(output) as tree:
        tree.write("index.html", b"ours")
        tree.swap()
    assert [path.name for path in output.parent.iterdir()] == ["output"]


def test_two_outputs_do_not_wait_for_each_other(tmp_path):
    with StagingTree(tmp_path / "one"), StagingTree(tmp_path / "two"):
        assert {path.name for path in tmp_path.iterdir()} >= {".one.lock", ".two.lock"}
    assert not list(tmp_path.iterdir())


def test_a_process_that_was_forked_does_not_hold_on(output, lock):
    """Workers outlive a build that is killed by a moment; the next one must not be refused for it."""
    reading, writing = os.pipe()
    with alone(output, lock):
        child = os.fork()
        if not child:
            os.close(writing)
            os.read(reading, 1)
            os._exit(0)
    try:
        with alone(output, lock):
            pass
    finally:
        os.close(writing)
        os.waitpid(child, 0)
        os.close(reading)


@pytest.mark.parametrize("text", ["mine", "{}", '{"host": 1}', "[1]", "\0"])
def test_a_file_of_somebody_else_is_left_alone(output, lock, text):
    lock.write_text(text)
    with pytest.raises(OutputRefused, match="not the file of a build"), alone(output, lock):
        pass
    assert lock.read_text() == text


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), os.mkfifo, lambda path: path.symlink_to("/nowhere")])
def test_what_is_no_file_is_left_alone_and_not_waited_for(output, lock, make):
    make(lock)
    with pytest.raises(OutputRefused, match="not the file of a build"), alone(output, lock):
        pass
    assert os.path.lexists(lock)


def test_a_lock_that_was_just_let_go_is_taken_anew(output, lock, monkeypatch):
    """Whoever waits for the file of one that ends has one that nobody finds any more."""
    real, times = output_lock._lock, []

    def late(descriptor):
        if not times:
            lock.unlink()
        times.append(descriptor)
        return real(descriptor)

    monkeypatch.setattr(output_lock, "_lock", late)
    with alone(output, lock):
        assert len(times) == 2
        assert json.loads(lock.read_text())["process"] == os.getpid()


def test_a_disk_that_is_full_is_named(output, lock, monkeypatch):
    def pwrite(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "pwrite", pwrite)
    with pytest.raises(OSError, match=r"\.output\.lock"), alone(output, lock):
        pass
    assert not lock.exists()


@pytest.mark.parametrize(
    ("fields", "gone"),
    [
        ({"process": 99_999_999}, True),
        ({"process": 1}, False),
        ({"process": 99_999_999, "host": "another"}, False),
        ({"process": 99_999_999, "boot": "another"}, False),
        ({"process": 99_999_999, "processes": "pid:[1]"}, False),
    ],
)
def test_without_locks_the_file_counts_as_long_as_its_process_may_live(output, lock, no_locks, fields, gone):
    """In another container, on another host, the same number is another process."""
    lock.write_text(holder(**fields))
    if gone:
        with alone(output, lock):
            assert json.loads(lock.read_text())["process"] == os.getpid()
        assert not lock.exists()
    else:
        with pytest.raises(OutputBusy, match=r"if that is gone, delete .*\.output\.lock"), alone(output, lock):
            pass
        assert lock.exists()


def test_without_locks_the_first_one_holds_it(output, lock, no_locks):
    with alone(output, lock), pytest.raises(OutputBusy), alone(output, lock):
        pass
    assert not lock.exists()


def test_without_locks_a_file_that_says_nothing_yet_counts(output, lock, no_locks):
    lock.touch()
    with pytest.raises(OutputBusy, match="does not say which"), alone(output, lock):
        pass
