"""What every embed has: its frame, the style and script it carries, its address, and how high it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from dossier.components.attribution import attribution
from dossier.components.layout import bare_layout
from dossier.components.page_context import PageContext
from dossier.components.views import Entry, EvidenceView, Fact, Layout, Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.csp import embed_csp
from dossier.embeds.measure import Block, Height, Translate
from dossier.embeds.style import style

FOLDER = "embed"
SCRIPT = "embed.js"
BADGE = ".was{display:none}.was:target{display:inline}"  # the style in every badge


@dataclass(frozen=True, slots=True)
class EmbedView:
    """The view of an embed. `href` leads to the page it is taken from, `address` is that in words.

    `version` is what the embed's address says after `?v=` when it is taken today; `height` is that of its frame.
    """

    layout: Layout
    entries: tuple[Entry, ...]
    href: str
    address: str
    version: str
    style: str
    script: str
    height: Height


E = TypeVar("E", bound=EmbedView)


@dataclass(frozen=True, slots=True)
class Head:
    """The fields that all embeds' views start with."""

    layout: Layout
    href: str
    address: str
    style: str
    script: str


def embed_context(
    site: SiteContext, language: str, parts: tuple[str, ...], own: frozenset[str] | None = None
) -> PageContext:
    """The desk of the embed of the page whose address consists of `parts`."""
    return PageContext(site, language, embed_path(site, language, *parts), own, abroad=True)


def embed_page(path: str, template: str, view: E) -> Page[E]:
    """The page of an embed."""
    return Page(path=path, template=template, layout=view.layout, entries=view.entries, view=view)


def embed_path(site: SiteContext, language: str, *parts: str) -> str:
    """Where the embed of a page stands."""
    return urls.page_path(language, site.dossier.languages[0], FOLDER, *parts)


def head(
    context: PageContext, kind: str, parts: tuple[str, ...], title: str, heading_origin: str = "", picture: str = ""
) -> Head:
    """What an embed shares with its page, at `parts`: the title, and the address that it names as the real one."""
    settings = context.site.settings
    page = context.page(*parts)
    address = urls.absolute(settings.base_url, page).partition("//")[2] if settings.base_known else urls.public(page)
    carried, script = style(settings.inline, picture), settings.inline.get(SCRIPT, "")
    made = bare_layout(
        context,
        f"embed-{kind}",
        title=title,
        description=title,
        heading_origin=heading_origin,
        csp=embed_csp([carried], script),
        canonical=page,
    )
    return Head(made, context.link(page), address, carried, script)


Shared = tuple[Layout, tuple[Entry, ...], str, str, str, str, str, Height]


def shared(made: Head, version: str, height: Height, entries: tuple[Entry, ...] = ()) -> Shared:
    """The fields of `EmbedView`, in their order."""
    return made.layout, entries, made.href, made.address, version, made.style, made.script, height


def shared_policy(site: SiteContext) -> str:
    """The policy that serves all embeds, for the one header of their folder; badges have a style of their own."""
    inline = site.settings.inline
    return embed_csp([*(style(inline, key) for key in ("", *site.pictures)), BADGE], inline.get(SCRIPT, ""))


# What stands in the templates of embeds, as blocks: the same order, the same sizes as in static/embed.css.


def opening(title: str, small: Iterable[str] = ()) -> list[Block]:
    """The heading and the small lines below it."""
    return [Block(title, 19, 26, bold=True), *(Block(text, 13, 20, above=4) for text in small)]


def statement_block(fact: Fact, label: str = "") -> Block:
    """A statement in a list."""
    text = "".join(piece.text for piece in fact.pieces)
    return Block(f"{label} {text}".strip(), 16, 24, inset=14, above=14)


def evidence_blocks(translate: Translate, one: EvidenceView, inset: float = 14) -> list[Block]:
    """A passage with its translation and who says it."""
    words = " […] ".join(part.text for part in one.parts)
    made = [Block(f"„{words}“ ", 15, 24, inset, above=10)]
    if one.pointer:
        told = translate("Only the first and last words, to keep within what may be quoted. It stands here:")
        made.append(Block(f"{told} {one.pointer}", 13, 19, inset, above=3))
    if one.translation:
        made.append(Block(f"{translate('Translation')} {one.translation}", 14, 21, inset, above=3))
    made.append(Block(" · ".join(attribution(one, translate)), 13, 20, inset, above=3))
    if one.note:
        made.append(Block(one.note, 13, 19, inset, above=3))
    return made


def operand_blocks(translate: Translate, operation: str, operands: Iterable[Fact], above: float = 8) -> list[Block]:
    """The claims that a claim is computed from, each with its mark."""
    texts = ["".join(piece.text for piece in one.pieces) for one in operands]
    listed = [Block(f"{text} →", 15, 24, 14, above=4, least=24) for text in texts]
    return [Block(translate(f"operation: {operation}"), 13, 20, above=above), *listed] if listed else []


def foot(translate: Translate, made: Head, before: str = "") -> list[Block]:
    """The lines at the foot, below their rule: what stands before the site's name, whose it is, where to read on."""
    name = f"{before} {made.layout.site_title}, {made.layout.content_license}".strip()
    # An address has no spaces, and breaks anywhere.
    pieces = " ".join(made.address[start : start + 12] for start in range(0, len(made.address), 12))
    return [Block(name, 13, 20, above=19), Block(f"{translate('All sources:')} {pieces}", 13, 20)]
