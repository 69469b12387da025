"""Signed off: what was confirmed is what stands here, and what was published is still to be found.

A value that changed while its passages did not is *tainted* (Wikidata's tainted references): somebody has to look
again. `build.py accept` confirms, and shows what it confirms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dossier.check.base import Subject
from dossier.history.confirmed import (
    ClaimPrint,
    confirmed_move,
    confirmed_print,
    fingerprint,
    move_prints,
    record_prints,
)
from dossier.model.ids import kind_of
from dossier.problem import Place, Problem, Related, Severity
from dossier.read.history import HISTORY, ClaimConfirmed, Event, History, RecordConfirmed

CONFIRM = "Look at it again, then confirm it with `build.py accept {}`."


def not_signed_off(subject: Subject) -> Iterator[Problem]:
    """Where a history is kept, every claim was confirmed as it stands."""
    dossier, history = subject.dossier, readable_history(subject)
    if history is None:
        return
    for claim in subject.claims:
        event = history.confirmed.get(claim.id)
        if not isinstance(event, ClaimConfirmed):
            yield _unconfirmed(claim.id, claim.record.where("id"))
            continue
        now = fingerprint(claim, dossier.sources)
        for code, path, message in _differences(event, now):
            yield Problem(code, claim.record.where(*path), message, CONFIRM.format(claim.id))


def record_not_signed_off(subject: Subject) -> Iterator[Problem]:
    """Where a history is kept, all records but claims, pages and moves were confirmed as they stand."""
    dossier, history = subject.dossier, readable_history(subject)
    if history is None:
        return
    for key, now in record_prints(dossier).items():
        record, event = dossier.record(key), history.confirmed.get(key)
        place = Place(key) if record is None else record.where("id")
        if not isinstance(event, RecordConfirmed):
            yield _unconfirmed(key, place)
        elif event.content != now.content:
            yield _changed(key, place, event)
    for key, move in move_prints(dossier).items():
        place, moved = _moved_at(subject, key), history.moved.get(key)
        if moved is None:
            yield _unconfirmed(key, place)
        elif confirmed_move(moved) != move:
            yield _changed(key, place, moved)


def id_vanished(subject: Subject) -> Iterator[Problem]:
    """An id that was published is still there, or `content/moved.yaml` says where it went or why it is gone."""
    dossier = subject.dossier
    if dossier.history is None or not subject.whole:
        return
    redirects = dossier.moved.redirects if dossier.moved else {}
    retracted = dossier.moved.retracted if dossier.moved else {}
    for key, kind in dossier.history.kinds.items():
        record = dossier.record(key)
        if record is not None and kind_of(record) == kind:
            continue
        if key in redirects or key in retracted:
            continue
        message = f"The {kind} `{key}` was published and is gone: links and embeds to it would break."
        hint = (
            "Restore it; or write in `content/moved.yaml` where it went (`redirects`) or why it is gone (`retracted`)."
        )
        place = max(event.place for event in dossier.history.last[key])
        yield Problem("id-vanished", place, message, hint)


def moved_to_nowhere(subject: Subject) -> Iterator[Problem]:
    """A redirect leads to something that is there, from something that is not."""
    dossier = subject.dossier
    if dossier.moved is None:
        return
    for old, new in dossier.moved.redirects.items():
        place = dossier.moved.where("redirects", old, key=True)
        if dossier.record(new) is None:
            message = f"`{old}` is redirected to `{new}`, which does not exist."
            end = _end_of(dossier.moved.redirects, new)
            hint = f"Redirect it to `{end}`, where `{new}` went." if dossier.record(end) else ""
            yield Problem("redirect-to-nowhere", place, message, hint or "Redirect to an id that exists.")
        if old in dossier.moved.retracted:
            message = f"`{old}` is redirected and retracted: one address cannot say both."
            related = (Related(dossier.moved.where("retracted", old, key=True), "retracted here"),)
            yield Problem("moved-twice", place, message, "Keep one of the two.", related=related)
        if dossier.record(old) is not None:
            message = f"`{old}` is redirected, but it still exists."
            yield Problem("redirect-from-existing", place, message, "Delete one of the two.")
    for old in dossier.moved.retracted:
        if dossier.record(old) is not None:
            place = dossier.moved.where("retracted", old, key=True)
            yield Problem("redirect-from-existing", place, f"`{old}` is retracted, but it still exists.", "Delete one.")


def _end_of(redirects: Mapping[str, str], key: str) -> str:
    """The id that a chain of redirects ends with; one of a circle where it ends nowhere."""
    seen = {key}
    while (key := redirects.get(key, key)) not in seen:
        seen.add(key)
    return key


def readable_history(subject: Subject) -> History | None:
    """The history, where one is kept and each of its lines could be read: what is missing may stand in another."""
    return None if HISTORY in subject.unread else subject.dossier.history


def _unconfirmed(key: str, place: Place) -> Problem:
    message = f"`{key}` has not been confirmed yet."
    return Problem("not-signed-off", place, message, CONFIRM.format(key), severity=Severity.WARNING, owner=(key,))


def _changed(key: str, place: Place, event: Event) -> Problem:
    message = f"`{key}` changed since {event.by} confirmed it ({event.at})."
    return Problem("record-changed", place, message, CONFIRM.format(key))


def _moved_at(subject: Subject, key: str) -> Place:
    """Where `content/moved.yaml` names the id that was given up."""
    moved = subject.dossier.moved
    if moved is None:
        raise KeyError(key)
    return moved.where("redirects" if key in moved.redirects else "retracted", key, key=True)


def _differences(event: ClaimConfirmed, now: ClaimPrint) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    """What changed since the confirmation, each with its code and place."""
    before = confirmed_print(event)
    passages = [[(item.source, item.passage) for item in some.evidence] for some in (before, now)]
    passages_same = passages[0] == passages[1]
    if before.value != now.value:
        since = "while its passages did not" if passages_same else "since it was confirmed"
        yield "value-tainted", ("value",), f"The value changed {since} (confirmed by {event.by}, {event.at})."
    if before.statement != now.statement:
        yield (
            "statement-tainted",
            ("statement",),
            f"The statement changed since {event.by} confirmed it ({event.at}).",
        )
    if before.notes != now.notes:
        path = ("note",)
        yield "note-changed", path, f"The note or an `allow` changed since {event.by} confirmed it ({event.at})."
    if not passages_same:
        message = f"The passages are not those that {event.by} confirmed ({event.at})."
        yield "passage-changed", ("evidence",), message
    elif before.evidence != now.evidence:
        number = next(n for n, (was, is_) in enumerate(zip(before.evidence, now.evidence, strict=True)) if was != is_)
        message = f"The judgement on this passage changed since {event.by} confirmed it ({event.at})."
        yield "judgement-changed", ("evidence", number), message
