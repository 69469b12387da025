"""Prose: pages written in Markdown, and the sentences elsewhere that cite a claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.components.entries import source_entries
from dossier.components.layout import page_layout
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, Link, Page, Piece, View
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.model.dossier import Claim
from dossier.model.index import Mention
from dossier.read.markdown import Block, Run, Sentence
from dossier.read.prose import Prose


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence with its links, and the marks of the claims it cites."""

    id: str
    pieces: tuple[Piece, ...]
    cites: tuple[Cite, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of prose as templates write it. `id` is the anchor of a heading."""

    kind: str
    level: int
    id: str
    sentences: tuple[SentenceView, ...]
    children: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class ProseView(View):
    """The view of `pages/prose.html`."""

    name: str
    facts: bool
    blocks: tuple[BlockView, ...]
    contents: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MentionView:
    """A sentence of prose that cites a claim, with the way to it."""

    page: Link
    pieces: tuple[Piece, ...]
    cites: tuple[Cite, ...]
    origin: str


def page_parts(name: str) -> tuple[str, ...]:
    """The address of a prose page: `home` is the start page."""
    return () if name == "home" else (name,)


def prose_page(site: SiteContext, page: Prose) -> Page:
    """A page of prose other than the start page."""
    parts = page_parts(page.name)
    path = urls.page_path(page.language, site.dossier.languages[0], *parts)
    context = PageContext(site, page.language, path)
    blocks = prose_blocks(context, page)
    contents = tuple(
        Link("".join(piece.text for one in block.sentences for piece in one.pieces), f"#{block.id}", _origin(page, ""))
        for block in blocks
        if block.kind == "heading"
    )
    origin = _origin(page, "title")
    layout = page_layout(context, "prose", parts, page.front.title, page.front.description, origin)
    facts = page.front.facts == "cited"
    return Page(
        path, "pages/prose.html", ProseView(layout, source_entries(context), page.name, facts, blocks, contents)
    )


def prose_blocks(context: PageContext, page: Prose) -> tuple[BlockView, ...]:
    """The blocks of a page with all links resolved for the desk's page."""
    counter = iter(range(1, 1_000_000))
    return tuple(_block(context, page, block, counter) for block in page.blocks)


def mentions_of(context: PageContext, claims: list[Claim]) -> tuple[MentionView, ...]:
    """The sentences of this language's prose that cite any of the claims, each once."""
    found: dict[tuple[str, int], Mention] = {}
    for claim in claims:
        for mention in context.site.index.prose_of_claim.get(claim.id, ()):
            if mention.page.language == context.language:
                found.setdefault((mention.page.name, mention.number), mention)
    return tuple(_mention(context, mention) for _, mention in sorted(found.items()))


def _mention(context: PageContext, mention: Mention) -> MentionView:
    page = mention.page
    href = context.href(*page_parts(page.name), fragment=f"s{mention.number}")
    sentence = _sentence(context, page, mention.sentence, mention.number)
    return MentionView(
        Link(page.front.title, href, _origin(page, "title")), sentence.pieces, sentence.cites, sentence.origin
    )


def _block(context: PageContext, page: Prose, block: Block, counter: Iterator[int]) -> BlockView:
    sentences = tuple(_sentence(context, page, sentence, next(counter)) for sentence in block.sentences)
    anchor = f"h-{sentences[0].id}" if block.kind == "heading" and sentences else ""
    children = tuple(_block(context, page, child, counter) for child in block.children)
    return BlockView(block.kind, block.level, anchor, sentences, children)


def _sentence(context: PageContext, page: Prose, sentence: Sentence, number: int) -> SentenceView:
    cites = tuple(context.cite(claim) for claim in sentence.claims())
    pieces = tuple(_piece(context, run) for run in sentence.runs)
    return SentenceView(f"s{number}", pieces, cites, _origin(page, f"s{number}"))


def _piece(context: PageContext, run: Run) -> Piece:
    styled = Piece(run.text, strong=run.strong, emphasis=run.emphasis, code=run.code)
    kind, _, target = run.link.partition(":")
    if kind == "claim":
        return replace(
            styled, href=f"#{urls.cite_id(target)}", claim=target, support=context.site.index.support[target]
        )
    if kind == "page":
        return replace(styled, href=context.href(*page_parts(target)))
    if kind in ("http", "https", "mailto") or not run.link:
        return replace(styled, href=run.link)
    entity = target if target in context.site.dossier.entities else ""
    return replace(styled, href=context.to(kind, target), entity=entity)


def _origin(page: Prose, field: str) -> str:
    return f"page:{page.name}:{field or 'heading'}"
