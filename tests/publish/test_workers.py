"""Workers go when the build that feeds them goes, however it went."""

import gc
import signal
import subprocess
import sys

import pytest

from dossier.publish.workers import ordered_results
from tests.site.built import PROGRAM

SCRIPT = """
import os, time
from dossier.publish.workers import workers

def here(_):
    time.sleep(0.2)
    return os.getpid()

if __name__ == "__main__":
    with workers(2) as pool:
        print(len({os.getpid(), *pool.map(here, range(8))}), flush=True)
        time.sleep(300)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM], ids=lambda how: how.name)
def test_a_killed_build_leaves_no_worker_behind(how, tmp_path):
    """They hold the output that they inherited: whoever reads it would wait as long as they are there."""
    (tmp_path / "script.py").write_text(SCRIPT, "utf-8")
    process = subprocess.Popen(
        [sys.executable, tmp_path / "script.py"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROGRAM,
        env={"PYTHONPATH": str(PROGRAM)},
    )
    assert process.stdout.readline() == "3\n", "two workers and the script"
    process.send_signal(how)
    rest, _ = process.communicate(timeout=60)
    assert rest == ""
    assert process.returncode == -how


FORKS_FAIL = """
import errno, multiprocessing, os
from dossier.publish.workers import ordered_results

real, left = os.fork, 2
def fork():
    global left
    left -= 1
    if left < 0:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
    return real()

os.fork = fork
try:
    list(ordered_results(str, range(100), jobs=4, enough=1))
except BlockingIOError:
    print("no more", len(multiprocessing.active_children()))
"""

ENDED_FROM_OUTSIDE = """
import multiprocessing, os, signal
from concurrent.futures import BrokenExecutor
from dossier.publish.workers import ordered_results

def end(number):
    if number == 50:
        os.kill(os.getpid(), signal.SIGKILL)
    return number

try:
    list(ordered_results(end, range(100), jobs=2, enough=1))
except BrokenExecutor:
    print("ended", len(multiprocessing.active_children()))
"""

NO_LONGER_WANTED = """
import multiprocessing, time
from contextlib import closing
from dossier.publish.workers import ordered_results

try:
    with closing(ordered_results(time.sleep, [0] * 8 + [300] * 8, jobs=2, enough=1)) as results:
        next(results)
        raise OSError("the disk is full")
except OSError:
    print("given up", len(multiprocessing.active_children()))
"""


@pytest.mark.parametrize(
    ("script", "printed"),
    [(FORKS_FAIL, "no more 0\n"), (ENDED_FROM_OUTSIDE, "ended 0\n"), (NO_LONGER_WANTED, "given up 0\n")],
)
def test_whatever_fails_no_worker_is_waited_for(script, printed):
    """Those that did start would keep the program from ending: nobody gives them work, and nobody tells them to go."""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=PROGRAM, timeout=60, check=False
    )
    assert (done.stdout, done.returncode) == (printed, 0), done.stderr


def _frozen(_):
    return gc.get_freeze_count()


def test_a_worker_does_not_look_for_waste_in_what_its_parent_made():
    before, kept = gc.get_freeze_count(), [[] for _ in range(1000)]
    [frozen] = ordered_results(_frozen, [0], jobs=2, enough=1)
    assert frozen >= before + len(kept)
    assert gc.get_freeze_count() == before
