"""The paragraphs of a text: a line each, or, where lines are wrapped, all lines until a blank one.

A hedge on the line before counts where the lines are one paragraph, so this decides what rules see. Where a page ends
inside a sentence, the paragraph goes on behind it; what stands between its halves, a page number or a running header,
is left out of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

import regex

from dossier.frozen import dataclass
from dossier.text.layout import Layout, goes_on, is_blank, is_ended, text_lines
from dossier.text.span import Span, paragraphs
from dossier.text.stops import MARKS

MOST_MARGINAL = 2  # lines of a header, and of a footer
LONGEST_MARGINAL = 100  # characters of one
_BULLET = re.compile(r"[-*•‣▪◦–—]\s|\(?(?:\d{1,3}|[A-Za-z])[.)]\s")
_NUMBER_ALONE = re.compile(r"[\W_]*\d{1,5}[\W_]*")
_DIGITS = re.compile(r"\d+")
_BEFORE_A_LIST = regex.compile(f"[{MARKS}:;]")


@dataclass(frozen=True, slots=True)
class TextFlow:
    """How a text is read: its paragraphs, and the lines inside them that are left out.

    `gaps` are the stretches between two lines of a paragraph, what is left out there included. `running` are paragraphs
    that are a header or a footer met on several pages, or a page's number: there is no sentence in them.
    """

    paragraphs: tuple[Span, ...]
    gaps: tuple[Span, ...] = ()
    left_out: tuple[Span, ...] = ()
    running: tuple[Span, ...] = ()


def flow(
    raw: str,
    layout: Layout,
    starts: Collection[int] = (),
    asides: Sequence[Span] = (),
    marks: Sequence[Span] = (),
) -> TextFlow:
    """The paragraphs of a text. `starts` are offsets at which one begins in any case, `asides` what is set aside.

    What stands at `marks`, such as the times of subtitles, is left out. Of lines that are wrapped, an aside of whole
    lines in the middle of a sentence is left out of it; so are those that hold nothing but a mark, with the number of a
    subtitle above.
    """
    if layout == "lines":
        found = TextFlow(tuple(line for line in paragraphs(raw) if raw[line.start : line.end].strip()))
    else:
        found = _unwrapped(raw, starts, asides, marks)
    if not marks:
        return found
    gaps, left_out = (tuple(sorted({*spans, *marks})) for spans in (found.gaps, found.left_out))
    return replace(found, gaps=gaps, left_out=left_out)


def _unwrapped(raw: str, starts: Collection[int], asides: Sequence[Span], marks: Sequence[Span]) -> TextFlow:
    """The paragraphs of a text of which the lines are wrapped, but for marks inside a line."""
    lines = text_lines(raw)
    marginal, running = _marginal(raw, lines)
    timed = _set_aside(lines, marks)
    timed |= {
        number - 1 for number in timed if number and raw[lines[number - 1].start : lines[number - 1].end].isdigit()
    }
    running |= timed
    passed = _set_aside(lines, asides) | marginal | timed
    begins = sorted(starts)
    found: list[Span] = []
    gaps: list[Span] = []
    left_out: list[Span] = []
    number = 0
    while number < len(lines):
        after = number
        while after in passed and number - 1 not in passed:  # once for each run of them
            after += 1
        if (
            found
            and number < after < len(lines)
            and _goes_on_behind(
                raw,
                lines[number - 1],
                lines[after],
                begins=begins,
                anyhow=timed.issuperset(range(number, after)),
            )
        ):
            left_out += lines[number:after]
            gaps.append(Span(lines[number - 1].end, lines[after].start))
            found[-1] = Span(found[-1].start, lines[after].end)
            number = after + 1
            continue
        line = lines[number]
        apart = number in running or number - 1 in running
        if found and not apart and _is_one(raw, found[-1].start, before=lines[number - 1], line=line, begins=begins):
            gaps.append(Span(lines[number - 1].end, line.start))
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
        number += 1
    inside = frozenset(left_out)
    own = (lines[number] for number in sorted(running))
    return TextFlow(tuple(found), tuple(gaps), tuple(left_out), tuple(line for line in own if line not in inside))


def _is_one(raw: str, paragraph: int, *, before: Span, line: Span, begins: Sequence[int]) -> bool:
    """Whether a line goes on with the paragraph that starts at `paragraph` and ends with the line before it."""
    if _any_within(begins, before.end, line.start):
        return False
    if bullet := _BULLET.match(raw, line.start):
        first = _BULLET.match(raw, paragraph)
        if _BEFORE_A_LIST.match(raw, before.end - 1) or (first and _is_next(first.group(), bullet.group())):
            return False
    between = raw[before.end : line.start]
    if "\x0c" not in between:  # a line end, or a blank line
        return not is_blank(between)
    if any(map(is_blank, between.split("\x0c"))):
        return _goes_on_behind(raw, before, line, begins=begins)
    return not is_ended(raw[before.start : before.end])


def _is_next(item: str, other: str) -> bool:
    """Whether an item of a list follows another by what stands before it: the same sign, the next number or letter."""
    first, second = (text.strip("(.) \t") for text in (item, other))
    if first.isdigit() and second.isdigit():
        return int(second) == int(first) + 1
    if first.isalpha() and second.isalpha():
        return ord(second) == ord(first) + 1
    return first == second


def _goes_on_behind(raw: str, before: Span, after: Span, *, begins: Sequence[int], anyhow: bool = False) -> bool:
    """Whether a line goes on with a sentence that another did not end, whatever stands between them.

    It begins as the middle of a sentence does, unless it goes on `anyhow`.
    """
    if _any_within(begins, before.end, after.start) or is_ended(raw[before.start : before.end]):
        return False
    return anyhow or goes_on(raw[after.start : after.end])


def _any_within(offsets: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(offsets, start) if offsets else 0
    return at < len(offsets) and offsets[at] <= end


def _set_aside(lines: Sequence[Span], asides: Sequence[Span]) -> set[int]:
    """The numbers of the lines that are set aside whole."""
    passed: set[int] = set()
    for aside in asides:
        first = bisect_left(lines, aside.start, key=lambda line: line.start)
        passed.update(range(first, bisect_right(lines, aside.end, key=lambda line: line.end)))
    return passed


def _marginal(raw: str, lines: Sequence[Span]) -> tuple[set[int], set[int]]:
    """The numbers of the lines that are headers or footers: at a page break, apart from the text or met on other pages.

    A line of text is seldom so: it has no stop at its end, and a figure, or the words of others but for their figures.
    The second set is of those that surely are none, being met on other pages or nothing but a number.
    """
    breaks = [number for number in range(1, len(lines)) if "\x0c" in raw[lines[number - 1].end : lines[number].start]]
    if not breaks:
        return set(), set()
    edges = {at: (range(at - 1, -1, -1), range(at, len(lines))) for at in (0, *breaks, len(lines))}
    near = {number for sides in edges.values() for side in sides for number in side[:MOST_MARGINAL]}
    words = Counter(_alike(raw, lines[number]) for number in sorted(near))
    marginal: set[int] = set()
    running: set[int] = set()
    for up, down in edges.values():
        for side, apart in ((up, -1), (down, 1)):
            more, surely = _at_break(raw, lines, side, apart=apart, words=words)
            marginal |= more
            running |= surely
    return marginal, running


def _at_break(
    raw: str, lines: Sequence[Span], side: range, *, apart: int, words: Counter[str]
) -> tuple[set[int], set[int]]:
    """The same of one side of a page break; `apart` is the step away from it."""
    marginal: set[int] = set()
    running: set[int] = set()
    taken: list[int] = []
    for number in side[: MOST_MARGINAL + 1]:
        line = lines[number]
        often = words[_alike(raw, line)] > 2
        text = raw[line.start : line.end]
        if len(text) > LONGEST_MARGINAL or is_ended(text) or not (often or any(map(str.isdigit, text))):
            break
        taken.append(number)
        beside = number + apart
        if not 0 <= beside < len(lines):
            break
        first, second = sorted((number, beside))
        between = raw[lines[first].end : lines[second].start]
        if often or is_blank(between) or "\x0c" in between:
            marginal.update(taken[:MOST_MARGINAL])
            if (often or _NUMBER_ALONE.fullmatch(text)) and len(taken) <= MOST_MARGINAL:
                running.add(number)
        if "\x0c" in between:
            break
    return marginal, running


def _alike(raw: str, line: Span) -> str:
    return _DIGITS.sub("0", " ".join(raw[line.start : line.end].split()))
