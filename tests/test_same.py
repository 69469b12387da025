"""The comparison of two built sites names every difference, and where it starts; the figures of a site add up."""

import subprocess
import sys

import pytest

from bench import same, size
from tests.source_code import PROGRAM


@pytest.fixture
def trees(tmp_path):
    """Two equal sites."""
    roots = tmp_path / "old", tmp_path / "new"
    for root in roots:
        (root / "de").mkdir(parents=True)
        (root / "pagefind").mkdir()
        (root / "index.html").write_text("<p>\nfirst\nsecond\n", "utf-8")
        (root / "de/index.html").write_text("<p>\n", "utf-8")
        (root / "card.png").write_bytes(b"\x89PNG\xff")
        (root / "pagefind/index.pf").write_text(str(root), "utf-8")
        (root / "_headers").write_text("# rules\n/*\n  X: y\n/a/*\n  X: z\n", "utf-8")
    return roots


def test_equal_sites_are_the_same_whatever_the_search_index_holds(trees, capsys):
    assert same.main([str(root) for root in trees]) == 0
    assert capsys.readouterr().out == "4 files compared, 0 differences\n"


def test_each_difference_is_named_with_its_first_line(trees, capsys):
    old, new = trees
    (new / "index.html").write_text("<p>\nfirst\nsec0nd\n", "utf-8")
    (new / "card.png").write_bytes(b"\x89PNG\xfe\xfe")
    (new / "de/index.html").unlink()
    (new / "added.txt").write_text("x", "utf-8")
    assert same.main([str(old), str(new)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "new: added.txt",
        "differs: card.png (5 and 6 bytes)",
        "missing: de/index.html",
        "differs: index.html:3",
        "  - second",
        "  + sec0nd",
        "4 files compared, 4 differences",
    ]


def test_a_text_that_goes_on_differs_where_the_other_ends():
    assert same.first_difference(b"a\n", b"a\nb") == ":2\n  - \n  + b"
    assert same.first_difference(b"a", b"a\nb") == ":2\n  - (no such line)\n  + b"


def test_a_long_line_is_shown_around_its_first_difference():
    shown = same.first_difference(b"x" * 200 + b"a" + b"y" * 200, b"x" * 200 + b"b" + b"y" * 200)
    assert shown == f":1\n  - …{'x' * 60}a{'y' * 59}…\n  + …{'x' * 60}b{'y' * 59}…"


def test_something_that_is_no_folder_is_a_usage_error(tmp_path):
    command = [sys.executable, "-m", "bench.same", str(tmp_path), str(tmp_path / "none")]
    assert subprocess.run(command, cwd=PROGRAM, capture_output=True, check=False).returncode == 2


def test_the_figures_of_a_site_add_up(trees, capsys):
    root = trees[0]
    (root / "de/claims").mkdir()
    (root / "de/claims/index.html").write_text("x", "utf-8")
    assert size.main([str(root)]) == 0
    printed = capsys.readouterr().out
    assert "| pages of claims | 1 |" in printed, "the folder of a further language counts as its first"
    assert "\n6 files, " in printed
    assert "rules in _headers: 2" in printed
    counts = [
        int(line.split("|")[2]) for line in printed.splitlines() if line.startswith("| ") and "files" not in line[:9]
    ]
    assert sum(counts) == 6
