"""What the embed of a record shows that was renamed or is no more: the record as it is now, or why it is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from dossier.compose import urls
from dossier.compose.embed.base import EmbedView, day, embed_desk, embed_path, foot, head, opening, shared
from dossier.compose.embed.measure import Block, of
from dossier.compose.parts import Page
from dossier.compose.world import World
from dossier.graph.ids import kind_of

Maker = Callable[[World, str, str], Page]


@dataclass(frozen=True, slots=True)
class GoneEmbed(EmbedView):
    """The view of `embeds/gone.html`."""

    key: str
    kind: str
    reason: str
    day: str


def moved_embeds(world: World, language: str, makers: Mapping[str, Maker]) -> Iterator[Callable[[], Page]]:
    """An embed at every old address; `makers` make the embed of a record of a kind."""
    moved, kinds = world.dossier.moved, (world.dossier.ledger.published if world.dossier.ledger else {})
    for old, new in moved.redirects.items() if moved else ():
        kind = kinds.get(old) or kinds.get(new) or _kind(world, new)
        if kind in makers and world.dossier.record(new) is not None:
            yield partial(
                _renamed, world, language, (urls.FOLDER[kind], old), partial(makers[kind], world, language, new)
            )
    for old, retracted in moved.retracted.items() if moved else ():
        if retracted.kind in makers:
            yield partial(_gone, world, language, old)


def _kind(world: World, key: str) -> str:
    record = world.dossier.record(key)
    return kind_of(record) if record else ""


def _renamed(world: World, language: str, parts: tuple[str, str], make: Callable[[], Page]) -> Page:
    """The same embed once more: its links fit, since both addresses are equally deep."""
    return replace(make(), path=embed_path(world, language, *parts))


def _gone(world: World, language: str, key: str) -> Page:
    retracted = world.dossier.moved.retracted[key] if world.dossier.moved else None
    if retracted is None:
        raise KeyError(key)
    parts = (urls.FOLDER[retracted.kind], key)
    desk = embed_desk(world, language, parts)
    made = head(desk, "gone", parts, "moved")
    say = world.say(language)
    when, reason = day(retracted.at, language) if retracted.at else "", desk.text(retracted.reason)
    blocks = [*opening(say("Retracted"), [when]), Block(reason, 16, 24, above=8)]
    blocks += foot(say, made)
    view = GoneEmbed(
        *shared(made, "gone", of(blocks)),
        key,
        retracted.kind,
        reason,
        when,
    )
    return Page(desk.path, "embeds/gone.html", view)
