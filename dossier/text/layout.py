"""Whether the lines of a text are wrapped, or each is a paragraph of its own.

It is found by itself only where it is plain, since a wrong answer joins what is apart (the lines of a poem, headline
and byline) or parts what is one (a hedge and what it covers). Programs that wrap lines put as many words on one as
there is room for: the next word would not have fitted. Poems and lists end a line earlier, and with a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

import regex

from dossier.frozen import dataclass
from dossier.text.span import Span
from dossier.text.stops import CLOSERS, MARKS, UNMARKED, WIDE_CLOSERS
from dossier.text.word_lists import words

Layout = Literal["wrapped", "lines"]

ROOM = 0.8  # of the width: a line that is wrapped leaves less room than its next word needs, give or take its letters
WIDTH = 40  # characters; narrower lines are seldom prose
NARROW = 25  # the narrowest column
PLAIN = 0.25  # of the line ends: at so many a sentence goes on in lower case
SAMPLE = 40_000  # characters, three times in a longer text
FEW = 3  # line ends, of which one is enough that is surely inside a sentence
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_LEADING = words(
    """a an and at by for from in into is of on or than that the to was were which who whose with
    als am an auf aus bei beim das dass dem den der des die durch ein eine einem einen einer eines für im ist mit nach
    oder sich und vom von vor war wegen zu zum zur über
    au aux avec ce ces cette dans de des du elle en et il la le les leur ou par pour que qui sa ses son sur un une
    al con del el los las que por para una y e o di che il gli lo nel della delle dei da per"""
)
_ONE_LINE_END = ("\n", "\r\n")
_STOP = regex.compile(f"[{MARKS}]")
_UNMARKED = regex.compile(UNMARKED)
_MARKED = regex.compile(f"[{MARKS},;:，；：、،]$")
_CLOSERS = CLOSERS + WIDE_CLOSERS
_OPENERS = "\"'„“”‚‘’»«›‹([（「『¿¡ \t"
_BROKEN = re.compile("[^\\W_][-\u2010\u00ad¬]$")
_INNER_STOP = regex.compile(rf"[^\W\d_]{{3}}[{MARKS}][{re.escape(_CLOSERS)}]*\s+[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _LineEnd:
    """A line and the one after it, with nothing between."""

    line: str
    following: str

    @property
    def is_broken(self) -> bool:
        """Whether a word seems to be broken here."""
        return _BROKEN.search(self.line) is not None and self.following[:1].islower()

    @property
    def leads_on(self) -> bool:
        """Whether the line ends with a word with which no sentence does, and no headline."""
        return self.line.rpartition(" ")[2] in _LEADING

    @property
    def is_inside(self) -> bool:
        """Whether a sentence goes on here."""
        return self.is_broken or self.leads_on or (not is_ended(self.line) and goes_on(self.following))

    def fits(self, width: int) -> bool:
        """Whether the next word had no room."""
        word = self.following.split(maxsplit=1)[0]
        return self.is_broken or len(self.line) + 1 + (len(word) if " " in self.following else 1) >= ROOM * width


def find_layout(raw: str) -> Layout:
    """The layout of a text: `wrapped` where that is plain. With pages and no line ends but theirs, it is."""
    blocks = [block for part in _samples(raw) for block in _blocks(part)]
    ends = [_LineEnd(*pair) for block in blocks for pair in pairwise(block)]
    if not ends:
        return "wrapped" if "\x0c" in raw else "lines"
    apart = [end for end in ends if not is_ended(end.line) and not _UNMARKED.fullmatch(end.line[-1])]
    inside = [end for end in apart if end.is_inside]
    if not apart or not _is_prose(blocks) or 2 * len(apart) < len(ends):
        return "lines"
    lengths = sorted(len(line) for block in blocks if len(block) > 1 for line in block)
    if len(ends) <= FEW and lengths[-1] >= NARROW and any(end.leads_on for end in apart):
        return "wrapped"
    width = lengths[int(0.95 * (len(lengths) - 1) + 0.5)]
    if sum(end.fits(width) for end in apart) < ROOM * len(apart):
        return "lines"
    marked = sum(_MARKED.search(end.line) is not None for end in ends)
    if len(ends) >= FEW and 2 * marked >= len(ends):  # as verses are
        return "lines"
    wide = width >= WIDTH or "\x0c" in raw or any(end.is_broken for end in ends)
    column = width >= NARROW and len(ends) > FEW
    if inside:
        plain = len(inside) >= PLAIN * len(ends) and 2 * len(inside) >= len(apart) - len(inside)
        return "wrapped" if plain and (wide or column) else "lines"
    sure = len(ends) <= FEW and all(end.line[-1].isalnum() for end in ends)
    return "wrapped" if wide and sure and any(_INNER_STOP.search(end.line) for end in ends) else "lines"


def text_lines(raw: str) -> list[Span]:
    """The lines of a text that are not blank, without the white space around them."""
    lines = []
    start = 0
    for line in raw.splitlines(keepends=True):
        if stripped := line.strip():
            begin = start + len(line) - len(line.lstrip())
            lines.append(Span(begin, begin + len(stripped)))
        start += len(line)
    return lines


def is_blank(between: str) -> bool:
    """Whether what stands between two lines holds a blank line."""
    if between in _ONE_LINE_END:  # as most are
        return False
    return "\u2029" in between or len(_LINE_END.findall(between)) > 1


def is_ended(line: str) -> bool:
    """Whether a line ends with a stop, closing quotation marks and brackets aside."""
    return _STOP.fullmatch(line.rstrip(_CLOSERS + " \t")[-1:]) is not None


def goes_on(line: str) -> bool:
    """Whether a line begins as only the middle of a sentence does; a letter without capitals may be one."""
    first = line.lstrip(_OPENERS)[:1]
    return first.isalpha() and not first.isupper() and not first.istitle()


def _samples(raw: str) -> tuple[str, ...]:
    """The text; of a long one its beginning, middle and end, which look like the rest."""
    if len(raw) <= 3 * SAMPLE:
        return (raw,)
    middle = len(raw) // 2
    parts = raw[:SAMPLE], raw[middle : middle + SAMPLE], raw[-SAMPLE:]
    return tuple("".join(part.splitlines(keepends=True)[1:-1]) or part for part in parts)  # whole lines


def _blocks(raw: str) -> Iterator[list[str]]:
    """The lines that follow each other directly, on one page."""
    block: list[str] = []
    end = 0
    for line in text_lines(raw):
        between = raw[end : line.start]
        if block and ("\x0c" in between or is_blank(between)):
            yield block
            block = []
        block.append(raw[line.start : line.end])
        end = line.end
    if block:
        yield block


def _is_prose(blocks: Sequence[Sequence[str]]) -> bool:
    """Whether most blocks of several lines hold a whole sentence, which lists do not."""
    several = [block for block in blocks if len(block) > 1]
    prose = sum(is_ended(block[-1]) or any(map(_INNER_STOP.search, block)) for block in several)
    return 2 * prose >= len(several)
