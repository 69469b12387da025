"""The coverage strip of a source: its sentences in order, what became of each, and how many claims rest on it.

A paragraph is one link and one small drawing, so that the strip wraps where it must and each target is large enough
for a finger. A mark is drawn from its top downwards; what stands below the drawing's height is cut off. After the
"coverage" strips of genome browsers: what is not covered is seen at once.

The strip grows with what is cited and not with the text: where many sentences, or many paragraphs, on which no claim
rests follow each other, a dotted line stands for them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Literal

from dossier.charts.svg import number
from dossier.edition import urls
from dossier.frozen import dataclass
from dossier.model.coverage import Coverage, SentenceUse, State
from dossier.model.dossier import Evidence, Source
from dossier.text.match import Span
from dossier.text.span import touching

STEP = 13  # px from sentence to sentence
HEIGHT = 64  # px of the tallest mark
UNIT = 5.0  # px for each claim, as long as the tallest mark has room
STUB = 7  # px of a mark without a claim
MANY = 12  # sentences or paragraphs in a row that are still drawn one by one
Mark = State | Literal["many"]


@dataclass(frozen=True, slots=True)
class StripParagraph:
    """A paragraph on the strip: its sentences by state, as numbers and as path data, and the claims that rest on it.

    `href` leads to its first passage, or to what is set aside; it is empty where nothing became of the paragraph. One
    that stands for a run of paragraphs ends with that numbered `last`.
    """

    number: int
    last: int
    href: str
    width: int
    height: str
    cited: int
    aside: int
    open: int
    unread: int
    claims: int
    paths: tuple[tuple[Mark, str], ...]


@dataclass(frozen=True, slots=True)
class CoverageStrip:
    """All sentences of a source; `shortened` where a dotted line stands for many."""

    paragraphs: tuple[StripParagraph, ...]
    sentences: int
    cited: int
    aside: int
    open: int
    unread: int
    shortened: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """A paragraph that has sentences, or a run of paragraphs."""

    first: int
    last: int
    line: Span
    uses: list[SentenceUse]

    @property
    def kind(self) -> object:
        """What paragraphs on which no claim rests have in common; each other one is of a kind of its own."""
        states = frozenset(use.state for use in self.uses)
        return self.first if "cited" in states else states


def coverage_strip(source: Source, evidence: tuple[Evidence, ...], coverage: Coverage) -> CoverageStrip:
    """The strip of a source; its fragments are those that the source's page sets."""
    most = max((len(use.claims) for use in coverage.sentences), default=0)
    unit = min(UNIT, HEIGHT / most) if most else UNIT
    leads = _leads(source, evidence)
    drawn = tuple(_paragraph(row, leads, unit) for row in _shortened(list(_rows(source, coverage))))
    return CoverageStrip(
        paragraphs=drawn,
        sentences=len(coverage.sentences),
        cited=coverage.count("cited"),
        aside=coverage.count("set-aside"),
        open=coverage.count("open"),
        unread=coverage.count("not-read"),
        shortened=any(mark == "many" for paragraph in drawn for mark, _ in paragraph.paths),
    )


def _rows(source: Source, coverage: Coverage) -> Iterator[_Row]:
    """The paragraphs in which a sentence begins, in order."""
    lines = source.text.paragraphs
    number = 0
    by_line: dict[int, list[SentenceUse]] = {}
    for use in coverage.sentences:
        while number < len(lines) and lines[number].end <= use.span.start:
            number += 1
        if number < len(lines) and lines[number].start <= use.span.start:
            by_line.setdefault(number, []).append(use)
    for at, uses in by_line.items():
        yield _Row(first=at + 1, last=at + 1, line=lines[at], uses=uses)


def _shortened(rows: list[_Row]) -> Iterator[_Row]:
    """The rows; where more than `MANY` of one kind follow each other, one for all."""
    for _, alike in groupby(rows, key=lambda row: row.kind):
        run = list(alike)
        if len(run) <= MANY:
            yield from run
        else:
            line = Span(run[0].line.start, run[-1].line.end)
            yield _Row(run[0].first, run[-1].last, line, [use for row in run for use in row.uses])


def _paragraph(row: _Row, leads: dict[int, str], unit: float) -> StripParagraph:
    uses = row.uses
    paths: dict[Mark, str] = {}
    tallest = max(len(use.claims) * unit or STUB for use in uses)
    x = 6
    for run in _runs(row):
        if len(run) > MANY:
            paths["many"] = paths.get("many", "") + f"M{x - 5} {number(tallest - STUB / 2)}h{2 * STEP - 3}"
            x += 2 * STEP
            continue
        for use in run:
            top = tallest - (len(use.claims) * unit or STUB)
            paths[use.state] = paths.get(use.state, "") + _mark(use, x, top)
            x += STEP
    states = [use.state for use in uses]
    aside = "#aside" if "set-aside" in states else ""
    return StripParagraph(
        number=row.first,
        last=row.last,
        href=next((leads[at] for at in range(row.first, row.last + 1) if at in leads), aside),
        width=x - 7,
        height=number(tallest),
        cited=states.count("cited"),
        aside=states.count("set-aside"),
        open=states.count("open"),
        unread=states.count("not-read"),
        claims=len({claim for use in uses for claim in use.claims}),
        paths=tuple(paths.items()),
    )


def _runs(row: _Row) -> Iterator[list[SentenceUse]]:
    """Its sentences, those of one state together; of a run of paragraphs all."""
    if row.last > row.first:
        yield row.uses
        return
    for state, alike in groupby(row.uses, key=lambda use: use.state):
        run = list(alike)
        yield from ([use] for use in run) if state == "cited" else (run,)


def _mark(use: SentenceUse, x: int, top: float) -> str:
    """A line downwards, styled by the stylesheet; an open sentence, and one not read, is an empty box."""
    if use.state in ("open", "not-read"):
        return f"M{x - 5} {number(top + STUB - 1)}h10v-6h-10z"
    return f"M{x} {number(top)}v{HEIGHT}"


def _leads(source: Source, evidence: tuple[Evidence, ...]) -> dict[int, str]:
    """By the number of each paragraph that a passage touches: the way to the first of these passages."""
    leads: dict[int, str] = {}
    for item in evidence:
        for span in item.passage.spans:
            for at in touching(source.text.paragraphs, span.start, span.end):
                leads.setdefault(at + 1, f"#{urls.passage_id(item.passage.start)}")
    return leads
