"""A stretch of a source text, and the paragraph around an offset."""

import re
from dataclasses import dataclass

_NEWLINE = re.compile("[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")  # what str.splitlines splits at


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The characters ``start`` (included) to ``end`` (excluded) of a raw text, counted in code points."""

    start: int
    end: int


def paragraphs(raw: str) -> tuple[Span, ...]:
    """Return the lines of ``raw`` without line ends, empty ones too: the seeds hold a paragraph per line."""
    starts = [0]
    ends = []
    for newline in _NEWLINE.finditer(raw):
        ends.append(newline.start())
        starts.append(newline.end())
    return tuple(Span(start, end) for start, end in zip(starts, [*ends, len(raw)], strict=True))


def paragraph_of(raw: str, offset: int) -> Span:
    """Return the line that ``offset`` lies in, without its line end, which belongs to the line before it."""
    offset = min(max(offset, 0), len(raw))
    start = offset
    while start > 0 and not _NEWLINE.match(raw[start - 1]):
        start -= 1
    newline = _NEWLINE.search(raw, offset)
    return Span(start, newline.start() if newline else len(raw))


def same_paragraph(raw: str, first: int, second: int) -> bool:
    """Tell whether no line ends between the two offsets (``first <= second``)."""
    return _NEWLINE.search(raw, first, second) is None
