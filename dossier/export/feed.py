"""An Atom feed of the claims of one language: the statement as title, its passages as text."""

from __future__ import annotations

import datetime
import re
from html import escape

from feedgenerator import Atom1Feed

from dossier.compose import urls
from dossier.compose.desk import statement_text
from dossier.compose.frame import feed_path
from dossier.compose.world import World
from dossier.graph.dossier import Claim

NEVER = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)  # where neither git nor SOURCE_DATE_EPOCH gives a date
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # a seed may hold any of these


def feed(world: World, language: str) -> str:
    """The feed's text."""
    settings, site = world.settings, world.dossier.site
    first = world.dossier.languages[0]
    date = datetime.datetime.fromisoformat(settings.date) if settings.date else NEVER
    made = Atom1Feed(
        title=site.title.get(language),
        link=urls.absolute(settings.base_url, urls.page_path(language, first)),
        description=site.tagline.get(language),
        subtitle=site.tagline.get(language),
        language=language,
        feed_url=urls.absolute(settings.base_url, feed_path(language, first)),
        feed_copyright=site.content_license,
    )
    for claim in world.dossier.claims.values():
        link = urls.absolute(settings.base_url, urls.record_path(language, first, "claim", claim.id))
        made.add_item(
            title=statement_text(world, claim, language),
            link=link,
            description=_passages(world, claim, language),
            unique_id=link,
            pubdate=None,
            updateddate=date,
            author_name=site.title.get(language),
        )
    return str(made.writeString("utf-8"))


def _passages(world: World, claim: Claim, language: str) -> str:
    """The passages as the little HTML that feed readers show. Every text is escaped here."""
    parts = []
    for item in claim.evidence:
        source = world.dossier.sources[item.passage.source]
        if not (world.settings.preview or item.passage.id in world.shown[source.id]):
            continue
        words = " […] ".join(source.text.exact(span) for span in item.passage.spans)
        words = NOT_XML.sub("\N{REPLACEMENT CHARACTER}", words)  # XML has no way to write a form feed
        label = escape(source.record.label.get(language))
        parts.append(f'<blockquote lang="{escape(source.language)}">{escape(words)}</blockquote><p>{label}</p>')
    return "".join(parts)
