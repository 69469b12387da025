"""A source: what is known of the text, its passages in reading order, and every claim that rests on each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.entries import source_date, source_link
from dossier.compose.fragments import original_of
from dossier.compose.frame import frame
from dossier.compose.parts import Fact, Link, Page, Quoted, View
from dossier.compose.rights import aside_words, shown_share
from dossier.compose.world import World
from dossier.graph.dossier import Evidence, Source
from dossier.graph.sources import STATED
from dossier.text.match import Span
from dossier.text.span import paragraphs


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
class Cut:
    """A stretch of the source's text. `ids` are the anchors of the passages that start here."""

    quoted: Quoted
    ids: tuple[str, ...]
    marked: bool
    claims: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as far as it is shown: stretches, gaps (None), and the claims that rest on it.

    `ids` are the anchors of passages that start where nothing more of the paragraph is shown.
    """

    number: int
    cuts: tuple[Cut | None, ...]
    ids: tuple[str, ...]
    facts: tuple[Fact, ...]
    original: str  # the address of its first passage in the article itself, where that is known


@dataclass(frozen=True, slots=True)
class SetAsideView:
    """What was set aside, and why."""

    quoted: Quoted | None
    sentences: int
    reason: str
    origin: str


@dataclass(frozen=True, slots=True)
class Strip:
    """One sentence on the strip: its state, and how many claims rest on it."""

    state: str
    claims: int


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
    strip: tuple[Strip, ...]
    sentences: int
    cited: int
    aside: int
    open: int
    passages: int
    claims: int
    shown: int  # per cent of the text's characters
    published: str  # as the record writes it; empty where it is not known


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


@dataclass(frozen=True, slots=True)
class SourcesView(View):
    """The view of `pages/sources.html`."""

    items: tuple[SourceItem, ...]


def source_page(world: World, language: str, key: str) -> Page:
    """The page of one source."""
    path = urls.record_path(language, world.dossier.languages[0], "source", key)
    desk = Desk(world, language, path)
    source = world.dossier.sources[key]
    record = source.record
    evidence = world.index.evidence[key]
    coverage = world.index.coverage[key]
    passages = {item.passage.id: item.passage for item in evidence}
    visible = _visible(world, source, evidence)
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
    paragraph_views = tuple(_paragraphs(desk, source, evidence, visible))
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
            tuple(Strip(use.state, len(use.claims)) for use in coverage.sentences),
            len(coverage.sentences),
            coverage.count("cited"),
            coverage.count("set-aside"),
            coverage.count("open"),
            len(passages),
            len({item.claim for item in evidence}),
            round(shown * 100),
            record.date.value or "",
        ),
        priority=len(evidence),
    )


def sources_page(world: World, language: str) -> Page:
    """All sources."""
    path = urls.page_path(language, world.dossier.languages[0], "sources")
    desk = Desk(world, language, path)
    items = tuple(_item(desk, source) for source in world.dossier.sources.values())
    view_frame = frame(desk, "sources", ("sources",), "sources", "sources")
    return Page(path, "pages/sources.html", SourcesView(view_frame, desk.entries(), items), 10)


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


def _visible(world: World, source: Source, evidence: tuple[Evidence, ...]) -> list[Span]:
    """The stretches of text that may be shown: the whole text in the editors' preview, else shown passages."""
    if world.settings.preview or source.record.rights != "quote-only":
        return [Span(0, len(source.text.raw))]
    shown = world.shown[source.id]
    return sorted({span for item in evidence if item.passage.id in shown for span in item.passage.spans})


def _paragraphs(desk: Desk, source: Source, evidence: tuple[Evidence, ...], visible: list[Span]) -> list[Paragraph]:
    views = []
    marks = [(span, item) for item in evidence for span in item.passage.spans]
    number = 0
    for line in paragraphs(source.text.raw):
        if not source.text.exact(line).strip():
            continue
        number += 1
        here = [(span, item) for span, item in marks if span.start < line.end and line.start < span.end]
        cuts, ids = _cuts(source, line, [span for span, _ in here], visible, evidence)
        claims = dict.fromkeys(item.claim for _, item in here)
        if here or any(cuts):
            facts = tuple(desk.statement(desk.world.dossier.claims[key], here=False) for key in claims)
            address = original_of(desk.world, source, here[0][1].passage) if here else ""
            views.append(Paragraph(number, cuts, ids, facts, address))
    return views


def _cuts(
    source: Source, line: Span, marks: list[Span], visible: list[Span], evidence: tuple[Evidence, ...]
) -> tuple[tuple[Cut | None, ...], tuple[str, ...]]:
    """The line cut wherever a passage starts or ends; what may not be shown is one gap. Also the anchors left over."""
    starts: dict[int, list[str]] = {}
    for item in evidence:
        starts.setdefault(max(item.passage.start, line.start), []).append(item.passage.id)
    edges = {line.start, line.end}
    for span in [*marks, *visible]:
        edges |= {edge for edge in (span.start, span.end) if line.start < edge < line.end}
    cuts: list[Cut | None] = []
    waiting: list[str] = []
    for start, end in pairwise(sorted(edges)):
        ids = list(dict.fromkeys(one for one in starts.get(start, ()) if _starts_in(one, line)))
        text = source.text.raw[start:end]
        if not any(span.start <= start and end <= span.end for span in visible):
            waiting += ids
            if text.strip() and (not cuts or cuts[-1] is not None):
                cuts.append(None)
            continue
        over = sum(span.start <= start and end <= span.end for span in marks)
        anchors = tuple(urls.passage_id(one) for one in [*waiting, *ids])
        waiting = []
        cuts.append(Cut(Quoted(text, start, end), anchors, over > 0, over))
    return tuple(cuts), tuple(urls.passage_id(one) for one in waiting)


def _starts_in(passage: str, line: Span) -> bool:
    """Whether the passage with this id starts in the line, and not in one before."""
    return line.start <= int(passage.split("-", 1)[0]) < max(line.end, line.start + 1)


def _set_aside(desk: Desk, source: Source, index: int) -> SetAsideView:
    entry = source.record.set_aside[index]
    aside = next(one for one in source.asides if one.index == index)
    inside = [span for span in source.sentences if aside.span.start <= span.start and span.end <= aside.span.end]
    span = aside_words(source, index)
    words = Quoted(source.text.exact(span), span.start, span.end)
    origin = f"source:{source.id}:set-aside-{index + 1}"
    return SetAsideView(words, len(inside), desk.text(entry.reason), origin)
