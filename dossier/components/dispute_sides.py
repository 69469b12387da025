"""The sides of a dispute: their claims with the passages, and the stance of each source to each side."""

from __future__ import annotations

from dossier.components.entries import evidence_view
from dossier.components.page_context import PageContext
from dossier.components.views import EvidenceView, Fact, Link
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.frozen import dataclass
from dossier.model.dossier import Claim, Evidence
from dossier.read.records import DisputeRecord, PositionRecord


@dataclass(frozen=True, slots=True)
class SideClaim:
    """A claim on a side with its rows. `id` is empty where its first rows stand on an earlier side."""

    claim: str
    id: str
    fact: Fact
    rows: tuple[EvidenceView, ...]
    operation: str
    operands: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class SourceStance:
    """How often one source supports a side without reserve, how often otherwise, and how often it says the opposite."""

    plain: int
    hedged: int
    against: int


@dataclass(frozen=True, slots=True)
class Side:
    """A side of the dispute. `by_source` has the stance of each of the dispute's sources, in their order."""

    label: str
    origin: str
    stance: str
    claims: tuple[SideClaim, ...]
    by_source: tuple[SourceStance, ...]


def sides_of(context: PageContext, record: DisputeRecord, sources: tuple[str, ...]) -> tuple[Side, ...]:
    """The sides with their rows. Each passage stands once: on the first side that takes its stance on the claim."""
    stances = {(key, position.stance) for position in record.positions for key in position.claims}
    placed: set[tuple[str, int]] = set()
    begun: set[str] = set()
    sides = []
    for index, position in enumerate(record.positions):
        claims = []
        for key in position.claims:
            claim = context.site.dossier.claims[key]
            rows = [
                item
                for item in claim.evidence
                if (key, item.index) not in placed
                and (item.record.stance == position.stance or (key, item.record.stance) not in stances)
            ]
            placed |= {(key, item.index) for item in rows}
            claims.append(_claim(context, claim, rows, key not in begun))
            begun.add(key)
        by_source = tuple(_source_stance(context, position.claims, position.stance, source) for source in sources)
        origin = f"dispute:{record.id}:position-{index + 1}"
        sides.append(
            Side(
                label=context.text(position.label),
                origin=origin,
                stance=position.stance,
                claims=tuple(claims),
                by_source=by_source,
            )
        )
    return tuple(sides)


def _claim(context: PageContext, claim: Claim, rows: list[Evidence], first: bool) -> SideClaim:
    operands = [context.site.dossier.claims[key] for key in claim.operands] if first else []
    return SideClaim(
        claim=claim.id,
        id=urls.cite_id(claim.id) if first else "",
        fact=context.statement(claim, here=False),
        rows=tuple(evidence_view(context, item) for item in rows),
        operation=claim.record.derived.operation if claim.record.derived and first else "",
        operands=tuple(context.statement(operand, here=False) for operand in operands),
    )


def _source_stance(context: PageContext, claims: tuple[str, ...], stance: str, source: str) -> SourceStance:
    every = (item for key in claims for item in context.site.dossier.claims[key].evidence)
    here = [item for item in every if item.passage.source == source]
    items = [item for item in here if item.record.stance == stance]
    against = sum(item.record.stance == "disputes" != stance for item in here)
    return SourceStance(sum(item.firm for item in items), sum(not item.firm for item in items), against)


def sources_of(site: SiteContext, position: PositionRecord) -> tuple[str, ...]:
    """The sources with a passage that takes the side, in order of its claims."""
    claims = [site.dossier.claims[key] for key in position.claims]
    sources = (item.passage.source for claim in claims for item in claim.with_stance(position.stance))
    return tuple(dict.fromkeys(sources))


def open_disputes(site: SiteContext, entity: str) -> tuple[DisputeRecord, ...]:
    """The disputes about an entity that nobody has explained or settled: only these are held against it in lists."""
    return tuple(record for record in site.index.disputes_of_entity.get(entity, ()) if record.status == "open")


def question_link(context: PageContext, record: DisputeRecord) -> Link:
    """A dispute's question, leading to its page."""
    return Link(context.text(record.question), context.to("dispute", record.id), f"dispute:{record.id}:question")
