"""A claim: the statement, every source with its passage, who says it and how surely; and the index of all claims."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.compose import urls
from dossier.compose.desk import Desk, statement_text
from dossier.compose.disputes import DisputeView, dispute_view
from dossier.compose.embed.base import FOLDER as EMBEDS
from dossier.compose.embed.claim import Revision, revisions
from dossier.compose.embed.offer import Offer
from dossier.compose.embed.offers import claim_offer
from dossier.compose.entries import origin_link
from dossier.compose.frame import frame
from dossier.compose.parts import Fact, Link, Page, View
from dossier.compose.pictures.tree import Tree, tree
from dossier.compose.prose import MentionView, mentions_of
from dossier.compose.world import World


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
    offer: Offer
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


def claim_page(world: World, language: str, key: str, order: tuple[str, ...]) -> Page:
    """The page of one claim; `order` is all claims, for the way on and back."""
    path = urls.record_path(language, world.dossier.languages[0], "claim", key)
    desk = Desk(world, language, path)
    claim = world.dossier.claims[key]
    fact = desk.statement(claim)
    prop = world.dossier.vocabulary.properties[claim.record.property]
    title = statement_text(world, claim, language)
    drawn = tree(desk, claim)
    view_frame = frame(
        desk,
        "claim",
        ("claims", key),
        title,
        title,
        f"claim:{key}:statement",
        (Link("claims", desk.href("claims")), desk.entity_link(claim.subject)),
    )
    value = desk.value(claim)
    derived = tuple(
        desk.statement(world.dossier.claims[one], here=False) for one in world.index.derived_from.get(key, ())
    )
    disputes = tuple(dispute_view(desk, one) for one in world.index.disputes_of_claim.get(key, ()))
    mentions = mentions_of(desk, [claim])
    at = order.index(key)
    return Page(
        path,
        "pages/claim.html",
        ClaimView(
            view_frame,
            desk.entries(),
            key,
            fact,
            claim_offer(world, language, key),
            _history(desk, key),
            desk.entity_link(claim.subject),
            Link(desk.text(prop.label), "", f"property:{claim.record.property}:label"),
            value,
            desk.entity_link(claim.record.at) if claim.record.at else None,
            desk.text(claim.record.note) if claim.record.note else "",
            drawn,
            tuple(origin_link(desk, one) for one in claim.origins),
            sum(not item.origin.named for item in claim.with_stance("supports")),
            len(claim.with_stance("supports")),
            len(claim.with_stance("disputes")),
            derived,
            disputes,
            mentions,
            tuple(desk.entity_link(one) for one in claim.mentions if one in world.dossier.entities),
            _neighbour(desk, order[at - 1]) if at else None,
            _neighbour(desk, order[at + 1]) if at + 1 < len(order) else None,
        ),
    )


def _history(desk: Desk, key: str) -> tuple[Told, ...]:
    """The claim's revisions, latest first."""
    found = revisions(desk.world, desk.language, key)
    return tuple(
        Told(
            one,
            desk.href(EMBEDS, "claims", one.claim, one.rev),
            urls.relative(desk.path, urls.receipt_path(one.claim, one.rev)),
        )
        for one in reversed(found)
    )


def claims_page(world: World, language: str) -> Page:
    """All claims by the entity they are about; each leads to its own page for its passages."""
    path = urls.page_path(language, world.dossier.languages[0], "claims")
    desk = Desk(world, language, path)
    groups = []
    for entity, claims in world.index.about.items():
        record = world.dossier.entities[entity]
        facts = tuple(desk.statement(claim, here=False, subject=entity) for claim in claims)
        link = desk.entity_link(entity)
        groups.append(SubjectGroup(f"about-{entity}", link, record.kind, facts))
    groups.sort(key=lambda group: group.link.text.casefold())
    view_frame = frame(desk, "claims", ("claims",), "claims", "claims")
    return Page(
        path,
        "pages/claims.html",
        ClaimsView(view_frame, desk.entries(), tuple(groups), len(world.dossier.claims)),
    )


def _neighbour(desk: Desk, key: str) -> Fact:
    return desk.statement(desk.world.dossier.claims[key], here=False)
