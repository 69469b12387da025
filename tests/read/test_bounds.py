"""What is read is bounded as a whole, and what is left unread is a problem with its place."""

import pytest

from dossier.compiler import compile_dossier
from dossier.read import files, load, validation_errors, yamltree
from dossier.read.files import Files, read_root
from tests.overlay import base, compiled
from tests.source_code import JUDGEMENTS
from tests.steps import outgrown, steps

PEOPLE = "content/people/people.yaml"


def places(root):
    """Code and place of the problems that reading from disk brings."""
    return [(problem.code, str(problem.place)) for problem in read_root(root)[1]]


@pytest.mark.parametrize(("folder", "limit"), [("content", "MAX_ALL_CONTENT_BYTES"), ("seeds", "MAX_ALL_SEED_BYTES")])
def test_all_files_of_a_folder_together_may_be_too_much(root, monkeypatch, folder, limit):
    sizes = {path: path.stat().st_size for path in sorted((root / folder).rglob("*.*"))}
    monkeypatch.setattr(files, limit, sum(sizes.values()))
    assert places(root) == []
    monkeypatch.setattr(files, limit, sum(sizes.values()) - 1)
    last = max(path.relative_to(root).as_posix() for path in sizes)
    assert places(root) == [("too-much-to-read", f"{last}:1:1")]


def test_what_is_too_much_is_not_kept(root, monkeypatch):
    monkeypatch.setattr(files, "MAX_ALL_SEED_BYTES", 1)
    assert read_root(root)[0].seeds == {}


def test_the_history_does_not_count_as_content(root, monkeypatch):
    size = sum(path.stat().st_size for path in (root / "content").rglob("*.*"))
    (root / "content/history.jsonl").write_text("\n" * 1000, "utf-8")
    monkeypatch.setattr(files, "MAX_ALL_CONTENT_BYTES", size)
    assert "too-much-to-read" not in dict(places(root))


def test_all_values_of_all_files_together_may_be_too_many(monkeypatch):
    count = yamltree.NodeCount()
    for path, text in base().content.items():
        if path.endswith(".yaml"):
            yamltree.parse(path, text, count)
    monkeypatch.setattr(yamltree, "MAX_ALL_NODES", count.number)
    assert compile_dossier(base()).problems == ()
    monkeypatch.setattr(yamltree, "MAX_ALL_NODES", count.number - 1)
    problems = [problem for problem in compile_dossier(base()).problems if problem.code not in JUDGEMENTS]
    assert [(problem.code, problem.place.path) for problem in problems] == [
        ("yaml-too-large", "content/vocabulary.yaml")
    ]
    assert problems[0].message == f"More than {count.number - 1:,} values in all files."


def test_after_thousands_of_problems_nothing_more_is_read(monkeypatch):
    monkeypatch.setattr(load, "MOST_PROBLEMS", 10)
    changes = {PEOPLE: "- {}\n" * 100, "content/places/a.yaml": "- {}\n" * 100}
    problems = [problem for problem in compiled(changes).problems if problem.place.path.endswith((PEOPLE, "a.yaml"))]
    assert {problem.place.path for problem in problems} == {PEOPLE}
    assert [(problem.code, problem.place.line) for problem in problems][-1] == ("too-many-problems", 7)
    assert problems[-1].message == "From here on nothing more is read, since there are 12 problems already."


def test_what_was_not_read_is_not_missed(monkeypatch):
    """No problem says that a page or a record is not there."""
    monkeypatch.setattr(load, "MOST_PROBLEMS", 10)
    problems = compiled({"content/claims/a.yaml": "- {}\n" * 100}).problems
    assert {problem.place.path for problem in problems} == {"content/claims/a.yaml"}


def test_a_record_of_thousands_of_unknown_keys_takes_steps_in_proportion():
    def record(number):
        keys = "".join(f"kez{at}: x\n" for at in range(number))
        return lambda: load.load(Files({PEOPLE: keys}))

    assert not outgrown(steps(record(60)), steps(record(240)), 4.5, 300)


def test_a_missing_key_is_misspelt_among_few_unknown_keys_only():
    """Else each of thousands would be compared with each key that is missing."""
    keys = "".join(f"x{at}: x\n" for at in range(validation_errors.MOST_MISSPELT))
    for written, missing in ((f"nmae: x\n{keys}", False), (f"{keys}nmae: x\n", True)):
        codes = [problem.code for problem in compiled({PEOPLE: f"id: ada-lund\n{written}"}).problems]
        assert ("missing-key" in codes) is missing
