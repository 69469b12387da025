"""`accept` where it is killed, where several run at once, and where nothing can be written.

What was confirmed and published is all there, or nothing is; and nobody is told that something was published that is
not.
"""

import json
import os
import shutil
import signal
from functools import partial

import pytest
from click.testing import CliRunner

from dossier import cli
from dossier.cli import accept as accept_module
from dossier.publish import whole_file
from dossier.publish.whole_file import append_text
from dossier.read.history import HISTORY
from tests.commands import change, codes_of
from tests.confirmed import SIGNED
from tests.processes import at_call, begun, calls_of, ended, in_child, kill

KEEPER, PRICE = "content/claims/keeper.yaml", "content/claims/price.yaml"
WHY = ("--change", "correction", "--why", "en=It was misread.", "--why", "de=Es war verlesen.")
KILLS = 8  # while it reads, compiles and shows; then at every other call that writes


@pytest.fixture(autouse=True)
def disk_is_not_waited_for(monkeypatch):
    """Bringing a file to disk takes long where others write as well; a call it stays."""
    monkeypatch.setattr(os, "fsync", os.fstat)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")


@pytest.fixture
def published(root):
    """A dossier with a history, and two claims that changed since."""
    (root / HISTORY).write_text(SIGNED[HISTORY], "utf-8")
    change(root, KEEPER, "is the keeper", "is a keeper")
    change(root, PRICE, "Northwind paid", "Northwind has paid")
    return root


def accept(root, *words):
    return CliRunner().invoke(cli.main, ["accept", "--root", str(root), *words])


def hidden(root):
    return [path.name for path in (root / "content").iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("with_history", [True, False])
def test_killed_anywhere_all_of_it_is_there_or_nothing_and_it_can_be_run_again(
    root, published, tmp_path, monkeypatch, with_history
):
    before = SIGNED[HISTORY] if with_history else None
    if not with_history:
        (root / HISTORY).unlink()
    work = ("--all", "--by", "Ed Itor", *(WHY if with_history else ()))
    copy = tmp_path / "copy"

    def anew():
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(root, copy)

    anew()
    accept(copy, *work)  # what is imported once is not imported by those that are killed
    whole = (copy / HISTORY).read_text("utf-8")
    assert whole.startswith(before or "")
    assert codes_of(copy) == []
    anew()
    calls = calls_of(lambda: accept(copy, *work))
    became = set()

    def killed(step, *, writing):
        if writing:
            monkeypatch.setattr(whole_file, "append_text", lambda *given: at_call(step, kill) or append_text(*given))
        else:
            at_call(step, kill)
        accept(copy, *work)

    steps = [(step, False) for step in range(1, calls - 100, calls // KILLS)]
    for step, writing in [*steps, *((step, True) for step in range(1, 40, 2))]:
        anew()
        status = in_child(partial(killed, step, writing=writing))
        assert status == -signal.SIGKILL or (writing and status == 0)
        became.add((copy / HISTORY).read_text("utf-8") if (copy / HISTORY).exists() else None)
        accept(copy, *work)
        assert (copy / HISTORY).read_text("utf-8") == whole
        assert hidden(copy) == []
    assert became == {before, whole}


@pytest.mark.parametrize("keys", [("keeper", "keeper", "keeper"), ("keeper", "price", "ada-lund")])
@pytest.mark.parametrize("with_history", [True, False])
def test_of_three_at_once_each_is_told_what_came_of_it(published, tmp_path, monkeypatch, keys, with_history):
    """All have read the history before the first of them writes."""
    if not with_history:
        (published / HISTORY).unlink()
        before = ""
    else:
        change(published, "content/people/people.yaml", "aliases: [Lund]", "aliases: [Lund, Ada L.]")
        before = SIGNED[HISTORY]
    read = accept_module.compile_root
    waiting, go = os.pipe()
    ready, arrived = os.pipe()

    def read_and_wait(root, *, anew):
        compiled = read(root, anew=anew)
        os.write(arrived, b".")
        os.read(waiting, 1)
        return compiled

    monkeypatch.setattr(accept_module, "compile_root", read_and_wait)

    def run(number):
        os.close(go)
        done = accept(published, keys[number], "--by", f"Editor {number}", *WHY)
        (tmp_path / f"told-{number}").write_text(json.dumps([done.exit_code, done.stdout, done.stderr]))

    children = [begun(partial(run, number)) for number in range(len(keys))]
    for _ in keys:
        os.read(ready, 1)
    os.close(go)
    assert [ended(child) for child in children] == [0, 0, 0]
    results = [json.loads((tmp_path / f"told-{number}").read_text()) for number in range(len(keys))]
    (winner,) = (number for number, (code, *_) in enumerate(results) if code == 0)
    added = (published / HISTORY).read_text("utf-8").removeprefix(before)
    assert {json.loads(line)["by"] for line in added.splitlines()} == {f"Editor {winner}"}
    assert f"1 record confirmed by Editor {winner}" in results[winner][1]
    for number, (code, output, error) in enumerate(results):
        if number != winner:
            assert code == 2
            assert "confirmed by" not in output
            assert "published in" not in output
            assert "has changed in the meantime. Run it again." in error
    monkeypatch.undo()
    for number, key in enumerate(keys):  # as they are told to
        if key != keys[winner]:
            assert accept(published, key, "--by", f"Editor {number}", *WHY).exit_code == 0
    confirmed = [
        json.loads(line) for line in (published / HISTORY).read_text("utf-8").removeprefix(before).splitlines()
    ]
    assert {event["id"] for event in confirmed if event["event"] == "confirmed"} == {*keys}
    assert not [code for code in codes_of(published) if code.startswith(("history", "revision"))]


def test_on_a_full_disk_nothing_is_confirmed_and_one_line_says_so(published, tmp_path):
    resource = pytest.importorskip("resource")
    size = len(SIGNED[HISTORY].encode())

    def written():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 100, resource.RLIM_INFINITY))
        done = accept(published, "keeper", "--by", "Ed Itor", *WHY)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        (tmp_path / "told").write_text(json.dumps([done.exit_code, done.stdout, done.stderr]))

    assert in_child(written) == 0
    code, output, error = json.loads((tmp_path / "told").read_text())
    assert code == 2
    assert "confirmed by" not in output
    assert error == "Error: content/history.jsonl cannot be written: File too large. Nothing was confirmed.\n"
    assert (published / HISTORY).read_text("utf-8") == SIGNED[HISTORY]
    assert hidden(published) == []
    assert accept(published, "keeper", "--by", "Ed Itor", *WHY).exit_code == 0


def test_where_a_folder_stands_in_its_place_one_line_says_so(root):
    (root / HISTORY).mkdir()
    done = accept(root, "keeper", "--by", "Ed Itor")
    assert done.exit_code == 2
    assert "content/history.jsonl cannot be written: Is a directory. Nothing was confirmed." in done.stderr


def test_what_a_killed_one_left_behind_is_no_part_of_the_dossier(published):
    (published / "content/.history.jsonl.new").write_text('{"event":"publis')
    assert "unexpected-file" not in codes_of(published)
    assert accept(published, "keeper", "--by", "Ed Itor", *WHY).exit_code == 0
    assert hidden(published) == []


def test_a_history_that_could_not_be_read_any_more_is_not_written(published, monkeypatch):
    monkeypatch.setattr(accept_module, "MAX_HISTORY_BYTES", len(SIGNED[HISTORY].encode()) + 100)
    done = accept(published, "keeper", "--by", "Ed Itor", *WHY)
    assert done.exit_code == 2
    assert "not be read any more. Nothing was confirmed." in " ".join(done.stderr.split())
    assert (published / HISTORY).read_text("utf-8") == SIGNED[HISTORY]
