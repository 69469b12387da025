"""How a claim becomes a link of FollowTheMoney: which schemata join two things, and which kinds may stand at each end.

FollowTheMoney has no word for "it is said": whoever reads a link there takes it for a fact. So only a claim that a
source states firmly and nobody disputes becomes a link of the schema that `maps.ftm` in the vocabulary names. A hedged,
relayed or disputed one becomes an `UnknownLink`, which says that there is something and leaves open what; its `status`
says how sure it is, its `role` what it is about. No deal becomes an `Ownership`: talks, offers and failures would read
as purchases. A deal is a `Project`, and its parties take part in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.edition.context import SiteContext
from dossier.model.dossier import Claim
from dossier.model.relations import related_entities
from dossier.text.value import EntityValue

PEOPLE = frozenset({"person", "organization"})
ORGANIZATIONS = frozenset({"organization"})
ANY = frozenset({"person", "organization", "product", "deal", "place"})

SCHEMATA: Mapping[str, str] = {
    "person": "Person",
    "organization": "Organization",
    "product": "Asset",
    "deal": "Project",
    "place": "Address",
}


@dataclass(frozen=True, slots=True)
class Edge:
    """A schema that joins two things: its two properties, and the kinds that each may hold."""

    ends: tuple[str, str]
    kinds: tuple[frozenset[str], frozenset[str]]


EDGES: Mapping[str, Edge] = {
    "Employment": Edge(("employee", "employer"), (frozenset({"person"}), ORGANIZATIONS)),
    "Directorship": Edge(("director", "organization"), (PEOPLE, ORGANIZATIONS)),
    "Membership": Edge(("member", "organization"), (PEOPLE, ORGANIZATIONS)),
    "Ownership": Edge(("owner", "asset"), (PEOPLE, frozenset({"product"}))),
    "ProjectParticipant": Edge(("project", "participant"), (frozenset({"deal"}), PEOPLE)),
    "UnknownLink": Edge(("subject", "object"), (ANY, ANY)),
}
FIRM = ("corroborated", "single")  # said firmly by an origin or more, and not disputed


@dataclass(frozen=True, slots=True)
class Link:
    """A claim as a link: the schema, and the ids at its two ends in the order of the schema's."""

    schema: str
    ends: tuple[str, str]


def mapped(site: SiteContext, claim: Claim) -> tuple[str, str]:
    """The schema and property that the vocabulary maps the claim's property to; empty where it maps to nothing."""
    written = site.dossier.vocabulary.properties[claim.record.property].maps.get("ftm", "")
    schema, _, prop = written.partition(":")
    return schema, prop


def firm(site: SiteContext, claim: Claim) -> bool:
    """Whether a claim may stand as a plain statement."""
    return site.index.support[claim.id] in FIRM


def link(site: SiteContext, claim: Claim) -> Link | None:
    """The link a claim makes, if it ties its subject to something."""
    others = list(related_entities(site.dossier, claim))
    if not others:
        return None
    schema, prop = mapped(site, claim)
    flow = site.dossier.vocabulary.properties[claim.record.property].flow
    edge = EDGES.get(schema)
    if edge is not None and firm(site, claim) and flow != "wanted":
        entity = claim.value.id if isinstance(claim.value, EntityValue) else None
        other = entity if prop in edge.ends else claim.record.at
        end = edge.ends.index(prop) if prop in edge.ends else 1
        if other in others:
            ends = (claim.subject, str(other)) if end == 1 else (str(other), claim.subject)
            kinds = tuple(site.dossier.entities[one].kind for one in ends)
            if kinds[0] in edge.kinds[0] and kinds[1] in edge.kinds[1]:
                return Link(schema, ends)
    return Link("UnknownLink", (claim.subject, others[0]))
