"""The data page: what the dossier gives to other programs."""

from __future__ import annotations

from dossier.components.layout import PageKind, feed_path, page
from dossier.components.menu import rest
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page
from dossier.edition import urls
from dossier.edition.context import DataFile, SiteContext
from dossier.frozen import dataclass
from dossier.model.asof import source_dates
from dossier.pages.home import Count, counts

DATA = PageKind(name="data", template="data", stylesheet="data")
SITE_FILES = {"feed.xml": "application/atom+xml", "sitemap.xml": "application/xml"}  # beside the data
KILO = 1000  # bytes
MOST_PARTS = 40  # of a folder that are listed; of a larger one its description says how they are called


@dataclass(frozen=True, slots=True)
class FileColumn:
    """A column of a table; `word` names its description in the interface's words."""

    name: str
    word: str


@dataclass(frozen=True, slots=True)
class FileView:
    """A file to download, or a folder of some (`parts`); `size` is in kilobytes, rounded up, where it is shown.

    `example` shows how it is used, with this site's own address in it; `example_origin` names the text it comes from.
    """

    name: str
    href: str = ""
    media: str = ""
    size: int | None = None
    columns: tuple[FileColumn, ...] = ()
    parts: tuple[Link, ...] = ()
    example: str = ""
    example_origin: str = ""


@dataclass(frozen=True, slots=True)
class FileGroup:
    """Files under one heading; `word` names it."""

    word: str
    files: tuple[FileView, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """The way to a page that the menu has no item for; `word` names it."""

    word: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The view of `pages/data.html`."""

    ways: tuple[Way, ...]
    groups: tuple[FileGroup, ...]
    counts: tuple[Count, ...]

    @property
    def files(self) -> tuple[FileView, ...]:
        """All files, whatever they stand under."""
        return tuple(file for group in self.groups for file in group.files)


def data_page(site: SiteContext, language: str) -> Page[DataView]:
    """What the dossier gives to other programs."""
    context = PageContext.at(site, language, urls.DATA)
    first = site.dossier.languages[0]
    files: dict[str, list[FileView]] = {}
    for file in site.files.values():
        files.setdefault(file.group, []).append(_file_view(context, file))
    hrefs = {"feed.xml": feed_path(language, first), "sitemap.xml": "sitemap.xml"}
    besides = tuple(
        FileView(name=name, href=context.link(hrefs[name]), media=media) for name, media in SITE_FILES.items()
    )
    groups = [FileGroup(word=word, files=tuple(listed)) for word, listed in files.items()]
    groups.append(FileGroup(word="site", files=besides))
    return page(context, DATA, view=DataView(ways=_ways(context), groups=tuple(groups), counts=counts(context)))


def _ways(context: PageContext) -> tuple[Way, ...]:
    """All pages that the menu names no item for."""
    site = context.site
    analysis = site.publishes("analysis")
    words = [*rest(context), *(["origins"] if analysis else []), "corrections"]
    if analysis and source_dates(site.dossier):
        words.insert(-1, "dates")
    if ("method", context.language) in site.dossier.pages:
        words.append("method")
    return tuple(Way(word, context.href("as-of" if word == "dates" else word)) for word in words)


def _file_view(context: PageContext, file: DataFile) -> FileView:
    path = f"{urls.DATA}/{file.name}"
    listed = file.parts if len(file.parts) <= MOST_PARTS else ()
    base, first = context.site.settings.base_url, context.first
    return FileView(
        name=file.name,
        href="" if file.name.endswith("/") else context.link(path),
        media=file.media,
        size=-(-file.size // KILO),
        columns=tuple(FileColumn(name=name, word=word) for name, word in file.columns),
        parts=tuple(Link(part, context.link(f"{path}{part}")) for part in listed),
        example=file.example.replace("{site}", base).replace("{language}", first).rstrip("\n"),
        example_origin=f"example:{file.name}" if file.example else "",
    )
