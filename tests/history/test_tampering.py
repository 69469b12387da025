"""What somebody may do to the history, and what tells: the file itself, the last commit, or the one before it.

Whatever is told is an error. What the file alone cannot tell is listed as such: nothing in it knows where its end was,
and whoever writes a line anew with all hashes that follow from it leaves no trace in it.
"""

import json
import random
import shutil
import subprocess

import pytest

from dossier.cli.run import compile_root
from dossier.compiler import compile_dossier
from dossier.history.continued import not_continued
from dossier.history.events import hash_of_event
from dossier.history.revision import name_of, seal_of
from dossier.problem import Severity
from dossier.read.history import HISTORY, ClaimPublished, line_of, read_history
from tests.confirmed import SIGNED, appended, events
from tests.overlay import base, overlay
from tests.repository import Repository

PRICE = "content/claims/price.yaml"
CORRECTED = {PRICE: base().content[PRICE].replace("Northwind paid", "Northwind has paid")}
# Everything is confirmed and published, then one claim was corrected: its two lines are the last ones.
LINES = (SIGNED[HISTORY] + appended(overlay({**SIGNED, **CORRECTED}))).splitlines(keepends=True)
COUNT = len(LINES)


def line_about(key, event):
    """The number, from 1, of the first such line."""
    return next(
        number for number, read in enumerate(events("".join(LINES)), 1) if (read["id"], read["event"]) == (key, event)
    )


def without(*numbers):
    return [line for number, line in enumerate(LINES, 1) if number not in numbers]


def replaced(number, line):
    return [*LINES[: number - 1], line, *LINES[number:]]


def typed(number, old, new):
    """A line in which somebody typed something else."""
    assert old in LINES[number - 1]
    return replaced(number, LINES[number - 1].replace(old, new))


def hashed_anew(number, **update):
    """A line in which whoever knows how changed something: sealed, named and hashed anew."""
    event = read_history(LINES[number - 1])[0].events[0].model_copy(update=update)
    if isinstance(event, ClaimPublished):
        event = event.model_copy(update={"rev": name_of(event.states)})
        event = event.model_copy(update={"seal": seal_of(event.revision())})
    return replaced(number, line_of(event.model_copy(update={"hash": hash_of_event(event)})) + "\n")


def all_anew():
    """The whole history with another name, every hash made anew."""
    text = appended(base(), by="Eve")
    return (text + appended(overlay({HISTORY: text, **CORRECTED}), by="Eve")).splitlines(keepends=True)


def states(**update):
    return read_history(LINES[-1])[0].events[0].states.model_copy(update=update)


def with_line_about_nothing():
    gone = read_history(LINES[line_about("ada-lund", "confirmed") - 1])[0].events[0]
    event = gone.model_copy(update={"id": "eve-lund", "number": COUNT + 1})
    return [*LINES, line_of(event.model_copy(update={"hash": hash_of_event(event)})) + "\n"]


FIRST_PRICE, LAST = line_about("price", "published"), COUNT
MIDDLE = line_about("ada-lund", "confirmed")
# What was done, the lines that are left, the problems that the file tells by itself, and those with a commit to
# compare: code and line.
TAMPERINGS = {
    "the file was deleted": (None, [], [("history-lost", 1)]),
    "the file was emptied": ([], [("empty-file", 1)], [("empty-file", 1), ("history-lost", 1)]),
    "only white space was left": (["\n", " \n"], [("empty-file", 1)], [("empty-file", 1), ("history-lost", 1)]),
    "the last line was cut": (LINES[:-1], [("revision-lost", COUNT - 1)], [("history-lost", COUNT - 1)]),
    "the last confirmation was cut": (LINES[:-2], [("statement-tainted", 5)], [("history-lost", COUNT - 2)]),
    "the last line was torn": (
        [*LINES[:-1], LINES[-1][:300]],
        [("history-unreadable", COUNT)],
        [("history-lost", COUNT), ("history-unreadable", COUNT)],
    ),
    "a line was cut from the middle": (without(MIDDLE), [("history-lost", 1)], [("history-lost", MIDDLE)]),
    "a section was cut": (LINES[:4] + LINES[9:], [("history-lost", 1)], [("history-lost", 5)]),
    "the beginning was cut": (LINES[5:], [("history-lost", 1)], [("history-lost", 1)]),
    "two lines were swapped": (
        [*LINES[:4], LINES[5], LINES[4], *LINES[6:]],
        [("history-reordered", 5)],
        [("history-reordered", 6)],
    ),
    "the order was reversed": (LINES[::-1], [("history-reordered", 1)], [("history-reordered", COUNT)]),
    "a line was moved to the end": (
        [*LINES[:4], *LINES[5:], LINES[4]],
        [("history-reordered", 5)],
        [("history-reordered", COUNT)],
    ),
    "a line was duplicated": ([*LINES[:5], LINES[4], *LINES[5:]], [], []),
    "a name was typed over": (
        typed(FIRST_PRICE, '"by":"Ada"', '"by":"Eve"'),
        [("revision-altered", FIRST_PRICE)],
        [("history-altered", FIRST_PRICE)],
    ),
    "an earlier revision was resealed": (
        hashed_anew(FIRST_PRICE, by="Eve"),
        [("history-lost", COUNT - 1)],
        [("history-altered", FIRST_PRICE)],
    ),
    "the last revision was resealed with another name": (hashed_anew(LAST, by="Eve"), [], [("history-altered", LAST)]),
    "the last revision was resealed with another day": (
        hashed_anew(LAST, at="2025-07-09"),
        [],
        [("history-altered", LAST)],
    ),
    "the last revision was resealed with another reason": (
        hashed_anew(LAST, why={"en": "New.", "de": "Alt."}),
        [],
        [("history-altered", LAST)],
    ),
    "the last revision was resealed with another statement": (
        hashed_anew(LAST, states=states(statement={"en": "No.", "de": "Nein."})),
        [("revision-lost", COUNT - 1)],
        [("history-altered", LAST)],
    ),
    "a confirmation was laid to somebody else": (
        hashed_anew(MIDDLE, by="Eve"),
        [],
        [("history-altered", MIDDLE)],
    ),
    "a change was slipped into a confirmation": (
        hashed_anew(MIDDLE, content="0" * 12),
        [("record-changed", 1)],
        [("history-altered", MIDDLE)],
    ),
    "every line was written anew": (all_anew(), [], [("history-altered", 1)]),
    "a line about nothing was added": (
        with_line_about_nothing(),
        [("id-vanished", COUNT + 1)],
        [("id-vanished", COUNT + 1)],
    ),
    "a number was given that no history reaches": (
        typed(LAST, f'"number":{COUNT}', '"number":999999999999999999'),
        [("history-lost", 1), ("history-altered", LAST)],
        [("history-altered", LAST)],
    ),
}


def problems_of(text, read_problems=()):
    """Code and line of each error, in their order."""
    changes = {**CORRECTED, HISTORY: text} if text is not None else CORRECTED
    problems = compile_dossier(overlay(changes), tuple(read_problems)).problems
    errors = [problem for problem in problems if problem.severity == Severity.ERROR]
    for problem in errors:
        assert "git " in problem.hint or "build.py accept" in problem.hint or "moved.yaml" in problem.hint
    return [(problem.code, problem.place.line) for problem in errors]


def written(lines):
    return None if lines is None else "".join(lines)


def test_nobody_tampered():
    assert problems_of("".join(LINES)) == []
    assert not_continued("".join(LINES), "".join(LINES), "HEAD") == []


@pytest.mark.parametrize("done", TAMPERINGS)
def test_what_the_file_alone_tells(done):
    lines, alone, _ = TAMPERINGS[done]
    assert problems_of(written(lines)) == alone


@pytest.mark.parametrize("done", TAMPERINGS)
def test_what_a_commit_tells(done):
    lines, _, compared = TAMPERINGS[done]
    assert problems_of(written(lines), not_continued("".join(LINES), written(lines) or "", "HEAD")) == compared


@pytest.fixture(scope="module")
def committed(tmp_path_factory):
    """The history in a repository, its last two lines in the commit before the last."""
    repository = Repository(tmp_path_factory.mktemp("tampering"))
    repository.write({**CORRECTED, HISTORY: "".join(LINES)})
    repository.commit("Correct the price")
    repository.write({"README.md": "Nothing of the dossier.\n"})
    repository.commit("Say something else")
    repository.git("tag", "sound")
    return repository


def codes(root):
    return [problem.code for problem in compile_root(root)[1].problems]


def tamper(repository, done):
    lines, *_ = TAMPERINGS[done]
    if lines is None:
        (repository.root / HISTORY).unlink()
    else:
        repository.write({HISTORY: "".join(lines)})


@pytest.mark.parametrize(
    "done",
    [
        "the file was deleted",
        "the last confirmation was cut",
        "two lines were swapped",
        "the last revision was resealed with another name",
        "every line was written anew",
    ],
)
def test_the_commit_that_took_something_back_is_told_as_well_and_a_later_one_is_not(committed, done):
    """As it is in a request to merge, before anybody else has it."""
    committed.git("reset", "-q", "--hard", "sound")
    assert codes(committed.root) == []
    tamper(committed, done)
    _, alone, compared = TAMPERINGS[done]
    assert codes(committed.root) == [code for code, _ in compared]
    committed.commit("Tamper")
    problems = compile_root(committed.root)[1].problems
    assert [problem.code for problem in problems] == [code for code, _ in compared]
    assert "in `HEAD^1`" in problems[0].message
    committed.write({"README.md": "Something else.\n"})
    committed.commit("Go on")
    assert codes(committed.root) == [code for code, _ in alone]


def test_what_somebody_dropped_from_either_side_of_a_merge_is_missed(committed):
    """Also before the merge is committed: as where a conflict was solved by taking one side."""
    committed.git("reset", "-q", "--hard", "sound")
    files = committed.files()
    people = "content/people/people.yaml"
    committed.git("checkout", "-q", "-B", "other")
    committed.write({people: files.content[people].replace("aliases: [Lund]", "aliases: [Lund, Ada L.]")})
    committed.confirm("Other")
    committed.commit("Another alias")
    committed.git("checkout", "-q", "-B", "mine", "sound")
    committed.write({"README.md": "Mine.\n"})
    committed.commit("Something of mine")
    committed.git("merge", "-q", "--no-commit", "--no-ff", "other")
    assert codes(committed.root) == []
    committed.write({HISTORY: "".join(LINES)})
    problems = compile_root(committed.root)[1].problems
    assert [(problem.code, problem.place.line) for problem in problems] == [("history-lost", COUNT)]
    assert "in `MERGE_HEAD`" in problems[0].message
    committed.commit("Merge")
    problems = compile_root(committed.root)[1].problems
    assert [problem.code for problem in problems] == ["history-lost"]
    assert "in `HEAD^2`" in problems[0].message


def test_where_git_knows_nothing_nothing_is_missed(committed, tmp_path, monkeypatch):
    """In a clone that has the last commit alone, with a broken repository, without one, and without git."""
    committed.git("reset", "-q", "--hard", "sound")
    shallow = tmp_path / "shallow"
    committed.git("clone", "-q", "--depth", "1", f"file://{committed.root}", str(shallow))
    assert codes(shallow) == []
    (shallow / HISTORY).unlink()
    assert codes(shallow) == ["history-lost"], "it has the last commit"
    subprocess.run(["git", "checkout", "-q", HISTORY], cwd=shallow, check=True)
    objects = shallow / ".git/objects"
    shutil.rmtree(objects)
    objects.mkdir()
    assert codes(shallow) == []
    shutil.rmtree(shallow / ".git")
    assert codes(shallow) == []
    monkeypatch.setenv("PATH", str(tmp_path))
    assert codes(committed.root) == []


def test_a_line_that_was_changed_is_named_with_what_it_said(committed):
    committed.git("reset", "-q", "--hard", "sound")
    tamper(committed, "the last revision was resealed with another name")
    (problem,) = compile_root(committed.root)[1].problems
    assert problem.place.line == COUNT
    assert problem.message == (
        f"This line is not as committed: line {COUNT} of `content/history.jsonl` in `HEAD`, "
        "`updated` of `price` by Ada (2025-07-02)."
    )
    assert problem.hint == "Bring the lines back as they were: git diff HEAD -- content/history.jsonl"


def test_a_whole_history_that_is_gone_is_one_problem():
    (problem,) = not_continued("".join(LINES), "", "HEAD")
    assert problem.message == f"The history has {COUNT} lines in `HEAD`, and none here."


def test_lines_that_cannot_be_read_are_compared_as_well():
    before = "[" * 100_000 + "\n{}\n[]\nnull\n"
    assert [problem.code for problem in not_continued(before, "{}\n", "HEAD")] == ["history-lost"] * 2
    assert json.loads(LINES[0])["id"] in not_continued("".join(LINES[:2]), LINES[1], "HEAD")[0].message


KEEPER = "content/claims/keeper.yaml"


def branches():
    """What two branches appended that changed different claims: each its own numbers, two events about each claim."""
    text, appended_lines = SIGNED[HISTORY], []
    for path, old, new in ((PRICE, "Northwind paid", "Northwind has paid"), (KEEPER, "is the keeper", "is a keeper")):
        once = {path: base().content[path].replace(old, new)}
        twice = {path: base().content[path].replace(old, f"{new} –")}
        first = appended(overlay({HISTORY: text, **once}))
        appended_lines.append((first + appended(overlay({HISTORY: text + first, **twice}))).splitlines(keepends=True))
    return text, *appended_lines


@pytest.mark.parametrize("seed", range(12))
def test_however_a_merge_mixes_the_lines_of_two_branches_they_are_all_there_and_in_order(seed):
    text, ours, theirs = branches()
    sides = random.Random(seed).sample([0] * len(ours) + [1] * len(theirs), len(ours) + len(theirs))
    lines = [iter(ours), iter(theirs)]
    merged = text + "".join(next(lines[side]) for side in sides)
    assert not {code for code in codes_of(merged) if code.startswith("history")}
    for branch in (ours, theirs):
        assert not_continued(text + "".join(branch), merged, "HEAD^1") == []
    moved = merged.splitlines(keepends=True)
    first, last = moved.index(ours[0]), moved.index(ours[2])
    moved[first], moved[last] = moved[last], moved[first]
    assert "history-reordered" in codes_of("".join(moved)), "though each has a line with the number before its own"
    assert {p.code for p in not_continued(text + "".join(ours), "".join(moved), "HEAD^1")} == {"history-reordered"}


def codes_of(text):
    return {problem.code for problem in compile_dossier(overlay({HISTORY: text})).problems}
