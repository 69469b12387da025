"""Signed off: what was confirmed is what stands here, and what was published is still to be found.

A value that changed while its passages did not is *tainted* (Wikidata's tainted references): somebody has to look
again. `build.py accept` confirms, and shows what it confirms.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.base import Subject
from dossier.history.fingerprint import ClaimPrint, fingerprint, record_prints
from dossier.model.ids import kind_of
from dossier.problem import Place, Problem, Severity
from dossier.read.ledger import SignedOff

CONFIRM = "Look at it again, then confirm it with `build.py accept {}`."


def not_signed_off(subject: Subject) -> Iterator[Problem]:
    """Where a ledger is kept, every claim in it was confirmed as it stands."""
    dossier = subject.dossier
    if dossier.ledger is None:
        return
    for claim in dossier.claims.values():
        signed = dossier.ledger.claims.get(claim.id)
        hint = CONFIRM.format(claim.id)
        if signed is None:
            message = f"`{claim.id}` has not been confirmed yet."
            yield Problem(
                "not-signed-off", claim.record.where("id"), message, hint, Severity.WARNING, owner=(claim.id,)
            )
            continue
        now = fingerprint(claim, dossier.sources)
        for code, path, message in _differences(signed, now):
            yield Problem(code, claim.record.where(*path), message, hint)


def record_not_signed_off(subject: Subject) -> Iterator[Problem]:
    """Where a ledger is kept, disputes, entities, sources and prose were confirmed as they stand, too."""
    dossier = subject.dossier
    if dossier.ledger is None:
        return
    for key, now in record_prints(dossier).items():
        signed = dossier.ledger.records.get(key)
        if signed is not None and signed.hash == now:
            continue
        source = dossier.record(key)
        place = Place(key) if source is None else source.where("id")
        hint = CONFIRM.format(key)
        if signed is None:
            message = f"`{key}` has not been confirmed yet."
            yield Problem("not-signed-off", place, message, hint, Severity.WARNING, owner=(key,))
        else:
            message = f"`{key}` changed since {signed.by} confirmed it ({signed.at})."
            yield Problem("record-changed", place, message, hint)


def id_vanished(subject: Subject) -> Iterator[Problem]:
    """An id that was published is still there, or `content/moved.yaml` says where it went or why it is gone."""
    dossier = subject.dossier
    if dossier.ledger is None or not subject.whole:
        return
    redirects = dossier.moved.redirects if dossier.moved else {}
    retracted = dossier.moved.retracted if dossier.moved else {}
    for key, kind in dossier.ledger.published.items():
        record = dossier.record(key)
        if record is not None and kind_of(record) == kind:
            continue
        if key in redirects or key in retracted:
            continue
        message = f"The {kind} `{key}` was published and is gone: links and embeds to it would break."
        hint = (
            "Restore it; or write in `content/moved.yaml` where it went (`redirects`) or why it is gone (`retracted`)."
        )
        yield Problem("id-vanished", dossier.ledger.where("published", key, key=True), message, hint)


def moved_to_nowhere(subject: Subject) -> Iterator[Problem]:
    """A redirect leads to something that is there, from something that is not."""
    dossier = subject.dossier
    if dossier.moved is None:
        return
    for old, new in dossier.moved.redirects.items():
        place = dossier.moved.where("redirects", old, key=True)
        if dossier.record(new) is None:
            message = f"`{old}` is redirected to `{new}`, which does not exist."
            yield Problem("redirect-to-nowhere", place, message, "Redirect to an id that exists.")
        if dossier.record(old) is not None:
            message = f"`{old}` is redirected, but it still exists."
            yield Problem("redirect-from-existing", place, message, "Delete one of the two.")
    for old in dossier.moved.retracted:
        if dossier.record(old) is not None:
            place = dossier.moved.where("retracted", old, key=True)
            yield Problem("redirect-from-existing", place, f"`{old}` is retracted, but it still exists.", "Delete one.")


def _differences(signed: SignedOff, now: ClaimPrint) -> Iterator[tuple[str, tuple[str | int, ...], str]]:
    """What changed since the confirmation, each with its code and place."""
    before = [item.split(" ") for item in signed.evidence]
    passages_same = [item[:2] for item in before] == [[item.source, item.passage] for item in now.evidence]
    if signed.value != now.value:
        since = "while its passages did not" if passages_same else "since it was confirmed"
        yield "value-tainted", ("value",), f"The value changed {since} (confirmed by {signed.by}, {signed.at})."
    if signed.statement != now.statement:
        yield (
            "statement-tainted",
            ("statement",),
            f"The statement changed since {signed.by} confirmed it ({signed.at}).",
        )
    if not passages_same:
        path = ("evidence",)
        yield "passage-changed", path, f"The passages are not those that {signed.by} confirmed ({signed.at})."
    elif [item[2:] for item in before] != [[item.judgement] for item in now.evidence]:
        at = next(n for n, (a, b) in enumerate(zip(before, now.evidence, strict=True)) if a[2:] != [b.judgement])
        message = f"The judgement on this passage changed since {signed.by} confirmed it ({signed.at})."
        yield "judgement-changed", ("evidence", at), message
