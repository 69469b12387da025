"""A picture in a frame: the drawing as its page has it, each mark leading to its sources; the page has the data."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.compose.embed.base import EmbedView, embed_desk, foot, head, opening
from dossier.compose.embed.changes import Changes, changes_of, since_blocks
from dossier.compose.embed.measure import PADDING, WIDTHS, Block, height
from dossier.compose.parts import Page
from dossier.compose.pictures import PICTURES
from dossier.compose.pictures.base import Picture
from dossier.compose.pictures.deals import Deals
from dossier.compose.pictures.flow import Flow
from dossier.compose.pictures.network import Network, network
from dossier.compose.pictures.origins import Origins
from dossier.compose.pictures.timeline import Timeline
from dossier.compose.world import World

FOLDER = "pictures"
BROAD = 700  # px from which two drawings stand side by side, as in static/embed-picture.css
WIDEST = 480  # px that a drawing is wide at the most
MOST_TIED = 24  # of the network, so that its embed stays light; the others are counted, and stand on the page
APART = 32  # px between two drawings

NOTES = {
    "deals": (
        "The scale multiplies: each power of ten takes the same distance. A dot is an exact amount, a soft one “about”,"
        " a bar a range; an arrow leaves the side open.",
        "Each currency has a scale of its own; they cannot be compared.",
        "No amount in figures is told for:",
    ),
    "flow": (
        "A thread with an arrowhead arrives. One that ends in a ring does not:"
        " the move is hedged, disputed or only wanted.",
    ),
}


@dataclass(frozen=True, slots=True)
class PictureEmbed(EmbedView):
    """The view of `embeds/picture.html`. `heights` are those of frames of the usual widths."""

    picture: Picture
    heights: tuple[int, ...]
    changes: Changes


def picture_embed(world: World, language: str, key: str) -> Page:
    """The embed of one of the pictures there are."""
    parts = (FOLDER, key)
    desk = embed_desk(world, language, parts, own=frozenset())
    picture = network(desk, MOST_TIED) if key == "network" else PICTURES[key](desk)
    if picture is None:
        raise ValueError(f"the picture {key} has nothing to draw")
    if isinstance(picture, Network):  # its wide drawing and the narrow ones are the same, and one kind will do
        picture = replace(picture, drawings=picture.drawings[1:] or picture.drawings, rows=())
    made = head(desk, "picture", parts, key, picture=key)
    changes = changes_of(world, language, tuple(world.dossier.claims))
    say = world.say(language)
    blocks = opening(say(f"picture: {key}"), [say(f"picture says: {key}")])
    blocks += [Block(say(note), 13, 20, above=10) for note in NOTES.get(key, ())]
    if isinstance(picture, Deals):
        blocks.append(Block(" ".join(one.text for one in picture.untold), 13, 26))
    blocks += since_blocks(say, changes)
    blocks += foot(say, made.address, made.frame.site_title, say("The line tells how sure"))
    return Page(
        desk.path,
        "embeds/picture.html",
        PictureEmbed(
            made.frame,
            (),
            made.href,
            made.address,
            str(changes.version),
            made.style,
            made.script,
            tuple(blocks),
            picture,
            tuple(height(blocks, width) + _drawn(picture, width) for width in WIDTHS),
            changes,
        ),
    )


def _drawn(picture: Picture, frame: int) -> int:
    """How high the drawings are in a frame of a width, in px."""
    room = frame - 2 * PADDING
    sizes = list(_sizes(picture))
    beside = isinstance(picture, Network) and frame >= BROAD
    across = min((room - APART) / 2 if beside else room, WIDEST)
    tall = [across / width * high + APART for width, high in sizes]
    return math.ceil(max(tall) if beside else sum(tall))


def _sizes(picture: Picture) -> Iterator[tuple[float, float]]:
    """Width and height of each narrow drawing, in px of its view box."""
    match picture:
        case Deals(panels=panels):
            yield from ((one.narrow.width, one.narrow.height + 22) for one in panels)
        case Flow(narrow=narrow):
            yield narrow.width, narrow.height
        case Timeline(narrow=narrow) | Origins(narrow=narrow):
            yield narrow.form.width, narrow.height
        case Network(drawings=drawings):
            yield from ((one.width, one.height) for one in drawings)
