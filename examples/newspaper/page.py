"""The newspaper's page: an article of no content around everything that can be taken along."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from examples.newspaper.taken import Taken, served_at

TEMPLATE = Path(__file__).parent / "article.html"
WAYS = {
    "link": "the link",
    "quotation": "the quotation",
    "frame": "the frame",
    "fitting": "the frame that fits",
    "badge": "the badge",
    "dark": "the frame with &theme=dark",
}
KINDS = {
    "claims": "a claim",
    "people": "a person",
    "deals": "a deal",
    "table": "all deals",
    "disputes": "a dispute",
    "pictures": "a picture",
}
# Which way each kind is taken, and where it stands: in the text's column, in a narrow one, or over the whole page.
PLAN = (
    *(("claims", way, "column") for way in ("link", "quotation", "frame", "fitting", "badge")),
    ("claims", "dark", "column night"),
    ("people", "frame", "narrow"),
    ("people", "quotation", "column"),
    ("deals", "fitting", "column"),
    ("table", "frame", "wide"),
    ("table", "quotation", "column"),
    ("disputes", "fitting", "column"),
    ("pictures", "frame", "column"),
    ("pictures", "quotation", "column"),
)


def article(found: Sequence[Taken], address: str) -> str:
    """The page as HTML; the dossier it takes from is served at an address on this machine."""
    by_kind = {one.kind: one for one in found}
    here = [(by_kind[kind], way, where) for kind, way, where in PLAN if kind in by_kind]

    def pasted(one: Taken, way: str) -> Markup | str:
        text = served_at(getattr(one, "frame" if way == "dark" else way), one, address)
        if way == "link":
            return text  # a line of text, which a newspaper's system would make an embed of
        return Markup(in_theme(text, "dark") if way == "dark" else text)

    template = Environment(autoescape=True).from_string(TEMPLATE.read_text("utf-8"))
    return template.render(pasted_here=here, pasted=pasted, ways=WAYS, kinds=KINDS)


def in_theme(frame: str, theme: str) -> str:
    """A frame's text with a theme in its address, as a writer adds it: behind the version, before the fragment."""
    src = frame.partition('src="')[2].partition('"')[0]
    address, mark, fragment = src.partition("#")
    return frame.replace(src, f"{address}&amp;theme={theme}{mark}{fragment}")
