"""A published revision at its own address, for good: made from its line alone, whatever became of the claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.components.page_context import PageContext
from dossier.components.views import EvidenceView, Link, Page, Quoted
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.format_values import written_date
from dossier.embeds.base import (
    FOLDER,
    EmbedView,
    embed_context,
    embed_page,
    evidence_blocks,
    foot,
    head,
    opening,
    shared,
)
from dossier.embeds.claim import Revision, brief, spoken
from dossier.embeds.measure import Block, of
from dossier.history.revision import led_to, name_of, published, states_of
from dossier.read.history import RevisionRecord, ShownEvidence, StatedEvidence


@dataclass(frozen=True, slots=True)
class PinnedEmbed(EmbedView):
    """The view of `embeds/pinned.html`. `current` is empty where the claim is no more; `later` is what came after."""

    claim: str
    revision: Revision
    evidence: tuple[EvidenceView, ...]
    operation: str
    operands: tuple[Link, ...]
    disputes: tuple[Link, ...]
    current: str
    live: str
    stands: bool
    later: tuple[Revision, ...]
    retracted: str


def pinned_embed(site: SiteContext, language: str, record: RevisionRecord) -> Page[PinnedEmbed]:
    """The page of a revision, under the id it was published under."""
    parts = ("claims", record.claim, record.rev)
    context = embed_context(site, language, parts)
    current = _current(site, record.claim)
    there = ("claims", current or record.claim)
    title = spoken(record.words.statement, language)
    origin = f"revision:{record.claim}:{record.rev}"
    made = head(context, "pinned", there, title, f"{origin}:statement")
    told = brief(site, language, record)
    evidence = tuple(
        _evidence(context, origin, number, stated, shown)
        for number, (stated, shown) in enumerate(zip(record.states.evidence, record.words.evidence, strict=True), 1)
    )
    later = _later(site, language, record, current)
    stands = bool(current) and name_of(states_of(site.dossier, site.index, current)) == record.rev
    moved = site.dossier.moved
    retracted = moved.retracted[record.claim] if moved and record.claim in moved.retracted else None
    translate = site.translate(language)
    blocks = opening(title, [translate(f"support: {told.support}")])
    for one in evidence:
        blocks += evidence_blocks(translate, one)
    derived = record.states.derived
    operands = tuple(
        Link(spoken(texts, language), "", f"{origin}:operand-{key}") for key, texts in record.words.operands.items()
    )
    if derived and operands:
        blocks.append(Block(translate(f"operation: {derived.operation}"), 13, 20))
    blocks += [Block(one.text, 15, 24, 14, above=4) for one in operands]
    disputes = tuple(
        Link(spoken(texts, language), "", f"{origin}:dispute-{key}") for key, texts in record.words.disputes.items()
    )
    blocks += [Block(f"{translate('Disputed:')} {one.text}", 14, 22, above=10) for one in disputes]
    blocks += [
        Block(f"{translate('This version stays as it is.')} {translate('The claim as it stands')}", 13, 20, above=12)
    ]
    blocks += foot(translate, made, f"{translate('Version of')} {told.day} ({record.rev}),")
    return embed_page(
        context.path,
        "embeds/pinned.html",
        PinnedEmbed(
            *shared(made, record.rev, of(blocks)),
            record.claim,
            told,
            evidence,
            derived.operation if derived else "",
            operands,
            disputes,
            current,
            context.href(FOLDER, "claims", current) if current else "",
            stands,
            later,
            context.text(retracted.reason) if retracted else "",
        ),
    )


def _current(site: SiteContext, key: str) -> str:
    """The id under which the claim is found today; empty if it is no more."""
    key = led_to(site.dossier, key)
    return key if key in site.dossier.claims else ""


def _later(site: SiteContext, language: str, record: RevisionRecord, current: str) -> tuple[Revision, ...]:
    """The revisions of the claim that came after this one."""
    every = published(site.dossier, current) if current else ()
    at = next((number for number, one in enumerate(every) if one is record), len(every))
    return tuple(brief(site, language, one) for one in every[at + 1 :])


def _evidence(
    context: PageContext, origin: str, number: int, stated: StatedEvidence, shown: ShownEvidence
) -> EvidenceView:
    language = context.language
    mine = f"{origin}:evidence-{number}"

    def named(texts: Mapping[str, str], field: str) -> Link | None:
        return Link(spoken(texts, language), "", f"{mine}-{field}") if texts else None

    known = stated.source in context.site.dossier.sources
    passage = urls.passage_id(shown.parts[0].start)
    href = context.to("source", stated.source, passage) if known and _same_seed(context, stated.source, shown) else ""
    return EvidenceView(
        claim=origin,
        number=number,
        source=stated.source,
        source_link=Link(spoken(shown.label, language), href, f"{mine}-label"),
        passage_href=href,
        parts=tuple(Quoted(part.exact, part.start, part.end) for part in shown.parts),
        language=shown.language,
        translation="" if shown.pointer else stated.translation.get(language, ""),
        stance=stated.stance,
        certainty=stated.certainty,
        speaker=named(shown.speaker, "speaker"),
        relay=named(shown.relay, "relay"),
        value=spoken(shown.value, language) if shown.value else "",
        note="",
        date=written_date(shown.date, language) if shown.date else "",
        inferred=shown.inferred,
        pointer=shown.pointer or "",
    )


def _same_seed(context: PageContext, source: str, shown: ShownEvidence) -> bool:
    """Whether the source still has the text the passage was taken from, so that its place can be linked."""
    here = context.site.dossier.sources[source]
    starts = {item.passage.start for item in context.site.index.evidence[source]}
    return here.record.sha256 == shown.seed and shown.parts[0].start in starts
