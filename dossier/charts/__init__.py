"""Charts, drawn at build time as SVG. A chart is a view of claims like any page: every mark leads to its sources.

One module per chart, one template of the same name in `templates/charts/` with two macros: `drawing(picture)`, one
or two `<svg>` elements (class `wide` and `narrow` where one drawing does not serve a phone), and `table(picture)`, the
same data as a table. `templates/macros/picture.html` is the frame around both: title, what it says, drawing, table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dossier.charts.deals import deals
from dossier.charts.flow import flow
from dossier.charts.network import network
from dossier.charts.origins import origins
from dossier.charts.svg import Picture
from dossier.charts.timeline import timeline
from dossier.components.page_context import PageContext
from dossier.edition.context import SiteContext

# Every picture of the whole dossier, by id; None where a dossier has nothing to draw.
PICTURES: Mapping[str, Callable[[PageContext], Picture | None]] = {
    "flow": flow,
    "deals": deals,
    "timeline": timeline,
    "network": network,
    "origins": origins,
}


def drawn(site: SiteContext) -> tuple[str, ...]:
    """The ids of the pictures for which the dossier has something to draw; none where the site has no analysis."""
    if not site.publishes("analysis"):
        return ()
    context = PageContext(site, site.dossier.languages[0], "")
    return tuple(key for key, draw in PICTURES.items() if draw(context) is not None)
