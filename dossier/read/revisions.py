"""`content/revisions.jsonl`: every revision of a claim that was published, a line each, only ever added to.

A revision is what readers and embeds saw: what the claim stated (`states`, which gives the revision its name) and the
words it was shown in (`words`, so that its page can be made again when the records have changed). `seal` is over all of
it. Written by `build.py accept`, read in reviews. The idea is Our World in Data's archive: addresses that were cited
stay, whatever becomes of the live page (owid-grapher, `baker/archival/README.md`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr, ValidationError

from dossier.problem import Place, Problem
from dossier.read.fields import Certainty, Id, LanguageCode, Operation, Stance, Text, Verbatim
from dossier.read.ledger import Day, Hash
from dossier.read.records import Part

REVISIONS = "content/revisions.jsonl"

Name = Annotated[str, Field(pattern=r"^[a-z2-7]{8}$")]  # of a revision: 40 bits of a hash, in base 32
Stroke = Literal["solid", "dotted", "dashed", "wavy"]  # how pages of that day drew the support of a claim
Change = Literal["first", "correction", "clarification", "update"]
Texts = Mapping[LanguageCode, Text]  # by language; written in the site's languages of that day


class StatedDerivation(Part):
    """The expression of a derived claim."""

    operation: Operation
    of: tuple[Id, ...]


class StatedEvidence(Part):
    """A piece of evidence: the hash of its words, the judgement on them."""

    source: Id
    passage: Hash
    stance: Stance
    certainty: Certainty
    speaker: Id | None = None
    relay: Id
    value: Text | None = None
    translation: Texts = Field(default_factory=dict)


class States(Part):
    """What a revision stated. Its hash is the revision's name, so nothing may be added that older ones lack."""

    subject: Id
    property: Id
    at: Id | None = None
    when: Text | None = None
    value: Text | None = None
    statement: Texts
    line: Stroke
    disputes: tuple[Id, ...] = ()
    evidence: tuple[StatedEvidence, ...] = ()
    derived: StatedDerivation | None = None


class ShownPart(Part):
    """Verbatim words of a source; offsets are code points of the seed."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    exact: Verbatim


class ShownEvidence(Part):
    """A piece of evidence in the words it was shown in; with a `pointer`, only the first and last of its passage."""

    label: Texts
    seed: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    date: Text | None = None
    inferred: bool = False
    language: LanguageCode
    parts: tuple[ShownPart, ...] = Field(min_length=1)
    pointer: Text | None = None
    speaker: Texts = Field(default_factory=dict)
    relay: Texts = Field(default_factory=dict)
    value: Texts = Field(default_factory=dict)


class Words(Part):
    """The words a revision was shown in: a derived value filled in, ids as names."""

    subject: Texts
    property: Texts
    statement: Texts
    origins: int = Field(ge=0)
    disputes: Mapping[Id, Texts] = Field(default_factory=dict)
    evidence: tuple[ShownEvidence, ...] = ()
    operands: Mapping[Id, Texts] = Field(default_factory=dict)


class RevisionRecord(Part):
    """A published revision: which claim, when, by whom, what kind of change and why."""

    claim: Id
    rev: Name
    at: Day
    by: Text
    change: Change
    why: Texts = Field(default_factory=dict)
    states: States
    words: Words
    seal: Hash

    _line: int = PrivateAttr(default=1)

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(REVISIONS, self._line)


def read_revisions(text: str) -> tuple[tuple[RevisionRecord, ...], list[Problem]]:
    """The revisions in the order of their lines, and a problem for each line that is none."""
    found: list[RevisionRecord] = []
    problems: list[Problem] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = RevisionRecord.model_validate(json.loads(line, object_pairs_hook=_once, parse_constant=_refuse))
        except (ValueError, RecursionError) as error:
            problems.append(_problem(number, error))
            continue
        record._line = number
        found.append(record)
    return tuple(found), problems


def _problem(number: int, error: Exception) -> Problem:
    if isinstance(error, ValidationError):
        detail = error.errors(include_url=False)[0]
        where = ".".join(str(step) for step in detail["loc"])
        why = f"`{where}`: {detail['msg'].lower()}" if where else detail["msg"].lower()
    elif isinstance(error, json.JSONDecodeError):
        why = f"no JSON ({error.msg.lower()}, column {error.colno})"
    else:
        why = "nested too deeply" if isinstance(error, RecursionError) else str(error)
    message = f"This line is not a revision: {why}."
    hint = f"The file is written by `build.py accept`. Bring the line back: git log -p {REVISIONS}"
    return Problem("revision-unreadable", Place(REVISIONS, number), message, hint)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands in it twice")
    return found


def _refuse(word: str) -> Any:
    raise ValueError(f"{word} is no number")
