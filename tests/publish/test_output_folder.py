"""Where a site may be published: nowhere that it is made from, however one gets there."""

import os
from pathlib import Path

import pytest

from dossier.publish import output_folder
from dossier.publish.output_folder import OutputRefused, is_mount_point, refuse_inputs
from dossier.publish.staging import StagingTree
from tests.site.built import PROGRAM


def refused(output, root):
    try:
        refuse_inputs(output, root, PROGRAM)
    except OutputRefused as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", ["content", "seeds", "static", "templates"])
@pytest.mark.parametrize("below", ["", "x", "pages/deep/er"])
@pytest.mark.parametrize("exists", [False, True])
def test_what_the_site_is_made_from_is_refused_whether_it_is_there_or_not(root, name, below, exists):
    if exists:
        (root / name).mkdir(exist_ok=True)
    assert "from which the site is made" in refused(root / name / below, root)
    assert "from which the site is made" in refused(root / "x/.." / name / below, root)


@pytest.mark.parametrize("name", ["Content", "SEEDS", "Static/x", "TEMPLATES", ".Git", ".GIT/x"])
def test_case_makes_no_difference(root, name):
    """On the disks of macOS and Windows it leads to the same folder."""
    assert refused(root / name, root)


@pytest.mark.parametrize("output", [".", "..", "../..", "/", "content/..", "output/../."])
def test_the_dossier_itself_and_what_is_around_it_is_refused(root, output):
    assert "holds" in refused(Path(os.path.abspath(root / output)), root)


def test_the_programs_own_folders_are_refused_for_every_dossier(root):
    for name in ("static", "templates/x", "content", "seeds", "dossier/export/shipped/x"):
        assert str(PROGRAM) in refused(PROGRAM / name, root)
    assert refused(PROGRAM, root)
    assert refused(PROGRAM.parent, root)


@pytest.mark.parametrize("output", [".git", ".git/x", "content/../.git/objects", "sub/.git/x"])
def test_the_folder_of_git_is_refused(root, output):
    assert "folder of git" in refused(root / output, root)


def test_links_are_seen_through(root, tmp_path):
    (tmp_path / "link").symlink_to(root / "content")
    (tmp_path / "home").symlink_to(root)
    (root / "out").symlink_to(root / "seeds")
    assert refused(tmp_path / "link/x", root)
    assert refused(tmp_path / "link", root)
    assert refused(tmp_path / "home/static/x", root)
    assert refused(root / "out/x", root)
    assert refused(root / "templates", tmp_path / "home")


def test_a_site_in_a_site_is_refused(root, tmp_path):
    with StagingTree(tmp_path / "site") as tree:
        tree.swap()
    assert "whose next build would remove it" in refused(tmp_path / "site/inner", root)
    assert "whose next build would remove it" in refused(tmp_path / "site/a/b", root)


@pytest.mark.parametrize("output", ["output", "public", "contents", "content-site", "../site", "sub/content", "seed"])
def test_other_folders_are_taken(root, output):
    assert refused(Path(os.path.abspath(root / output)), root) == ""


def test_the_preview_and_the_site_of_the_example_have_places_that_are_taken(root):
    assert refused(root / ".output-preview", root) == ""
    assert refused(PROGRAM / "output", PROGRAM) == ""
    assert refused(PROGRAM / "examples/ferry/output", PROGRAM / "examples/ferry") == ""


def test_mount_points_are_known_by_the_systems_list(tmp_path, monkeypatch):
    """One of the same disk, as a volume of a container mostly is, has the device of the folder around it."""
    (tmp_path / "two words").mkdir()
    here = str(tmp_path / "two words").replace(" ", r"\040")
    monkeypatch.setattr(
        output_folder,
        "_read",
        lambda _: f"22 1 0:1 / / rw - ext4 /dev/a rw\n40 22 0:1 /vol {here} rw - ext4 /dev/a rw\n",
    )
    (tmp_path / "link").symlink_to(tmp_path)
    assert is_mount_point(tmp_path / "two words")
    assert is_mount_point(tmp_path / "link/two words")
    assert not is_mount_point(tmp_path)
    assert is_mount_point(Path("/"))
