"""oEmbed for a host that only has files: an answer per page, whose whole address its page names (oembed.com, 4).

Whoever asks for it adds parameters, which a static host passes over. WordPress takes it without a plugin, and keeps of
the HTML exactly one `<blockquote>` without attributes and one `<iframe>`; the quotation is shown until the frame told
its height, and where there are no frames (`wp_filter_oembed_result`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from dossier.components.layout import oembed_path
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.embeds.embed_code import WIDTH, Offer, anchor, plain
from dossier.embeds.embed_codes import claim_offer, deals_offer, dispute_offer, entity_offer, picture_offer

DAY = 86_400  # seconds for which an answer may be kept


def oembeds(site: SiteContext) -> dict[str, str]:
    """All answers, by path."""
    made = {}
    for language in site.dossier.languages:
        for parts, found in offers(site, language):
            made[oembed_path(language, site.dossier.languages[0], *parts)] = answer(site, language, parts, found)
    return made


def offers(site: SiteContext, language: str) -> Iterator[tuple[tuple[str, ...], Offer]]:
    """The offer of every page that has one, with the parts of the page's address."""
    dossier = site.dossier
    for key in dossier.claims:
        yield ("claims", key), claim_offer(site, language, key)
    for key, record in dossier.entities.items():
        yield (urls.FOLDER[record.kind], key), entity_offer(site, language, key)
    for key in dossier.disputes:
        yield ("disputes", key), dispute_offer(site, language, key)
    if any(record.kind == "deal" for record in dossier.entities.values()):
        yield ("deals",), deals_offer(site, language)
    for key in site.pictures:
        yield ("pictures", key), picture_offer(site, language, key)


def answer(site: SiteContext, language: str, parts: tuple[str, ...], found: Offer) -> str:
    """One answer as JSON."""
    settings, site_record = site.settings, site.dossier.site.title.get(language)
    folders = {folder: kind for kind, folder in urls.FOLDER.items()}
    picture = settings.cards.get((language, folders.get(parts[0], ""), parts[-1]))
    said = f"{plain(found.name)} – {anchor(found.address, site_record)}"
    data = {
        "version": "1.0",
        "type": "rich",
        "title": found.name,
        "provider_name": site_record,
        "provider_url": urls.absolute(settings.base_url, urls.page_path(language, site.dossier.languages[0])),
        "cache_age": DAY,
        "html": f"<blockquote>{said}</blockquote>{found.bare}",
        "width": WIDTH,
        "height": found.height,
    }
    if picture:
        data |= {"thumbnail_url": settings.base_url + picture, "thumbnail_width": 1200, "thumbnail_height": 630}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
