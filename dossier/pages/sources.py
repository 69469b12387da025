"""A source: what is known of the text, its passages in reading order, and every claim that rests on each."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.charts.base import Picture
from dossier.charts.coverage_strip import Strip, strip
from dossier.charts.origins import origins
from dossier.components.entries import source_date, source_entries, source_link
from dossier.components.layout import page_layout
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page, Quoted, View
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.quote_budget import aside_words, shown_share
from dossier.model.dossier import Source
from dossier.model.sources import STATED
from dossier.pages.source_text import Paragraph, text_of


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


def source_page(site: SiteContext, language: str, key: str) -> Page:
    """The page of one source."""
    path = urls.record_path(language, site.dossier.languages[0], "source", key)
    context = PageContext(site, language, path)
    source = site.dossier.sources[key]
    record = source.record
    evidence = site.index.evidence[key]
    passages = {item.passage.id: item.passage for item in evidence}
    shown = 1.0 if site.settings.preview else shown_share(source, passages, site.shown[key])
    layout = page_layout(
        context,
        "source",
        ("sources", key),
        context.text(record.label),
        record.title.value or context.text(record.label),
        f"source:{key}:label",
        (Link("sources", context.href("sources")),),
    )
    paragraph_views = text_of(context, source, evidence)
    return Page(
        path,
        "pages/source.html",
        SourceView(
            layout,
            source_entries(context),
            key,
            source.language,
            record.rights,
            record.sha256,
            context.text(record.note) if record.note else "",
            _origin(context, record.derived_from),
            tuple(link for one in record.relays if (link := _origin(context, one))),
            tuple(_statement(context, source, name) for name in STATED),
            paragraph_views,
            tuple(_set_aside(context, source, index) for index in range(len(record.set_aside))),
            strip(source, evidence, site.index.coverage[key]),
            len(passages),
            len({item.claim for item in evidence}),
            round(shown * 100),
            record.date.value or "",
            context.href("sources", key, "without"),
        ),
    )


def sources_page(site: SiteContext, language: str) -> Page:
    """All sources."""
    path = urls.page_path(language, site.dossier.languages[0], "sources")
    context = PageContext(site, language, path)
    items = tuple(_item(context, source) for source in site.dossier.sources.values())
    picture = origins(context)
    layout = page_layout(context, "sources", ("sources",), "sources", "sources")
    view = SourcesView(layout, source_entries(context), items, context.href("origins"), picture)
    return Page(path, "pages/sources.html", view)


def _item(context: PageContext, source: Source) -> SourceItem:
    site, record = context.site, source.record
    evidence = site.index.evidence[source.id]
    claims = dict.fromkeys(item.claim for item in evidence)
    alone = sum(
        all(item.passage.source == source.id for item in site.dossier.claims[key].with_stance("supports"))
        for key in claims
    )
    return SourceItem(
        source_link(context, source),
        _origin(context, record.outlet.value),
        record.outlet.basis,
        record.title.value or "",
        record.title.basis,
        source_date(context, source),
        record.date.basis,
        len(claims),
        len({item.passage.id for item in evidence}),
        alone,
        context.href("sources", source.id, "without"),
    )


def _statement(context: PageContext, source: Source, name: str) -> Statement:
    statement = getattr(source.record, name)
    value, link = statement.value or "", None
    if name == "outlet" and statement.value in context.site.dossier.entities:
        link = context.entity_link(statement.value)
        value = link.text
    if name == "date":
        value = source_date(context, source)
    if name == "url" and statement.value:
        link = Link(statement.value, statement.value)
    passage = source.stated.get(name)
    quote = None
    if passage is not None:
        span = passage.spans[0]
        quote = Quoted(source.text.exact(span), span.start, span.end)
    return Statement(
        name, statement.basis, value, link, quote, context.text(statement.reason) if statement.reason else ""
    )


def _origin(context: PageContext, key: str | None) -> Link | None:
    dossier = context.site.dossier
    if key is None:
        return None
    if key in dossier.entities:
        return context.entity_link(key)
    return source_link(context, dossier.sources[key]) if key in dossier.sources else None


def _set_aside(context: PageContext, source: Source, index: int) -> SetAsideView:
    entry = source.record.set_aside[index]
    aside = next(one for one in source.asides if one.index == index)
    inside = [span for span in source.sentences if aside.span.start <= span.start and span.end <= aside.span.end]
    span = aside_words(source, index)
    words = Quoted(source.text.exact(span), span.start, span.end)
    origin = f"source:{source.id}:set-aside-{index + 1}"
    return SetAsideView(words, len(inside), context.text(entry.reason), origin)
