"""A source: what is known of the text, its passages in reading order, and every claim that rests on each."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.entries import source_date, source_link
from dossier.compose.frame import frame
from dossier.compose.parts import Link, Page, Quoted, View
from dossier.compose.pictures.base import Picture
from dossier.compose.pictures.origins import origins
from dossier.compose.pictures.strip import Strip, strip
from dossier.compose.rights import aside_words, shown_share
from dossier.compose.source_text import Paragraph, text_of
from dossier.compose.world import World
from dossier.graph.dossier import Source
from dossier.graph.sources import STATED


@dataclass(frozen=True, slots=True)
class Statement:
    """What is known of the text itself, and what that rests on."""

    field: str
    basis: str
    value: str
    link: Link | None
    quote: Quoted | None
    reason: str


@dataclass(frozen=True, slots=True)
class SetAsideView:
    """What was set aside, and why."""

    quoted: Quoted | None
    sentences: int
    reason: str
    origin: str


@dataclass(frozen=True, slots=True)
class SourceView(View):
    """The view of `pages/source.html`."""

    source: str
    language: str
    rights: str
    sha256: str
    note: str
    derived_from: Link | None
    relays: tuple[Link, ...]
    statements: tuple[Statement, ...]
    paragraphs: tuple[Paragraph, ...]
    set_aside: tuple[SetAsideView, ...]
    strip: Strip
    passages: int
    claims: int
    shown: int  # per cent of the text's characters
    published: str  # as the record writes it; empty where it is not known
    without: str  # the way to the dossier without it


@dataclass(frozen=True, slots=True)
class SourceItem:
    """One line of the index of sources."""

    link: Link
    outlet: Link | None
    outlet_basis: str
    title: str
    title_basis: str
    date: str
    date_basis: str
    claims: int
    passages: int
    alone: int
    without: str


@dataclass(frozen=True, slots=True)
class SourcesView(View):
    """The view of `pages/sources.html`."""

    items: tuple[SourceItem, ...]
    origins: str  # the way to what hangs on each origin
    picture: Picture | None


def source_page(world: World, language: str, key: str) -> Page:
    """The page of one source."""
    path = urls.record_path(language, world.dossier.languages[0], "source", key)
    desk = Desk(world, language, path)
    source = world.dossier.sources[key]
    record = source.record
    evidence = world.index.evidence[key]
    passages = {item.passage.id: item.passage for item in evidence}
    shown = 1.0 if world.settings.preview else shown_share(source, passages, world.shown[key])
    view_frame = frame(
        desk,
        "source",
        ("sources", key),
        desk.text(record.label),
        record.title.value or desk.text(record.label),
        f"source:{key}:label",
        (Link("sources", desk.href("sources")),),
    )
    paragraph_views = text_of(desk, source, evidence)
    return Page(
        path,
        "pages/source.html",
        SourceView(
            view_frame,
            desk.entries(),
            key,
            source.language,
            record.rights,
            record.sha256,
            desk.text(record.note) if record.note else "",
            _origin(desk, record.derived_from),
            tuple(link for one in record.relays if (link := _origin(desk, one))),
            tuple(_statement(desk, source, name) for name in STATED),
            paragraph_views,
            tuple(_set_aside(desk, source, index) for index in range(len(record.set_aside))),
            strip(source, evidence, world.index.coverage[key]),
            len(passages),
            len({item.claim for item in evidence}),
            round(shown * 100),
            record.date.value or "",
            desk.href("sources", key, "without"),
        ),
    )


def sources_page(world: World, language: str) -> Page:
    """All sources."""
    path = urls.page_path(language, world.dossier.languages[0], "sources")
    desk = Desk(world, language, path)
    items = tuple(_item(desk, source) for source in world.dossier.sources.values())
    picture = origins(desk)
    view_frame = frame(desk, "sources", ("sources",), "sources", "sources")
    view = SourcesView(view_frame, desk.entries(), items, desk.href("origins"), picture)
    return Page(path, "pages/sources.html", view)


def _item(desk: Desk, source: Source) -> SourceItem:
    world, record = desk.world, source.record
    evidence = world.index.evidence[source.id]
    claims = dict.fromkeys(item.claim for item in evidence)
    alone = sum(
        all(item.passage.source == source.id for item in world.dossier.claims[key].with_stance("supports"))
        for key in claims
    )
    return SourceItem(
        source_link(desk, source),
        _origin(desk, record.outlet.value),
        record.outlet.basis,
        record.title.value or "",
        record.title.basis,
        source_date(desk, source),
        record.date.basis,
        len(claims),
        len({item.passage.id for item in evidence}),
        alone,
        desk.href("sources", source.id, "without"),
    )


def _statement(desk: Desk, source: Source, name: str) -> Statement:
    statement = getattr(source.record, name)
    value, link = statement.value or "", None
    if name == "outlet" and statement.value in desk.world.dossier.entities:
        link = desk.entity_link(statement.value)
        value = link.text
    if name == "date":
        value = source_date(desk, source)
    if name == "url" and statement.value:
        link = Link(statement.value, statement.value)
    passage = source.stated.get(name)
    quote = None
    if passage is not None:
        span = passage.spans[0]
        quote = Quoted(source.text.exact(span), span.start, span.end)
    return Statement(name, statement.basis, value, link, quote, desk.text(statement.reason) if statement.reason else "")


def _origin(desk: Desk, key: str | None) -> Link | None:
    dossier = desk.world.dossier
    if key is None:
        return None
    if key in dossier.entities:
        return desk.entity_link(key)
    return source_link(desk, dossier.sources[key]) if key in dossier.sources else None


def _set_aside(desk: Desk, source: Source, index: int) -> SetAsideView:
    entry = source.record.set_aside[index]
    aside = next(one for one in source.asides if one.index == index)
    inside = [span for span in source.sentences if aside.span.start <= span.start and span.end <= aside.span.end]
    span = aside_words(source, index)
    words = Quoted(source.text.exact(span), span.start, span.end)
    origin = f"source:{source.id}:set-aside-{index + 1}"
    return SetAsideView(words, len(inside), desk.text(entry.reason), origin)
