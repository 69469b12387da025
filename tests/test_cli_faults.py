"""A fault of the machine is told in one line that says what and where, with exit status 2; it is no bug."""

import errno
import os
import shutil
import subprocess
import sys
from concurrent.futures import BrokenExecutor
from concurrent.futures.process import BrokenProcessPool

import click
import pytest

from dossier.cli import run as run_module
from dossier.cli.faults import MachineFault, fault_line, faults_told
from tests.processes import Program
from tests.site.built import PROGRAM, invoke, tree_of

FULL = "/dev/full"


def shell(line, *arguments, cwd=PROGRAM):
    """A line of the shell in which `"$@"` stands for the command."""
    words = [sys.executable, str(PROGRAM / "build.py"), *map(str, arguments)]
    # Without a buffer nothing is left that Python would try to write again at its end.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}", "bash", *words],
        cwd=cwd,
        env={**environment, "SOURCE_DATE_EPOCH": "1751414400"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/site/a"), "/site/a: No space left on device"),
        (OSError(errno.EXDEV, "Cross-device link", "/a", None, "/b"), "/a -> /b: Cross-device link"),
        (OSError(errno.EIO, "Input/output error", b"/site/\xff"), "/site/\udcff: Input/output error"),
        (OSError(errno.EIO, None), "Input/output error"),
        (BlockingIOError(errno.EAGAIN, "Try again"), "a process that this command has to start: Try again"),
        (MemoryError(), "The memory of this machine is used up"),
        (RuntimeError("can't start new thread"), "The system lets this command start no more threads"),
    ],
)
def test_what_the_system_says_is_told_with_the_place(error, line):
    assert fault_line(error) == line


@pytest.mark.parametrize("error", [BrokenExecutor(), BrokenProcessPool("abruptly")])
def test_a_process_that_the_system_ended_is_a_fault(error):
    assert fault_line(error).startswith("A process of this command was ended by the system")


@pytest.mark.parametrize(
    "error", [KeyError("x"), OSError("made by hand"), RuntimeError("x"), RecursionError(), AssertionError()]
)
def test_a_bug_is_no_fault_of_the_machine(error):
    assert fault_line(error) is None
    with pytest.raises(type(error)), faults_told():
        raise error


def test_an_exception_that_names_a_fault_as_its_cause_is_one():
    error = ValueError("could not go on")
    error.__cause__ = OSError(errno.EIO, "Input/output error", "/site/a")
    assert fault_line(error) == "/site/a: Input/output error"


def test_wrong_usage_stays_wrong_usage_whatever_its_cause():
    with pytest.raises(click.UsageError, match="another port"), faults_told():
        raise click.UsageError("another port") from OSError(errno.EADDRINUSE, "Address already in use")


def test_what_comes_of_a_fault_is_told_with_it():
    with pytest.raises(MachineFault) as fault, faults_told("The site is as it was."):
        raise OSError(errno.EROFS, "Read-only file system", "/a")
    assert str(fault.value) == "/a: Read-only file system. The site is as it was."
    assert fault.value.exit_code == 2


@pytest.mark.parametrize("error", [MemoryError(), OSError(errno.EMFILE, "Too many open files"), BrokenExecutor()])
def test_a_fault_in_any_command_is_one_line_and_2(root, error, monkeypatch):
    def broken(*_given, **_named):
        raise error

    monkeypatch.setattr(run_module, "compile_dossier", broken)
    for words in (["check"], ["coverage"], ["build", "--output", root / "output"], ["accept", "--all"]):
        done = invoke(*words, "--root", root)
        assert done.exit_code == 2
        assert done.stdout == ""
        assert done.stderr.startswith("Error: ")
        assert len(done.stderr.splitlines()) == 1
    assert not (root / "output").exists()


@pytest.mark.parametrize("number", [errno.EAGAIN, errno.ENOMEM, errno.EMFILE])
def test_where_git_cannot_be_started_for_want_of_anything_a_dossier_is_not_taken_for_one_without(
    root, number, monkeypatch
):
    """Else it would be published without its date, and its history would not be compared with the last commit."""

    def start(*_, **__):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("dossier.cli.git.subprocess.Popen", start)
    done = invoke("check", "--root", root, SOURCE_DATE_EPOCH="")
    assert done.exit_code == 2
    assert os.strerror(number) in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("call", "number"), [("os.write", errno.ENOSPC), ("os.mkdir", errno.EROFS), ("os.open", errno.EACCES)]
)
def test_a_build_that_cannot_be_written_is_one_line_and_2_and_leaves_the_site(
    root, small_site, tmp_path, monkeypatch, call, number
):
    """At which step of writing makes no difference: test_swap_faults.py tries them all."""
    output = shutil.copytree(small_site, tmp_path / "site/output")
    before, calls = tree_of(output), []
    name = call.removeprefix("os.")
    real = getattr(os, name)

    def fails(*arguments, **named):
        if name != "open" or arguments[1] & os.O_CREAT:
            calls.append(name)
            if len(calls) == 20:
                raise OSError(number, os.strerror(number))
        return real(*arguments, **named)

    monkeypatch.setattr(f"dossier.publish.folders.{call}", fails)
    done = invoke("build", "--root", root, "--output", output, "--jobs", "1", "--site-url", "https://other.example/")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: ")
    assert done.stderr.endswith(f": {os.strerror(number)}. The site that was there still is.\n")
    assert len(done.stderr.splitlines()) == 1
    assert tree_of(output) == before
    assert [path.name for path in output.parent.iterdir()] == ["output"]


def test_an_interrupted_command_ends_as_a_shell_expects(root, monkeypatch):
    def interrupted(*_given, **_named):
        raise KeyboardInterrupt

    monkeypatch.setattr(run_module, "compile_dossier", interrupted)
    done = invoke("check", "--root", root)
    assert (done.exit_code, done.stdout, done.stderr.strip()) == (130, "", "Ended by SIGINT.")


def led_to(path, *numbers):
    """What a shell does before it starts a command whose streams it is told to lead to a file."""

    def lead():
        for number in numbers:
            os.dup2(os.open(path, os.O_WRONLY), number)

    return lead


def closed(*numbers):
    """What it does before it starts one whose streams are closed."""
    return lambda: [os.close(number) for number in numbers]


@pytest.mark.slow
@pytest.mark.skipif(not os.path.exists(FULL), reason="this system has no device that is always full")
@pytest.mark.parametrize("words", [["--help"], ["check"], ["coverage"], ["explain"], ["check", "--format", "json"]])
def test_a_full_standard_output_is_named(root, words):
    roots = ["--root", root] if words[0] in ("check", "coverage") else []
    done = Program(*words, *roots, first=led_to(FULL, 1)).ended()
    assert (done.returncode, done.stderr) == (2, "Error: standard output: No space left on device.\n")


@pytest.mark.slow
@pytest.mark.skipif(not os.path.exists(FULL), reason="this system has no device that is always full")
def test_a_full_standard_output_is_named_by_a_program_that_a_shell_starts(root):
    done = shell(f'"$@" > {FULL}', "check", "--root", root)
    assert (done.returncode, done.stderr) == (2, "Error: standard output: No space left on device.\n")


@pytest.mark.slow
@pytest.mark.skipif(not os.path.exists(FULL), reason="this system has no device that is always full")
def test_where_the_site_was_published_already_that_is_told_too(root):
    done = Program("build", "--root", root, "--jobs", "1", first=led_to(FULL, 1)).ended()
    assert done.returncode == 2
    assert done.stderr == "Error: standard output: No space left on device. The new site is in place.\n"
    assert (root / "output/index.html").is_file()


@pytest.mark.slow
@pytest.mark.skipif(not os.path.exists(FULL), reason="this system has no device that is always full")
def test_a_full_standard_error_is_2_even_if_nobody_can_be_told(root):
    (root / "content/people/people.yaml").write_text("id: ada-lund\n")
    assert shell(f'"$@" 2> {FULL}', "check", "--root", root).returncode == 2
    assert Program("chekc", first=led_to(FULL, 2)).ended().returncode == 2


@pytest.mark.slow
def test_a_reader_that_goes_away_is_named():
    reader, writer = os.pipe()
    os.close(reader)
    done = Program("explain", first=lambda: os.dup2(writer, 1)).ended()
    os.close(writer)
    assert (done.returncode, done.stderr) == (2, "Error: standard output: Broken pipe.\n")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("streams", "out", "err"),
    [
        ([1], "", "Error: standard output is closed.\n"),
        ([2], "Error: standard error is closed.\n", ""),
        ([1, 2], "", ""),
    ],
)
def test_a_closed_stream_is_refused_before_a_file_takes_its_number(root, streams, out, err):
    """What was printed then would stand in that file."""
    done = Program("build", "--root", root, first=closed(*streams)).ended()
    assert (done.returncode, done.stdout, done.stderr) == (2, out, err)
    assert not (root / "output").exists()


@pytest.mark.slow
def test_a_closed_stream_is_refused_by_a_program_that_a_shell_starts(root):
    done = shell('"$@" >&-', "build", "--root", root)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "Error: standard output is closed.\n")
    assert not (root / "output").exists()


@pytest.mark.slow
def test_a_closed_standard_input_is_not_missed(root):
    assert Program("check", "--root", root, first=closed(0)).ended().returncode == 0


@pytest.mark.slow
def test_a_working_directory_that_was_removed_is_named(root, tmp_path):
    folder = tmp_path / "there"
    folder.mkdir()
    done = Program("build", "--root", root, "--output", "o", cwd=folder, first=folder.rmdir).ended()
    assert done.returncode == 2
    assert "Error: the folder in which the command was started: No such file or directory." in done.stderr
    folder.mkdir()
    done = shell(f'rmdir "{folder}"; "$@"', "check", "--root", root, cwd=folder)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("limit", ["-n 8", "-v 60000", "-v 120000"])
def test_too_few_files_and_too_little_memory_are_no_bug(root, limit):
    """Wherever it strikes: while the program is read, before the first page, in a worker."""
    if sys.platform != "linux":
        pytest.skip("only Linux holds processes to these limits")
    done = shell(f'ulimit {limit}; "$@"', "build", "--root", root, "--jobs", "2")
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert "Error: " in done.stderr
    assert not list(root.glob(".output*"))


@pytest.mark.slow
@pytest.mark.parametrize("words", [["--output", "/proc/site"], ["--output", f"{PROGRAM / 'build.py'}/site"]])
def test_an_output_that_cannot_be_made_is_named(root, words):
    done = Program("build", "--root", root, *words).ended()
    assert done.returncode == 2
    assert done.stderr.startswith(f"Error: {words[1][:5]}")
    assert len(done.stderr.splitlines()) == 1
