"""The newspaper's page: an article of no content around one embed of each kind, in each way."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from examples.newspaper.snippets import Snippets, served_at

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
# In which way each kind is embedded, and where: in the column of text, in a narrow one, or across the whole page.
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


def article(snippets: Sequence[Snippets], address: str) -> str:
    """The page as HTML; the dossier it embeds is served at an address on this machine."""
    by_kind = {page.kind: page for page in snippets}
    embeds = [(by_kind[kind], way, where) for kind, way, where in PLAN if kind in by_kind]

    def pasted(page: Snippets, way: str) -> Markup | str:
        text = served_at(getattr(page, "frame" if way == "dark" else way), page, address)
        if way == "link":
            return text  # a line of text, which a newspaper's system would turn into an embed
        return Markup(in_theme(text, "dark") if way == "dark" else text)

    template = Environment(autoescape=True).from_string(TEMPLATE.read_text("utf-8"))
    return template.render(embeds=embeds, pasted=pasted, ways=WAYS, kinds=KINDS)


def in_theme(frame: str, theme: str) -> str:
    """A frame's code with a theme in its address, as a writer adds it: after the version, before the fragment."""
    src = frame.partition('src="')[2].partition('"')[0]
    address, mark, fragment = src.partition("#")
    return frame.replace(src, f"{address}&amp;theme={theme}{mark}{fragment}")
