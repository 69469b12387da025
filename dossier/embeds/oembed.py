"""oEmbed for a host that only has files: an answer per page, whose full address its page names (oembed.com, 4).

Consumers add parameters, which a static host ignores. WordPress accepts it without a plugin, and keeps of the HTML
exactly one `<blockquote>` without attributes and one `<iframe>`; the quotation is shown until the frame has sent its
height, and where frames are not allowed (`wp_filter_oembed_result`).
"""

from __future__ import annotations

from dossier.components.layout import oembed_path
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.indented import indented
from dossier.embeds.embed import Embed, public_url
from dossier.embeds.embed_code import WIDTH, anchor, bare_frame, plain

DAY = 86_400  # seconds for which an answer may be kept


def oembed_answer(site: SiteContext, embed: Embed, at: tuple[str, ...] = ()) -> dict[str, str]:
    """The answer for an embed, by its path: that of its own page, or of an older one `at` which it was."""
    return {oembed_path(embed.language, site.dossier.languages[0], *(at or embed.parts)): _answer(site, embed)}


def _answer(site: SiteContext, embed: Embed) -> str:
    """One answer as JSON."""
    settings, site_title = site.settings, site.dossier.site.title.get(embed.language)
    card = settings.cards.get((embed.language, embed.kind, embed.parts[-1]))
    link = anchor(public_url(site, embed.language, *embed.parts), site_title)
    data = {
        "version": "1.0",
        "type": "rich",
        "title": embed.title,
        "provider_name": site_title,
        "provider_url": urls.absolute(settings.base_url, urls.page_path(embed.language, site.dossier.languages[0])),
        "cache_age": DAY,
        "html": f"<blockquote>{plain(embed.title)} – {link}</blockquote>{bare_frame(site, embed)}",
        "width": WIDTH,
        "height": embed.height.at(WIDTH),
    }
    if card:
        data |= {"thumbnail_url": settings.base_url + card, "thumbnail_width": 1200, "thumbnail_height": 630}
    return indented(data) + "\n"
