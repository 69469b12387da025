"""A claim: the statement, every source with its passage, who says it and how surely; and the index of all claims."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.charts.tree import Tree, tree
from dossier.components.entries import origin_link, source_entries
from dossier.components.layout import page_layout
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link, Page, View
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text
from dossier.embeds.base import FOLDER as EMBEDS
from dossier.embeds.claim import Revision, revisions
from dossier.embeds.embed_code import Offer
from dossier.embeds.embed_codes import claim_offer
from dossier.pages.disputes import DisputeView, dispute_view
from dossier.pages.prose import MentionView, mentions_of


@dataclass(frozen=True, slots=True)
class Told:
    """A revision that was published, where it stands for good, and its receipt."""

    revision: Revision
    href: str
    receipt: str


@dataclass(frozen=True, slots=True)
class ClaimView(View):
    """The view of `pages/claim.html`; its only direct source entry is its own."""

    claim: str
    fact: Fact
    embed_code: Offer
    history: tuple[Told, ...]
    subject: Link
    property: Link
    value: Fact
    at: Link | None
    note: str
    tree: Tree | None
    origins: tuple[Link, ...]
    unnamed: int
    supports: int
    against: int
    derived: tuple[Fact, ...]
    disputes: tuple[DisputeView, ...]
    mentions: tuple[MentionView, ...]
    entities: tuple[Link, ...]
    previous: Fact | None
    following: Fact | None


@dataclass(frozen=True, slots=True)
class SubjectGroup:
    """The claims about one entity."""

    id: str
    link: Link
    kind: str
    facts: tuple[Fact, ...]

    @property
    def initial(self) -> str:
        """The letter it stands under."""
        return self.link.text[:1].upper()


@dataclass(frozen=True, slots=True)
class ClaimsView(View):
    """The view of `pages/claims.html`."""

    groups: tuple[SubjectGroup, ...]
    claims: int


def claim_page(site: SiteContext, language: str, key: str, order: tuple[str, ...]) -> Page:
    """The page of one claim; `order` is all claims, for the way on and back."""
    path = urls.record_path(language, site.dossier.languages[0], "claim", key)
    context = PageContext(site, language, path)
    claim = site.dossier.claims[key]
    fact = context.statement(claim)
    prop = site.dossier.vocabulary.properties[claim.record.property]
    title = statement_text(site, claim, language)
    drawn = tree(context, claim)
    layout = page_layout(
        context,
        "claim",
        ("claims", key),
        title,
        title,
        f"claim:{key}:statement",
        (Link("claims", context.href("claims")), context.entity_link(claim.subject)),
    )
    value = context.value(claim)
    derived = tuple(
        context.statement(site.dossier.claims[one], here=False) for one in site.index.derived_from.get(key, ())
    )
    disputes = tuple(dispute_view(context, one) for one in site.index.disputes_of_claim.get(key, ()))
    mentions = mentions_of(context, [claim])
    at = order.index(key)
    return Page(
        path,
        "pages/claim.html",
        ClaimView(
            layout,
            source_entries(context),
            key,
            fact,
            claim_offer(site, language, key),
            _history(context, key),
            context.entity_link(claim.subject),
            Link(context.text(prop.label), "", f"property:{claim.record.property}:label"),
            value,
            context.entity_link(claim.record.at) if claim.record.at else None,
            context.text(claim.record.note) if claim.record.note else "",
            drawn,
            tuple(origin_link(context, one) for one in claim.origins),
            sum(not item.origin.named for item in claim.with_stance("supports")),
            len(claim.with_stance("supports")),
            len(claim.with_stance("disputes")),
            derived,
            disputes,
            mentions,
            tuple(context.entity_link(one) for one in claim.mentions if one in site.dossier.entities),
            _neighbour(context, order[at - 1]) if at else None,
            _neighbour(context, order[at + 1]) if at + 1 < len(order) else None,
        ),
    )


def _history(context: PageContext, key: str) -> tuple[Told, ...]:
    """The claim's revisions, latest first."""
    found = revisions(context.site, context.language, key)
    return tuple(
        Told(
            one,
            context.href(EMBEDS, "claims", one.claim, one.rev),
            urls.relative(context.path, urls.receipt_path(one.claim, one.rev)),
        )
        for one in reversed(found)
    )


def claims_page(site: SiteContext, language: str) -> Page:
    """All claims by the entity they are about; each leads to its own page for its passages."""
    path = urls.page_path(language, site.dossier.languages[0], "claims")
    context = PageContext(site, language, path)
    groups = []
    for entity, claims in site.index.about.items():
        record = site.dossier.entities[entity]
        facts = tuple(context.statement(claim, here=False, subject=entity) for claim in claims)
        link = context.entity_link(entity)
        groups.append(SubjectGroup(f"about-{entity}", link, record.kind, facts))
    groups.sort(key=lambda group: group.link.text.casefold())
    layout = page_layout(context, "claims", ("claims",), "claims", "claims")
    return Page(
        path,
        "pages/claims.html",
        ClaimsView(layout, source_entries(context), tuple(groups), len(site.dossier.claims)),
    )


def _neighbour(context: PageContext, key: str) -> Fact:
    return context.statement(context.site.dossier.claims[key], here=False)
