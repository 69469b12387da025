"""A claim: the statement, every source with its passage, who says it and how surely; and the index of all claims."""

from __future__ import annotations

from dossier.charts.tree import Tree, come_together, tree
from dossier.components.claim_verdict import ClaimVerdict, claim_verdict
from dossier.components.layout import PageKind, page
from dossier.components.order import claim_neighbours
from dossier.components.page_context import PageContext
from dossier.components.revisions import RevisionSummary, revisions_of
from dossier.components.views import Fact, Link, Page
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import statement_text
from dossier.embeds.embed import FOLDER as EMBEDS
from dossier.embeds.embed_code import EmbedCode
from dossier.frozen import dataclass
from dossier.pages.disputes import DisputeView, dispute_view
from dossier.pages.prose import mentions_of

CLAIM = PageKind(name="claim", template="claim", stylesheet="claim", embed=True)
CLAIMS = PageKind(name="claims", template="claims", stylesheet="long", in_navigation=lambda site: True)


@dataclass(frozen=True, slots=True)
class PublishedRevision:
    """A revision that was published, where it stands for good, and its receipt: empty where they are left out."""

    revision: RevisionSummary
    href: str
    receipt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """The view of `pages/claim.html`; its source entries are its own and those of its operands."""

    claim: str
    fact: Fact
    verdict: ClaimVerdict
    embed_code: EmbedCode | None
    history: tuple[PublishedRevision, ...]
    subject: Link
    property: Link
    value: Fact
    at: Link | None
    note: str
    tree: Tree | None
    derived: tuple[Fact, ...]
    disputes: tuple[DisputeView, ...]
    told_in: tuple[Link, ...]  # pages of prose that cite it, at the first sentence that does
    entities: tuple[Link, ...]  # that it names besides its subject
    previous: Fact | None
    following: Fact | None


@dataclass(frozen=True, slots=True)
class SubjectGroup:
    """The claims about one entity."""

    id: str
    link: Link
    kind: str
    facts: tuple[Fact, ...]
    minor: tuple[Fact, ...] = ()  # folded away below the others, where the page has all claims

    @property
    def initial(self) -> str:
        """The letter it stands under."""
        return self.link.text[:1].upper()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsView:
    """The view of `pages/claims.html`."""

    groups: tuple[SubjectGroup, ...]
    claims: int


def claim_page(site: SiteContext, language: str, key: str, embed_code: EmbedCode | None) -> Page[ClaimView]:
    """The page of one claim."""
    claim = site.dossier.claims[key]
    context = PageContext.at(site, language, "claims", key, own=frozenset((key, *claim.operands)))
    fact = context.statement(claim)
    prop = site.dossier.vocabulary.properties[claim.record.property]
    drawn = tree(context, claim) if come_together(claim) else None
    value = context.value(claim)
    derived = tuple(
        context.statement(site.dossier.claims[other], here=False) for other in site.index.derived_from.get(key, ())
    )
    disputes = tuple(dispute_view(context, dispute) for dispute in site.index.disputes_of_claim.get(key, ()))
    told_in = {link.text: link for mention in reversed(mentions_of(context, [claim])) for link in mention.pages}
    before, after = claim_neighbours(context, key)
    return page(
        context,
        CLAIM,
        title=statement_text(site, claim, language),
        title_origin=f"claim:{key}:statement",
        crumbs=(Link("claims", context.href("claims")), context.entity_link(claim.subject)),
        view=ClaimView(
            claim=key,
            fact=fact,
            verdict=claim_verdict(context, claim),
            embed_code=embed_code,
            history=_history(context, key),
            subject=context.entity_link(claim.subject),
            property=Link(context.text(prop.label), "", f"property:{claim.record.property}:label"),
            value=value,
            at=context.entity_link(claim.record.at) if claim.record.at else None,
            note=context.text(claim.record.note) if claim.record.note else "",
            tree=drawn,
            derived=derived,
            disputes=disputes,
            told_in=tuple(reversed(told_in.values())),
            entities=tuple(
                context.entity_link(name)
                for name in claim.mentions
                if name != claim.subject and name in site.dossier.entities
            ),
            previous=_neighbour(context, before) if before else None,
            following=_neighbour(context, after) if after else None,
        ),
    )


def _history(context: PageContext, key: str) -> tuple[PublishedRevision, ...]:
    """The claim's revisions, latest first."""
    site = context.site
    embeds, data = site.publishes("embeds"), site.publishes("data")
    published = revisions_of(site, context.language, key)
    return tuple(
        PublishedRevision(
            revision,
            context.href(EMBEDS, "claims", revision.claim, revision.rev) if embeds else "",
            urls.relative(context.path, urls.receipt_path(revision.claim, revision.rev)) if data else "",
        )
        for revision in reversed(published)
    )


def claims_page(site: SiteContext, language: str) -> Page[ClaimsView]:
    """All claims by the entity they are about; each leads to its own page for its passages."""
    context = PageContext.at(site, language, "claims")
    groups = []
    for entity, claims in site.index.about.items():
        record = site.dossier.entities[entity]
        weighty, minor = (
            tuple(
                context.statement(claim, here=False, subject=entity)
                for claim in claims
                if claim.record.weight == weight
            )
            for weight in (None, "minor")
        )
        link = context.entity_link(entity)
        groups.append(SubjectGroup(f"about-{entity}", link, record.kind, weighty, minor=minor))
    groups.sort(key=lambda group: group.link.text.casefold())
    return page(context, CLAIMS, view=ClaimsView(groups=tuple(groups), claims=len(site.dossier.claims)))


def _neighbour(context: PageContext, key: str) -> Fact:
    return context.statement(context.site.dossier.claims[key], here=False)
