"""A fork that runs the program does what a fresh process does."""

import os
import re

import pytest

from tests.processes import Program
from tests.site.built import command


def without_time(done):
    return done.returncode, re.sub(r"\d+\.\d s", "", done.stdout), done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("words", [["check"], ["chekc"], ["check", "--format", "json"]], ids=" ".join)
def test_it_says_the_same_and_ends_alike(words, root):
    (root / "content/people/people.yaml").write_text("id: ada-lund\n")
    root_given = ("--root", root) if words[0] == "check" else ()
    assert without_time(Program(*words, *root_given).ended()) == without_time(command(*words, *root_given))


def test_what_it_is_given_is_its_own_and_what_it_changes_too(tmp_path):
    before = os.getcwd(), dict(os.environ)
    done = Program("check", "--root", ".", cwd=tmp_path, SOURCE_DATE_EPOCH="0", first=lambda: os.umask(0)).ended()
    assert done.returncode == 2
    assert "no folder content/" in done.stderr
    assert (os.getcwd(), dict(os.environ)) == before
