"""Sourcing: no fact without a passage, no page without a fact, and no source earlier than what it reports."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.base import Answer, Subject, Unchecked, passage_context
from dossier.check.hedged import softened
from dossier.model.ids import either
from dossier.problem import Problem
from dossier.text.languages import language as language_of
from dossier.text.value import Date, as_text


def claim_without_source(subject: Subject) -> Iterator[Problem]:
    """A claim has at least one supporting passage, or it is derived from claims that have."""
    for claim in subject.claims:
        record = claim.record
        if record.derived is not None and record.evidence:
            message = f"`{claim.id}` is derived and has evidence of its own."
            hint = "Keep one of the two: a computed value rests on its operands."
            yield Problem("derived-with-evidence", record.where("evidence"), message, hint)
        if record.derived is None and not any(item.stance == "supports" for item in record.evidence):
            message = f"`{claim.id}` has no passage that supports it."
            hint = "Add `evidence:` with a `source` and a `quote`, or delete the claim."
            yield Problem("claim-without-source", record.where("id"), message, hint)


def entity_without_claim(subject: Subject) -> Iterator[Problem]:
    """An entity's page is a view of claims; an entity that no claim names would have an empty page."""
    if not subject.whole:
        return
    dossier, index = subject.dossier, subject.index
    outlets = {source.record.outlet.value for source in dossier.sources.values()}
    outlets |= {source.record.derived_from for source in dossier.sources.values()}
    outlets |= {agency for source in dossier.sources.values() for agency in source.record.author.agencies}
    outlets |= {relay for source in dossier.sources.values() for relay in source.record.relays}
    for key, record in dossier.entities.items():
        if index.about.get(key) or index.mentioning.get(key) or index.spoken.get(key) or key in outlets:
            continue
        message = f"No claim names the {record.kind} `{key}`."
        hint = "Write a claim with it as `subject`, `value`, `at` or `about`, or delete the record."
        yield Problem("entity-without-claim", record.where("id"), message, hint)


def source_unused(subject: Subject) -> Iterator[Problem]:
    """A source that carries no claim is either not read yet or does not belong to the dossier."""
    if not subject.whole:
        return
    used = {item.source for claim in subject.dossier.claims.values() for item in claim.record.evidence}
    for key, source in subject.dossier.sources.items():
        if key not in used:
            message = f"No claim rests on the source `{key}`."
            yield Problem("source-unused", source.record.where("id"), message, "Annotate it, or delete the record.")


def vocabulary_unused(subject: Subject) -> Iterator[Problem]:
    """A property or relay that nothing uses is a mistyped one, or a left-over."""
    if not subject.whole:
        return
    dossier = subject.dossier
    properties = {claim.record.property for claim in dossier.claims.values()}
    relays = {item.relay for claim in dossier.claims.values() for item in claim.record.evidence}
    for group, used in (("properties", properties), ("relays", relays)):
        for key in getattr(dossier.vocabulary, group):
            if key not in used:
                message = f"Nothing uses `{key}`."
                place = dossier.vocabulary.where(group, key, key=True)
                yield Problem("vocabulary-unused", place, message, "Delete it, or use it.")


def property_misapplied(subject: Subject) -> Iterator[Problem]:
    """A property is stated only of the kinds of subject that the vocabulary names."""
    dossier = subject.dossier
    for claim in subject.claims:
        prop = dossier.vocabulary.properties.get(claim.record.property)
        entity = dossier.entities.get(claim.subject)
        if prop is not None and entity is not None and entity.kind not in prop.applies:
            kinds, kind = either(prop.applies), either([entity.kind])
            message = f"`{claim.record.property}` applies to {kinds}; `{claim.subject}` is {kind}."
            hint = "Use another property, or widen `applies` in the vocabulary."
            yield Problem("property-misapplied", claim.record.where("property"), message, hint)


def dated_after_source(subject: Subject) -> Iterator[Answer]:
    """No claim is dated later than every source that supports it appeared, but for plans and expectations."""
    dossier = subject.dossier
    for claim in subject.claims:
        for field, value in (("value", claim.value), ("when", claim.when)):
            if not isinstance(value, Date) or value.earliest is None:
                continue
            supporting = claim.with_stance("supports")
            late, all_read = [], True
            for item in supporting:
                source = dossier.sources[item.passage.source]
                if source.date is None or source.date.latest is None or value.earliest <= source.date.latest:
                    break
                if softened(dossier, passage_context(item, source).text, source.language):
                    break
                all_read &= language_of(source.language).reads_hedges
                late.append(f"`{source.id}` ({as_text(source.date)})")
            else:
                if late and not all_read:
                    yield Unchecked((claim.id,))  # one of them may say that it is planned
                elif late:
                    message = f"`{as_text(value)}` is later than its sources: {', '.join(late)}."
                    hint = "Correct the date; or the source's own, if it was inferred wrongly."
                    place = claim.record.where(field)
                    yield Problem("dated-after-source", place, message, hint, owner=(claim.id,))
