"""A claim in a frame: its statement, every passage with who says it, its disputes, and what changed since."""

from __future__ import annotations

from dossier.components.attribution import brief_attribution
from dossier.components.dispute_sides import question_link
from dossier.components.entries import source_entries
from dossier.components.page_context import PageContext
from dossier.components.revisions import RevisionSummary, revisions_of
from dossier.components.views import Entry, Fact, Link
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text
from dossier.embeds.badge import badge
from dossier.embeds.embed import (
    FOLDER,
    Embed,
    EmbedView,
    compose_embed,
    embed_context,
    embed_layout,
    page_link,
    public_url,
)
from dossier.embeds.embed_code import blockquote, figure, plain
from dossier.embeds.height import Block, entry_blocks, footer_blocks, height_of, opening
from dossier.frozen import dataclass
from dossier.history.revision import name_of, states_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimEmbedView(EmbedView):
    """The view of `embeds/claim.html`.

    `revision` is the published revision that states the same, if there is one. `log` is every published revision,
    oldest first, if there is more than one.
    """

    claim: str
    fact: Fact
    disputes: tuple[Link, ...]
    revision: RevisionSummary | None
    log: tuple[RevisionSummary, ...]


def claim_embed(site: SiteContext, language: str, key: str) -> Embed:
    """The embed of a claim as it stands; its source entry is complete."""
    context = embed_context(site, language, ("claims", key), own=frozenset((key,)))
    claim = site.dossier.claims[key]
    title = statement_text(site, claim, language)
    layout = embed_layout(context, "claim", title, heading_origin=f"claim:{key}:statement")
    page = page_link(context)
    fact = context.statement(claim)
    entries = tuple(entry for entry in source_entries(context) if entry.claim == key)
    disputes = tuple(question_link(context, record) for record in site.index.disputes_of_claim.get(key, ()))
    log = revisions_of(site, language, key)
    version = name_of(states_of(site.dossier, site.index, key))
    revision = log[-1] if log and log[-1].rev == version else None
    older = [published.rev for published in log if published.rev != version]
    translate = site.translate(language)
    # The first line may be shown after a later change: a frame without a script keeps the height it was pasted with.
    blocks = [Block(f"{translate('Changed since it was embedded')}. {translate('Now:')}", 13, 20, above=8, bold=True)]
    blocks += opening(title, [translate(f"support: {fact.cite.support}")])
    blocks += entry_blocks(translate, entries)
    blocks += [Block(f"{translate('Accounts differ:')} {link.text}", 14, 24, above=10, least=24) for link in disputes]
    before = f"{translate('Version of')} {revision.day} ({revision.rev})," if revision else ""
    blocks += footer_blocks(translate, layout, page, before)
    return compose_embed(
        context,
        "claim",
        title=title,
        layout=layout,
        entries=entries,
        view=ClaimEmbedView(
            page=page,
            version=version,
            claim=key,
            fact=fact,
            disputes=disputes,
            revision=revision,
            log=log if len(log) > 1 else (),
        ),
        height=height_of(blocks),
        quotation=_quotation(context, title, entries[0], revision),
        badge=badge(language, statement=title, support=fact.cite.support, older=older, translate=translate),
    )


def _quotation(context: PageContext, title: str, entry: Entry, revision: RevisionSummary | None) -> str:
    """The first passage in the source's words and what the claim states, with a link to this very revision."""
    site, language = context.site, context.language
    shown = [evidence for evidence in entry.evidence if not evidence.pointer and evidence.stance == "supports"]
    link = site.dossier.site.title.get(language)
    if revision:
        link = f"{link}, {site.translate(language)('Version of')} {revision.day}"
        address = public_url(site, language, FOLDER, "claims", entry.claim, revision.rev)
    else:
        address = public_url(site, language, "claims", entry.claim)
    if not shown:
        return figure(blockquote(title, language, address, language), language, address, link)
    quote = blockquote(shown[0].words, shown[0].language, address, language)
    attribution = ", ".join(brief_attribution(shown[0], site.translate(language)))
    return figure(quote, language, address, link, caption=plain(f"{title} ({attribution})."))
