"""`content/history.jsonl`: what was confirmed, published, corrected, moved and retracted, one event a line.

`build.py accept` writes it and only ever appends; people read it in reviews: first what happened to which record, when
and by whom, the hashes last. `content/moved.yaml`, which editors write, says where ids went; what it says is confirmed
here like any other record. Nothing depends on the order of the lines, so two branches that both appended can be merged
by keeping the lines of both (`merge=union` in .gitattributes): the events name the ones they follow.

A published revision is what readers and embeds saw: what the claim stated (`states`, which gives the revision its name)
and the words it was shown in (`words`, so that its page can be made again when the records have changed). The idea is
Our World in Data's archive: addresses that were cited stay, whatever becomes of the live page (owid-grapher,
`baker/archival/README.md`).
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr, ValidationError

from dossier.frozen import dataclass
from dossier.problem import Place, Problem
from dossier.read.fields import Certainty, Id, LanguageCode, Localized, Operation, Stance, Text
from dossier.read.part import Part
from dossier.read.records import Record
from dossier.text.characters import CONTROL
from dossier.text.tags import SHAPE

HISTORY = "content/history.jsonl"
BRING_BACK = f"Bring the line back as it was: git log -p {HISTORY}"

Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]
Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
Name = Annotated[str, Field(pattern=r"^[a-z2-7]{8}$")]  # of a revision: 40 bits of a hash, in base 32
Stroke = Literal["solid", "dotted", "dashed", "wavy"]  # how pages of that day drew the support of a claim
Change = Literal["first", "correction", "clarification", "update"]
SourceLanguage = Annotated[str, Field(pattern=rf"^({SHAPE}|und)$")]  # `und` where nobody knows
Texts = Mapping[LanguageCode, Text]  # by language; written in the site's languages of that day
Kept = Annotated[str, Field(pattern=r"\S")]  # made of texts and passages, so longer than any of them and with any sign
KeptTexts = Mapping[LanguageCode, Kept]
AddressedKind = Literal["person", "organization", "product", "deal", "place", "claim", "source", "dispute"]
RecordKind = Literal[
    "person", "organization", "product", "deal", "place", "source", "dispute", "page", "site", "vocabulary"
]  # what is confirmed as a whole
Key = Annotated[str, Field(min_length=1, max_length=300)]  # an id, or the path of a file that has none

CHANGES: Mapping[str, Change] = {  # what an event is called, and what readers are told it is
    "published": "first",
    "corrected": "correction",
    "clarified": "clarification",
    "updated": "update",
}
_FIRST = ("event", "kind", "id", "at", "by")  # what stands at the start of a line, in this order
_LAST = ("number", "after", "hash")  # what stands at the end of a line


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
    value: Kept | None = None
    translation: KeptTexts = Field(default_factory=dict)


class States(Part):
    """What a revision stated. Its hash is the revision's name, so nothing may be added that older ones lack."""

    subject: Id
    property: Id
    at: Id | None = None
    when: Kept | None = None
    value: Kept | None = None
    statement: KeptTexts
    line: Stroke
    disputes: tuple[Id, ...] = ()
    evidence: tuple[StatedEvidence, ...] = ()
    derived: StatedDerivation | None = None


class ShownPart(Part):
    """Verbatim words of a source; offsets are code points of the seed."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    exact: Kept


class ShownEvidence(Part):
    """A piece of evidence in the words it was shown in; with a `pointer`, only the first and last of its passage."""

    label: KeptTexts
    seed: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    date: Kept | None = None
    inferred: bool = False
    language: SourceLanguage
    parts: tuple[ShownPart, ...] = Field(min_length=1)
    pointer: Kept | None = None
    speaker: KeptTexts = Field(default_factory=dict)
    relay: KeptTexts = Field(default_factory=dict)
    value: KeptTexts = Field(default_factory=dict)


class Words(Part):
    """The words a revision was shown in: a derived value filled in, ids as names."""

    subject: KeptTexts
    property: KeptTexts
    statement: KeptTexts
    origins: int = Field(ge=0)
    disputes: Mapping[Id, KeptTexts] = Field(default_factory=dict)
    evidence: tuple[ShownEvidence, ...] = ()
    operands: Mapping[Id, KeptTexts] = Field(default_factory=dict)


class FromLine(Part):
    """What is read from a line of the history."""

    _line: int = PrivateAttr(default=1)

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(HISTORY, self._line)


class RevisionRecord(FromLine):
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


class Event(FromLine):
    """What every line says: what happened to which record, when and by whom, and where in the history it belongs.

    Events are numbered from 1; two branches may use the same numbers. `after` holds the hashes of the last events about
    the same record: none for its first event, several after a merge of branches that both changed it. `hash` is over
    everything else in the line.
    """

    event: str
    kind: str
    id: Key
    at: Day
    by: Text
    number: int = Field(ge=1)
    after: tuple[Hash, ...] = ()
    hash: Hash

    def says(self) -> dict[str, Any]:
        """What it says about its record, whoever says it and whenever."""
        return self.model_dump(mode="json", exclude={"at", "by", "why", "words", "seal", *_LAST})


class HistoryBegun(Event):
    """The history was begun anew, before anything was published: why, and the hash of the file that was here before.

    It is the first line of a file, so that nobody drops a history without saying so.
    """

    event: Literal["begun"] = "begun"
    kind: Literal["history"] = "history"
    why: Texts
    instead_of: Hash


class ClaimConfirmed(Event):
    """A claim was confirmed as it stands: hashes of its parts, and the revision that states what it states."""

    event: Literal["confirmed"] = "confirmed"
    kind: Literal["claim"] = "claim"
    rev: Name
    value: Hash
    statement: Hash
    notes: Hash | None = None
    evidence: tuple[Annotated[str, Field(pattern=r"^[a-z0-9-]+ [0-9a-f]{12} [0-9a-f]{12}$")], ...] = ()


class RecordConfirmed(Event):
    """A dispute, an entity, a source, a page, the vocabulary or the site's own texts were confirmed as they stand."""

    event: Literal["confirmed"] = "confirmed"
    kind: RecordKind
    content: Hash


class RecordListed(Event):
    """An id got an address when something else was confirmed; nobody has confirmed the record itself."""

    event: Literal["listed"] = "listed"
    kind: AddressedKind


class ClaimPublished(Event):
    """A revision of a claim was published, for the first time or instead of an earlier one."""

    event: Literal["published", "corrected", "clarified", "updated"]
    kind: Literal["claim"] = "claim"
    why: Texts = Field(default_factory=dict)
    rev: Name
    states: States
    words: Words
    seal: Hash

    def revision(self) -> RevisionRecord:
        """The revision itself."""
        record = RevisionRecord(
            claim=self.id,
            rev=self.rev,
            at=self.at,
            by=self.by,
            change=CHANGES[self.event],
            why=self.why,
            states=self.states,
            words=self.words,
            seal=self.seal,
        )
        record._line = self._line
        return record


class IdMoved(Event):
    """An id was given up for another, as `content/moved.yaml` says."""

    event: Literal["moved"] = "moved"
    kind: AddressedKind
    to: Id


class IdRetracted(Event):
    """An id was given up for good, as `content/moved.yaml` says."""

    event: Literal["retracted"] = "retracted"
    kind: AddressedKind
    reason: Mapping[str, Text]
    on: Day | None = None


class Retracted(Part):
    """An id that is no more, what it stood for, and why."""

    kind: AddressedKind = Field(description="What the id stood for.")
    reason: Localized = Field(description="Why it is gone.")
    at: Day | None = Field(default=None, description="The day on which it was retracted.")


class MovedRecord(Record):
    """`content/moved.yaml`: ids that changed, and ids that are gone."""

    redirects: Mapping[Id, Id] = Field(default_factory=dict, description="Ids that changed: {old: new}.")
    retracted: Mapping[Id, Retracted] = Field(default_factory=dict, description="Ids that are gone, and why.")


@dataclass(frozen=True, slots=True)
class History:
    """All events in their order, oldest first, and what comes of them. Made by `history_of`.

    `confirmed` and `moved` hold the last such event by id, unless the other kind came later; `kinds` what each id that
    has an address stands for; `last` the last events about each id, more than one where branches were merged that both
    changed it.
    """

    events: tuple[Event, ...] = ()
    revisions: tuple[RevisionRecord, ...] = ()
    confirmed: Mapping[str, ClaimConfirmed | RecordConfirmed] = field(default_factory=dict)
    moved: Mapping[str, IdMoved | IdRetracted] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    last: Mapping[str, tuple[Event, ...]] = field(default_factory=dict)

    @property
    def begun(self) -> HistoryBegun | None:
        """The event that began the history anew, None where it is the first one that was kept."""
        return next((event for event in self.events if isinstance(event, HistoryBegun)), None)

    @property
    def forks(self) -> dict[str, tuple[Event, ...]]:
        """By id, the last events that say different things about it."""
        return {
            key: events
            for key, events in self.last.items()
            if any(event.says() != events[0].says() for event in events[1:])
        }


def history_of(events: Iterable[Event]) -> History:
    """The history that these events make, in whatever order they come."""
    ordered = _in_order(events)
    followed = {(event.id, before) for event in ordered for before in event.after}
    confirmed: dict[str, ClaimConfirmed | RecordConfirmed] = {}
    moved: dict[str, IdMoved | IdRetracted] = {}
    kinds: dict[str, str] = {}
    last: dict[str, tuple[Event, ...]] = {}
    for event in ordered:
        if isinstance(event, ClaimConfirmed | RecordConfirmed):
            confirmed[event.id] = event
            moved.pop(event.id, None)
        elif isinstance(event, IdMoved | IdRetracted):
            moved[event.id] = event
            confirmed.pop(event.id, None)
        if event.kind not in ("page", "site", "vocabulary", "history"):
            kinds[event.id] = event.kind
        if (event.id, event.hash) not in followed:
            last[event.id] = (*last.get(event.id, ()), event)
    return History(
        events=ordered,
        revisions=tuple(event.revision() for event in ordered if isinstance(event, ClaimPublished)),
        confirmed=confirmed,
        moved=moved,
        kinds=kinds,
        last=last,
    )


def _in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """By day and number, no event before one that it follows; the order of the lines plays no part."""
    numbered = sorted(events, key=lambda event: (event.number, event.hash))
    days: dict[str, str] = {}
    for event in numbered:
        days[event.hash] = max(event.at, *(days.get(before, "") for before in event.after), "")
    return tuple(sorted(numbered, key=lambda event: (days[event.hash], event.number, event.hash)))


def read_history(text: str) -> tuple[History | None, list[Problem]]:
    """The history that a file holds, None where it holds nothing; and a problem for each line that is no event."""
    events: list[Event] = []
    problems: list[Problem] = []
    seen: set[str] = set()  # a merge may leave the same line twice
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line in seen:
            continue
        seen.add(line)
        try:
            event = _event(json.loads(line, object_pairs_hook=_once, parse_constant=_refuse))
        except (ValueError, RecursionError) as error:
            problems.append(_problem(number, error))
            continue
        event._line = number
        events.append(event)
    if not seen:
        problems.append(Problem("empty-file", Place(HISTORY), "The file holds no event.", BRING_BACK))
    return (history_of(events) if events else None), problems


def line_of(event: Event) -> str:
    """An event as its line, without the line end; reading it gives the same event, whatever its texts hold."""
    dumped = event.model_dump(mode="json", exclude_defaults=True)
    own = [name for name in dumped if name not in (*_FIRST, *_LAST)]
    data = {name: getattr(event, name) for name in _FIRST} | {name: dumped[name] for name in own}
    data |= {name: dumped[name] for name in _LAST if name in dumped}
    line = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    if unicodedata.normalize("NFC", line) != line:  # files are read as NFC
        return json.dumps(data, separators=(",", ":"))
    return CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def _event(data: Any) -> Event:
    if not isinstance(data, dict):
        raise ValueError("it is no JSON object")
    models: dict[str, type[Event]] = {
        "confirmed": ClaimConfirmed if data.get("kind") == "claim" else RecordConfirmed,
        "listed": RecordListed,
        "moved": IdMoved,
        "retracted": IdRetracted,
        **dict.fromkeys(CHANGES, ClaimPublished),
        "begun": HistoryBegun,
    }
    name = data.get("event")
    if not isinstance(name, str) or name not in models:
        raise ValueError(f"`event` is none of {', '.join(models)}")
    json.dumps(data, ensure_ascii=False).encode()  # half a surrogate pair is no text
    return models[name].model_validate(data)


def _problem(number: int, error: Exception) -> Problem:
    if isinstance(error, ValidationError):
        detail = error.errors(include_url=False)[0]
        where = ".".join(str(step) for step in detail["loc"])
        why = f"`{where}`: {detail['msg'].lower()}" if where else detail["msg"].lower()
    elif isinstance(error, json.JSONDecodeError):
        why = f"no JSON ({error.msg.lower()}, column {error.colno})"
    elif isinstance(error, UnicodeEncodeError):
        why = "it holds half a character (a lone surrogate)"
    else:
        why = "nested too deeply" if isinstance(error, RecursionError) else str(error)
    message = f"This line is not an event of the history: {why}."
    hint = f"The file is written by `build.py accept`. {BRING_BACK}"
    return Problem("history-unreadable", Place(HISTORY, number), message, hint)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise ValueError("a key stands in it twice")
    return values


def _refuse(word: str) -> Any:
    raise ValueError(f"{word} is no number")
