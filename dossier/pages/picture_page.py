"""The pages of the pictures: one with all of them, and one for each, large, with its data and its sources."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.charts import PICTURES
from dossier.charts.base import Picture
from dossier.components.entries import source_entries
from dossier.components.layout import page_layout
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page, View
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.embeds.embed_code import Offer
from dossier.embeds.embed_codes import picture_offer


@dataclass(frozen=True, slots=True)
class Hung:
    """A picture on the page of all, with the way to its own."""

    picture: Picture
    href: str


@dataclass(frozen=True, slots=True)
class PicturesView(View):
    """The view of `pages/pictures.html`."""

    pictures: tuple[Hung, ...]


@dataclass(frozen=True, slots=True)
class PictureView(View):
    """The view of `pages/picture.html`. `others` are the ids and addresses of the other pictures."""

    picture: Picture
    others: tuple[Link, ...]
    embed_code: Offer


def pictures_page(site: SiteContext, language: str) -> Page:
    """All pictures. Their citations lead to the claims' own pages; sources and data stand on each picture's page."""
    path = urls.page_path(language, site.dossier.languages[0], "pictures")
    context = PageContext(site, language, path, own=frozenset())
    made = [(key, PICTURES[key](context)) for key in site.pictures]
    hung = tuple(Hung(picture, context.href("pictures", key)) for key, picture in made if picture is not None)
    layout = page_layout(context, "pictures", ("pictures",), "pictures", "pictures")
    return Page(path, "pages/pictures.html", PicturesView(layout, source_entries(context), hung))


def picture_page(site: SiteContext, language: str, key: str) -> Page:
    """One picture: `key` is one of `site.pictures`, so that there is something to draw."""
    path = urls.page_path(language, site.dossier.languages[0], "pictures", key)
    context = PageContext(site, language, path)
    picture = PICTURES[key](context)
    if picture is None:
        raise ValueError(f"the picture {key} has nothing to draw")
    crumbs = (Link("pictures", context.href("pictures")),)
    others = tuple(Link(other, context.href("pictures", other)) for other in site.pictures if other != key)
    made = picture_offer(site, language, key)
    layout = page_layout(context, "picture", ("pictures", key), key, key, crumbs=crumbs)
    return Page(path, "pages/picture.html", PictureView(layout, source_entries(context), picture, others, made))
