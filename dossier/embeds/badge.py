"""A badge for systems that allow nothing but images: how well a claim is supported, and that it changed.

The latter shows where the badge's address names an older revision as its fragment (`badge.svg#v-…`). An image may not
run a script, but its stylesheet knows the fragment.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from dossier.charts.svg import text_width
from dossier.embeds.embed import Embed
from dossier.embeds.height import Translate
from dossier.model.support import Support

HEIGHT, SIZE, PAD = 24, 12, 8  # px
STYLE = ".was{display:none}.was:target{display:inline}"
FONTS = "Helvetica Neue,Arial,Liberation Sans,sans-serif"
INK, PAPER, SOFT, ALERT = "#12181f", "#ffffff", "#55606b", "#a8264e"
SIGNS = {  # of a support: its drawing, and the width that it takes with the gap behind it; see static/signs.css
    "corroborated": (
        '<path fill="#17714b" d="M8 12a5 5 0 0 1 10 0 5 5 0 0 1-10 0zm11 0a5 5 0 0 1 10 0 5 5 0 0 1-10 0z"/>',
        28,
    ),
    "single": ("", 0),
    "hedged": ('<circle cx="13" cy="12" r="4" fill="none" stroke="#8f5508" stroke-width="2"/>', 16),
    "disputed": (
        '<circle cx="13" cy="12" r="4.25" fill="none" stroke="#a8264e" stroke-width="1.5"/>'
        '<path fill="#a8264e" d="M13 7.75a4.25 4.25 0 0 0 0 8.5z"/>',
        16,
    ),
}


def badge_file(embed: Embed) -> dict[str, str]:
    """The badge of a claim's embed, by its path beside the embed; nothing for another embed."""
    return {embed.page.path.removesuffix("index.html") + "badge.svg": embed.badge} if embed.badge else {}


def gone_badge(language: str, title: str, translate: Translate) -> str:
    """The badge of a claim that was retracted; `title` says why."""
    text = translate("Retracted")
    wide = round(text_width(text, SIZE, bold=True) * 1.12 + 2 * PAD)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{HEIGHT}" viewBox="0 0 {wide} {HEIGHT}"'
        f' role="img" lang="{language}"><title>{escape(title)}</title>'
        f'<rect x="0.5" y="0.5" width="{wide - 1}" height="{HEIGHT - 1}" rx="3" fill="{ALERT}"/>'
        f'<text x="{PAD}" y="16" fill="{PAPER}" font-family="{FONTS}" font-size="{SIZE}" font-weight="700">'
        f"{escape(text)}</text></svg>\n"
    )


def badge(language: str, statement: str, support: Support, older: Iterable[str], translate: Translate) -> str:
    """The badge of a claim. `older` are the names of its published revisions that state something else."""
    older = dict.fromkeys(older)
    text, changed = translate(f"support: {support}"), translate("Changed since it was embedded")
    drawing, taken = SIGNS[support]
    middle = PAD + taken
    wide = round(middle + text_width(text, SIZE) * 1.12 + PAD)
    whole = round(wide + text_width(changed, SIZE, bold=True) * 1.12 + 2 * PAD) if older else wide
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{HEIGHT}" viewBox="0 0 {whole} {HEIGHT}"'
        f' role="img" lang="{language}">',
        f"<title>{escape(statement)} – {escape(text)}</title>",
        f"<style>{STYLE}</style>" if older else "",
        f'<rect x="0.5" y="0.5" width="{wide - 1}" height="{HEIGHT - 1}" rx="3" fill="{PAPER}" stroke="{SOFT}"/>',
        drawing,
        f'<g font-family="{FONTS}" font-size="{SIZE}">',
        f'<text x="{middle}" y="16" fill="{INK}">{escape(text)}</text>',
    ]
    for rev in older:
        parts.append(
            f'<g class="was" id="v-{rev}"><rect x="{wide}" y="0.5" width="{whole - wide - 1}" height="{HEIGHT - 1}"'
            f' rx="3" fill="{ALERT}"/><text x="{wide + PAD}" y="16" fill="{PAPER}" font-weight="700">'
            f"{escape(changed)}</text></g>"
        )
    return "".join([*parts, "</g></svg>\n"])
