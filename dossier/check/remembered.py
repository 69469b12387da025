"""What was in order when it was examined last, and by what facts: with the same facts, it is in order today.

Claims and pages of prose are examined each for itself, by rules that see the dossier through tables which note what is
read (`model.facts`). Only what has no problem is remembered: a problem's place and words are always those of today.
What could not be checked is no problem; with what is in order it is remembered how much that was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import Any, NamedTuple, NoReturn, Protocol, TypeVar

from dossier.check.base import Answer, Check, Examined, Subject, Unchecked
from dossier.frozen import dataclass
from dossier.model.facts import SEP, UNKNOWN, Digested, Digests, FactTable, Log, fact, short
from dossier.model.recorded import OfTexts, RecordedLabels, RecordedNames
from dossier.problem import Problem
from dossier.read.history import HISTORY
from dossier.text.mention import Mention

T = TypeVar("T")
R = TypeVar("R")

TABLES = ("sources", "entities", "claims", "pages")  # fields of a dossier
TEXTS = "texts"  # of a text: who is named in it, and what it is without labels
CONFIRMED = "confirmed"  # by id, of the history
HISTORY_TEXT = "history"
_MARKS = "\x1e\x1f"  # with one of these in it, a text cannot be told from what facts are named by


@dataclass(frozen=True, slots=True)
class InOrder:
    """What was in order, each by the name of its own fact with all the facts that were read; and their digests.

    `unchecked` has of each how many subjects a rule could not check, by the rule's name, where there is one.
    `shared` is the digest of what every rule may read, `names` that of all names and labels.
    """

    shared: str = ""
    names: str = ""
    digests: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unchecked: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    known: Digested = field(default_factory=dict, compare=False)  # digests of what stays the same object in a process


class Spread(Protocol):
    """What calls a function with each of some items, and gives the results in their order.

    It may do so in other processes: what the function changes here is not kept.
    """

    def __call__(self, function: Callable[[T], R], items: Sequence[T], /) -> Sequence[R]:
        """The results."""


def in_turn(function: Callable[[T], R], items: Sequence[T]) -> list[R]:
    """The results for all items, one after the other."""
    return list(map(function, items))


class _Unit(NamedTuple):
    """What is examined for itself: by the name of its fact, the rules, and the part of the dossier they look at.

    The history is no part.
    """

    name: str
    rules: tuple[Check, ...]
    part: Examined | None


class _Outcome(NamedTuple):
    """What rules say to a unit: problems by the rule's number, and how many subjects one could not check, by its name.

    `digests` are those of all that was read, where it is in order.
    """

    problems: Mapping[int, list[Problem]]
    unchecked: Mapping[str, int]
    digests: Mapping[str, str]


class Untold:
    """What a rule that examines a claim or a page for itself may not read, since it would not be noted."""

    def __getattr__(self, name: str) -> NoReturn:
        raise RuntimeError("a rule that reads this has to be run over the whole dossier (`TOGETHER`)")

    def __getitem__(self, key: object) -> NoReturn:
        self.__getattr__("")

    def __iter__(self) -> NoReturn:
        self.__getattr__("")

    def __contains__(self, key: object) -> NoReturn:
        self.__getattr__("")


class Examination:
    """Examines what is not known to be in order."""

    def __init__(self, subject: Subject, before: InOrder, history: str, spread: Spread = in_turn) -> None:
        """`history` is the digest of the history's text; `spread` examines one unit after the other, or beside it."""
        self._whole, self._before, self._spread = subject, before, spread
        self._log = Log()
        self._noted = _noted(subject, self._log, history)
        self._digests = Digests(self._table, before.known)
        dossier = subject.dossier
        unread = HISTORY in subject.unread
        self._shared = self._digests.value([dossier.site, dossier.vocabulary, dossier.history is None, unread])
        self._names = self._digests.value([dict(dossier.names.names), dossier.labels.labels])
        self._good = self._still_good()
        self._units: dict[str, tuple[str, ...]] = {}
        self.unchecked: dict[str, Mapping[str, int]] = {}
        """Of every unit, in order or not: how many subjects a rule could not check, by the rule's name."""

    def problems(
        self, *, claims: Sequence[Check], pages: Sequence[Check], history: Sequence[Check]
    ) -> dict[Check, list[Problem]]:
        """The problems of all claims, pages of prose and lines of the history, by the rules that examine each alone.

        Those for the history read nothing else.
        """
        dossier = self._whole.dossier
        units = [
            _Unit(fact("claims", key), tuple(claims), Examined(claims=(each,))) for key, each in dossier.claims.items()
        ]
        units += [
            _Unit(fact("pages", key), tuple(pages), Examined(pages=(each,))) for key, each in dossier.pages.items()
        ]
        units.append(_Unit(fact(HISTORY_TEXT, "text"), tuple(history), None))
        changed = [unit for unit in units if unit.name not in self._good]
        outcomes = dict(zip((unit.name for unit in changed), self._spread(self._examine, changed), strict=True))
        problems: dict[Check, list[Problem]] = {rule: [] for rule in (*claims, *pages, *history)}
        for unit in units:
            outcome = outcomes.get(unit.name)
            if outcome is None:
                self._units[unit.name] = self._before.units[unit.name]
                counts = self._before.unchecked.get(unit.name)
            else:
                for number, of_rule in outcome.problems.items():
                    problems[unit.rules[number]] += of_rule
                self._digests.assume(outcome.digests)
                if outcome.digests:
                    self._units[unit.name] = tuple(outcome.digests)
                counts = outcome.unchecked
            if counts:
                self.unchecked[unit.name] = counts
        return problems

    def in_order(self) -> InOrder:
        """What is in order now, for the next time."""
        return InOrder(
            shared=self._shared,
            names=self._names,
            digests={name: self._digests.of(name) for facts in self._units.values() for name in facts},
            units=self._units,
            unchecked={unit: counts for unit, counts in self.unchecked.items() if unit in self._units},
            known=self._digests.known,
        )

    def _table(self, name: str) -> Mapping[Any, Any] | None:
        """A table by its name, of texts with what tells their digests fastest."""
        return OfTexts(self._told) if name == TEXTS else self._log.tables.get(name)

    def _told(self, text: str) -> str:
        dossier = self._whole.dossier
        bare = dossier.labels.blanked(text)
        mentions = [f"{hit.start} {hit.end} {hit.entity_id}" for hit in dossier.names.find_mentions(text)]
        return ",".join(mentions if bare == text else [*mentions, bare])

    def _examine(self, unit: _Unit) -> _Outcome:
        """What the rules say to a unit. It may be another process that asks, which hears nothing else."""
        with self._log.reading(passed_on=False) as facts:
            self._log.note([unit.name])
            subject = self._whole if unit.part is None else replace(self._noted, part=unit.part)
            answers = [list(rule(subject)) for rule in unit.rules]
        met = {number: problems for number, each in enumerate(answers) if (problems := problems_in(each))}
        counts = {}
        if unit.part is not None:
            numbers = zip(unit.rules, map(unchecked_in, answers), strict=True)
            counts = {rule.__name__: number for rule, number in numbers if number is not None}
        known = () if met or any(map(_is_ambiguous, facts)) else facts
        return _Outcome(met, counts, {name: self._digests.of(name) for name in known})

    def _still_good(self) -> frozenset[str]:
        before = self._before
        if before.shared != self._shared:
            return frozenset()
        if before.names == self._names:  # then the same texts tell the same, and need not be looked through
            prefix = TEXTS + SEP
            self._digests.assume({name: was for name, was in before.digests.items() if name.startswith(prefix)})
        changed = {name for name, was in before.digests.items() if was == UNKNOWN or self._digests.of(name) != was}
        return frozenset(unit for unit, facts in before.units.items() if changed.isdisjoint(facts))


def problems_in(answers: Iterable[Answer]) -> list[Problem]:
    """The problems among the answers of a rule."""
    return [answer for answer in answers if isinstance(answer, Problem)]


def unchecked_in(answers: Sequence[Answer]) -> int | None:
    """How many subjects a rule could not check, those not counted in which it found a problem; None where it did."""
    unchecked = {answer.owner for answer in answers if isinstance(answer, Unchecked)}
    if not unchecked:
        return None
    owners = (problem.owner for problem in problems_in(answers))
    found = {owner[:length] for owner in owners for length in range(1, len(owner) + 1)}  # a claim with its evidence
    return len(unchecked - found)


def digest_of_history(text: str | None) -> str:
    """What tells one text of the history from another."""
    return "" if text is None else short(text)


def _noted(subject: Subject, log: Log, history: str) -> Subject:
    """The same subject, but that it is noted what is read; what cannot be noted cannot be read."""
    dossier, untold = subject.dossier, Untold()
    FactTable(HISTORY_TEXT, {"text": history}, log)
    named: dict[str, Any] = {name: FactTable(name, getattr(dossier, name), log) for name in TABLES}
    named |= dict.fromkeys(("disputes", "moved"), untold)
    texts = FactTable(TEXTS, OfTexts(str), log)

    def mentions(text: str) -> tuple[Mention, ...]:
        texts.note(text)
        return dossier.names.find_mentions(text)

    def bare(text: str) -> str:
        texts.note(text)
        return dossier.labels.blanked(text)

    named["names"] = RecordedNames(dossier.names, mentions)
    named["labels"] = RecordedLabels(dossier.labels, bare)
    if dossier.history is not None:
        unread: dict[str, Any] = dict.fromkeys(("events", "revisions", "moved", "kinds", "last"), untold)
        confirmed = FactTable(CONFIRMED, dossier.history.confirmed, log)
        named["history"] = replace(dossier.history, confirmed=confirmed, **unread)
    index: Any = untold
    return Subject(replace(dossier, **named), index, frozenset({HISTORY} & subject.unread))


def _is_ambiguous(name: str) -> bool:
    table, _, text = name.partition(SEP)
    return table == TEXTS and any(mark in text for mark in _MARKS)
