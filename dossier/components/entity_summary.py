"""An entity in brief: its typed values, and what others are to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Link
from dossier.frozen import dataclass
from dossier.model.dossier import Claim, Dossier
from dossier.read.records import EntityRecord
from dossier.text.value import EntityValue

GLANCE_SECTIONS = ("role", "move", "deal", "profile", "product")
SECTIONS = (*GLANCE_SECTIONS, "other")


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A property at a glance, and what the claims say of it."""

    label: Link
    facts: tuple[Fact, ...]


def section(dossier: Dossier, claim: Claim) -> str:
    """The vocabulary's word for what kind of claim it is."""
    prop = dossier.vocabulary.properties.get(claim.record.property)
    return prop.section if prop else "other"


def section_order(dossier: Dossier, claim: Claim) -> int:
    """Where claims of its kind stand: roles first, then moves."""
    name = section(dossier, claim)
    return SECTIONS.index(name) if name in SECTIONS else len(SECTIONS)


def at_a_glance(dossier: Dossier, record: EntityRecord, claims: Iterable[Claim]) -> list[Claim]:
    """The claims that are shown at a glance: typed values, and what others are to the entity."""
    properties = dossier.vocabulary.properties
    chosen = []
    for claim in claims:
        prop = properties[claim.record.property]
        if claim.subject == record.id:
            fits = prop.section in GLANCE_SECTIONS and not (prop.type == "text" and claim.record.value is None)
            fits = fits and not (record.kind == "deal" and claim.record.derived is not None)  # no term of the deal
        else:
            is_value = isinstance(claim.value, EntityValue) and claim.value.id == record.id
            fits = is_value and prop.inverse is not None
        if fits:
            chosen.append(claim)
    return chosen


def summary_rows(context: PageContext, record: EntityRecord, claims: list[Claim]) -> tuple[SummaryRow, ...]:
    """The rows: roles first, then moves, what others are to it last; otherwise in the order of the claims."""
    rows: dict[tuple[str, str], list[Fact]] = {}
    labels: dict[tuple[str, str], Link] = {}
    for claim in claims:
        name = claim.record.property
        prop = context.site.dossier.vocabulary.properties[name]
        if claim.subject == record.id:
            where = (name, "")
            labels[where] = Link(context.text(prop.label), "", f"property:{name}:label")
            rows.setdefault(where, []).append(context.value(claim))
        elif prop.inverse is not None:
            where = (name, "inverse")
            labels[where] = Link(context.text(prop.inverse), "", f"property:{name}:inverse")
            rows.setdefault(where, []).append(context.subject_fact(claim))
    order = sorted(rows, key=lambda where: (bool(where[1]), SECTIONS.index(_section_of(context, where[0]))))
    return tuple(SummaryRow(labels[where], _merged(rows[where])) for where in order)


def _section_of(context: PageContext, name: str) -> str:
    name = context.site.dossier.vocabulary.properties[name].section
    return name if name in SECTIONS else "other"


def by_others(claim: Claim, entity: str) -> bool:
    """Whether somebody else who is named says it of the entity, rather than a text in its own voice."""
    speakers = {item.record.speaker for item in claim.with_stance("supports")} - {"", None}
    return bool(speakers) and entity not in speakers


def _merged(facts: list[Fact]) -> tuple[Fact, ...]:
    """Facts that read the same become one with several citations."""
    merged: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        key = (fact.pieces, fact.at, fact.when, fact.cite.support)
        first = merged.setdefault(key, fact)
        if first is not fact:
            merged[key] = replace(first, also=(*first.also, fact.cite))
    return tuple(merged.values())
