"""A source: what is known of the text, its passages in reading order, and every claim that rests on each."""

from __future__ import annotations

from dossier.charts.coverage_strip import CoverageStrip, coverage_strip
from dossier.charts.origins import origins
from dossier.charts.svg import Picture
from dossier.components.entries import source_date, source_link
from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page, Quoted
from dossier.edition.context import SiteContext
from dossier.edition.locales import language_name
from dossier.edition.quote_budget import aside_words, shown_share
from dossier.edition.whole_text import shows_whole_text, whole_text_path
from dossier.frozen import dataclass
from dossier.model.addresses import WITHOUT
from dossier.model.coverage import left_of
from dossier.model.dossier import Source
from dossier.pages.source_record import Author, Statement, authors_of, statements_of
from dossier.pages.source_text import Paragraph, text_of
from dossier.text.address import as_link
from dossier.text.span import touching
from dossier.text.unread import UNKNOWN, unread

SOURCE = PageKind(name="source", template="source", stylesheet="source")
SOURCES = PageKind(name="sources", template="sources", stylesheet="pictures", in_navigation=lambda site: True)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAsideView:
    """What was set aside, and why."""

    quoted: Quoted | None
    sentences: int
    reason: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """The view of `pages/source.html`."""

    source: str
    language: str
    rights: str
    sha256: str
    note: str
    archive: Link | None
    derived_from: Link | None
    relays: tuple[Link, ...]
    statements: tuple[Statement, ...]
    unread: tuple[str, ...]  # what was not checked of it, by the words for it
    language_name: str  # empty where it is not known which it is
    paragraphs: tuple[Paragraph, ...]
    set_aside: tuple[SetAsideView, ...]
    whole_text: str  # the way to the whole text, where it is shown and the page leaves something of it to a file
    excerpt: str  # why only what is cited was read; empty where all was
    strip: CoverageStrip
    passages: int
    claims: int
    shown: int  # per cent of the text's characters
    authors: tuple[Author, ...]
    published: str  # as the record writes it; empty where it is not known
    without: str  # the way to the dossier without it; empty where there is no analysis


@dataclass(frozen=True, slots=True)
class SourceItem:
    """One line of the index of sources."""

    link: Link
    outlet: Link | None
    outlet_basis: str
    title: str
    language: str
    title_basis: str
    date: str
    date_basis: str
    claims: int
    passages: int
    alone: int
    without: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """The view of `pages/sources.html`."""

    items: tuple[SourceItem, ...]
    origins: str  # the way to what hangs on each origin; empty where there is no analysis
    picture: Picture | None


def source_page(site: SiteContext, language: str, key: str) -> Page[SourceView]:
    """The page of one source."""
    context = PageContext.at(site, language, "sources", key)
    source = site.dossier.sources[key]
    record = source.record
    evidence = site.index.evidence[key]
    passages = {item.passage.id: item.passage for item in evidence}
    shown = 1.0 if shows_whole_text(site, source) else shown_share(source, passages, site.shown[key])
    paragraph_views = text_of(context, source, evidence)
    left = any(paragraph.left for paragraph in paragraph_views)
    return page(
        context,
        SOURCE,
        title=context.text(record.label),
        title_origin=f"source:{key}:label",
        description=record.title.value or context.text(record.label),
        crumbs=(Link("sources", context.href("sources")),),
        view=SourceView(
            source=key,
            language=source.language,
            rights=record.rights,
            sha256=record.sha256,
            note=context.text(record.note) if record.note else "",
            archive=Link(record.archive, as_link(record.archive)) if record.archive else None,
            derived_from=_origin(context, record.derived_from),
            relays=tuple(link for key in record.relays if (link := _origin(context, key))),
            statements=statements_of(context, source),
            unread=_unread(source),
            language_name="" if source.language == UNKNOWN else language_name(source.language, language),
            paragraphs=paragraph_views,
            set_aside=tuple(_set_aside(context, source, index) for index in range(len(record.set_aside))),
            whole_text=context.link(whole_text_path(site, source)) if left else "",
            excerpt=context.text(record.excerpt.reason) if record.excerpt else "",
            strip=coverage_strip(source, evidence, site.index.coverage[key]),
            passages=len(passages),
            claims=len({item.claim for item in evidence}),
            shown=round(shown * 100),
            authors=authors_of(context, record),
            published=record.date.value or "",
            without=_without(context, key),
        ),
    )


def sources_page(site: SiteContext, language: str) -> Page[SourcesView]:
    """All sources."""
    context = PageContext.at(site, language, "sources")
    items = tuple(_item(context, source) for source in site.dossier.sources.values())
    analysis = site.publishes("analysis")
    picture = origins(context) if analysis else None
    view = SourcesView(items=items, origins=context.href("origins") if analysis else "", picture=picture)
    return page(context, SOURCES, view=view)


def _without(context: PageContext, key: str) -> str:
    return context.href("sources", key, WITHOUT) if context.site.publishes("analysis") else ""


def _item(context: PageContext, source: Source) -> SourceItem:
    site, record = context.site, source.record
    evidence = site.index.evidence[source.id]
    claims = dict.fromkeys(item.claim for item in evidence)
    alone = sum(
        all(item.passage.source == source.id for item in site.dossier.claims[key].with_stance("supports"))
        for key in claims
    )
    return SourceItem(
        link=source_link(context, source),
        outlet=_origin(context, record.outlet.value),
        outlet_basis=record.outlet.basis,
        title=record.title.value or "",
        language=source.language,
        title_basis=record.title.basis,
        date=source_date(context, source),
        date_basis=record.date.basis,
        claims=len(claims),
        passages=len({item.passage.id for item in evidence}),
        alone=alone,
        without=_without(context, source.id),
    )


def _unread(source: Source) -> tuple[str, ...]:
    """What is not read in the language of a source; what mostly goes together is said together."""
    what = unread(source.language)
    return ("hedges-and-denials", *what[2:]) if what[:2] == ("hedges", "denials") else what


def _origin(context: PageContext, key: str | None) -> Link | None:
    dossier = context.site.dossier
    if key is None:
        return None
    if key in dossier.entities:
        return context.entity_link(key)
    return source_link(context, dossier.sources[key]) if key in dossier.sources else None


def _set_aside(context: PageContext, source: Source, index: int) -> SetAsideView:
    entry = source.record.set_aside[index]
    aside = next(passage for passage in source.asides if passage.index == index)
    touched = (source.sentences[at] for at in touching(source.sentences, aside.span.start, aside.span.end))
    whole = sum(left_of(source, sentence, (aside.span,)) is None for sentence in touched)
    span = aside_words(source, index)
    words = Quoted(source.text.shown(span), span.start, span.end)
    origin = f"source:{source.id}:set-aside-{index + 1}"
    return SetAsideView(quoted=words, sentences=whole, reason=context.text(entry.reason), origin=origin)
