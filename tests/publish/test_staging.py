"""The only writer of disk: a new tree beside the old one, then a swap; killed at any moment, one of the two stands."""

import contextlib
import errno
import os
import stat
from pathlib import Path

import pytest

from dossier.publish import staging
from dossier.publish.output_folder import MARKER, OutputRefused
from dossier.publish.staging import StagingTree
from tests.site.built import publish, tree_of


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
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


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
    with pytest.raises(OutputRefused, match="not made here"), StagingTree(tmp_path / "thesis"):
        pass
    assert content(tmp_path / "thesis") == {"chapter.tex": b"years of work"}


def test_a_link_and_a_file_are_refused(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "file").write_bytes(b"text")
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    for name in ("link", "file", "broken"):
        with pytest.raises(OutputRefused, match="not a folder"), StagingTree(tmp_path / name):
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


@pytest.mark.parametrize("name", [".output.new-1", ".output.new-mine", ".output.old-99999999", ".output.new-backup"])
def test_folders_of_somebody_else_beside_the_output_are_left_alone(name, tmp_path):
    """They are told by the marker, not by their name."""
    (tmp_path / name).mkdir()
    (tmp_path / name / "chapter.tex").write_bytes(b"years of work")
    publish(tmp_path / "output", NEW)
    publish(tmp_path / "output", OLD)
    assert (tmp_path / name / "chapter.tex").read_bytes() == b"years of work"


def test_a_folder_of_somebody_else_with_the_name_of_the_new_tree_is_left_alone(tmp_path):
    theirs = tmp_path / f".output.new-{os.getpid()}"
    theirs.mkdir()
    (theirs / "chapter.tex").write_bytes(b"years of work")
    publish(tmp_path / "output", NEW)
    assert content(theirs) == {"chapter.tex": b"years of work"}
    assert content(tmp_path / "output") == NEW


def test_a_link_beside_the_output_is_not_followed(tmp_path):
    publish(tmp_path / "elsewhere", OLD)
    (tmp_path / ".output.new-1").symlink_to(tmp_path / "elsewhere")
    (tmp_path / ".output.old-1").symlink_to(tmp_path / "elsewhere")
    publish(tmp_path / "output", NEW)
    assert content(tmp_path / "elsewhere") == OLD
    assert (tmp_path / ".output.new-1").is_symlink()


@pytest.mark.parametrize("name", ["a[b]", "a*", "?", "a b", "ä"])
def test_signs_in_the_name_of_the_output_mean_nothing_else(name, tmp_path):
    output = tmp_path / name
    publish(output, OLD)
    output.rename(tmp_path / f".{name}.old-99999999")
    with StagingTree(output):
        pass
    assert content(output) == OLD
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.fixture(params=[0o077, 0o777, 0o000])
def umask(request):
    before = os.umask(request.param)
    yield
    os.umask(before)


def modes(folder):
    return {path: stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.rglob("*")]}


def test_whatever_the_umask_a_web_server_may_read_what_is_published(tmp_path, umask):
    """It runs as another user, and a umask of 077 is that of careful people."""
    output = tmp_path / "above/it/output"
    publish(output, OLD)
    publish(output, NEW)
    for path, mode in modes(tmp_path / "above").items():
        assert mode == (0o755 if path.is_dir() else 0o644), path


def test_a_file_that_others_may_not_read_is_not_taken_over_as_it_is(tmp_path):
    """Its permissions are not changed either: a copy somebody made with hard links has the same."""
    output = tmp_path / "output"
    publish(output, OLD)
    (output / "same.html").chmod(0o600)
    os.link(output / "same.html", tmp_path / "backup.html")
    publish(output, NEW)
    assert stat.S_IMODE((output / "same.html").stat().st_mode) == 0o644
    assert stat.S_IMODE((tmp_path / "backup.html").stat().st_mode) == 0o600


def test_what_is_half_made_and_what_is_private_only_its_maker_may_read(tmp_path):
    output = tmp_path / "output"
    with StagingTree(output, mode=0o700) as tree:
        tree.write("index.html", b"whole source texts")
        assert stat.S_IMODE(tree.path.stat().st_mode) == 0o700
        tree.swap()
    assert stat.S_IMODE(output.stat().st_mode) == 0o700


def test_a_folder_that_hands_down_its_group_goes_on_doing_so(tmp_path):
    tmp_path.chmod(0o2755)
    publish(tmp_path / "output", NEW)
    assert stat.S_IMODE((tmp_path / "output/more").stat().st_mode) == 0o2755
    assert stat.S_IMODE((tmp_path / "output").stat().st_mode) == 0o2755


def test_a_disk_without_permissions_is_written_all_the_same(tmp_path, monkeypatch):
    def chmod(*_):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "chmod", chmod)
    before = os.umask(0o077)
    try:
        publish(tmp_path / "output", OLD)
        publish(tmp_path / "output", NEW)
    finally:
        os.umask(before)
    assert content(tmp_path / "output") == NEW


def test_the_folders_made_for_a_site_that_did_not_come_to_be_are_removed(tmp_path):
    with StagingTree(tmp_path / "above/it/output"):
        pass
    assert not list(tmp_path.iterdir())


def test_a_folder_too_deep_for_the_system_that_somebody_put_there_is_named_and_removed(tmp_path):
    output = tmp_path / "output"
    publish(output, OLD)
    with contextlib.chdir(output):
        for _ in range(1100):
            os.mkdir("deep")
            os.chdir("deep")
    with StagingTree(output) as tree:
        tree.write("index.html", b"new")
        [strange] = tree.strange_files()
        tree.swap()
    assert strange.startswith("deep/deep/")
    assert content(output) == {"index.html": b"new"}
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def strange(output, files, **options):
    with StagingTree(output, **options) as tree:
        for path, data in files.items():
            tree.write(path, data)
        return tree.strange_files()


def test_what_somebody_put_into_the_site_or_changed_in_it_is_named(tmp_path):
    output = tmp_path / "output"
    publish(output, OLD)
    assert strange(output, OLD) == []
    assert strange(output, NEW) == []
    (output / "CNAME").write_bytes(b"dossier.example")
    (output / "gone/note.txt").write_bytes(b"mine")
    (output / ".git").mkdir()
    (output / ".git/HEAD").write_bytes(b"ref: refs/heads/main")
    (output / "index.html").write_bytes(b"mended by hand")
    (output / "pipe").unlink(missing_ok=True)
    os.mkfifo(output / "pipe")
    (output / "link").symlink_to("CNAME")
    named = [".git/HEAD", "CNAME", "gone/note.txt", "index.html", "link", "pipe"]
    assert strange(output, NEW) == named
    assert strange(output, {**NEW, "CNAME": b"dossier.example"}) == [path for path in named if path != "CNAME"]
    assert strange(output, {**NEW, "index.html": b"mended by hand"}) == [path for path in named if path != "index.html"]


def test_of_a_site_of_an_earlier_version_nothing_is_known(tmp_path):
    output = tmp_path / "output"
    output.mkdir()
    (output / MARKER).write_text(
        "This folder is made by build.py; whatever else is put here is lost with the next build.\n"
    )
    (output / "index.html").write_bytes(b"old")
    assert strange(output, NEW) == []


def test_a_site_that_somebody_put_into_the_site_is_not_taken_for_a_part_of_it(tmp_path):
    output = tmp_path / "output"
    publish(output, OLD)
    publish(tmp_path / "other", OLD)
    (tmp_path / "other").rename(output / "other")
    assert strange(output, OLD) == ["other/.annotated-dossier", *(f"other/{path}" for path in sorted(OLD))]


def test_a_folder_that_is_apart_is_listed_apart(tmp_path):
    """Its bytes are not promised to stay, those of the site's own list are."""
    output, search = tmp_path / "output", {"pagefind/a.js": b"one", "pagefind/b/c.js": b"two"}

    def marker_after(files):
        with StagingTree(output, apart=["pagefind"]) as tree:
            for path, data in {**OLD, **files}.items():
                tree.write(path, data)
            tree.swap()
        assert set(content(output)) == {*OLD, *files, *(["pagefind/.annotated-dossier"] if files else [])}
        return (output / MARKER).read_bytes()

    assert marker_after(search) == marker_after({"pagefind/d.js": b"three"})
    assert b"pagefind" not in marker_after({})
    marker_after(search)
    (output / "pagefind/mine.js").write_bytes(b"mine")
    (output / "pagefind/a.js").write_bytes(b"changed")
    assert strange(output, OLD, apart=["pagefind"]) == ["pagefind/a.js", "pagefind/mine.js"]


def test_the_marker_is_the_same_for_the_same_files(tmp_path):
    publish(tmp_path / "one", NEW)
    publish(tmp_path / "two", OLD)
    publish(tmp_path / "two", dict(reversed(NEW.items())))
    assert tree_of(tmp_path / "one") == tree_of(tmp_path / "two")


def test_a_file_that_came_in_past_the_writer_is_not_written_over(tmp_path):
    with StagingTree(tmp_path / "output") as tree:
        (tree.path / "index.html").write_bytes(b"not ours")
        with pytest.raises(ValueError, match="there already"):
            tree.write("index.html", b"ours")


def test_each_folder_is_made_once_and_no_path_is_looked_up_step_by_step(tmp_path, monkeypatch):
    """There are nearly as many folders as pages: what is done for each of them counts."""
    made, resolved, make, real = [], [], os.mkdir, os.path.realpath
    with StagingTree(tmp_path / "output") as tree, monkeypatch.context() as patched:
        patched.setattr(os, "mkdir", lambda path, *mode: (made.append(str(path)), make(path, *mode))[1])
        patched.setattr(os.path, "realpath", lambda path, **how: (resolved.append(path), real(path, **how))[1])
        for name in ("a/one.html", "a/two.html", "a/b/c/three.html", "a/b/four.html", "five.html"):
            tree.write(name, b"x")
        assert [Path(path).relative_to(tree.path).as_posix() for path in made] == ["a", "a/b", "a/b/c"]
    assert not resolved
