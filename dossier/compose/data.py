"""The data page, and the page for an address that does not exist."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.frame import feed_path, frame, manifest_path
from dossier.compose.home import Count, counts
from dossier.compose.parts import Link, Page, View
from dossier.compose.sheets import sheet_of
from dossier.compose.world import DataFile, World

FOLDER = "data"
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


def data_page(world: World, language: str) -> Page:
    """What the dossier gives to other programs."""
    path = urls.page_path(language, world.dossier.languages[0], "data")
    desk = Desk(world, language, path)
    first = world.dossier.languages[0]
    found: dict[str, list[Offer]] = {}
    for file in world.files:
        found.setdefault(file.group, []).append(_offer(world, path, file))
    feed = urls.relative(path, feed_path(language, first))
    site = (
        Offer("feed.xml", href=feed, media="application/atom+xml"),
        Offer("sitemap.xml", href=urls.relative(path, "sitemap.xml"), media="application/xml"),
    )
    groups = (*(Group(word, tuple(offers)) for word, offers in found.items()), Group("site", site))
    view_frame = frame(desk, "data", ("data",), "data", "data")
    return Page(path, "pages/data.html", DataView(view_frame, desk.entries(), groups, counts(desk)))


def _offer(world: World, path: str, file: DataFile) -> Offer:
    there = f"{FOLDER}/{file.name}"
    listed = file.parts if len(file.parts) <= MOST_PARTS else ()
    base, first = world.settings.base_url, world.dossier.languages[0]
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


def not_found_page(world: World) -> Page:
    """The page a host shows for an address that does not exist. Its links start at the root."""
    language = world.dossier.languages[0]
    desk = Desk(world, language, "404.html")
    base = "/" + world.settings.base_url.split("://", 1)[-1].partition("/")[2]

    def rooted(path: str) -> str:
        return urls.from_root(base, path)

    made = frame(desk, "notfound", (), "notfound", "notfound")
    made = replace(
        made,
        home=rooted("index.html"),
        nav=tuple(replace(item, href=rooted(urls.page_path(language, language, item.word))) for item in made.nav),
        alternates=(),
        canonical="",
        noindex=True,
        stylesheets=tuple(rooted(world.settings.assets.get(name, "")) for name in (sheet_of("notfound"),)),
        card_sheet=rooted(world.settings.assets.get("card.css", "")),
        print_sheet=rooted(world.settings.assets.get("print.css", "")),
        script=rooted(world.settings.assets.get("site.js", "")),
        icon=rooted(world.settings.assets.get("icon.svg", "")),
        icon_small=rooted(world.settings.assets.get("icon-32.png", "")) if made.icon_small else "",
        icon_large=rooted(world.settings.assets.get("icon-180.png", "")) if made.icon_large else "",
        manifest=rooted(manifest_path(language, language)),
        feed=rooted("feed.xml"),
        search=rooted(urls.page_path(language, language, "search")),
        corrections=rooted(urls.page_path(language, language, "corrections")),
        method=rooted(urls.page_path(language, language, "method")) if made.method else "",
        data=rooted(urls.page_path(language, language, "data")),
        draft=rooted(urls.page_path(language, language, "draft")),
    )
    ways = tuple(
        Link(desk.world.dossier.site.title.get(code), rooted(urls.page_path(code, language)), f"site:title:{code}")
        for code in world.dossier.languages
    )
    return Page("404.html", "pages/notfound.html", NotFoundView(made, (), ways))
