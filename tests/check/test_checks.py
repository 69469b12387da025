"""The list of rules is whole, and each rule says what it is for."""

import importlib
import inspect
import pkgutil
from pathlib import Path

import dossier.check
from dossier.check import CHECKS

RUN = [rule for rules in CHECKS.values() for rule in rules]
ROOM = Path(dossier.check.__file__).parent


def rules():
    """Every public function of the room that takes the subject and yields problems."""
    for info in pkgutil.iter_modules([str(ROOM)]):
        module = importlib.import_module(f"dossier.check.{info.name}")
        for name, function in inspect.getmembers(module, inspect.isgeneratorfunction):
            parameters = list(inspect.signature(function).parameters)
            if function.__module__ == module.__name__ and not name.startswith("_") and parameters == ["subject"]:
                yield function


def test_every_rule_is_run():
    """A rule that was written and left out of the list would guard nothing."""
    assert set(rules()) <= set(RUN)


def test_no_rule_is_run_twice():
    assert len(set(RUN)) == len(RUN)


def test_every_rule_says_what_it_is_for():
    assert all(inspect.getdoc(rule) for rule in RUN)
