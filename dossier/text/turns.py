"""Who speaks when in a transcript: turns, each with the label at its start.

The record of a source shows how turns are labelled by a pattern, the label of one turn with NAME for who speaks and, if
it holds a time, TIME: `**NAME:**`, `NAME (TIME):`, `[TIME] NAME:`. A label stands at the start of a line. What it names
must look like a name, so that "I told him: go" is none: a few words, none in lower case but "de", "von" and the like.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from dossier.frozen import dataclass
from dossier.text.layout import text_lines
from dossier.text.span import Span
from dossier.text.word_lists import words

MAX_PATTERN = 60  # characters
MAX_NAME = 80  # characters of what is taken for a name, and MAX_WORDS words
MAX_WORDS = 6
TIME = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
_SPACE = r"[ \t\u00a0]"  # French sets a no-break space before a colon
_PLACEHOLDER = re.compile(r"(NAME|TIME)")
_PARTICLES = words("al bin da de del den der di do dos du el ibn la le of ten ter the van von y zu zum zur")


class BadPattern(ValueError):
    """A pattern of labels that says too little; its text tells what is wrong."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says in one go: the characters `start` to `end`, of which those before `said` are the label."""

    start: int
    said: int
    end: int
    name: str
    time: str = ""


def label_pattern(pattern: str) -> re.Pattern[str]:
    """What matches a label. Raises BadPattern. It takes time in proportion to the longest name."""
    parts = _PLACEHOLDER.split(pattern.strip())
    literals, placeholders = parts[::2], parts[1::2]
    if placeholders.count("NAME") != 1 or placeholders.count("TIME") > 1:
        raise BadPattern("holds NAME once, for who speaks, and TIME at most once")
    if len(pattern) > MAX_PATTERN:
        raise BadPattern(f"has at most {MAX_PATTERN} characters")
    if not any(re.search(r"[^\w\s]", literal) for literal in literals):
        raise BadPattern("needs a sign by which a label is told from the text, such as a colon")
    written = [literal_pattern(literals[0])]
    for placeholder, literal in zip(placeholders, literals[1:], strict=True):
        if placeholder == "TIME":
            written.append(f"(?P<time>{TIME})")
        elif not literal.strip():  # what follows is a time, or the end of the line
            last = placeholder == placeholders[-1]
            end = r"(?=[ \t]*[\n\r\f]|\Z)" if last else ""
            written.append(rf"(?P<name>[^\W\d_][^\d\n\r\f]{{0,{MAX_NAME - 1}}}){end}")
        else:
            ends = re.escape(literal.strip()[0])
            written.append(rf"(?P<name>[^\W\d_][^{ends}\n\r\f]{{0,{MAX_NAME - 1}}})")
        written.append(literal_pattern(literal))
    return re.compile("".join(written))


def find_turns(raw: str, pattern: str | None, known: Collection[str] = ()) -> tuple[Turn, ...]:
    """The turns of a text, in order; none without a pattern, and none before the first label.

    `known` are labels that need not look like names.
    """
    if pattern is None:
        return ()
    label = _compiled(pattern)
    labels: list[tuple[Span, str, str]] = []
    for line in text_lines(raw):
        hit = label.match(raw, line.start)
        if hit is None:
            continue
        name = " ".join(hit["name"].split())
        if name in known or _is_name(name):
            labels.append((Span(*hit.span()), name, hit.groupdict().get("time") or ""))
    ends = [span.start for span, _, _ in labels[1:]]  # and the end of the text
    return tuple(
        Turn(start=span.start, said=min(_after_space(raw, span.end), end), end=end, name=name, time=time)
        for (span, name, time), end in zip(labels, [*ends, len(raw)], strict=False)
    )


def without_labels(paragraphs: Sequence[Span], turns: Sequence[Turn]) -> list[Span]:
    """The paragraphs, of those that begin with a label what follows it."""
    said = {turn.start: turn.said for turn in turns}
    return [Span(min(said.get(span.start, span.start), span.end), span.end) for span in paragraphs]


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return label_pattern(pattern)


def literal_pattern(text: str, *, spaced: bool = True) -> str:
    """What matches the text itself, with any number of spaces for its spaces.

    At its edges there may be spaces, too; if not `spaced`, only where it has some.
    """
    signs = f"{_SPACE}+".join(map(re.escape, text.split()))
    before, after = (f"{_SPACE}*" if spaced or edge.isspace() else "" for edge in (text[:1], text[-1:]))
    return f"{before}{signs}{after}" if signs else before


def _after_space(raw: str, offset: int) -> int:
    while offset < len(raw) and raw[offset].isspace():
        offset += 1
    return offset


def _is_name(name: str) -> bool:
    parts = name.split()
    return len(parts) <= MAX_WORDS and all(not part[0].islower() or part in _PARTICLES for part in parts)
