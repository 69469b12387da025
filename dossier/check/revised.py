"""What was published stays: every revision in the ledger is still there, unchanged, and the last one is what stands.

An embed says which revision it was made from, and an article cites one: whoever follows either must find it.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.base import Subject
from dossier.check.signoff import CONFIRM
from dossier.history.ledger import open_claims, unpublished
from dossier.history.revision import by_claim, name_of, seal_of, states_of
from dossier.problem import Problem, Related, Severity
from dossier.read.revisions import REVISIONS, States

BRING_BACK = f"Bring the line back as it was: git log -p {REVISIONS}"


def revision_altered(subject: Subject) -> Iterator[Problem]:
    """A published revision is as it was published: its name and its seal are hashes of it."""
    for one in subject.dossier.revisions:
        if name_of(one.states) != one.rev or seal_of(one) != one.seal:
            message = f"The revision `{one.rev}` of `{one.claim}` is not as it was published ({one.at})."
            yield Problem("revision-altered", one.place, message, BRING_BACK)


def revision_lost(subject: Subject) -> Iterator[Problem]:
    """Every revision that the ledger names can still be read."""
    dossier = subject.dossier
    if dossier.ledger is None or REVISIONS in subject.unread:
        return
    there = {(one.claim, one.rev) for one in dossier.revisions}
    for key, names in dossier.ledger.revisions.items():
        for index, name in enumerate(names):
            if (key, name) not in there:
                message = f"The revision `{name}` of `{key}` was published and is gone from `{REVISIONS}`."
                yield Problem("revision-lost", dossier.ledger.where("revisions", key, index), message, BRING_BACK)


def lost(subject: Subject, claim: str) -> bool:
    """Whether a revision of the claim is gone: that is a problem of its own."""
    ledger = subject.dossier.ledger
    there = {one.rev for one in subject.dossier.revisions if one.claim == claim}
    return ledger is not None and not there.issuperset(ledger.revisions.get(claim, ()))


def revision_open(subject: Subject) -> Iterator[Problem]:
    """What a confirmed claim states is what its last published revision states."""
    dossier = subject.dossier
    if dossier.ledger is None or REVISIONS in subject.unread:
        return
    published = by_claim(dossier)
    if not published:
        message = "No revision of any claim has been published: nobody can cite one, or be told that it changed."
        hint = "Publish what is confirmed with `build.py accept --all --by NAME`."
        yield Problem("revision-open", dossier.ledger.where(), message, hint, Severity.WARNING)
        return
    unconfirmed = set(open_claims(dossier))  # these have a problem of their own
    for key in unpublished(dossier, subject.index):
        if key in unconfirmed or lost(subject, key):
            continue
        place = dossier.claims[key].record.where("id")
        if key not in published:
            message = f"`{key}` is confirmed, but has not been published: nobody can cite it as it stands."
            hint = f"Publish it with `build.py accept {key}`."
            yield Problem("revision-open", place, message, hint, Severity.WARNING, owner=(key,))
            continue
        last = published[key][-1]
        changed = _changed(last.states, states_of(dossier, subject.index, key))
        message = f"`{key}` no longer states what its revision `{last.rev}` does ({last.at}): {', '.join(changed)}."
        hint = f"{CONFIRM.format(key)} Readers of embeds are told why."
        yield Problem("revision-open", place, message, hint, related=(Related(last.place, "published here"),))


def _changed(before: States, now: States) -> list[str]:
    """The fields that differ."""
    return [f"`{name}`" for name in States.model_fields if getattr(before, name) != getattr(now, name)]
