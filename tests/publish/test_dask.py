"""A Dask cluster makes the same bytes; one that is not there, not the same program or not there any more is told of."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from dossier.publish import sent
from dossier.publish.job import Job
from tests.processes import Program
from tests.site.built import ADDRESS, EXAMPLE, PROGRAM, tree_of

pytest.importorskip("distributed")
pytestmark = pytest.mark.slow  # each test starts processes that import the whole program

PATIENCE = 60  # s for a process of a cluster to begin, or to end


@contextmanager
def started(*words, folder=PROGRAM):
    """A process of Dask's own command line; it finds the program in the folder."""
    environment = {**os.environ, "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "10s"}
    process = subprocess.Popen(
        [sys.executable, "-m", "dask", *map(str, words)],
        cwd=folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait(PATIENCE)


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory):
    """The file in which a scheduler says where it is, and the address that `--executor` takes."""
    file = tmp_path_factory.mktemp("scheduler") / "scheduler.json"
    words = ("--host", "127.0.0.1", "--port", "0", "--dashboard-address", "127.0.0.1:0", "--scheduler-file", file)
    with started("scheduler", *words):
        yield file, json.loads(written(file))["address"].replace("tcp://", "dask://")


def written(file):
    until = time.monotonic() + PATIENCE
    while not (file.exists() and file.read_text("utf-8").endswith("}")):
        assert time.monotonic() < until
        time.sleep(0.05)
    return file.read_text("utf-8")


@contextmanager
def working(scheduler, folder, program=PROGRAM):
    """A worker that nobody starts again when it dies."""
    file, _ = scheduler
    words = ("--no-nanny", "--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1", "--local-directory", folder)
    with started("worker", "--scheduler-file", file, *words, folder=program) as process:
        yield process


def built(scheduler, output, first=lambda: None):
    """What comes of a build of the example; `first` is done in its process before."""
    words = ("--root", EXAMPLE, "--output", output, "--site-url", ADDRESS, "--fresh")
    return Program("build", *words, "--executor", scheduler[1], first=first).ended()


def at_first_page(act):
    """Have something done when the first page of a build that asks for few at a time has come."""

    def first():
        put, acted = Job.put, []

        def put_and_act(job, page):
            if page.anchors is not None and "/prose/" not in page.task and not acted:
                acted.append(page)
                act()
            put(job, page)

        sent.CHUNK = 4
        Job.put = put_and_act

    return first


def differences(first, second):
    ours = {path for path in {*first, *second} if not path.startswith("pagefind/")}
    return sorted(path for path in ours if first.get(path) != second.get(path))


def test_a_cluster_makes_the_same_bytes_even_if_a_worker_dies(ferry, scheduler, tmp_path):
    with working(scheduler, tmp_path), working(scheduler, tmp_path) as victim:
        done = built(scheduler, tmp_path / "quiet")
        assert done.returncode == 0, done.stderr
        assert not differences(tree_of(ferry.output), tree_of(tmp_path / "quiet"))
        assert victim.poll() is None
        done = built(scheduler, tmp_path / "output", first=at_first_page(lambda: os.kill(victim.pid, signal.SIGKILL)))
        assert done.returncode == 0, done.stderr
        assert victim.wait(PATIENCE) == -signal.SIGKILL
    assert not differences(tree_of(ferry.output), tree_of(tmp_path / "output"))


def test_a_worker_of_another_program_is_refused(scheduler, tmp_path):
    other = tmp_path / "other"
    for part in ("dossier", "templates", "static"):
        shutil.copytree(PROGRAM / part, other / part, ignore=shutil.ignore_patterns("__pycache__"))
    with (other / "templates/layout.html").open("a", encoding="utf-8") as layout:
        layout.write("<!-- other -->\n")
    with working(scheduler, tmp_path), working(scheduler, tmp_path, other):
        wait_for_workers(scheduler, 2)
        done = built(scheduler, tmp_path / "output")
    assert done.returncode == 2, done.stderr
    assert "must run this program" in done.stderr
    assert done.stderr.count("has another") == 1
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "output").exists()


def wait_for_workers(scheduler, number):
    script = f"""
import sys
from distributed import Client
with Client(sys.argv[1], set_as_default=False) as client:
    client.wait_for_workers({number}, timeout={PATIENCE})
"""
    address = scheduler[1].replace("dask://", "tcp://")
    subprocess.run([sys.executable, "-c", script, address], check=True, timeout=2 * PATIENCE)


def test_a_cluster_that_has_no_workers_left_is_given_up(scheduler, tmp_path):
    with working(scheduler, tmp_path) as only:

        def first():
            from dossier.publish import dask_cluster

            dask_cluster.SECONDS_WITHOUT, sent.PATIENCE = 1, 0.2
            at_first_page(lambda: os.kill(only.pid, signal.SIGKILL))()

        done = built(scheduler, tmp_path / "output", first=first)
    assert done.returncode == 2, done.stderr
    assert "has no workers any more" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "output").exists()


def test_a_scheduler_that_is_not_there_is_told_in_a_line(tmp_path):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        nobody = f"dask://127.0.0.1:{free.getsockname()[1]}"

    def first():
        from dossier.publish import dask_cluster

        dask_cluster.SECONDS_TO_ANSWER = 1

    done = built((None, nobody), tmp_path / "output", first=first)
    assert done.returncode == 2
    where = nobody.removeprefix("dask://")
    consequence = "Nothing was published; the site that was there still is."
    assert done.stderr == f"Error: There is no Dask scheduler at {where}, or it does not answer. {consequence}\n"
    assert not (tmp_path / "output").exists()
