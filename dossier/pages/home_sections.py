"""Sections of the start page: figures with what is said against them, people by whether they move, deals by status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.components.entity_summary import at_a_glance, section
from dossier.components.entries import evidence_view, source_link
from dossier.components.order import sort_key
from dossier.components.page_context import PageContext
from dossier.components.views import EvidenceView, Fact, Link
from dossier.edition.context import SiteContext
from dossier.edition.deals import deal_groups, group_label, terms_of
from dossier.edition.moves import Mover, movers
from dossier.frozen import dataclass
from dossier.model.dossier import Claim
from dossier.text.value import Money, Nothing, Percent, Unknown

MOST_PEOPLE = 24  # those of whom most is told; a small dossier shows all
MOST_DEALS = 24
ARRIVED = ("corroborated", "single")  # support of a move that may be told as made


@dataclass(frozen=True, slots=True)
class Denial:
    """Who says the opposite of a figure, and the passage."""

    who: Link
    evidence: EvidenceView


@dataclass(frozen=True, slots=True)
class Figure:
    """A value that stands out, the statement that says what it is the value of, who says so, and who denies it."""

    value: Fact
    statement: Fact
    sources: tuple[Link, ...]
    denial: Denial | None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person with one thing the sources say of them: a statement, or a value and what its property is called."""

    link: Link
    label: Link | None
    fact: Fact | None


@dataclass(frozen=True, slots=True)
class PeopleGroup:
    """People who move, whose move is not certain, or the others; `word` is empty where nobody moves."""

    word: str
    people: tuple[PersonLine, ...]


@dataclass(frozen=True, slots=True)
class DealLine:
    """A deal with the amounts and stakes the sources give for it."""

    link: Link
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class DealGroup:
    """The deals of a status; `label` is none for those of which no source gives one."""

    label: Link | None
    deals: tuple[DealLine, ...]


def figure(context: PageContext, key: str) -> Figure:
    """A claim as a figure. The first passage that denies it stands beside it, as far as its words may be shown."""
    claim = context.site.dossier.claims[key]
    sources = dict.fromkeys(item.passage.source for item in claim.with_stance("supports"))
    return Figure(
        value=context.value(claim),
        statement=context.statement(claim),
        sources=tuple(source_link(context, context.site.dossier.sources[source]) for source in sources),
        denial=next(_denials(context, claim), None),
    )


def _denials(context: PageContext, claim: Claim) -> Iterator[Denial]:
    for item in claim.with_stance("disputes"):
        if context.site.shows(item.passage):
            view = evidence_view(context, item)
            yield Denial(view.speaker or view.source_link, view)


def people_groups(context: PageContext) -> tuple[PeopleGroup, ...]:
    """Those of whom most is told: who moves, whose move is hedged, disputed or only wanted, and the others."""
    site = context.site
    dossier, index = site.dossier, site.index
    people = [record for record in dossier.entities.values() if record.kind == "person"]
    people.sort(key=lambda record: (-len(index.about.get(record.id, ())), sort_key(record, context.language)))
    moves = {mover.entity: mover for mover in movers(site) if mover.entity}
    groups: dict[str, list[PersonLine]] = {"moves": [], "uncertain": [], "others": []}
    for record in people[:MOST_PEOPLE]:
        mover = moves.get(record.id)
        word = "others" if mover is None else "moves" if _arrives(site, mover) else "uncertain"
        groups[word].append(_person(context, record.id, mover))
    nobody_moves = not (groups["moves"] or groups["uncertain"])
    return tuple(PeopleGroup("" if nobody_moves else word, tuple(lines)) for word, lines in groups.items() if lines)


def _arrives(site: SiteContext, mover: Mover) -> bool:
    return any(not leg.wanted and site.index.support[leg.claim.id] in ARRIVED for leg in mover.targets)


def _person(context: PageContext, key: str, mover: Mover | None) -> PersonLine:
    """With where they come from, if they move; else with their first well supported role, or whatever is told."""
    site = context.site
    record = site.dossier.entities[key]
    told = at_a_glance(site.dossier, record, site.index.about.get(key, ()))
    roles = [claim for claim in told if claim.subject == key and section(site.dossier, claim) == "role"]
    origins = [leg.claim for leg in mover.origins] if mover else []
    chosen = (
        _best(site, origins) or _best(site, roles) or _best(site, [claim for claim in told if claim.subject == key])
    )
    link = context.entity_link(key)
    if chosen is None:
        return PersonLine(link, None, None)
    if site.dossier.vocabulary.properties[chosen.record.property].type != "entity":  # a role may be a former one
        return PersonLine(link, None, context.statement(chosen, here=False, subject=key))
    return PersonLine(link, context.property_link(chosen.record.property), context.value(chosen, here=False))


def _best(site: SiteContext, claims: Iterable[Claim]) -> Claim | None:
    """The first of those that are as well supported as any; minor ones last."""
    return min(
        claims,
        key=lambda claim: (
            claim.record.weight == "minor",
            site.index.support[claim.id] not in ARRIVED,
        ),
        default=None,
    )


def deals_by_status(context: PageContext) -> tuple[DealGroup, ...]:
    """The first deals by how far they got, as the deals page has them."""
    site = context.site
    deals = [record.id for record in site.dossier.entities.values() if record.kind == "deal"][:MOST_DEALS]
    return tuple(
        DealGroup(
            Link(context.text(group_label(site, group)), "", group.origin) if group.name else None,
            tuple(_deal(context, deal) for deal in group.deals),
        )
        for group in deal_groups(site, deals)
    )


def _deal(context: PageContext, key: str) -> DealLine:
    known = [claim for claim in terms_of(context.site, key) if isinstance(claim.value, (Money, Percent))]
    known = [claim for claim in known if not isinstance(claim.value, (Unknown, Nothing))]
    return DealLine(context.entity_link(key), tuple(context.value(claim, here=False) for claim in known))
