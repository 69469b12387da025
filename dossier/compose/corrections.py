"""What was corrected, clarified, brought up to date, renamed or retracted after it was published, latest first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.embed.base import FOLDER as EMBEDS
from dossier.compose.embed.claim import Revision, brief
from dossier.compose.frame import frame
from dossier.compose.parts import Link, Page, View
from dossier.compose.world import World
from dossier.graph.ids import kind_of
from dossier.graph.revision import chains
from dossier.read.revisions import RevisionRecord


@dataclass(frozen=True, slots=True)
class Change:
    """A revision that took the place of another; `id` is its fragment on the page."""

    id: str
    was: RevisionRecord
    now: RevisionRecord


@dataclass(frozen=True, slots=True)
class Correction:
    """A change of a published claim: what it stated before, what since, and where both can be read."""

    id: str
    was: Revision
    now: Revision
    was_href: str
    now_href: str

    @property
    def same_words(self) -> bool:
        """Whether it reads in this language as before: what changed is another language, a passage, a value."""
        return (self.was.statement, self.was.sure) == (self.now.statement, self.now.sure)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An id that was retracted."""

    key: str
    kind: str
    reason: str
    day: str
    href: str


@dataclass(frozen=True, slots=True)
class CorrectionsView(View):
    """The view of `pages/corrections.html`. `last` is the latest of all `revisions`."""

    corrections: tuple[Correction, ...]
    withdrawals: tuple[Withdrawal, ...]
    renames: tuple[tuple[str, Link], ...]
    revisions: int
    last: Revision | None


def corrections_page(world: World, language: str) -> Page:
    """All changes of what was published."""
    path = urls.page_path(language, world.dossier.languages[0], "corrections")
    desk = Desk(world, language, path)
    view_frame = frame(desk, "corrections", ("corrections",), "corrections", "corrections")
    every = world.dossier.revisions
    moved = world.dossier.moved
    gone = tuple(
        Withdrawal(key, one.kind, desk.text(one.reason), one.at or "", desk.to(one.kind, key))
        for key, one in (moved.retracted.items() if moved else ())
    )
    renamed = tuple(
        (old, Link(new, urls.relative(path, there), f"moved:{old}:target"))
        for old, new in (moved.redirects.items() if moved else ())
        if (there := _place(world, language, new))
    )
    last = brief(world, language, every[-1]) if every else None
    made = tuple(_correction(desk, one) for one in reversed(changed(world)))
    view = CorrectionsView(view_frame, desk.entries(), made, gone, renamed, len(every), last)
    return Page(path, "pages/corrections.html", view)


def changed(world: World) -> list[Change]:
    """Each revision that took the place of another, in the order they were published."""
    before = {
        id(after): prior
        for found in chains(world.dossier)
        for prior, after in pairwise(found)
        if prior.rev != after.rev  # a new id alone changes nothing
    }
    times: Counter[str] = Counter()
    made = []
    for one in world.dossier.revisions:
        if id(one) in before:
            name = f"{one.claim}-{one.rev}"
            times[name] += 1  # what was stated before may be stated again
            made.append(Change(name if times[name] == 1 else f"{name}-{times[name]}", before[id(one)], one))
    return made


def _correction(desk: Desk, change: Change) -> Correction:
    was, now = (brief(desk.world, desk.language, one) for one in (change.was, change.now))
    links = [desk.href(EMBEDS, "claims", one.claim, one.rev) for one in (was, now)]
    return Correction(change.id, was, now, links[0], links[1])


def _place(world: World, language: str, key: str) -> str:
    record = world.dossier.record(key)
    return urls.record_path(language, world.dossier.languages[0], kind_of(record), key) if record else ""
