"""Stopped at any step that changes the disk, by a kill or by the system, the old site or the new one stands.

Each such step is the last one once, and fails once with each error; the next build finds its way. Three ways of putting
the new tree in place are tried: in one step, in two where the system has no such step, and file by file in a folder
that cannot be renamed.
"""

import errno
import os
import shutil
import signal
from pathlib import Path

import pytest

from dossier.publish import staging
from dossier.publish.output_folder import MARKER, WORK, OutputRefused
from dossier.publish.staging import StagingTree
from dossier.publish.swap_inside import HalfSwapped
from tests.processes import in_child, kill
from tests.site.built import publish, tree_of

# A file that stays, one that changes, one that goes, a folder in place of a file and a file in place of a folder.
OLD = {"index.html": b"old", "same.html": b"same", "gone/index.html": b"gone", "turn": b"file", "back/a": b"folder"}
NEW = {"index.html": b"new", "same.html": b"same", "more/index.html": b"more", "turn/a": b"folder", "back": b"file"}
NEXT = {"index.html": b"next"}
WAYS = ("in one step", "in two steps", "file by file")
STEPS = ("open", "write", "link", "unlink", "rmdir", "mkdir", "rename", "replace", "chmod", "ftruncate", "pwrite")
MOST = 150  # steps; a build of these files has fewer
ERRORS = (errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EBUSY, errno.EXDEV, errno.EIO, errno.EMFILE)
LASTING = (errno.ENOSPC, errno.EROFS, errno.EIO)
FAULTS = [*((number, False) for number in ERRORS), *((number, True) for number in LASTING)]
NAMES = [f"{errno.errorcode[number]} {'lasting' if lasting else 'once'}" for number, lasting in FAULTS]

pytestmark = pytest.mark.slow  # thousands of small builds


@pytest.fixture(params=WAYS)
def way(request, monkeypatch):
    if request.param == "in two steps":
        monkeypatch.setattr(staging, "_exchange", lambda *_: False)
    if request.param == "file by file":
        monkeypatch.setattr(staging, "is_mount_point", lambda _: True)
    return request.param


def content(output):
    return {path: data for path, data in tree_of(output).items() if path.partition("/")[0] not in (MARKER, *WORK)}


class Steps:
    """Has a step after so many end as one likes; reads are no steps."""

    def __init__(self, monkeypatch, before, ending):
        self.left, self.ending, self.taken = before, ending, 0
        for name in STEPS:
            monkeypatch.setattr(os, name, self._counted(getattr(os, name), name))
        monkeypatch.setattr(staging, "_exchange", self._counted(staging._exchange, "exchange"))

    def _counted(self, call, name):
        def counted(*arguments, **named):
            if name == "open" and not arguments[1] & (os.O_WRONLY | os.O_RDWR):
                return call(*arguments, **named)
            self.left -= 1
            self.taken += 1
            if self.left < 0:
                self.ending(name, self.left == -1)
            return call(*arguments, **named)

        return counted


def steps_of(tmp_path):
    """How many steps a build takes."""
    output = tmp_path / "counted/output"
    publish(output, OLD)
    with pytest.MonkeyPatch.context() as patch:
        steps = Steps(patch, MOST, None)
        publish(output, NEW)
    assert 20 < steps.taken < MOST
    return steps.taken


def killed_at(step, work):
    """How some work ended that was to be killed at a step: by the signal, or with 0 where it has fewer steps."""

    def counted():
        with pytest.MonkeyPatch.context() as patch:
            Steps(patch, step, lambda *_: kill())
            work()

    return in_child(counted)


def left_beside(output):
    return sorted(path.name for path in output.parent.iterdir() if path != output)


def left_inside(output):
    return sorted(path.name for path in output.iterdir() if path.name in WORK)


def test_killed_at_any_step_the_old_site_or_the_new_one_stands(way, tmp_path):
    """File by file there is a moment in which half is new; the next build puts the old site back, even if it fails."""
    seen, halves = [], 0
    for step in range(steps_of(tmp_path)):
        output = tmp_path / f"step-{step}/output"
        publish(output, OLD)
        assert killed_at(step, lambda output=output: publish(output, NEW)) == -signal.SIGKILL
        site = content(output) if output.is_dir() else None
        if site not in (OLD, NEW):
            halves += 1
            assert way != "in one step"
            put_back(output)
            assert content(output) == OLD
        seen.append(site)
        publish(output, NEXT)
        assert content(output) == NEXT
        assert (left_beside(output), left_inside(output)) == ([], []), "something was left behind"
    assert OLD in seen
    assert NEW in seen
    assert (halves > 0) == (way != "in one step")
    if way == "in two steps":
        assert [site for site in seen if site not in (OLD, NEW)] == [None] * halves


def failing(number, lasting):
    """An error of the system: once, or from then on at each step that it can strike."""

    def end(name, first):
        spared = number in (errno.ENOSPC, errno.EMFILE) and name in ("unlink", "rmdir", "rename", "replace", "exchange")
        if first or (lasting and not spared):
            raise OSError(number, os.strerror(number))

    return end


@pytest.mark.parametrize(("number", "lasting"), FAULTS, ids=NAMES)
def test_whatever_the_system_refuses_the_old_site_or_the_new_one_stands(way, number, lasting, tmp_path):
    """A build that did not publish says so, and leaves the old site at once, unless not even undoing is let through."""
    failed = 0
    for step in range(steps_of(tmp_path)):
        output = tmp_path / f"step-{step}/output"
        publish(output, OLD)
        halfway = False
        with pytest.MonkeyPatch.context() as patch:
            Steps(patch, step, failing(number, lasting))
            try:
                publish(output, NEW)
                expected = NEW
            except HalfSwapped:
                halfway, expected = True, OLD
            except OSError:
                expected = OLD
        failed += expected is OLD
        if halfway:
            assert lasting
            assert way == "file by file"
            put_back(output)
        assert output.is_dir() or (way == "in two steps" and lasting)
        if output.is_dir():
            assert content(output) == expected, f"step {step}"
        publish(output, NEXT)
        assert content(output) == NEXT
        assert (left_beside(output), left_inside(output)) == ([], []), "something was left behind"
    assert failed > 10


def test_killed_at_any_step_of_putting_back_the_old_site_it_is_put_back_after(tmp_path, monkeypatch):
    monkeypatch.setattr(staging, "is_mount_point", lambda _: True)
    halfway = tmp_path / "halfway/output"
    publish(halfway, OLD)
    half = half_swapped(halfway)
    for step in range(MOST):
        output = tmp_path / f"step-{step}/output"
        shutil.copytree(halfway, output)
        status = killed_at(step, lambda output=output: put_back(output))
        put_back(output)
        assert content(output) == OLD != half
        assert left_inside(output) == []
        if status == 0:
            break
    assert 10 < step < MOST


def put_back(output):
    """What every build begins with."""
    with StagingTree(output):
        pass


def half_swapped(output):
    """The site after a build that was killed on its way."""
    for step in range(MOST):
        killed_at(step, lambda: publish(output, NEW))
        if (site := content(output)) not in (OLD, NEW):
            return site
        put_back(output)
    raise AssertionError("no step was halfway")


def test_inside_a_folder_that_cannot_be_renamed_pages_come_after_what_they_need(tmp_path, monkeypatch):
    monkeypatch.setattr(staging, "is_mount_point", lambda _: True)
    output = tmp_path / "output"
    publish(output, {"index.html": b"old", "a.html": b"old", "assets/old.css": b"old", "gone.html": b"old"})
    steps = []
    real_replace, real_unlink = os.replace, os.unlink

    def record(call, word):
        def recorded(source, *arguments, **named):
            target = Path(arguments[0] if arguments else source)
            if "dir_fd" not in named and target.is_relative_to(output):
                path = target.relative_to(output).as_posix()
                if not path.startswith(WORK):
                    steps.append(f"{word} {path}")
            return call(source, *arguments, **named)

        return recorded

    monkeypatch.setattr(os, "replace", record(real_replace, "put"))
    monkeypatch.setattr(os, "unlink", record(real_unlink, "remove"))
    publish(output, {"index.html": b"new", "a.html": b"new", "assets/new.css": b"new", "z.html": b"new"})
    assert steps == [
        "put assets/new.css",
        "put a.html",
        "put z.html",
        "put index.html",
        "remove assets/old.css",
        "remove gone.html",
        f"put {MARKER}",
    ]


def test_the_folder_itself_and_what_the_system_keeps_in_it_stay(tmp_path, monkeypatch):
    """A disk of its own has a folder `lost+found`, which belongs to nobody."""
    monkeypatch.setattr(staging, "is_mount_point", lambda _: True)
    output = tmp_path / "output"
    (output / "lost+found").mkdir(parents=True)
    before = output.stat().st_ino
    for files in (OLD, NEW, OLD):
        publish(output, files)
        assert content(output) == files
        assert {path.name for path in output.iterdir() if path.is_dir()} <= {
            "lost+found",
            "gone",
            "more",
            "turn",
            "back",
        }
    assert (output / "lost+found").is_dir()
    assert output.stat().st_ino == before
    assert left_beside(output) == []


def test_hard_links_of_others_keep_what_they_hold(tmp_path, monkeypatch):
    monkeypatch.setattr(staging, "is_mount_point", lambda _: True)
    output = tmp_path / "output"
    publish(output, OLD)
    os.link(output / "index.html", tmp_path / "backup.html")
    before = (output / "same.html").stat().st_ino
    publish(output, NEW)
    assert (tmp_path / "backup.html").read_bytes() == b"old"
    assert (output / "same.html").stat().st_ino == before


def test_a_disk_without_hard_links_is_swapped_by_copies(tmp_path, monkeypatch):
    monkeypatch.setattr(staging, "is_mount_point", lambda _: True)

    def link(*_, **__):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", link)
    publish(tmp_path / "output", OLD)
    publish(tmp_path / "output", NEW)
    assert content(tmp_path / "output") == NEW


def test_a_folder_of_others_that_cannot_be_renamed_is_refused_as_well(tmp_path, monkeypatch):
    monkeypatch.setattr(staging, "is_mount_point", lambda _: True)
    (tmp_path / "output").mkdir()
    (tmp_path / "output/chapter.tex").write_bytes(b"years of work")
    (tmp_path / "output/.annotated-dossier.old").mkdir()
    (tmp_path / "output/.annotated-dossier.old/chapter.tex").write_bytes(b"years of work")
    with pytest.raises(OutputRefused, match="not made here"):
        publish(tmp_path / "output", NEW)
    assert len(tree_of(tmp_path / "output")) == 2


def test_what_somebody_put_there_is_put_back_with_the_rest(tmp_path, monkeypatch):
    """Names of all letters, links and pipes."""
    monkeypatch.setattr(staging, "is_mount_point", lambda _: True)
    output = tmp_path / "output"
    publish(output, OLD)
    (output / "two\nlines").write_bytes(b"mine")
    (output / "link").symlink_to("/nowhere")
    os.mkfifo(output / "pipe")
    real = os.rename

    def rename(source, target):
        if str(target).endswith(WORK[3]):
            raise OSError(errno.EIO, "Input/output error")
        return real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", rename)
        with pytest.raises(HalfSwapped):
            publish(output, NEW)
    put_back(output)
    assert (output / "two\nlines").read_bytes() == b"mine"
    assert (output / "link").is_symlink()
    assert (output / "pipe").is_fifo()
    for path, data in OLD.items():
        assert (output / path).read_bytes() == data
    assert left_inside(output) == []
