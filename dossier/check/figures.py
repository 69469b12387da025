"""Figures: every number, amount, percentage and date that is stated occurs in a passage, in the source's own words.

"14,3 Milliarden US-Dollar" is 14.3 billion USD, "bis zu 100" is not 100, "Mitte Juni" is no day. Reading them is
the work of `text.reading`; here they are only compared. Where figures of a language are not read, none is missed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import get_args

from dossier.check.base import Answer, Subject, Unchecked, passage_context, statement_of, translations_of, words_at
from dossier.check.named import without_labels
from dossier.model.dossier import Claim, Dossier, Evidence
from dossier.problem import Problem
from dossier.text.figures.reading import Reading, alike, compatible, normal_form
from dossier.text.figures.readings import readings
from dossier.text.languages import language as language_of
from dossier.text.span import Span
from dossier.text.value import Date, Nothing, Quantity, Term, Text, Value, as_text

FIGURES = (*get_args(Quantity), Date)
Figures = list[tuple[Reading, str]]  # of a text, in order, with the words of each
_readings = lru_cache(maxsize=100_000)(readings)  # one sentence stands behind many claims


def value_not_in_passage(subject: Subject) -> Iterator[Answer]:
    """A claim's value and date occur in a supporting passage's sentence; a source that says another value says so.

    Values in words of the editors' own (texts, terms) are compared with no passage.
    """
    dossier = subject.dossier
    for claim in subject.claims:
        supporting = claim.supporting
        if not supporting:
            continue
        if _in_own_words(claim.value):
            yield Unchecked((claim.id,))
        for field, value in (("value", claim.value), ("when", claim.when)):
            if not isinstance(value, FIGURES):
                continue
            own = [item for item in supporting if field == "when" or item.value in (None, value)]
            if any(_says(dossier, item, value) for item in own):
                continue
            if not reads_all(dossier, own):
                yield Unchecked((claim.id,))
                continue
            message = f"No supporting passage says `{as_text(value)}`."
            hint = f"{_said(dossier, supporting)} Correct the value, or quote the words that say it."
            place = claim.record.where(field)
            yield Problem("value-not-in-passage", place, message, hint, owner=(claim.id,))
        yield from _own_values(dossier, claim)


def number_not_in_passage(subject: Subject) -> Iterator[Answer]:
    """Every figure in a statement, in each language, occurs in a supporting passage's sentence."""
    dossier = subject.dossier
    for claim in subject.claims:
        supporting = claim.supporting
        if not supporting:
            continue
        readings = [reading for item in supporting for reading in around(dossier, item)]
        all_read = reads_all(dossier, supporting)
        for language, text in statement_of(claim).items():
            if not reads_figures(language):
                yield Unchecked((claim.id,))
            for reading in figures(dossier, text, language):
                if any(compatible(reading, other) for other in readings):
                    continue
                if not all_read:
                    yield Unchecked((claim.id,))
                    continue
                words = text[reading.start : reading.end]
                message = f"The statement says “{words}”; no supporting passage does."
                hint = f"{_said(dossier, supporting)} Correct the statement, or quote the words that say it."
                place = claim.record.where("statement", language)
                yield Problem("number-not-in-passage", place, message, hint, owner=(claim.id,))


def numbers_differ_between_languages(subject: Subject) -> Iterator[Answer]:
    """A statement says the same figures in every language, and a translation those of its quote."""
    dossier = subject.dossier
    for claim in subject.claims:
        texts = statement_of(claim)
        stated = {code: _in_order(dossier, [text], code) for code, text in texts.items() if reads_figures(code)}
        if stated.keys() < texts.keys():
            yield Unchecked((claim.id,))
        first = next(iter(stated), "")
        for code, forms in stated.items():
            if apart := _apart(f"`{first}`", stated[first], f"`{code}`", forms):
                message = f"The figures of `{first}` and `{code}` are not the same: {apart}."
                place = claim.record.where("statement", code)
                yield Problem("numbers-differ", place, message, "Say the same in every language.", owner=(claim.id,))
        for item in claim.evidence:
            source = dossier.sources[item.passage.source]
            quoted = _in_order(dossier, [words_at(source, span) for span in item.passage.spans], source.language)
            for code, text in translations_of(item).items():
                if not (reads_figures(source.language) and reads_figures(code)):
                    yield Unchecked((claim.id,))
                elif apart := _apart("the quote", quoted, "the translation", _in_order(dossier, [text], code)):
                    message = f"The figures of quote and translation are not the same: {apart}."
                    place = claim.record.where("evidence", item.index, "translation", code)
                    hint = "Translate every figure, with its unit and its “about” or “up to”."
                    yield Problem("numbers-differ", place, message, hint, owner=(claim.id, item.index))


def reads_figures(language: str) -> bool:
    """Whether figures are read in texts of a language, at least those in digits."""
    return language_of(language).reads_figures != "none"


def reads_all(dossier: Dossier, evidence: Iterable[Evidence]) -> bool:
    """Whether a figure that is found in none of these passages is in none."""
    return all(reads_figures(dossier.sources[item.passage.source].language) for item in evidence)


def figures(dossier: Dossier, text: str, language: str) -> tuple[Reading, ...]:
    """The figures of a text; numbers inside names are names, and the editors' labels of sources hold none."""
    bare = without_labels(dossier, text)
    names = tuple(Span(mention.start, mention.end) for mention in dossier.names.find_mentions(bare))
    return _readings(bare, language, names)


def around(dossier: Dossier, item: Evidence) -> tuple[Reading, ...]:
    """The figures of a passage's sentences."""
    source = dossier.sources[item.passage.source]
    return figures(dossier, passage_context(item, source).text, source.language)


def _says(dossier: Dossier, item: Evidence, value: Value) -> bool:
    return any(compatible(value, reading) for reading in around(dossier, item))


def _in_own_words(value: Value) -> bool:
    return isinstance(value, Term | Nothing) or (isinstance(value, Text) and value.texts is not None)


def _own_values(dossier: Dossier, claim: Claim) -> Iterator[Answer]:
    """Each passage that gives a figure of the value's kind gives the claim's, or the evidence names its own."""
    if not isinstance(claim.value, FIGURES):
        return
    for item in claim.with_stance("supports"):
        value = item.value or claim.value
        source = dossier.sources[item.passage.source]
        if not reads_figures(source.language):
            yield Unchecked((claim.id,))
        quoted = [
            reading
            for span in item.passage.spans
            for reading in figures(dossier, words_at(source, span), source.language)
            if isinstance(reading.value, type(claim.value))
        ]
        if quoted and not any(compatible(value, reading) for reading in quoted):
            words = ", ".join(f"`{as_text(reading.value)}`" for reading in quoted if isinstance(reading.value, FIGURES))
            message = f"This passage says {words}, not `{as_text(value)}`."
            hint = "Write this source's own `value:`, or correct the claim's."
            place = claim.record.where("evidence", item.index, "value" if item.value else "quote")
            yield Problem("value-differs-from-passage", place, message, hint, owner=(claim.id, item.index))


def _in_order(dossier: Dossier, texts: Iterable[str], language: str) -> Figures:
    """The figures of some texts in their order, with the words of each."""
    return [
        (reading, text[reading.start : reading.end]) for text in texts for reading in figures(dossier, text, language)
    ]


def _apart(name: str, figures_said: Figures, other_name: str, other: Figures) -> str:
    """Which figures one text says and the other does not, in words; empty if both say the same."""
    mine, others = _alone(figures_said, other), _alone(other, figures_said)
    for said in list(mine):
        if same := next((one for one in others if alike(said[0], one[0])), None):
            mine.remove(said)
            others.remove(same)
    alone = {name: _words(mine), other_name: _words(others)}
    return "; ".join(f"only {which} says {words}" for which, words in alone.items() if words)


def _alone(figures_said: Figures, other: Figures) -> Figures:
    """The figures that the other text does not say in the same form as often; those at the end, if it says some."""
    left = Counter(normal_form(reading) for reading, _ in figures_said)
    left -= Counter(normal_form(reading) for reading, _ in other)
    alone: Figures = []
    for reading, words in reversed(figures_said):
        if left[normal_form(reading)] > 0:
            left[normal_form(reading)] -= 1
            alone.insert(0, (reading, words))
    return alone


def _words(figures_said: Figures) -> str:
    """The words of some figures."""
    return ", ".join(f"“{words}”" for _, words in figures_said)


def _said(dossier: Dossier, evidence: Iterable[Evidence]) -> str:
    """What the passages do say, for the hint."""
    quoted = []
    for item in evidence:
        source = dossier.sources[item.passage.source]
        text = passage_context(item, source).text
        quoted += [text[reading.start : reading.end] for reading in around(dossier, item)]
    if not quoted:
        return "Their sentences hold no figure."
    return f"Their sentences say: {', '.join(f'“{words}”' for words in dict.fromkeys(quoted))}."
