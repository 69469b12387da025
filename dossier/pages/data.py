"""The data page, and the page for an address that does not exist."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dossier.components.entries import source_entries
from dossier.components.layout import feed_path, manifest_path, page_layout
from dossier.components.page_context import PageContext
from dossier.components.stylesheets import sheet_of
from dossier.components.views import Link, Page, View
from dossier.edition import urls
from dossier.edition.context import DataFile, SiteContext
from dossier.pages.home import Count, counts

KILO = 1000  # bytes
MOST_PARTS = 40  # of a folder that are listed; of a larger one its description says how they are called


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `word` names its description in the interface's words."""

    name: str
    word: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A file to take along, or a folder of some (`parts`); `size` is in kilobytes, rounded up, where it is told.

    `example` shows how it is used, with this site's own address in it; `shown` names the text it comes from.
    """

    name: str
    href: str = ""
    media: str = ""
    size: int | None = None
    columns: tuple[Column, ...] = ()
    parts: tuple[Link, ...] = ()
    example: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Files under one heading; `word` names it."""

    word: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class DataView(View):
    """The view of `pages/data.html`."""

    groups: tuple[Group, ...]
    counts: tuple[Count, ...]

    @property
    def offers(self) -> tuple[Offer, ...]:
        """All files, whatever they stand under."""
        return tuple(one for group in self.groups for one in group.offers)


@dataclass(frozen=True, slots=True)
class NotFoundView(View):
    """The view of `pages/notfound.html`: in all languages at once, with addresses that hold anywhere."""

    ways: tuple[Link, ...]
    texts: Mapping[str, str]  # what it says, by language


def data_page(site: SiteContext, language: str) -> Page:
    """What the dossier gives to other programs."""
    path = urls.page_path(language, site.dossier.languages[0], urls.DATA)
    context = PageContext(site, language, path)
    first = site.dossier.languages[0]
    found: dict[str, list[Offer]] = {}
    for file in site.files:
        found.setdefault(file.group, []).append(_offer(site, path, file))
    feed = urls.relative(path, feed_path(language, first))
    site_record = (
        Offer("feed.xml", href=feed, media="application/atom+xml"),
        Offer("sitemap.xml", href=urls.relative(path, "sitemap.xml"), media="application/xml"),
    )
    groups = (*(Group(word, tuple(offers)) for word, offers in found.items()), Group("site", site_record))
    layout = page_layout(context, "data", ("data",), "data", "data")
    return Page(path, "pages/data.html", DataView(layout, source_entries(context), groups, counts(context)))


def _offer(site: SiteContext, path: str, file: DataFile) -> Offer:
    there = f"{urls.DATA}/{file.name}"
    listed = file.parts if len(file.parts) <= MOST_PARTS else ()
    base, first = site.settings.base_url, site.dossier.languages[0]
    return Offer(
        file.name,
        "" if file.name.endswith("/") else urls.relative(path, there),
        file.media,
        -(-file.size // KILO),
        tuple(Column(name, word) for name, word in file.columns),
        tuple(Link(part, urls.relative(path, f"{there}{part}")) for part in listed),
        file.example.replace("{site}", base).replace("{language}", first).rstrip("\n"),
        f"example:{file.name}" if file.example else "",
    )


def not_found_page(site: SiteContext) -> Page:
    """The page a host shows for an address that does not exist. Its links start at the root."""
    language = site.dossier.languages[0]
    context = PageContext(site, language, "404.html")
    base = "/" + site.settings.base_url.split("://", 1)[-1].partition("/")[2]

    def rooted(path: str) -> str:
        return urls.from_root(base, path)

    made = page_layout(context, "notfound", (), "notfound", "notfound")
    made = replace(
        made,
        home=rooted("index.html"),
        nav=tuple(replace(item, href=rooted(urls.page_path(language, language, item.word))) for item in made.nav),
        alternates=(),
        canonical="",
        noindex=True,
        stylesheets=tuple(rooted(site.settings.assets.get(name, "")) for name in (sheet_of("notfound"),)),
        card_sheet=rooted(site.settings.assets.get("card.css", "")),
        print_sheet=rooted(site.settings.assets.get("print.css", "")),
        script=rooted(site.settings.assets.get("site.js", "")),
        icon=rooted(site.settings.assets.get("icon.svg", "")),
        icon_small=rooted(site.settings.assets.get("icon-32.png", "")) if made.icon_small else "",
        icon_large=rooted(site.settings.assets.get("icon-180.png", "")) if made.icon_large else "",
        manifest=rooted(manifest_path(language, language)),
        feed=rooted("feed.xml"),
        search=rooted(urls.page_path(language, language, "search")),
        corrections=rooted(urls.page_path(language, language, "corrections")),
        method=rooted(urls.page_path(language, language, "method")) if made.method else "",
        data=rooted(urls.page_path(language, language, "data")),
        draft=rooted(urls.page_path(language, language, "draft")),
    )
    ways = tuple(
        Link(context.site.dossier.site.title.get(code), rooted(urls.page_path(code, language)), f"site:title:{code}")
        for code in site.dossier.languages
    )
    texts = {code: site.translate(code)("notfound: text") for code in site.dossier.languages}
    return Page("404.html", "pages/notfound.html", NotFoundView(made, (), ways, texts))
