"""The history of a dossier that `bench.generate` made up: all is confirmed and published, claims several times."""

from __future__ import annotations

from pathlib import Path

from dossier.compiler import compile_dossier
from dossier.edition.context import BuildSettings, SiteContext
from dossier.edition.quote_budget import shown_passages
from dossier.edition.snapshot import revision
from dossier.history.confirmed import open_claims, open_records
from dossier.history.events import new_events
from dossier.history.revision import unpublished
from dossier.read.files import read_root
from dossier.read.history import HISTORY, line_of

EDITORS, DAY = "the editors", "2026-01-02"


def confirmed_history(root: Path, times: int) -> None:
    """Write the history of the sound dossier in `root`, of which every claim was confirmed so many times."""
    for time in range(times):
        files, _ = read_root(root)
        compiled = compile_dossier(files)
        dossier, index = compiled.dossier, compiled.index
        if dossier is None or index is None:
            raise RuntimeError(f"no dossier in {root}: {compiled.problems[:3]}")
        site = SiteContext(dossier, index, BuildSettings(""), shown_passages(dossier, index))
        claims = unpublished(dossier, index) if time == 0 else ()
        published = [revision(site, key, by=EDITORS, at=DAY) for key in claims]
        chosen = [*open_claims(dossier), *open_records(dossier)] if time == 0 else list(dossier.claims)
        events = new_events(dossier, index, chosen, published, by=EDITORS, at=DAY)
        with (root / HISTORY).open("a", encoding="utf-8", newline="\n") as history:
            history.writelines(f"{line_of(event)}\n" for event in events)
