"""Pictures, drawn at build time as SVG. A picture is a view of claims like any page: every mark leads to its sources.

One module per picture, one template of the same name in `templates/pictures/` with two macros: `drawing(picture)`, one
or two `<svg>` elements (class `wide` and `narrow` where one drawing does not serve a phone), and `table(picture)`, the
same data as a table. `templates/parts/picture.html` is the frame around both: title, what it says, drawing, table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dossier.compose.desk import Desk
from dossier.compose.pictures.base import Picture
from dossier.compose.pictures.deals import deals
from dossier.compose.pictures.flow import flow
from dossier.compose.pictures.network import network
from dossier.compose.pictures.origins import origins
from dossier.compose.pictures.timeline import timeline
from dossier.compose.world import World

# Every picture of the whole dossier, by id; None where a dossier has nothing to draw.
PICTURES: Mapping[str, Callable[[Desk], Picture | None]] = {
    "flow": flow,
    "deals": deals,
    "timeline": timeline,
    "network": network,
    "origins": origins,
}


def drawn(world: World) -> tuple[str, ...]:
    """The ids of the pictures for which the dossier has something to draw."""
    desk = Desk(world, world.dossier.languages[0], "")
    return tuple(key for key, draw in PICTURES.items() if draw(desk) is not None)
