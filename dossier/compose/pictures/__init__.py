"""Pictures, drawn at build time as SVG. A picture is a view of claims like any page: every mark leads to its sources.

One module per picture, one template of the same name in `templates/pictures/` with two macros: `drawing(picture)`, one
or two `<svg>` elements (class `wide` and `narrow` where one drawing does not serve a phone), and `table(picture)`, the
same data as a table. `templates/parts/picture.html` is the frame around both: title, what it says, drawing, table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dossier.compose.desk import Desk
from dossier.compose.pictures.base import Picture
from dossier.compose.pictures.origins import origins
from dossier.compose.pictures.timeline import timeline

# Every picture of the whole dossier, by id; None where a dossier has nothing to draw.
PICTURES: Mapping[str, Callable[[Desk], Picture | None]] = {
    "timeline": timeline,
    "origins": origins,
}
