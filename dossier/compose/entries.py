"""Source entries: for every claim a page cites, its passages with the judgement on each."""

from __future__ import annotations

from dossier.compose import urls
from dossier.compose.desk import Desk, statement_text
from dossier.compose.fragments import original_of
from dossier.compose.parts import Entry, EvidenceView, Link, Quoted
from dossier.compose.rights import ends
from dossier.compose.wording import value_text
from dossier.graph.dossier import Evidence, Passage, Source
from dossier.text.span import Span, paragraphs
from dossier.text.value import Date, parse


def entry(desk: Desk, key: str) -> Entry:
    """The source entry of a claim on the desk's page."""
    world = desk.world
    claim = world.dossier.claims[key]
    return Entry(
        claim=key,
        number=desk.cite(key).number,
        id=urls.cite_id(key),
        href=desk.to("claim", key),
        sure=world.index.sure[key],
        statement=statement_text(world, claim, desk.language),
        origins=len(claim.origins),
        evidence=tuple(evidence_view(desk, item) for item in claim.evidence),
        operation=claim.record.derived.operation if claim.record.derived else "",
        operands=tuple(desk.statement(world.dossier.claims[operand]) for operand in claim.operands),
    )


def evidence_view(desk: Desk, item: Evidence) -> EvidenceView:
    """A passage as a page shows it: in words within the quote budget, as a pointer beyond it."""
    world = desk.world
    source = world.dossier.sources[item.passage.source]
    record = item.record
    claim = world.dossier.claims[item.claim]
    words = world.settings.preview or item.passage.id in world.shown[source.id]
    value = "" if item.value is None else value_text(world, claim.record.property, item.value, desk.language)
    return EvidenceView(
        claim=item.claim,
        number=item.index + 1,
        source=source.id,
        source_link=source_link(desk, source),
        passage_href=desk.to("source", source.id, urls.passage_id(item.passage.start)),
        parts=quoted(source, item.passage.spans if words else ends(source, item.passage)),
        language=source.language,
        translation=record.translation.get(desk.language, "") if words else "",
        stance=record.stance,
        certainty=record.certainty,
        speaker=desk.entity_link(record.speaker) if record.speaker else None,
        relay=_relay(desk, record.relay),
        value=value,
        note=desk.text(record.note) if record.note else "",
        date=source_date(desk, source),
        inferred=source.record.date.basis == "inferred",
        original=original_of(world, source, item.passage),
        pointer="" if words else pointer(source, item.passage),
    )


def source_link(desk: Desk, source: Source) -> Link:
    """A source's short name, leading to its page."""
    return Link(desk.text(source.record.label), desk.to("source", source.id), f"source:{source.id}:label")


def origin_link(desk: Desk, origin: str) -> Link:
    """An origin as readers know it: an entity, a kind of report, or the source itself."""
    dossier = desk.world.dossier
    if origin in dossier.entities:
        return desk.entity_link(origin)
    if origin in dossier.vocabulary.relays:
        return Link(desk.text(dossier.vocabulary.relays[origin].label), "", f"relay:{origin}:label")
    return source_link(desk, dossier.sources[origin])


def source_date(desk: Desk, source: Source) -> str:
    """When the source appeared, as far as it is stated or inferred."""
    value = parse("date", source.record.date.value or "unknown")
    return value_text(desk.world, "", value, desk.language) if isinstance(value, Date) else ""


def quoted(source: Source, spans: tuple[Span, ...]) -> tuple[Quoted, ...]:
    """The source's words at the spans, part by part."""
    return tuple(Quoted(source.text.exact(span), span.start, span.end) for span in spans)


def pointer(source: Source, passage: Passage) -> str:
    """Where the passage stands, for someone with the article at hand: paragraph and sentence in it."""
    lines = [span for span in paragraphs(source.text.raw) if source.text.exact(span).strip()]
    line = max((span for span in lines if span.start <= passage.start), default=lines[0])
    sentence = sum(line.start <= span.start <= passage.start for span in source.sentences)
    return f"¶ {lines.index(line) + 1}.{sentence}"


def _relay(desk: Desk, relay: str) -> Link | None:
    if relay == "own":
        return None
    known = desk.world.dossier.vocabulary.relays.get(relay)
    if known is not None:
        return Link(desk.text(known.label), "", f"relay:{relay}:label")
    return desk.entity_link(relay) if relay in desk.world.dossier.entities else None
