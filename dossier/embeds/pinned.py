"""A published revision at its own permanent address, made from its record alone, whatever became of the claim."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.components.page_context import PageContext
from dossier.components.revisions import REVISIONS, RevisionSummary, summary_of, text_in
from dossier.components.views import EvidenceView, Link, Page, Quoted
from dossier.edition import urls
from dossier.edition.context import Derivation, SiteContext
from dossier.edition.format_values import written_date
from dossier.embeds.embed import FOLDER, EmbedView, embed_context, embed_layout, embed_page, embed_path, page_link
from dossier.frozen import dataclass
from dossier.history.revision import led_to, name_of, states_of
from dossier.read.history import RevisionRecord, ShownEvidence, StatedEvidence
from dossier.text.source import unbroken


@dataclass(frozen=True, slots=True, kw_only=True)
class PinnedEmbedView(EmbedView):
    """The view of `embeds/pinned.html`.

    `current` is the id of the claim today, empty where it was retracted; `live` leads to its embed. `later` are the
    revisions that followed.
    """

    claim: str
    revision: RevisionSummary
    evidence: tuple[EvidenceView, ...]
    operation: str
    operands: tuple[Link, ...]
    disputes: tuple[Link, ...]
    current: str
    live: str
    stands: bool
    later: tuple[RevisionSummary, ...]
    retracted: str


def _pinned(site: SiteContext) -> dict[str, RevisionRecord]:
    revisions: dict[str, RevisionRecord] = {}
    for record in site.dossier.revisions:
        revisions.setdefault(f"{record.claim}/{record.rev}", record)  # the same may be stated again later
    return revisions


PINNED = Derivation("pinned revisions", _pinned)  # by the claim and the name of the revision


def pinned_embed(site: SiteContext, language: str, key: str) -> Page[PinnedEmbedView]:
    """The page of a revision, under the id it was published under; `key` is one of `PINNED`."""
    record = site.table(PINNED)[key]
    current = led_to(site.dossier, record.claim)
    current = current if current in site.dossier.claims else ""
    path = embed_path(site, language, "claims", record.claim, record.rev)
    context = embed_context(site, language, ("claims", current or record.claim), path=path)
    revision = summary_of(language, record)
    origin = revision.origin
    states, words = record.states, record.words
    moved = site.dossier.moved
    retracted = moved.retracted.get(record.claim) if moved else None
    operands = tuple(
        Link(text_in(texts, language), "", f"{origin}:operand-{key}") for key, texts in words.operands.items()
    )
    view = PinnedEmbedView(
        page=page_link(context),
        version=record.rev,
        claim=record.claim,
        revision=revision,
        evidence=tuple(
            _evidence(context, origin, number, stated=stated, shown=shown)
            for number, (stated, shown) in enumerate(zip(states.evidence, words.evidence, strict=True), 1)
        ),
        operation=states.derived.operation if states.derived else "",
        operands=operands,
        disputes=tuple(
            Link(text_in(texts, language), "", f"{origin}:dispute-{key}") for key, texts in words.disputes.items()
        ),
        current=current,
        live=context.href(FOLDER, "claims", current) if current else "",
        stands=bool(current) and name_of(states_of(site.dossier, site.index, current)) == record.rev,
        later=_later(site, language, record, current),
        retracted=context.text(retracted.reason) if retracted else "",
    )
    layout = embed_layout(context, "pinned", revision.statement, heading_origin=f"{origin}:statement")
    return embed_page(context, "pinned", layout, view)


def _later(site: SiteContext, language: str, record: RevisionRecord, current: str) -> tuple[RevisionSummary, ...]:
    """The revisions of the claim that came after this one."""
    records = site.table(REVISIONS).get(current, ()) if current else ()
    at = next((number for number, other in enumerate(records) if other is record), len(records))
    return tuple(summary_of(language, later) for later in records[at + 1 :])


def _evidence(
    context: PageContext, origin: str, number: int, stated: StatedEvidence, shown: ShownEvidence
) -> EvidenceView:
    """A passage as it was published; `origin` is that of the revision, `number` counts from 1."""
    language = context.language

    def named(texts: Mapping[str, str], field: str) -> Link | None:
        return Link(text_in(texts, language), "", f"{origin}:evidence-{number}-{field}") if texts else None

    known = stated.source in context.site.dossier.sources
    passage = urls.passage_id(shown.parts[0].start)
    href = context.to("source", stated.source, passage) if known and _same_seed(context, stated.source, shown) else ""
    return EvidenceView(
        claim=origin,
        number=number,
        source=stated.source,
        source_link=Link(text_in(shown.label, language), href, f"{origin}:evidence-{number}-label"),
        passage_href=href,
        parts=tuple(Quoted(unbroken(part.exact), part.start, part.end) for part in shown.parts),
        language=shown.language,
        translation="" if shown.pointer else stated.translation.get(language, ""),
        stance=stated.stance,
        certainty=stated.certainty,
        speaker=named(shown.speaker, "speaker"),
        relay=named(shown.relay, "relay"),
        value=text_in(shown.value, language) if shown.value else "",
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
