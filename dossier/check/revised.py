"""What was published stays: the history holds every event that it ever held, unchanged, and what stands is what was
published last.

An embed says which revision it was made from, and an article cites one: whoever follows either must find it.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.base import Subject
from dossier.check.signoff import CONFIRM, readable_history
from dossier.history.confirmed import move_prints, open_claims, record_prints
from dossier.history.events import hash_of_event, lost_numbers, out_of_order, without_predecessor
from dossier.history.revision import last_published, name_of, seal_of, states_of, unpublished
from dossier.problem import Place, Problem, Related
from dossier.read.history import BRING_BACK, HISTORY, ClaimConfirmed, ClaimPublished, History, States

SHOWN = 5  # numbers of lines that are gone


def history_altered(subject: Subject) -> Iterator[Problem]:
    """A line of the history is as it was written: a revision's name and seal and every line's hash are hashes of it."""
    history = readable_history(subject)
    for event in history.events if history else ():
        if isinstance(event, ClaimPublished) and _resealed(event):
            message = f"The revision `{event.rev}` of `{event.id}` is not as it was published ({event.at})."
            yield Problem("revision-altered", event.place, message, BRING_BACK)
        elif hash_of_event(event) != event.hash:
            message = f"This line about `{event.id}` is not as it was written ({event.at})."
            yield Problem("history-altered", event.place, message, BRING_BACK)


def history_lost(subject: Subject) -> Iterator[Problem]:
    """No line of the history is gone: not the revision that was confirmed, nor what an event follows, nor a number."""
    history = readable_history(subject)
    if history is None:
        return
    lost = list(_lost_revisions(history))
    yield from lost
    count, numbers = lost_numbers(history, SHOWN)
    if count > len(lost):
        shown = ", ".join(map(str, numbers)) + (" …" if count > len(numbers) else "")
        message = (
            f"Of the events of the history, number {shown} is gone."
            if count == 1
            else (f"Of the events of the history, {count} are gone: number {shown}.")
        )
        yield Problem("history-lost", Place(HISTORY), message, BRING_BACK)
    elif not count:
        for event in without_predecessor(history):
            message = f"The event about `{event.id}` that this one follows is gone."
            yield Problem("history-lost", event.place, message, BRING_BACK)


def history_reordered(subject: Subject) -> Iterator[Problem]:
    """A line of the history stands after those that were written before it."""
    history = readable_history(subject)
    moved = out_of_order(history) if history else []
    if not moved:
        return
    event, earlier = moved[0]
    message = f"This line about `{event.id}` (number {event.number}) stands before one that was written before it"
    message += f", as do {len(moved) - 1} more." if len(moved) > 1 else "."
    related = Related(earlier.place, f"number {earlier.number}, about `{earlier.id}`")
    yield Problem("history-reordered", event.place, message, BRING_BACK, related=(related,))


def history_forked(subject: Subject) -> Iterator[Problem]:
    """Of each record one event is the last: where two branches changed it, somebody has looked at what came of it."""
    dossier, history = subject.dossier, readable_history(subject)
    if history is None or not history.forks:
        return
    standing = {*dossier.claims, *record_prints(dossier), *move_prints(dossier)}
    standing -= {event.id for event in without_predecessor(history)}  # these have a problem
    for key, events in history.forks.items():
        if key in standing:
            first, *others = sorted(events, key=lambda event: event.place)
            lines = " and ".join(str(event.place.line) for event in (first, *others))
            message = f"Two branches changed `{key}`: the lines {lines} do not know of each other."
            related = tuple(Related(event.place, f"{event.event} by {event.by} ({event.at})") for event in others)
            yield Problem("history-forked", first.place, message, CONFIRM.format(key), related=related)


def revision_open(subject: Subject) -> Iterator[Problem]:
    """What a confirmed claim states is what its last published revision states."""
    dossier, history = subject.dossier, readable_history(subject)
    if history is None or not (changed_claims := unpublished(dossier, subject.index)):
        return
    last = last_published(dossier)
    waiting = {*open_claims(dossier), *(event.id for event in _without_revision(history))}  # these have a problem
    for key in changed_claims:
        if key in waiting:
            continue
        place, before = dossier.claims[key].record.where("id"), last[key]
        changed = _changed(before.states, states_of(dossier, subject.index, key))
        message = f"`{key}` no longer states what its revision `{before.rev}` does ({before.at}): {', '.join(changed)}."
        hint = f"{CONFIRM.format(key)} Readers of embeds are told why."
        yield Problem("revision-open", place, message, hint, related=(Related(before.place, "published here"),))


def _resealed(event: ClaimPublished) -> bool:
    return name_of(event.states) != event.rev or seal_of(event.revision()) != event.seal


def _without_revision(history: History) -> list[ClaimConfirmed]:
    """The confirmations of claims whose revision is not there."""
    recorded = {(record.claim, record.rev) for record in history.revisions}
    confirmed = [event for event in history.events if isinstance(event, ClaimConfirmed)]
    return [event for event in confirmed if (event.id, event.rev) not in recorded]


def _lost_revisions(history: History) -> Iterator[Problem]:
    for event in {(event.id, event.rev): event for event in _without_revision(history)}.values():
        message = f"The revision `{event.rev}` of `{event.id}` was published and is gone from `{HISTORY}`."
        yield Problem("revision-lost", event.place, message, BRING_BACK)


def _changed(before: States, now: States) -> list[str]:
    """The fields that differ."""
    return [f"`{name}`" for name in States.model_fields if getattr(before, name) != getattr(now, name)]
