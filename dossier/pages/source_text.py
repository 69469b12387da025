"""The text of a source as its page shows it: paragraph by paragraph, the passages marked, the claims beside them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from dossier.components.entries import locator_words
from dossier.components.page_context import PageContext
from dossier.components.views import Fact, Quoted
from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.edition.text_fragments import original_of
from dossier.edition.whole_text import left_to_file, sentences_left, shows_whole_text
from dossier.frozen import dataclass
from dossier.model.dossier import Evidence, Source
from dossier.text.span import Span, touching

T = TypeVar("T")


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
    left: int  # sentences behind it that nothing cites and that are left to the file of the whole text


def text_of(context: PageContext, source: Source, evidence: tuple[Evidence, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs of which something is shown or on which a claim rests."""
    left = left_to_file(context.site, source)
    lines = source.text.paragraphs
    visible = _by_paragraph(lines, _visible(context.site, source, evidence, left))
    marks = _by_paragraph(lines, [(span, item) for item in evidence for span in item.passage.spans])
    begins = frozenset(item.passage.start for item in evidence)
    views = []
    for at in sorted(visible.keys() | marks.keys()):
        line, here = lines[at], marks.get(at, [])
        shown = [span for span, _ in visible.get(at, ())]
        stretches, ids = _cuts(source, line, [span for span, _ in here], visible=shown, begins=begins)
        claims = dict.fromkeys(item.claim for _, item in here)
        first = here[0][1] if here else None
        if here or any(stretches):
            facts = tuple(context.statement(context.site.dossier.claims[key], here=False) for key in claims)
            views.append(
                Paragraph(
                    number=at + 1,
                    stretches=stretches,
                    ids=ids,
                    facts=facts,
                    locator=locator_words(context, source, first.passage) if first else "",
                    locator_of=f"{first.claim}:{first.index + 1}" if first else "",
                    original=original_of(context.site, source, first.passage) if first else "",
                    left=0,
                )
            )
    return _with_left(source, views, left)


def _by_paragraph(lines: tuple[Span, ...], spans: Iterable[tuple[Span, T]]) -> dict[int, list[tuple[Span, T]]]:
    """The spans by the index of each paragraph that they touch, in their order."""
    by_paragraph: dict[int, list[tuple[Span, T]]] = {}
    for span, item in spans:
        for at in touching(lines, span.start, span.end):
            by_paragraph.setdefault(at, []).append((span, item))
    return by_paragraph


def _with_left(source: Source, views: list[Paragraph], left: tuple[Span, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs; that after which, or in which, a run is left to the file says how long it is."""
    starts = [source.text.paragraphs[view.number - 1].start for view in views]
    for run in left:
        at = bisect_right(starts, run.start) - 1
        views[at] = replace(views[at], left=views[at].left + sentences_left(source, run))
    return tuple(views)


def _visible(
    site: SiteContext, source: Source, evidence: tuple[Evidence, ...], left: tuple[Span, ...]
) -> list[tuple[Span, None]]:
    """The stretches of text that are shown: of a whole text all but what is left to its file, else shown passages."""
    if shows_whole_text(site, source):
        edges = [0, *(edge for run in left for edge in (run.start, run.end)), len(source.text.raw)]
        return [(Span(start, end), None) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    shown = site.shown[source.id]
    spans = {span for item in evidence if item.passage.id in shown for span in item.passage.spans}
    return [(span, None) for span in sorted(spans)]


def _cuts(
    source: Source, line: Span, marks: list[Span], *, visible: list[Span], begins: frozenset[int]
) -> tuple[tuple[Stretch | None, ...], tuple[str, ...]]:
    """The line cut where passages begin and end, with gaps for what is not shown; and the anchors left over."""
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
            stretches[-1] = Stretch(last.id, whole, last.marked, _with_part(last.parts, part))
    return tuple(stretches), waiting


def _with_part(parts: tuple[TextPart, ...], part: TextPart) -> tuple[TextPart, ...]:
    """The parts with one more; where it looks like the last and nothing leads to it, the last goes on."""
    last = parts[-1]
    if part.id or part.ids or part.more != last.more:
        return (*parts, part)
    return (*parts[:-1], replace(last, text=last.text + part.text))
