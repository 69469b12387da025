"""Prose: pages written in Markdown, and the sentences elsewhere that cite a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Cite, Link, Page, Piece
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.frozen import dataclass
from dossier.model.dossier import Claim
from dossier.model.index import ProseMention
from dossier.model.support import Support
from dossier.read.markdown import ProseBlock, Run, Sentence
from dossier.read.prose import Prose

PROSE = PageKind(name="prose", template="prose", stylesheet="long")


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceView:
    """A sentence with its links, and the marks of the claims it cites."""

    id: str
    pieces: tuple[Piece, ...]
    cites: tuple[Cite, ...]
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockView:
    """A block of prose as templates write it. `id` is the anchor of a heading."""

    kind: str
    level: int
    id: str
    sentences: tuple[SentenceView, ...]
    children: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProseView:
    """The view of `pages/prose.html`."""

    name: str
    facts: bool
    blocks: tuple[BlockView, ...]
    contents: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionView:
    """A sentence of prose that cites a claim, with the ways to it: articles may say the same in the same words."""

    pages: tuple[Link, ...]
    pieces: tuple[Piece, ...]
    cites: tuple[Cite, ...]
    origin: str


def page_parts(name: str) -> tuple[str, ...]:
    """The address of a prose page: `home` is the start page."""
    return () if name == "home" else (name,)


def prose_page(site: SiteContext, language: str, name: str) -> Page[ProseView]:
    """A page of prose other than the start page."""
    prose = site.dossier.pages[name, language]
    context = PageContext.at(site, language, *page_parts(name))
    blocks = prose_blocks(context, prose)
    contents = tuple(
        Link(
            "".join(piece.text for sentence in block.sentences for piece in sentence.pieces),
            f"#{block.id}",
            _origin(prose, ""),
        )
        for block in blocks
        if block.kind == "heading"
    )
    return page(
        context,
        PROSE,
        title=prose.front.title,
        title_origin=_origin(prose, "title"),
        description=prose.front.description,
        view=ProseView(name=prose.name, facts=prose.front.facts == "cited", blocks=blocks, contents=contents),
    )


def prose_blocks(context: PageContext, prose: Prose) -> tuple[BlockView, ...]:
    """The blocks of a prose page, their links made for the page of the context."""
    counter = iter(range(1, 1_000_000))
    return tuple(_block(context, prose, block, counter) for block in prose.blocks)


def mentions_of(context: PageContext, claims: list[Claim]) -> tuple[MentionView, ...]:
    """The sentences of this language's prose that cite any of the claims, each once, whatever articles it stands in."""
    mentions: dict[tuple[str, int], ProseMention] = {}
    for claim in claims:
        for mention in context.site.index.prose_of_claim.get(claim.id, ()):
            if mention.page.language == context.language:
                mentions.setdefault((mention.page.name, mention.number), mention)
    views: dict[tuple[object, ...], MentionView] = {}
    for _, mention in sorted(mentions.items()):
        view = _mention(context, mention)
        alike = views.setdefault((view.pieces, view.cites), view)
        if alike is not view:
            views[view.pieces, view.cites] = replace(alike, pages=(*alike.pages, *view.pages))
    return tuple(views.values())


def _mention(context: PageContext, mention: ProseMention) -> MentionView:
    prose = mention.page
    href = context.href(*page_parts(prose.name), fragment=f"s{mention.number}")
    sentence = _sentence(context, prose, mention.sentence, mention.number)
    return MentionView(
        pages=(Link(prose.front.title, href, _origin(prose, "title")),),
        pieces=_without_space_behind(sentence.pieces),
        cites=sentence.cites,
        origin=sentence.origin,
    )


def _without_space_behind(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces of a sentence alone: in its paragraph, the space before the next one is its own."""
    return (*pieces[:-1], replace(pieces[-1], text=pieces[-1].text.rstrip())) if pieces else pieces


def _block(context: PageContext, prose: Prose, block: ProseBlock, counter: Iterator[int]) -> BlockView:
    sentences = tuple(_sentence(context, prose, sentence, next(counter)) for sentence in block.sentences)
    # The source entries of prose stand in one list at its foot, in the order of the text.
    sentences = tuple(replace(sentence, cites=_joined(context, sentence.cites)) for sentence in sentences)
    anchor = f"h-{sentences[0].id}" if block.kind == "heading" and sentences else ""
    children = tuple(_block(context, prose, child, counter) for child in block.children)
    return BlockView(kind=block.kind, level=block.level, id=anchor, sentences=sentences, children=children)


def _sentence(context: PageContext, prose: Prose, sentence: Sentence, number: int) -> SentenceView:
    cites = tuple(context.cite(claim) for claim in sentence.claims())
    pieces = _signed([_piece(context, run) for run in sentence.runs])
    return SentenceView(id=f"s{number}", pieces=pieces, cites=cites, origin=_origin(prose, f"s{number}"))


def _joined(context: PageContext, cites: Sequence[Cite]) -> tuple[Cite, ...]:
    """The citations of a sentence; neighbours that rest on the same sources and follow each other are one, “4–6”."""
    claims = context.site.dossier.claims
    joined: list[Cite] = []
    before: frozenset[str] = frozenset()
    for cite in cites:
        sources = frozenset(item.passage.source for item in claims[cite.claim].evidence)
        last = joined[-1] if joined else None
        if last and last.here and cite.here and sources == before and cite.number == (last.upto or last.number) + 1:
            joined[-1] = replace(last, upto=cite.number)
        else:
            joined.append(cite)
        before = sources
    return tuple(joined)


def _signed(pieces: list[Piece]) -> tuple[Piece, ...]:
    """The pieces of a sentence; neighbours that are equally certain share one sign, behind the last of them."""
    following: Support | str = ""
    for at in reversed(range(len(pieces))):
        piece = pieces[at]
        if piece.claim:
            if piece.support != following:
                pieces[at] = replace(piece, sign=piece.support)
            following = piece.support
    return tuple(pieces)


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


def _origin(prose: Prose, field: str) -> str:
    return f"page:{prose.name}:{field or 'heading'}"
