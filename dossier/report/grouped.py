"""Many problems of a kind in one file told once: people read the first few, programs are given each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dossier.problem import Problem, Related, Several

FIRST = 3  # of a group, that are named; as many problems or fewer are no group

_Group = tuple[str, str, Several]  # code, path, and what is said of them


def grouped(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, in their order; those with the same to say in one file as one, at the place of the first."""
    every = tuple(problems)
    groups: dict[_Group, list[Problem]] = {}
    for problem in every:
        if problem.several is not None:
            groups.setdefault(_group(problem, problem.several), []).append(problem)
    told: dict[Problem | _Group, Problem] = {}
    for problem in every:
        key = None if problem.several is None else _group(problem, problem.several)
        if key is None or len(groups[key]) <= FIRST:
            told[problem] = problem
        elif key not in told:
            told[key] = _one(groups[key], key[2])
    return tuple(told.values())


def _group(problem: Problem, several: Several) -> _Group:
    return problem.code, problem.place.path, several


def _one(group: list[Problem], several: Several) -> Problem:
    first = group[:FIRST]
    places = ", ".join(f"{problem.place.line}:{problem.place.column}" for problem in first)
    message = f"{several.message.format(number=f'{len(group):,}')} The first {FIRST} stand at {places}."
    related = tuple(Related(problem.place, "and here") for problem in first[1:])
    return replace(first[0], message=message, hint=several.hint, related=related)
