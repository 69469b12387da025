"""Prose: pages written in Markdown, and the sentences elsewhere that cite a claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.frame import frame
from dossier.compose.parts import Cite, Link, Page, Piece, View
from dossier.compose.world import World
from dossier.graph.dossier import Claim
from dossier.graph.index import Mention
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


def prose_page(world: World, page: Prose) -> Page:
    """A page of prose other than the start page."""
    parts = page_parts(page.name)
    path = urls.page_path(page.language, world.dossier.languages[0], *parts)
    desk = Desk(world, page.language, path)
    blocks = prose_blocks(desk, page)
    contents = tuple(
        Link("".join(piece.text for one in block.sentences for piece in one.pieces), f"#{block.id}", _origin(page, ""))
        for block in blocks
        if block.kind == "heading"
    )
    origin = _origin(page, "title")
    view_frame = frame(desk, "prose", parts, page.front.title, page.front.description, origin)
    facts = page.front.facts == "cited"
    return Page(path, "pages/prose.html", ProseView(view_frame, desk.entries(), page.name, facts, blocks, contents))


def prose_blocks(desk: Desk, page: Prose) -> tuple[BlockView, ...]:
    """The blocks of a page with all links resolved for the desk's page."""
    counter = iter(range(1, 1_000_000))
    return tuple(_block(desk, page, block, counter) for block in page.blocks)


def mentions_of(desk: Desk, claims: list[Claim]) -> tuple[MentionView, ...]:
    """The sentences of this language's prose that cite any of the claims, each once."""
    found: dict[tuple[str, int], Mention] = {}
    for claim in claims:
        for mention in desk.world.index.prose_of_claim.get(claim.id, ()):
            if mention.page.language == desk.language:
                found.setdefault((mention.page.name, mention.number), mention)
    return tuple(_mention(desk, mention) for _, mention in sorted(found.items()))


def _mention(desk: Desk, mention: Mention) -> MentionView:
    page = mention.page
    href = desk.href(*page_parts(page.name), fragment=f"s{mention.number}")
    sentence = _sentence(desk, page, mention.sentence, mention.number)
    return MentionView(
        Link(page.front.title, href, _origin(page, "title")), sentence.pieces, sentence.cites, sentence.origin
    )


def _block(desk: Desk, page: Prose, block: Block, counter: Iterator[int]) -> BlockView:
    sentences = tuple(_sentence(desk, page, sentence, next(counter)) for sentence in block.sentences)
    anchor = f"h-{sentences[0].id}" if block.kind == "heading" and sentences else ""
    children = tuple(_block(desk, page, child, counter) for child in block.children)
    return BlockView(block.kind, block.level, anchor, sentences, children)


def _sentence(desk: Desk, page: Prose, sentence: Sentence, number: int) -> SentenceView:
    cites = tuple(desk.cite(claim) for claim in sentence.claims())
    pieces = tuple(_piece(desk, run) for run in sentence.runs)
    return SentenceView(f"s{number}", pieces, cites, _origin(page, f"s{number}"))


def _piece(desk: Desk, run: Run) -> Piece:
    styled = Piece(run.text, strong=run.strong, emphasis=run.emphasis, code=run.code)
    kind, _, target = run.link.partition(":")
    if kind == "claim":
        return replace(styled, href=f"#{urls.cite_id(target)}", claim=target, sure=desk.world.index.sure[target])
    if kind == "page":
        return replace(styled, href=desk.href(*page_parts(target)))
    if kind in ("http", "https", "mailto") or not run.link:
        return replace(styled, href=run.link)
    entity = target if target in desk.world.dossier.entities else ""
    return replace(styled, href=desk.to(kind, target), entity=entity)


def _origin(page: Prose, field: str) -> str:
    return f"page:{page.name}:{field or 'heading'}"
