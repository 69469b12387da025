"""Figures that are compared within one language alone, since others tell them in words that are no figures.

"Finished second" is "wurde Zweiter", "at noon" is "mittags": a translation is not held to them. A statement in the
language of its passage is; what a passage offers are all its ordinals, with or without an article, and "a day after".
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from dossier.text.figures.reading import APART, Reading, Relative, TimeOfDay
from dossier.text.language import Language
from dossier.text.quantity import Number
from dossier.text.span import Span
from dossier.text.tokens import Tokens, tokenise


def offered(language: Language, text: str, names: Sequence[Span], read: Sequence[Reading]) -> list[Reading]:
    """What a text says besides its readings: any ordinal in words, times with a name, and what is a day after what."""
    tokens = tokenise(text, names, language.elisions)
    return [
        *(each for each, _ in _all(language, text, names, read)),
        *(
            Reading(
                start=tokens[i].start,
                end=tokens[end - 1].end,
                kind="date",
                value=Relative(unit=unit, offset=1, form=APART),
                exact=True,
            )
            for i, unit, end in language.dates.apart.hits(tokens)
        ),
    ]


def asked(language: Language, text: str, names: Sequence[Span], read: Sequence[Reading]) -> list[Reading]:
    """What a statement says besides its readings: times with a name, and ordinals that are certainly a place."""
    return [each for each, is_certain in _all(language, text, names, read) if is_certain]


def _all(language: Language, text: str, names: Sequence[Span], read: Sequence[Reading]) -> list[tuple[Reading, bool]]:
    tokens = tokenise(text, names, language.elisions)
    taken = {place for each in read for place in range(each.start, each.end)}
    found = []
    for i, token in enumerate(tokens):
        if token.kind != "word" or token.start in taken:
            continue
        hour = language.clock.named_hours.get(token.text)
        place = language.amounts.ordinals.get(token.low)
        if hour is not None:
            value = TimeOfDay(hour, 0)
            found.append((Reading(start=token.start, end=token.end, kind="time", value=value, exact=True), True))
        elif place is not None:
            number = Number(low=Decimal(place), high=Decimal(place))
            ordinal = Reading(start=token.start, end=token.end, kind="ordinal", value=number, exact=True)
            found.append((ordinal, place > 1 and _is_place(language, tokens, i)))
    return found


def _is_place(language: Language, tokens: Tokens, i: int) -> bool:
    """Whether a word beside an ordinal says that it is a place: "finished second", "came in fourth", "second place"."""
    amounts = language.amounts
    before = {tokens[k].low for k in (i - 1, i - 2) if k >= 0}
    return not before.isdisjoint(amounts.placed) or tokens[i + 1].low in amounts.places
