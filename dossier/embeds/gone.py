"""What stands in the place of an embed that was published and is no more: of a record that moved, or was retracted.

Everything that was handed out keeps an answer: the frame, the badge, and what systems ask about an address (oEmbed).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from dossier.components.withdrawal import Withdrawal, withdrawal
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.embeds.badge import gone_badge
from dossier.embeds.embed import Embed, EmbedView, embed_context, embed_layout, embed_page, embed_path, page_link
from dossier.embeds.height import Block, footer_blocks, height_of, opening
from dossier.frozen import dataclass
from dossier.model.ids import kind_of
from dossier.read.fields import KINDS

RETRACTED = (*KINDS, "claim", "dispute")  # what has an embed


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneEmbedView(EmbedView):
    """The view of `embeds/gone.html`."""

    gone: Withdrawal


def moved_embeds(
    site: SiteContext, language: str, embeds: Mapping[tuple[str, ...], Embed]
) -> Iterator[tuple[tuple[str, str], Callable[[], Embed]]]:
    """The embed that answers at every old address, by the folder and id of the address: of a record as it is called
    now, or why it is gone.
    """
    moved = site.dossier.moved
    for old, new in moved.redirects.items() if moved else ():
        record = site.dossier.record(new)
        folder = urls.FOLDER[kind_of(record)] if record else ""
        if (key := (language, folder, new)) in embeds:
            yield (folder, old), partial(_at_old_address, site, embeds, key, old)
    for old, retracted in moved.retracted.items() if moved else ():
        if retracted.kind in RETRACTED:
            yield (urls.FOLDER[retracted.kind], old), partial(gone_embed, site, language, old, retracted.kind)


def _at_old_address(
    site: SiteContext, embeds: Mapping[tuple[str, ...], Embed], key: tuple[str, str, str], old: str
) -> Embed:
    embed, (language, folder, _) = embeds[key], key
    # Its links hold at the old address too, since both are equally deep.
    return replace(embed, page=replace(embed.page, path=embed_path(site, language, folder, old)))


def gone_embed(site: SiteContext, language: str, key: str, kind: str) -> Embed:
    """The embed of a record of that kind that was retracted. Raises KeyError if nothing of this id was."""
    context = embed_context(site, language, (urls.FOLDER[kind], key))
    translate = site.translate(language)
    gone, page = withdrawal(context, key), page_link(context)
    layout = embed_layout(context, "gone", "moved")
    blocks = [*opening(translate("Retracted"), filter(None, [gone.day])), Block(gone.reason, 15, 24, above=8)]
    if gone.was:
        blocks.append(Block(f"{translate('Was:')} {gone.was.text}", 13, 24, above=8, least=24))
    title = f"{translate('Retracted')}: {gone.reason}"
    return Embed(
        kind="gone",
        language=language,
        parts=context.parts,
        title=title,
        version="gone",
        height=height_of([*blocks, *footer_blocks(translate, layout, page)]),
        quotation="",
        page=embed_page(context, "gone", layout, GoneEmbedView(page=page, version="gone", gone=gone)),
        badge=gone_badge(language, title, translate) if kind == "claim" else "",
    )
