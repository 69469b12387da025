"""The coverage strip of a source: its sentences in order, what became of each, and how many claims rest on it.

A paragraph is one link and one small drawing, so that the strip wraps where it must and each target is large enough
for a finger. A mark is drawn from its top downwards; what stands below the drawing's height is cut off. After the
"coverage" strips of genome browsers: what is not covered is seen at once.
"""

from __future__ import annotations

from dataclasses import dataclass

from dossier.charts.svg import number
from dossier.edition import urls
from dossier.model.coverage import Coverage, SentenceUse, State
from dossier.model.dossier import Evidence, Source
from dossier.text.match import Span

STEP = 13  # px from sentence to sentence
HEIGHT = 64  # px of the tallest mark
UNIT = 5.0  # px for each claim, as long as the tallest mark has room
STUB = 7  # px of a mark without a claim


@dataclass(frozen=True, slots=True)
class StripParagraph:
    """A paragraph on the strip: its sentences by state, as numbers and as path data, and the claims that rest on it.

    `href` leads to its first passage, or to what is set aside; it is empty where nothing became of the paragraph.
    """

    number: int
    href: str
    width: int
    height: str
    cited: int
    aside: int
    open: int
    claims: int
    paths: tuple[tuple[State, str], ...]


@dataclass(frozen=True, slots=True)
class CoverageStrip:
    """All sentences of a source."""

    paragraphs: tuple[StripParagraph, ...]
    sentences: int
    cited: int
    aside: int
    open: int


def coverage_strip(source: Source, evidence: tuple[Evidence, ...], coverage: Coverage) -> CoverageStrip:
    """The strip of a source; its fragments are those that the source's page sets."""
    most = max((len(use.claims) for use in coverage.sentences), default=0)
    unit = min(UNIT, HEIGHT / most) if most else UNIT
    strip_paragraphs = []
    for count, line in enumerate(source.text.paragraphs, start=1):
        uses = [use for use in coverage.sentences if line.start <= use.span.start < line.end]
        if uses:
            strip_paragraphs.append(_paragraph(count, uses, _href(line, uses, evidence), unit))
    return CoverageStrip(
        paragraphs=tuple(strip_paragraphs),
        sentences=len(coverage.sentences),
        cited=coverage.count("cited"),
        aside=coverage.count("set-aside"),
        open=coverage.count("open"),
    )


def _paragraph(paragraph: int, uses: list[SentenceUse], href: str, unit: float) -> StripParagraph:
    marks: dict[State, str] = {}
    heights = [len(use.claims) * unit or STUB for use in uses]
    for index, use in enumerate(uses):
        top = max(heights) - heights[index]
        marks[use.state] = marks.get(use.state, "") + _mark(use, STEP * index + 6, top)
    states = [use.state for use in uses]
    claims = {claim for use in uses for claim in use.claims}
    return StripParagraph(
        number=paragraph,
        href=href,
        width=STEP * len(uses) - 1,
        height=number(max(heights)),
        cited=states.count("cited"),
        aside=states.count("set-aside"),
        open=states.count("open"),
        claims=len(claims),
        paths=tuple(marks.items()),
    )


def _mark(use: SentenceUse, x: int, top: float) -> str:
    """A line downwards, styled by the stylesheet; an open sentence is an empty box."""
    if use.state == "open":
        return f"M{x - 5} {number(top + STUB - 1)}h10v-6h-10z"
    return f"M{x} {number(top)}v{HEIGHT}"


def _href(line: Span, uses: list[SentenceUse], evidence: tuple[Evidence, ...]) -> str:
    for item in evidence:
        if any(span.start < line.end and line.start < span.end for span in item.passage.spans):
            return f"#{urls.passage_id(item.passage.start)}"
    return "#aside" if any(use.state == "set-aside" for use in uses) else ""
