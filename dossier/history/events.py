"""The events that a confirmation appends to the history, each chained to the last ones about the same record."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise

from dossier.history.confirmed import MovePrint, filled, fingerprint, hash_of, move_prints, record_prints
from dossier.history.continued import digest_of
from dossier.history.revision import name_of, states_of
from dossier.model.dossier import Dossier
from dossier.model.ids import kind_of
from dossier.model.index import Index
from dossier.read.history import (
    CHANGES,
    HISTORY,
    ClaimConfirmed,
    ClaimPublished,
    Event,
    History,
    HistoryBegun,
    IdMoved,
    IdRetracted,
    RecordConfirmed,
    RecordListed,
    RevisionRecord,
)

_UNCHAINED = {"number": 1, "hash": "0" * 12}  # until `_chained`
_EVENTS = {change: event for event, change in CHANGES.items()}


def hash_of_event(event: Event) -> str:
    """The hash of an event: over everything else in its line."""
    return hash_of(filled(event.model_dump(mode="json", exclude={"hash"})))


def new_events(
    dossier: Dossier,
    index: Index,
    confirmed: Collection[str],
    published: Iterable[RevisionRecord] = (),
    *,
    by: str,
    at: str,
) -> list[Event]:
    """What is appended when claims, records, pages and moves are confirmed as they stand and revisions published."""
    history = dossier.history or History()
    events = [*_confirmations(dossier, index, confirmed, by=by, at=at)]
    known = {*history.kinds, *(event.id for event in events)}
    for key in (*dossier.claims, *dossier.sources, *dossier.entities, *dossier.disputes):
        record = dossier.record(key)
        if record is not None and key not in known:
            events.append(_event(RecordListed, kind=kind_of(record), id=key, at=at, by=by))
    events += [_publication(record) for record in published]
    return _chained(history, events)


def begun_anew(dossier: Dossier, index: Index, published: Iterable[RevisionRecord], begun: HistoryBegun) -> list[Event]:
    """A whole history that begins with `begun`: everything is confirmed as it stands, for the first time."""
    keys = {*dossier.claims, *record_prints(dossier), *move_prints(dossier)}
    events = [begun, *_confirmations(dossier, index, keys, by=begun.by, at=begun.at), *map(_publication, published)]
    return _chained(History(), events)


def beginning(text: str, *, by: str, at: str, why: Mapping[str, str]) -> HistoryBegun:
    """The event that begins a history anew in the place of the file with this text."""
    fields = {"id": HISTORY, "by": by, "at": at, "why": dict(why), "instead_of": digest_of(text), **_UNCHAINED}
    return HistoryBegun.model_validate(fields)


def lost_numbers(history: History, most: int) -> tuple[int, list[int]]:
    """How many numbers no event has though a later one has been given, and the first `most` of them."""
    numbers = sorted({event.number for event in history.events})
    gaps = ((before + 1, number) for before, number in pairwise([0, *numbers]) if number > before + 1)
    first = [number for gap in gaps for number in range(gap[0], min(gap[1], gap[0] + most))]
    return (numbers[-1] if numbers else 0) - len(numbers), first[:most]


def out_of_order(history: History) -> list[tuple[Event, Event]]:
    """The events that stand before one that was written before them, each with that one.

    Numbers rise within a branch, so that in any merge a line stands after one with the number before its own, and after
    those that it follows.
    """
    lines = sorted(history.events, key=lambda event: event.place)
    by_number: dict[int, Event] = {}
    by_hash: dict[tuple[str, str], Event] = {}
    for event in lines:
        by_number.setdefault(event.number, event)
        by_hash.setdefault((event.id, event.hash), event)
    pairs: list[tuple[Event, Event]] = []
    for event in lines:
        earlier = [by_number.get(event.number - 1), *(by_hash.get((event.id, before)) for before in event.after)]
        late = [other for other in earlier if other is not None and other.place > event.place]
        pairs += [(event, late[0])] if late else []
    return pairs


def without_predecessor(history: History) -> list[Event]:
    """The events that follow one about the same record that is not there."""
    known = {(event.id, event.hash) for event in history.events}
    return [event for event in history.events if any((event.id, before) not in known for before in event.after)]


def _confirmations(dossier: Dossier, index: Index, confirmed: Collection[str], *, by: str, at: str) -> Iterator[Event]:
    for key, claim in dossier.claims.items():
        if key in confirmed:
            now = fingerprint(claim, dossier.sources)
            yield _event(
                ClaimConfirmed,
                id=key,
                at=at,
                by=by,
                rev=name_of(states_of(dossier, index, key)),
                value=now.value,
                statement=now.statement,
                notes=now.notes,
                evidence=tuple(str(item) for item in now.evidence),
            )
    for key, record in record_prints(dossier).items():
        if key in confirmed:
            yield _event(RecordConfirmed, kind=record.kind, id=key, at=at, by=by, content=record.content)
    for key, move in move_prints(dossier).items():
        if key in confirmed:
            yield _move(key, move, by, at)


def _move(key: str, move: MovePrint, by: str, at: str) -> Event:
    if move.to is not None:
        return _event(IdMoved, kind=move.kind, id=key, at=at, by=by, to=move.to)
    return _event(IdRetracted, kind=move.kind, id=key, at=at, by=by, reason=dict(move.reason), on=move.on)


def _publication(record: RevisionRecord) -> Event:
    return _event(
        ClaimPublished,
        event=_EVENTS[record.change],
        id=record.claim,
        at=record.at,
        by=record.by,
        why=record.why,
        rev=record.rev,
        states=record.states,
        words=record.words,
        seal=record.seal,
    )


def _event(model: type[Event], **fields: object) -> Event:
    return model.model_validate({**fields, **_UNCHAINED})


def _chained(history: History, events: Iterable[Event]) -> list[Event]:
    """The events with their numbers, the hashes of those they follow, and their own."""
    last = {key: tuple(event.hash for event in some) for key, some in history.last.items()}
    number = max((event.number for event in history.events), default=0)
    chained: list[Event] = []
    for event in events:
        number += 1
        placed = event.model_copy(update={"number": number, "after": last.get(event.id, ())})
        placed = placed.model_copy(update={"hash": hash_of_event(placed)})
        last[event.id] = (placed.hash,)
        chained.append(placed)
    return chained
