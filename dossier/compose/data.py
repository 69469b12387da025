"""The data page, and the page for an address that does not exist."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.frame import frame, manifest_path
from dossier.compose.home import Count, counts
from dossier.compose.parts import Link, Page, View
from dossier.compose.sheets import sheet_of
from dossier.compose.world import World


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file to take along; `word` names its description in the interface's words."""

    name: str
    href: str
    word: str


@dataclass(frozen=True, slots=True)
class DataView(View):
    """The view of `pages/data.html`."""

    files: tuple[DataFile, ...]
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView(View):
    """The view of `pages/notfound.html`: in all languages at once, with addresses that hold anywhere."""

    ways: tuple[Link, ...]


def data_page(world: World, language: str) -> Page:
    """What the dossier gives to other programs."""
    path = urls.page_path(language, world.dossier.languages[0], "data")
    desk = Desk(world, language, path)
    first = world.dossier.languages[0]
    feed = "feed.xml" if language == first else f"{language}/feed.xml"
    files = (
        DataFile("dossier.json", urls.relative(path, "data/dossier.json"), "dossier.json"),
        DataFile("dossier.schema.json", urls.relative(path, "data/dossier.schema.json"), "dossier.schema.json"),
        DataFile("feed.xml", urls.relative(path, feed), "feed.xml"),
        DataFile("sitemap.xml", urls.relative(path, "sitemap.xml"), "sitemap.xml"),
    )
    view_frame = frame(desk, "data", ("data",), "data", "data")
    return Page(path, "pages/data.html", DataView(view_frame, desk.entries(), files, counts(desk)))


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
    )
    ways = tuple(
        Link(desk.world.dossier.site.title.get(code), rooted(urls.page_path(code, language)), f"site:title:{code}")
        for code in world.dossier.languages
    )
    return Page("404.html", "pages/notfound.html", NotFoundView(made, (), ways))
