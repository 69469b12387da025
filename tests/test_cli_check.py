"""`check` and `coverage` from outside: what they print, where, and with which exit status."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier import cli
from dossier.check import RuleResult
from dossier.compiler import Compiled
from dossier.read.files import Files
from tests.commands import run

PROGRAM = Path(__file__).parent.parent
PEOPLE = "content/people/people.yaml"


def python(*args, cwd=PROGRAM, **environment):
    """A program of its own."""
    return subprocess.run(
        [sys.executable, *map(str, args)],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=60,
        check=False,
    )


def test_a_sound_dossier_is_0_and_one_line(root):
    done = run("check", "--root", root)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout.startswith("No errors in 4 claims from 1 source ")


def test_problems_are_1_on_stderr_with_a_count(root):
    (root / PEOPLE).write_text("id: ada-lund\nname: Ada Lund\nborn: 1970\n")
    done = run("check", "--root", root)
    assert done.exit_code == 1
    assert "error" not in done.stdout
    assert "content/people/people.yaml:3:1: error[fact-in-entity]" in done.stderr
    assert "    3 | born: 1970\n      | ^^^^\n" in done.stderr
    assert done.stderr.endswith("1 error, 0 warnings\n")


def test_concise_is_one_line_a_problem(root):
    (root / PEOPLE).write_text("id: ada-lund\nname: Ada Lund\nborn: 1970\n")
    done = run("check", "--root", root, "--format", "concise")
    assert done.exit_code == 1
    first, last = done.stderr.splitlines()
    assert first.startswith("content/people/people.yaml:3:1: error[fact-in-entity] An entity record")
    assert last == "1 error, 0 warnings"


def test_ten_mistakes_in_ten_files_show_in_one_run(root):
    spoil = {
        "content/people/people.yaml": "id: ada-lund\nname: Ada Lund\nborn: 1970\n",
        "content/people/a.yaml": "id: [\n",
        "content/people/b.yaml": "id: Bad\nname: b\n",
        "content/people/c.yaml": "&x id: c\n",
        "content/people/d.yaml": "- id: d\n  name: one\n- id: d\n  name: two\n",
        "content/people/e.txt": "x",
        "content/people/f.yaml": "",
        "content/people/g.yaml": "name: g\n",
        "content/pages/x.en.md": "no front matter",
        "content/deals/h.yaml": "id: h\nname: <b>h\n",
        "seeds/other.txt": "a text that nobody has described",
    }
    for path, text in spoil.items():
        (root / path).write_text(text)
    (root / "content/people/i.yaml").write_bytes(b"id: i\nname: \xff\n")
    (root / "content/people/j.yaml").symlink_to(root / PEOPLE)
    done = run("check", "--root", root, "--format", "concise")
    assert done.exit_code == 1
    for path in [*spoil, "content/people/i.yaml", "content/people/j.yaml"]:
        assert f"{path}:" in done.stderr, f"nothing is said of {path}"


def test_without_content_it_is_wrong_usage(tmp_path):
    for command in ("check", "coverage", "build"):
        done = run(command, "--root", tmp_path)
        assert done.exit_code == 2
        assert "has no folder content/" in done.stderr


@pytest.mark.parametrize(
    "args",
    [
        ["check", "--root", "/there/is/no/such/folder"],
        ["check", "--rooot", "."],
        ["check", "--format", "xml"],
        ["check", "surplus"],
        ["chekc"],
        ["coverage", "--all"],
        ["--format"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_2_and_says_why(args):
    done = run(*args)
    assert done.exit_code == 2
    assert "Error:" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_names_every_command_and_what_the_exit_status_means(flag):
    done = run(flag)
    assert done.exit_code == 0
    for command in cli.main.commands:
        assert command in done.stdout
    assert "Exit status: 0 fine, 1 problems in the input, 2 wrong usage or a fault of the machine" in " ".join(
        done.stdout.split()
    )


def test_every_command_has_a_help_of_its_own():
    for name in cli.main.commands:
        done = run(name, "--help")
        assert done.exit_code == 0
        assert len(done.stdout.splitlines()) > 3


def test_coverage_counts_the_sentences(root):
    done = run("coverage", "--root", root)
    assert done.exit_code == 0
    numbers = done.stdout.splitlines()[1].split()
    assert numbers[0] == "gazette"
    assert int(numbers[1]) == sum(map(int, numbers[2:5])), "every sentence is cited, set aside, or left"


def test_coverage_lists_what_is_left_with_its_place(root):
    record = root / "content/sources/gazette.yaml"
    record.write_text(record.read_text().partition("  - quote: The seller")[0])
    done = run("coverage", "--root", root, "--open")
    assert "seeds/gazette.txt:4:1: The seller, the town of Skarholm, had asked for five million euros." in done.stdout


def test_coverage_is_told_of_one_source(root):
    record = root / "content/sources/gazette.yaml"
    record.write_text(record.read_text().partition("  - quote: The seller")[0])
    done = run("coverage", "--root", root, "--open", "gazette")
    assert done.exit_code == 0
    head, counted, *listed = done.stdout.splitlines()
    assert (head.split()[0], counted.split()[0]) == ("source", "gazette")
    assert [line.partition(" ")[0] for line in listed] == ["seeds/gazette.txt:4:1:", "seeds/gazette.txt:5:1:"]
    assert not run("coverage", "--root", root, "gazette").stdout.count("seeds/")
    other = run("coverage", "--root", root, "gazete")
    assert other.exit_code == 2
    assert "There is no source called gazete. Did you mean gazette?" in other.stderr


def test_coverage_says_what_of_an_excerpt_was_not_read(root):
    record = root / "content/sources/gazette.yaml"
    record.write_text(record.read_text().partition("set_aside:")[0] + "excerpt: {reason: {en: x, de: x}}\n")
    done = run("coverage", "--root", root, "--open")
    assert "100.0%  excerpt: 4 not read" in done.stdout
    assert "seeds/" not in done.stdout


def test_coverage_of_an_unsound_dossier_is_1_and_says_so(root):
    """An exit status of 1 without a word would leave one looking for the reason in the table."""
    (root / PEOPLE).write_text("id: ada-lund\nname: Ada Lund\nborn: 1970\n")
    done = run("coverage", "--root", root)
    assert done.exit_code == 1
    assert "1 error" in done.stderr


def test_coverage_without_settings_lists_the_problems(root):
    (root / "content/site.yaml").unlink()
    done = run("coverage", "--root", root)
    assert done.exit_code == 1
    assert "error[missing-file]" in done.stderr


@pytest.mark.slow
def test_the_front_door_works_from_anywhere(root, tmp_path):
    done = python(PROGRAM / "build.py", "check", "--root", os.path.relpath(root, tmp_path), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    bad = python(PROGRAM / "build.py", "check", "--root", "nowhere", cwd=tmp_path)
    assert bad.returncode == 2


@pytest.mark.slow
def test_without_root_the_programs_own_dossier_is_meant(tmp_path):
    """From another folder too. A copy of the program is used, because the real content may be under work."""
    for name in ("build.py", "dossier"):
        copy = shutil.copytree if (PROGRAM / name).is_dir() else shutil.copy
        copy(PROGRAM / name, tmp_path / name)
    for name in ("content", "seeds"):
        shutil.copytree(PROGRAM / "tests/base" / name, tmp_path / name)
    done = python(tmp_path / "build.py", "check", cwd="/")
    assert done.stdout.startswith("No errors in 4 claims")


def test_a_problem_is_1_through_the_front_door(root):
    (root / PEOPLE).write_text("id: ada-lund\n")
    assert python(PROGRAM / "build.py", "check", "--root", root).returncode == 1


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_letters_that_the_terminal_lacks_break_nothing(root, encoding):
    (root / PEOPLE).write_text("id: ada-lund\nname: Ada Lund 名前 ü\nborn: 1970\n", "utf-8")
    (root / "content/claims/keeper.yaml").write_text("id: ü\n", "utf-8")
    done = python(PROGRAM / "build.py", "check", "--root", root, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


SABOTAGED = """
import runpy, sys
import dossier.cli.run
def broken(*_):
    raise {error}
dossier.cli.run.compile_dossier = broken
sys.argv = ["build.py", "check", "--root", {root!r}]
runpy.run_path("build.py", run_name="__main__")
"""


@pytest.mark.parametrize("error", ["KeyError('x')", "RecursionError()", "OSError('by our own code')"])
def test_a_bug_is_70_with_its_traceback(root, error):
    """Whoever reads a log must see at once that it is not their input."""
    done = python("-c", SABOTAGED.format(error=error, root=str(root)))
    assert done.returncode == 70
    assert "Traceback" in done.stderr
    assert "This is a bug in the program, not in your input." in done.stderr


WITHOUT_PELICAN = """
import os, runpy, sys
os._exit = sys.exit  # a finished command leaves at once
sys.argv = ["build.py", "check", "--root", {root!r}]
try:
    runpy.run_path("build.py", run_name="__main__")
except SystemExit as end:
    assert end.code == 0, end.code
heavy = [name for name in ("pelican", "jinja2", "babel.numbers", "bs4", "watchfiles") if name in sys.modules]
kept = {{f"dossier.publish.{{name}}" for name in ("whole_file", "sealed", "last_check")}}  # for the next one
heavy += [name for name in sys.modules if name.startswith("dossier.publish.") and name not in kept]
print("loaded:", heavy)
"""


def test_check_runs_without_pelican_and_what_belongs_to_it(root):
    """The core knows nothing of the shell, and a check in an editor must not wait for it."""
    done = python("-c", WITHOUT_PELICAN.format(root=str(root)))
    assert done.stdout.endswith("loaded: []\n"), done.stderr


def test_a_subject_with_many_problems_takes_none_from_those_that_passed(root, monkeypatch):
    results = (
        RuleResult(rule="quotes", subjects="claims", examined=1, failed=9, acknowledged=0, unchecked=0),
        RuleResult(rule="dates", subjects="claims", examined=3, failed=0, acknowledged=0, unchecked=0),
    )
    compiled = Compiled(None, None, (), results=results)
    monkeypatch.setattr("dossier.cli.check.compile_again", lambda _: (Files(), compiled))
    done = CliRunner().invoke(cli.main, ["check", "--root", str(root)])
    assert "4 checks by 2 rules: 3 passed, 0 acknowledged, 9 failed, 0 not checked." in done.stdout
