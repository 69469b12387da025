"""A person, a deal or another entity in a frame: what matters first, each statement with all its passages."""

from __future__ import annotations

from dossier.components.dispute_sides import open_disputes
from dossier.components.entity_summary import at_a_glance, section_order
from dossier.components.entries import source_entries
from dossier.components.page_context import PageContext
from dossier.components.revisions import NumberedRevision, latest_changes
from dossier.components.views import CitedStatement
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.embeds.embed import (
    Embed,
    EmbedView,
    compose_embed,
    dossier_version,
    embed_context,
    embed_layout,
    page_link,
)
from dossier.embeds.embed_code import listed, statement
from dossier.embeds.height import change_blocks, entry_blocks, footer_blocks, height_of, opening, statement_block
from dossier.frozen import dataclass
from dossier.model.dossier import Claim

MAX_CLAIMS, MAX_PASSAGES = 4, 7  # shown in an embed; the page has the rest


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityEmbedView(EmbedView):
    """The view of `embeds/entity.html`. `more` of its `claims`, and all `disputes`, are on the page only."""

    entity: str
    kind: str
    statements: tuple[CitedStatement, ...]
    claims: int
    more: int
    disputes: int
    changes: tuple[NumberedRevision, ...]


def entity_embed(site: SiteContext, language: str, key: str) -> Embed:
    """The embed of an entity: roles and moves, or terms, as far as there is room, and how much more there is."""
    record = site.dossier.entities[key]
    context = embed_context(site, language, (urls.FOLDER[record.kind], key))
    name = context.name(key)
    layout = embed_layout(context, record.kind, name, heading_origin=f"entity:{key}:name")
    page = page_link(context)
    concerned = (*site.index.about.get(key, ()), *site.index.mentioning.get(key, ()))
    claims = tuple({claim.id: claim for claim in concerned}.values())
    chosen = _foremost(site, key, claims)
    statements = _cited_statements(context, chosen)
    changes = latest_changes(site, language, [claim.id for claim in claims])
    more = len(claims) - len(chosen)
    translate = site.translate(language)
    blocks = opening(name, [f"{translate('page: claims')} 100 · {translate('page: disputes')} 100"])
    for cited in statements:
        blocks += [statement_block(cited.fact), *entry_blocks(translate, [cited.entry])]
    blocks += change_blocks(translate, changes)
    blocks += footer_blocks(translate, layout, page, f"{translate('More on the page')}." if more else "")
    items = [statement(site, language, cited.fact) for cited in statements]
    version = dossier_version(site)
    return compose_embed(
        context,
        record.kind,
        title=name,
        layout=layout,
        template="entity",
        view=EntityEmbedView(
            page=page,
            version=version,
            entity=key,
            kind=record.kind,
            statements=statements,
            claims=len(claims),
            more=more,
            disputes=len(open_disputes(site, key)),
            changes=changes,
        ),
        height=height_of(blocks),
        quotation=listed(context, name, items),
    )


def _foremost(site: SiteContext, key: str, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims an embed has room for: what stands at a glance first, roles before moves; at least one."""
    dossier = site.dossier
    glance = at_a_glance(dossier, dossier.entities[key], claims)
    ordered = sorted(glance, key=lambda claim: section_order(dossier, claim))
    at_top = {claim.id for claim in ordered}
    ordered += [claim for claim in claims if claim.id not in at_top]
    chosen: list[Claim] = []
    passages = 0
    for claim in ordered:
        passages += len(claim.evidence)
        if chosen and (len(chosen) == MAX_CLAIMS or passages > MAX_PASSAGES):
            break
        chosen.append(claim)
    return tuple(chosen)


def _cited_statements(context: PageContext, claims: tuple[Claim, ...]) -> tuple[CitedStatement, ...]:
    """Statements with their source entries; of claims they are computed from only the statements are shown."""
    context.own = frozenset(claim.id for claim in claims)
    facts = tuple(context.statement(claim) for claim in claims)
    entries = {entry.claim: entry for entry in source_entries(context)}
    return tuple(CitedStatement(fact, entries[fact.claim]) for fact in facts)
