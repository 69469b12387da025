"""Read the quantities and dates in a sentence, so that a translation can be held against its original.

``readings`` never guesses: what is not certainly a quantity is none ("eine" is an article, "eine Milliarde" an
amount; the 4 of "Llama 4" belongs to a name, which the caller marks). Two faithful sentences in two languages
have the same multiset of ``normal_form``s; a wrong digit, scale, unit, currency, bound or date shows there.

The libraries were no help: they read "35 Mio. Euro" as 35 and "im März 2020" with today's day.
"""

from collections.abc import Sequence
from functools import lru_cache

from .language import get
from .reading_dates import date
from .reading_english import ENGLISH
from .reading_german import GERMAN
from .reading_grammar import Grammar
from .reading_numbers import compound
from .reading_quantity import quantity
from .reading_tokens import Token, tokenise
from .reading_vague import age, digits, ordinal, ranked, vague, versions
from .reading_value import Reading, Relative, Vague, compatible, normal_form
from .span import Span

__all__ = ["Reading", "Relative", "Vague", "compatible", "grammar_of", "normal_form", "readings"]

_GRAMMARS = {grammar.code: grammar for grammar in (ENGLISH, GERMAN)}


def grammar_of(language: str) -> Grammar | None:
    """Return the tables of a language, or ``None`` where there are none."""
    return _GRAMMARS.get(get(language).code)


def readings(text: str, language: str, names: Sequence[Span] = ()) -> tuple[Reading, ...]:
    """Return the quantities and dates of ``text``, from left to right, none overlapping.

    ``names`` are the spans of known names, whose digits are no quantities. For a language without tables
    nothing is read.
    """
    known, grammar = get(language), grammar_of(language)
    if not grammar:
        return ()
    tokens = tokenise(text, names)
    found: list[Reading] = []
    i = 0
    while tokens[i].kind != "end":
        if not _may_start(grammar, tokens[i], known.code):
            i += 1
            continue
        several = versions(grammar, tokens, i)
        if several:
            found += several[0]
            i = several[1]
            continue
        hit = (
            age(grammar, tokens, i)
            or date(grammar, text, tokens, i)
            or digits(grammar, tokens, i)
            or ordinal(grammar, tokens, i, known.ordinal_cues)
            or quantity(grammar, tokens, i)
            or vague(grammar, tokens, i)
        )
        if hit:
            found.append(hit[0])
        i = hit[1] if hit else i + 1
    return tuple(found)


def _may_start(grammar: Grammar, token: Token, code: str) -> bool:
    if token.kind == "number":
        return True
    if token.kind == "gone":
        return token.text.lower() in grammar.version
    if token.kind == "sign":
        return token.low in grammar.starts or token.low == "-"
    return token.kind == "word" and _opens(grammar, token.low, token.text, code)


@lru_cache(maxsize=8192)
def _opens(grammar: Grammar, low: str, text: str, code: str) -> bool:
    if low in grammar.starts or text in get(code).months or low == "the" or low in grammar.year_word:
        return True
    if grammar.thousand and (grammar.thousand in low or low.startswith(tuple(grammar.vague_scales))):
        return True
    return compound(grammar, low) is not None or ranked(grammar, low) is not None or low in grammar.scales
