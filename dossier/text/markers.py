"""Find the words by which a sentence hedges, relays, denies or plans, and the clause each of them covers.

A hedge that gets lost is a defect, and so is a "not". The lists lean towards precision: where a word has
another likely reading ("soll" as hearsay or as purpose), the marker says so and the editor decides.
"""

from dataclasses import dataclass

from .language import get
from .markers_clauses import clauses, reach
from .markers_english import ENGLISH
from .markers_german import GERMAN
from .markers_rules import apply
from .markers_table import Kind, MarkerTable
from .reading_tokens import tokenise
from .sentence import containing, sentences
from .span import Span

__all__ = ["Kind", "Marker", "markers", "scope", "table_of"]

_TABLES = {table.code: table for table in (ENGLISH, GERMAN)}


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker at ``start`` to ``end`` (code points) of a text; ``word`` as written.

    ``ambiguous``: another reading is likely. ``mood``: the form of a verb, not a word of its own, so that a
    translation need not show it. A ``not-only`` is no negation and is there to be passed over.
    """

    start: int
    end: int
    kind: Kind
    word: str
    ambiguous: bool = False
    mood: bool = False


def table_of(language: str) -> MarkerTable | None:
    """Return the tables of a language, or ``None`` where there are none."""
    return _TABLES.get(get(language).code)


def markers(text: str, language: str) -> tuple[Marker, ...]:
    """Return the markers of ``text``, from left to right, none overlapping; none for an unknown language."""
    table = table_of(language)
    if not table:
        return ()
    tokens = tokenise(text)
    found: list[Marker] = []
    i = 0
    while tokens[i].kind != "end":
        hit = table.phrases.at(tokens, i) if tokens[i].kind == "word" else None
        sense = apply(table, tokens, i, hit[1], hit[0]) if hit else None
        end = hit[1] if hit and sense else i + 1
        if sense:
            start, stop = tokens[i].start, tokens[end - 1].end
            found.append(Marker(start, stop, sense.kind, text[start:stop], sense.ambiguous, sense.mood))
        i = end
    return tuple(found)


def scope(text: str, marker: Marker, language: str) -> Span:
    """Return what a careful reader takes ``marker`` to cover: its clause, and what hangs on it.

    A relay in a main clause covers all that depends on it, "as Bloomberg reports" the clause beside it; a hedge
    and a verb in the subjunctive cover their own clause with its complements; a negation and a plan only theirs.
    """
    table = table_of(language)
    spans = sentences(text, language)
    index = containing(spans, marker.start)
    if not table or index is None:
        return Span(marker.start, marker.end)
    sentence = spans[index]
    tokens = tokenise(text[sentence.start : sentence.end])
    found = clauses(table, tokens)
    marker_start = marker.start - sentence.start
    at = next(i for i, clause in enumerate(found) if tokens[clause.end - 1].end > marker_start)
    wide = marker.kind == "relay" and not marker.mood
    if wide and tokens[found[at].first].low in table.as_words and at + 1 < len(found):
        first, last = at, reach(found, at + 1, True)[1]
    elif marker.kind in ("relay", "hedge"):
        first, last = reach(found, at, wide)
    else:
        first = last = at
    start, end = tokens[found[first].first].start, tokens[found[last].end - 1].end
    before = next((token for token in reversed(tokens) if token.kind != "end" and token.end <= marker_start), None)
    if before and before.low in table.coordinators and not wide:  # "sie kommen von OpenAI und sollen ..."
        start = marker_start
    return Span(sentence.start + start, sentence.start + end)
