"""A text in a drawing: where it stands, in how many lines, and what it leads to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.charts.text_width import lines, width
from dossier.components.views import Cite, Link

CITE = 24.0  # px that a citation takes: a target large enough for a finger
NET = 0.93  # widths are reckoned on the safe side; what follows a text had better stand closer
WORD = 87.0  # px kept for an interface word in a drawing
LEADING = 1.25  # from one line to the next, in type sizes
ASCENT = 0.8  # of a line above its baseline, in type sizes
DESCENT = 0.25

Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a text, at its baseline."""

    text: str
    y: float


@dataclass(frozen=True, slots=True)
class Spot:
    """A citation in its place: the middle of its number, on the line of the text it belongs to."""

    cite: Cite
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Label:
    """A text of a record. `x` is its left edge, or its right one where it is set to `end`.

    `support` is empty but for what a claim states. `words` are interface words behind it ("drawn: <word>"), for which
    room is kept, since only templates know them. `cites` stand behind it, or in front where they `lead`.
    """

    link: Link
    rows: tuple[Row, ...]
    x: float
    size: float
    bold: bool = False
    end: bool = False
    quiet: bool = False
    support: str = ""
    words: tuple[str, ...] = ()
    cites: tuple[Cite, ...] = ()
    lead: bool = False

    @property
    def single(self) -> bool:
        """Whether it stands in one line."""
        return len(self.rows) == 1

    @property
    def start(self) -> float:
        """Where its text starts, or ends if it is set to `end`."""
        return round(self.x + (len(self.cites) * CITE if self.lead else 0))

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Where its citations stand."""
        row = self.rows[0] if self.lead else self.rows[-1]
        first = self.x if self.lead else self.x + width(row.text, self.size, self.bold) * NET
        return tuple(Spot(cite, round(first + (number + 0.45) * CITE), row.y) for number, cite in enumerate(self.cites))

    @property
    def width(self) -> float:
        """Of its widest line, in px; words and citations stand in the last."""
        cites = len(self.cites) * CITE
        behind = len(self.words) * WORD + (0 if self.lead else cites)
        front = cites if self.lead else 0
        return front + max(
            width(row.text, self.size, self.bold) + (behind if row is self.rows[-1] else 0) for row in self.rows
        )

    @property
    def box(self) -> Box:
        """What it covers."""
        left = self.x - self.width if self.end else self.x
        top = self.rows[0].y - ASCENT * self.size
        return left, top, left + self.width, self.rows[-1].y + DESCENT * self.size

    @property
    def height(self) -> float:
        """From its top to its foot, in px."""
        return self.box[3] - self.box[1]


def label(
    link: Link,
    x: float,
    y: float,
    size: float,
    room: float,
    *,
    bold: bool = False,
    end: bool = False,
    quiet: bool = False,
    support: str = "",
    words: tuple[str, ...] = (),
    cites: tuple[Cite, ...] = (),
    lead: bool = False,
) -> Label:
    """A text broken to `room` px, whose first baseline is at `y`."""
    made = lines(link.text, size, room, bold)
    rows = tuple(Row(text, round(y + number * size * LEADING)) for number, text in enumerate(made))
    return Label(link, rows, tidy(x), size, bold, end, quiet, support, words, cites, lead)


def middled(made: Label, y: float) -> Label:
    """The same label with its middle at `y`."""
    top, foot = made.box[1], made.box[3]
    return moved(made, y - (top + foot) / 2)


def raised(made: Label, y: float) -> Label:
    """The same label with its last baseline at `y`."""
    return moved(made, y - made.rows[-1].y)


def moved(made: Label, down: float) -> Label:
    """The same label, `down` px lower."""
    rows = tuple(Row(row.text, round(row.y + down)) for row in made.rows)
    return replace(made, rows=rows)


def tidy(value: float) -> float:
    """A coordinate to a tenth of a pixel, without the point where it is whole."""
    short = round(value, 1)
    return int(short) if short == int(short) else short
