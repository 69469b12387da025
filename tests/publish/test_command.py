"""`python build.py build` as people and machines use it."""

import os
import pty
import re
import shlex
import sys
from pathlib import Path

import pytest

from tests.processes import Program
from tests.site.built import EXAMPLE, PROGRAM, command, compiled, files_in, invoke, tree_of

pytestmark = pytest.mark.slow  # each test runs the whole program, or programs of others


def test_the_summary_tells_what_there_is_and_where(root, tmp_path):
    output = tmp_path / "my site"
    done = invoke("build", "--root", root, "--output", output, "--jobs", "1")
    assert done.exit_code == 0, done.output
    assert not done.stderr
    counts, coverage, size, address, site, serve = done.stdout.splitlines()
    numbers = dict(reversed(part.split(" ", 1)) for part in counts.split(", "))
    dossier = compiled(root).dossier
    assert numbers["sources"] == str(len(dossier.sources))
    assert numbers["claims"] == str(len(dossier.claims))
    assert numbers["contradictions"] == str(len(dossier.disputes))
    assert numbers["pages"] == str(len(list(output.rglob("*.html"))))
    assert numbers["files"] == str(len(files_in(output)))
    assert re.fullmatch(r"\d+\.\d % of the sentences are cited or set aside", coverage)
    assert re.fullmatch(r"\d+\.\d MB in \d+\.\d s", size)
    assert "no address on the web is set" in address
    assert site == f"site:  {(output / 'index.html').as_uri()}"
    label, python, door, *rest = shlex.split(serve)
    assert (label, rest) == ("serve:", ["serve", "--root", str(root)])
    assert Path(Path.cwd(), python).samefile(sys.executable), "as typed in the folder that the command ran in"
    assert Path(Path.cwd(), door).samefile(PROGRAM / "build.py")


def test_coverage_is_never_rounded_up_to_a_hundred(root, tmp_path, monkeypatch):
    """One open sentence in ten thousand is not "100.0 %"."""
    monkeypatch.setattr(sys.modules["dossier.cli.build"], "total_share", lambda _: 0.99999)
    done = invoke("build", "--root", root, "--output", tmp_path / "output", "--jobs", "1")
    assert "99.9 % of the sentences" in done.stdout, done.output


def test_it_works_from_any_folder_and_with_paths_that_go_up(root, tmp_path, monkeypatch):
    """Relative paths are those of the shell, `..` and links included."""
    (tmp_path / "deep/er").mkdir(parents=True)
    (tmp_path / "link").symlink_to(root)
    monkeypatch.chdir(tmp_path / "deep/er")
    trees = []
    for number, folder in enumerate(["../../dossier", "../../link", "../../dossier/content/.."]):
        done = invoke("build", "--root", folder, "--output", f"../out-{number}", "--jobs", "1")
        assert done.exit_code == 0, (done.output, done.exception)
        trees.append(tree_of(tmp_path / f"deep/out-{number}"))
    assert trees[0] == trees[1] == trees[2]


def test_signs_in_the_folders_name_do_no_harm(root, tmp_path):
    """Names that a shell, a glob or a URL would read as something else."""
    strange = tmp_path / "a [b] *c* 'd' %41 é"
    root.rename(strange)
    done = invoke("build", "--root", strange, "--jobs", "1")
    assert done.exit_code == 0, (done.output, done.exception)
    assert (strange / "output/index.html").is_file()
    again = invoke("build", "--root", strange, "--jobs", "1")
    assert again.exit_code == 0, again.output
    assert {path.name for path in strange.iterdir()} == {"content", "seeds", "output", ".cache"}


def test_without_a_name_it_builds(root):
    done = command("--root", root, "--jobs", "1")
    assert done.returncode == 0, done.stderr
    assert (root / "output/index.html").is_file()


def test_a_log_gets_no_progress_and_a_terminal_does(root, tmp_path):
    """On a terminal a bar says what is done; a log, a pipe and a CI job see plain lines only."""
    done = Program("build", "--root", root, "--output", tmp_path / "one", "--jobs", "1").ended()
    assert done.stderr == ""
    assert "\x1b" not in done.stdout
    assert "\r" not in done.stdout
    main, end = pty.openpty()
    process = Program("build", "--root", root, "--jobs", "1", first=lambda: os.dup2(end, 2), TERM="xterm")
    os.close(end)
    drawn = b""
    try:
        while data := os.read(main, 4096):
            drawn += data
    except OSError:
        pass  # how Linux says that the other side is closed
    assert process.ended().returncode == 0
    os.close(main)
    assert [word for word in (b"reading", b"checking", b"composing", b"pages", b"swapping") if word not in drawn] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "--root", "/nowhere/at/all"],
        ["build", "--root", str(PROGRAM / "dossier")],
        ["build", "--jobs", "0"],
        ["build", "--site-url", "ftp://example.org/"],
        ["build", "--site-url", "https://"],
        ["build", "--site-url", "https://[::1"],
        ["build", "--site-url", "https://example.org:99999/"],
        ["build", "--site-url", "https://example.org/?d"],
        ["build", "--site-url", 'https://example.org/"onload='],
        ["build", "--site-url", "https://example.org/a b/"],
        ["build", "--format", "loud"],
        ["bild"],
        ["build", "surplus"],
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_with_2_and_says_why(arguments, tmp_path):
    options = ["--output", str(tmp_path / "output")] if arguments[0] == "build" else []
    extra = ["--root", str(EXAMPLE)] if arguments[0] == "build" and "--root" not in arguments else []
    done = invoke(*arguments, *options, *extra)
    assert done.exit_code == 2, done.output
    assert "Error:" in done.output
    assert "Traceback" not in done.output
    assert not (tmp_path / "output").exists()


def test_help_fits_a_screen_and_names_every_command():
    done = invoke("--help")
    assert done.exit_code == 0
    assert len(done.output.splitlines()) < 45
    assert max(map(len, done.output.splitlines())) <= 100
    for name in ("build", "check", "serve", "coverage"):
        assert re.search(rf"^  {name} ", done.output, re.MULTILINE)
        assert invoke(name, "--help").exit_code == 0


def test_the_address_on_the_web_comes_from_the_option_the_environment_or_the_settings(root, tmp_path):
    def canonical(*options, **environment):
        done = invoke("build", "--root", root, "--output", tmp_path / "output", *options, **environment)
        assert done.exit_code == 0, done.output
        canonical = re.search(r'rel="canonical" href="([^"]*)"', (tmp_path / "output/index.html").read_text("utf-8"))
        return canonical[1] if canonical else None

    assert canonical() is None
    with (root / "content/site.yaml").open("a") as file:
        file.write("base_url: https://settings.example/x\n")
    assert canonical() == "https://settings.example/x/"
    assert canonical(DOSSIER_SITE_URL="https://environment.example") == "https://environment.example/"
    assert canonical("--site-url", "https://option.example/y/") == "https://option.example/y/"


def test_the_program_knows_nothing_about_its_first_subject(ferry):
    """The example's site holds no word of the real dossier, and the program's code and templates neither."""
    names = re.compile(r"\b(?:Meta|Zuckerberg|Scale AI|OpenAI|Superintelligence|Alexandr|Altman)\b")
    for path in ferry.pages:
        assert not names.search(ferry.html(path)), path
    for folder in ("dossier", "templates", "static"):
        for path in (PROGRAM / folder).rglob("*"):
            if path.suffix in (".html", ".css", ".js", ".po", ".svg"):
                assert not names.search(path.read_text("utf-8")), path
            elif path.suffix == ".py":
                code = re.sub(r'""".*?"""|#[^\n]*', "", path.read_text("utf-8"), flags=re.DOTALL)
                assert not re.search(r"\b(?:Zuckerberg|Scale AI|OpenAI|Superintelligence|Alexandr|Altman)\b", code), (
                    path
                )
