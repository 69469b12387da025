"""Ended by a signal, a command cleans up: nothing stays beside the site, no process goes on, the status tells which."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time

import pytest

from dossier.publish import render
from dossier.publish.interrupts import INTERRUPTS, Ended
from tests.processes import Program
from tests.site.built import EPOCH, PROGRAM, invoke, tree_of

ENDING = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
PATIENCE = 60  # seconds for one step on a busy machine


@pytest.fixture(autouse=True)
def _hung_up_as_in_a_terminal():
    """Tests that run under `nohup` have been told to pass over SIGHUP, and what they start after them."""
    inherited = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, inherited)


def wait(condition, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.02)
    raise AssertionError(f"waited in vain for {what}")


@pytest.fixture
def at_work(monkeypatch, tmp_path):
    """The numbers of other processes that render, as they begin to; they take their time for it."""
    real = render.render

    def slow(*arguments):
        (tmp_path / f"{os.getpid()}.renders").touch()
        time.sleep(0.2)
        return real(*arguments)

    monkeypatch.setattr(render, "render", slow)
    return lambda first: {int(path.stem) for path in tmp_path.glob("*.renders")} - {first}


@pytest.mark.slow
@pytest.mark.parametrize("how", ENDING, ids=lambda how: how.name)
def test_a_build_that_is_ended_leaves_the_site_and_nothing_else(how, root, small_site, tmp_path, at_work):
    output = shutil.copytree(small_site, tmp_path / "site/output")
    before = tree_of(output)
    process = Program("build", "--root", root, "--output", output, "--jobs", "2")
    wait(lambda: len(at_work(process.pid)) == 2, "workers")
    workers = at_work(process.pid)
    (os.killpg if how == signal.SIGINT else os.kill)(process.pid, how)  # Ctrl-C goes to all of them
    done = process.ended()
    assert (done.stdout, done.stderr, done.returncode) == ("", f"Ended by {how.name}.\n", 128 + how)
    assert tree_of(output) == before
    assert [path.name for path in output.parent.iterdir()] == ["output"]
    assert not [pid for pid in workers if os.path.exists(f"/proc/{pid}")]


def started(*words):
    """The program in a fresh process."""
    return subprocess.Popen(
        list(map(str, words)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONUNBUFFERED": "1"},
    )


@pytest.mark.slow
def test_a_build_that_shall_outlive_its_terminal_does(root):
    """`nohup` has it pass over SIGHUP; that stays so."""
    process = started("nohup", sys.executable, PROGRAM / "build.py", "build", "--root", root, "--jobs", "1")
    wait(lambda: list(root.glob(".output.new-*")), "the new tree")
    process.send_signal(signal.SIGHUP)
    process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert (root / "output/index.html").is_file()


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])


@pytest.mark.slow
@pytest.mark.parametrize(("how", "status"), [(signal.SIGINT, 0), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_preview_ends_when_it_is_told_to(how, status, root):
    """Ctrl-C is how one ends a preview, so that is no failure."""
    process = Program("serve", "--root", root, "--port", free_port(), "--jobs", "1")
    wait(lambda: "Ctrl-C" in process.said()[0], "the preview")
    time.sleep(0.5)  # it starts to watch the folders
    os.kill(process.pid, how)
    done = process.ended()
    assert done.returncode == status
    assert done.stderr == ("" if status == 0 else f"Ended by {how.name}.\n")
    assert not list(root.glob(".output*.new-*"))


@pytest.mark.slow
def test_a_program_that_is_ended_in_a_fresh_process_ends_in_the_same_way(root):
    process = started(
        sys.executable, PROGRAM / "build.py", "serve", "--root", root, "--port", free_port(), "--jobs", "1"
    )
    wait(lambda: "Ctrl-C" in process.stdout.readline(), "the preview")
    process.send_signal(signal.SIGTERM)
    _, err = process.communicate(timeout=PATIENCE)
    assert (err, process.returncode) == ("Ended by SIGTERM.\n", 143)
    assert not list(root.glob(".output*.new-*"))


@pytest.mark.parametrize("how", ENDING, ids=lambda how: how.name)
def test_a_confirmation_that_is_ended_is_none(how, root, monkeypatch):
    """It is written whole or not at all, and nothing is left beside it."""
    before = tree_of(root)
    monkeypatch.setattr(os, "fsync", lambda _: os.kill(os.getpid(), how))
    done = invoke("accept", "--root", root, "--all", "--by", "Ada Lund")
    assert (done.exit_code, done.stderr) == (128 + how, f"Ended by {how.name}.\n")
    assert tree_of(root) == before


@pytest.mark.parametrize("how", ENDING, ids=lambda how: how.name)
def test_what_must_be_done_whole_is_done_before(how):
    done = []

    def work():
        with INTERRUPTS.handled():
            with INTERRUPTS.shielded(), INTERRUPTS.shielded():
                os.kill(os.getpid(), how)
                done.append("whole")
            done.append("too much")

    with pytest.raises(Ended) as ended:
        work()
    assert done == ["whole"]
    assert ended.value.code == 128 + how


def test_a_second_signal_does_not_cut_the_cleaning_up_short():
    cleaned = []

    def work():
        try:
            os.kill(os.getpid(), signal.SIGTERM)
        finally:
            with INTERRUPTS.shielded():
                os.kill(os.getpid(), signal.SIGTERM)
                cleaned.append("all")

    with pytest.raises(Ended), INTERRUPTS.handled():
        work()
    assert cleaned == ["all"]


def test_a_signal_that_got_lost_can_be_sent_again():
    """What is raised while the interpreter clears up after an object, it only reports."""
    with INTERRUPTS.handled():
        for _ in range(2):
            with pytest.raises(Ended):
                os.kill(os.getpid(), signal.SIGTERM)


def test_afterwards_signals_do_what_they_did_before():
    before = [signal.getsignal(number) for number in ENDING]
    with INTERRUPTS.handled():
        assert [signal.getsignal(number) for number in ENDING] != before
    assert [signal.getsignal(number) for number in ENDING] == before


def test_what_is_passed_over_stays_passed_over():
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with INTERRUPTS.handled():
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_a_forked_process_cleans_up_nothing_of_its_parents():
    """A worker that has not started yet has the parent's handler: it must not remove the parent's tree."""
    with INTERRUPTS.handled():
        child = os.fork()
        if not child:
            try:
                os.kill(os.getpid(), signal.SIGTERM)
            finally:
                os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 143
