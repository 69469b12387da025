"""The text of a source as its page shows it: paragraph by paragraph, the passages marked, the claims beside them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dossier.components.entries import locator_words
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Quoted
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.text_fragments import original_of
from dossier.model.dossier import Evidence, Source
from dossier.text.match import Span


@dataclass(frozen=True, slots=True)
class TextPart:
    """A part of a stretch; `more` says whether several passages hold it.

    `id` is the anchor of a passage that starts with it, empty where the stretch has that anchor; `ids` are those of
    passages whose first words are not shown.
    """

    text: str
    id: str
    ids: tuple[str, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the source's text, within which only the passages change; `marked` if there are any.

    Its `id` says where it starts in the source, like those of passages.
    """

    id: str
    quoted: Quoted
    marked: bool
    parts: tuple[TextPart, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as far as it is shown: stretches, gaps (None), and the claims that rest on it.

    `ids` are the anchors of passages that start where nothing more of the paragraph is shown.
    """

    number: int
    stretches: tuple[Stretch | None, ...]
    ids: tuple[str, ...]
    facts: tuple[Fact, ...]
    locator: str  # where in the original the first of its passages stands
    locator_of: str  # that passage's evidence, as `claim:number`
    original: str  # the address of its first passage in the article itself, where that is known


def text_of(context: PageContext, source: Source, evidence: tuple[Evidence, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs of which something is shown or on which a claim rests."""
    visible = _visible(context.site, source, evidence)
    views = []
    marks = [(span, item) for item in evidence for span in item.passage.spans]
    for number, line in enumerate(source.text.paragraphs, start=1):
        here = [(span, item) for span, item in marks if span.start < line.end and line.start < span.end]
        stretches, ids = _cuts(source, line, [span for span, _ in here], visible=visible, evidence=evidence)
        claims = dict.fromkeys(item.claim for _, item in here)
        if here or any(stretches):
            facts = tuple(context.statement(context.site.dossier.claims[key], here=False) for key in claims)
            address = original_of(context.site, source, here[0][1].passage) if here else ""
            first = here[0][1] if here else None
            views.append(
                Paragraph(
                    number=number,
                    stretches=stretches,
                    ids=ids,
                    facts=facts,
                    locator=locator_words(context, source, first.passage) if first else "",
                    locator_of=f"{first.claim}:{first.index + 1}" if first else "",
                    original=address,
                )
            )
    return tuple(views)


def _visible(site: SiteContext, source: Source, evidence: tuple[Evidence, ...]) -> list[Span]:
    """The stretches of text that may be shown: the whole text in the editors' preview, else shown passages."""
    if site.settings.preview or source.record.rights != "quote-only":
        return [Span(0, len(source.text.raw))]
    shown = site.shown[source.id]
    return sorted({span for item in evidence if item.passage.id in shown for span in item.passage.spans})


def _cuts(
    source: Source, line: Span, marks: list[Span], *, visible: list[Span], evidence: tuple[Evidence, ...]
) -> tuple[tuple[Stretch | None, ...], tuple[str, ...]]:
    """The line cut where passages begin and end, with gaps for what may not be shown; and the anchors left over."""
    begins = {item.passage.start for item in evidence}
    edges = {line.start, line.end}
    for span in [*marks, *visible]:
        edges |= {edge for edge in (span.start, span.end) if line.start < edge < line.end}
    stretches: list[Stretch | None] = []
    waiting: tuple[str, ...] = ()
    for start, end in pairwise(sorted(edges)):
        text, own = source.text.shown(Span(start, end)), urls.passage_id(start)
        if not any(span.start <= start and end <= span.end for span in visible):
            if start in begins:
                waiting = (*waiting, own)
            if text.strip() and (not stretches or stretches[-1] is not None):
                stretches.append(None)
            continue
        over = sum(span.start <= start and end <= span.end for span in marks)
        last = stretches[-1] if stretches else None
        apart = last is None or last.quoted.end != start or last.marked != (over > 0)
        part, waiting = TextPart(text, own if start in begins and not apart else "", waiting, over > 1), ()
        if last is None or apart:
            stretches.append(Stretch(own, Quoted(text, start, end), over > 0, (part,)))
        else:
            whole = Quoted(last.quoted.text + text, last.quoted.start, end)
            stretches[-1] = Stretch(last.id, whole, last.marked, (*last.parts, part))
    return tuple(stretches), waiting
