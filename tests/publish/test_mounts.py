"""Disks as they are met: full ones, read-only ones, volumes of containers, folders of somebody else."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.site.built import EPOCH, PROGRAM, edit, publish, tree_of

pytestmark = pytest.mark.slow  # each test runs the whole program, or programs of others

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


def apart(script, **variables):
    """A script of the shell that sees mounts of its own. `$BUILD` is the program's door."""
    return subprocess.run(
        ["unshare", "--mount", "bash", "-euc", script],
        env={
            **os.environ,
            "SOURCE_DATE_EPOCH": EPOCH,
            "BUILD": f"{sys.executable} {PROGRAM / 'build.py'} build --jobs 1",
            **{name: str(value) for name, value in variables.items()},
        },
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def test_a_full_disk_is_named_and_nothing_is_left_on_it(root, tmp_path, mounts):
    (tmp_path / "disk").mkdir()
    script = """
        mount -t tmpfs -o size=1m none "$DISK"
        $BUILD --root "$ROOT" --output "$DISK/output" || echo $?
        ls -A "$DISK"
    """
    done = apart(script, ROOT=root, DISK=tmp_path / "disk")
    assert done.stdout == "2\n"
    assert done.stderr.endswith(f": No space left on device. {STANDS}")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("output", ["output", ""], ids=["beside", "inside"])
def test_a_disk_that_the_new_site_does_not_fit_on_keeps_the_old_one(root, tmp_path, mounts, output):
    (tmp_path / "disk").mkdir()
    script = """
        mount -t tmpfs -o size=4m none "$DISK"
        $BUILD --root "$ROOT" --output "$DISK/$OUTPUT" > /dev/null
        cp -r "$DISK/$OUTPUT" "$COPY"
        $BUILD --root "$ROOT" --output "$DISK/$OUTPUT" --site-url https://other.example/ || echo $?
        diff -r "$DISK/$OUTPUT" "$COPY" && echo same
    """
    done = apart(script, ROOT=root, DISK=tmp_path / "disk", COPY=tmp_path / "copy", OUTPUT=output)
    assert done.stdout == "2\nsame\n", done.stderr
    assert done.stderr.endswith(f": No space left on device. {STANDS}")


@pytest.mark.parametrize("kind", ["-t tmpfs none", '--bind "$VOLUME"'], ids=["of its own disk", "of the same disk"])
def test_a_volume_is_built_into(root, tmp_path, mounts, small_site, kind):
    """The old site is replaced file by file, and the result is what it would be anywhere else."""
    (tmp_path / "volume").mkdir()
    (root / "output").mkdir()
    script = f"""
        mount {kind} "$ROOT/output"
        $BUILD --root "$ROOT" --site-url https://other.example/ > /dev/null
        $BUILD --root "$ROOT" --site-url https://dossier.example/raid/ > /dev/null
        ls -A "$(dirname "$ROOT")" "$ROOT"
        cp -r "$ROOT/output" "$COPY"
    """
    done = apart(script, ROOT=root, VOLUME=tmp_path / "volume", COPY=tmp_path / "copy")
    assert (done.returncode, done.stderr) == (0, "")
    assert ".output" not in done.stdout
    assert tree_of(tmp_path / "copy") == tree_of(small_site)


def test_all_but_the_volume_may_be_read_only(root, tmp_path, mounts):
    """As in a container whose own disk is not written to."""
    (tmp_path / "volume").mkdir()
    (root / "output").mkdir()
    script = """
        mount --bind "$ROOT" "$ROOT"; mount -o remount,ro,bind "$ROOT"; mount --bind "$VOLUME" "$ROOT/output"
        $BUILD --root "$ROOT" > /dev/null
        $BUILD --root "$ROOT" --output "$ROOT/elsewhere" || echo $?
    """
    done = apart(script, ROOT=root, VOLUME=tmp_path / "volume")
    assert (done.returncode, done.stdout) == (0, "2\n")
    assert done.stderr == f"Error: {root}/.elsewhere.lock: Read-only file system. {STANDS}"
    assert (tmp_path / "volume/index.html").is_file()


def test_a_volume_that_was_made_read_only_keeps_its_site(root, tmp_path, mounts):
    (tmp_path / "disk").mkdir()
    script = """
        mount -t tmpfs none "$DISK"
        $BUILD --root "$ROOT" --output "$DISK" > /dev/null
        mount -o remount,ro "$DISK"
        $BUILD --root "$ROOT" --output "$DISK" --noindex || echo $?
        ls "$DISK/index.html"
    """
    done = apart(script, ROOT=root, DISK=tmp_path / "disk")
    assert done.stdout == f"2\n{tmp_path}/disk/index.html\n"
    assert done.stderr == f"Error: {tmp_path}/disk/.annotated-dossier.lock: Read-only file system. {STANDS}"


@pytest.fixture
def as_somebody():
    """Runs a function as a user who is not root, and tells how it ended."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)

    def run(function):
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
    done = subprocess.run(
        [sys.executable, str(PROGRAM / "build.py"), "build", "--root", str(root), "--output", str(output)],
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    printed = " ".join(done.stderr.split())
    assert done.returncode == 0
    assert "warning[output-changed]" in printed
    named = ", ".join(f"`mine-{number:02}.txt`" for number in range(10))
    assert f"{named} and 3 more." in printed
    assert not (output / "mine-00.txt").exists()
