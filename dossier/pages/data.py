"""The data page: what the dossier gives to other programs."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.components.layout import PageKind, feed_path, page
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page
from dossier.edition import urls
from dossier.edition.context import DataFile, SiteContext
from dossier.pages.home import Count, counts

DATA = PageKind(name="data", template="data", stylesheet="data")
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


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The view of `pages/data.html`."""

    groups: tuple[Group, ...]
    counts: tuple[Count, ...]

    @property
    def offers(self) -> tuple[Offer, ...]:
        """All files, whatever they stand under."""
        return tuple(one for group in self.groups for one in group.offers)


def data_page(site: SiteContext, language: str) -> Page[DataView]:
    """What the dossier gives to other programs."""
    context = PageContext.at(site, language, urls.DATA)
    first = site.dossier.languages[0]
    found: dict[str, list[Offer]] = {}
    for file in site.files:
        found.setdefault(file.group, []).append(_offer(context, file))
    feed = context.link(feed_path(language, first))
    site_record = (
        Offer("feed.xml", href=feed, media="application/atom+xml"),
        Offer("sitemap.xml", href=context.link("sitemap.xml"), media="application/xml"),
    )
    groups = (*(Group(word, tuple(offers)) for word, offers in found.items()), Group("site", site_record))
    return page(context, DATA, view=DataView(groups=groups, counts=counts(context)))


def _offer(context: PageContext, file: DataFile) -> Offer:
    there = f"{urls.DATA}/{file.name}"
    listed = file.parts if len(file.parts) <= MOST_PARTS else ()
    base, first = context.site.settings.base_url, context.first
    return Offer(
        file.name,
        "" if file.name.endswith("/") else context.link(there),
        file.media,
        -(-file.size // KILO),
        tuple(Column(name, word) for name, word in file.columns),
        tuple(Link(part, context.link(f"{there}{part}")) for part in listed),
        file.example.replace("{site}", base).replace("{language}", first).rstrip("\n"),
        f"example:{file.name}" if file.example else "",
    )
