"""A source text, prepared: how it is compared with quotes, how it is read, and how its words are shown.

Three forms of one text, with the same offsets in all of them, those of the text as received. Quotes are compared in the
normalised form. Rules read it as it flows: paragraphs without line ends inside, words that were broken at line ends in
one piece, without what stands between the halves of a sentence at a page break. Readers are shown the same words.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import field, replace
from functools import cached_property

from dossier.frozen import dataclass
from dossier.text.joints import Joined, joined
from dossier.text.layout import Layout, find_layout
from dossier.text.normalise import LIGATURES, PLACEHOLDER, Normalised, breaks, composed, normalise, visible
from dossier.text.paragraphs import TextFlow, flow
from dossier.text.scripts import closes_up
from dossier.text.span import Span

_LINE_FEED = re.compile("\n")
_LETTERS = str.maketrans({**LIGATURES, PLACEHOLDER: ""})


@dataclass(frozen=True)
class SourceText:
    """A source text as received, with its other forms. Build it with `source_text`."""

    raw: str
    norm: Normalised
    line_ends: Sequence[int]  # the offsets of the line feeds in `raw`
    layout: Layout
    flow: TextFlow
    reading: str  # as it is read: as long as `raw`, what is not read being a placeholder that nobody sees
    whole: SourceText | None = None  # with what `flow` leaves out, which can be quoted, too
    _words: dict[Span, str] = field(init=False, repr=False, compare=False, default_factory=dict)
    _seen: dict[Span, Normalised] = field(init=False, repr=False, compare=False, default_factory=dict)

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs as they are numbered: those that hold anything."""
        return self.flow.paragraphs

    @property
    def text_paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs that hold sentences: running headers and the numbers of pages are none."""
        running = frozenset(self.flow.running)
        return tuple(span for span in self.paragraphs if span not in running) if running else self.paragraphs

    @cached_property
    def joined(self) -> Joined | None:
        """For the search, where words are broken at line ends."""
        return joined(self.norm) if self.norm.joints else None

    def exact(self, span: Span) -> str:
        """The author's own characters at `span`, as programs need them to find the place again."""
        return self.raw[span.start : span.end]

    def read(self, span: Span) -> str:
        """As many characters as at `span`, as they are read: placeholders stand for those that are not."""
        return self.reading[span.start : span.end]

    def words(self, span: Span) -> str:
        """The words at `span` as rules read them: without soft hyphens and the like, in one form of letters."""
        if span not in self._words:  # many rules ask for the same sentences
            self._words[span] = visible(self.read(span))
        return self._words[span]

    def seen(self, span: Span) -> Normalised:
        """These words with the way back to the text at `span`."""
        if span not in self._seen:
            self._seen[span] = composed(self.read(span))
        return self._seen[span]

    def shown(self, span: Span) -> str:
        """The words at `span` as readers are shown them: the author's, in whole words, whatever the typesetter did.

        What is left out of the text is shown where it is all that is there.
        """
        words = shown(self.read(span))
        return words if words.strip() else unbroken(self.exact(span))

    def is_as_shown(self, span: Span) -> bool:
        """Whether readers are shown the very characters at `span`."""
        return self.shown(span) == self.exact(span)

    def paragraph_at(self, offset: int) -> int:
        """The number, from 0, of the paragraph that `offset` stands in, or that it comes after; 0 before the first."""
        return max(bisect_right(self.paragraphs, offset, key=lambda span: span.start) - 1, 0)

    def paragraph_end(self, offset: int) -> int:
        """Where the paragraph ends that `offset` stands in."""
        return max(self.paragraphs[self.paragraph_at(offset)].end, offset) if self.paragraphs else len(self.raw)


def source_text(
    raw: str, layout: Layout | None = None, starts: Collection[int] = (), marks: Sequence[Span] = ()
) -> SourceText:
    """A text, prepared. Its layout is found if it is not given; `starts` are where paragraphs begin in any case.

    What stands at `marks` is no part of it, such as the time in a transcript.
    """
    layout = layout or find_layout(raw)
    line_ends = array("I", (end.start() for end in _LINE_FEED.finditer(raw)))
    flowing = flow(raw, layout, starts, marks=marks)
    text = SourceText(
        raw=raw,
        norm=normalise(raw),
        line_ends=line_ends,
        layout=layout,
        flow=flowing,
        reading=_reading(raw, flowing),
    )
    return _without_left_out(text)


def with_asides(
    text: SourceText, asides: Sequence[Span], starts: Collection[int] = (), marks: Sequence[Span] = ()
) -> SourceText:
    """The text, where what is set aside between the halves of a sentence is left out of it."""
    if text.layout == "lines":
        return text
    whole = text.whole or text
    flowing = flow(text.raw, text.layout, starts, asides=asides, marks=marks)
    if flowing == text.flow:
        return text
    return _without_left_out(replace(whole, flow=flowing, reading=_reading(text.raw, flowing)))


def shown(words: str) -> str:
    """Words as they are read, for readers: letters apart that were cast in one, nothing for what is not read."""
    return words.translate(_LETTERS)


def unbroken(raw: str) -> str:
    """Words as received, for readers, where nothing is known of the text around them: whole words, letters apart."""
    return shown(_reading(raw, TextFlow(())))


def _without_left_out(text: SourceText) -> SourceText:
    if not text.flow.left_out:
        return text
    return replace(text, norm=normalise(text.raw, text.flow.left_out), whole=text)


def _reading(raw: str, flowing: TextFlow) -> str:
    """The text as it is read. A space stands for a line end inside a paragraph, and for what is left out there.

    Between Han and kana nothing does.
    """
    changes = [(gap.start, gap.end, "" if closes_up(raw, gap.start, gap.end) else " ") for gap in flowing.gaps]
    broken = (one for one in breaks(raw) if one.start < one.end and "-" in one.forms)  # not between lines of Han
    changes += [(one.start, one.end, "") for one in broken]
    pieces: list[str] = []
    done = 0
    for start, end, words in sorted(changes):  # of a break the gap that begins behind its hyphen is the rest
        if end > done:
            begin = max(start, done)
            pieces += raw[done:begin], (words if begin == start else "").ljust(end - begin, PLACEHOLDER)
            done = end
    return "".join([*pieces, raw[done:]]) if pieces else raw
