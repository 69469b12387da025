"""Source entries: for every claim a page cites, its passages with the judgement on each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dossier.components.page_context import PageContext
from dossier.components.views import Entry, EvidenceView, Link, Quoted, SentencePiece, WholeSentences
from dossier.edition import urls
from dossier.edition.format_values import date_text, statement_text, value_text
from dossier.edition.quote_budget import ends, pointer
from dossier.edition.text_fragments import original_of
from dossier.edition.whole_sentences import WHOLE_SENTENCES, SentencesAround
from dossier.frozen import dataclass
from dossier.model.dossier import Evidence, Passage, Source
from dossier.text.span import Span


@dataclass(frozen=True, slots=True)
class DatedSource:
    """A source with its date in words (empty where it is not known), what that rests on, and why."""

    link: Link
    source: str
    date: str
    basis: str
    reason: str

    @property
    def dated(self) -> str:
        """The date as far as it has to stand behind what the source is called."""
        return "" if self.date.casefold() in self.link.text.casefold() else self.date


def source_entries(context: PageContext) -> tuple[Entry, ...]:
    """The source entries of all claims cited so far, operands of derived ones included."""
    return tuple(entry(context, claim) for claim in context.numbering())


def entry(context: PageContext, key: str) -> Entry:
    """The source entry of a claim, on the page of the context."""
    site = context.site
    claim = site.dossier.claims[key]
    return Entry(
        claim=key,
        number=context.cite(key).number,
        id=urls.cite_id(key),
        href=context.to("claim", key),
        support=site.index.support[key],
        statement=statement_text(site, claim, context.language),
        origins=len(claim.origins),
        evidence=tuple(evidence_view(context, item) for item in claim.evidence),
        note=context.text(claim.record.note) if claim.record.note else "",
        operation=claim.record.derived.operation if claim.record.derived else "",
        operands=tuple(context.statement(site.dossier.claims[operand]) for operand in claim.operands),
    )


def evidence_view(context: PageContext, item: Evidence) -> EvidenceView:
    """A passage as a page shows it: in words within the quote budget, as a pointer beyond it."""
    site = context.site
    source = site.dossier.sources[item.passage.source]
    record = item.record
    claim = site.dossier.claims[item.claim]
    words = site.settings.preview or item.passage.id in site.shown[source.id]
    value = "" if item.value is None else value_text(site, claim.record.property, item.value, context.language)
    return EvidenceView(
        claim=item.claim,
        number=item.index + 1,
        source=source.id,
        source_link=source_link(context, source),
        passage_href=context.to("source", source.id, urls.passage_id(item.passage.start)),
        parts=quoted(source, item.passage.spans if words else ends(source, item.passage)),
        language=source.language,
        translation=record.translation.get(context.language, "") if words else "",
        stance=record.stance,
        certainty=record.certainty,
        speaker=context.entity_link(record.speaker) if record.speaker else None,
        relay=_relay(context, record.relay),
        value=value,
        note=context.text(record.note) if record.note else "",
        date=source_date(context, source),
        inferred=source.record.date.basis == "inferred",
        day=_bare_date(context, source),
        original=original_of(site, source, item.passage),
        locator=locator_words(context, source, item.passage),
        pointer="" if words else pointer(source, item.passage),
        sentences=whole_sentences(context, source, item.passage) if words and not context.abroad else (),
    )


def locator_words(context: PageContext, source: Source, passage: Passage) -> str:
    """Where in the original a passage stands, in the words of the page's language; empty where that is not told."""
    locator = source.locator(passage)
    if locator is None:
        return ""
    if locator.label not in ("page", "line"):
        return locator.words or locator.value
    translate = context.site.translate(context.language)
    kind = locator.label if locator.first == locator.last else f"{locator.label}s"
    return f"{translate(f'locator: {kind}')}\N{NO-BREAK SPACE}{locator.value}"


def source_link(context: PageContext, source: Source) -> Link:
    """A source's short name, leading to its page."""
    return Link(context.text(source.record.label), context.to("source", source.id), f"source:{source.id}:label")


def origin_link(context: PageContext, origin: str) -> Link:
    """An origin as readers know it: an entity, a kind of report, or the source itself."""
    dossier = context.site.dossier
    if origin in dossier.entities:
        return context.entity_link(origin)
    if origin in dossier.vocabulary.relays:
        return Link(context.text(dossier.vocabulary.relays[origin].label), "", f"relay:{origin}:label")
    return source_link(context, dossier.sources[origin])


def source_date(context: PageContext, source: Source) -> str:
    """When the source appeared, as far as it is stated or inferred."""
    return date_text(source.date, context.language) if source.date else ""


def _bare_date(context: PageContext, source: Source) -> str:
    date = source.date
    return date_text(replace(date, approximate=False, uncertain=False), context.language) if date else ""


def dated_source(context: PageContext, source: Source) -> DatedSource:
    """The source with its date, and what that rests on."""
    date = source.record.date
    return DatedSource(
        link=source_link(context, source),
        source=source.id,
        date=source_date(context, source),
        basis=date.basis,
        reason=context.text(date.reason) if date.reason else "",
    )


def quoted(source: Source, spans: tuple[Span, ...]) -> tuple[Quoted, ...]:
    """The source's words at the spans, part by part."""
    return tuple(Quoted(source.text.shown(span), span.start, span.end) for span in spans)


def whole_sentences(context: PageContext, source: Source, passage: Passage) -> tuple[WholeSentences, ...]:
    """The sentences that a passage stands in, as far as the source's quote budget has room for them."""
    around = context.site.table(WHOLE_SENTENCES)[source.id, passage.id]
    return tuple(WholeSentences(tuple(_pieces(source, stretch))) for stretch in around)


def _pieces(source: Source, stretch: SentencesAround) -> Iterator[SentencePiece]:
    at = stretch.span.start
    for part in stretch.quoted:
        if at < part.start:
            yield SentencePiece(source.text.shown(Span(at, part.start)), at, part.start, quoted=False)
        yield SentencePiece(source.text.shown(part), part.start, part.end, quoted=True)
        at = part.end
    if at < stretch.span.end:
        yield SentencePiece(source.text.shown(Span(at, stretch.span.end)), at, stretch.span.end, quoted=False)


def _relay(context: PageContext, relay: str) -> Link | None:
    if relay == "own":
        return None
    known = context.site.dossier.vocabulary.relays.get(relay)
    if known is not None:
        return Link(context.text(known.label), "", f"relay:{relay}:label")
    return context.entity_link(relay) if relay in context.site.dossier.entities else None
