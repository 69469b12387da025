"""Figures: every number, amount, percentage and date that is stated occurs in a passage, in the source's own words.

"14,3 Milliarden US-Dollar" is 14.3 billion USD, "bis zu 100" is not 100, "Mitte Juni" is no day. Reading them is
the work of `text.figures`; here they are only compared. In a language without a reader digits are read by the CLDR,
and what is wrong with them is a warning; what may stand there in words is not checked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple, get_args

from dossier.check.base import (
    Answer,
    Subject,
    Unchecked,
    passage_context,
    quoted,
    reader_of,
    same_in_all,
    statement_of,
    translations_of,
)
from dossier.check.named import without_labels
from dossier.check.untold import is_first_told_as_largest, is_told_in_words
from dossier.model.dossier import Claim, Dossier, Evidence
from dossier.problem import Problem, Severity
from dossier.text.figures.coarser import is_carried, is_numbered
from dossier.text.figures.digits import digits_in
from dossier.text.figures.own_words import asked, offered
from dossier.text.figures.reading import Digits, Reading, alike, compatible, normal_form
from dossier.text.figures.readings import readings
from dossier.text.figures.said import StatedFigure, Verdict, is_digits, verdicts
from dossier.text.figures.table_units import may_be_in_table, with_units_above
from dossier.text.languages import language as language_of
from dossier.text.quantity import Money, Percent
from dossier.text.shortened import shortened
from dossier.text.span import Span
from dossier.text.value import Date, Nothing, Quantity, Term, Text, Value, as_text

FIGURES = (*get_args(Quantity), Date)
Told = StatedFigure[Reading]
_WORD = re.compile(r"[\s-]([^\W\d_]+)")
_readings = lru_cache(maxsize=100_000)(readings)  # one sentence stands behind many claims


class Wording(NamedTuple):
    """A text in a language, in parts, and what messages call it."""

    name: str
    language: str
    texts: Sequence[str]

    def told(self) -> list[tuple[str, str]]:
        """The parts, each with their language."""
        return [(text, self.language) for text in self.texts]


def value_not_in_passage(subject: Subject) -> Iterator[Answer]:
    """A claim's value and date occur in a supporting passage's sentence; a source that says another value says so.

    Values in words of the editors' own (texts, terms) are compared with no passage.
    """
    dossier = subject.dossier
    for claim in subject.claims:
        supporting = claim.supporting
        if not supporting:
            continue
        if in_own_words(claim.value):
            yield Unchecked((claim.id,))
        for field, value in (("value", claim.value), ("when", claim.when)):
            if not isinstance(value, FIGURES):
                continue
            own = [item for item in supporting if field == "when" or item.value in (None, value)]
            said = [reading for item in own for reading in around(dossier, item)]
            unread = without_reader(dossier, own)
            [verdict] = verdicts([StatedFigure(value)], said, unread=bool(unread))
            if verdict == "unclear":
                yield Unchecked((claim.id,))
            if verdict == "missing":
                message = f"No supporting passage says `{as_text(value)}`."
                hint = f"{_said(dossier, supporting)} Correct the value, or quote the words that say it."
                place = claim.record.where(field)
                yield by_cldr(Problem("value-not-in-passage", place, message, hint, owner=(claim.id,)), unread)
        yield from _own_values(dossier, claim)


def number_not_in_passage(subject: Subject) -> Iterator[Answer]:
    """Every figure in a statement, in each language, occurs in a supporting passage's sentence.

    Where both are in one language the passage may tell it more exactly: "in 2007" of "July 19, 2007". A statement in
    another language may then say what that one does.
    """
    dossier = subject.dossier
    for claim in subject.claims:
        supporting = claim.supporting
        if not supporting:
            continue
        said = [reading for item in supporting for reading in around(dossier, item)]
        unread = without_reader(dossier, supporting)
        texts = [told_around(dossier, item) for item in supporting]
        judged: dict[str, list[tuple[Told, Verdict]]] = {}
        for language, text in statement_of(dossier, claim).items():
            stated = stated_in(dossier, [text], language)
            judged[language] = [*zip(stated, verdicts(stated, said, unread=bool(unread)), strict=True)]
            judged[language] += [(item, "missing") for item in _in_own_words(dossier, supporting, text, language)]
        coarse = [
            (language, item)
            for language, items in judged.items()
            for item, verdict in items
            if verdict == "missing" and _is_told_more_exactly(dossier, supporting, item, language)
        ]
        for language, items in judged.items():
            for item, verdict in items:
                if verdict == "unclear":
                    yield Unchecked((claim.id,))
                if (
                    verdict == "missing"
                    and not _is_said_in(coarse, item, language)
                    and not is_told_in_words(item.figure, texts)
                ):
                    message = f"The statement says “{item.words}”; no supporting passage does."
                    hint = f"{_said(dossier, supporting)} Correct the statement, or quote the words that say it."
                    place = claim.record.where("statement", language)
                    problem = Problem("number-not-in-passage", place, message, hint, owner=(claim.id,))
                    yield by_cldr(problem, unread or no_reader(language))


def _is_said_in(coarse: Sequence[tuple[str, Told]], item: Told, language: str) -> bool:
    """Whether a figure is one of those that are told coarsely, or the same in a statement in another language."""
    return any(
        item is other if code == language else _say_the_same(item.figure, other.figure) for code, other in coarse
    )


def _say_the_same(one: Reading, other: Reading) -> bool:
    return not is_digits(one) and alike(one, other)


def _is_told_more_exactly(dossier: Dossier, evidence: Iterable[Evidence], stated: Told, language: str) -> bool:
    """Whether passages in a statement's own language carry a figure that it tells more coarsely, or in another form."""
    known = language_of(language)
    if known.reads_figures != "all" or not isinstance(stated.figure, Reading):
        return False
    if stated.words.lower() in known.amounts.both:  # "both clubs" counts nothing
        return True
    near = [item for item in evidence if reader_of(dossier, item) is known]
    said = [reading for item in near for reading in around(dossier, item)]
    for item in near:
        text, _ = told_around(dossier, item)
        names = names_in(dossier, text)
        if is_numbered(known, stated.figure, text, names, ranked=stated.after):
            return True
        said += offered(known, text, names, around(dossier, item))
    return any(compatible(stated.figure, other) for other in said) or is_carried(stated.figure, said)


def _in_own_words(dossier: Dossier, evidence: Sequence[Evidence], text: str, language: str) -> list[Told]:
    """What a statement says that is compared within its language alone, where all its passages are in that."""
    known = language_of(language)
    if any(reader_of(dossier, item) is not known for item in evidence):
        return []
    bare = without_labels(dossier, text)
    own = asked(known, bare, names_in(dossier, bare), figures(dossier, text, language))
    return [StatedFigure(reading, bare[reading.start : reading.end]) for reading in own]


def numbers_differ_between_languages(subject: Subject) -> Iterator[Answer]:
    """A statement says the same figures in every language, and a translation those of its quote."""
    dossier = subject.dossier
    for claim in subject.claims:
        texts = [Wording(f"`{code}`", code, (text,)) for code, text in statement_of(dossier, claim).items()]
        for other in texts[1:]:
            apart, unclear = _apart(dossier, texts[0], other)
            if unclear:
                yield Unchecked((claim.id,))
            if apart:
                message = f"The figures of {texts[0].name} and {other.name} are not the same: {apart}."
                place = claim.record.where("statement", other.language)
                problem = Problem("numbers-differ", place, message, same_in_all(claim), owner=(claim.id,))
                yield by_cldr(problem, no_reader(texts[0].language) or no_reader(other.language))
        for item in claim.evidence:
            source = dossier.sources[item.passage.source]
            quote = Wording("the quote", source.language, quoted(dossier, item))
            for code, text in translations_of(item).items():
                apart, unclear = _apart(dossier, quote, Wording("the translation", code, (text,)))
                if unclear:
                    yield Unchecked((claim.id,))
                if apart:
                    message = f"The figures of quote and translation are not the same: {apart}."
                    place = claim.record.where("evidence", item.index, "translation", code)
                    hint = "Translate every figure, with its unit and its “about” or “up to”."
                    problem = Problem("numbers-differ", place, message, hint, owner=(claim.id, item.index))
                    yield by_cldr(problem, no_reader(source.language) or no_reader(code))


def without_reader(dossier: Dossier, evidence: Iterable[Evidence]) -> str:
    """The first of the passages' languages that has no reader of figures, or nothing."""
    codes = (no_reader(dossier.sources[item.passage.source].language) for item in evidence)
    return next(filter(None, codes), "")


def no_reader(language: str) -> str:
    """The language itself where it has no reader of figures."""
    return "" if language_of(language).reads_figures == "all" else language


def by_cldr(problem: Problem, language: str) -> Problem:
    """The problem as it is told where figures of a language were read by the CLDR alone, if one is named."""
    if not language:
        return problem
    reason = f"`{shortened(language)}` has no reader of its own: its figures are read by the Unicode CLDR alone."
    return replace(problem, message=f"{problem.message} {reason}", severity=Severity.WARNING)


def stated_in(dossier: Dossier, texts: Iterable[str], language: str) -> list[Told]:
    """The figures of some texts, with their words."""
    return [
        StatedFigure(reading, text[reading.start : reading.end], _word_after(text, reading.end))
        for text in texts
        for reading in figures(dossier, text, language)
    ]


def _word_after(text: str, place: int) -> str:
    """The word at a place, in lower case."""
    word = _WORD.match(text, place)
    return word[1].lower() if word else ""


def figures(dossier: Dossier, text: str, language: str) -> tuple[Reading, ...]:
    """The figures of a text; numbers inside names are names, and the editors' labels of sources hold none."""
    bare = without_labels(dossier, text)
    return _readings(bare, language, names_in(dossier, bare))


def names_in(dossier: Dossier, text: str) -> tuple[Span, ...]:
    """Where names stand in a text."""
    return tuple(Span(mention.start, mention.end) for mention in dossier.names.find_mentions(text))


def told_around(dossier: Dossier, item: Evidence) -> tuple[str, str]:
    """A passage's sentences without the editors' labels, and their language."""
    source = dossier.sources[item.passage.source]
    return without_labels(dossier, passage_context(item, source).text), source.language


def around(dossier: Dossier, item: Evidence) -> tuple[Reading, ...]:
    """The figures of a passage's sentences, those of a table or list with the unit that is told above them."""
    source = dossier.sources[item.passage.source]
    context = passage_context(item, source)
    read = figures(dossier, context.text, source.language)
    known, numbers = language_of(source.language), any(reading.kind == "number" for reading in read)
    in_lines = source.text.layout == "lines" and may_be_in_table(source.text.reading, context.whole.start)
    if not (numbers and in_lines and known.reads_figures == "all"):
        return read
    seen = source.text.seen(context.whole)
    places = [context.whole.start + seen.raw_span(reading.start, reading.end)[0] for reading in read]
    return tuple(with_units_above(known, source.text.reading, [*zip(read, places, strict=True)]))


def in_own_words(value: Value) -> bool:
    """Whether a value is in words of the editors' own, which no passage needs to have."""
    return isinstance(value, Term | Nothing) or (isinstance(value, Text) and value.texts is not None)


def _own_values(dossier: Dossier, claim: Claim) -> Iterator[Answer]:
    """Each passage that gives a figure of the value's kind gives the claim's, or the evidence names its own."""
    if not isinstance(claim.value, FIGURES):
        return
    for item in claim.with_stance("supports"):
        value = item.value or claim.value
        source = dossier.sources[item.passage.source]
        unread = no_reader(source.language)
        stated = stated_in(dossier, quoted(dossier, item), source.language)
        alike_in_kind = [each for each in stated if _is_of_kind(claim.value, each.figure)]
        said = [each.figure for each in alike_in_kind]
        if said and "said" not in verdicts([StatedFigure(value)], said, unread=bool(unread)):
            words = ", ".join(f"`{_written(each)}`" for each in alike_in_kind)
            message = f"This passage says {words}, not `{as_text(value)}`."
            hint = "Write this source's own `value:`, or correct the claim's."
            place = claim.record.where("evidence", item.index, "value" if item.value else "quote")
            problem = Problem("value-differs-from-passage", place, message, hint, owner=(claim.id, item.index))
            yield by_cldr(problem, unread)


def _is_of_kind(value: Value, reading: Reading) -> bool:
    """Whether a figure is certainly of a value's kind: of one in digits it depends on what stands beside it."""
    says = reading.value
    if not isinstance(says, Digits):
        return isinstance(says, type(value))
    if says.weak:
        return False
    match value:
        case Money():
            return bool(says.currencies)
        case Percent():
            return says.unit == "%"
        case Date():
            return bool(says.dates) and not says.amounts
        case _:
            return bool(says.amounts) and not says.currencies and not says.unit and not says.dates


def _written(item: Told) -> str:
    value = item.figure.value
    return as_text(value) if isinstance(value, FIGURES) else item.words


def _apart(dossier: Dossier, one: Wording, other: Wording) -> tuple[str, bool]:
    """Which figures one text says and the other does not, in words; and whether that cannot be told of some."""
    mine, others = (stated_in(dossier, wording.texts, wording.language) for wording in (one, other))
    unclear = False
    if no_reader(one.language) or no_reader(other.language):
        judged, judged_others = _judged(mine, other, others), _judged(others, one, mine)
        unclear = "unclear" in (*judged, *judged_others)
        mine = [item for item, verdict in zip(mine, judged, strict=True) if verdict == "missing"]
        others = [item for item, verdict in zip(others, judged_others, strict=True) if verdict == "missing"]
    else:
        mine, others = _alone(mine, others), _alone(others, mine)
        for said in list(mine):
            if same := next((each for each in others if alike(said.figure, each.figure)), None):
                mine.remove(said)
                others.remove(same)
    mine = [item for item in mine if not _is_in_words(item, other)]
    others = [item for item in others if not _is_in_words(item, one)]
    alone = {one.name: _words(mine), other.name: _words(others)}
    return "; ".join(f"only {which} says {words}" for which, words in alone.items() if words), unclear


def _is_in_words(item: Told, other: Wording) -> bool:
    """Whether the other of two texts tells a figure in words that are none."""
    return is_told_in_words(item.figure, other.told()) or is_first_told_as_largest(item.figure, other.told())


def _judged(stated: Sequence[Told], other: Wording, said: Sequence[Told]) -> list[Verdict]:
    """What to make of the figures of a text beside another, one of both having no reader.

    What its digits say counts in any language: a number that is no figure to a reader is the same number.
    """
    unread = bool(no_reader(other.language))
    in_digits = [] if unread else [each for text in other.texts for each in digits_in(text, other.language)]
    return verdicts(stated, [*(item.figure for item in said), *in_digits], unread=unread)


def _alone(stated: Sequence[Told], other: Sequence[Told]) -> list[Told]:
    """The figures that the other text does not say in the same form as often; those at the end, if it says some."""
    left = Counter(normal_form(item.figure) for item in stated)
    left -= Counter(normal_form(item.figure) for item in other)
    alone: list[Told] = []
    for item in reversed(stated):
        if left[normal_form(item.figure)] > 0:
            left[normal_form(item.figure)] -= 1
            alone.insert(0, item)
    return alone


def _words(stated: Iterable[Told]) -> str:
    """The words of some figures."""
    return ", ".join(f"“{item.words}”" for item in stated)


def _said(dossier: Dossier, evidence: Iterable[Evidence]) -> str:
    """What the passages do say, for the hint."""
    found = []
    for item in evidence:
        source = dossier.sources[item.passage.source]
        text = passage_context(item, source).text
        found += [text[reading.start : reading.end] for reading in around(dossier, item)]
    if not found:
        return "Their sentences hold no figure."
    return f"Their sentences say: {', '.join(f'“{words}”' for words in dict.fromkeys(found))}."
