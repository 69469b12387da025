"""What was in order when it was examined last, and by what facts: with the same facts, it is in order today.

Claims and pages of prose are examined each for itself, by rules that see the dossier through tables which note what is
read (`model.facts`). Only what has no problem is remembered: a problem's place and words are always those of today.
What could not be checked is no problem; with what is in order it is remembered how much that was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import Any, NoReturn

from dossier.check.base import Answer, Check, Examined, Subject, Unchecked
from dossier.frozen import dataclass
from dossier.model.facts import SEP, UNKNOWN, Digested, Digests, FactTable, Log, fact, short
from dossier.model.recorded import OfTexts, RecordedLabels, RecordedNames
from dossier.problem import Problem
from dossier.read.history import HISTORY
from dossier.text.mention import Mention

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

    def __init__(self, subject: Subject, before: InOrder, history: str) -> None:
        """`history` is the digest of the history's text."""
        self._whole, self._before = subject, before
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

    def of_claims(self, rules: Iterable[Check]) -> dict[Check, list[Problem]]:
        """The problems of all claims, by the rules that examine each for itself."""
        claims = self._whole.dossier.claims.items()
        parts = ((fact("claims", key), Examined(claims=(claim,))) for key, claim in claims)
        return self._of_each(parts, tuple(rules))

    def of_pages(self, rules: Iterable[Check]) -> dict[Check, list[Problem]]:
        """The problems of all pages of prose, by the rules that examine each for itself."""
        pages = self._whole.dossier.pages.items()
        parts = ((fact("pages", key), Examined(pages=(page,))) for key, page in pages)
        return self._of_each(parts, tuple(rules))

    def of_history(self, rules: Iterable[Check]) -> dict[Check, list[Problem]]:
        """The problems of the history, by the rules that read nothing else."""
        unit, problems = fact(HISTORY_TEXT, "text"), {}
        for rule in rules:
            problems[rule] = [] if unit in self._good else problems_in(rule(self._whole))
        if not any(problems.values()):
            self._units[unit] = (unit,)
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

    def _of_each(self, parts: Iterable[tuple[str, Examined]], rules: tuple[Check, ...]) -> dict[Check, list[Problem]]:
        problems: dict[Check, list[Problem]] = {rule: [] for rule in rules}
        for unit, part in parts:
            if unit in self._good:
                self._units[unit] = self._before.units[unit]
                if unit in self._before.unchecked:
                    self.unchecked[unit] = self._before.unchecked[unit]
                continue
            with self._log.reading(passed_on=False) as facts:
                self._log.note([unit])
                subject = replace(self._noted, part=part)
                answers = {rule: list(rule(subject)) for rule in rules}
            met = {rule: problems_in(of_rule) for rule, of_rule in answers.items()}
            for rule, of_rule in met.items():
                problems[rule] += of_rule
            counts = {rule.__name__: n for rule in rules if (n := unchecked_in(answers[rule])) is not None}
            if counts:
                self.unchecked[unit] = counts
            if not any(met.values()) and not any(map(_is_ambiguous, facts)):
                self._units[unit] = tuple(facts)
        return problems

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
