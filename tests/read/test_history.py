"""The history: what is written is what is read, the order of the lines plays no part, and branches can be merged."""

import itertools
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.compiler import compile_dossier
from dossier.history.events import hash_of_event
from dossier.read.files import decode
from dossier.read.history import HISTORY, IdRetracted, line_of, read_history
from dossier.text.characters import CONTROL
from tests.confirmed import SIGNED, appended, events
from tests.overlay import base, full_report, overlay
from tests.repository import Repository

PRICE, KEEPER = "content/claims/price.yaml", "content/claims/keeper.yaml"
READABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30).filter(
    lambda text: text.strip() and not CONTROL.search(text) and not set(text) & set("<&")
)


@given(READABLE, st.dictionaries(st.sampled_from(["en", "de"]), READABLE, min_size=1))
def test_what_is_written_is_what_is_read(by, reason):
    event = IdRetracted(
        kind="claim", id="price", at="2025-07-02", by=by, reason=reason, number=1, after=("0" * 12,), hash="0" * 12
    )
    event = event.model_copy(update={"hash": hash_of_event(event)})
    line = line_of(event)
    text = decode(HISTORY, f"{line}\n".encode(), problems := [])
    history, unreadable = read_history(text)
    assert (problems, unreadable) == ([], [])
    assert history.events == (event,)
    assert hash_of_event(history.events[0]) == event.hash


def test_the_order_of_the_lines_changes_nothing_of_what_they_say():
    """A merge may bring either side's first; that nobody moved them is a rule of its own."""
    lines = SIGNED[HISTORY].splitlines(keepends=True)
    history, _ = read_history(SIGNED[HISTORY])
    for seed in range(5):
        mixed = random.Random(seed).sample(lines, len(lines))
        again, problems = read_history("".join(mixed))
        assert not problems
        assert [event.hash for event in again.events] == [event.hash for event in history.events]
        problems = compile_dossier(overlay({HISTORY: "".join(mixed)})).problems
        assert {problem.code for problem in problems} == {"history-reordered"}


def test_the_same_line_twice_is_one_event():
    """As a merge may leave it."""
    history, problems = read_history(SIGNED[HISTORY] * 2)
    assert not problems
    assert len(history.events) == len(events())
    assert len(history.revisions) == 4


def test_an_event_never_stands_before_the_one_it_follows_though_a_clock_was_wrong():
    late = appended(base(), at="2025-07-02")
    changed = {PRICE: base().content[PRICE].replace("Northwind paid", "Northwind now paid")}
    early = appended(overlay({HISTORY: late, **changed}), at="2024-01-01")
    history, _ = read_history(late + early)
    assert [event.event for event in history.events if event.id == "price"] == [
        *("confirmed", "published", "confirmed", "updated")
    ]


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path)


def edited(path, old, new):
    text = base().content[path]
    assert old in text
    return {path: text.replace(old, new)}


def test_branches_that_changed_different_claims_are_merged_and_nothing_has_to_be_done(repository):
    repository.branch("one", edited(PRICE, "Northwind paid", "Northwind now paid"))
    repository.branch("two", edited(KEEPER, "is the keeper", "is a keeper"))
    orders = []
    for first, second in itertools.permutations(("one", "two")):
        repository.git("checkout", "-q", "-B", "merged", first)
        repository.git("merge", "-q", "--no-edit", second)
        files = repository.files()
        assert compile_dossier(files).problems == ()
        history = compile_dossier(files).dossier.history
        assert len(history.events) == len(events()) + 4
        orders.append([event.hash for event in history.events])
        assert [event["event"] for event in events(files.content[HISTORY])[-4:]] == ["confirmed", "updated"] * 2
    assert orders[0] == orders[1], "a merge in either direction means the same"


def test_a_claim_that_two_branches_changed_is_named_with_both_lines_until_somebody_has_looked(repository):
    repository.branch("one", edited(PRICE, "Northwind paid", "Northwind now paid"))
    repository.branch("two", edited(PRICE, "Northwind zahlte", "Northwind bezahlte"))
    repository.git("merge", "-q", "--no-edit", "-X", "theirs", "one")
    files = repository.files()
    problems = [problem for problem in compile_dossier(files).problems if problem.code == "history-forked"]
    (problem,) = problems
    lines = [number for number, event in enumerate(events(files.content[HISTORY]), 1) if event["event"] == "updated"]
    assert [problem.place.line, *(related.place.line for related in problem.related)] == lines
    report = full_report(problems, files)
    assert f"the lines {lines[0]} and {lines[1]} do not know of each other" in report
    assert "build.py accept price" in report
    repository.confirm("three")
    assert compile_dossier(repository.files()).problems == ()
    last = [event for event in events(repository.files().content[HISTORY]) if event["id"] == "price"]
    assert len(next(event for event in last if event["by"] == "three")["after"]) == 2


def test_two_branches_that_confirmed_the_same_need_nobody(repository):
    changes = edited(PRICE, "Northwind paid", "Northwind now paid")
    repository.branch("one", changes)
    repository.branch("two", changes)
    repository.git("merge", "-q", "--no-edit", "one")
    files = repository.files()
    assert len(events(files.content[HISTORY])) == len(events()) + 4
    assert compile_dossier(files).problems == ()
    repository.write(edited(PRICE, "Northwind paid", "Northwind has now paid"))
    repository.confirm("three")
    assert compile_dossier(repository.files()).problems == ()


def test_what_a_merge_left_out_is_missed(repository):
    """As where somebody resolved a merge by hand and kept one side of the history."""
    repository.branch("one", edited(PRICE, "Northwind paid", "Northwind now paid"))
    kept = repository.files().content[HISTORY].splitlines(keepends=True)
    repository.git("checkout", "-q", "main")
    repository.write({HISTORY: "".join([*kept[:-2], kept[-1]])})
    codes = [problem.code for problem in compile_dossier(repository.files()).problems]
    assert "history-lost" in codes
