"""A picture in a frame: the drawing as on its page, each mark linking to its sources; the page has the data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dossier.charts import PICTURES
from dossier.charts.deals import Deals
from dossier.charts.flow import Flow
from dossier.charts.network import Network, network
from dossier.charts.origins import Origins
from dossier.charts.svg import Picture
from dossier.charts.timeline import Timeline
from dossier.components.revisions import NumberedRevision, latest_changes
from dossier.edition.context import SiteContext
from dossier.embeds.embed import (
    Embed,
    EmbedView,
    compose_embed,
    dossier_version,
    embed_context,
    embed_layout,
    page_link,
    public_url,
)
from dossier.embeds.embed_code import anchor, plain
from dossier.embeds.height import Block, Translate, change_blocks, footer_blocks, height_of, opening
from dossier.frozen import dataclass

MAX_LINKED = 20  # entities of the network, so that its embed stays small; the others are counted, and on the page
ABOVE, ABOVE_LABEL = 24, 54  # px above a drawing, and above one with a label

NOTES = {
    "deals": (
        "The scale multiplies: equal distances are equal factors.",
        "A dot is an exact amount, a soft one “about”, a bar a range; an arrow leaves the side open.",
        "Each currency has a scale of its own; they cannot be compared.",
        "No amount in figures is told for:",
    ),
    "flow": (
        "A line with an arrowhead arrives. One that ends in a ring or a half disc does not:"
        " the move is hedged, disputed or only wanted.",
    ),
}
GROUPS = (
    "Groups without names are bundles, counted as a source counts them; they may overlap with each other and with the"
    " people named."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureEmbedView(EmbedView):
    """The view of `embeds/picture.html`."""

    picture: Picture
    changes: tuple[NumberedRevision, ...]


def picture_embed(site: SiteContext, language: str, key: str) -> Embed:
    """The embed of one of the charts for which the dossier has data."""
    parts = ("pictures", key)
    context = embed_context(site, language, parts, own=frozenset())
    picture = network(context, MAX_LINKED) if key == "network" else PICTURES[key](context)
    if picture is None:
        raise ValueError(f"the picture {key} has nothing to draw")
    if isinstance(picture, Network):  # its wide drawing and the narrow ones are the same, and one kind will do
        picture = replace(picture, drawings=picture.drawings[1:] or picture.drawings, rows=())
    layout, page = embed_layout(context, "picture", key, chart=key), page_link(context)
    changes = latest_changes(site, language, context.cited)
    translate, version = site.translate(language), dossier_version(site)
    title, says = translate(f"picture: {key}"), translate(f"picture says: {key}")
    sizes = tuple(_sizes(picture))
    blocks = opening(_headline(translate, picture) or title, [says])
    blocks += _note_blocks(translate, picture)
    blocks += [Block("", 1, 0, above=above) for _, _, above in sizes]
    blocks += change_blocks(translate, changes)
    blocks += footer_blocks(translate, layout, page)
    link = anchor(public_url(site, language, *parts), site.dossier.site.title.get(language))
    return compose_embed(
        context,
        "picture",
        title=title,
        layout=layout,
        view=PictureEmbedView(page=page, version=version, picture=picture, changes=changes),
        height=replace(height_of(blocks), drawn=sum(high / wide for wide, high, _ in sizes)),
        # What the picture shows in words: an image would have to be fetched.
        quotation=f"<p><b>{plain(title)}</b>: {plain(says)} {link}</p>",
    )


def _headline(translate: Translate, picture: Picture) -> str:
    """As much text as a chart has in a title of its own; the words of its count have a plural, which templates know."""
    if not isinstance(picture, Flow) or not (picture.loses or picture.uncertain):
        return ""
    loses = f"{picture.loses.text} {translate('loses most')}; " if picture.loses else ""
    return loses + (f"{picture.uncertain} " + "certain " * 5 if picture.uncertain else "")


def _note_blocks(translate: Translate, picture: Picture) -> list[Block]:
    """The notes above a chart, as its template has them."""
    blocks = [Block(translate(note), 13, 20, above=10) for note in NOTES.get(picture.id, ())]
    match picture:
        case Flow() if picture.groups:
            blocks[-1] = Block(f"{translate(NOTES['flow'][-1])} {translate(GROUPS)}", 13, 20, above=10)
        case Deals():
            names = ", ".join(link.text for link in picture.without_amount)
            blocks.append(Block(f"{translate(NOTES['deals'][-1])} {names}", 13, 25, above=10))
        case Network() if picture.left_out:
            blocks.append(Block("", 13, 20, above=0, least=20))
    return blocks


def _sizes(picture: Picture) -> Iterator[tuple[float, float, float]]:
    """Width and height of each narrow drawing, in px of its view box, and the space above it."""
    match picture:
        case Deals(panels=panels):
            yield from ((panel.narrow.width, panel.narrow.height, ABOVE_LABEL) for panel in panels)
        case Flow(narrow=narrow):
            yield narrow.width, narrow.height, ABOVE
        case Timeline(narrow=narrow) | Origins(narrow=narrow):
            yield narrow.size.width, narrow.height, ABOVE
        case Network(drawings=drawings):
            yield from ((drawing.width, drawing.height, ABOVE) for drawing in drawings)
