"""Claim records to claims: references resolved, the value typed by its property, the evidence anchored."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.model.anchor import anchor, misattributed
from dossier.model.dossier import Claim, Evidence, Origin, Source
from dossier.model.ids import Register
from dossier.problem import Place, Problem
from dossier.read.fields import KINDS, LocalizedText
from dossier.read.records import ClaimRecord, EvidenceRecord, PropertyRecord, VocabularyRecord
from dossier.text.mention import Names
from dossier.text.shortened import shortened
from dossier.text.value import BadValue, EntityValue, Nothing, Term, Text, Unknown, Value, parse

UNREAD = Unknown()


def link_claim(
    record: ClaimRecord, vocabulary: VocabularyRecord, sources: Mapping[str, Source], *, ids: Register, names: Names
) -> Claim:
    """The claim; problems go to `ids.problems`. Whatever cannot be read is left out, so that the checks can go on."""
    ids.resolve(record.subject, KINDS, record.where("subject"))
    if record.at is not None:
        ids.resolve(record.at, KINDS, record.where("at"))
    for index, other in enumerate(record.about):
        ids.resolve(other, KINDS, record.where("about", index))
    prop = vocabulary.properties.get(record.property)
    if prop is None:
        place = record.where("property")
        ids.unknown(record.property, "a property", vocabulary.properties, place)
    value = read_value(record.value, prop, record.where("value"), ids)
    if prop is not None and record.value is None and record.derived is None and prop.type != "text":
        message = f"`{record.property}` needs a value of type {prop.type}."
        ids.problems.append(Problem("missing-key", record.where(), message, "Write `value:`."))
    when = None
    if record.when is not None:
        when = _parsed("date", record.when, record.where("when"), ids)
    evidence = [
        linked
        for index in range(len(record.evidence))
        if (linked := _evidence(record, index, prop, vocabulary=vocabulary, sources=sources, ids=ids)) is not None
    ]
    return Claim(
        record=record, value=value, when=when, evidence=tuple(evidence), mentions=_mentions(record, value, names)
    )


def read_value(written: str | LocalizedText | None, prop: PropertyRecord | None, place: Place, ids: Register) -> Value:
    """What was written as the type the property asks for."""
    if prop is None or (written is None and prop.type != "text"):
        return UNREAD
    if isinstance(written, str) and written in ("unknown", "none"):
        return Unknown() if written == "unknown" else Nothing()
    if prop.type == "text":
        if isinstance(written, str):
            return Text({"*": written})
        return Text(dict(written.texts) if written is not None else None)
    if not isinstance(written, str):
        message = f"A value of type {prop.type} is one text, not a mapping."
        ids.problems.append(
            Problem("wrong-type", place, message, "docs/annotating.md, “Values”, shows how to write it.")
        )
        return UNREAD
    value = _parsed(prop.type, written, place, ids)
    if isinstance(value, EntityValue):
        ids.resolve(value.id, prop.value_kinds or KINDS, place)
    if isinstance(value, Term) and value.id not in prop.terms:
        ids.unknown(value.id, "a term of this property", prop.terms, place)
    return value


def _parsed(kind: str, written: str, place: Place, ids: Register) -> Value:
    value = parse(kind, written)
    if isinstance(value, BadValue):
        ids.problems.append(Problem("bad-value", place, f"`{shortened(written)}`: {value.message}", value.hint))
        return UNREAD
    return value


def _evidence(
    record: ClaimRecord,
    index: int,
    prop: PropertyRecord | None,
    *,
    vocabulary: VocabularyRecord,
    sources: Mapping[str, Source],
    ids: Register,
) -> Evidence | None:
    item = record.evidence[index]
    at = ("evidence", index)
    if item.speaker is not None:
        ids.resolve(item.speaker, ("person", "organization"), record.where(*at, "speaker"))
    if item.relay != "own" and item.relay not in vocabulary.relays:
        ids.resolve(item.relay, KINDS, record.where(*at, "relay"), ("own", *vocabulary.relays))
    value = None if item.value is None else read_value(item.value, prop, record.where(*at, "value"), ids)
    if not ids.resolve(item.source, ("source",), record.where(*at, "source")):
        return None
    source = sources.get(item.source)
    if source is None:  # its seed has a problem of its own
        return None
    many = len(item.quote) > 1
    places = [record.where(*at, "quote", *((number,) if many else ())) for number in range(len(item.quote))]
    passage = anchor(
        source.record,
        source.text,
        item.quote,
        places,
        prefix=item.prefix,
        suffix=item.suffix,
        gap_ok=item.gap_ok is not None,
        effort=ids.effort,
    )
    if isinstance(passage, Problem):
        ids.problems.append(misattributed(passage, item, sources, effort=ids.effort))
        return None
    return Evidence(
        record=item,
        claim=record.id,
        index=index,
        passage=passage,
        origin=_origin(item, source, vocabulary),
        value=value,
    )


def _origin(item: EvidenceRecord, source: Source, vocabulary: VocabularyRecord) -> Origin:
    """Where it originates: with a named speaker, what is relayed, the text this one derives from, else its outlet.

    Independence is never assumed: two articles of one outlet, or a text and its translation, are one origin, and an
    unnamed report is none (worldmonitor found a third of "corroborated" stories to be a single publisher's).
    """
    if item.speaker is not None:
        return Origin(item.speaker)
    if item.relay in vocabulary.relays:
        return Origin(item.relay, vocabulary.relays[item.relay].origin == "true")
    if item.relay != "own":
        return Origin(item.relay)
    record = source.record
    outlet = record.outlet.value if record.outlet.basis != "unknown" else None
    return Origin(record.derived_from or outlet or record.id)


def _mentions(record: ClaimRecord, value: Value, names: Names) -> tuple[str, ...]:
    """The entities the claim concerns, its subject first, then value, place and whoever its statement names."""
    entities = [record.subject]
    if isinstance(value, EntityValue):
        entities.append(value.id)
    if record.at is not None:
        entities.append(record.at)
    entities += record.about
    for text in record.statement.texts.values():
        entities += [mention.entity_id for mention in names.find_mentions(text)]
    return tuple(dict.fromkeys(entities))
