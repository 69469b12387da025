"""What a dossier from elsewhere may bring where commands keep what they said: it holds nothing up and leads nowhere."""

import json
import os
import shutil

import pytest

from dossier import unchanged
from dossier.cli import git
from tests.overlay import BASE
from tests.processes import Program

pytestmark = pytest.mark.slow  # each test runs the whole program


@pytest.fixture
def dossier(tmp_path):
    return shutil.copytree(BASE, tmp_path / "dossier")


@pytest.fixture(autouse=True)
def git_is_not_waited_for_long(monkeypatch):
    """It waits where pipes stand in the place of its files, until it is ended."""
    monkeypatch.setattr(git, "PATIENCE", 1.0)


def checked(dossier):
    """`check`, which ends within the time that `Program` waits."""
    done = Program("check", "--root", dossier).ended()
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def records(dossier):
    return [dossier / ".cache" / f"unchanged-{slot}.json" for slot in range(unchanged.SLOTS)]


def test_nothing_is_kept_where_a_link_leads_out(dossier, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (dossier / ".cache").symlink_to(outside)
    checked(dossier)
    checked(dossier)
    assert list(outside.iterdir()) == []


def test_a_record_that_is_a_link_is_not_followed_when_it_is_written(dossier, tmp_path):
    outside = tmp_path / "outside.txt"
    outside.write_text("mine", "utf-8")
    (dossier / ".cache").mkdir()
    for path in records(dossier):
        path.symlink_to(outside)
    checked(dossier)
    assert outside.read_text("utf-8") == "mine"


def test_pipes_in_the_place_of_records_hold_nothing_up(dossier):
    (dossier / ".cache").mkdir()
    for path in records(dossier):
        os.mkfifo(path)
    assert "checks by" in checked(dossier)


@pytest.mark.parametrize("name", ["HEAD", "packed-refs", "commondir"])
def test_pipes_in_the_place_of_gits_files_hold_nothing_up(name, dossier):
    (dossier / ".git").mkdir()
    (dossier / ".git/HEAD").write_text("ref: refs/heads/main\n", "utf-8")
    (dossier / ".git" / name).unlink(missing_ok=True)
    os.mkfifo(dossier / ".git" / name)
    assert "checks by" in checked(dossier)


def test_a_pipe_in_the_place_of_git_itself_holds_nothing_up(dossier):
    os.mkfifo(dossier / ".git")
    assert "checks by" in checked(dossier)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({"before": "0" * 32, "after": "", "output": "", "status": 0, "out": "No errors\x1b[2J", "err": ""}),
        json.dumps({"before": None, "after": None, "output": None, "status": 0, "out": "No errors\x1b[2J", "err": ""}),
        "[" * 100_000,
        '{"before": ' + "9" * 5_000 + "}",
        "\0",
        "",
    ],
    ids=["another state", "no state", "deep", "long number", "nothing", "empty"],
)
def test_a_record_that_was_brought_is_not_said(text, dossier):
    (dossier / ".cache").mkdir()
    for path in records(dossier):
        path.write_text(text, "utf-8")
    printed = checked(dossier)
    assert "checks by" in printed
    assert "\x1b" not in printed


def test_a_record_without_end_is_not_read(dossier, monkeypatch):
    monkeypatch.setattr(unchanged, "MAX_RECORD", 1000)
    path = dossier / "record.json"
    path.write_text("1" * 1001, "utf-8")
    with pytest.raises(unchanged.Unsure):
        unchanged._text(str(path), unchanged.MAX_RECORD)
