"""A picture in a frame: the drawing as its page has it, each mark leading to its sources; the page has the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.charts import PICTURES
from dossier.charts.deals import Deals
from dossier.charts.flow import Flow
from dossier.charts.network import Network, network
from dossier.charts.origins import Origins
from dossier.charts.svg import Picture
from dossier.charts.timeline import Timeline
from dossier.components.views import Page
from dossier.edition.context import SiteContext
from dossier.embeds.base import EmbedView, embed_context, embed_page, foot, head, opening, shared
from dossier.embeds.changes import Changes, changes_of, since_blocks
from dossier.embeds.measure import Block, of

FOLDER = "pictures"
MOST_TIED = 20  # of the network, so that its embed stays light; the others are counted, and stand on the page
APART, LABELLED = 24, 54  # px above a drawing, and above one with a label

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
GROUPS = (
    "Groups without names are bundles, counted as a source counts them; they may overlap with each other and with the"
    " people named."
)


@dataclass(frozen=True, slots=True)
class PictureEmbed(EmbedView):
    """The view of `embeds/picture.html`."""

    picture: Picture
    changes: Changes


def picture_embed(site: SiteContext, language: str, key: str) -> Page[PictureEmbed]:
    """The embed of one of the pictures there are."""
    parts = (FOLDER, key)
    context = embed_context(site, language, parts, own=frozenset())
    picture = network(context, MOST_TIED) if key == "network" else PICTURES[key](context)
    if picture is None:
        raise ValueError(f"the picture {key} has nothing to draw")
    if isinstance(picture, Network):  # its wide drawing and the narrow ones are the same, and one kind will do
        picture = replace(picture, drawings=picture.drawings[1:] or picture.drawings, rows=())
    made = head(context, "picture", parts, key, picture=key)
    changes = changes_of(site, language, context.cited)
    translate = site.translate(language)
    blocks = opening(translate(f"picture: {key}"), [translate(f"picture says: {key}")])
    blocks += [Block(translate(note), 13, 20, above=10) for note in NOTES.get(key, ())]
    if isinstance(picture, Flow) and picture.groups:
        blocks[-1] = Block(f"{translate(NOTES[key][-1])} {translate(GROUPS)}", 13, 20, above=10)
    if isinstance(picture, Deals):
        untold = ", ".join(one.text for one in picture.without_amount)
        blocks.append(Block(f"{translate('No amount in figures is told for:')} {untold}", 13, 25, above=10))
    if isinstance(picture, Network) and picture.left_out:
        blocks.append(Block("", 13, 20, above=0, least=20))
    sizes = list(_sizes(picture))
    blocks += [Block("", 1, 0, above=above) for _, _, above in sizes]
    blocks += since_blocks(translate, changes)
    blocks += foot(translate, made)
    return embed_page(
        context.path,
        "embeds/picture.html",
        PictureEmbed(
            *shared(made, str(changes.version), replace(of(blocks), drawn=sum(high / wide for wide, high, _ in sizes))),
            picture,
            changes,
        ),
    )


def _sizes(picture: Picture) -> Iterator[tuple[float, float, float]]:
    """Width and height of each narrow drawing, in px of its view box, and the space above it."""
    match picture:
        case Deals(panels=panels):
            yield from ((one.narrow.width, one.narrow.height, LABELLED) for one in panels)
        case Flow(narrow=narrow):
            yield narrow.width, narrow.height, APART
        case Timeline(narrow=narrow) | Origins(narrow=narrow):
            yield narrow.size.width, narrow.height, APART
        case Network(drawings=drawings):
            yield from ((one.width, one.height, APART) for one in drawings)
