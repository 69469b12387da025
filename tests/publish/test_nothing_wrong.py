"""With errors nothing is published, and the last good site stays byte for byte."""

import os
import random
import shutil
import signal
import sys
from pathlib import Path

import pytest

from tests.processes import in_child
from tests.site.built import ADDRESS, PROGRAM, build, edit, files_in, invoke, tree_of

pytestmark = pytest.mark.slow  # each test runs the whole program, or programs of others


@pytest.fixture
def published(ferry, example, tmp_path):
    """A copy of the example with its site, and the site's bytes."""
    output = Path(shutil.copytree(ferry.output, tmp_path / "output"))
    return example, output, tree_of(output)


@pytest.fixture
def small(root, small_site, tmp_path):
    """The same of the small dossier, which is built in a third of the time."""
    output = Path(shutil.copytree(small_site, tmp_path / "output"))
    return root, output, tree_of(output)


def broken_yaml(root):
    edit(root / "content/claims/ships.yaml", "subject: heron", "subject: [heron")


def duplicate_key(root):
    edit(root / "content/claims/ships.yaml", "  property: capacity", "  property: capacity\n  property: capacity")


def absent_quote(root):
    edit(root / "content/claims/ships.yaml", "carries 24 cars\n", "carries 25 cars\n")


def claim_without_source(root):
    edit(
        root / "content/claims/ships.yaml",
        "  evidence:\n    - source: gazette-article",
        "  evidence: []\n  x:\n    - a",
    )


def uncited_prose(root):
    edit(root / "content/pages/home.en.md", "depending on whom", "as the Heron did in 2019. And in 2020, whom")


def missing_seed(root):
    (root / "seeds/gazette.txt").unlink()


def changed_seed(root):
    edit(root / "seeds/gazette.txt", "4.2 million", "4.3 million")


def missing_page(root):
    (root / "content/pages/home.de.md").unlink()


def symbolic_link(root):
    (root / "content/claims/more.yaml").symlink_to(root / "content/claims/ships.yaml")


def linked_folder(root):
    os.rename(root / "content/pages", root / "pages")
    (root / "content/pages").symlink_to(root / "pages")


def linked_seed(root):
    os.rename(root / "seeds/gazette.txt", root / "gazette.txt")
    (root / "seeds/gazette.txt").symlink_to(root / "gazette.txt")


def wrong_bytes(root):
    (root / "content/claims/more.yaml").write_bytes(b"- id: \xff\xfe\n")


def no_settings(root):
    (root / "content/site.yaml").unlink()


def markup(root):
    edit(root / "content/claims/ships.yaml", "en: The Heron carries 24 cars.", "en: The <b>Heron</b> carries 24 cars.")


def address_of_another_page(root):
    for code in ("en", "de"):
        os.rename(root / f"content/pages/method.{code}.md", root / f"content/pages/claims.{code}.md")


WRONG = [
    broken_yaml,
    duplicate_key,
    absent_quote,
    claim_without_source,
    uncited_prose,
    missing_seed,
    changed_seed,
    missing_page,
    symbolic_link,
    linked_folder,
    linked_seed,
    wrong_bytes,
    no_settings,
    markup,
    address_of_another_page,
]


@pytest.mark.parametrize("spoil", WRONG, ids=lambda change: change.__name__)
def test_an_error_publishes_nothing(spoil, published):
    root, output, before = published
    spoil(root)
    done = invoke("build", "--root", root, "--output", output)
    assert done.exit_code == 1, done.output
    assert "Nothing was published" in done.output
    assert "error[" in done.output
    assert tree_of(output) == before
    assert not [path for path in output.parent.iterdir() if path.name.startswith(".output")]


def test_where_there_was_no_site_there_is_none_after_an_error(example, tmp_path):
    missing_seed(example)
    assert invoke("build", "--root", example, "--output", tmp_path / "output").exit_code == 1
    assert not (tmp_path / "output").exists()


def test_all_errors_come_in_one_run(example, tmp_path):
    for spoil in (absent_quote, missing_page, changed_seed, wrong_bytes):
        spoil(example)
    done = invoke("build", "--root", example, "--output", tmp_path / "output", "--format", "concise")
    for code in ("quote", "missing-translation", "seed-changed", "not-utf8"):
        assert code in done.output, done.output


@pytest.mark.parametrize("name", ["folder", "link", "file"])
def test_an_output_that_is_not_ours_is_wrong_usage(name, example, tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/letter.txt").write_text("dear", "utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    (tmp_path / "file").write_text("text", "utf-8")
    before = tree_of(tmp_path)
    done = invoke("build", "--fresh", "--root", example, "--output", tmp_path / name)
    assert done.exit_code == 2, done.output
    assert "choose another --output" in done.output
    assert tree_of(tmp_path) == before


def test_the_dossiers_own_folder_is_not_overwritten(example):
    before = tree_of(example)
    for output in (example, example / "content"):
        done = invoke("build", "--fresh", "--root", example, "--output", output)
        assert done.exit_code == 2, done.output
        assert tree_of(example) == before


CHANGES = {"open", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir"}  # what may change the disk


def build_in_steps(root, output, last=None):
    """Build on two processes; before step number `last` of those that may change the disk, all of them are killed.

    The number of steps is written beside the output.
    """
    steps = 0

    def count(event, _):
        nonlocal steps
        if event in CHANGES:
            steps += 1
            if steps == last:
                os.killpg(0, signal.SIGKILL)

    os.setsid()
    sys.addaudithook(count)
    done = invoke("build", "--root", root, "--output", output, "--jobs", "2", "--site-url", ADDRESS)
    assert done.exit_code == 0, (done.output, done.exception)
    output.with_suffix(".steps").write_text(str(steps))


def test_killed_at_a_random_moment_the_old_site_or_the_new_one_stands(small, tmp_path):
    """The whole program, killed as an impatient machine would; test_staging.py tries every single step of the swap."""
    root, output, old = small
    edit(root / "content/site.yaml", "The Lighthouse", "The Other Lighthouse")
    assert in_child(lambda: build_in_steps(root, tmp_path / "new")) == 0
    new, steps = tree_of(tmp_path / "new"), int((tmp_path / "new.steps").read_text())
    assert new != old
    chance = random.Random(20250702)
    for _ in range(5):
        last = round(steps * chance.uniform(0.3, 0.98))
        assert in_child(lambda last=last: build_in_steps(root, output, last)) == -signal.SIGKILL
        assert tree_of(output) in (old, new)
    build(root, output)
    assert tree_of(output) == new
    assert not [path for path in output.parent.iterdir() if path.name.startswith(".output")], "leftovers"


def test_what_a_killed_build_left_is_not_published(small):
    """Half a tree beside the site, as `kill -9` leaves it."""
    root, output, _ = small
    half = output.parent / ".output.new-99999999"
    half.mkdir()
    (half / "index.html").write_text("half", "utf-8")
    shutil.copy(output / ".annotated-dossier", half)
    build(root, output)
    assert not half.exists()
    assert "half" not in (output / "index.html").read_text("utf-8").split("<main")[0]


def test_nothing_is_written_outside_the_output(root, tmp_path, monkeypatch):
    """Nor where one stands: Pagefind's own wrapper for Python leaves a folder there. `.cache/` is the program's own."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(home)
    before = files_in(root)
    build(root, tmp_path / "output")
    assert {path for path in files_in(root) if not path.startswith(".cache/")} == before
    assert not list(home.iterdir())
    assert {path.name for path in tmp_path.iterdir()} == {"dossier", "home", "output"}
    assert not [path for path in Path(PROGRAM).glob("cache*") if path.is_dir()]
