"""Read the quantities and dates in a sentence, so that a translation can be held against its original.

`readings` never guesses: what is not certainly a quantity is none ("eine" is an article, "eine Milliarde" an
amount; the 4 of "Llama 4" belongs to a name, which the caller marks). Two faithful sentences in two languages
have the same multiset of `normal_form`s; a wrong digit, scale, unit, currency, bound or date shows there.

The libraries were no help: they read "35 Mio. Euro" as 35 and "im März 2020" with today's day.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from functools import lru_cache
from typing import Any

from dossier.text.figures.amounts import age, digits, quantity, vague
from dossier.text.figures.clock import time_of_day
from dossier.text.figures.dates import date
from dossier.text.figures.digits import digits_in
from dossier.text.figures.numbers import cardinal, compound
from dossier.text.figures.ordinals import ordinal, ranked, roman, versions
from dossier.text.figures.other_forms import with_other_forms
from dossier.text.figures.periods import APOSTROPHES, counts, quarter
from dossier.text.figures.reading import Reading
from dossier.text.language import Language
from dossier.text.languages import language as language_of
from dossier.text.span import Span
from dossier.text.tokens import Phrases, Token, Tokens, tokenise


def readings(text: str, language: str, names: Sequence[Span] = ()) -> tuple[Reading, ...]:
    """The quantities and dates of `text`, from left to right, none overlapping.

    `names` are the spans of known names, whose digits are no quantities. In a language that has no reader only digits
    are read, with what the CLDR knows of them.
    """
    known = language_of(language)
    if not known.numbers.decimal:
        return digits_in(text, known.cldr, names) if known.cldr else ()
    tokens = tokenise(text, names, known.elisions)
    read: list[Reading] = []
    i = _after_mark(known, tokens)
    while tokens[i].kind != "end":
        if not _may_start(known, tokens, i):
            i += 1
            continue
        several = versions(known, tokens, i)
        if several:
            read += several[0]
            i = several[1]
            continue
        until_now = known.dates.until_now.at(tokens, i)
        if until_now or _limits_date(known, text, tokens, i):
            i = until_now[1] if until_now else i + 1
            continue
        hit = (
            quarter(known, tokens, i)
            or time_of_day(known, tokens, i)
            or age(known, tokens, i)
            or date(known, text, tokens, i)
            or digits(known, tokens, i)
            or ordinal(known, tokens, i)
            or quantity(known, tokens, i)
            or vague(known, tokens, i)
        )
        if hit:
            read.append(hit[0])
        i = hit[1] if hit else i + 1
    return tuple(with_other_forms(known, text, read))


def _after_mark(language: Language, tokens: Tokens) -> int:
    """The place after the mark of a list with which a text begins: "1. ", "(2) ", "3) "."""
    opens = tokens[0].low == "("
    mark, closes, after = tokens[opens], tokens[opens + 1], tokens[opens + 2]
    if mark.kind != "number" or len(mark.text) > 2 or not closes.glued or after.glued or after.kind == "end":
        return 0
    pointed = (
        closes.low == "." and not opens and "." not in language.amounts.ordinal_endings and after.text[0].isupper()
    )
    return opens + 2 if closes.low == ")" or pointed else 0


def _limits_date(language: Language, text: str, tokens: Tokens, i: int) -> bool:
    """Whether a word that may compare limits a date here: "hasta 2020", but "hasta 2020 personas"."""
    dates = language.dates
    if tokens[i].low not in dates.relations or not language.amounts.comparators.at(tokens, i):
        return False
    at = i + 1
    while tokens[at].low in dates.relation_articles:
        at += 1
    counted = tokens[at].kind == "number" and counts(language, tokens, at + 1)
    return not counted and date(language, text, tokens, at) is not None


def _may_start(language: Language, tokens: Tokens, i: int) -> bool:
    """Whether a reading may begin at `i`, as far as this token, the next one and whole phrases show it.

    Most words with which one may begin are articles and prepositions, of which hardly any is a part of a reading.
    """
    token = tokens[i]
    match token.kind:
        case "number":
            return True
        case "gone":
            return token.text.lower() in language.amounts.versions
        case "sign":
            after = tokens[i + 1]
            minus = token.low == "-" and after.glued and after.kind == "number"
            return minus or token.low in _starts(language) or _phrase_starts(language, tokens, i)
    if not _opens(language, token.low, token.text):
        return _phrase_starts(language, tokens, i)
    return token.low not in _articles(language) or _may_follow(language, tokens[i + 1])


def _phrase_starts(language: Language, tokens: Tokens, i: int) -> bool:
    """Whether a phrase of several words with which a reading may begin stands at `i`."""
    phrases = _phrases(language).get(tokens[i].low)
    if phrases is None:
        return False
    return any(words == tuple([token.low for token in tokens[i : i + len(words)]]) for words in phrases)


def _may_follow(language: Language, token: Token) -> bool:
    """Whether a token may follow the article with which a reading begins: what some list of the language knows."""
    return token.kind != "word" or token.low in _listed(language) or _opens(language, token.low, token.text)


@lru_cache(maxsize=8192)
def _opens(language: Language, low: str, text: str) -> bool:
    """Whether a reading may begin with a word, whatever follows."""
    dates, numbers = language.dates, language.numbers
    if low in _starts(language) or text in dates.months or low in _weekdays(language) or text in dates.short_weekdays:
        return True
    if any(low.startswith(part) and low.removeprefix(part) in numbers.scales for part in numbers.fractions):
        return True
    if language.amounts.centuries and (roman(text) or text in language.amounts.named_centuries):
        return True
    if language.numbers.compounded and low.startswith(tuple(language.amounts.vague_scales)):
        return True
    return any(known(language, low) is not None for known in (cardinal, compound, ranked))


@lru_cache(maxsize=8)
def _weekdays(language: Language) -> frozenset[str]:
    return frozenset(map(str.lower, language.dates.weekdays))


@lru_cache(maxsize=8)
def _starts(language: Language) -> frozenset[str]:
    """Every word with which a reading may begin, compounds and phrases of several words excepted."""
    numbers, amounts, dates = language.numbers, language.amounts, language.dates
    tables = (
        *(numbers.cardinals, numbers.halves, numbers.factors, numbers.scales, numbers.articles, numbers.dozen),
        *(numbers.half_of, amounts.vague_scales, amounts.ordinals, amounts.between, amounts.versions),
        *(dates.near, dates.near_days, dates.day_articles, dates.year_words, numbers.hundreds, dates.decade_names),
        *(dates.quarter_letters, dates.quarter_names),
        *((APOSTROPHES,) if dates.decade_endings else ()),
        *((amounts.units,) if dates.near_after else ()),
        *(({numbers.thousand},) if numbers.bare_thousand else ()),
    )
    phrases = [words for phrases in _starting_phrases(language) for words in phrases]
    articles = dates.unit_articles & {words[0] for words in phrases}
    return frozenset(
        {word for table in tables for word in table} | {words[0] for words in phrases if len(words) == 1} | articles
    )


@lru_cache(maxsize=8)
def _phrases(language: Language) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """By their first words the phrases of several words with which a reading may begin."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in (words for phrases in _starting_phrases(language) for words in phrases):
        if len(words) > 1:
            found[words[0]] = (*found.get(words[0], ()), words)
    return found


def _starting_phrases(language: Language) -> tuple[Phrases[Any], ...]:
    amounts, dates = language.amounts, language.dates
    return (
        *(amounts.comparators, amounts.currencies, amounts.shares, amounts.vague, amounts.vague_long),
        *(dates.year_before, amounts.digits, amounts.digits_of_scale, dates.parts, dates.ago_before),
        *(language.numbers.below_hundred, dates.decade_words, dates.named_days, dates.until_now),
        language.clock.minutes_before,
    )


@lru_cache(maxsize=8)
def _articles(language: Language) -> frozenset[str]:
    """The words that make a reading only with what follows them."""
    return frozenset({*language.numbers.articles, *language.dates.day_articles, *language.dates.unit_articles})


@lru_cache(maxsize=8)
def _listed(language: Language) -> frozenset[str]:
    """Every word of the lists that figures are read by, in one case."""
    lists = (language.numbers, language.amounts, language.dates, language.clock)
    every = (getattr(each, field.name) for each in lists for field in fields(each))
    return frozenset(word.lower() for listed in every for word in _words(listed))


def _words(listed: object) -> Iterator[str]:
    """The words of a list in whatever form it is kept."""
    match listed:
        case str():
            yield from listed.split()
        case Phrases():
            yield from (word for words in listed for word in words)
        case Mapping() | tuple() | frozenset():
            yield from (word for each in listed if isinstance(each, str) for word in each.split())
