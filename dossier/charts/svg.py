"""What charts are drawn with: coordinates, lines that show how well a claim is supported, wrapped text and labels.

All coordinates are CSS px of a drawing's own `viewBox`. Path data is written with a tenth of a pixel, as short as it
can be: a page may hold hundreds of lines. Dashes are the stylesheet's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from dossier.components.views import Cite, Link
from dossier.frozen import dataclass
from dossier.model.support import Support
from dossier.text.scripts import is_unspaced, tokens

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, right, bottom
Pieces = tuple[tuple[str, str], ...]  # texts, each with the gap behind it: a space, or nothing after a hyphen

MARK_SIZE = 4.5  # px from the middle of an entity's mark to its edge

# Widths in thousandths of the type size, those of Arial rounded up; interface faces differ by a few per cent.
NARROW = dict.fromkeys("fijlrtI.,:;!'|()[] /-’‘·", 330)
WIDE = dict.fromkeys("mwMW—%@", 890)
CAPITAL = 700
DEFAULT = 570
FULL = 1000  # Han, kana and Hangul
BOLD = 1.07  # how much wider bold letters are

CITE = 24.0  # px that a citation takes: a target large enough for a finger
CLOSER = 0.93  # widths are estimated on the safe side; what follows a text stands better a little closer
WORD = 87.0  # px kept for an interface word in a drawing
UNTOLD = 160.0  # px kept for the words that no source says where somebody was
LEADING = 1.25  # from one line to the next, in type sizes
ASCENT = 0.8  # of a line above its baseline, in type sizes
DESCENT = 0.25
_OPEN, _CLOSE = ("Ps", "Pi"), ("Pe", "Pf", "Po")  # kinds of signs that no line ends, and begins, with
BASE = 4  # px from the foot of a line of a given height up to its baseline


@dataclass(frozen=True, slots=True)
class Picture:
    """What every chart has. `id` names its template, its fragment and its words: "picture: <id>" and others."""

    id: str


def number(value: float) -> str:
    """A coordinate, as short as a tenth of a pixel can be written."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def rounded(value: float) -> float:
    """A coordinate to a tenth of a pixel, an integer where it is whole."""
    tenth = round(value, 1)
    return int(tenth) if tenth == int(tenth) else tenth


def _point(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"


def level_line(start: float, end: float, y: float) -> str:
    """Path data for a horizontal line from the x `start` to the x `end`."""
    return f"M{number(start)} {number(y)}H{number(end)}"


def level_path(points: Sequence[Point]) -> str:
    """Path data for a line that is level at each of its points: straight at one height, an S between two heights."""
    if len({y for _, y in points}) == 1:
        return level_line(points[0][0], points[-1][0], points[0][1])
    pieces = []
    for start, end in pairwise(points):
        middle = (start[0] + end[0]) / 2
        if start[1] == end[1]:
            pieces.append(level_line(start[0], end[0], start[1]))
        else:
            pieces.append(bezier((start, (middle, start[1]), (middle, end[1]), end)))
    starts = [f"M{_point(start)}" for start in points[1:-1]]
    return pieces[0] + "".join(piece.removeprefix(start) for piece, start in zip(pieces[1:], starts, strict=True))


def bezier(points: tuple[Point, Point, Point, Point]) -> str:
    """Path data for a cubic Bézier curve: its start, two control points and its end."""
    return f"M{_point(points[0])}C" + " ".join(map(_point, points[1:]))


def entity_mark(kind: str, x: float, y: float) -> str:
    """Path data for the mark of an entity, a shape a kind, so that no colour is needed to tell them apart.

    A disc for a person, a square for an organization, a diamond for a deal, a triangle for the rest.
    """
    size, side = MARK_SIZE, number(2 * MARK_SIZE - 1)
    half, minus = number(size + 1), number(-size - 1)
    if kind == "person":
        return f"M{number(x - size)} {number(y)}a{size} {size} 0 1 0 {2 * size} 0a{size} {size} 0 1 0 {-2 * size} 0z"
    if kind == "organization":
        return f"M{number(x - size + 0.5)} {number(y - size + 0.5)}h{side}v{side}h-{side}z"
    if kind == "deal":
        return f"M{number(x - size - 1)} {number(y)}l{half} {minus}l{half} {half}l{minus} {half}z"
    return f"M{number(x - size)} {number(y + size)}h{number(2 * size)}l{number(-size)} {number(-2 * size)}z"


def text_width(text: str, size: float, bold: bool = False) -> float:
    """The estimated width of a line in px at a type size in px, a little on the safe side.

    A static page cannot ask the browser, and a label must not be cut.
    """
    return _units(text) / 1000 * size * (BOLD if bold else 1.0)


@lru_cache(maxsize=20_000)  # the same words are set again and again
def _units(text: str) -> int:
    return sum(NARROW.get(char) or WIDE.get(char) or _unit(char) for char in text)


def _unit(char: str) -> int:
    if char >= "\u0300":
        if unicodedata.east_asian_width(char) in ("W", "F"):
            return FULL
        if unicodedata.category(char) in ("Mn", "Me", "Cf"):  # it stands above or below another
            return 0
    return CAPITAL if char.isupper() else DEFAULT


def fill_lines(
    pieces: Iterable[tuple[str, str]], room: float, width: Callable[[str], float]
) -> list[list[tuple[str, str]]]:
    """Pieces of text, each with the gap behind it, in as few lines as fit `room`; a wider piece has a line alone."""
    lines: list[list[tuple[str, str]]] = []
    taken = 0.0
    for text, gap in pieces:
        own = width(text)
        longer = taken + width(lines[-1][-1][1]) + own if lines else 0.0
        if lines and longer <= room:
            lines[-1].append((text, gap))
            taken = longer
        else:
            lines.append([(text, gap)])
            taken = own
    return lines


def wrap(text: str, size: float, room: float, bold: bool = False) -> tuple[str, ...]:
    """The text broken into lines no wider than `room` px, at spaces only; a single longer word stays whole.

    In a script without spaces it is broken between letters, but for signs that open or close.
    """
    units = room * 1000 / (size * (BOLD if bold else 1.0))
    if is_unspaced(text):
        lines = fill_lines(_running_pieces(text), units, _units)
        return tuple("".join(piece + gap for piece, gap in line).rstrip(" ") for line in lines)
    lines = fill_lines(((word, " ") for word in text.split(" ")), units, _units)
    return tuple(" ".join(word for word, _ in line) for line in lines)


def _running_pieces(text: str) -> Iterator[tuple[str, str]]:
    """What may stand on a line of its own, with the gap behind it."""
    for word in text.split(" "):
        starts = [start for start, _ in tokens(word)][1:]
        cuts = [at for at in starts if not (_kind(word[at]) in _CLOSE or _kind(word[at - 1]) in _OPEN)]
        pieces = [word[start:end] for start, end in pairwise([0, *cuts, len(word)])]
        yield from ((piece, "") for piece in pieces[:-1])
        yield pieces[-1], " "


def _kind(char: str) -> str:
    return unicodedata.category(char)


def wrap_hyphens(text: str, size: float, room: float, bold: bool = False) -> Pieces:
    """The lines of a text with the gap behind each; a word too long for the room is broken behind its hyphens."""
    pieces: list[tuple[str, str]] = []
    for word in text.split():
        long = text_width(word, size, bold) > room
        parts = re.findall(r"[^-‑]+[-‑]*|[-‑]+", word) if long else [word]
        pieces += [(part, "") for part in parts[:-1]]
        pieces.append((parts[-1], " "))
    lines = []
    for line in fill_lines(pieces, room, lambda piece: text_width(piece, size, bold)):
        joined = "".join(piece + gap for piece, gap in line)
        lines.append((joined.rstrip(" "), line[-1][1]))
    return (*lines[:-1], (lines[-1][0], "")) if lines else ()


def widest(lines: Pieces, size: float, bold: bool = False) -> float:
    """The width of the longest line in px."""
    return max(text_width(text, size, bold) for text, _ in lines)


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a text at its baseline. `gap` is what stood between it and the next line: a space, or nothing."""

    text: str
    y: float
    gap: str = ""


def stacked(lines: Pieces, top: float, height: int) -> tuple[TextLine, ...]:
    """Lines of this height in px, from `top` down."""
    return tuple(
        TextLine(text, round(top + count * height - BASE), gap) for count, (text, gap) in enumerate(lines, start=1)
    )


@dataclass(frozen=True, slots=True)
class CitePlace:
    """A citation in a label: the middle of its number, on the line of the text it belongs to."""

    cite: Cite
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Label:
    """A text of a record, where it stands, and what it leads to. `x` is its left edge, or its right one with `end`.

    `support` is set for what a claim states. `words` are interface words behind it ("drawn: <word>"), for which room
    is kept, since only templates know them. `cites` stand behind it, or in front of it with `lead`.
    """

    link: Link
    rows: tuple[TextLine, ...]
    x: float
    size: float
    bold: bool = False
    end: bool = False
    quiet: bool = False
    support: Support | None = None
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
    def spots(self) -> tuple[CitePlace, ...]:
        """Where its citations stand."""
        row = self.rows[0] if self.lead else self.rows[-1]
        first = self.x if self.lead else self.x + text_width(row.text, self.size, self.bold) * CLOSER
        return tuple(
            CitePlace(cite, round(first + (count + 0.45) * CITE), row.y) for count, cite in enumerate(self.cites)
        )

    @property
    def width(self) -> float:
        """The width of its widest line in px; words and citations stand in the last."""
        cites = len(self.cites) * CITE
        behind = sum(UNTOLD if word == "untold" else WORD for word in self.words) + (0 if self.lead else cites)
        front = cites if self.lead else 0
        return front + max(
            text_width(row.text, self.size, self.bold) + (behind if row is self.rows[-1] else 0) for row in self.rows
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

    def lowered(self, down: float) -> Label:
        """The same label, `down` px lower."""
        return replace(self, rows=tuple(replace(row, y=round(row.y + down)) for row in self.rows))

    def centred_at(self, y: float) -> Label:
        """The same label with its middle at `y`."""
        return self.lowered(y - (self.box[1] + self.box[3]) / 2)

    def standing_at(self, y: float) -> Label:
        """The same label with its last baseline at `y`."""
        return self.lowered(y - self.rows[-1].y)


def label(
    link: Link,
    at: Point,
    *,
    size: float,
    room: float,
    bold: bool = False,
    end: bool = False,
    quiet: bool = False,
    support: Support | None = None,
    words: tuple[str, ...] = (),
    cites: tuple[Cite, ...] = (),
    lead: bool = False,
) -> Label:
    """A text wrapped to `room` px; `at` is its x and its first baseline."""
    lines = wrap(link.text, size, room, bold)
    return Label(
        link=link,
        rows=tuple(TextLine(text, round(at[1] + count * size * LEADING)) for count, text in enumerate(lines)),
        x=rounded(at[0]),
        size=size,
        bold=bold,
        end=end,
        quiet=quiet,
        support=support,
        words=words,
        cites=cites,
        lead=lead,
    )
