"""What surrounds every page: ways through the site, the same page in the other language, addresses."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.parts import Alternate, Frame, Link, NavItem
from dossier.compose.policy import policy
from dossier.compose.sheets import sheet_of
from dossier.compose.social import preview
from dossier.compose.wording import date_text
from dossier.text.value import Date, parse

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
LANGUAGE_NAMES = {"en": "English", "de": "Deutsch"}


def frame(
    desk: Desk,
    kind: str,
    parts: tuple[str, ...],
    title: str,
    description: str,
    heading_origin: str = "",
    crumbs: tuple[Link, ...] = (),
    prefix: str = "",
) -> Frame:
    """The frame of the page whose address consists of `parts`.

    With a `prefix`, words of the interface stand before the title, and the description is theirs.
    """
    from dossier.compose.turn import turn  # it knows the pages' order, and they make their frames here

    world, settings = desk.world, desk.world.settings
    languages = world.dossier.languages
    csp = policy(kind == "search" and settings.search)
    made = plain_frame(desk, kind, title, description, heading_origin, csp, desk.path)
    return replace(
        made,
        noindex=settings.noindex,
        nav=tuple(NavItem(word, desk.href(word), parts[:1] == (word,)) for word in MAIN_WAYS if has_page(desk, word)),
        crumbs=crumbs,
        alternates=tuple(_alternate(desk, code, languages[0], parts) for code in languages),
        stylesheets=tuple(filter(None, (asset(desk, name) for name in _sheets(kind, settings.preview)))),
        card_sheet=asset(desk, "card.css"),
        print_sheet=asset(desk, "print.css"),
        script=asset(desk, "site.js"),
        icon=asset(desk, "icon.svg"),
        icon_small=asset(desk, "icon-32.png"),
        icon_large=asset(desk, "icon-180.png"),
        manifest=urls.relative(desk.path, manifest_path(desk.language, languages[0])),
        own_feed="feed.xml" if kind in FEED_KINDS else "",
        feed=urls.relative(desk.path, feed_path(desk.language, languages[0])),
        search=desk.href("search"),
        method=desk.href("method") if ("method", desk.language) in world.dossier.pages else "",
        data=desk.href("data"),
        draft=desk.href("draft"),
        corrections=desk.href("corrections"),
        repository=world.dossier.site.repository or "",
        preview_image=preview(desk, kind, parts),
        turn=turn(desk, parts),
        oembed=_oembed(desk, kind, parts),
        prefix=prefix,
    )


def plain_frame(
    desk: Desk, kind: str, title: str, description: str, heading_origin: str, csp: str, canonical: str
) -> Frame:
    """The frame of a page that stands for itself, without ways through the site; `canonical` is the path it goes by."""
    site, settings = desk.world.dossier.site, desk.world.settings
    return Frame(
        kind=kind,
        language=desk.language,
        path=desk.path,
        title=title,
        heading_origin=heading_origin,
        description=description,
        site_title=desk.text(site.title),
        site_tagline=desk.text(site.tagline),
        home=desk.href(),
        canonical=urls.absolute(settings.base_url, canonical) if settings.base_known else "",
        noindex=True,
        preview=settings.preview,
        content_license=site.content_license,
        code_license=site.code_license,
        date=settings.date,
        date_words=_day(settings.date, desk.language),
        csp=csp,
    )


def oembed_folder(language: str, first: str) -> str:
    """The folder of a language's oEmbed answers."""
    return oembed_path(language, first).removesuffix(".json")


def oembed_path(language: str, first: str, *parts: str) -> str:
    """Where the oEmbed answer of a page stands."""
    return urls.page_path(language, first, "oembed", *parts).removesuffix("/index.html") + ".json"


def _oembed(desk: Desk, kind: str, parts: tuple[str, ...]) -> str:
    """Where a consumer finds the page's answer. A host of files passes over the query, but some consumers read it."""
    if kind not in EMBEDDED or not desk.world.settings.base_known:
        return ""
    base = desk.world.settings.base_url
    page = urls.absolute(base, urls.page_path(desk.language, desk.first, *parts))
    return f"{urls.absolute(base, oembed_path(desk.language, desk.first, *parts))}?url={quote(page, safe='')}"


def feed_path(language: str, first: str, *parts: str) -> str:
    """Where the feed of a page stands: beside it; that of all claims beside the start page."""
    return urls.page_path(language, first, *parts).removesuffix("index.html") + "feed.xml"


def manifest_path(language: str, first: str) -> str:
    """Where the manifest of a language stands."""
    return urls.page_path(language, first).removesuffix("index.html") + "manifest.webmanifest"


def _sheets(kind: str, preview: bool) -> tuple[str, ...]:
    return (sheet_of(kind), "preview.css") if preview else (sheet_of(kind),)


def _day(date: str, language: str) -> str:
    value = parse("date", date[:10])
    return date_text(value, language) if isinstance(value, Date) else ""


def has_page(desk: Desk, word: str) -> bool:
    """Whether an index page has anything to show; empty ones are not made."""
    dossier = desk.world.dossier
    kinds = {urls.FOLDER[record.kind] for record in dossier.entities.values()}
    if word in ("disputes",):
        return bool(dossier.disputes)
    if word == "pictures":
        return bool(desk.world.pictures)
    return word in ("claims", "sources", "timeline", "data") or word in kinds


def asset(desk: Desk, name: str) -> str:
    """The link to a static file under its content-hashed name."""
    path = desk.world.settings.assets.get(name)
    return urls.relative(desk.path, path) if path else ""


def _alternate(desk: Desk, code: str, first: str, parts: tuple[str, ...]) -> Alternate:
    path = urls.page_path(code, first, *parts)
    settings = desk.world.settings
    there = urls.absolute(settings.base_url, path) if settings.base_known else ""
    return Alternate(code, LANGUAGE_NAMES.get(code, code), urls.relative(desk.path, path), there)
