"""Disks as they are met: full ones, read-only ones, volumes of containers, folders of somebody else."""

import codecs
import contextlib
import ctypes
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from tests.processes import in_child
from tests.site.built import ADDRESS, command, edit, invoke, publish, tree_of

pytestmark = pytest.mark.slow  # each test builds a site, most of them twice

CLONE_NEWNS = 0x20000  # mounts of one's own
STANDS = "The site that was there still is.\n"


def may_mount():
    """Whether one may mount something where nobody else sees it; root may, outside of most containers."""
    trial = ["unshare", "--mount", "sh", "-c", "mount -t tmpfs none /mnt"]
    with contextlib.suppress(OSError):
        return subprocess.run(trial, capture_output=True, check=False).returncode == 0
    return False


@pytest.fixture(scope="module")
def mounts():
    if not may_mount():
        pytest.skip("here nothing may be mounted; in-process faults are in test_swap_faults.py")


def apart(work, tmp_path):
    """What some work returns, done in a process that sees mounts of its own."""
    told = tmp_path / "told.json"

    def done():
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.unshare(CLONE_NEWNS):
            raise OSError(ctypes.get_errno(), "unshare")
        mount("--make-rprivate", "/")
        told.write_text(json.dumps(work()))

    assert in_child(done) == 0
    return json.loads(told.read_text())


def mount(*words):
    subprocess.run(["mount", *map(str, words)], check=True)


def built(root, output, *options):
    """How a build ended and what it said."""
    done = invoke("build", "--root", root, "--output", output, "--jobs", "1", *options)
    return done.exit_code, done.stdout, done.stderr


def test_a_full_disk_is_named_and_nothing_is_left_on_it(root, tmp_path, mounts):
    disk = tmp_path / "disk"
    disk.mkdir()

    def work():
        mount("-t", "tmpfs", "-o", "size=1m", "none", disk)
        done = command("build", "--root", root, "--output", disk / "output", "--jobs", "1")
        return done.returncode, done.stdout, done.stderr, os.listdir(disk)

    status, out, err, left = apart(work, tmp_path)
    assert (status, out, left) == (2, "", [])
    assert err.endswith(f": No space left on device. {STANDS}")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize("output", ["output", ""], ids=["beside", "inside"])
def test_a_disk_that_the_new_site_does_not_fit_on_keeps_the_old_one(root, tmp_path, mounts, small_site, output):
    disk = tmp_path / "disk"
    disk.mkdir()

    def work():
        mount("-t", "tmpfs", "-o", "size=4m", "none", disk)
        assert built(root, disk / output, "--site-url", ADDRESS)[0] == 0
        status, out, err = built(root, disk / output, "--site-url", "https://other.example/")
        return status, out, err, tree_of(disk / output) == tree_of(small_site)

    status, out, err, same = apart(work, tmp_path)
    assert (status, out, same) == (2, "", True), err
    assert err.endswith(f": No space left on device. {STANDS}")


@pytest.mark.parametrize("bound", [False, True], ids=["of its own disk", "of the same disk"])
def test_a_volume_is_built_into(root, tmp_path, mounts, small_site, bound):
    """The old site is replaced file by file, and the result is what it would be anywhere else."""
    volume, output = tmp_path / "volume", root / "output"
    volume.mkdir()
    output.mkdir()

    def work():
        mount(*(("--bind", volume) if bound else ("-t", "tmpfs", "none")), output)
        first = built(root, output, "--site-url", "https://other.example/")
        second = built(root, output, "--site-url", ADDRESS)
        beside = [*os.listdir(root.parent), *os.listdir(root)]
        return first[::2], second[::2], beside, tree_of(output) == tree_of(small_site)

    first, second, beside, same = apart(work, tmp_path)
    assert first == second == [0, ""]
    assert not [name for name in beside if name.startswith(".output")]
    assert same


def test_all_but_the_volume_may_be_read_only(root, tmp_path, mounts):
    """As in a container whose own disk is not written to."""
    volume, output = tmp_path / "volume", root / "output"
    volume.mkdir()
    output.mkdir()

    def work():
        mount("--bind", root, root)
        mount("-o", "remount,ro,bind", root)
        mount("--bind", volume, output)
        return built(root, output)[0], *built(root, root / "elsewhere")

    assert apart(work, tmp_path) == [0, 2, "", f"Error: {root}/.elsewhere.lock: Read-only file system. {STANDS}"]
    assert (volume / "index.html").is_file()


def test_a_volume_that_was_made_read_only_keeps_its_site(root, tmp_path, mounts):
    disk = tmp_path / "disk"
    disk.mkdir()

    def work():
        mount("-t", "tmpfs", "none", disk)
        first = built(root, disk)[0]
        before = tree_of(disk)
        mount("-o", "remount,ro", disk)
        return first, *built(root, disk, "--noindex"), tree_of(disk) == before

    error = f"Error: {disk}/.annotated-dossier.lock: Read-only file system. {STANDS}"
    assert apart(work, tmp_path) == [0, 2, "", error, True]


@pytest.fixture
def as_somebody():
    """Runs a function as a user who is not root, and tells how it ended."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)

    def run(function):
        codecs.lookup("ascii")  # Python itself may stand where only root may read
        child = os.fork()
        if not child:
            try:
                if os.geteuid() == 0:
                    os.setgroups([])
                    os.setgid(65534)
                    os.setuid(65534)
                function()
                os._exit(0)
            except PermissionError:
                os._exit(13)
            finally:
                os._exit(1)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    yield folder, run
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(folder)


def test_a_folder_of_ones_own_in_one_of_somebody_else_is_built_into(as_somebody):
    """`/var/www` is root's, and `/var/www/site` is the user's who publishes."""
    folder, run = as_somebody
    output = folder / "site"
    output.mkdir()
    if os.geteuid() == 0:
        os.chown(output, 65534, 65534)
    folder.chmod(0o555)
    assert run(lambda: publish(output, {"index.html": b"old", "gone.html": b"gone"})) == 0
    assert run(lambda: publish(output, {"index.html": b"new"})) == 0
    assert sorted(tree_of(output)) == [".annotated-dossier", "index.html"]
    assert [path.name for path in folder.iterdir()] == ["site"]


def test_a_folder_of_somebody_else_is_left_as_it_is(as_somebody):
    folder, run = as_somebody
    output = folder / "site"
    publish(output, {"index.html": b"old"})
    before = tree_of(output)
    output.chmod(0o555)
    folder.chmod(0o555)
    assert run(lambda: publish(output, {"index.html": b"new"})) == 13
    assert run(lambda: publish(folder / "other", {"index.html": b"new"})) == 13
    assert tree_of(output) == before


def test_a_file_that_somebody_put_into_the_site_is_named_before_it_goes(root, small_site, tmp_path):
    output = shutil.copytree(small_site, tmp_path / "output")
    for number in range(12):
        (output / f"mine-{number:02}.txt").write_text("mine")
    edit(output / "robots.txt", "Allow", "Disallow")
    status, _, err = built(root, output)
    printed = " ".join(err.split())
    assert status == 0
    assert "warning[output-changed]" in printed
    named = ", ".join(f"`mine-{number:02}.txt`" for number in range(10))
    assert f"{named} and 3 more." in printed
    assert not (output / "mine-00.txt").exists()
