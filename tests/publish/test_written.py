"""Pages are written by whichever process made them, and are accounted for by the one that builds."""

import pytest

from dossier.publish.render import MadeFiles, Rendered
from dossier.publish.staging import StagingTree, WrittenTwice
from dossier.publish.verify import Anchors
from dossier.publish.workers import ordered_results
from dossier.publish.written import note, write

TREE = []  # what workers find in their copy of the memory


def page(number):
    html, anchors = f"<p>{number}</p>", Anchors(ids=("top",), links=("../a/",), cites=())
    path = f"claims/{number}/index.html"
    return Rendered(path, html, anchors, task=f"claim {number}", beside={f"claims/{number}.txt": "é"}, facts=("a",))


def written_page(number):
    return write(TREE[0], page(number))


def write_all(tree, numbers):
    TREE[:] = [tree]
    return [note(tree, written) for written in ordered_results(written_page, numbers, jobs=2, enough=1)]


def test_what_workers_write_is_published_as_if_the_build_had_written_it(tmp_path):
    with StagingTree(tmp_path / "by workers") as tree:
        written = write_all(tree, range(40))
        tree.swap()
    with StagingTree(tmp_path / "alone") as alone:
        for number in range(40):
            alone.write(page(number).path, page(number).html.encode())
            alone.write(f"claims/{number}.txt", "é".encode())
        alone.swap()
    assert tree.files == alone.files
    for path in tree.files:
        assert (tmp_path / "by workers" / path).read_bytes() == (tmp_path / "alone" / path).read_bytes(), path
    assert written[7].paths == ("claims/7/index.html", "claims/7.txt")
    assert (written[7].task, written[7].facts, written[7].anchors) == ("claim 7", ("a",), page(7).anchors)


def test_a_file_that_is_the_same_is_taken_over_by_workers_too(tmp_path):
    for _ in range(2):
        with StagingTree(tmp_path / "output") as tree:
            files = [file for written in write_all(tree, range(16)) for file in written.files]
            tree.swap()
    assert all(file.unchanged for file in files)


def test_two_processes_do_not_write_one_file(tmp_path):
    with StagingTree(tmp_path / "output") as tree, pytest.raises(WrittenTwice):
        write_all(tree, [3] * 16)


def test_nothing_that_was_written_is_kept_in_memory(tmp_path):
    text = "x" * 100_000
    with StagingTree(tmp_path / "output") as tree:
        written = [
            note(tree, write(tree, Rendered("index.html", text, Anchors((), (), ())))),
            note(tree, write(tree, MadeFiles("data", {"data.json": text.encode()}, told=["data.json"], facts=()))),
        ]
    assert len(repr(written)) < 1_000


def test_texts_that_stand_on_many_pages_are_held_once(tmp_path):
    with StagingTree(tmp_path / "output") as tree:
        first, *_, second = write_all(tree, range(16))  # in two messages of the workers
    assert first.anchors.links[0] is second.anchors.links[0]
    assert first.facts[0] is second.facts[0]
