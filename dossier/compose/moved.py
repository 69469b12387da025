"""What stands at an address that was published and is no more: the way to where it went, or why it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.frame import frame
from dossier.compose.parts import Link, Page, View
from dossier.compose.world import World
from dossier.graph.ids import kind_of


@dataclass(frozen=True, slots=True)
class MovedView(View):
    """The view of `pages/moved.html`: a target, or the reason of a retraction."""

    key: str
    kind: str
    target: Link | None
    reason: str
    date: str


def moved_tasks(world: World, language: str) -> Iterator[partial[Page]]:
    """A page for every address that was moved or retracted."""
    moved = world.dossier.moved
    if moved is None:
        return
    for old, new in moved.redirects.items():
        record = world.dossier.record(new)
        if record is not None and kind_of(record) in urls.FOLDER:
            yield partial(_redirect, world, language, old, new, kind_of(record))
    for old, retracted in moved.retracted.items():
        if retracted.kind in urls.FOLDER:
            yield partial(_tombstone, world, language, old)


def redirect_paths(world: World, language: str) -> Iterator[tuple[str, str]]:
    """Old and new path of every redirect, for hosts that can redirect by themselves."""
    first = world.dossier.languages[0]
    for old, new in world.dossier.moved.redirects.items() if world.dossier.moved else ():
        record = world.dossier.record(new)
        if record is not None and kind_of(record) in urls.FOLDER:
            kind = kind_of(record)
            yield urls.record_path(language, first, kind, old), urls.record_path(language, first, kind, new)


def _redirect(world: World, language: str, old: str, new: str, kind: str) -> Page:
    desk = Desk(world, language, urls.record_path(language, world.dossier.languages[0], kind, old))
    record = world.dossier.record(new)
    name = desk.name(new) if new in world.dossier.entities else new
    target = Link(name, desk.to(kind, new), f"entity:{new}:name" if record and new in world.dossier.entities else "")
    return _page(desk, old, kind, target, "", "")


def _tombstone(world: World, language: str, old: str) -> Page:
    retracted = world.dossier.moved.retracted[old] if world.dossier.moved else None
    if retracted is None:
        raise KeyError(old)
    desk = Desk(world, language, urls.record_path(language, world.dossier.languages[0], retracted.kind, old))
    return _page(desk, old, retracted.kind, None, desk.text(retracted.reason), retracted.at or "")


def _page(desk: Desk, old: str, kind: str, target: Link | None, reason: str, date: str) -> Page:
    made = frame(desk, "moved", (urls.FOLDER[kind], old), "moved", "moved")
    made = replace(made, noindex=True, canonical="")
    return Page(desk.path, "pages/moved.html", MovedView(made, (), old, kind, target, reason, date))
