"""The embed code of a page: its address, a quotation in plain HTML, a frame, and a frame that fits by itself.

Each text is complete HTML to be pasted into an article. The quotation makes no request at all, so it needs nobody's
consent. A claim is always embedded as one of its revisions: the frame's address says which, and the quotation links to
that revision's own page.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from dossier.components.page_context import PageContext
from dossier.components.views import Fact
from dossier.edition import urls
from dossier.edition.context import NOWHERE, SiteContext
from dossier.edition.directed import language_attributes, turned_attributes
from dossier.embeds.embed import Embed, embed_path, public_url
from dossier.embeds.height import Height
from dossier.frozen import dataclass
from dossier.model.addresses import ASSETS

# Published for good, since articles name each by its address: a change makes another, with a new number. Articles of
# before have the first two by their hash as well. A browser looks at the hash of another site's script only where that
# site allows it to be read (CORS), which plain hosts do not, and else runs nothing.
RESIZERS = ("frames-1.js", "frames-2.js", "frames-3.js")
RESIZER = RESIZERS[-1]
WIDTH, NARROW = 600, 300  # px: what systems ask for that know one size only, and the narrowest column
LEAST = 240  # px: of the box around a frame, where what is around it is as wide as what it holds
SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"


@dataclass(frozen=True, slots=True)
class EmbedCode:
    """The texts to copy, and the embed on this site as a `preview`, in a frame of that `height` in px.

    Where the site's address is not `known`, the texts have `nowhere` in its place. `badge` is empty but for a claim.
    """

    known: bool
    address: str
    quotation: str
    frame: str
    fitting: str
    badge: str
    preview: str
    height: int
    nowhere: str = NOWHERE


def embed_code(site: SiteContext, embed: Embed) -> EmbedCode:
    """The embed code of the page that an embed is an excerpt of."""
    path = urls.page_path(embed.language, site.dossier.languages[0], *embed.parts)
    frame = _frame(frame_source(site, embed), frame_title(site, embed), embed.height)
    return EmbedCode(
        known=site.settings.base_known,
        address=public_url(site, embed.language, *embed.parts),
        quotation=embed.quotation,
        frame=frame,
        fitting=f"{frame}\n{_resizer(site)}",
        badge=_badge(site, embed) if embed.badge else "",
        preview=urls.relative(path, embed.page.path),
        height=embed.height.at(WIDTH),
    )


def frame_source(site: SiteContext, embed: Embed) -> str:
    """The address of an embed with its version; that of a claim has it as the fragment too, for the stylesheet."""
    version = f"?v={embed.version}" + (f"#v-{embed.version}" if embed.kind == "claim" else "")
    return urls.absolute(site.settings.public_base, embed_path(site, embed.language, *embed.parts)) + version


def frame_title(site: SiteContext, embed: Embed) -> str:
    """What a frame is called."""
    return f"{embed.title} – {site.dossier.site.title.get(embed.language)}"


def bare_frame(site: SiteContext, embed: Embed) -> str:
    """A frame with the attributes that WordPress keeps of a provider it does not know, and nothing inside."""
    source = frame_source(site, embed).partition("#")[0]  # WordPress puts a fragment of its own there
    title, height = frame_title(site, embed), embed.height.at(WIDTH)
    return f'<iframe src="{attribute(source)}" width="{WIDTH}" height="{height}" title="{attribute(title)}"></iframe>'


# Quotations: what the kinds of embeds make them of.


def figure(content: str, language: str, href: str, link: str, caption: str = "") -> str:
    """A quotation with a link to where it is from; `content` and `caption` are HTML, in a language of the site."""
    turned = turned_attributes(language)
    return f"<figure{turned}>{content}<figcaption>{caption} {anchor(href, link)}</figcaption></figure>"


def listed(context: PageContext, title: str, items: Iterable[str]) -> str:
    """A quotation of the page of an embed: its title and a list of `items`, which are HTML."""
    site, language = context.site, context.language
    body = f"<p><b>{plain(title)}</b></p><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
    return figure(body, language, public_url(site, language, *context.parts), site.dossier.site.title.get(language))


def statement(site: SiteContext, language: str, fact: Fact) -> str:
    """A statement that links to its claim, with its support in words."""
    support = site.translate(language)(f"support: {fact.cite.support}")
    return f"{value(site, language, fact)} ({plain(support)})"


def value(site: SiteContext, language: str, fact: Fact) -> str:
    """A value or statement that links to its claim."""
    return anchor(public_url(site, language, "claims", fact.claim), fact.text)


def blockquote(words: str, language: str, cite: str, around: str) -> str:
    """Words of a source, or of the dossier; `around` is the language of the page that it is an excerpt of."""
    told = language_attributes(language, around)
    return f'<blockquote {told} cite="{attribute(cite)}"><p>{plain(words)}</p></blockquote>'


def anchor(href: str, text: str) -> str:
    """A link."""
    return f'<a href="{attribute(href)}">{plain(text)}</a>'


def plain(text: str) -> str:
    """A text inside an element."""
    return escape(text, quote=False)


def attribute(text: str) -> str:
    """A text inside an attribute in double quotation marks."""
    return plain(text).replace('"', "&quot;")


def _frame(source: str, title: str, height: Height) -> str:
    """A frame as high as it must be at any width; where its style is removed, as high as in a narrow column."""
    # No colour scheme of its own: with that of the page around it a frame is either transparent or can be read anyway.
    style = f"display:block;border:0;height:{height.css()}"
    # A container of its own has no width of what is in it: in flex, grid, floats and cells it would have none at all.
    box = f"container-type:inline-size;width:100%;min-width:min({LEAST}px,80vw)"
    return (
        f'<div style="{box}"><iframe src="{attribute(source)}" title="{attribute(title)}"'
        f' width="100%" height="{height.at(NARROW)}" style="{style}" loading="lazy" sandbox="{SANDBOX}"'
        ' referrerpolicy="no-referrer"></iframe></div>'
    )


def _resizer(site: SiteContext) -> str:
    address = urls.absolute(site.settings.public_base, f"{ASSETS}/{RESIZER}")
    return f'<script src="{attribute(address)}" async></script>'


def _badge(site: SiteContext, embed: Embed) -> str:
    folder = urls.absolute(site.settings.public_base, embed.page.path)
    image = f"{attribute(folder)}badge.svg#v-{embed.version}"
    page = public_url(site, embed.language, *embed.parts)
    return f'<a href="{attribute(page)}"><img src="{image}" alt="{attribute(embed.title)}" height="24"></a>'
