"""What a careful reader sees around a passage: its whole sentences, and the sentence before."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model.dossier import Evidence, Source
from dossier.text.match import Span


@dataclass(frozen=True, slots=True)
class Context:
    """The sentences a passage lies in (elided text between them included), and the one before the first."""

    source: Source
    whole: Span
    before: Span | None

    @property
    def text(self) -> str:
        """The whole sentences."""
        return self.source.text.exact(self.whole)

    @property
    def before_text(self) -> str:
        """The sentence before, or nothing."""
        return "" if self.before is None else self.source.text.exact(self.before)


def context_of(evidence: Evidence, source: Source) -> Context:
    """The context of a piece of evidence. Text that is no sentence (a caption's bar) is its own context."""
    start, end = evidence.passage.start, evidence.passage.end
    touched = [index for index, span in enumerate(source.sentences) if span.start < end and start < span.end]
    if not touched:
        return Context(source, Span(start, end), None)
    first, last = touched[0], touched[-1]
    whole = Span(min(source.sentences[first].start, start), max(source.sentences[last].end, end))
    return Context(source, whole, source.sentences[first - 1] if first else None)
