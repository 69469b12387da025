"""What git is asked about a dossier that comes from elsewhere: nothing in its repository starts a program."""

import datetime
import json
import os
import shutil
import subprocess

import pytest

from dossier.cli import git as git_module
from dossier.cli.git import committed, is_committed, last_commit
from dossier.cli.run import commit_date, commit_id
from dossier.read.files import read_root
from dossier.read.history import HISTORY
from tests.commands import run
from tests.overlay import BASE

EPOCH = 1750000000
DATE = "2025-06-15T15:06:40+00:00"
WORDS = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")


def git(root, *words, **environment):
    environment = {**os.environ, "GIT_COMMITTER_DATE": f"{EPOCH} +0200", **environment}
    return subprocess.run(["git", *WORDS, *words], cwd=root, env=environment, capture_output=True, check=True).stdout


@pytest.fixture(autouse=True)
def no_given_date(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def repository(tmp_path):
    """A sound dossier that is committed as it stands."""
    root = tmp_path / "dossier"
    shutil.copytree(BASE, root)
    git(root, "init", "-q", "-b", "main")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "A dossier")
    return root


def spring(folder, name):
    """A command that leaves a file of that name and otherwise does nothing."""
    return f'"touch {folder}/{name}; :"'


def set_traps(root, sprung):
    """Every setting and file in a repository that names a program, each to leave a file in `sprung`."""
    sprung.mkdir()
    gpg = sprung.parent / "gpg.sh"
    gpg.write_text(f"#!/bin/sh\ntouch {sprung}/gpg\n", "utf-8")
    gpg.chmod(0o755)
    hooks = sprung.parent / "hooks"
    hooks.mkdir()
    for name in ("post-index-change", "reference-transaction", "fsmonitor-watchman", "post-checkout", "pre-auto-gc"):
        (hooks / name).write_text(f"#!/bin/sh\ntouch {sprung}/hook\n", "utf-8")
        (hooks / name).chmod(0o755)
    shutil.rmtree(root / ".git/hooks", ignore_errors=True)
    shutil.copytree(hooks, root / ".git/hooks")
    commands = {
        "core": ("fsmonitor", "pager", "sshCommand", "editor", "askPass", "gitProxy", "alternateRefsCommand"),
        "pager": ("log", "cat-file", "ls-tree", "status"),
        "diff": ("external",),
        'diff "trap"': ("textconv", "command"),
        'filter "trap"': ("clean", "smudge"),
        'merge "trap"': ("driver",),
        "credential": ("helper",),
        "interactive": ("diffFilter",),
        "sequence": ("editor",),
        'remote "elsewhere"': ("uploadpack", "receivepack"),
        "uploadpack": ("packObjectsHook",),
    }
    settings = "".join(
        f"[{section}]\n" + "".join(f"\t{name} = {spring(sprung, name)}\n" for name in names)
        for section, names in commands.items()
    )
    settings += f"""
[core]
    repositoryFormatVersion = 1
    hooksPath = {hooks}
[log]
    showSignature = true
[gpg]
    program = {gpg}
[extensions]
    partialClone = elsewhere
[remote "elsewhere"]
    promisor = true
    url = "ext::{gpg.parent}/fetch.sh"
[protocol]
    allow = always
[protocol "ext"]
    allow = always
[alias]
    log = "!touch {sprung}/alias"
    cat-file = "!touch {sprung}/alias"
[include]
    path = more
"""
    fetch = sprung.parent / "fetch.sh"
    fetch.write_text(f"#!/bin/sh\ntouch {sprung}/fetch\n", "utf-8")
    fetch.chmod(0o755)
    with (root / ".git/config").open("a", encoding="utf-8") as config:
        config.write(settings)
    (root / ".git/more").write_text(f"[core]\n\tfsmonitor = {spring(sprung, 'included')}\n", "utf-8")
    (root / ".git/info").mkdir(exist_ok=True)
    (root / ".git/info/attributes").write_text("* filter=trap diff=trap merge=trap\n", "utf-8")
    (root / ".gitattributes").write_text("* filter=trap diff=trap merge=trap\n", "utf-8")


def with_history(root):
    """Confirm everything, and commit that."""
    done = run("accept", "--root", root, "--all", "--by", "Ada Example")
    assert done.exit_code == 0, done.output
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "A history")


def sign(root):
    """Give the last commit a signature, which git would have checked by a program."""
    text = git(root, "cat-file", "commit", "HEAD")
    head, _, message = text.partition(b"\n\n")
    armour = b"\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n abcd\n -----END PGP SIGNATURE-----\n\n"
    signed = root.parent / "signed"
    signed.write_bytes(head + armour + message)
    name = git(root, "hash-object", "-t", "commit", "-w", str(signed)).decode().strip()
    git(root, "update-ref", "HEAD", name)
    return name


def forget(root, path):
    """Delete an object, which a partial clone would fetch."""
    name = git(root, "rev-parse", f"HEAD:{path}").decode().strip()
    (root / ".git/objects" / name[:2] / name[2:]).unlink()


def test_no_program_that_a_repository_names_is_started(repository, tmp_path):
    """Neither by `check`, nor by `build`, nor by `accept`; and the date and the commit are still known."""
    with_history(repository)
    name = sign(repository)
    set_traps(repository, tmp_path / "sprung")
    for words in (["check"], ["accept"], ["build", "--output", tmp_path / "output", "--jobs", "1"]):
        done = run(words[0], "--root", repository, *words[1:])
        assert done.exit_code == 0, done.output
    assert not list((tmp_path / "sprung").iterdir())
    assert commit_date(repository) == DATE
    receipt = json.loads((tmp_path / "output/data/receipts.jsonl").read_text("utf-8").splitlines()[0])
    assert receipt["built"] == {"date": DATE, "commit": name}


def test_nothing_is_fetched_for_what_a_repository_lacks(repository, tmp_path):
    with_history(repository)
    forget(repository, HISTORY)
    forget(repository, "content/site.yaml")
    set_traps(repository, tmp_path / "sprung")
    assert committed(repository, HISTORY).failure == "broken"
    assert committed(repository, "content/site.yaml").failure == "broken"
    assert run("check", "--root", repository).exit_code == 0
    assert not list((tmp_path / "sprung").iterdir())


def test_the_traps_are_sprung_by_git_as_one_would_ask_it(repository, tmp_path):
    """Else the tests above would hold whatever was asked."""
    sign(repository)
    set_traps(repository, tmp_path / "sprung")
    (repository / "content/site.yaml").touch()
    for words in (["status"], ["log", "-1"], ["diff", "--ext-diff"], ["fetch", "elsewhere"]):
        subprocess.run(["git", *words], cwd=repository, capture_output=True, check=False)
    forget(repository, "content/site.yaml")
    subprocess.run(
        ["git", "cat-file", "blob", "HEAD:content/site.yaml"], cwd=repository, capture_output=True, check=False
    )
    sprung = {path.name for path in (tmp_path / "sprung").iterdir()}
    assert {"included", "gpg", "clean", "fetch", "hook"} <= sprung, sprung


def test_a_folder_that_looks_like_a_repository_is_none(tmp_path):
    """Its settings would stand among the files of the dossier, where a copy without `.git` brings them along."""
    root = tmp_path / "dossier"
    shutil.copytree(BASE, root)
    git(root, "init", "-q", "--bare", ".")
    assert last_commit(root).failure == "no-repository"
    assert committed(root, HISTORY).failure == "no-repository"


def test_what_git_has_no_answer_for_is_told_apart(repository, tmp_path, monkeypatch):
    assert last_commit(tmp_path).failure == "no-repository"
    assert committed(repository, "content/nothing.yaml").failure == "nothing-there"
    empty = tmp_path / "empty"
    empty.mkdir()
    git(empty, "init", "-q")
    assert last_commit(empty).failure == "nothing-there"
    (empty / ".git/config").write_text("[core\n", "utf-8")
    broken = last_commit(empty)
    assert broken.failure == "broken"
    assert "bad config" in broken.complaint
    with monkeypatch.context() as changed:
        changed.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
        foreign = last_commit(repository)
        assert foreign.failure == "not-owned"
        assert "safe.directory" in foreign.complaint
    with monkeypatch.context() as changed:
        changed.setenv("PATH", str(empty))
        assert last_commit(repository).failure == "no-git"
    assert last_commit(repository).failure is None


def test_git_that_does_not_answer_is_ended(repository, monkeypatch):
    monkeypatch.setattr(git_module, "PATIENCE", 0.2)
    (repository / ".git/HEAD").unlink()
    os.mkfifo(repository / ".git/HEAD")
    assert last_commit(repository).failure == "too-slow"


def test_an_answer_without_end_is_not_read(repository, monkeypatch):
    """A file of gigabytes is packed into a few kilobytes."""
    monkeypatch.setattr(git_module, "MAX_ANSWER", 100)
    (repository / "content/site.yaml").write_text("#" * 1_000_000, "utf-8")
    git(repository, "commit", "-q", "-a", "-m", "Much")
    assert committed(repository, "content/site.yaml").failure == "too-large"


def test_git_takes_no_memory_without_end(repository, monkeypatch):
    """It holds a commit whole, however long its message is."""
    monkeypatch.setitem(git_module.SETTINGS, "GIT_ALLOC_LIMIT", "1000000")
    text = git(repository, "cat-file", "commit", "HEAD")
    (repository.parent / "long").write_bytes(text + b" " * 2_000_000)
    name = git(repository, "hash-object", "-t", "commit", "-w", str(repository.parent / "long"))
    (repository / ".git/refs/heads/main").write_bytes(name)
    assert last_commit(repository).failure == "too-large"


def test_a_hook_of_another_repository_changes_nothing(repository, tmp_path, monkeypatch):
    """Git tells its hooks by the environment which repository they are of."""
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    git(other, "commit", "-q", "--allow-empty", "-m", "Another", GIT_COMMITTER_DATE="1600000000 +0000")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    assert commit_date(repository) == DATE


def test_a_replaced_commit_does_not_lend_its_date(repository):
    """The identifier that the site shows names the commit itself."""
    name = git(repository, "rev-parse", "HEAD").decode().strip()
    git(repository, "commit", "-q", "--amend", "-m", "Later", GIT_COMMITTER_DATE="1600000000 +0000")
    git(repository, "replace", name, "HEAD")
    git(repository, "reset", "-q", "--soft", name)
    assert last_commit(repository).id == name
    assert commit_date(repository) == DATE


@pytest.mark.parametrize("when", [b"99999999999999999999", b"never", b""])
def test_a_commit_with_an_impossible_date_has_none(repository, when):
    text = git(repository, "cat-file", "commit", "HEAD").replace(str(EPOCH).encode(), when)
    (repository.parent / "odd").write_bytes(text)
    name = git(repository, "hash-object", "--literally", "-t", "commit", "-w", str(repository.parent / "odd"))
    (repository / ".git/refs/heads/main").write_bytes(name)
    assert commit_date(repository) == ""


def read(root):
    return read_root(root)[0]


def test_a_commit_is_named_only_where_it_holds_what_was_read(repository):
    name = git(repository, "rev-parse", "HEAD").decode().strip()
    assert commit_id(repository, read(repository)) == name
    (repository / "content/.notes").write_text("hidden files are not read", "utf-8")
    (repository / "README.md").write_text("beside the dossier", "utf-8")
    (repository / "content/site.yaml").touch()
    assert commit_id(repository, read(repository)) == name

    site = repository / "content/site.yaml"
    text = site.read_bytes()
    site.write_bytes(text + b"# changed\n")
    assert commit_id(repository, read(repository)) == ""
    git(repository, "add", "-A")
    assert commit_id(repository, read(repository)) == "", "it is in the index, in no commit"
    git(repository, "reset", "-q")
    site.write_bytes(text)
    assert commit_id(repository, read(repository)) == name

    (repository / ".gitignore").write_text("content/claims/mine.yaml\n", "utf-8")
    mine = repository / "content/claims/mine.yaml"
    mine.write_text("# git passes over it, the build does not\n", "utf-8")
    assert commit_id(repository, read(repository)) == ""
    mine.unlink()
    assert commit_id(repository, read(repository)) == name

    seed = repository / "seeds/gazette.txt"
    seed.rename(repository / "gazette.txt")
    assert commit_id(repository, read(repository)) == ""


def test_hidden_files_names_of_all_letters_and_folders_inside_a_repository_are_known(repository):
    inner = repository / "inner"
    shutil.copytree(BASE, inner)
    (inner / "seeds/Zürich – «eins».txt").write_text("Text\n", "utf-8")
    (inner / "seeds/.gitkeep").touch()
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "One inside")
    assert is_committed(inner, read(inner))
    assert committed(inner, "content/site.yaml").output == (BASE / "content/site.yaml").read_bytes()


def test_repositories_that_hash_by_sha256_are_read_as_well(tmp_path):
    root = tmp_path / "dossier"
    shutil.copytree(BASE, root)
    git(root, "init", "-q", "--object-format=sha256")
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "A dossier")
    assert len(commit_id(root, read(root))) == 64
    assert commit_date(root) == DATE


def test_what_is_confirmed_bears_its_own_day_not_that_of_the_last_commit(repository):
    """Who confirms commits afterwards; the last commit may be months old."""
    before = datetime.datetime.now(datetime.UTC).date()
    assert run("accept", "--root", repository, "--all", "--by", "Ed Itor").exit_code == 0
    after = datetime.datetime.now(datetime.UTC).date()
    lines = (repository / HISTORY).read_text("utf-8").splitlines()
    (day,) = {datetime.date.fromisoformat(json.loads(line)["at"]) for line in lines}
    assert before <= day <= after
