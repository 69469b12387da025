"""A command with nothing to do says again what it said; whatever it depends on makes it work again."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from dossier import cli, unchanged
from dossier.cli.git import LastCommit
from tests.overlay import write_files
from tests.source_code import PROGRAM

ENVIRONMENT = {"SOURCE_DATE_EPOCH": "1751414400", "PATH": os.environ["PATH"], "TERM": "xterm"}
COMMAND = ("build", "--output", "site")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A dossier in a repository, a program, and a site that was built a while ago, which is remembered."""
    files = {
        "dossier/content/site.yaml": "languages: [en]",
        "dossier/seeds/article.txt": "Words.",
        "dossier/templates/page.html": "{{ view }}",
        "program/build.py": "",
        "program/dossier/read/files.py": "",
        "program/templates/layout.html": "",
        "site/index.html": "<p>Words.",
        "site/_headers": "/*",
    }
    write_files(tmp_path, files)
    commit(tmp_path / "dossier", "First")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(unchanged, "PROGRAM", str(tmp_path / "program"))
    monkeypatch.setattr(unchanged, "TICK", 0)
    monkeypatch.setattr(unchanged, "COARSE_TICK", 0)
    remember()
    return tmp_path


def commit(repository: Path, message: str) -> None:
    who = ("-c", "user.name=Ada Example", "-c", "user.email=ada@example.org")
    for arguments in (("init", "-q"), ("add", "-A"), (*who, "commit", "-q", "--allow-empty", "-m", message)):
        subprocess.run(["git", *arguments], cwd=repository, check=True)


def remember(status: int = 0) -> Path:
    """As a command does when it is done."""
    arguments = (*COMMAND, "--root", "dossier")
    text = unchanged.record(
        state(), output=str(Path("site").resolve()), status=status, out="12 pages\n", err="a warning\n"
    )
    path = Path(unchanged.record_path("dossier", arguments))
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def state() -> str:
    return unchanged.state_before(str(Path("dossier").resolve()), (*COMMAND, "--root", "dossier"), ENVIRONMENT)


def repeat(environment: dict[str, str] = ENVIRONMENT, *more: str) -> int | None:
    return unchanged.repeat((*COMMAND, "--root", "dossier", *more), environment)


def replace(path: Path, text: str) -> None:
    """Write a file anew, as long as it was and with the time it had."""
    before = path.stat()
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES = {
    "a content file of the same size and time": lambda: replace(Path("dossier/content/site.yaml"), "languages: [de]"),
    "a new content file": lambda: Path("dossier/content/claims.yaml").touch(),
    "a content file that is gone": lambda: Path("dossier/content/site.yaml").unlink(),
    "a seed": lambda: Path("dossier/seeds/article.txt").write_text("Other words.", "utf-8"),
    "a seed that is a link now": lambda: (
        Path("dossier/seeds/article.txt").rename("elsewhere.txt"),
        Path("dossier/seeds/article.txt").symlink_to(Path("elsewhere.txt").resolve()),
    ),
    "a template of its own": lambda: Path("dossier/templates/page.html").write_text("", "utf-8"),
    "a stylesheet of its own": lambda: (Path("dossier/static").mkdir(), Path("dossier/static/own.css").touch()),
    "the program": lambda: Path("program/dossier/read/files.py").write_text("1", "utf-8"),
    "a template of the program": lambda: Path("program/templates/layout.html").unlink(),
    "a commit": lambda: commit(Path("dossier"), "Second"),
    "a branch": lambda: (
        subprocess.run(["git", "checkout", "-q", "-b", "other"], cwd="dossier", check=True)
        and commit(Path("dossier"), "Third")
    ),
    "a merge that is begun": lambda: Path("dossier/.git/MERGE_HEAD").write_text("0" * 40, "utf-8"),
    "a past that is cut off": lambda: Path("dossier/.git/shallow").write_text("0" * 40, "utf-8"),
    "a broken repository": lambda: Path("dossier/.git/HEAD").unlink(),
    "a page that is gone": lambda: Path("site/index.html").unlink(),
    "a page that was changed": lambda: replace(Path("site/index.html"), "<p>Wards."),
    "a file that was put into the site": lambda: Path("site/.hidden").touch(),
    "the site that is gone": lambda: Path("site").rename("gone"),
}


def test_what_was_said_is_said_again(folder, capsys):
    assert repeat() == 0
    assert capsys.readouterr() == ("12 pages\n", "a warning\n")
    remember(status=1)
    assert repeat() == 1


@pytest.mark.parametrize("name", CHANGES)
def test_what_a_command_depends_on_makes_it_work_again(folder, name, capsys):
    CHANGES[name]()
    assert repeat() is None
    assert capsys.readouterr() == ("", "")


def test_other_options_folders_and_settings_are_another_command(folder, monkeypatch):
    assert repeat(ENVIRONMENT, "--noindex") is None
    assert repeat({**ENVIRONMENT, "SOURCE_DATE_EPOCH": "0"}) is None
    assert repeat({**ENVIRONMENT, "DOSSIER_SITE_URL": "https://example.org/"}) is None
    assert repeat({**ENVIRONMENT, "TERM": "dumb"}) == 0, "what nothing depends on"
    monkeypatch.chdir(folder / "program")
    assert unchanged.repeat((*COMMAND, "--root", "../dossier"), ENVIRONMENT) is None


def test_commit_is_found_in_a_worktree_and_among_packed_references(folder):
    subprocess.run(["git", "pack-refs", "--all"], cwd="dossier", check=True)
    packed = unchanged._commit(str(folder / "dossier"))
    subprocess.run(["git", "worktree", "add", "-q", "../beside"], cwd="dossier", check=True)
    worktree = unchanged._commit(str(folder / "beside"))
    head = subprocess.run(["git", "rev-parse", "HEAD"], cwd="dossier", capture_output=True, text=True, check=True)
    assert packed.split()[0] == worktree.split()[0] == head.stdout.strip()
    assert unchanged._commit(str(folder / "program")) == ""


def test_what_may_still_change_unseen_is_not_remembered(folder, monkeypatch):
    monkeypatch.setattr(unchanged, "TICK", 10**18)
    monkeypatch.setattr(unchanged, "COARSE_TICK", 10**18)
    with pytest.raises(unchanged.Unsure):
        state()
    assert repeat() is None


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"before": 1}', "\udcff", "[" * 100_000])
def test_a_damaged_record_is_none(folder, text):
    remember().write_bytes(text.encode("utf-8", "surrogateescape"))
    assert repeat() is None


def test_a_record_of_another_state_is_none(folder):
    path = remember()
    record = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**record, "before": "0" * 32}), "utf-8")
    assert repeat() is None


def test_few_records_are_kept(folder):
    paths = {unchanged.record_path("dossier", ("check", str(number))) for number in range(1000)}
    assert len(paths) == unchanged.SLOTS


@pytest.mark.slow
def test_the_front_door_reads_no_library_where_nothing_changed(root):
    """And does what is asked where something did, and tells of problems as often as it is asked."""
    time.sleep(2 * unchanged.TICK / 1e9)  # what was copied just now is not trusted

    def run(*options: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-X", "importtime", "build.py", *options, "--root", str(root)]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": "1751414400"}
        return subprocess.run(command, cwd=PROGRAM, env=environment, capture_output=True, text=True, check=False)

    def libraries(done: subprocess.CompletedProcess[str]) -> set[str]:
        return {name for name in ("click", "pydantic", "jinja2", "yaml") if f" {name}\n" in done.stderr}

    for options in (("check",), ("build", "--output", str(root.parent / "site"))):
        first, again = run(*options), run(*options)
        assert first.returncode == again.returncode == 0
        assert libraries(first)
        assert not libraries(again)
        assert len(again.stdout.splitlines()) == len(first.stdout.splitlines())
        assert "changed" in again.stdout
    (root / "content/disputes.yaml").write_text("- id: broken\n", "utf-8")
    time.sleep(2 * unchanged.TICK / 1e9)
    first, again = run("check"), run("check")
    assert first.returncode == again.returncode == 1
    assert "6 errors" in first.stderr
    assert "6 errors" in again.stderr
    assert not libraries(again)


@pytest.mark.parametrize(
    "failure", [None, "no-repository", "nothing-there", "too-slow", "not-owned", "no-git", "broken"]
)
def test_what_was_said_while_git_gave_no_answer_is_not_kept(failure, root, monkeypatch):
    """The history is compared with what was committed: with git at work, more may be told."""
    monkeypatch.setattr(unchanged, "TICK", 0)
    monkeypatch.setattr(unchanged, "COARSE_TICK", 0)
    monkeypatch.setattr("dossier.cli.transcript.last_commit", lambda _: LastCommit(failure=failure))
    arguments = ("check", "--root", str(root))
    done = CliRunner().invoke(cli.main, arguments, obj=arguments)
    assert done.exit_code == 0, done.output
    assert bool(list(root.glob(".cache/unchanged-*"))) == (failure in {None, "no-repository", "nothing-there"})
