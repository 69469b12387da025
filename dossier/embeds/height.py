"""How high a frame must be at a width, estimated from the texts in it: an upper bound, so that nothing is cut off.

Sizes are those of `static/embed.css` and `embed-text.css`, in CSS pixels; the blocks of an embed stand in the order of
its template. A test in a browser compares the two.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from dossier.charts.svg import wrap
from dossier.components.attribution import attribution
from dossier.components.revisions import NumberedRevision
from dossier.components.views import Entry, EvidenceView, Fact, Layout, Link
from dossier.frozen import dataclass

WIDTHS = (300, 600, 900)  # px: a narrow column, a text column, a wide page
PADDING = 14  # px at each side of an embed
MEASURE = 672  # px: no line of text is longer
WIDEST = 480  # px: no drawing is wider
GAP = 28  # px between two columns of a list, which stand side by side from the middle one of the `WIDTHS` on
WIDER = 1.12  # how much wider than estimated some readers' fonts are, such as DejaVu and Verdana
SLACK = 6  # px

Translate = Callable[[str], str]  # the interface's words in the embed's language


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its text, its type size and line height, its indent, and the space above it, in px."""

    text: str
    size: float
    line: float
    inset: float = 0
    above: float = 0
    bold: bool = False
    least: float = 0  # px: its minimum height, such as that of a touch target


@dataclass(frozen=True, slots=True)
class Height:
    """The height of a frame: that of its texts at each of the `WIDTHS`, in px, and what else is in it.

    `drawn` is how high its drawings are together for each pixel they are wide. `listed` is the height of a list in one
    column at the first two of the widths and in two columns at the last two.
    """

    texts: tuple[int, ...]
    drawn: float = 0
    listed: tuple[int, int, int, int] = (0, 0, 0, 0)

    def at(self, width: int) -> int:
        """In a frame of one of the `WIDTHS`."""
        number = WIDTHS.index(width)
        listed = self.listed[number + (number > 0)]
        return self.texts[number] + listed + math.ceil(min(width - 2 * PADDING, WIDEST) * self.drawn)

    def css(self) -> str:
        """As CSS for any width of the box around the frame, without a script.

        Text that runs over `w` px is about `a + b / w` px high. That curve hangs below the straight lines through its
        points at the `WIDTHS`, so the higher of those lines is high enough in between. Where a list gets its second
        column the height falls within a pixel, which is a very steep line.
        """
        narrow, middle, wide = self.texts
        narrow_list, single, double, wide_list = self.listed
        first = _chord(WIDTHS[0], narrow + narrow_list, WIDTHS[1], middle + single)
        if single > double:
            first = f"min({first},{_chord(WIDTHS[1] - 1, middle + single, WIDTHS[1], middle + double)})"
        second = _chord(WIDTHS[1], middle + double, WIDTHS[2], wide + wide_list)
        texts = f"max({first},{second},{wide + wide_list}px)"
        if not self.drawn:
            return texts
        rate = math.ceil(self.drawn * 1000) / 10  # in hundredths of the width
        drawn = f"min({rate:g}cqw - {math.floor(2 * PADDING * self.drawn)}px,{math.ceil(WIDEST * self.drawn)}px)"
        return f"calc({texts} + {drawn})"


def height_of(blocks: Iterable[Block]) -> Height:
    """The height of a frame that holds the blocks one below the other, and nothing else."""
    blocks = tuple(blocks)
    return Height(tuple(math.ceil(2 * PADDING + _stacked(blocks, width - 2 * PADDING) + SLACK) for width in WIDTHS))


def heights_in_columns(items: Sequence[Sequence[Block]]) -> tuple[int, int, int, int]:
    """The height of a list in one column at the first two of the `WIDTHS`, and in two at the last two."""
    rooms = [width - 2 * PADDING for width in WIDTHS]
    single = [math.ceil(sum(_stacked(item, room) for item in items)) for room in rooms[:2]]
    double = []
    for room in rooms[1:]:
        tall = [_stacked(item, (room - GAP) / 2) for item in items]
        double.append(math.ceil(sum(max(tall[number : number + 2]) for number in range(0, len(tall), 2))))
    return single[0], single[1], double[0], double[1]


def _stacked(blocks: Iterable[Block], room: float) -> float:
    """The height of blocks one below the other, `room` px wide."""
    total = 0.0
    for block in blocks:
        size = block.size * WIDER
        across = min(room, MEASURE) - block.inset
        rows = sum(len(wrap(part, size, across, block.bold)) for part in block.text.split("\n"))
        total += block.above + max(rows * block.line, block.least)
    return total


def _chord(left: int, high: int, right: int, low: int) -> str:
    fall = max(high - low, 0) / (right - left)
    rate = math.ceil(fall * 1000) / 10  # in hundredths of the width
    return f"{math.ceil(high + rate / 100 * left)}px - {rate:g}cqw"


# The blocks that the templates of embeds share.


def opening(title: str, small: Iterable[str] = ()) -> list[Block]:
    """The heading and the small lines below it."""
    return [Block(title, 19, 26, bold=True), *(Block(text, 13, 20, above=4) for text in small)]


def statement_block(fact: Fact, label: str = "") -> Block:
    """A statement in a list."""
    return Block(f"{label} {fact.text}".strip(), 16, 24, inset=14, above=14)


def entry_blocks(translate: Translate, entries: Iterable[Entry]) -> list[Block]:
    """The passages of source entries, or the claims they are computed from."""
    blocks: list[Block] = []
    for entry in entries:
        for evidence in entry.evidence:
            blocks += evidence_blocks(translate, evidence)
        blocks += operand_blocks(translate, entry.operation, entry.operands)
        if entry.note:
            blocks.append(Block(f"{translate('The editors’ note')} {entry.note}", 13, 19, above=6))
        if entry.support != "single" or not entry.evidence:
            sources = max(translate("no named source"), f"99 {translate('page: origins')}", key=len)
            support = f"{translate(f'support: {entry.support}')} {sources}"
            blocks.append(Block(support, 13, 20, above=3))
    return blocks


def evidence_blocks(translate: Translate, evidence: EvidenceView) -> list[Block]:
    """A passage with its translation and who says it."""
    blocks = [Block(f"„{evidence.words}“ ", 15, 24, 14, above=10)]
    if evidence.pointer:
        label = translate("Only the first and last words, to keep within what may be quoted. It stands here:")
        blocks.append(Block(f"{label} {evidence.pointer}", 13, 19, 14, above=3))
    if evidence.translation:
        blocks.append(Block(f"{translate('Original')} “{evidence.translation}”", 14, 21, 14, above=3))
    blocks.append(Block(" · ".join(attribution(evidence, translate)), 13, 20, 14, above=3))
    if evidence.note:
        blocks.append(Block(evidence.note, 13, 19, 14, above=3))
    return blocks


def operand_blocks(translate: Translate, operation: str, operands: Iterable[Fact], above: float = 8) -> list[Block]:
    """The claims that a claim is computed from, each with its mark."""
    listed = [Block(f"{fact.text} →", 15, 24, 14, above=4, least=24) for fact in operands]
    return [Block(translate(f"operation: {operation}"), 13, 20, above=above), *listed] if listed else []


def change_blocks(translate: Translate, changes: Iterable[NumberedRevision]) -> list[Block]:
    """The latest changes of what an embed shows."""
    blocks: list[Block] = []
    for change in changes:
        revision = change.revision
        reason = f"{revision.day} · {translate(f'change: {revision.change}')}: {revision.why}"
        blocks += [Block(reason, 13, 20, 14, above=6), Block(revision.statement, 13, 20, 14)]
    return [Block(translate("Changed lately"), 13, 20, above=12), *blocks] if blocks else []


def footer_blocks(translate: Translate, layout: Layout, page: Link, before: str = "") -> list[Block]:
    """The lines of the footer, below their rule: what stands before the site's name, its licence, where to read on."""
    name = f"{before} {layout.site_title}, {layout.content_license}".strip()
    # An address has no spaces, and breaks anywhere.
    pieces = " ".join(page.text[start : start + 12] for start in range(0, len(page.text), 12))
    return [Block(name, 13, 20, above=19), Block(f"{translate('All sources:')} {pieces}", 13, 20)]
