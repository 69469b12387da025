"""The pages of the pictures: one with all of them, and one for each, large, with its data and its sources."""

from __future__ import annotations

from dossier.charts import PICTURES as CHARTS
from dossier.charts.svg import Picture
from dossier.components.layout import PageKind, page
from dossier.components.page_context import PageContext
from dossier.components.views import Link, Page
from dossier.edition.context import SiteContext
from dossier.embeds.embed_code import EmbedCode
from dossier.frozen import dataclass

PICTURE = PageKind(name="picture", template="picture", stylesheet="pictures", embed=True)
PICTURES = PageKind(
    name="pictures", template="pictures", stylesheet="pictures", in_navigation=lambda site: bool(site.pictures)
)

FOR_STUDY = ("network",)  # that say nothing at a glance: all ties at once are to be followed, not to be seen


@dataclass(frozen=True, slots=True)
class LinkedPicture:
    """A picture on the page of all, with the way to its own."""

    picture: Picture
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PicturesView:
    """The view of `pages/pictures.html`. `more` are the ids and addresses of those that only their own page shows."""

    pictures: tuple[LinkedPicture, ...]
    more: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureView:
    """The view of `pages/picture.html`. `others` are the ids and addresses of the other pictures."""

    picture: Picture
    others: tuple[Link, ...]
    embed_code: EmbedCode | None


def pictures_page(site: SiteContext, language: str) -> Page[PicturesView]:
    """All pictures. Their citations lead to the claims' own pages; sources and data stand on each picture's page."""
    context = PageContext.at(site, language, "pictures", own=frozenset())
    drawn = [(key, CHARTS[key](context)) for key in site.pictures if key not in FOR_STUDY]
    pictures = tuple(
        LinkedPicture(picture, context.href("pictures", key)) for key, picture in drawn if picture is not None
    )
    more = tuple(Link(key, context.href("pictures", key)) for key in site.pictures if key in FOR_STUDY)
    return page(context, PICTURES, view=PicturesView(pictures=pictures, more=more))


def picture_page(site: SiteContext, language: str, key: str, embed_code: EmbedCode | None) -> Page[PictureView]:
    """One picture: `key` is one of `site.pictures`, so that there is something to draw."""
    context = PageContext.at(site, language, "pictures", key)
    picture = CHARTS[key](context)
    if picture is None:
        raise ValueError(f"the picture {key} has nothing to draw")
    others = tuple(Link(other, context.href("pictures", other)) for other in site.pictures if other != key)
    return page(
        context,
        PICTURE,
        title=key,
        crumbs=(Link("pictures", context.href("pictures")),),
        view=PictureView(picture=picture, others=others, embed_code=embed_code),
    )
