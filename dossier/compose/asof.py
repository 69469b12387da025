"""The dossier as it could be told on each date of a source: what was new, what became surer, what fell into dispute."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dossier.compose import urls
from dossier.compose.claims import SubjectGroup
from dossier.compose.desk import Desk
from dossier.compose.disputes import question_link
from dossier.compose.entries import source_date, source_link
from dossier.compose.frame import frame
from dossier.compose.parts import Link, Page, View
from dossier.compose.without import ChangeView, Gone, by_kind, by_subject, change_view
from dossier.compose.world import World
from dossier.graph.asof import Step, steps, undated
from dossier.graph.dossier import Sure
from dossier.graph.without import Change, Remains, only_from, remains

COUNTED = ("person", "deal")  # kinds of entity that the numbers tell of


@dataclass(frozen=True, slots=True)
class Number:
    """How much of something could be told by a date, and how much of that was new."""

    word: str
    number: int
    new: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A source with its date and what that rests on."""

    link: Link
    origin: str
    date: str
    basis: str
    reason: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A date in the line of pages; `date` is the field of a source that gives it."""

    link: Link
    numbers: tuple[Number, ...]
    sources: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class DatesView(View):
    """The view of `pages/dates.html`: every date, and the whole, which also counts what has no date."""

    stops: tuple[Stop, ...]
    whole: tuple[Number, ...]
    undated: tuple[Placed, ...]
    only_undated: int  # claims that rest on no dated source


@dataclass(frozen=True, slots=True)
class AsofView(View):
    """The view of `pages/asof.html`."""

    date: Link
    loose: bool
    numbers: tuple[Number, ...]
    sources: tuple[Placed, ...]
    unordered: tuple[Placed, ...]
    undated: tuple[Placed, ...]
    claims: tuple[SubjectGroup, ...]
    number_claims: int
    then: Mapping[str, Sure]  # the line that a new claim had, where that is not today's
    lines: tuple[ChangeView, ...]
    disputes: tuple[Link, ...]
    sides: tuple[Link, ...]  # disputes that were open to more sides than before
    entities: tuple[Gone, ...]
    previous: Link | None
    following: Link | None


def dates_page(world: World, language: str) -> Page:
    """All dates, and what has none."""
    desk = _desk(world, language)
    found = steps(world.dossier)
    stops, before = [], _told(world, ())
    for step in found:
        now = _told(world, step.told)
        numbers = _numbers(world, now, before, len(step.told), len(step.sources))
        stops.append(Stop(_date_link(desk, step), numbers, tuple(_placed(desk, key) for key in step.sources)))
        before = now
    whole = _told(world, tuple(world.dossier.sources))
    loose = undated(world.dossier)
    crumbs = (Link("timeline", desk.href("timeline")),)
    view = DatesView(
        frame(desk, "dates", ("as-of",), "dates", "dates", crumbs=crumbs),
        desk.entries(),
        tuple(stops),
        _numbers(world, whole, before, len(world.dossier.sources), len(loose)),
        tuple(_placed(desk, key) for key in loose),
        len(whole.claims) - len(before.claims),
    )
    return Page(desk.path, "pages/dates.html", view)


def asof_page(world: World, language: str, number: int) -> Page:
    """The page of the date with this number in their order."""
    found = steps(world.dossier)
    step = found[number]
    desk = _desk(world, language, step.key)
    before, now = _told(world, found[number - 1].told if number else ()), _told(world, step.told)
    new = [key for key in now.claims if key not in before.claims]
    lines = [Change(key, before.sure[key], now.sure[key]) for key in now.claims if key in before.claims]
    opened = [key for key in now.disputes if key not in before.disputes]
    wider = [
        key
        for key, one in now.disputes.items()
        if key in before.disputes and len(one.positions) > len(before.disputes[key].positions)
    ]
    link = _date_link(desk, step)
    crumbs = (Link("timeline", desk.href("timeline")), Link("dates", desk.href("as-of")))
    parts = ("as-of", step.key)
    view = AsofView(
        frame(desk, "asof", parts, link.text, "as-of", link.origin, crumbs, "as-of"),
        desk.entries(),
        link,
        step.loose,
        _numbers(world, now, before, len(step.told), len(step.sources)),
        tuple(_placed(desk, key) for key in step.sources),
        tuple(_placed(desk, key) for key in step.unordered),
        tuple(_placed(desk, key) for key in undated(world.dossier)),
        by_subject(desk, new),
        len(new),
        {key: now.sure[key] for key in new if now.sure[key] != world.index.sure[key]},
        tuple(change_view(desk, one) for one in lines if one.before != one.after),
        tuple(question_link(desk, world.dossier.disputes[key]) for key in opened),
        tuple(question_link(desk, world.dossier.disputes[key]) for key in wider),
        by_kind(desk, (key for key in world.dossier.entities if key in now.entities - before.entities)),
        _date_link(desk, found[number - 1]) if number else None,
        _date_link(desk, found[number + 1]) if number + 1 < len(found) else None,
    )
    return Page(desk.path, "pages/asof.html", view)


def _desk(world: World, language: str, *parts: str) -> Desk:
    return Desk(world, language, urls.page_path(language, world.dossier.languages[0], "as-of", *parts))


def _told(world: World, sources: Collection[str]) -> Remains:
    return remains(world.dossier, only_from(sources))


def _numbers(world: World, now: Remains, before: Remains, sources: int, new_sources: int) -> tuple[Number, ...]:
    """The size of the dossier as far as it could be told; kinds that the dossier does not have are left out."""
    numbers = [
        Number("sources", sources, new_sources),
        Number("claims", len(now.claims), len(now.claims) - len(before.claims)),
    ]
    for kind in COUNTED:
        every = {key for key, record in world.dossier.entities.items() if record.kind == kind}
        if every:
            told, earlier = len(now.entities & every), len(before.entities & every)
            numbers.append(Number(urls.FOLDER[kind], told, told - earlier))
    if world.dossier.disputes:
        numbers.append(Number("disputes", len(now.disputes), len(now.disputes) - len(before.disputes)))
    return tuple(numbers)


def _date_link(desk: Desk, step: Step) -> Link:
    source = desk.world.dossier.sources[step.sources[0]]
    return Link(source_date(desk, source), desk.href("as-of", step.key), f"source:{source.id}:date")


def _placed(desk: Desk, key: str) -> Placed:
    source = desk.world.dossier.sources[key]
    date = source.record.date
    reason = desk.text(date.reason) if date.reason else ""
    return Placed(source_link(desk, source), f"source:{key}", source_date(desk, source), date.basis, reason)
