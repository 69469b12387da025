"""A person's roles and moves in order of time, as far as the claims tell it, and in a sentence.

What somebody was stands before what they are; what bears a date stands by it. The vocabulary says which properties
speak of the past (`tense`). Claims that give the same role in two ways are one step, with the difference in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from dossier.components.dispute_sides import question_link
from dossier.components.entries import DatedSource, dated_source
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link
from dossier.edition.format_values import value_text
from dossier.frozen import dataclass
from dossier.model.dossier import Claim, Dossier
from dossier.read.records import EntityRecord
from dossier.text.value import Date, EntityValue, Text

SECTIONS = ("role", "move")
MOST_PARTS = 2  # of the lead, for each of the two tenses
FIRM = ("corroborated", "single")

Era = Literal["past", "present"]


@dataclass(frozen=True, slots=True)
class SourcedStatement:
    """A statement, and the sources that support it."""

    fact: Fact
    sources: tuple[DatedSource, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A role or a move, in all the ways in which claims give it; `explained` leads to how these go together."""

    era: Era
    dated: bool
    statements: tuple[SourcedStatement, ...]
    explained: Link | None


@dataclass(frozen=True, slots=True)
class LeadPart:
    """A part of the lead: `word` stands before a role in words, the property's `label` before anything else."""

    word: Literal["", "until recently", "formerly", "now"]
    label: Link | None
    fact: Fact
    at: Link | None  # where, unless the role says it: "head of Meta"


def is_step(dossier: Dossier, record: EntityRecord, claim: Claim) -> bool:
    """Whether a claim is of a person's roles and moves: about them, or what others are to them."""
    prop = dossier.vocabulary.properties[claim.record.property]
    if record.kind != "person" or prop.section not in SECTIONS:
        return False
    of_others = prop.inverse is not None and isinstance(claim.value, EntityValue) and claim.value.id == record.id
    return claim.subject == record.id or of_others


def sourced(context: PageContext, claim: Claim, subject: str) -> SourcedStatement:
    """A statement with its sources; `subject` is the entity whose page it is on."""
    dossier = context.site.dossier
    sources = dict.fromkeys(item.passage.source for item in claim.supporting)
    return SourcedStatement(
        context.statement(claim, subject=subject), tuple(dated_source(context, dossier.sources[key]) for key in sources)
    )


def steps_of(context: PageContext, record: EntityRecord, claims: Iterable[Claim]) -> tuple[Step, ...]:
    """The steps, what is past first; within a tense what is dated first, by its date."""
    together: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        together.setdefault(_role(context, record, claim), []).append(claim)
    ordered = sorted(together.values(), key=lambda group: _place(context, record, group))
    return tuple(
        Step(
            era=_era(context, group),
            dated=any(map(_date, group)),
            statements=tuple(sourced(context, claim, record.id) for claim in group),
            explained=_explained(context, group),
        )
        for group in ordered
    )


def lead_of(context: PageContext, record: EntityRecord, claims: Iterable[Claim]) -> tuple[LeadPart, ...]:
    """Who a person was and is, in a few words: only from claims that a source states firmly and nobody disputes."""
    chosen: dict[tuple[str, ...], list[Claim]] = {}
    properties = context.site.dossier.vocabulary.properties
    for claim in claims:
        fits = not _in_words(claim) or properties[claim.record.property].section == "role"
        if fits and claim.subject == record.id and context.site.index.support[claim.id] in FIRM:
            chosen.setdefault(_role(context, record, claim), []).append(claim)
    parts: list[LeadPart] = []
    groups = sorted(chosen.values(), key=lambda group: not _in_words(group[0]))
    for era in ("past", "present"):
        mine = [group for group in groups if _era(context, group) == era]
        worded = {group[0].record.at: group for group in reversed(mine) if _in_words(group[0])}  # one for each place
        shown = list(reversed(worded.values()))[:MOST_PARTS] or mine[:1]
        parts += [_part(context, group, era, bool(parts)) for group in shown]
    return tuple(parts)


def _part(context: PageContext, group: list[Claim], era: Era, after_past: bool) -> LeadPart:
    """One role; of the claims that give it, the one that says whether it is over."""
    properties = context.site.dossier.vocabulary.properties
    claim = next((item for item in group if properties[item.record.property].tense == era), group[0])
    prop = properties[claim.record.property]
    fact = context.value(claim)
    if not _in_words(claim):
        return LeadPart("", context.property_link(claim.record.property), fact, None)
    at = None if fact.at is None or fact.at.text in fact.text else fact.at
    if era == "past":
        return LeadPart("until recently" if prop.flow == "from" else "formerly", None, fact, at)
    return LeadPart("now" if after_past else "", None, fact, at)


def _in_words(claim: Claim) -> bool:
    """Whether it names a role in words, rather than a relation to somebody."""
    return isinstance(claim.value, Text) and claim.value.texts is not None


def _role(context: PageContext, record: EntityRecord, claim: Claim) -> tuple[str, ...]:
    """What is the same in claims that give one role: founder and co-founder of a firm, or a post held and left."""
    name = claim.record.property
    if claim.subject != record.id:
        return (name, claim.subject)
    prop = context.site.dossier.vocabulary.properties[name]
    value = value_text(context.site, name, claim.value, context.first) if not _states_itself(claim) else claim.id
    return (prop.maps.get("schema", name), value, claim.record.at or "")


def _states_itself(claim: Claim) -> bool:
    return isinstance(claim.value, Text) and claim.value.texts is None


def _era(context: PageContext, group: list[Claim]) -> Era:
    properties = context.site.dossier.vocabulary.properties
    return "past" if any(properties[claim.record.property].tense == "past" for claim in group) else "present"


def _place(context: PageContext, record: EntityRecord, group: list[Claim]) -> tuple[bool | str, ...]:
    """Where a step stands: its tense, its date, moves before roles, what is told in a sentence only, others last."""
    dates = [date.earliest.isoformat() for claim in group if (date := _date(claim)) and date.earliest]
    section = context.site.dossier.vocabulary.properties[group[0].record.property].section
    present = _era(context, group) == "present"
    of_others = group[0].subject != record.id
    told = all(map(_states_itself, group))
    return (present, not dates, min(dates, default=""), of_others, told, present and section != "move")


def _date(claim: Claim) -> Date | None:
    date = claim.value if isinstance(claim.value, Date) else claim.when
    return date if isinstance(date, Date) else None


def _explained(context: PageContext, group: list[Claim]) -> Link | None:
    """The explained dispute between ways in which one role is given."""
    ids = {claim.id for claim in group}
    for dispute in context.site.index.disputes_of_claim.get(group[0].id, ()):
        sides = [position for position in dispute.positions if ids & set(position.claims)]
        if dispute.status != "open" and len(sides) > 1:
            return question_link(context, dispute)
    return None
