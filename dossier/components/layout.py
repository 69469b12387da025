"""What surrounds every page: navigation, the same page in the other language, addresses; and the factory of pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from dossier.components.entries import source_entries
from dossier.components.menu import menu
from dossier.components.order import neighbours
from dossier.components.page_context import PageContext
from dossier.components.social_cards import preview
from dossier.components.stylesheets import bundle_name
from dossier.components.views import Alternate, Entry, Layout, Link, Page, V
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.csp import page_csp
from dossier.edition.format_values import written_date
from dossier.edition.locales import own_name
from dossier.frozen import dataclass
from dossier.model import addresses
from dossier.text.languages import interface_of
from dossier.text.tags import direction, with_region


@dataclass(frozen=True, slots=True, kw_only=True)
class PageKind:
    """What a kind of page says of itself, once, in its module.

    `name` is its class in HTML and, where no record gives a title, the key of the title's words. `template` is the name
    of a file in `templates/pages/`, `stylesheet` one of the bundles of `components/stylesheets.py`.
    """

    name: str
    template: str
    stylesheet: str = "rest"
    in_navigation: Callable[[SiteContext], bool] | None = None  # whether the navigation of this site leads to it
    feed: bool = False  # whether each page of the kind has a feed of its own
    embed: bool = False  # whether oEmbed knows each page of the kind
    searches: bool = False  # whether its script loads the index of the search
    indexed: bool = True  # whether search engines may list it
    canonical: bool = True  # whether its address is that of what it shows
    translated: bool = True  # whether there is a page in each language


def page(
    context: PageContext,
    kind: PageKind,
    *,
    view: V,
    title: str | None = None,
    title_origin: str = "",
    description: str | None = None,
    prefix: str = "",
    crumbs: tuple[Link, ...] = (),
    entries: tuple[Entry, ...] | None = None,
) -> Page[V]:
    """The page of a kind in its context.

    `title_origin` names the field of a record that the title comes from; without one, title and description are keys of
    the interface's words. With a `prefix`, words of the interface stand before the title, and the description is
    theirs. `entries` are all source entries of what the page cites, if none are given.
    """
    title = kind.name if title is None else title
    layout = _page_layout(
        context,
        kind,
        title=title,
        title_origin=title_origin,
        description=(prefix or title) if description is None else description,
        prefix=prefix,
        crumbs=crumbs,
    )
    return Page(
        path=context.path,
        template=f"pages/{kind.template}.html",
        layout=layout,
        entries=source_entries(context) if entries is None else entries,
        view=view,
    )


def _page_layout(
    context: PageContext,
    kind: PageKind,
    *,
    title: str,
    title_origin: str,
    description: str,
    prefix: str,
    crumbs: tuple[Link, ...],
) -> Layout:
    site, settings, parts = context.site, context.site.settings, context.parts
    languages = site.dossier.languages
    return bare_layout(
        context,
        kind.name,
        title=title,
        description=description,
        heading_origin=title_origin,
        csp=page_csp(kind.searches and settings.search),
        canonical=context.path if kind.canonical else "",
        noindex=settings.noindex or not kind.indexed,
        crumbs=crumbs,
        alternates=tuple(_alternate(context, code) for code in languages) if kind.translated else (),
        own_feed="feed.xml" if kind.feed else "",
        repository=site.dossier.site.repository or "",
        preview_image=preview(context, kind.name, parts),
        neighbours=neighbours(context, parts),
        oembed=_oembed(context) if kind.embed and site.publishes("embeds") else "",
        prefix=prefix,
        **site.once(("surroundings", kind, *_section(context)), lambda: _surroundings(context, kind)),
    )


def _section(context: PageContext) -> tuple[object, ...]:
    """What the links to a site's own indexes and assets depend on: they lead to folders at the root of a language."""
    folders = context.path.split("/")[:-1]
    head = folders[: 1 if context.language == context.first else 2]
    return context.language, tuple(head), len(folders), context.parts[:1], context.root, context.base


def _surroundings(context: PageContext, kind: PageKind) -> dict[str, Any]:
    """The fields of a layout that are the same for all pages of a kind in a section."""
    site, first = context.site, context.first
    return {
        "nav": menu(context),
        "stylesheets": tuple(
            filter(None, (asset(context, name) for name in _stylesheets(kind, site.settings.preview)))
        ),
        "card_sheet": asset(context, "card.css"),
        "print_sheet": asset(context, "print.css"),
        "script": asset(context, "site.js"),
        "icon": asset(context, "icon.svg"),
        "icon_small": asset(context, "icon-32.png"),
        "icon_large": asset(context, "icon-180.png"),
        "manifest": context.link(manifest_path(context.language, first)),
        "feed": context.link(feed_path(context.language, first)),
        "search": context.href("search") if site.publishes("search") else "",
        "method": context.href("method") if ("method", context.language) in site.dossier.pages else "",
        "data": context.href("data") if site.publishes("data") else "",
        "draft": context.href("draft") if site.compares_drafts else "",
        "corrections": context.href("corrections"),
    }


def bare_layout(
    context: PageContext,
    kind: str,
    *,
    title: str,
    description: str,
    csp: str,
    canonical: str,
    heading_origin: str = "",
    **more: Any,
) -> Layout:
    """The layout of a page that stands for itself, without navigation; `canonical` is the path it goes by, if any.

    `more` are fields beyond that, or in place of what is given here.
    """
    site_record, settings = context.site.dossier.site, context.site.settings
    fields = {
        "kind": kind,
        "language": context.language,
        "locale": with_region(context.language),
        "direction": direction(context.language),
        "interface": interface_of(context.language, context.site.dossier.languages),
        "path": context.path,
        "title": title,
        "heading_origin": heading_origin,
        "description": description,
        "site_title": context.text(site_record.title),
        "site_tagline": context.text(site_record.tagline),
        "home": context.href(),
        "canonical": urls.absolute(settings.base_url, canonical) if canonical and settings.base_known else "",
        "noindex": True,
        "preview": settings.preview,
        "content_license": site_record.content_license,
        "code_license": site_record.code_license,
        "date": settings.date[:10],  # the time of day would make every page another with every commit
        "date_words": written_date(settings.date[:10], context.language),
        "csp": csp,
    }
    return Layout(**{**fields, **more})


def oembed_folder(language: str, first: str) -> str:
    """The folder of a language's oEmbed answers."""
    return oembed_path(language, first).removesuffix(".json")


def oembed_path(language: str, first: str, *parts: str) -> str:
    """Where the oEmbed answer of a page stands."""
    return urls.page_path(language, first, addresses.OEMBED, *parts).removesuffix("/index.html") + ".json"


def _oembed(context: PageContext) -> str:
    """Where a consumer finds the page's answer. A host of files passes over the query, but some consumers read it."""
    if not context.site.settings.base_known:
        return ""
    base = context.site.settings.base_url
    address = quote(urls.absolute(base, context.path), safe="")
    return f"{urls.absolute(base, oembed_path(context.language, context.first, *context.parts))}?url={address}"


def feed_path(language: str, first: str, *parts: str) -> str:
    """Where the feed of a page stands: beside it; that of all claims beside the start page."""
    return urls.page_path(language, first, *parts).removesuffix("index.html") + "feed.xml"


def manifest_path(language: str, first: str) -> str:
    """Where the manifest of a language stands."""
    return urls.page_path(language, first).removesuffix("index.html") + "manifest.webmanifest"


def _stylesheets(kind: PageKind, preview: bool) -> tuple[str, ...]:
    bundle = bundle_name(kind.stylesheet)
    return (bundle, "preview.css") if preview else (bundle,)


def asset(context: PageContext, name: str) -> str:
    """The link to a static file under its content-hashed name."""
    path = context.site.settings.assets.get(name)
    return context.link(path) if path else ""


def _alternate(context: PageContext, code: str) -> Alternate:
    path = urls.page_path(code, context.first, *context.parts)
    settings = context.site.settings
    absolute = urls.absolute(settings.base_url, path) if settings.base_known else ""
    return Alternate(
        language=code, locale=with_region(code), name=own_name(code), href=context.link(path), absolute=absolute
    )
