"""Runs of combining marks that no writing has: accents upon accents, which take ever longer to put in order."""

import re
import unicodedata
from collections.abc import Iterable

from dossier.text.span import Span

MOST_MARKS = 30  # in a row; the Stream-Safe Text Format of Unicode (UAX #15) allows as many


def long_runs(text: str) -> tuple[Span, ...]:
    """The combining marks beyond the first `MOST_MARKS` of a run, from left to right.

    It takes time in proportion to `text`, which putting it into a Unicode form does not where there are such runs.
    """
    if text.isascii():
        return ()
    marks = "".join(sorted(filter(_is_mark, set(text))))
    if not marks:
        return ()
    return tuple(Span(*hit.span(1)) for hit in re.finditer(f"[{marks}]{{{MOST_MARKS}}}([{marks}]+)", text))


def without(text: str, spans: Iterable[Span]) -> str:
    """The text without some of its stretches, which are in order and apart."""
    pieces = []
    done = 0
    for span in spans:
        pieces.append(text[done : span.start])
        done = span.end
    return "".join([*pieces, text[done:]])


def _is_mark(char: str) -> bool:
    return char >= "\u0300" and unicodedata.combining(unicodedata.normalize("NFD", char)[0]) != 0
