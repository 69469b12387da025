"""The pages of the pictures: one with all of them, and one for each, large, with its data and its sources."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.compose import urls
from dossier.compose.desk import Desk
from dossier.compose.embed.offer import Offer
from dossier.compose.embed.offers import picture_offer
from dossier.compose.frame import frame
from dossier.compose.parts import Link, Page, View
from dossier.compose.pictures import PICTURES
from dossier.compose.pictures.base import Picture
from dossier.compose.world import World


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
    offer: Offer


def pictures_page(world: World, language: str) -> Page:
    """All pictures. Their citations lead to the claims' own pages; sources and data stand on each picture's page."""
    path = urls.page_path(language, world.dossier.languages[0], "pictures")
    desk = Desk(world, language, path, own=frozenset())
    made = [(key, PICTURES[key](desk)) for key in world.pictures]
    hung = tuple(Hung(picture, desk.href("pictures", key)) for key, picture in made if picture is not None)
    view_frame = frame(desk, "pictures", ("pictures",), "pictures", "pictures")
    return Page(path, "pages/pictures.html", PicturesView(view_frame, desk.entries(), hung))


def picture_page(world: World, language: str, key: str) -> Page:
    """One picture: `key` is one of `world.pictures`, so that there is something to draw."""
    path = urls.page_path(language, world.dossier.languages[0], "pictures", key)
    desk = Desk(world, language, path)
    picture = PICTURES[key](desk)
    if picture is None:
        raise ValueError(f"the picture {key} has nothing to draw")
    crumbs = (Link("pictures", desk.href("pictures")),)
    others = tuple(Link(other, desk.href("pictures", other)) for other in world.pictures if other != key)
    made = picture_offer(world, language, key)
    view_frame = frame(desk, "picture", ("pictures", key), key, key, crumbs=crumbs)
    return Page(path, "pages/picture.html", PictureView(view_frame, desk.entries(), picture, others, made))
