"""A preview is changed where it stands: only files that are others are written, and nothing else is touched."""

import os

import pytest

from dossier.publish.live_tree import LiveTree
from dossier.publish.output_folder import MARKER, OutputRefused, listed_files
from dossier.publish.staging import StagingTree
from tests.site.built import tree_of


def written(output, files, taken=()):
    with LiveTree(output, apart=("found",)) as tree:
        for path, data in files.items():
            tree.write(path, data)
        for path in taken:
            tree.take_over(path, listed_files(output)[path])
        tree.swap()
    return tree


def inodes(output):
    return {path.name: path.stat().st_ino for path in output.rglob("*") if path.is_file()}


def test_only_what_is_another_is_written(tmp_path):
    site = tmp_path / "site"
    written(site, {"a/one.html": b"1", "two.css": b"2", "three.js": b"3"})
    before = inodes(site)
    written(site, {"a/one.html": b"other", "two.css": b"2"}, taken=["three.js"])
    after = inodes(site)
    assert {name for name in after if after[name] != before[name]} == {"one.html", MARKER}
    assert (site / "a/one.html").read_bytes() == b"other"
    assert listed_files(site).keys() == {"a/one.html", "two.css", "three.js"}
    assert os.listdir(tmp_path) == ["site"]


def test_what_is_no_more_goes_with_its_folder(tmp_path):
    site = tmp_path / "site"
    written(site, {"a/b/one.html": b"1", "two.css": b"2", "found/index": b"i"})
    written(site, {"two.css": b"2"})
    assert tree_of(site).keys() == {"two.css", MARKER}
    assert not (site / "a").exists()


def test_a_file_takes_the_place_of_a_folder_and_a_folder_that_of_a_file(tmp_path):
    site = tmp_path / "site"
    written(site, {"a/b": b"1", "c": b"2"})
    written(site, {"a": b"1", "c/d": b"2"})
    assert tree_of(site).keys() == {"a", "c/d", MARKER}


def test_it_is_what_a_whole_new_tree_is(tmp_path):
    files = {"a/one.html": b"1", "two.css": b"2", "found/index": b"i"}
    written(tmp_path / "live", {"a/one.html": b"0", "gone.html": b"0"})
    written(tmp_path / "live", files)
    with StagingTree(tmp_path / "whole", apart=("found",)) as tree:
        for path, data in files.items():
            tree.write(path, data)
        tree.swap()
    assert tree_of(tmp_path / "live") == tree_of(tmp_path / "whole")


def test_what_ends_before_the_swap_changes_nothing(tmp_path):
    site = tmp_path / "site"
    written(site, {"one.html": b"1"})
    before = tree_of(site)
    with LiveTree(site) as tree:
        tree.write("one.html", b"2")
    assert tree_of(site) == before
    assert os.listdir(tmp_path) == ["site"]


def test_a_folder_of_somebody_elses_is_refused(tmp_path):
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis/chapter.txt").write_text("mine", "utf-8")
    with pytest.raises(OutputRefused), LiveTree(tmp_path / "thesis"):
        pass
    assert (tmp_path / "thesis/chapter.txt").read_text("utf-8") == "mine"
