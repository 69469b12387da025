"""Where git gives no date, a build says why and how to give one, and no file of it bears a made-up one."""

import os
import shutil
import stat
import subprocess

import pytest

from dossier.cli.run import date_unknown
from tests.site.built import files_in, invoke

WORDS = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")


def git(root, *words, **environment):
    environment = {**os.environ, **environment}
    subprocess.run(["git", *WORDS, *words], cwd=root, env=environment, capture_output=True, check=True)


@pytest.fixture
def repository(root):
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "A dossier")
    return root


@pytest.fixture
def no_programs(tmp_path, monkeypatch):
    """A machine on which nothing is installed but what is put into this folder."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def program(folder, text):
    path = folder / "git"
    path.write_text(text, "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_without_git_it_is_said_that_there_is_none(root, no_programs):
    unknown = date_unknown(root)
    assert unknown.message == "The site bears no date: git cannot be run: No such file or directory."
    assert "SOURCE_DATE_EPOCH=$(date +%s)" in unknown.hint


def test_a_git_that_may_not_be_run_is_none(root, no_programs):
    (no_programs / "git").write_text("", "utf-8")
    assert "git cannot be run: " in date_unknown(root).message


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("#!/bin/sh\nexit 3\n", "git does not read the last commit."),
        ("#!/bin/sh\necho 'fatal: lost' >&2\nexit 1\n", "git does not read the last commit: fatal: lost."),
        ("#!/bin/sh\necho nonsense\n", "git does not read the last commit: the last commit has no date."),
    ],
)
def test_a_broken_git_is_quoted(root, no_programs, script, complaint):
    program(no_programs, script)
    assert date_unknown(root).message == f"The site bears no date: {complaint}"


def test_a_repository_of_another_user_is_told_how_to_trust(repository, monkeypatch):
    """As in a container that a CI service hands the checkout of its own user."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    unknown = date_unknown(repository)
    assert "belongs to another user" in unknown.message
    assert f"git config --global --add safe.directory {repository}" in unknown.hint


def test_a_repository_without_a_commit_and_none_at_all_are_told_apart(root):
    assert "in no git repository" in date_unknown(root).message
    git(root, "init", "-q")
    assert "nothing has been committed yet" in date_unknown(root).message


def test_a_commit_far_beyond_any_calendar_gives_no_date(repository):
    git(repository, "commit", "-q", "--amend", "-m", "Far", GIT_COMMITTER_DATE="@99999999999999 +0000")
    assert "impossible date" in date_unknown(repository).message


@pytest.mark.slow
def test_a_build_without_a_date_warns_once_and_bears_none(root, tmp_path, no_programs):
    done = invoke("build", "--root", root, "--output", tmp_path / "o", "--jobs", "1", SOURCE_DATE_EPOCH="")
    assert done.exit_code == 0, done.output
    assert done.stderr.count("warning[date-unknown]") == 1
    assert "  -> Set SOURCE_DATE_EPOCH" in done.stderr
    files = sorted(files_in(tmp_path / "o"))
    assert not [path for path in files if b"1970-" in (tmp_path / "o" / path).read_bytes()]
    feed = (tmp_path / "o/feed.xml").read_text("utf-8")
    assert "<updated>2024-06-12T00:00:00+00:00</updated>" in feed, "the day of the source"


@pytest.mark.slow
def test_a_check_says_nothing_of_dates(root, no_programs):
    done = invoke("check", "--root", root, SOURCE_DATE_EPOCH="")
    assert (done.exit_code, done.stderr) == (0, "")


@pytest.mark.slow
def test_a_date_that_is_given_is_taken_without_git(root, tmp_path, no_programs):
    done = invoke("build", "--root", root, "--output", tmp_path / "o", "--jobs", "1")
    assert (done.exit_code, done.stderr) == (0, "")
    assert shutil.which("git") is None
