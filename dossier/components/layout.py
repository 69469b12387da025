"""What surrounds every page: ways through the site, the same page in the other language, addresses."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from dossier.components.order import neighbours
from dossier.components.page_context import PageContext
from dossier.components.social_cards import preview
from dossier.components.stylesheets import sheet_of
from dossier.components.views import Alternate, Layout, Link, NavItem
from dossier.edition import urls
from dossier.edition.csp import page_csp
from dossier.edition.format_values import language_name, written_date

MAIN_WAYS = (
    "people",
    "deals",
    "organizations",
    "products",
    "places",
    "claims",
    "disputes",
    "sources",
    "timeline",
    "pictures",
)
EMBEDDED = ("claim", "person", "organization", "product", "place", "deal", "dispute", "deals", "picture")
FEED_KINDS = ("person", "deal", "disputes", "corrections")  # pages that have a feed of their own


def page_layout(
    context: PageContext,
    kind: str,
    parts: tuple[str, ...],
    title: str,
    description: str,
    heading_origin: str = "",
    crumbs: tuple[Link, ...] = (),
    prefix: str = "",
) -> Layout:
    """The frame of the page whose address consists of `parts`.

    With a `prefix`, words of the interface stand before the title, and the description is theirs.
    """
    site, settings = context.site, context.site.settings
    languages = site.dossier.languages
    csp = page_csp(kind == "search" and settings.search)
    made = bare_layout(context, kind, title, description, heading_origin, csp, context.path)
    return replace(
        made,
        noindex=settings.noindex,
        nav=tuple(
            NavItem(word, context.href(word), parts[:1] == (word,)) for word in MAIN_WAYS if has_page(context, word)
        ),
        crumbs=crumbs,
        alternates=tuple(_alternate(context, code, languages[0], parts) for code in languages),
        stylesheets=tuple(filter(None, (asset(context, name) for name in _sheets(kind, settings.preview)))),
        card_sheet=asset(context, "card.css"),
        print_sheet=asset(context, "print.css"),
        script=asset(context, "site.js"),
        icon=asset(context, "icon.svg"),
        icon_small=asset(context, "icon-32.png"),
        icon_large=asset(context, "icon-180.png"),
        manifest=urls.relative(context.path, manifest_path(context.language, languages[0])),
        own_feed="feed.xml" if kind in FEED_KINDS else "",
        feed=urls.relative(context.path, feed_path(context.language, languages[0])),
        search=context.href("search"),
        method=context.href("method") if ("method", context.language) in site.dossier.pages else "",
        data=context.href("data"),
        draft=context.href("draft"),
        corrections=context.href("corrections"),
        repository=site.dossier.site.repository or "",
        preview_image=preview(context, kind, parts),
        neighbours=neighbours(context, parts),
        oembed=_oembed(context, kind, parts),
        prefix=prefix,
    )


def bare_layout(
    context: PageContext, kind: str, title: str, description: str, heading_origin: str, csp: str, canonical: str
) -> Layout:
    """The frame of a page that stands for itself, without ways through the site; `canonical` is the path it goes by."""
    site_record, settings = context.site.dossier.site, context.site.settings
    return Layout(
        kind=kind,
        language=context.language,
        path=context.path,
        title=title,
        heading_origin=heading_origin,
        description=description,
        site_title=context.text(site_record.title),
        site_tagline=context.text(site_record.tagline),
        home=context.href(),
        canonical=urls.absolute(settings.base_url, canonical) if settings.base_known else "",
        noindex=True,
        preview=settings.preview,
        content_license=site_record.content_license,
        code_license=site_record.code_license,
        date=settings.date,
        date_words=written_date(settings.date[:10], context.language),
        csp=csp,
    )


def oembed_folder(language: str, first: str) -> str:
    """The folder of a language's oEmbed answers."""
    return oembed_path(language, first).removesuffix(".json")


def oembed_path(language: str, first: str, *parts: str) -> str:
    """Where the oEmbed answer of a page stands."""
    return urls.page_path(language, first, "oembed", *parts).removesuffix("/index.html") + ".json"


def _oembed(context: PageContext, kind: str, parts: tuple[str, ...]) -> str:
    """Where a consumer finds the page's answer. A host of files passes over the query, but some consumers read it."""
    if kind not in EMBEDDED or not context.site.settings.base_known:
        return ""
    base = context.site.settings.base_url
    page = urls.absolute(base, urls.page_path(context.language, context.first, *parts))
    return f"{urls.absolute(base, oembed_path(context.language, context.first, *parts))}?url={quote(page, safe='')}"


def feed_path(language: str, first: str, *parts: str) -> str:
    """Where the feed of a page stands: beside it; that of all claims beside the start page."""
    return urls.page_path(language, first, *parts).removesuffix("index.html") + "feed.xml"


def manifest_path(language: str, first: str) -> str:
    """Where the manifest of a language stands."""
    return urls.page_path(language, first).removesuffix("index.html") + "manifest.webmanifest"


def _sheets(kind: str, preview: bool) -> tuple[str, ...]:
    return (sheet_of(kind), "preview.css") if preview else (sheet_of(kind),)


def has_page(context: PageContext, word: str) -> bool:
    """Whether an index page has anything to show; empty ones are not made."""
    dossier = context.site.dossier
    kinds = {urls.FOLDER[record.kind] for record in dossier.entities.values()}
    if word in ("disputes",):
        return bool(dossier.disputes)
    if word == "pictures":
        return bool(context.site.pictures)
    return word in ("claims", "sources", "timeline", "data") or word in kinds


def asset(context: PageContext, name: str) -> str:
    """The link to a static file under its content-hashed name."""
    path = context.site.settings.assets.get(name)
    return urls.relative(context.path, path) if path else ""


def _alternate(context: PageContext, code: str, first: str, parts: tuple[str, ...]) -> Alternate:
    path = urls.page_path(code, first, *parts)
    settings = context.site.settings
    there = urls.absolute(settings.base_url, path) if settings.base_known else ""
    return Alternate(code, language_name(code), urls.relative(context.path, path), there)
