"""What the embed of a record shows that was renamed or is no more: the record as it is now, or why it is gone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from dossier.components.views import Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import written_date
from dossier.embeds.base import EmbedView, embed_context, embed_page, embed_path, foot, head, opening, shared
from dossier.embeds.measure import Block, of
from dossier.model.ids import kind_of

Maker = Callable[[SiteContext, str, str], Page[Any]]


@dataclass(frozen=True, slots=True)
class GoneEmbed(EmbedView):
    """The view of `embeds/gone.html`."""

    key: str
    kind: str
    reason: str
    day: str


def moved_embeds(site: SiteContext, language: str, makers: Mapping[str, Maker]) -> Iterator[Callable[[], Page[Any]]]:
    """An embed at every old address; `makers` make the embed of a record of a kind."""
    moved, kinds = site.dossier.moved, (site.dossier.history.kinds if site.dossier.history else {})
    for old, new in moved.redirects.items() if moved else ():
        kind = kinds.get(old) or kinds.get(new) or _kind(site, new)
        if kind in makers and site.dossier.record(new) is not None:
            yield partial(
                _renamed, site, language, (urls.FOLDER[kind], old), partial(makers[kind], site, language, new)
            )
    for old, retracted in moved.retracted.items() if moved else ():
        if retracted.kind in makers:
            yield partial(_gone, site, language, old)


def _kind(site: SiteContext, key: str) -> str:
    record = site.dossier.record(key)
    return kind_of(record) if record else ""


def _renamed(site: SiteContext, language: str, parts: tuple[str, str], make: Callable[[], Page[Any]]) -> Page[Any]:
    """The same embed once more: its links fit, since both addresses are equally deep."""
    return replace(make(), path=embed_path(site, language, *parts))


def _gone(site: SiteContext, language: str, key: str) -> Page[GoneEmbed]:
    retracted = site.dossier.moved.retracted[key] if site.dossier.moved else None
    if retracted is None:
        raise KeyError(key)
    parts = (urls.FOLDER[retracted.kind], key)
    context = embed_context(site, language, parts)
    made = head(context, "gone", parts, "moved")
    translate = site.translate(language)
    when, reason = written_date(retracted.at, language) if retracted.at else "", context.text(retracted.reason)
    blocks = [*opening(translate("Retracted"), [when]), Block(reason, 16, 24, above=8)]
    blocks += foot(translate, made)
    view = GoneEmbed(
        *shared(made, "gone", of(blocks)),
        key,
        retracted.kind,
        reason,
        when,
    )
    return embed_page(context.path, "embeds/gone.html", view)
