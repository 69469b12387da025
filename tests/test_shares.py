"""Work that is shared with forked processes comes out as it does in one, whatever happens to them."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from random import Random

import pytest

from dossier.cli.shares import in_shares
from dossier.compiler import Memory, compile_dossier
from dossier.read.files import Files, read_root
from tests.random_edits import edited

ROOTS = {name: Path(__file__).parent.parent / "examples" / name for name in ("ferry", "library")}


@pytest.fixture(scope="module", params=ROOTS)
def files(request) -> Files:
    return read_root(ROOTS[request.param])[0]


def outcome(files: Files, memory: Memory, **named):
    compiled = compile_dossier(files, memory=memory, **named)
    unchecked = dict(compiled.index.unchecked) if compiled.index else {}
    in_order = memory.in_order
    remembered = (in_order.shared, in_order.names, dict(in_order.digests), list(in_order.units), in_order.unchecked)
    return compiled.problems, compiled.acknowledged, compiled.results, unchecked, remembered


@pytest.mark.parametrize("jobs", [2, 3])
def test_a_check_in_several_processes_says_and_remembers_what_one_does(files, jobs):
    alone, shared = Memory(), Memory()
    spread = in_shares(jobs, enough=2)
    assert outcome(files, shared, spread=spread) == outcome(files, alone)


def test_so_does_one_after_an_edit_that_makes_problems(files):
    random = Random(13)
    content = dict(files.content)
    for _ in range(12):
        content = edited(content, random)
    changed = Files(content, files.seeds)
    alone, shared = Memory(), Memory()
    expected = outcome(changed, alone)
    assert expected[0]
    assert outcome(changed, shared, spread=in_shares(2, enough=2)) == expected


def test_results_are_in_order_and_another_process_made_some():
    results = in_shares(2, enough=4)(lambda item: (item, os.getpid()), list(range(9)))
    assert [item for item, _ in results] == list(range(9))
    assert len({process for _, process in results}) == 2
    assert results[0][1] == os.getpid()


def test_too_little_is_done_in_one_process():
    assert set(in_shares(2, enough=4)(lambda _: os.getpid(), [1, 2, 3])) == {os.getpid()}


def test_a_process_that_is_killed_costs_time_only():
    parent = os.getpid()

    def work(item):
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return item * item

    assert in_shares(3, enough=2)(work, list(range(10))) == [item * item for item in range(10)]


def test_an_error_is_raised_where_it_can_be_told():
    def work(item):
        if item == 9:
            raise ValueError("nine")
        return item

    with pytest.raises(ValueError, match="nine"):
        in_shares(2, enough=2)(work, list(range(10)))
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)  # nobody is left behind


def test_without_another_process_it_is_done_here(monkeypatch):
    def refused():
        raise OSError("no more")

    monkeypatch.setattr(os, "fork", refused)
    assert in_shares(2, enough=2)(lambda item: -item, [1, 2, 3]) == [-1, -2, -3]
