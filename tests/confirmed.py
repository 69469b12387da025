"""The history of a dossier in which everything is confirmed and published, and its lines."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from dossier.compiler import compile_dossier
from dossier.edition.context import BuildSettings, SiteContext
from dossier.edition.quote_budget import shown_passages
from dossier.edition.snapshot import revision
from dossier.history.confirmed import open_claims, open_records
from dossier.history.events import new_events
from dossier.history.revision import unpublished
from dossier.read.files import Files
from dossier.read.history import CHANGES, HISTORY, Event, line_of
from tests.overlay import base


def appended(files: Files, by: str = "Ada", at: str = "2025-07-02") -> str:
    """What is appended to the history of these files when all that is open is confirmed and published."""
    compiled = compile_dossier(files)
    dossier, index = compiled.dossier, compiled.index
    if dossier is None or index is None:
        raise AssertionError(compiled.problems)
    site = SiteContext(dossier, index, BuildSettings(""), shown_passages(dossier, index))
    before = {record.claim for record in dossier.revisions}
    records = [
        revision(site, key, by=by, at=at, change="update", why={"en": "New."})
        if key in before
        else revision(site, key, by=by, at=at)
        for key in unpublished(dossier, index)
    ]
    open_now = [*open_claims(dossier), *open_records(dossier)]
    return "".join(f"{line_of(event)}\n" for event in new_events(dossier, index, open_now, records, by=by, at=at))


SIGNED = {HISTORY: appended(base())}


def events(text: str = SIGNED[HISTORY]) -> list[dict[str, Any]]:
    """The lines of a history, read."""
    return [json.loads(line) for line in text.splitlines()]


def is_published(event: dict[str, Any], key: str) -> bool:
    """Whether an event published a revision of a claim."""
    return event["event"] in CHANGES and event["id"] == key


def is_confirmed(event: dict[str, Any], key: str) -> bool:
    """Whether an event confirmed a record."""
    return bool(event["event"] == "confirmed" and event["id"] == key)


def number_of(key: str, wanted: Callable[[dict[str, Any], str], bool] = is_published) -> int:
    """The line, counted from 0, of the signed base that says something about a record."""
    return next(number for number, event in enumerate(events()) if wanted(event, key))


def changed_lines(changes: dict[int, str | None]) -> dict[str, str]:
    """The signed base's history with some lines replaced, or left out where the new one is None."""
    lines: list[str | None] = list(SIGNED[HISTORY].splitlines(keepends=True))
    for number, line in changes.items():
        lines[number] = line
    return {HISTORY: "".join(line for line in lines if line is not None)}


def rewritten(event: Event) -> str:
    """The line of an event."""
    return line_of(event) + "\n"
