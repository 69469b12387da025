"""What stands in the place of an embed that was published and is no more: of a record that moved, or was retracted.

Everything that was handed out keeps an answer: the frame, the badge, and what systems ask about an address (oEmbed).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from dossier.components.revisions import RevisionSummary, last_revision
from dossier.components.views import Link, Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import written_date
from dossier.embeds.badge import badge_file, gone_badge
from dossier.embeds.embed import Embed, EmbedView, embed_context, embed_layout, embed_page, embed_path, page_link
from dossier.embeds.height import Block, footer_blocks, height_of, opening
from dossier.embeds.oembed import oembed_answer
from dossier.embeds.pinned import published_link
from dossier.frozen import dataclass
from dossier.model.ids import kind_of
from dossier.read.fields import KINDS

Files = Callable[[], dict[str, str]]
RETRACTED = (*KINDS, "claim", "dispute")  # what has an embed


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneEmbedView(EmbedView):
    """The view of `embeds/gone.html`: what was retracted, and what it stated last, if that was published."""

    key: str
    kind: str
    reason: str
    day: str
    was: RevisionSummary | None
    was_link: Link | None


def moved_embeds(
    site: SiteContext, language: str, embeds: Mapping[tuple[str, ...], Embed]
) -> Iterator[tuple[str, Callable[[], Page[Any]], Files]]:
    """The embed at every old address, by the old id, and the files beside it: of a record as it is called now, or why
    it is gone.
    """
    moved = site.dossier.moved
    for old, new in moved.redirects.items() if moved else ():
        record = site.dossier.record(new)
        folder = urls.FOLDER[kind_of(record)] if record else ""
        if (key := (language, folder, new)) in embeds:
            yield old, partial(_page_of_moved, site, embeds, key, old), partial(_beside_moved, site, embeds, key, old)
    for old, retracted in moved.retracted.items() if moved else ():
        if retracted.kind in RETRACTED:
            yield old, partial(_page_of_gone, site, language, old), partial(_beside_gone, site, language, old)


def _page_of_moved(site: SiteContext, embeds: Mapping[tuple[str, ...], Embed], key: tuple[str, ...], old: str) -> Any:
    # Its links hold at the old address too, since both are equally deep.
    return replace(embeds[key].page, path=embed_path(site, key[0], key[1], old))


def _beside_moved(
    site: SiteContext, embeds: Mapping[tuple[str, ...], Embed], key: tuple[str, ...], old: str
) -> dict[str, str]:
    embed = embeds[key]
    there = replace(embed, page=_page_of_moved(site, embeds, key, old))
    return {**oembed_answer(site, embed, at=(key[1], old)), **badge_file(there)}


def _page_of_gone(site: SiteContext, language: str, key: str) -> Page[Any]:
    return gone_embed(site, language, key).page


def _beside_gone(site: SiteContext, language: str, key: str) -> dict[str, str]:
    embed = gone_embed(site, language, key)
    return {**oembed_answer(site, embed), **badge_file(embed)}


def gone_embed(site: SiteContext, language: str, key: str) -> Embed:
    """The embed of what was retracted. Raises KeyError if nothing of this id was."""
    retracted = site.dossier.moved.retracted.get(key) if site.dossier.moved else None
    if retracted is None:
        raise KeyError(key)
    context = embed_context(site, language, (urls.FOLDER[retracted.kind], key))
    translate = site.translate(language)
    reason, page = context.text(retracted.reason), page_link(context)
    day = written_date(retracted.at, language) if retracted.at else ""
    was = last_revision(site, language, key) if retracted.kind == "claim" else None
    layout = embed_layout(context, "gone", "moved")
    blocks = opening(translate("Retracted"), [day] if day else [])
    blocks.append(Block(reason, 15, 24, above=8))
    if was:
        blocks.append(Block(f"{translate('Was:')} {was.statement}", 13, 24, above=8, least=24))
    view = GoneEmbedView(
        page=page,
        version="gone",
        key=key,
        kind=retracted.kind,
        reason=reason,
        day=day,
        was=was,
        was_link=published_link(context, was) if was else None,
    )
    title = f"{translate('Retracted')}: {reason}"
    return Embed(
        kind="gone",
        language=language,
        parts=context.parts,
        title=title,
        version="gone",
        height=height_of([*blocks, *footer_blocks(translate, layout, page)]),
        quotation="",
        page=embed_page(context, "gone", layout, view),
        badge=gone_badge(language, title, translate) if retracted.kind == "claim" else "",
    )
