"""What every embed has: an address, a layout, and the style and script it carries in itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from typing import Any

from dossier.components.layout import bare_layout
from dossier.components.page_context import PageContext
from dossier.components.views import Entry, Layout, Link, Page, V
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.csp import embed_csp
from dossier.embeds.height import Height
from dossier.frozen import dataclass
from dossier.model import addresses

FOLDER = addresses.EMBEDS
SCRIPT = "embed.js"
TOKENS, ALL_EMBEDS, TEXT_EMBEDS = "tokens.css", "embed.css", "embed-text.css"
SIGNS = "signs.css"  # of embeds with text
CHART_EMBEDS = ("lines.css", "pictures.css", "charts.css", "embed-picture.css")  # in the order of the cascade
SHEETS = frozenset((TOKENS, ALL_EMBEDS, SIGNS, TEXT_EMBEDS, *CHART_EMBEDS))

_OTHER_CHARTS = re.compile(r"\.picture-(?:data|(?!note)[a-z]+)")  # a rule for the table, or for one chart alone
_USED = re.compile(r"var\((--[\w-]+)")
_TOKEN = re.compile(r"(--[\w-]+):[^;}]*;?")


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbedView:
    """The view of an embed. `page` leads to the page it is an excerpt of, by its address as text.

    `version` is what the embed's address says after `?v=` in code that is copied today.
    """

    page: Link
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Embed:
    """An embed in one language, composed once: its page, embed code, oEmbed answer and badge are made from it.

    `parts` are those of the address of the page it is an excerpt of. `quotation` is HTML that says the same without a
    frame; `badge` is an SVG, and empty but for a claim.
    """

    kind: str
    language: str
    parts: tuple[str, ...]
    title: str
    version: str
    height: Height
    quotation: str
    page: Page[Any]
    badge: str = ""


def embed_path(site: SiteContext, language: str, *parts: str) -> str:
    """The path of the embed of the page at `parts`."""
    return urls.page_path(language, site.dossier.languages[0], FOLDER, *parts)


def public_url(site: SiteContext, language: str, *parts: str) -> str:
    """The address on the web of the page at `parts`, for text that is pasted elsewhere."""
    return urls.absolute(site.settings.public_base, urls.page_path(language, site.dossier.languages[0], *parts))


def embed_context(
    site: SiteContext, language: str, parts: tuple[str, ...], *, own: frozenset[str] | None = None, path: str = ""
) -> PageContext:
    """The context of the embed of the page at `parts`; its path may be another than follows from these."""
    return PageContext(site, language, path or embed_path(site, language, *parts), own, abroad=True, parts=parts)


def compose_embed(
    context: PageContext,
    kind: str,
    *,
    title: str,
    layout: Layout,
    view: EmbedView,
    height: Height,
    quotation: str,
    entries: tuple[Entry, ...] = (),
    template: str = "",
    badge: str = "",
) -> Embed:
    """An embed of its parts. The template has the name of the kind, if no other is given."""
    return Embed(
        kind=kind,
        language=context.language,
        parts=context.parts,
        title=title,
        version=view.version,
        height=height,
        quotation=quotation,
        page=embed_page(context, template or kind, layout, view, entries=entries),
        badge=badge,
    )


def embed_page(
    context: PageContext, template: str, layout: Layout, view: V, entries: tuple[Entry, ...] = ()
) -> Page[V]:
    """The page of an embed."""
    return Page(path=context.path, template=f"embeds/{template}.html", layout=layout, entries=entries, view=view)


def page_link(context: PageContext) -> Link:
    """The link to the page of the embed; its text is the address itself, for hosts where links are dead."""
    settings = context.site.settings
    page = context.page(*context.parts)
    address = urls.absolute(settings.base_url, page).partition("//")[2] if settings.base_known else urls.public(page)
    return Link(address, context.link(page))


def embed_layout(context: PageContext, kind: str, title: str, *, heading_origin: str = "", chart: str = "") -> Layout:
    """The layout of an embed, whose canonical address is that of its page; `chart` is the one it shows, if any."""
    settings = context.site.settings
    style, script = settings.embed_styles.get(chart, ""), settings.inline.get(SCRIPT, "")
    if "</" in style or "</" in script:
        raise ValueError("a style or script that an embed carries would end its element")
    layout = bare_layout(
        context,
        f"embed-{kind}",
        title=title,
        description=title,
        heading_origin=heading_origin,
        csp=embed_csp([style], script),
        canonical=context.page(*context.parts),
    )
    return replace(layout, inline_style=style, inline_script=script)


def dossier_version(site: SiteContext) -> str:
    """The version of an embed of several claims: how many revisions there are.

    The history only grows, so whatever has a higher number is newer, and nobody needs a clock.
    """
    return str(len(site.dossier.revisions))


def folder_csp(site: SiteContext, badge_style: str) -> str:
    """The policy that serves all embeds, for the one header of their folder; badges have a style of their own."""
    settings = site.settings
    styles = [settings.embed_styles.get(chart, "") for chart in ("", *site.pictures)]
    return embed_csp([*styles, badge_style], settings.inline.get(SCRIPT, ""))


def embed_style(sheets: Mapping[str, str], chart: str) -> str:
    """The style of an embed: what all share, and what texts or a chart need. `sheets` are minified, by name."""
    tokens = sheets.get(TOKENS, "")
    known = {token[1] for token in _TOKEN.finditer(tokens)}
    drawn = (_rules_for(sheets.get(name, ""), chart, known) for name in CHART_EMBEDS)
    texts = (sheets.get(SIGNS, ""), sheets.get(TEXT_EMBEDS, ""))
    rules = "".join((sheets.get(ALL_EMBEDS, ""), *(drawn if chart else texts)))
    used = set(_USED.findall(rules))
    return _TOKEN.sub(lambda token: token[0] if token[1] in used else "", tokens) + rules


def _rules_for(sheet: str, chart: str, known: Set[str]) -> str:
    """A sheet without the rules that an embed of this chart does not need."""
    return "".join(
        f"{head}{{{body}}}"
        for head, inner in _rules(sheet)
        if (body := _rules_for(inner, chart, known) if "{" in inner else _declarations(head, inner, chart, known))
    )


def _declarations(selector: str, body: str, chart: str, known: Set[str]) -> str:
    """The declarations of a rule that apply to this chart; a token that is not `known` is one of pages only."""
    named = set(_OTHER_CHARTS.findall(selector))
    if ":hover" in selector or (named and named != {f".picture-{chart}"}):
        return ""
    return ";".join(declaration for declaration in body.split(";") if known >= set(_USED.findall(declaration)))


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """What stands before each outer pair of braces, and what inside."""
    start = depth = 0
    head = ""
    for brace in re.finditer(r"[{}]", sheet):
        at = brace.start()
        if brace[0] == "{":
            if not depth:
                head, start = sheet[start:at], at + 1
            depth += 1
        else:
            depth -= 1
            if not depth:
                yield head.strip(), sheet[start:at]
                start = at + 1
