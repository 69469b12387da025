"""A badge for systems that take nothing but pictures: how sure a claim is, and, where its address names an older
revision as its fragment (`badge.svg#v-…`), that it changed since. Both without a script: a picture may not run one, but
its stylesheet knows the fragment.
"""

from __future__ import annotations

from collections.abc import Callable
from xml.sax.saxutils import escape

from dossier.charts.svg import text_width
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text
from dossier.embeds.base import BADGE, embed_path
from dossier.history.revision import name_of, published, states_of

HEIGHT, SIZE, PAD, SAMPLE = 24, 12, 8, 30  # px; the last is the line that tells how sure
INK, PAPER, SOFT, ALERT = "#12181f", "#ffffff", "#55606b", "#c62f2f"
LINES = {
    "corroborated": f'stroke="#17794f" stroke-width="2.5" d="M{PAD} 12h{SAMPLE}"',
    "single": 'stroke="#4f6377" stroke-width="3" stroke-linecap="round" stroke-dasharray="0.1 5"'
    f' d="M{PAD} 12h{SAMPLE}"',
    "hedged": f'stroke="#a8650a" stroke-width="2.5" stroke-dasharray="7 4" d="M{PAD} 12h{SAMPLE}"',
    "disputed": f'stroke="#c62f2f" stroke-width="2" d="M{PAD} 12q2.5-5 5 0t5 0 5 0 5 0 5 0 5 0"',
}


def badges(site: SiteContext, translate: Callable[[str], Callable[[str], str]]) -> dict[str, str]:
    """The badge of every claim in every language, by path."""
    return {
        embed_path(site, language, "claims", key).removesuffix("index.html") + "badge.svg": badge(
            site, language, key, translate(language)
        )
        for language in site.dossier.languages
        for key in site.dossier.claims
    }


def badge(site: SiteContext, language: str, key: str, translate: Callable[[str], str]) -> str:
    """One badge."""
    support = site.index.support[key]
    text, changed = translate(f"support: {support}"), translate("Changed since it was embedded")
    now = name_of(states_of(site.dossier, site.index, key))
    older = dict.fromkeys(one.rev for one in published(site.dossier, key) if one.rev != now)
    middle = PAD + SAMPLE + PAD
    wide = round(middle + text_width(text, SIZE) * 1.12 + PAD)
    whole = round(wide + text_width(changed, SIZE, bold=True) * 1.12 + 2 * PAD) if older else wide
    statement = statement_text(site, site.dossier.claims[key], language)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{HEIGHT}" viewBox="0 0 {whole} {HEIGHT}"'
        f' role="img" lang="{language}">',
        f"<title>{escape(statement)} – {escape(text)}</title>",
        f"<style>{BADGE}</style>" if older else "",
        f'<rect x="0.5" y="0.5" width="{wide - 1}" height="{HEIGHT - 1}" rx="3" fill="{PAPER}" stroke="{SOFT}"/>',
        f'<path fill="none" {LINES[support]}/>',
        f'<g font-family="Helvetica Neue,Arial,Liberation Sans,sans-serif" font-size="{SIZE}">',
        f'<text x="{middle}" y="16" fill="{INK}">{escape(text)}</text>',
    ]
    for rev in older:
        parts.append(
            f'<g class="was" id="v-{rev}"><rect x="{wide}" y="0.5" width="{whole - wide - 1}" height="{HEIGHT - 1}"'
            f' rx="3" fill="{ALERT}"/><text x="{wide + PAD}" y="16" fill="{PAPER}" font-weight="700">'
            f"{escape(changed)}</text></g>"
        )
    return "".join([*parts, "</g></svg>\n"])
