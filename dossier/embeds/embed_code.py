"""How a page can be taken along: its address, a quotation in plain HTML, a frame, and a frame that fits by itself.

The texts are those that somebody pastes into an article, so each is complete HTML that asks for nothing else; the
quotation makes no request at all, which nobody has to be asked to consent to. Whoever takes a claim takes a revision:
the frame's address says which, and the quotation leads to that revision's own address.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from dossier.components.views import Page
from dossier.edition import urls
from dossier.edition.context import NOWHERE, SiteContext
from dossier.embeds.base import E
from dossier.embeds.measure import Height

RESIZER = "frames-1.js"  # published for good: whatever changes in it gets the next number
WIDTH, NARROW = 600, 300  # px: what systems ask for that know one size only, and the narrowest column
SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"


@dataclass(frozen=True, slots=True)
class Offer:
    """The texts of an offer. `preview` leads to the embed on this site; where its address is not `known`, the texts
    have `nowhere` in its place.

    `badge` is empty but for a claim; `height` is that of a frame `WIDTH` px wide.
    """

    name: str
    known: bool
    address: str
    quotation: str
    frame: str
    fitting: str
    badge: str
    preview: str
    height: int
    bare: str
    nowhere: str = NOWHERE


def offer(site: SiteContext, language: str, parts: tuple[str, ...], embed: Page[E], name: str, quotation: str) -> Offer:
    """The offer of the page at `parts`, whose embed this is; `name` is what a frame is called."""
    view = embed.view
    settings, first = site.settings, site.dossier.languages[0]
    page = urls.page_path(language, first, *parts)
    there = urls.absolute(settings.public_base, embed.path)
    is_claim = parts[0] == "claims"
    src = f"{there}?v={view.version}" + (f"#v-{view.version}" if is_claim else "")
    title = f"{name} – {site.dossier.site.title.get(language)}"
    frame = _frame(src, title, view.height)
    return Offer(
        name=name,
        known=settings.base_known,
        address=urls.absolute(settings.public_base, page),
        quotation=quotation,
        frame=frame,
        fitting=f"{frame}\n{_script(site)}",
        badge=_badge(site, page, there, view.version, name) if is_claim else "",
        preview=urls.relative(page, embed.path),
        height=view.height.at(WIDTH),
        bare=_bare(src, title, view.height.at(WIDTH)),
    )


def figure(quotes: Iterable[str], caption: str, href: str, link: str) -> str:
    """A quotation with where it is from; `quotes` and `caption` are HTML."""
    return f"<figure>{''.join(quotes)}<figcaption>{caption} {anchor(href, link)}</figcaption></figure>"


def plain(text: str) -> str:
    """A text inside an element."""
    return escape(text, quote=False)


def inside(text: str) -> str:
    """A text inside an attribute in double quotation marks."""
    return plain(text).replace('"', "&quot;")


def quote(words: str, language: str, cite: str) -> str:
    """Words of a source, or of the dossier."""
    return f'<blockquote lang="{language}" cite="{inside(cite)}"><p>{plain(words)}</p></blockquote>'


def anchor(href: str, text: str) -> str:
    """A link."""
    return f'<a href="{inside(href)}">{plain(text)}</a>'


def _frame(src: str, title: str, found: Height) -> str:
    """A frame as high as it must be at any width; where the style is taken away, as high as in a narrow column."""
    # No colour scheme of its own: with that of the page around it a frame is either transparent or can be read anyway.
    style = f"display:block;border:0;height:{found.css()}"
    return (
        f'<div style="container-type:inline-size"><iframe src="{inside(src)}" title="{inside(title)}" width="100%"'
        f' height="{found.at(NARROW)}" style="{style}" loading="lazy" sandbox="{SANDBOX}" referrerpolicy="no-referrer">'
        "</iframe></div>"
    )


def _bare(src: str, title: str, height: int) -> str:
    """A frame with the attributes that WordPress keeps of a provider it does not know, and nothing inside."""
    bare = src.partition("#")[0]  # it puts a fragment of its own there
    return f'<iframe src="{inside(bare)}" width="{WIDTH}" height="{height}" title="{inside(title)}"></iframe>'


def _script(site: SiteContext) -> str:
    text = site.settings.inline.get(RESIZER, "")
    address = urls.absolute(site.settings.public_base, f"assets/{RESIZER}")
    digest = base64.b64encode(hashlib.sha384(text.encode()).digest()).decode()
    return f'<script src="{address}" integrity="sha384-{digest}" crossorigin="anonymous" async></script>'


def _badge(site: SiteContext, page: str, embed: str, version: str, name: str) -> str:
    address = urls.absolute(site.settings.public_base, page)
    image = f'<img src="{inside(embed)}badge.svg#v-{version}" alt="{inside(name)}" height="24">'
    return f'<a href="{inside(address)}">{image}</a>'
