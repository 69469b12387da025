"""Changed copies of the example are answered with problems, at places that there are; and the attack sees when not."""

import random

import pytest

from bench import attack
from bench.mutations import MUTATIONS
from dossier.compiler import compile_dossier
from dossier.problem import Place, Problem
from tests.overlay import base

NUMBER = 100  # a few seconds; `python -m bench.attack` tries thousands


@pytest.fixture(scope="module")
def outcomes():
    return [attack.attack(attack.EXAMPLE, number, 20251130, build=number % 4 == 0) for number in range(NUMBER)]


def test_no_input_ends_in_a_traceback_a_hang_or_a_place_that_is_not_there(outcomes):
    failed = [
        (outcome.number, outcome.changes, outcome.failure, outcome.wrong_places)
        for outcome in outcomes
        if outcome.failed
    ]
    assert failed == []


def test_the_attack_reaches_what_it_is_for(outcomes):
    """Every kind of change, problems in most inputs, and a site of those that are still sound."""
    assert {kind for outcome in outcomes for kind in outcome.kinds} == set(MUTATIONS)
    assert sum(outcome.problems > 0 for outcome in outcomes) > NUMBER / 2
    assert sum(outcome.sound for outcome in outcomes) > NUMBER / 10
    assert sum(outcome.built for outcome in outcomes) > NUMBER / 40


def test_the_same_seed_gives_the_same_input():
    for number in range(20):
        assert attack.mutant(attack.EXAMPLE, f"1-{number}") == attack.mutant(attack.EXAMPLE, f"1-{number}")


@pytest.mark.parametrize("kind", sorted(MUTATIONS))
def test_each_kind_of_change_changes_something(kind):
    chance = random.Random(1)
    changed = 0
    for _ in range(20):
        files = dict(attack.original(attack.EXAMPLE))
        fault = MUTATIONS[kind](files, chance)
        changed += files != attack.original(attack.EXAMPLE)
        assert fault or files == attack.original(attack.EXAMPLE)
    assert changed > 10


def test_a_traceback_is_seen(monkeypatch):
    def fail(*_):
        raise RecursionError("too deep")

    monkeypatch.setattr(attack, "compile_dossier", fail)
    outcome = attack.attack(attack.EXAMPLE, 1, 1)
    assert outcome.failed
    assert not outcome.hung
    assert "RecursionError: too deep" in outcome.failure


def test_a_hang_is_seen(monkeypatch):
    def wait(*_):
        while True:
            try:
                sum(range(1000))
            except Exception:
                continue

    monkeypatch.setattr(attack, "compile_dossier", wait)
    outcome = attack.attack(attack.EXAMPLE, 1, 1, patience=0.2)
    assert outcome.hung
    assert outcome.failed


def test_a_site_that_cannot_be_made_is_seen(monkeypatch):
    def fail(*_):
        raise KeyError("lost")

    monkeypatch.setattr(attack, "mutant", lambda *_: (dict(attack.original(attack.EXAMPLE)), []))
    assert attack.attack(attack.EXAMPLE, 1, 1).built
    monkeypatch.setattr(attack, "site_in_memory", fail)
    assert "KeyError" in attack.attack(attack.EXAMPLE, 1, 1).failure


@pytest.mark.parametrize(
    ("place", "known"),
    [
        (Place("content/site.yaml", 1, 1), True),
        (Place("content/site.yaml", 3, 21), True),
        (Place("content/site.yaml", 3, 22), False),
        (Place("content/site.yaml", 9, 1), False),
        (Place("content/site.yaml", 0, 1), False),
        (Place("content/gone.yaml", 1, 1), False),
        (Place("seeds/gazette.txt", 2, 1), True),
        (Place("seeds/gazette.txt", 999, 1), False),
    ],
)
def test_a_place_outside_of_the_files_is_seen(place, known):
    data = {path: text.encode() for path, text in base().content.items()}
    data |= {f"seeds/{name}": seed for name, seed in base().seeds.items()}
    assert list(attack.wrong_places([Problem("bad-value", place, "x")], base(), data)) is not known


def test_the_start_of_a_file_that_is_missing_may_be_named():
    place = Place("content/pages/home.en.md")
    assert not list(attack.wrong_places([Problem("missing-file", place, "x")], base(), {}))


def test_a_failure_is_kept_as_a_dossier(tmp_path):
    outcome = attack.Outcome(number=3, root="ferry", changes=("this and that",), failure="Traceback …")
    kept = attack.save(outcome, attack.EXAMPLE, 1, tmp_path)
    files, _ = attack.mutant(attack.EXAMPLE, "1-3")
    assert {path: (kept / path).read_bytes() for path in files} == files
    assert "this and that" in (kept / "failure.txt").read_text("utf-8")


def test_the_base_that_is_changed_is_sound():
    files, problems = attack.as_read(attack.original(attack.EXAMPLE))
    assert compile_dossier(files, problems).problems == ()
