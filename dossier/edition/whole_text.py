"""Where the whole text of a source may be shown: what of it its page leaves to a file, since nothing is cited there.

A page that held a whole law would take long to load and longer to read. It keeps what stands around each passage; the
text itself stands beside it, byte for byte as received.
"""

from __future__ import annotations

import posixpath
from itertools import groupby

from dossier.edition import urls
from dossier.edition.context import SiteContext
from dossier.model.dossier import Source
from dossier.text.span import Span, touching

LONG = 60  # sentences in a row that nothing cites, and that a page shows all the same
KEPT = 5  # of a longer run, that are shown before and after a passage
FILE = "text.txt"


def whole_text_path(site: SiteContext, source: Source) -> str:
    """Where the file stands that holds the whole text."""
    first = site.dossier.languages[0]
    return posixpath.join(posixpath.dirname(urls.record_path(first, first, "source", source.id)), FILE)


def shows_whole_text(site: SiteContext, source: Source) -> bool:
    """Whether all of the text may be shown: its rights allow it, or it is the editors' own preview."""
    return site.settings.preview or source.record.rights != "quote-only"


def left_to_file(site: SiteContext, source: Source) -> tuple[Span, ...]:
    """What the page of a source does not show of the whole text: long runs of sentences that nothing cites."""
    if not shows_whole_text(site, source):
        return ()
    sentences = source.sentences
    cited = bytearray(len(sentences))
    for item in site.index.evidence[source.id]:
        for span in item.passage.spans:
            for index in touching(sentences, span.start, span.end):
                cited[index] = 1
    runs: list[Span] = []
    for used, numbered in groupby(range(len(sentences)), key=cited.__getitem__):
        run = list(numbered)
        if not used and len(run) > LONG:
            runs.append(_of_paragraphs(source, Span(sentences[run[KEPT]].start, sentences[run[-KEPT - 1]].end)))
    return tuple(runs)


def sentences_left(source: Source, run: Span) -> int:
    """How many sentences stand in a run."""
    return len(touching(source.sentences, run.start, run.end))


def whole_texts(site: SiteContext) -> dict[str, str]:
    """The texts that pages lead to, by the paths of their files."""
    return {
        whole_text_path(site, source): source.text.raw
        for source in site.dossier.sources.values()
        if left_to_file(site, source)
    }


def _of_paragraphs(source: Source, run: Span) -> Span:
    """The run without the paragraphs that it begins and ends in, if most of it is left."""
    lines = source.text.paragraphs
    touched = touching(lines, run.start, run.end)
    first = touched.start + (lines[touched.start].start < run.start)
    end = touched.stop - (lines[touched.stop - 1].end > run.end)
    if first >= end:
        return run
    shorter = Span(lines[first].start, lines[end - 1].end)
    return shorter if sentences_left(source, shorter) * 2 >= sentences_left(source, run) else run
